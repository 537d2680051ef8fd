#include "docks/event_look.h"

using namespace Qt::StringLiterals;

namespace docks {

EventLook eventLook(models::EventStream::Category category)
{
    using models::EventStream;
    switch (category) {
    case EventStream::Created:
        return {u"plus"_s, style::Token::Ok};
    case EventStream::Updated:
        return {u"pencil"_s, style::Token::Info};
    case EventStream::Deleted:
        return {u"trash"_s, style::Token::Error};
    case EventStream::Balance:
        return {u"plus-minus"_s, style::Token::Text2};
    case EventStream::Rejected:
        return {u"ban"_s, style::Token::Rejected};
    case EventStream::Other:
    case EventStream::CategoryCount:
        break;
    }
    return {u"check"_s, style::Token::Ok};
}

} // namespace docks

#include "views/severity.h"

using namespace Qt::StringLiterals;

namespace views {

SeverityLook look(models::Severity severity)
{
    using models::Severity;
    using style::Token;
    switch (severity) {
    case Severity::Ok:
        return {u"circle-check"_s, Token::Ok, Token::OkBg, "ok"};
    case Severity::Info:
        return {u"info-circle"_s, Token::Info, Token::InfoBg, "info"};
    case Severity::Warning:
        return {u"alert-triangle"_s, Token::Warn, Token::WarnBg, "warn"};
    case Severity::Error:
        return {u"exclamation-circle"_s, Token::Error, Token::ErrorBg, "error"};
    case Severity::Rejected:
        return {u"ban"_s, Token::Rejected, Token::RejectedBg, "rejected"};
    }
    return {u"info-circle"_s, Token::Info, Token::InfoBg, "info"};
}

} // namespace views

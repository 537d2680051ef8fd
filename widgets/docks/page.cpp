#include "docks/page.h"

namespace docks {

Page::~Page() = default;

void Page::handleOpen(const QVariantMap&)
{
}

} // namespace docks

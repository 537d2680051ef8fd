#include "style/scheme.h"

namespace style {

namespace {
Scheme current = Scheme::Dark;
}

Scheme scheme()
{
    return current;
}

void setScheme(Scheme scheme)
{
    current = scheme;
}

} // namespace style

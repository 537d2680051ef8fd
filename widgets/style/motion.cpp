#include "style/motion.h"

namespace style {

void Motion::setReduced(bool reduced)
{
    if (m_isReduced == reduced)
        return;
    m_isReduced = reduced;
    emit reducedChanged(reduced);
}

Motion& motion()
{
    static Motion only;
    return only;
}

} // namespace style

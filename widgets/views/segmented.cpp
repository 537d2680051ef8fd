#include "views/segmented.h"

#include "style/controls.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace views {

Segmented::Segmented(QWidget* parent)
    : QFrame(parent)
    , m_group(new QButtonGroup(this))
    , m_layout(new QHBoxLayout(this))
{
    setObjectName(u"segmented"_s);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFixedHeight(style::measure::small);
    m_layout->setContentsMargins(1, 1, 1, 1);
    m_layout->setSpacing(0);
    connect(m_group, &QButtonGroup::idClicked, this, &Segmented::currentChanged);
}

void Segmented::addSegment(const QString& text, const QString& objectName)
{
    auto* segment = style::button(text, style::ButtonKind::Normal, {objectName, text}, this);
    segment->setCheckable(true);
    const auto id = static_cast<int>(m_group->buttons().size());
    m_group->addButton(segment, id);
    segment->setChecked(id == 0);
    m_layout->addWidget(segment);
}

void Segmented::setCurrent(int id)
{
    if (auto* segment = m_group->button(id); segment != nullptr) {
        segment->setChecked(true);
    } else if (auto* checked = m_group->checkedButton(); checked != nullptr) {
        m_group->setExclusive(false); // a group that is exclusive keeps one on
        checked->setChecked(false);
        m_group->setExclusive(true);
    }
}

int Segmented::current() const
{
    return m_group->checkedId();
}

} // namespace views

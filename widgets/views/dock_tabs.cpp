#include "views/dock_tabs.h"

#include <QHBoxLayout>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace views {

DockTabs::DockTabs(const style::Identity& tabs, const QStringList& titles, QWidget* parent)
    : QFrame(parent)
    , m_tabs(new QTabBar(this))
    , m_layout(new QHBoxLayout(this))
{
    setProperty("surface", u"chrome"_s);
    setFixedHeight(style::measure::title);
    m_layout->setContentsMargins(0, 0, 4, 0);
    m_layout->setSpacing(0);
    style::identify(*m_tabs, tabs);
    m_tabs->setExpanding(false);
    for (const auto& title : titles)
        m_tabs->addTab(title);
    m_layout->addWidget(m_tabs);
    m_layout->addStretch();
}

void DockTabs::stretchTabs()
{
    m_layout->setStretchFactor(m_tabs, 1);
    m_tabs->setElideMode(Qt::ElideRight);
    m_tabs->setUsesScrollButtons(true);
}

void DockTabs::addWidget(QWidget* widget)
{
    m_layout->addWidget(widget);
}

} // namespace views

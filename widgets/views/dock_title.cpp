#include "views/dock_title.h"

#include "style/controls.h"
#include "views/menu_button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace views {

DockTitle::DockTitle(const QString& name, QWidget* parent)
    : QFrame(parent)
    , m_whole(name)
    , m_name(style::label(name, this))
    , m_facts(style::label({}, style::Role::Fact, this))
    , m_rightFacts(style::label({}, style::Role::Fact, this))
    , m_layout(new QHBoxLayout(this))
{
    setObjectName(u"dockTitle"_s);
    m_name->setProperty("role", u"title"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_layout->setContentsMargins(12, 0, 4, 0);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_name);
    m_facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_layout->addWidget(m_facts, 1);
    m_rightFacts->hide();
    m_layout->addWidget(m_rightFacts);
}

void DockTitle::setName(const QString& name)
{
    m_whole = name;
    m_name->setText(name);
    showName();
}

void DockTitle::setFacts(const QString& facts)
{
    m_text = facts;
    showFacts();
}

void DockTitle::setActive(bool active)
{
    style::setProperty(*this, "active", active);
}

void DockTitle::setRightFacts(const QString& facts)
{
    m_rightFacts->setText(facts);
    m_rightFacts->setVisible(!facts.isEmpty());
}

QToolButton* DockTitle::addButton(const QString& icon, const QString& objectName, const QString& accessibleName,
                                  bool checkable)
{
    auto* button = style::iconButton(icon, {objectName, accessibleName}, this, checkable);
    m_layout->addWidget(button);
    return button;
}

QToolButton* DockTitle::addMenu(const QString& objectName, const QString& accessibleName,
                                std::function<void(QMenu&)> fill)
{
    auto* button = menuButton({objectName, accessibleName}, this, std::move(fill));
    m_layout->addWidget(button);
    return button;
}

void DockTitle::addWidget(QWidget* widget)
{
    m_layout->addWidget(widget);
}

int DockTitle::wholeWidth() const
{
    return m_layout->minimumSize().width() - m_name->minimumSizeHint().width()
        + m_name->fontMetrics().horizontalAdvance(m_whole) + m_facts->fontMetrics().horizontalAdvance(m_text) + 2;
}

QSize DockTitle::sizeHint() const
{
    return {m_layout->sizeHint().width(), style::measure::title};
}

QSize DockTitle::minimumSizeHint() const
{
    return {m_isWhole ? m_layout->minimumSize().width() : 40, sizeHint().height()};
}

bool DockTitle::event(QEvent* event)
{
    const bool isKnown = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        showName();
        showFacts();
    }
    return isKnown;
}

void DockTitle::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    showName();
    showFacts();
}

/// Whole names where there is room; else elided, because a label cuts in the middle of a letter.
void DockTitle::showName()
{
    if (m_isWhole)
        return;
    const auto others = m_layout->minimumSize().width() - m_name->minimumSizeHint().width();
    m_name->setText(m_name->fontMetrics().elidedText(m_whole, Qt::ElideRight, std::max(0, width() - others)));
}

void DockTitle::showFacts()
{
    m_facts->setText(m_facts->fontMetrics().elidedText(m_text, Qt::ElideRight, m_facts->width()));
}

} // namespace views

#include "views/banner.h"

#include "style/icons.h"
#include "views/icon_label.h"
#include "views/severity.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

Banner::Banner(QWidget* parent)
    : QFrame(parent)
    , m_icon(new IconLabel(u"alert-triangle"_s, style::Token::Warn, style::measure::icon, this))
    , m_strong(style::label({}, style::Role::Strong, this))
    , m_rest(style::label({}, style::Role::Label, this))
    , m_layout(new QHBoxLayout(this))
{
    setObjectName(u"banner"_s);
    m_layout->setContentsMargins(12, 4, 8, 3);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_icon);
    m_layout->addWidget(m_strong);
    m_rest->setWordWrap(true);
    m_layout->addWidget(m_rest, 1);
    setMinimumHeight(32);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setSeverity(models::Severity::Warning);
    hide();
}

void Banner::setSeverity(models::Severity severity, const QString& icon)
{
    const auto shown = look(severity);
    m_icon->setIcon(icon.isEmpty() ? shown.icon : icon, shown.tint);
    style::setProperty(*this, "tone", QString::fromLatin1(shown.tone));
}

void Banner::setMessage(const QString& strong, const QString& rest)
{
    m_strong->setText(style::visible(strong));
    m_rest->setText(style::visibleLines(rest));
}

void Banner::stack()
{
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    for (auto* label : {m_strong, m_rest}) {
        m_layout->removeWidget(label);
        label->setWordWrap(true);
        texts->addWidget(label);
    }
    style::setRole(*m_rest, style::Role::Help);
    m_layout->setContentsMargins(14, 10, 12, 10);
    m_layout->setAlignment(m_icon, Qt::AlignTop);
    m_layout->insertLayout(1, texts, 1);
}

QPushButton* Banner::addButton(const QString& text, style::ButtonKind kind, const style::Identity& identity)
{
    auto* button = style::button(text, kind, identity, this);
    style::makeSmall(*button);
    m_layout->addWidget(button);
    return button;
}

} // namespace views

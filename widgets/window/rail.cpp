#include "window/rail.h"

#include "style/controls.h"
#include "style/fonts.h"
#include "style/icons.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace window {

namespace {

/// A tool button's own layout puts icon and word closer than the rail's 20 and 11 pixels want, so it paints itself.
class RailButton final : public QToolButton
{
public:
    RailButton(QString icon, QWidget* parent)
        : QToolButton(parent)
        , m_icon(std::move(icon))
    {
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::TabFocus);
        setFixedSize(style::measure::rail - 1, style::measure::railItem);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        using style::Token;
        QPainter painter(this);
        const bool isLit = isChecked() || underMouse();
        if (underMouse() && !isChecked())
            painter.fillRect(rect(), style::color(Token::Hover));
        if (isChecked())
            painter.fillRect(QRect(0, 8, 3, height() - 16), style::color(Token::Accent));
        const auto ink = isChecked() ? Token::Accent : isLit ? Token::Text : Token::Text2;
        style::paintIcon(painter, {0, 10, width(), style::measure::railIcon}, m_icon, ink, style::measure::railIcon);
        painter.setFont(style::uiFont(style::smallPixels, isChecked() ? QFont::Medium : QFont::Normal));
        painter.setPen(style::color(isLit ? Token::Text : Token::Text2));
        painter.drawText(QRect(0, 32, width(), 16), Qt::AlignCenter | Qt::TextSingleLine, text());
    }

private:
    QString m_icon;
};

} // namespace

Rail::Rail(const std::vector<docks::PageEntry>& pages, QWidget* parent)
    : QFrame(parent)
    , m_pages(pages)
    , m_group(new QButtonGroup(this))
{
    setObjectName(u"rail"_s);
    setFixedWidth(style::measure::rail);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(0);
    int id = 0;
    for (const auto& page : m_pages) {
        auto* button = new RailButton(page.icon, this);
        button->setObjectName(u"rail_"_s + page.id);
        m_group->addButton(button, id++);
        layout->addWidget(button);
    }
    layout->addStretch(1);
    connect(m_group, &QButtonGroup::idClicked, this, &Rail::chosen);
    retranslate();
}

void Rail::setCurrent(int page)
{
    if (auto* button = m_group->button(page); button != nullptr)
        button->setChecked(true);
}

void Rail::retranslate()
{
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        auto* button = m_group->button(static_cast<int>(i));
        const auto title = QCoreApplication::translate("docks::Page", m_pages[i].title);
        button->setText(title);
        button->setAccessibleName(tr("Page %1").arg(title));
        style::setToolTip(*button, tr("%1 (Ctrl+%2)").arg(title, QString::number(i + 1)));
    }
}

} // namespace window

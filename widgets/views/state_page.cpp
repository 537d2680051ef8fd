#include "views/state_page.h"

#include "models/engine_text.h"
#include "views/icon_label.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace views {

namespace {
constexpr auto barSteps = 1000;
constexpr int leastText = 120; // pixels that a line of text has in the narrowest panel
} // namespace

StatePage::StatePage(QWidget* parent)
    : QWidget(parent)
    , m_icon(new IconLabel({}, style::Token::Text3, style::measure::stateIcon, this))
    , m_spinner(new Spinner(this))
    , m_heading(style::label({}, style::Role::Heading, this))
    , m_percent(style::label({}, style::Role::Strong, this))
    , m_bar(new QProgressBar(this))
    , m_left(style::label({}, style::Role::Label, this))
    , m_right(style::label({}, style::Role::Label, this))
    , m_text(style::label({}, style::Role::Label, this))
    , m_stepsTitle(style::label({}, style::Role::Help, this))
    , m_steps(style::label({}, style::Role::Label, this))
    , m_body(new QWidget(this))
    , m_buttons(new QWidget(this))
    , m_buttonLayout(new QHBoxLayout(m_buttons))
    , m_outer(new QVBoxLayout(this))
{
    setProperty("surface", u"base"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_bar->setTextVisible(false);
    m_bar->setRange(0, barSteps);
    m_bar->setAccessibleName(tr("Progress"));
    m_text->setWordWrap(true);
    m_steps->setWordWrap(true);
    m_stepsTitle->setText(tr("What to do"));
    m_buttonLayout->setContentsMargins(0, 12, 0, 0);
    m_buttonLayout->setSpacing(8);
    m_outer->setContentsMargins(style::measure::formMargin, style::measure::formMargin, style::measure::formMargin,
                                style::measure::formMargin);
    m_outer->addStretch(1);
    m_outer->addWidget(m_body, 0, Qt::AlignHCenter);
    m_outer->addStretch(2);
}

void StatePage::arrange(bool isCentred, int width, int textColumn)
{
    delete m_body->layout();
    auto* grid = new QGridLayout(m_body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    m_widest = width;
    m_textColumn = textColumn;
    const auto side = isCentred ? Qt::AlignHCenter : Qt::AlignLeft;
    m_heading->setAlignment(side | Qt::AlignVCenter);
    m_text->setAlignment(side | Qt::AlignTop);
    int row = 0;
    if (isCentred) {
        grid->addWidget(m_icon, row++, 0, 1, 3, Qt::AlignHCenter);
        grid->setRowMinimumHeight(row++, 8);
        grid->addWidget(m_heading, row++, 0, 1, 3);
    } else {
        grid->addWidget(m_icon, row, 0);
        grid->addWidget(m_spinner, row, 0);
        grid->addWidget(m_heading, row, 1);
        grid->addWidget(m_percent, row++, 2, Qt::AlignRight);
        grid->setRowMinimumHeight(row++, 4);
    }
    grid->addWidget(m_bar, row++, 0, 1, 3);
    grid->addWidget(m_left, row, 0, 1, 2);
    grid->addWidget(m_right, row++, 2, Qt::AlignRight);
    grid->addWidget(m_text, row++, textColumn, 1, 3);
    grid->addWidget(m_stepsTitle, row++, 1, 1, 2);
    grid->addWidget(m_steps, row++, 1, 1, 2);
    grid->addWidget(m_buttons, row++, textColumn, 1, 3, side);
    grid->setRowStretch(row, 1); // wrapped labels ask for more than they need: that goes below, not between them
    fit();
}

void StatePage::fit()
{
    // A wrapped label in a body of fixed width does not ask for its height by itself.
    const auto wide = std::clamp(width() - 2 * style::measure::formMargin, leastText, m_widest);
    m_body->setFixedWidth(wide);
    constexpr auto iconColumn = 26;
    const auto textWidth = wide - (m_textColumn == 0 ? 0 : iconColumn);
    for (auto* label : {m_text, m_steps}) {
        label->ensurePolished();
        label->setMinimumHeight(0); // else the old height is the least that the next question gets
        label->setMinimumHeight(label->text().isEmpty() ? 0 : label->heightForWidth(textWidth));
    }
}

QSize StatePage::minimumSizeHint() const
{
    return {leastText + 2 * style::measure::formMargin, QWidget::minimumSizeHint().height()};
}

void StatePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void StatePage::showEmpty(const QString& icon, const QString& heading, const QString& text)
{
    m_icon->setFixedSize(style::measure::stateIcon, style::measure::stateIcon);
    m_icon->setIcon(icon, style::Token::Text3);
    m_heading->setText(style::visible(heading));
    m_text->setText(style::visibleLines(text));
    m_icon->show();
    for (QWidget* unused :
         std::initializer_list<QWidget*> {m_spinner, m_percent, m_bar, m_left, m_right, m_stepsTitle, m_steps})
        unused->hide();
    arrange(true, 320, 0);
}

void StatePage::showBusy(const QString& heading, const QString& text)
{
    m_heading->setText(style::visible(heading));
    m_text->setText(style::visibleLines(text));
    m_spinner->show();
    for (QWidget* unused :
         std::initializer_list<QWidget*> {m_icon, m_percent, m_bar, m_left, m_right, m_stepsTitle, m_steps})
        unused->hide();
    arrange(false, 320, 0);
}

void StatePage::setProgress(double progress, const QString& left, const QString& right)
{
    m_bar->setValue(static_cast<int>(progress * barSteps));
    m_percent->setText(tr("%1 %").arg(static_cast<int>(progress * 100)));
    m_left->setText(left);
    m_right->setText(right);
    for (QWidget* used : std::initializer_list<QWidget*> {m_bar, m_percent, m_left, m_right})
        used->setVisible(progress >= 0);
}

void StatePage::showError(const QString& heading, const QString& text, const QStringList& steps, const QString& note)
{
    m_icon->setFixedSize(18, 18);
    m_icon->setIcon(u"exclamation-circle"_s, style::Token::Error);
    m_heading->setText(style::visible(heading));
    auto happened = text.contains(u'\n') ? text : models::engineText(text);
    if (!note.isEmpty())
        happened += (happened.isEmpty() ? QString() : u"\n"_s) + note;
    m_text->setText(style::visibleLines(happened));
    QStringList lines;
    for (qsizetype i = 0; i < steps.size(); ++i)
        lines << u"%1. %2"_s.arg(QString::number(i + 1), steps[i]);
    m_steps->setText(style::visibleLines(lines.join(u'\n')));
    m_icon->show();
    m_stepsTitle->setVisible(!steps.isEmpty());
    m_steps->setVisible(!steps.isEmpty());
    for (QWidget* unused : std::initializer_list<QWidget*> {m_spinner, m_percent, m_bar, m_left, m_right})
        unused->hide();
    arrange(false, 360, 1);
}

QPushButton* StatePage::addButton(const QString& text, style::ButtonKind kind, const style::Identity& identity)
{
    auto* button = style::button(text, kind, identity, m_buttons);
    m_buttonLayout->addWidget(button);
    return button;
}

void StatePage::clearButtons()
{
    const auto old = m_buttons->findChildren<QPushButton*>(Qt::FindDirectChildrenOnly);
    for (auto* button : old) {
        m_buttonLayout->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
}

} // namespace views

#include "docks/command_checks.h"

#include "style/controls.h"
#include "style/icons.h"
#include "views/icon_label.h"
#include "views/link_label.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

constexpr qsizetype mostChecks = 8; ///< what was produced stays in sight below them, in a window of 1280×800

} // namespace

CommandChecks::CommandChecks(QWidget* parent)
    : QWidget(parent)
    , m_title(style::label({}, style::Role::Help, this))
    , m_more(new views::LinkLabel({}, u"commandChecksMore"_s, this))
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
    m_title->setWordWrap(true);
    m_title->setObjectName(u"commandChecksTitle"_s);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_more, 0, Qt::AlignLeft);
    m_more->setIconSize({style::measure::rowIcon, style::measure::rowIcon});
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_isOpen = !m_isOpen;
        fold();
    });
}

CommandChecks::~CommandChecks() = default;

void CommandChecks::show(const QStringList& passed, const QString& refusal)
{
    for (auto* const line : m_lines)
        delete line;
    m_lines.clear();
    setVisible(!passed.isEmpty());
    m_title->setText(refusal.isEmpty() ? tr("Rules passed, in this order") : tr("Rules passed before one refused"));
    for (qsizetype i = 0; i < passed.size(); ++i)
        addLine(passed[i], u"commandCheck%1"_s.arg(i), false);
    if (!refusal.isEmpty())
        addLine(refusal, u"commandCheckRefused"_s, true);
    const auto lines = passed.size() + (refusal.isEmpty() ? 0 : 1);
    m_folded = lines > mostChecks ? static_cast<std::size_t>(lines - mostChecks + 1) : 0; // its own line counts, too
    fold();
}

void CommandChecks::fold()
{
    m_more->setVisible(m_folded > 0);
    m_more->setIcon(style::icon(m_isOpen ? u"chevron-down"_s : u"chevron-right"_s));
    const auto count = static_cast<int>(m_folded);
    m_more->setLinkText(m_isOpen ? tr("Show fewer rules") : tr("%n rule(s) before these", nullptr, count));
    m_more->setAccessibleName(m_isOpen ? tr("Hide the first rules that were passed")
                                       : tr("Show all rules that were passed"));
    style::setToolTip(*m_more, m_more->accessibleName());
    for (std::size_t i = 0; i < m_folded; ++i)
        m_lines[i]->setVisible(m_isOpen);
}

void CommandChecks::addLine(const QString& text, const QString& objectName, bool refused)
{
    auto* const line = new QWidget(this);
    auto* const row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(new views::IconLabel(refused ? u"ban"_s : u"check"_s,
                                        refused ? style::Token::Rejected : style::Token::Ok, style::measure::rowIcon,
                                        line),
                   0, Qt::AlignTop);
    auto* const label = style::label(text, refused ? style::Role::Strong : style::Role::Text, line);
    label->setObjectName(objectName);
    label->setAccessibleName((refused ? tr("Refused: %1") : tr("Passed: %1")).arg(text));
    label->setWordWrap(true);
    row->addWidget(label, 1);
    m_layout->addWidget(line);
    m_lines.push_back(line);
}

} // namespace docks

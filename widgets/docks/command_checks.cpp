#include "docks/command_checks.h"

#include "style/controls.h"
#include "views/icon_label.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace docks {

CommandChecks::CommandChecks(QWidget* parent)
    : QWidget(parent)
    , m_title(style::label({}, style::Role::Help, this))
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
    m_title->setWordWrap(true);
    m_title->setObjectName(u"commandChecksTitle"_s);
    m_layout->addWidget(m_title);
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

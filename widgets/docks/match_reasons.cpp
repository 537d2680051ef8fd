#include "docks/match_reasons.h"

#include "models/format.h"
#include "style/controls.h"
#include "views/elided_label.h"
#include "views/icon_label.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace docks {

namespace {
constexpr std::size_t mostTerms = 6; // a longer filter shows its first ones
}

MatchReasons::MatchReasons(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(12, 10, 12, 10);
    m_layout->setSpacing(6);
    m_layout->addWidget(style::label(tr("Why this row matches"), style::Role::Help, this));
    hide();
}

void MatchReasons::show(const std::string& filter, const std::vector<models::FilterTerm>& terms)
{
    for (auto* const line : m_lines)
        delete line;
    m_lines.clear();
    for (std::size_t i = 0; i < std::min(terms.size(), mostTerms); ++i) {
        const auto& term = terms[i];
        auto* const line = new QWidget(this);
        auto* const row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
        row->addWidget(new views::IconLabel(term.matches ? u"check"_s : u"x"_s,
                                            term.matches ? style::Token::Ok : style::Token::Text3,
                                            style::measure::rowIcon, line));
        auto* const text = new views::ElidedLabel(line);
        text->setMono(true);
        text->setFullText(models::format::fromUtf8(std::string_view(filter).substr(term.position, term.length)));
        row->addWidget(text, 1);
        const auto actual = models::format::safe(QString::fromStdString(term.actual)).left(40);
        const auto name = QString::fromStdString(term.name);
        const auto fact = name.isEmpty() ? QString()
            : actual.isEmpty()           ? tr("no %1").arg(name)
                                         : tr("%1 is %2").arg(name, actual);
        auto* const label = new views::ElidedLabel(line, style::Token::Text2);
        label->setFullText(fact);
        row->addWidget(label);
        m_layout->addWidget(line);
        m_lines.push_back(line);
    }
    setVisible(!m_lines.empty());
}

} // namespace docks

#include "docks/stream_chips.h"

#include "models/format.h"
#include "views/chip.h"
#include "views/chip_row.h"

#include <algorithm>
#include <utility>

namespace docks {

StreamChips::StreamChips(QWidget* parent)
    : QObject(parent)
    , m_row(new views::ChipRow(parent))
{
    m_sinceRates.start();
}

void StreamChips::add(const QString& word, const QString& icon, style::Token tint, const QString& objectName,
                      std::uint32_t mask, std::function<std::uint64_t()> count)
{
    auto* const chip = new views::Chip(word, icon, tint, objectName, m_row);
    chip->setAccessibleName(tr("Show %1").arg(word));
    chip->setChecked(m_chips.empty());
    m_row->addChip(chip);
    connect(chip, &QPushButton::clicked, this, [this, mask] { emit chosen(mask); });
    m_chips.push_back({chip, mask, std::move(count), 0, 0});
    m_chips.back().last = m_chips.back().count();
}

void StreamChips::addGauge(const QString& word, const QString& icon, const QString& objectName, std::uint32_t mask,
                           std::function<std::uint64_t()> count, std::function<QString(std::uint64_t)> heading,
                           const QString& text)
{
    add(word, icon, style::Token::Text2, objectName, mask, std::move(count));
    m_chips.back().heading = std::move(heading);
    m_chips.back().text = text;
}

void StreamChips::choose(std::uint32_t mask)
{
    for (const auto& entry : m_chips)
        entry.chip->setChecked(entry.mask == mask);
}

bool StreamChips::isFirstChosen() const
{
    return m_chips.empty() || m_chips.front().chip->isChecked();
}

std::optional<StreamChips::Gauge> StreamChips::chosenGauge() const
{
    const auto found = std::find_if(m_chips.begin(), m_chips.end(),
                                    [](const Entry& entry) { return entry.heading && entry.chip->isChecked(); });
    return found == m_chips.end() ? std::nullopt : std::optional(Gauge {found->heading(found->count()), found->text});
}

void StreamChips::updateRates(bool begins, bool isShown)
{
    const auto seconds = static_cast<double>(std::max<qint64>(1, m_sinceRates.restart())) / 1000.0;
    for (auto& entry : m_chips) {
        const auto count = entry.count();
        if (entry.heading) {
            if (isShown)
                entry.chip->setRate(models::format::count(count));
            continue;
        }
        entry.rate = begins ? 0 : static_cast<double>(count - entry.last) / seconds;
        entry.last = count;
        if (isShown)
            entry.chip->setRate(begins ? QString() : models::format::rate(entry.rate));
    }
}

double StreamChips::rateOf(std::size_t chip) const
{
    return m_chips[chip].rate;
}

} // namespace docks

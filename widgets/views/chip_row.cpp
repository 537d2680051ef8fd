#include "views/chip_row.h"

#include <QEvent>
#include <QHBoxLayout>

namespace views {

namespace {

constexpr int chipRowGap = 8;
constexpr int chipRowSpare =
    24; // rates grow and shrink every second: what was left out comes back when there is more room

} // namespace

ChipRow::ChipRow(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(chipRowGap);
    m_layout->addStretch();
}

void ChipRow::addChip(Chip* chip)
{
    m_layout->insertWidget(static_cast<int>(m_chips.size()), chip);
    m_chips.push_back(chip);
    chip->setDetail(m_detail);
}

QSize ChipRow::sizeHint() const
{
    // What was left out comes back only with the spare, and a layout gives no more than is asked for.
    return {widthWith(Chip::Detail::Rate) + (m_detail == Chip::Detail::Rate ? 0 : chipRowSpare), style::measure::small};
}

QSize ChipRow::minimumSizeHint() const
{
    return {widthWith(Chip::Detail::Icon), style::measure::small};
}

bool ChipRow::event(QEvent* event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        fit();
    return QWidget::event(event);
}

int ChipRow::widthWith(Chip::Detail detail) const
{
    int width = std::max(0, static_cast<int>(m_chips.size()) - 1) * chipRowGap;
    for (const auto* chip : m_chips)
        width += chip->widthWith(detail);
    return width;
}

void ChipRow::fit()
{
    const auto fits = [this](Chip::Detail detail) {
        return widthWith(detail) + (detail < m_detail ? chipRowSpare : 0) <= width();
    };
    m_detail = fits(Chip::Detail::Rate) ? Chip::Detail::Rate
        : fits(Chip::Detail::Word)      ? Chip::Detail::Word
                                        : Chip::Detail::Icon;
    for (auto* chip : m_chips)
        chip->setDetail(m_detail);
}

} // namespace views

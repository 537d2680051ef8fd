#pragma once

#include "views/chip.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;

namespace views {

/// Chips side by side. Where it is narrow they leave their rates out, and where it is narrower still their words; tool
/// tips have them. GUI thread.
class ChipRow final : public QWidget
{
    Q_OBJECT
public:
    explicit ChipRow(QWidget* parent);
    Q_DISABLE_COPY_MOVE(ChipRow)

    void addChip(Chip* chip);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int widthWith(Chip::Detail detail) const;
    void fit();

    QHBoxLayout* m_layout;
    std::vector<Chip*> m_chips;
    Chip::Detail m_detail = Chip::Detail::Rate;
};

} // namespace views

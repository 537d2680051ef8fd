#pragma once

#include "style/tokens.h"

#include <QElapsedTimer>
#include <QObject>

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace views {
class Chip;
class ChipRow;
} // namespace views

namespace docks {

/// The chips over a live table, of which one is chosen: categories of rows with their rates, and gauges of what has no
/// row yet. GUI thread.
class StreamChips final : public QObject
{
    Q_OBJECT
public:
    /// What stands in the place of the rows while a gauge is chosen.
    struct Gauge
    {
        QString heading;
        QString text;
    };

    /// The row of chips becomes a child of `parent`.
    explicit StreamChips(QWidget* parent);
    Q_DISABLE_COPY_MOVE(StreamChips)

    [[nodiscard]] views::ChipRow* row() const { return m_row; }
    /// The difference of `count` over time is the chip's rate. The first one is chosen.
    void add(const QString& word, const QString& icon, style::Token tint, const QString& objectName, std::uint32_t mask,
             std::function<std::uint64_t()> count);
    /// The chip shows `count` itself.
    void addGauge(const QString& word, const QString& icon, const QString& objectName, std::uint32_t mask,
                  std::function<std::uint64_t()> count, std::function<QString(std::uint64_t)> heading,
                  const QString& text);

    void choose(std::uint32_t mask); ///< shows it as chosen
    [[nodiscard]] bool isFirstChosen() const; ///< or there is no chip
    [[nodiscard]] std::optional<Gauge> chosenGauge() const; ///< as it is now; none: a chip of rows is chosen

    /// Since the last time. `begins`: what came until now is no rate. `isShown`: the chips tell it.
    void updateRates(bool begins, bool isShown);
    [[nodiscard]] double rateOf(std::size_t chip) const; ///< per second

signals:
    void chosen(std::uint32_t mask); ///< by the user

private:
    struct Entry
    {
        views::Chip* chip = nullptr;
        std::uint32_t mask = 0;
        std::function<std::uint64_t()> count;
        std::uint64_t last = 0;
        double rate = 0;
        std::function<QString(std::uint64_t)> heading = {}; ///< of a gauge
        QString text = {};
    };

    views::ChipRow* m_row;
    std::vector<Entry> m_chips;
    QElapsedTimer m_sinceRates;
};

} // namespace docks

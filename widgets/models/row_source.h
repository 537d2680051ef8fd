#pragma once

#include <QObject>
#include <QString>

#include <cstdint>
#include <vector>

namespace models {

/// How a cell is meant; views choose the colour.
enum class Tone : std::uint8_t
{
    Plain,
    Label,
    Muted,
    Ok,
    Updated,
    Deleted,
    Rejected,
    Key,
    Text,
    Number,
    Literal
};

/// One piece of a cell of several colours, such as a payload.
struct Span
{
    Tone tone = Tone::Plain;
    QString text;
};

struct Cell
{
    QString text;
    Tone tone = Tone::Plain;
    const char* icon = nullptr; ///< name of a row icon
    Tone iconTone = Tone::Plain;
    std::vector<Span> spans; ///< instead of `text`
};

struct ColumnSpec
{
    QString title;
    int width = 100; ///< pixels at scale 1, at least; the last column, or all of text, take the rest
    bool right = false; ///< numbers
    bool mono = false; ///< ids and payloads
    bool sortable = true;
    int hideBelow = 0; ///< pixels: a narrower table leaves the column out
    std::vector<QString> typical =
        {}; ///< cells that have to fit as the column begins; so has the title, in any language
    bool icon = false; ///< cells begin with one
};

/// Rows as a live table paints them. Rows have keys that stay when others arrive or leave: selection and anchors are
/// keys. One `changed` a batch, whatever its size. GUI thread.
class RowSource : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~RowSource() override;

    [[nodiscard]] virtual std::vector<ColumnSpec> columns() const = 0;
    [[nodiscard]] virtual std::int64_t rowCount() const = 0;
    [[nodiscard]] virtual std::uint64_t keyAt(std::int64_t row) const = 0;
    [[nodiscard]] virtual std::int64_t rowOf(std::uint64_t key) const = 0; ///< -1: not shown (any more)
    [[nodiscard]] virtual Cell cell(std::int64_t row, int column) const = 0;
    /// Text of a cell for copying and for screen readers.
    [[nodiscard]] QString text(std::int64_t row, int column) const;

    virtual void sortBy(int column, Qt::SortOrder order) = 0;
    [[nodiscard]] virtual int sortColumn() const = 0;
    [[nodiscard]] virtual Qt::SortOrder sortOrder() const = 0;

signals:
    void changed(); ///< rows arrived or left at the ends; keys stay valid
    void reset(); ///< another filter or order is shown now
};

} // namespace models

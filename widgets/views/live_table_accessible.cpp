#include "views/live_table_accessible.h"

#include "views/live_table.h"

#include <QAccessibleWidget>
#include <QHash>

namespace views {

namespace {

class TableInterface;

class CellInterface final : public QAccessibleInterface, public QAccessibleTableCellInterface
{
public:
    CellInterface(LiveTable& table, qint64 row, int column)
        : m_table(&table)
        , m_row(row)
        , m_column(column)
    {
    }

    [[nodiscard]] bool isValid() const override { return m_table != nullptr && m_row < m_table->source().rowCount(); }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_table);
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        return isValid() && (kind == QAccessible::Name || kind == QAccessible::Value)
            ? m_table->source().text(m_row, m_column)
            : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override
    {
        const auto area = m_table->cellRect(m_row, m_column);
        return area.isEmpty() ? QRect() : QRect(m_table->viewport()->mapToGlobal(area.topLeft()), area.size());
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Cell; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = true;
        state.selected = isSelected();
        state.focusable = true;
        state.readOnly = true;
        state.invisible = m_table->cellRect(m_row, m_column).isEmpty();
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface ? static_cast<QAccessibleTableCellInterface*>(this) : nullptr;
    }

    [[nodiscard]] int columnExtent() const override { return 1; }
    [[nodiscard]] int rowExtent() const override { return 1; }
    [[nodiscard]] QList<QAccessibleInterface*> columnHeaderCells() const override { return {}; }
    [[nodiscard]] QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
    [[nodiscard]] int columnIndex() const override { return m_column; }
    [[nodiscard]] int rowIndex() const override { return static_cast<int>(m_row); }
    [[nodiscard]] bool isSelected() const override
    {
        return isValid() && m_table->currentKey() && m_table->source().keyAt(m_row) == *m_table->currentKey();
    }
    [[nodiscard]] QAccessibleInterface* table() const override { return parent(); }

private:
    QPointer<LiveTable> m_table;
    qint64 m_row;
    int m_column;
};

class TableInterface final : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit TableInterface(LiveTable* widget)
        : QAccessibleWidget(widget, QAccessible::Table)
    {
    }
    ~TableInterface() override { forget(); }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }

    // Children: the cells on screen, row by row.
    [[nodiscard]] int childCount() const override
    {
        const auto rows = std::min<qint64>(live().visibleRows(), live().source().rowCount() - live().firstVisibleRow());
        return static_cast<int>(std::max<qint64>(0, rows)) * live().columnCount();
    }
    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        return cell(live().firstVisibleRow() + index / live().columnCount(), index % live().columnCount());
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override
    {
        for (auto found = m_cells.begin(); found != m_cells.end(); ++found) {
            if (QAccessible::accessibleInterface(found.value()) == child)
                return static_cast<int>((found.key().first - live().firstVisibleRow()) * live().columnCount()
                                        + found.key().second);
        }
        return -1;
    }

    [[nodiscard]] QAccessibleInterface* cellAt(int row, int column) const override
    {
        return row < 0 || row >= rowCount() || column < 0 || column >= columnCount() ? nullptr : cell(row, column);
    }
    [[nodiscard]] int rowCount() const override { return static_cast<int>(live().source().rowCount()); }
    [[nodiscard]] int columnCount() const override { return live().columnCount(); }
    [[nodiscard]] QString columnDescription(int column) const override { return live().columnTitle(column); }
    [[nodiscard]] QString rowDescription(int) const override { return {}; }
    [[nodiscard]] QAccessibleInterface* caption() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* summary() const override { return nullptr; }
    [[nodiscard]] int selectedCellCount() const override { return selectedRow() < 0 ? 0 : columnCount(); }
    [[nodiscard]] int selectedColumnCount() const override { return 0; }
    [[nodiscard]] int selectedRowCount() const override { return selectedRow() < 0 ? 0 : 1; }
    [[nodiscard]] QList<QAccessibleInterface*> selectedCells() const override
    {
        QList<QAccessibleInterface*> cells;
        if (const auto row = selectedRow(); row >= 0) {
            for (int column = 0; column < columnCount(); ++column)
                cells << cell(row, column);
        }
        return cells;
    }
    [[nodiscard]] QList<int> selectedColumns() const override { return {}; }
    [[nodiscard]] QList<int> selectedRows() const override
    {
        return selectedRow() < 0 ? QList<int> {} : QList<int> {static_cast<int>(selectedRow())};
    }
    [[nodiscard]] bool isColumnSelected(int) const override { return false; }
    [[nodiscard]] bool isRowSelected(int row) const override { return row >= 0 && row == selectedRow(); }
    bool selectRow(int row) override
    {
        if (row < 0 || row >= rowCount())
            return false;
        live().setCurrentKey(live().source().keyAt(row));
        return true;
    }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override
    {
        live().setCurrentKey({});
        return true;
    }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent*) override {}

private:
    [[nodiscard]] LiveTable& live() const { return *static_cast<LiveTable*>(widget()); }
    [[nodiscard]] qint64 selectedRow() const
    {
        return live().currentKey() ? live().source().rowOf(*live().currentKey()) : -1;
    }
    [[nodiscard]] QAccessibleInterface* cell(qint64 row, int column) const
    {
        constexpr int most = 4'096; // a reader that walks far does not grow this without end
        if (m_cells.size() >= most)
            forget();
        auto& id = m_cells[{row, column}];
        if (id == 0)
            id = QAccessible::registerAccessibleInterface(new CellInterface(live(), row, column));
        return QAccessible::accessibleInterface(id);
    }
    void forget() const
    {
        for (const auto id : std::as_const(m_cells))
            QAccessible::deleteAccessibleInterface(id);
        m_cells.clear();
    }

    mutable QHash<QPair<qint64, int>, QAccessible::Id> m_cells;
};

QAccessibleInterface* make(const QString&, QObject* object)
{
    auto* const table = qobject_cast<LiveTable*>(object);
    return table == nullptr ? nullptr : new TableInterface(table);
}

} // namespace

void installLiveTableAccessibility()
{
    static bool installed = false;
    if (!installed)
        QAccessible::installFactory(make);
    installed = true;
}

} // namespace views

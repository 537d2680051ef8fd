#include "docks/kafka_tables.h"

#include "style/fonts.h"
#include "style/tokens.h"
#include "views/share_delegate.h"
#include "views/tables.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

using models::ObjectTable;
using style::Token;

constexpr int cellMargins = 20;

/// Hides columns of a table that is too narrow for all of them, and gives a second long one its part of the rest; lives
/// with the table.
class ColumnRoom final : public QObject
{
public:
    ColumnRoom(QTableView& table, int stretched, int least, std::vector<int> order, int shared)
        : QObject(&table)
        , m_table(table)
        , m_stretched(stretched)
        , m_least(least)
        , m_order(std::move(order))
        , m_shared(shared)
        , m_sharedLeast(shared < 0 ? 0 : table.horizontalHeader()->sectionSize(shared))
    {
        table.installEventFilter(this);
        if (shared < 0)
            return;
        const auto& model = *table.model();
        connect(&model, &QAbstractItemModel::dataChanged, this, &ColumnRoom::share);
        connect(&model, &QAbstractItemModel::modelReset, this, &ColumnRoom::share);
        connect(table.verticalScrollBar(), &QScrollBar::valueChanged, this, &ColumnRoom::share);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Resize)
            fit();
        return QObject::eventFilter(watched, event);
    }

private:
    void fit()
    {
        auto& header = *m_table.horizontalHeader();
        if (m_shared >= 0)
            header.resizeSection(m_shared, m_sharedLeast);
        for (const auto column : m_order)
            header.setSectionHidden(column, false);
        int needed = m_least;
        for (int column = 0; column < header.count(); ++column)
            needed += column == m_stretched ? 0 : header.sectionSize(column);
        const auto room = m_table.width() - m_table.verticalScrollBar()->sizeHint().width();
        for (auto column = m_order.begin(); column != m_order.end() && needed > room; ++column) {
            needed -= header.sectionSize(*column);
            header.setSectionHidden(*column, true);
        }
        share();
    }

    void share()
    {
        auto& header = *m_table.horizontalHeader();
        if (m_shared < 0 || header.isSectionHidden(m_shared))
            return;
        auto room = m_table.width() - m_table.verticalScrollBar()->sizeHint().width();
        for (int column = 0; column < header.count(); ++column)
            room -= column == m_stretched || column == m_shared ? 0 : header.sectionSize(column);
        const auto kept = std::min(std::max(m_least, widthInSight(m_stretched)), room * 3 / 5);
        const auto wide = std::clamp(widthInSight(m_shared), m_sharedLeast, std::max(m_sharedLeast, room - kept));
        if (wide != header.sectionSize(m_shared))
            header.resizeSection(m_shared, wide);
    }

    [[nodiscard]] int widthInSight(int column) const
    {
        const auto& model = *m_table.model();
        const QFontMetrics plain(style::uiFont(style::textPixels, QFont::DemiBold));
        const QFontMetrics mono(style::monoFont(style::smallPixels));
        const auto first = std::max(0, m_table.rowAt(1));
        const auto last = std::min(model.rowCount(), first + m_table.viewport()->height() / style::measure::small + 2);
        int widest = 0;
        for (int row = first; row < last; ++row) {
            const auto cell = model.index(row, column);
            const auto& font = cell.data(ObjectTable::MonoRole).toBool() ? mono : plain;
            widest = std::max(widest, font.horizontalAdvance(cell.data().toString()));
        }
        return widest + cellMargins;
    }

    QTableView& m_table;
    const int m_stretched;
    const int m_least;
    const std::vector<int> m_order;
    const int m_shared;
    const int m_sharedLeast;
};

} // namespace

const models::ClusterColumns& clusterColumns()
{
    const auto number = [](Token token) { return static_cast<int>(token); };
    static const models::ClusterColumns columns(models::ClusterColumns::Tints {
        number(Token::Ok), number(Token::Warn), number(Token::Error), number(Token::Info), number(Token::Text3)});
    return columns;
}

QString widestStatus()
{
    const QFontMetrics text(style::uiFont());
    QString widest;
    for (const auto* name : {"ok", "catching-up", "falling-behind", "rewound", "stalled", "stopped", "unknown"})
        if (const auto word = clusterColumns().status(name).text;
            text.horizontalAdvance(word) > text.horizontalAdvance(widest))
            widest = word;
    return widest + u"icon"_s;
}

QTableView* makeObjectTable(ObjectTable& model, const QString& objectName, const QString& accessibleName,
                            const std::vector<QString>& widths, int stretched, QWidget* parent)
{
    auto* const table = views::makeTable(objectName, accessibleName, parent);
    table->setModel(&model);
    views::TableDelegate::Roles roles;
    roles.icon = ObjectTable::IconRole;
    roles.iconTint = ObjectTable::IconTintRole;
    roles.tint = ObjectTable::TintRole;
    roles.mono = ObjectTable::MonoRole;
    roles.secondary = ObjectTable::SecondaryRole;
    roles.faint = ObjectTable::FaintRole;
    roles.strong = ObjectTable::StrongRole;
    table->setItemDelegate(new views::ShareDelegate(roles, ObjectTable::ShareRole, table));
    auto* const header = table->horizontalHeader();
    header->setStretchLastSection(false);
    const QFontMetrics text(style::uiFont());
    for (int column = 0; column < model.columnCount(); ++column) {
        if (column == stretched) {
            header->setSectionResizeMode(column, QHeaderView::Stretch);
            continue;
        }
        const auto wanted = static_cast<std::size_t>(column) < widths.size()
            ? text.horizontalAdvance(widths[static_cast<std::size_t>(column)])
            : 0;
        header->resizeSection(column, std::max(wanted + cellMargins, header->sectionSizeHint(column)));
    }
    return table;
}

void giveRoom(QTableView& table, int stretched, const QString& text, std::vector<int> order, int shared)
{
    const QFontMetrics mono(style::monoFont(style::smallPixels));
    new ColumnRoom(table, stretched, mono.horizontalAdvance(text) + cellMargins, std::move(order), shared);
}

} // namespace docks

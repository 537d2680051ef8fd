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

/// Hides columns of a table that is too narrow for all of them; lives with the table.
class ColumnRoom final : public QObject
{
public:
    ColumnRoom(QTableView& table, int stretched, int least, std::vector<int> order)
        : QObject(&table)
        , m_table(table)
        , m_stretched(stretched)
        , m_least(least)
        , m_order(std::move(order))
    {
        table.installEventFilter(this);
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
    }

    QTableView& m_table;
    const int m_stretched;
    const int m_least;
    const std::vector<int> m_order;
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

void giveRoom(QTableView& table, int stretched, const QString& text, std::vector<int> order)
{
    const QFontMetrics mono(style::monoFont(style::smallPixels));
    new ColumnRoom(table, stretched, mono.horizontalAdvance(text) + cellMargins, std::move(order));
}

} // namespace docks

#include "docks/kafka_tables.h"

#include "style/fonts.h"
#include "style/tokens.h"
#include "views/share_delegate.h"
#include "views/tables.h"

#include <QFontMetrics>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace docks {

namespace {

using models::ObjectTable;
using style::Token;

constexpr int cellMargins = 20;

} // namespace

const models::ClusterColumns& clusterColumns()
{
    const auto number = [](Token token) { return static_cast<int>(token); };
    static const models::ClusterColumns columns(models::ClusterColumns::Tints {
        number(Token::Ok), number(Token::Warn), number(Token::Error), number(Token::Info), number(Token::Text3)});
    return columns;
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

} // namespace docks

#include "docks/entity_type_panel.h"

#include "docks/entity_directory.h"
#include "models/field_text.h"
#include "models/money_text.h"
#include "style/fonts.h"
#include "style/icons.h"
#include "views/dock_title.h"
#include "views/table_delegate.h"
#include "views/tables.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using models::fromUtf8;
using style::Token;

namespace docks {

namespace {

enum Role
{
    IconRole = Qt::UserRole + 1,
    PluralRole,
    IdRole,
    CountRole,
    DomainRole
};

constexpr qsizetype mostRecent = 12;

/// A tree row: icon, name, the count in text3 at the right end.
class CountDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool active =
            option.state.testFlag(QStyle::State_Active) && option.state.testFlag(QStyle::State_HasFocus);
        painter->save();
        // The whole row, indentation included: types have no chevron that this could cover.
        const QRect row(0, option.rect.top(), option.rect.right() + 1, option.rect.height());
        if (selected)
            painter->fillRect(row, style::color(active ? Token::Sel : Token::SelIdle));
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(index.data(DomainRole).toBool() ? option.rect : row, style::color(Token::Hover));
        auto area = option.rect.adjusted(4, 0, -12, 0);
        const auto text = style::color(selected && active ? Token::SelText : Token::Text);
        if (const auto icon = index.data(IconRole).toString(); !icon.isEmpty()) {
            style::paintIcon(*painter, QRect(area.left(), area.top(), 16, area.height()), icon,
                             selected && active ? Token::SelText : Token::Text2, 16);
            area.setLeft(area.left() + 24);
        }
        const auto count = index.data(CountRole).toString();
        painter->setFont(style::uiFont());
        const auto countWidth = count.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(count) + 8;
        painter->setPen(style::color(selected && active ? Token::SelText : Token::Text3));
        painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, count);
        painter->setFont(
            style::uiFont(style::textPixels, index.data(DomainRole).toBool() ? QFont::DemiBold : QFont::Normal));
        painter->setPen(text);
        painter->drawText(
            area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, area.width() - countWidth));
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(style::color(Token::Focus), 2));
            painter->drawRect(row.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {100, style::measure::small};
    }
};

} // namespace

EntityTypePanel::EntityTypePanel(EntityDirectory& directory, QWidget* parent)
    : QWidget(parent)
    , m_directory(directory)
    , m_title(new views::DockTitle(tr("Types"), this))
    , m_tree(views::makeTree(u"entityTypes"_s, tr("Types of entities"), this))
    , m_types(new QStandardItemModel(this))
    , m_recent(new QStandardItemModel(this))
    , m_recentView(views::makeTree(u"recentEntities"_s, tr("Entities opened lately"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_title->setActive(true);
    column->addWidget(m_title);
    m_tree->setModel(m_types);
    m_tree->setItemDelegate(new CountDelegate(m_tree));
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_tree, 3);
    auto* recentTitle = new views::DockTitle(tr("Recent"), this);
    column->addWidget(recentTitle);
    m_recentView->setModel(m_recent);
    m_recentView->setRootIsDecorated(false);
    m_recentView->setIndentation(0);
    m_recentView->setItemDelegate(new CountDelegate(m_recentView));
    column->addWidget(m_recentView, 2);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        const auto plural = index.data(PluralRole).toString();
        if (!plural.isEmpty() && plural != m_selected) {
            m_selected = plural;
            emit typeChosen(plural);
        }
    });
    const auto openRecent = [this](const QModelIndex& index) {
        emit recentChosen(index.data(PluralRole).toString(), index.data(IdRole).toString());
    };
    connect(m_recentView, &QTreeView::clicked, this, openRecent);
    connect(m_recentView, &QTreeView::activated, this, openRecent);
    connect(&directory, &EntityDirectory::loaded, this, &EntityTypePanel::rebuild);
    if (directory.isLoaded())
        rebuild();
}

EntityTypePanel::~EntityTypePanel() = default;

void EntityTypePanel::rebuild()
{
    const auto selected = m_selected;
    {
        const QSignalBlocker quiet(m_tree->selectionModel());
        m_types->clear();
        m_items.clear();
        for (const auto& pack : m_directory.catalog().packs()) {
            auto* domain = new QStandardItem(models::oneLine(fromUtf8(pack.domain), 40));
            domain->setData(true, DomainRole);
            domain->setFlags(Qt::ItemIsEnabled);
            for (const auto& type : pack.types) {
                const auto plural = fromUtf8(type.plural);
                auto* item = new QStandardItem(models::oneLine(plural, 40));
                item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
                item->setData(plural, PluralRole);
                item->setData(entityIcon(plural), IconRole);
                domain->appendRow(item);
                m_items.insert(plural, item);
            }
            m_types->appendRow(domain);
        }
        m_tree->expandAll();
    }
    setCounts(m_counts);
    select(selected);
}

void EntityTypePanel::select(const QString& plural)
{
    m_selected = plural;
    const auto* item = m_items.value(plural);
    if (item != nullptr)
        m_tree->setCurrentIndex(item->index());
}

void EntityTypePanel::setCounts(const QHash<QString, qint64>& counts)
{
    m_counts = counts;
    qint64 total = 0;
    for (int row = 0; row < m_types->rowCount(); ++row) {
        auto* domain = m_types->item(row);
        qint64 sum = 0;
        for (int child = 0; child < domain->rowCount(); ++child) {
            auto* item = domain->child(child);
            const auto count = counts.value(item->data(PluralRole).toString());
            const auto text = models::countText(count);
            if (item->data(CountRole).toString() != text)
                item->setData(text, CountRole);
            sum += count;
        }
        const auto text = models::countText(sum);
        if (domain->data(CountRole).toString() != text)
            domain->setData(text, CountRole);
        total += sum;
    }
    m_title->setFacts(models::countText(total));
}

void EntityTypePanel::addRecent(const QString& type, const QString& id, const QString& title)
{
    removeRecent(type, id);
    auto* item = new QStandardItem(title);
    item->setData(type, PluralRole);
    item->setData(id, IdRole);
    item->setData(entityIcon(type), IconRole);
    item->setToolTip(QString());
    m_recent->insertRow(0, item);
    if (m_recent->rowCount() > mostRecent)
        m_recent->removeRow(m_recent->rowCount() - 1);
}

void EntityTypePanel::removeRecent(const QString& type, const QString& id)
{
    for (int row = 0; row < m_recent->rowCount(); ++row) {
        if (m_recent->item(row)->data(PluralRole).toString() == type
            && m_recent->item(row)->data(IdRole).toString() == id) {
            m_recent->removeRow(row);
            return;
        }
    }
}

} // namespace docks

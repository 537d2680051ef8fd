#include "docks/entity_type_panel.h"

#include "docks/entity_directory.h"
#include "docks/saved_views_panel.h"
#include "models/field_text.h"
#include "models/money_text.h"
#include "style/tokens.h"
#include "views/count_delegate.h"
#include "views/dock_title.h"
#include "views/tables.h"

#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using models::fromUtf8;

namespace docks {

namespace {

constexpr auto IconRole = views::CountDelegate::IconRole;
constexpr auto CountRole = views::CountDelegate::CountRole;
constexpr auto DomainRole = views::CountDelegate::HeadingRole;
enum Role
{
    PluralRole = views::CountDelegate::FirstFreeRole,
    IdRole,
};

constexpr qsizetype mostRecent = 12;

} // namespace

EntityTypePanel::EntityTypePanel(EntityDirectory& directory, QWidget* parent)
    : QWidget(parent)
    , m_directory(directory)
    , m_title(new views::DockTitle(tr("Types"), this))
    , m_tree(views::makeTree(u"entityTypes"_s, tr("Types of entities"), this))
    , m_saved(new SavedViewsPanel(this))
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
    m_tree->setProperty("ownBranches", true);
    m_tree->setItemDelegate(new views::CountDelegate(m_tree));
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_tree, 3);
    column->addWidget(m_saved);
    auto* recentTitle = new views::DockTitle(tr("Recent"), this);
    column->addWidget(recentTitle);
    m_recentView->setModel(m_recent);
    m_recentView->setRootIsDecorated(false);
    m_recentView->setIndentation(0);
    m_recentView->setItemDelegate(new views::CountDelegate(m_recentView));
    column->addWidget(m_recentView, 2);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        const auto plural = index.data(PluralRole).toString();
        if (!plural.isEmpty() && plural != m_selected) {
            m_selected = plural;
            m_saved->showType(plural);
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
        int rows = m_types->rowCount();
        for (int row = 0; row < m_types->rowCount(); ++row)
            rows += m_types->item(row)->rowCount();
        m_tree->setMaximumHeight(rows * style::measure::small + 8);
    }
    setCounts(m_counts);
    select(selected);
}

void EntityTypePanel::select(const QString& plural)
{
    m_selected = plural;
    m_saved->showType(plural);
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

#include "docks/entity_type_panel.h"

#include "docks/entity_directory.h"
#include "docks/saved_views_panel.h"
#include "models/field_text.h"
#include "models/money_text.h"
#include "style/controls.h"
#include "views/count_delegate.h"
#include "views/dock_title.h"
#include "views/icon_label.h"
#include "views/tables.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QStandardItemModel>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using models::fromUtf8;

namespace docks {

namespace {

constexpr auto CountRole = views::CountDelegate::CountRole;
constexpr auto DomainRole = views::CountDelegate::HeadingRole;
enum TypeItemRole
{
    PluralRole = views::CountDelegate::FirstFreeRole,
    RecentIdRole,
};

constexpr qsizetype mostRecent = 12;
constexpr int mostWidth = 220; ///< that the names of the types may take from the table

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
    addSearch();
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
            m_saved->showType(plural, index.data().toString());
            emit typeChosen(plural);
        }
    });
    const auto openRecent = [this](const QModelIndex& index) {
        emit recentChosen(index.data(PluralRole).toString(), index.data(RecentIdRole).toString());
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
            auto* domain = new QStandardItem(models::domainWord(pack));
            domain->setData(true, DomainRole);
            domain->setFlags(Qt::ItemIsEnabled);
            for (const auto& type : pack.types) {
                const auto plural = fromUtf8(type.plural);
                auto* item = new QStandardItem(models::typePlural(type));
                item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
                item->setData(plural, PluralRole);
                item->setData(entityIcon(plural), views::CountDelegate::IconRole);
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
    search();
    m_tree->setMinimumWidth(0); // other names, or another language
    keepWhole();
    setCounts(m_counts);
    select(selected);
}

void EntityTypePanel::addSearch()
{
    m_searchButton = m_title->addButton(u"search"_s, u"typeSearchToggle"_s, tr("Search the types"), true);
    m_search =
        style::lineEdit(tr("Name of a type"), {u"typeSearch"_s, tr("Show only types with this in their name")}, this);
    style::makeSmall(*m_search);
    m_search->setClearButtonEnabled(true);
    if (auto* clear = m_search->findChild<QAction*>(u"_q_qlineeditclearaction"_s); clear != nullptr)
        clear->setText(tr("Clear this search")); // the name of Qt's own button
    views::leadIcon(*m_search, u"search"_s);
    m_search->installEventFilter(this);
    m_nothing = style::label(tr("No type has this in its name."), style::Role::Help, this);
    m_nothing->setObjectName(u"typeSearchNothing"_s);
    m_nothing->setContentsMargins(12, 4, 12, 8);
    m_nothing->setWordWrap(true);
    auto* column = qobject_cast<QVBoxLayout*>(layout());
    m_searchRow = new QWidget(this);
    auto* row = new QHBoxLayout(m_searchRow);
    row->setContentsMargins(8, 8, 8, 4);
    row->addWidget(m_search);
    column->addWidget(m_searchRow);
    column->addWidget(m_nothing);
    m_searchRow->hide();
    m_nothing->hide();
    connect(m_searchButton, &QToolButton::clicked, this, &EntityTypePanel::showSearch);
    connect(m_search, &QLineEdit::textChanged, this, &EntityTypePanel::search);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (const auto first = firstShown(); first.isValid()) {
            m_tree->setCurrentIndex(first);
            m_tree->setFocus(Qt::OtherFocusReason);
        }
    });
    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, this, [this] { showSearch(true); });
}

void EntityTypePanel::showSearch(bool on)
{
    m_searchButton->setChecked(on);
    m_searchRow->setVisible(on);
    if (on) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    } else {
        m_search->clear();
        m_tree->setFocus(Qt::OtherFocusReason);
    }
}

/// A domain whose own name fits shows all its types.
void EntityTypePanel::search()
{
    const auto wanted = m_search->text().trimmed();
    const auto fits = [&wanted](const QStandardItem* item) {
        return wanted.isEmpty() || item->text().contains(wanted, Qt::CaseInsensitive)
            || item->data(PluralRole).toString().contains(wanted, Qt::CaseInsensitive);
    };
    bool any = m_types->rowCount() == 0;
    for (int row = 0; row < m_types->rowCount(); ++row) {
        const auto* domain = m_types->item(row);
        const bool whole = fits(domain);
        bool some = whole;
        for (int child = 0; child < domain->rowCount(); ++child) {
            const bool shown = whole || fits(domain->child(child));
            m_tree->setRowHidden(child, domain->index(), !shown);
            some = some || shown;
        }
        m_tree->setRowHidden(row, {}, !some);
        any = any || some;
    }
    m_nothing->setVisible(!any);
    if (!wanted.isEmpty())
        m_tree->expandAll();
}

QModelIndex EntityTypePanel::firstShown() const
{
    for (int row = 0; row < m_types->rowCount(); ++row) {
        const auto* domain = m_types->item(row);
        for (int child = 0; child < domain->rowCount(); ++child) {
            if (!m_tree->isRowHidden(child, domain->index()))
                return domain->child(child)->index();
        }
    }
    return {};
}

bool EntityTypePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape) {
            showSearch(false);
            return true;
        }
        if (key == Qt::Key_Down && firstShown().isValid()) {
            m_tree->setCurrentIndex(firstShown());
            m_tree->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void EntityTypePanel::select(const QString& plural)
{
    m_selected = plural;
    const auto* item = m_items.value(plural);
    m_saved->showType(plural, item != nullptr ? item->text() : plural);
    if (item != nullptr)
        m_tree->setCurrentIndex(item->index());
}

void EntityTypePanel::setCounts(const QHash<QString, qint64>& counts)
{
    m_counts = counts;
    if (counts.isEmpty())
        return; // not told yet is not 0
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
    keepWhole();
}

/// Names and counts are whole. It never shrinks while numbers change: the table beside would move with every count.
void EntityTypePanel::keepWhole()
{
    int needed = 0;
    for (int row = 0; row < m_types->rowCount(); ++row) {
        const auto* domain = m_types->item(row);
        needed = std::max(needed, m_tree->indentation() + views::CountDelegate::widthOf(domain->index()));
        for (int child = 0; child < domain->rowCount(); ++child)
            needed = std::max(needed,
                              2 * m_tree->indentation() + views::CountDelegate::widthOf(domain->child(child)->index()));
    }
    const auto bar = m_tree->verticalScrollBar()->sizeHint().width(); // in a low window
    m_tree->setMinimumWidth(std::clamp(needed + bar, m_tree->minimumWidth(), mostWidth));
}

void EntityTypePanel::addRecent(const QString& type, const QString& id, const QString& title)
{
    removeRecent(type, id);
    auto* item = new QStandardItem(title);
    item->setData(type, PluralRole);
    item->setData(id, RecentIdRole);
    item->setData(entityIcon(type), views::CountDelegate::IconRole);
    item->setToolTip(QString());
    m_recent->insertRow(0, item);
    if (m_recent->rowCount() > mostRecent)
        m_recent->removeRow(m_recent->rowCount() - 1);
}

void EntityTypePanel::removeRecent(const QString& type, const QString& id)
{
    for (int row = 0; row < m_recent->rowCount(); ++row) {
        if (m_recent->item(row)->data(PluralRole).toString() == type
            && m_recent->item(row)->data(RecentIdRole).toString() == id) {
            m_recent->removeRow(row);
            return;
        }
    }
}

} // namespace docks

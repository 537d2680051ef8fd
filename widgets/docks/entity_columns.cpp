#include "docks/entity_columns.h"

#include "models/entity_table_model.h"
#include "models/field_text.h"
#include "style/controls.h"
#include "style/icons.h"

#include <QEvent>
#include <QHeaderView>
#include <QJsonArray>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTableView>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;
using models::fromUtf8;

namespace docks {

namespace {

constexpr int leastStretched = 120; // pixels
constexpr int narrowest = 28;
constexpr int widest = 2'000;
constexpr int savePauseMs = 300;
constexpr qsizetype mostTypes = 200; ///< remembered; the packs of a sane installation have a few dozen

} // namespace

EntityColumns::EntityColumns(QTableView& view, models::EntityTableModel& model, QObject* parent)
    : QObject(parent)
    , m_view(view)
    , m_model(model)
    , m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(savePauseMs);
    auto* header = view.horizontalHeader();
    view.installEventFilter(this);
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(false);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_pause, &QTimer::timeout, this, &EntityColumns::remember);
    connect(header, &QHeaderView::sectionResized, this, [this](int column) {
        if (column != m_stretched)
            changedByUser();
    });
    connect(header, &QHeaderView::sectionMoved, this, &EntityColumns::changedByUser);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &EntityColumns::changedByUser);
    connect(header, &QHeaderView::customContextMenuRequested, this, [this](const QPoint& at) {
        auto* menu = makeMenu(&m_view);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(m_view.horizontalHeader()->mapToGlobal(at));
    });
}

EntityColumns::~EntityColumns() = default;

bool EntityColumns::eventFilter(QObject* watched, QEvent* event)
{
    const bool handled = QObject::eventFilter(watched, event);
    if (event->type() == QEvent::Resize)
        fit();
    return handled;
}

QString EntityColumns::nameOf(int column) const
{
    if (column < 0)
        return {};
    if (column == m_model.columnOf("id"))
        return u"id"_s;
    if (column == m_model.columnOf("changed"))
        return u"changed"_s;
    if (column == m_model.columnOf("v"))
        return u"v"_s;
    for (const auto& field : m_model.type()->fields) {
        if (m_model.columnOf(field.name) == column)
            return fromUtf8(field.name);
    }
    return {};
}

void EntityColumns::show()
{
    if (m_model.type() == nullptr)
        return;
    const QScopedValueRollback applying(m_isApplying, true);
    usual();
    if (const auto found = m_states.constFind(fromUtf8(m_model.type()->plural)); found != m_states.constEnd())
        arrange(*found);
    fit();
}

void EntityColumns::reset()
{
    if (m_model.type() == nullptr)
        return;
    m_pause->stop();
    m_states.remove(fromUtf8(m_model.type()->plural));
    show();
    emit reordered();
    emit changed();
}

void EntityColumns::usual()
{
    auto* header = m_view.horizontalHeader();
    const QSignalBlocker quiet(header);
    // An append-only type is newest first by its last change; any other has no column that says so.
    const int changed = m_model.columnOf("changed");
    header->setSortIndicator(m_model.isCreation(changed, Qt::DescendingOrder) ? changed : -1, Qt::DescendingOrder);
    header->setStretchLastSection(false);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        header->setSectionResizeMode(column, QHeaderView::Interactive);
        header->setSectionHidden(column, false);
        if (header->visualIndex(column) != column)
            header->moveSection(header->visualIndex(column), column);
    }
    m_view.setColumnWidth(m_model.columnOf("id"), 84);
    m_view.setColumnWidth(m_model.columnOf("changed"), 112);
    m_view.setColumnWidth(m_model.columnOf("v"), 44);
    m_stretched = -1;
    for (const auto& field : m_model.type()->fields) {
        const int column = m_model.columnOf(field.name);
        if (column < 0)
            continue;
        const bool isText = field.type == domain::FieldType::String || field.type == domain::FieldType::Reference
            || field.type == domain::FieldType::Array;
        m_view.setColumnWidth(column, isText ? 170 : 100);
        if (isText && m_stretched < 0)
            m_stretched = column;
    }
}

void EntityColumns::fit()
{
    auto* header = m_view.horizontalHeader();
    if (m_stretched < 0 || m_stretched >= header->count() || header->isSectionHidden(m_stretched))
        return;
    const QScopedValueRollback applying(m_isApplying, true);
    // What takes the rest keeps enough to read a name; below that the table scrolls.
    const auto others = header->length() - header->sectionSize(m_stretched);
    if (m_view.width() - others < leastStretched) {
        header->setSectionResizeMode(m_stretched, QHeaderView::Interactive);
        header->resizeSection(m_stretched, leastStretched);
    } else {
        header->setSectionResizeMode(m_stretched, QHeaderView::Stretch);
    }
}

void EntityColumns::arrange(const QJsonObject& state)
{
    auto* header = m_view.horizontalHeader();
    const QSignalBlocker quiet(header);
    int place = 0;
    for (const auto& entry : state[u"columns"_s].toArray()) {
        const auto item = entry.toObject();
        const int column = m_model.columnOf(item[u"name"_s].toString().toStdString());
        if (column < 0 || column >= header->count())
            continue;
        header->moveSection(header->visualIndex(column), place++);
        if (const auto width = item[u"width"_s].toInt(); width >= narrowest && width <= widest && column != m_stretched)
            header->resizeSection(column, width);
        header->setSectionHidden(column, column != 0 && item[u"hidden"_s].toBool());
    }
    const int sorted = m_model.columnOf(state[u"sort"_s].toString().toStdString());
    if (sorted >= 0 && m_model.canSort(sorted))
        header->setSortIndicator(sorted, state[u"ascending"_s].toBool() ? Qt::AscendingOrder : Qt::DescendingOrder);
    else if (state.contains(u"sort"_s) && state[u"sort"_s].toString().isEmpty())
        header->setSortIndicator(-1, Qt::DescendingOrder);
    m_view.viewport()->update();
}

void EntityColumns::apply(const QJsonObject& state)
{
    if (m_model.type() == nullptr)
        return;
    {
        const QScopedValueRollback applying(m_isApplying, true);
        usual();
        arrange(state);
        fit();
    }
    emit reordered();
    remember();
}

QJsonObject EntityColumns::describe() const
{
    const auto* header = m_view.horizontalHeader();
    if (m_model.type() == nullptr)
        return {};
    QJsonArray columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        QJsonObject item {{u"name"_s, nameOf(column)}};
        if (header->isSectionHidden(column))
            item[u"hidden"_s] = true;
        else if (column != m_stretched)
            item[u"width"_s] = header->sectionSize(column);
        columns.append(item);
    }
    return {{u"columns"_s, columns},
            {u"sort"_s, nameOf(header->sortIndicatorSection())},
            {u"ascending"_s, header->sortIndicatorOrder() == Qt::AscendingOrder}};
}

void EntityColumns::changedByUser()
{
    if (!m_isApplying && m_model.type() != nullptr)
        m_pause->start();
}

void EntityColumns::remember()
{
    m_pause->stop();
    if (m_model.type() == nullptr)
        return;
    const auto plural = fromUtf8(m_model.type()->plural);
    if (m_states.size() >= mostTypes && !m_states.contains(plural))
        m_states.erase(m_states.begin());
    m_states[plural] = describe();
    emit changed();
}

QJsonObject EntityColumns::remembered() const
{
    QJsonObject all;
    for (auto state = m_states.constBegin(); state != m_states.constEnd(); ++state)
        all[state.key()] = state.value();
    return all;
}

void EntityColumns::recall(const QJsonObject& remembered)
{
    m_states.clear();
    for (auto state = remembered.constBegin(); state != remembered.constEnd() && m_states.size() < mostTypes; ++state)
        m_states[state.key()] = state.value().toObject();
    show();
}

QStringList EntityColumns::shown() const
{
    QStringList names;
    const auto* header = m_view.horizontalHeader();
    for (int visual = 0; m_model.type() != nullptr && visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!header->isSectionHidden(column))
            names += nameOf(column);
    }
    return names;
}

QMenu* EntityColumns::makeMenu(QWidget* parent)
{
    auto* menu = new QMenu(parent);
    menu->setObjectName(u"entityColumnMenu"_s);
    auto* header = m_view.horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        auto* action = menu->addAction(style::withoutMnemonic(
            style::visible(m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString())));
        action->setObjectName(u"column_"_s + nameOf(column));
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        action->setEnabled(column != 0); // one column always stays
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            m_view.horizontalHeader()->setSectionHidden(column, !on);
            fit();
            remember();
        });
    }
    menu->addSeparator();
    auto* usualColumns = menu->addAction(style::icon(u"columns-3"_s), tr("Reset columns"));
    usualColumns->setObjectName(u"columnsReset"_s);
    connect(usualColumns, &QAction::triggered, this, &EntityColumns::reset);
    return menu;
}

} // namespace docks

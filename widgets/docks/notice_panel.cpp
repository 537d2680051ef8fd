#include "docks/notice_panel.h"

#include "docks/entity_directory.h"
#include "docks/notice_list.h"
#include "hub/hub_client.h"
#include "models/field_text.h"
#include "models/format.h"
#include "models/money_text.h"
#include "models/notice_board.h"
#include "serving/wire_frame.h"
#include "style/controls.h"
#include "views/dock_tabs.h"
#include "views/state_page.h"
#include "views/table_delegate.h"
#include "views/tables.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using models::fromUtf8;

namespace docks {

namespace {

constexpr std::size_t mostBusy = 30;

enum BusyRole
{
    BusyIconRole = Qt::UserRole + 1,
    BusyMonoRole,
    BusySecondaryRole,
    BusyTypeRole,
    BusyIdRole
};

} // namespace

NoticePanel::NoticePanel(const PageContext& context, EntityDirectory& directory, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_directory(directory)
    , m_stack(new QStackedWidget(this))
    , m_notices(new NoticeList(context.notices, m_stack))
    , m_busiestView(views::makeTable(u"busiestEntities"_s, tr("Busiest entities"), m_stack))
    , m_busiestModel(new QStandardItemModel(this))
    , m_state(new views::StatePage(m_stack))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new views::DockTabs({u"noticeTabs"_s, tr("Notices or busiest entities")},
                                     {tr("Notices"), tr("Busiest entities")}, this);
    m_tabs = head->tabs();
    auto* more = style::iconButton(u"dots"_s, {u"noticesMenu"_s, tr("More about notices")}, head);
    head->addWidget(more);
    connect(more, &QToolButton::clicked, this, [this, more] {
        auto* menu = new QMenu(this);
        menu->setObjectName(u"noticesMenuPopup"_s);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        auto* read = menu->addAction(tr("Mark all as read"), &m_context.notices, &models::NoticeBoard::markRead);
        read->setEnabled(m_context.notices.unread() > 0);
        auto* clear = menu->addAction(tr("Clear the notices"), &m_context.notices, &models::NoticeBoard::clear);
        clear->setEnabled(m_context.notices.rowCount() > 0);
        menu->popup(more->mapToGlobal(QPoint(more->width() - menu->sizeHint().width(), more->height())));
    });
    column->addWidget(head);
    column->addWidget(m_stack, 1);
    m_busiestView->setModel(m_busiestModel);
    views::TableDelegate::Roles roles;
    roles.icon = BusyIconRole;
    roles.secondary = BusySecondaryRole;
    m_busiestView->setItemDelegate(new views::TableDelegate(roles, m_busiestView));
    for (QWidget* page : std::initializer_list<QWidget*> {m_notices, m_busiestView, m_state})
        m_stack->addWidget(page);
    connect(m_tabs, &QTabBar::currentChanged, this, &NoticePanel::showTab);
    connect(&context.notices, &QAbstractItemModel::rowsInserted, this, &NoticePanel::updateNotices);
    connect(&context.notices, &QAbstractItemModel::modelReset, this, &NoticePanel::updateNotices);
    const auto open = [this](const QModelIndex& index) {
        const auto first = index.siblingAtColumn(0);
        m_context.shell.open(u"entities"_s, {{u"type"_s, first.data(BusyTypeRole)}, {u"id"_s, first.data(BusyIdRole)}});
    };
    connect(m_busiestView, &QTableView::doubleClicked, this, open);
    connect(m_busiestView, &QTableView::activated, this, open);
    showTab();
}

NoticePanel::~NoticePanel() = default;

void NoticePanel::wake()
{
    m_isAwake = true;
    showTab();
}

void NoticePanel::rest()
{
    m_isAwake = false;
    m_subscription.reset();
}

void NoticePanel::showTab()
{
    const bool busiest = m_tabs->currentIndex() == 1;
    // Only while somebody looks at it: counting means reading every event.
    if (busiest && m_isAwake && !m_subscription) {
        m_subscription = m_context.hub.subscribe(
            {{"stream", "events"}, {"from", {{"last", 1'000}}}}, [this](const std::vector<hub::Batch>& batches) {
                for (const auto& batch : batches) {
                    const auto frame = serving::wire::readFrame(batch.bytes);
                    if (!frame)
                        continue;
                    for (const auto bytes : frame->items) {
                        if (const auto item = serving::wire::readEventItem(bytes); item && item->version > 0)
                            m_busiest.add(item->entityType, item->entity, item->timeMicros);
                    }
                }
                if (m_busiestModel->rowCount() == 0)
                    refreshBusiest();
            });
    } else if (!busiest) {
        m_subscription.reset();
        m_busiest = {};
        m_busiestModel->clear();
    }
    updateNotices();
}

void NoticePanel::updateNotices()
{
    const auto count = m_context.notices.rowCount();
    m_tabs->setTabText(0, count == 0 ? tr("Notices") : tr("Notices  %1").arg(count));
    if (m_tabs->currentIndex() == 0) {
        if (count == 0)
            m_state->showEmpty(u"bell"_s, tr("No notices"), tr("What happens in this run is kept here."));
        m_stack->setCurrentWidget(count == 0 ? static_cast<QWidget*>(m_state) : m_notices);
    } else {
        if (m_busiestModel->rowCount() == 0)
            m_state->showEmpty(u"activity"_s, tr("Nothing changed in the last minute"),
                               tr("The entities that change most appear here."));
        m_stack->setCurrentWidget(m_busiestModel->rowCount() == 0 ? static_cast<QWidget*>(m_state) : m_busiestView);
    }
}

void NoticePanel::refreshBusiest()
{
    if (!m_subscription)
        return;
    const auto top = m_busiest.top(mostBusy, models::format::nowMicros());
    m_busiestModel->setColumnCount(3);
    m_busiestModel->setHorizontalHeaderLabels({tr("Entity"), tr("Type"), tr("Changes a minute")});
    m_busiestModel->setRowCount(static_cast<int>(top.size()));
    for (std::size_t i = 0; i < top.size(); ++i) {
        const auto row = static_cast<int>(i);
        for (int column = 0; column < 3; ++column) {
            if (m_busiestModel->item(row, column) == nullptr)
                m_busiestModel->setItem(row, column, new QStandardItem);
        }
        const auto type = fromUtf8(top[i].type);
        const auto id = fromUtf8(top[i].id);
        const auto title = m_directory.title(type, id);
        m_directory.wantTitle(type, id);
        auto* name = m_busiestModel->item(row, 0);
        name->setText(title.isEmpty() ? models::shortId(id) : title);
        name->setData(entityIcon(type), BusyIconRole);
        name->setData(type, BusyTypeRole);
        name->setData(id, BusyIdRole);
        m_busiestModel->item(row, 1)->setText(type);
        m_busiestModel->item(row, 1)->setData(true, BusySecondaryRole);
        m_busiestModel->item(row, 2)->setText(models::countText(top[i].changes));
        m_busiestModel->item(row, 2)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    m_busiestView->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_busiestView->setColumnWidth(1, 92);
    m_busiestView->setColumnWidth(2, 120);
    updateNotices();
}

} // namespace docks

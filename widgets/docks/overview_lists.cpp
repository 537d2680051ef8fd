#include "docks/overview_lists.h"

#include "docks/entity_directory.h"
#include "hub/hub_client.h"
#include "models/command_text.h"
#include "models/entity_table_model.h"
#include "models/field_text.h"
#include "models/money_text.h"
#include "models/rule_text.h"
#include "serving/wire_frame.h"
#include "style/controls.h"
#include "style/fonts.h"
#include "style/icons.h"
#include "views/dock_title.h"
#include "views/severity.h"
#include "views/state_page.h"
#include "views/table_delegate.h"
#include "views/tables.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>
#include <QUuid>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using models::fromUtf8;
using models::NoticeBoard;
using models::RejectionTableModel;
using style::Token;

namespace docks {

namespace {

constexpr int lastRejections = 200;
constexpr std::size_t mostBusy = 30;
constexpr int noticeHeight = 56;

enum BusyRole
{
    IconRole = Qt::UserRole + 1,
    MonoRole,
    SecondaryRole,
    TypeRole,
    IdRole
};

qint64 nowMicros()
{
    return QDateTime::currentMSecsSinceEpoch() * 1'000;
}

/// A notice: icon, title and fact in two lines, clock time and action at the right.
class NoticeDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        const auto area = option.rect;
        if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(area, style::color(Token::Hover));
        const auto look = views::look(static_cast<models::Severity>(index.data(NoticeBoard::SeverityRole).toInt()));
        style::paintIcon(*painter, QRect(area.left() + 12, area.top() + 8, 16, 16), look.icon, look.tint, 16);
        const auto right = area.right() - 12;
        const auto time = index.data(NoticeBoard::TimeRole).toDateTime().toLocalTime().toString(u"HH:mm:ss"_s);
        const auto action = index.data(NoticeBoard::ActionRole).toString();
        const auto drawLine = [&](int top, const QString& text, const QString& side, Token tint, Token sideTint,
                                  QFont::Weight weight) {
            painter->setFont(style::uiFont());
            const auto width = painter->fontMetrics().horizontalAdvance(side);
            painter->setPen(style::color(sideTint));
            painter->drawText(QRect(right - width, top, width, 18), Qt::AlignVCenter | Qt::TextSingleLine, side);
            painter->setFont(style::uiFont(style::textPixels, weight));
            painter->setPen(style::color(tint));
            const QRect room(area.left() + 38, top, right - width - area.left() - 48, 18);
            painter->drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                              painter->fontMetrics().elidedText(models::oneLine(text), Qt::ElideRight, room.width()));
        };
        drawLine(area.top() + 7, index.data(NoticeBoard::TitleRole).toString(), time, Token::Text, Token::Text3,
                 QFont::DemiBold);
        drawLine(area.top() + 26, index.data(NoticeBoard::FactRole).toString(), action, Token::Text2, Token::Accent,
                 QFont::Normal);
        painter->setPen(style::color(Token::Line));
        painter->drawLine(area.bottomLeft(), area.bottomRight());
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(style::color(Token::Focus), 2));
            painter->drawRect(area.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {200, noticeHeight};
    }
};

} // namespace

/// Runs the action of a notice on a click into its lower right corner, or by Enter.
class NoticeList final : public QListView
{
    Q_OBJECT
public:
    NoticeList(NoticeBoard& board, QWidget* parent)
        : QListView(parent)
        , m_board(board)
    {
        style::identify(*this, {u"noticeList"_s, tr("Notices of this run")});
        setModel(&board);
        setItemDelegate(new NoticeDelegate(this));
        setUniformItemSizes(true);
        setMouseTracking(true);
        setFrameShape(QFrame::NoFrame);
        setVerticalScrollMode(ScrollPerPixel);
        connect(this, &QListView::activated, this, &NoticeList::runAction);
    }
    Q_DISABLE_COPY_MOVE(NoticeList)

protected:
    void mouseReleaseEvent(QMouseEvent* event) override
    {
        QListView::mouseReleaseEvent(event);
        const auto index = indexAt(event->pos());
        const auto action = index.data(NoticeBoard::ActionRole).toString();
        const auto width = QFontMetrics(style::uiFont()).horizontalAdvance(action) + 16;
        if (!action.isEmpty() && event->pos().x() > viewport()->width() - width
            && event->pos().y() > visualRect(index).top() + 22)
            runAction(index);
    }

private:
    void runAction(const QModelIndex& index)
    {
        if (!index.isValid())
            return;
        const auto run = m_board.notice(index.row()).run; // a copy: the action may add a notice
        if (run)
            run();
    }

    NoticeBoard& m_board;
};

RejectionPanel::RejectionPanel(const PageContext& context, EntityDirectory& directory, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_directory(directory)
    , m_model(new RejectionTableModel(static_cast<int>(Token::Rejected), this))
    , m_title(new views::DockTitle(tr("Recent rejections"), this))
    , m_stack(new QStackedWidget(this))
    , m_view(views::makeTable(u"recentRejections"_s, tr("Recent rejections"), m_stack))
    , m_state(new views::StatePage(m_stack))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_title->setActive(true);
    column->addWidget(m_title);
    column->addWidget(m_stack, 1);
    m_view->setModel(m_model);
    views::TableDelegate::Roles roles;
    roles.icon = RejectionTableModel::IconRole;
    roles.iconTint = RejectionTableModel::IconTintRole;
    roles.mono = RejectionTableModel::MonoRole;
    roles.secondary = RejectionTableModel::SecondaryRole;
    m_view->setItemDelegate(new views::TableDelegate(roles, m_view));
    m_view->setColumnWidth(RejectionTableModel::Time, 104);
    m_view->setColumnWidth(RejectionTableModel::Command, 136);
    m_view->setColumnWidth(RejectionTableModel::Rule, 196);
    m_view->setColumnWidth(RejectionTableModel::Field, 92);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_state->showEmpty(u"inbox"_s, tr("No rejected commands"),
                       tr("Every command so far was accepted. Rejections appear here with rule and field."));
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_view);
    m_stack->setCurrentWidget(m_state);
    const auto open = [this](const QModelIndex& index) {
        m_context.shell.open(u"commands"_s, {{u"command"_s, index.data(RejectionTableModel::IdRole)}});
    };
    connect(m_view, &QTableView::doubleClicked, this, open);
    connect(m_view, &QTableView::activated, this, open);
}

RejectionPanel::~RejectionPanel() = default;

void RejectionPanel::wake()
{
    // The engine filters: only commands whose outcome is one of these events travel.
    m_subscription = m_context.hub.subscribe(
        {{"stream", "commands"},
         {"filter", {{"type", base::json::array {"CommandRejected", "MoneyTransferFailed", "AccountCreationFailed"}}}},
         {"from", {{"last", lastRejections}}}},
        [this](const std::vector<hub::Batch>& batches) { take(batches); });
}

void RejectionPanel::rest()
{
    m_subscription.reset();
}

void RejectionPanel::take(const std::vector<hub::Batch>& batches)
{
    std::vector<models::RejectedCommand> rejected;
    for (const auto& batch : batches) {
        const auto frame = serving::wire::readFrame(batch.bytes);
        if (!frame)
            continue;
        for (const auto bytes : frame->items) {
            const auto item = serving::wire::readCommandItem(bytes);
            if (!item || item->accepted)
                continue;
            const auto id = QUuid::fromRfc4122(QByteArrayView(reinterpret_cast<const char*>(item->id.data()), 16));
            const auto rule = models::oneLine(fromUtf8(item->rule), 60);
            rejected.push_back({item->position, id.toString(QUuid::WithoutBraces), item->timeMicros,
                                models::commandText(item->kind, fromUtf8(item->type)), rule,
                                models::oneLine(fromUtf8(item->field), 60),
                                models::ruleText(rule, fromUtf8(item->reason))});
        }
    }
    m_model->add(std::move(rejected));
    m_stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget*>(m_view) : m_state);
    refreshFacts();
}

void RejectionPanel::refreshFacts()
{
    m_title->setFacts(m_model->rowCount() == 0
                          ? QString()
                          : tr("%1 in the last minute, newest first").arg(m_model->inLastMinute(nowMicros())));
}

NoticePanel::NoticePanel(const PageContext& context, EntityDirectory& directory, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_directory(directory)
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_notices(new NoticeList(context.notices, m_stack))
    , m_busiestView(views::makeTable(u"busiestEntities"_s, tr("Busiest entities"), m_stack))
    , m_busiestModel(new QStandardItemModel(this))
    , m_state(new views::StatePage(m_stack))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QWidget(this);
    head->setProperty("surface", u"chrome"_s);
    head->setFixedHeight(style::measure::title);
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(0, 0, 0, 0);
    m_tabs->setObjectName(u"noticeTabs"_s);
    m_tabs->setAccessibleName(tr("Notices or busiest entities"));
    m_tabs->setExpanding(false);
    m_tabs->addTab(tr("Notices"));
    m_tabs->addTab(tr("Busiest entities"));
    line->addWidget(m_tabs);
    line->addStretch();
    column->addWidget(head);
    column->addWidget(m_stack, 1);
    m_busiestView->setModel(m_busiestModel);
    views::TableDelegate::Roles roles;
    roles.icon = IconRole;
    roles.secondary = SecondaryRole;
    m_busiestView->setItemDelegate(new views::TableDelegate(roles, m_busiestView));
    for (QWidget* page : std::initializer_list<QWidget*> {m_notices, m_busiestView, m_state})
        m_stack->addWidget(page);
    connect(m_tabs, &QTabBar::currentChanged, this, &NoticePanel::showTab);
    connect(&context.notices, &QAbstractItemModel::rowsInserted, this, &NoticePanel::updateNotices);
    connect(&context.notices, &QAbstractItemModel::modelReset, this, &NoticePanel::updateNotices);
    const auto open = [this](const QModelIndex& index) {
        const auto first = index.siblingAtColumn(0);
        m_context.shell.open(u"entities"_s, {{u"type"_s, first.data(TypeRole)}, {u"id"_s, first.data(IdRole)}});
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
    const auto top = m_busiest.top(mostBusy, nowMicros());
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
        name->setData(entityIcon(type), IconRole);
        name->setData(type, TypeRole);
        name->setData(id, IdRole);
        m_busiestModel->item(row, 1)->setText(type);
        m_busiestModel->item(row, 1)->setData(true, SecondaryRole);
        m_busiestModel->item(row, 2)->setText(models::countText(top[i].changes));
        m_busiestModel->item(row, 2)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    m_busiestView->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_busiestView->setColumnWidth(1, 92);
    m_busiestView->setColumnWidth(2, 120);
    updateNotices();
}

} // namespace docks

#include "overview_lists.moc"

#include "docks/rejection_panel.h"

#include "docks/entity_directory.h"
#include "hub/hub_client.h"
#include "models/command_text.h"
#include "models/field_text.h"
#include "models/format.h"
#include "models/rule_text.h"
#include "serving/wire_frame.h"
#include "style/controls.h"
#include "style/fonts.h"
#include "views/dock_title.h"
#include "views/state_page.h"
#include "views/table_delegate.h"
#include "views/tables.h"

#include <QHeaderView>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QUuid>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using models::fromUtf8;
using models::RejectionTableModel;
using style::Token;

namespace docks {

namespace {

constexpr int lastRejections = 200;

} // namespace

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
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setSortIndicator(RejectionTableModel::Time, Qt::DescendingOrder);
    m_view->horizontalHeader()->setSortIndicatorShown(true);
    m_view->horizontalHeader()->setSectionsClickable(false); // newest first, always
    resetWidths();
    setWide(false);
    auto* filter = m_title->addButton(u"filter"_s, u"rejectionsFilter"_s, tr("Filter rejections on the page Commands"));
    connect(filter, &QToolButton::clicked, this, [this] {
        m_context.shell.open(u"commands"_s, {{u"filter"_s, u"outcome = rejected"_s}});
    });
    m_title->addMenu(u"rejectionsMenu"_s, tr("More about recent rejections"), [this](QMenu& menu) { fillMenu(menu); });
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
    connect(&m_directory, &EntityDirectory::loaded, this, [this] { m_model->setCatalog(m_directory.catalog()); });
}

RejectionPanel::~RejectionPanel() = default;

void RejectionPanel::resetWidths()
{
    const QFontMetrics text(style::uiFont());
    const QFontMetrics mono(style::monoFont(style::smallPixels));
    int command = 0;
    for (const auto& name : models::usualCommandTexts())
        command = std::max(command, text.horizontalAdvance(name));
    const auto set = [this](RejectionTableModel::Column column, int content) {
        const auto title = m_view->horizontalHeader()->sectionSizeHint(column);
        m_view->setColumnWidth(column, std::max(title, content + 2 * style::measure::cellPadding + 2));
    };
    const auto id = u"00000000"_s;
    set(RejectionTableModel::Time, text.horizontalAdvance(u"00:00:00.000"_s));
    set(RejectionTableModel::CommandId, mono.horizontalAdvance(id));
    set(RejectionTableModel::Command, command);
    set(RejectionTableModel::Entity, mono.horizontalAdvance(u"transfers/"_s + id));
    set(RejectionTableModel::Rule, mono.horizontalAdvance(u"AMOUNT_NOT_POSITIVE"_s) + style::measure::rowIcon + 6);
    set(RejectionTableModel::Field, mono.horizontalAdvance(u"customerId"_s));
}

void RejectionPanel::setWide(bool wide)
{
    m_view->setColumnHidden(RejectionTableModel::CommandId, !wide);
    m_view->setColumnHidden(RejectionTableModel::Entity, !wide);
}

void RejectionPanel::fillMenu(QMenu& menu)
{
    const auto index = m_view->currentIndex();
    auto* open = menu.addAction(tr("Open the command"), this, [this, id = index.data(RejectionTableModel::IdRole)] {
        m_context.shell.open(u"commands"_s, {{u"command"_s, id}});
    });
    const QVariantMap of {{u"type"_s, index.data(RejectionTableModel::TypeRole)},
                          {u"id"_s, index.data(RejectionTableModel::EntityRole)}};
    auto* entity = menu.addAction(tr("Open the entity"), this, [this, of] { m_context.shell.open(u"entities"_s, of); });
    open->setEnabled(index.isValid());
    entity->setEnabled(!index.data(RejectionTableModel::EntityRole).toString().isEmpty());
    menu.addSeparator();
    auto* columns = menu.addMenu(tr("Columns"));
    for (int column = 1; column < RejectionTableModel::ColumnCount; ++column) {
        auto* action = columns->addAction(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!m_view->isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool on) { m_view->setColumnHidden(column, !on); });
    }
    menu.addAction(tr("Reset the widths"), this, [this] { resetWidths(); });
}

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
            rejected.push_back({item->position, id.toString(QUuid::WithoutBraces), item->timeMicros, item->kind,
                                fromUtf8(item->type), models::oneLine(fromUtf8(item->entity), 60), rule,
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
    m_title->setFacts(
        m_model->rowCount() == 0
            ? QString()
            : tr("%1 in the last minute, newest first").arg(m_model->inLastMinute(models::format::nowMicros())));
}

} // namespace docks

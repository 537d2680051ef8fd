#include "docks/kafka_topic_panel.h"

#include "docks/hub_poll.h"
#include "docks/kafka_forms.h"
#include "docks/kafka_tables.h"
#include "docks/read_only.h"
#include "hub/hub_client.h"
#include "models/engine_text.h"
#include "models/flow_facts.h"
#include "models/json_values.h"
#include "style/controls.h"
#include "style/icons.h"
#include "views/banner.h"
#include "views/dock_title.h"
#include "views/key_value.h"
#include "views/menu_button.h"
#include "views/segmented.h"
#include "views/state_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

using models::values::flag;
using models::values::list;
using models::values::real;
using models::values::text;
using models::values::whole;

constexpr int nameWidth = 112;

/// The partitions with what each has of the most that one has.
base::json::array withShares(const base::json::array& partitions)
{
    const auto heldBy = [](const base::json::value& each) {
        const auto& row = models::values::object(each);
        return static_cast<double>(whole(row, "end").value_or(0) - whole(row, "begin").value_or(0));
    };
    double most = 1;
    for (const auto& each : partitions)
        most = std::max(most, heldBy(each));
    base::json::array rows;
    for (const auto& each : partitions) {
        auto row = models::values::object(each);
        row["share"] = heldBy(each) / most;
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

KafkaTopicPanel::KafkaTopicPanel(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_poll(new HubPoll(
          context.hub, u"kafka.topic"_s,
          [this]() -> std::optional<base::json::object> {
              if (m_topic.isEmpty())
                  return std::nullopt;
              return base::json::object {{"topic", m_topic.toStdString()}};
          },
          kafkaPollMilliseconds, this))
    , m_partitions(clusterColumns().partitions(), this)
    , m_entries(clusterColumns().entries(), this)
{
    build();
    connect(m_poll, &HubPoll::answered, this, &KafkaTopicPanel::show);
    connect(m_poll, &HubPoll::failed, this, [this](const QString& reason) {
        m_state->showError(tr("The topic cannot be read"), models::format::safe(reason), {});
        if (!m_isForm)
            m_stack->setCurrentWidget(m_state);
    });
}

KafkaTopicPanel::~KafkaTopicPanel() = default;

void KafkaTopicPanel::build()
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_title = new views::DockTitle(tr("Topic"), this);
    column->addWidget(m_title);
    m_tabs = new views::Segmented(m_title);
    m_tabs->addSegment(tr("Partitions"), u"topicShowPartitions"_s);
    m_tabs->addSegment(tr("Configuration"), u"topicShowConfiguration"_s);
    m_title->addWidget(m_tabs);
    m_title->keepWhole();
    m_title->addMenu(u"topicMenu"_s, tr("More for this topic"), [this](QMenu& menu) { fillMenu(menu); });
    m_stack = new QStackedWidget(this);
    column->addWidget(m_stack, 1);
    m_state = new views::StatePage(m_stack);
    m_state->showEmpty(u"stack-2"_s, tr("No topic selected"), tr("Select a topic to see its partitions."));
    m_partitionPage = makePartitions();
    m_entryPage = makeConfiguration();
    m_form = new KafkaTopicForm(m_context, m_stack);
    m_delete = new KafkaDeleteForm(m_context, m_stack);
    for (auto* const page : std::initializer_list<QWidget*> {m_state, m_partitionPage, m_entryPage, m_form, m_delete})
        m_stack->addWidget(page);
    connect(m_tabs, &views::Segmented::currentChanged, this, [this] { showBody(); });
    const auto done = [this](const QString& topic) {
        m_isForm = false;
        m_state->showBusy(tr("Reading the topic"), {});
        m_stack->setCurrentWidget(m_state);
        emit changed(topic);
    };
    connect(m_form, &KafkaTopicForm::done, this, done);
    connect(m_delete, &KafkaDeleteForm::done, this, [this] {
        m_isForm = false;
        emit deleted();
    });
    connect(m_form, &KafkaTopicForm::cancelled, this, &KafkaTopicPanel::showBody);
    connect(m_delete, &KafkaDeleteForm::cancelled, this, &KafkaTopicPanel::showBody);
}

QWidget* KafkaTopicPanel::makePartitions()
{
    auto* const page = new QWidget(m_stack);
    page->setProperty("surface", u"base"_s);
    auto* const column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* const table =
        makeObjectTable(m_partitions, u"kafkaPartitions"_s, tr("Partitions of the topic"),
                        {u"10"_s, u"100,000"_s, u"1,000,000"_s, u"243/s"_s, {}, u"1"_s, u"1 of 3"_s}, 4, page);
    table->setProperty("idleSelection", true);
    giveRoom(*table, 4, u"00000000"_s, {1, 3}); // first offset, rate
    column->addWidget(table, 1);
    auto* const facts = new QFrame(page);
    facts->setProperty("edge", u"top"_s);
    auto* const factsLayout = new QVBoxLayout(facts);
    factsLayout->setContentsMargins(12, 6, 12, 6);
    m_facts = new views::KeyValue(facts, nameWidth);
    factsLayout->addWidget(m_facts);
    column->addWidget(facts);
    return page;
}

QWidget* KafkaTopicPanel::makeConfiguration()
{
    auto* const page = new QWidget(m_stack);
    auto* const column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_entryTable = makeObjectTable(m_entries, u"kafkaEntries"_s, tr("Configuration of the topic"),
                                   {u"message.timestamp.before.max.ms"_s, {}, tr("broker's file")}, 1, page);
    column->addWidget(m_entryTable, 1);
    m_entryError = new views::Banner(page);
    m_entryError->setSeverity(models::Severity::Error);
    m_entryError->stack();
    column->addWidget(m_entryError);
    auto* const frame = new QFrame(page);
    m_editor = frame;
    frame->setProperty("edge", u"top"_s);
    auto* const editor = new QVBoxLayout(frame);
    editor->setContentsMargins(12, 6, 12, 8);
    editor->setSpacing(4);
    m_entryName = style::label({}, style::Role::FieldLabel, frame);
    editor->addWidget(m_entryName);
    auto* const line = new QHBoxLayout;
    line->setSpacing(8);
    m_entryValue = style::lineEdit({}, {u"entryValue"_s, tr("Value of the entry")}, frame);
    m_save = style::button(tr("Save"), style::ButtonKind::Primary, {u"entrySave"_s, tr("Save the entry")}, frame);
    m_reset =
        style::button(tr("Default"), style::ButtonKind::Normal,
                      {u"entryReset"_s, tr("Back to the default"), tr("Remove what was set on this topic")}, frame);
    line->addWidget(m_entryValue, 1);
    line->addWidget(m_save);
    line->addWidget(m_reset);
    editor->addLayout(line);
    column->addWidget(frame);
    connect(m_entryTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { showEntry(); });
    connect(m_save, &QPushButton::clicked, this, [this] { changeEntry(false); });
    connect(m_entryValue, &QLineEdit::returnPressed, this, [this] { changeEntry(false); });
    connect(m_reset, &QPushButton::clicked, this, [this] { changeEntry(true); });
    showEntry();
    return page;
}

void KafkaTopicPanel::setActive(bool active)
{
    m_poll->setActive(active);
}

void KafkaTopicPanel::setReadOnly(bool readOnly)
{
    if (m_readOnly == readOnly)
        return; // what is being typed stays
    m_readOnly = readOnly;
    showEntry();
}

void KafkaTopicPanel::setTopic(const QString& name)
{
    m_topic = name;
    m_entryError->hide();
    m_partitions.clear();
    m_entries.clear();
    m_title->setFacts(style::visible(name));
    if (name.isEmpty())
        m_state->showEmpty(u"stack-2"_s, tr("No topic selected"), tr("Select a topic to see its partitions."));
    else
        m_state->showBusy(tr("Reading the topic"), {});
    if (!m_isForm)
        m_stack->setCurrentWidget(m_state);
    m_poll->askNow();
}

void KafkaTopicPanel::show(const base::json::object& topic)
{
    if (models::format::fromUtf8(base::json::textAt(topic, "name")) != m_topic)
        return;
    const auto shares = withShares(list(topic, "partitionList"));
    m_partitionCount = static_cast<int>(whole(topic, "partitions").value_or(0));
    m_partitions.setAll(shares);
    m_entries.setAll(list(topic, "configuration"));
    showFacts(topic);
    if (!m_isForm)
        showBody();
}

void KafkaTopicPanel::showFacts(const base::json::object& topic)
{
    m_facts->clear();
    const auto cleanup = text(topic, "cleanup");
    const auto kept = models::ClusterColumns::retention(whole(topic, "retention"));
    m_facts->addRow(tr("Cleanup"),
                    cleanup == u"compact"      ? tr("compacted, the newest of each key stays")
                        : cleanup == u"delete" ? tr("deleted, retention %1").arg(kept)
                        : cleanup.isEmpty()    ? u"–"_s
                                               : tr("%1, retention %2").arg(cleanup, kept));
    m_facts->addRow(tr("Owner"),
                    flag(topic, "ours")           ? u"Eventscope"_s
                        : flag(topic, "internal") ? u"Kafka"_s
                                                  : tr("another program"));
    const auto stamps = text(topic, "timestamps");
    m_facts->addRow(tr("Timestamps"), stamps == u"LogAppendTime" ? tr("of the broker") : tr("of the producer"));
    QStringList readers;
    for (const auto& each : list(topic, "readers"))
        if (each.is_string())
            readers << models::format::safe(
                models::format::fromUtf8({each.get_string().data(), each.get_string().size()}));
    m_facts->addRow(tr("Read by"), readers.isEmpty() ? tr("no group that was seen") : readers.join(u", "_s));
    const auto bytes = whole(topic, "bytes");
    m_facts->addRow(tr("Size on disk"), bytes ? models::bytesText(*bytes) : tr("needs the broker's metrics exporter"));
}

void KafkaTopicPanel::showBody()
{
    m_isForm = false;
    if (m_topic.isEmpty() || m_partitions.rowCount() == 0)
        m_stack->setCurrentWidget(m_state);
    else
        m_stack->setCurrentWidget(m_tabs->current() == 0 ? m_partitionPage : m_entryPage);
}

void KafkaTopicPanel::beginForm(QWidget* form)
{
    m_isForm = true;
    m_stack->setCurrentWidget(form);
}

void KafkaTopicPanel::beginNew()
{
    beginForm(m_form);
    m_form->beginNew();
}

void KafkaTopicPanel::fillMenu(QMenu& menu)
{
    const bool hasTopic = !m_topic.isEmpty();
    menu.setToolTipsVisible(true);
    const auto add = [&](const QString& icon, const QString& words, const QString& name, bool isEnabled, auto what) {
        auto* const action = views::addEntry(menu, icon, words, name);
        action->setEnabled(isEnabled);
        if (!isEnabled && hasTopic)
            action->setToolTip(onlyLookedAt());
        connect(action, &QAction::triggered, this, what);
    };
    add(u"list-details"_s, tr("Read its records"), u"topicRecords"_s, hasTopic,
        [this] { emit recordsRequested(m_topic); });
    add(u"pencil"_s, tr("Write a record…"), u"topicProduce"_s, hasTopic && !m_readOnly,
        [this] { emit produceRequested(m_topic); });
    menu.addSeparator();
    add(u"copy"_s, tr("Clone…"), u"topicClone"_s, hasTopic && !m_readOnly, [this] {
        beginForm(m_form);
        m_form->beginClone(m_topic, m_partitionCount);
    });
    add(u"plus"_s, tr("Add partitions…"), u"topicGrow"_s, hasTopic && !m_readOnly, [this] {
        beginForm(m_form);
        m_form->beginGrow(m_topic, m_partitionCount);
    });
    add(u"trash"_s, tr("Delete…"), u"topicDelete"_s, hasTopic && !m_readOnly, [this] {
        qint64 records = 0;
        for (int i = 0; i < m_partitions.rowCount(); ++i)
            if (const auto* row = m_partitions.row(i))
                records += whole(*row, "end").value_or(0) - whole(*row, "begin").value_or(0);
        beginForm(m_delete);
        m_delete->begin(m_topic, models::format::count(static_cast<quint64>(records)));
    });
}

void KafkaTopicPanel::showEntry()
{
    const auto* const entry = m_entries.row(m_entryTable->currentIndex().row());
    const bool mayChange = entry != nullptr && !m_readOnly && !flag(*entry, "readOnly");
    m_editor->setVisible(entry != nullptr);
    if (entry == nullptr)
        return;
    m_entryName->setText(text(*entry, "name"));
    m_entryValue->setText(text(*entry, "value"));
    m_entryValue->setReadOnly(!mayChange);
    const auto reason = m_readOnly ? onlyLookedAt() : tr("Kafka does not let anybody change this entry.");
    allowWriting(*m_save, mayChange, reason);
    allowWriting(*m_reset, mayChange && !flag(*entry, "default"),
                 mayChange ? tr("It has its default already.") : reason);
}

void KafkaTopicPanel::changeEntry(bool isReset)
{
    const auto* const entry = m_entries.row(m_entryTable->currentIndex().row());
    if (entry == nullptr || !m_save->isEnabled())
        return;
    const std::string name(base::json::textAt(*entry, "name"));
    base::json::object arguments {{"topic", m_topic.toStdString()}};
    if (isReset)
        arguments["reset"] = base::json::array {base::json::value(name)};
    else
        arguments["set"] = base::json::object {{name, m_entryValue->text().toStdString()}};
    m_context.hub.request(u"kafka.configure"_s, std::move(arguments), this, [this](const hub::Reply& reply) {
        m_entryError->setVisible(!reply.ok);
        if (!reply.ok)
            m_entryError->setMessage(tr("The entry is as it was"), models::engineText(reply.problemText()));
        else
            emit changed(m_topic);
        m_poll->askNow();
    });
}

} // namespace docks

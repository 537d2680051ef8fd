#include "docks/kafka_records_panel.h"

#include "docks/kafka_forms.h"
#include "docks/kafka_record_view.h"
#include "docks/kafka_tables.h"
#include "docks/read_only.h"
#include "models/engine_text.h"
#include "models/json_values.h"
#include "models/record_rows.h"
#include "style/controls.h"
#include "style/fonts.h"
#include "style/icons.h"
#include "views/banner.h"
#include "views/dock_title.h"
#include "views/segmented.h"
#include "views/state_page.h"

#include <QCompleter>
#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStringListModel>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

using models::values::flag;
using models::values::list;
using models::values::whole;

constexpr int pageRows = 100;
constexpr int followRows = 8'000; // of one answer
constexpr int followMilliseconds = 50; // after an answer without records; the question waits for them
constexpr int followLull = 1'000;
constexpr int followGather = 30; // a frame of the screen
constexpr int frameMilliseconds = 33;

/// "14:32", "14:32:07", "2026-11-30 14:32:07", or milliseconds since 1970.
std::optional<qint64> momentOf(const QString& text)
{
    bool isNumber = false;
    const auto milliseconds = text.toLongLong(&isNumber);
    if (isNumber && milliseconds >= 0)
        return milliseconds;
    for (const auto* const format : {u"HH:mm", u"HH:mm:ss"})
        if (const auto time = QTime::fromString(text, QString::fromUtf16(format)); time.isValid())
            return QDateTime(QDate::currentDate(), time).toMSecsSinceEpoch();
    for (const auto* const format : {u"yyyy-MM-dd HH:mm", u"yyyy-MM-dd HH:mm:ss", u"yyyy-MM-dd"})
        if (const auto moment = QDateTime::fromString(text, QString::fromUtf16(format)); moment.isValid())
            return moment.toMSecsSinceEpoch();
    return std::nullopt;
}

} // namespace

KafkaRecordsPanel::KafkaRecordsPanel(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(clusterColumns().records(), this)
{
    // Before the table hears of it: the record that is looked at stays in the view beside when its row goes, and no
    // other one takes its place.
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this](const QModelIndex&, int first, int last) {
        const auto current = m_table->currentIndex();
        if (current.isValid() && current.row() >= first && current.row() <= last)
            m_table->selectionModel()->clear();
    });
    build();
    m_timer = new QTimer(this);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, [this] {
        if (m_follow->isChecked() && m_isActive)
            goOn();
    });
    m_frame = new QTimer(this);
    m_frame->setSingleShot(true);
    connect(m_frame, &QTimer::timeout, this, [this] {
        const bool isWaited = m_held.size() >= mostHeld;
        showHeld(false);
        if (isWaited)
            goOnIfFollowing(0);
    });
    showState();
}

KafkaRecordsPanel::~KafkaRecordsPanel() = default;

void KafkaRecordsPanel::build()
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeQuery());
    m_error = new views::Banner(this);
    m_error->setSeverity(models::Severity::Error);
    m_error->stack();
    column->addWidget(m_error);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    column->addWidget(m_splitter, 1);
    auto* const left = new QWidget(m_splitter);
    auto* const rows = new QVBoxLayout(left);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_title = new views::DockTitle(tr("Records"), left);
    m_title->setActive(true);
    rows->addWidget(m_title);
    m_stack = new QStackedWidget(left);
    rows->addWidget(m_stack, 1);
    m_state = new views::StatePage(m_stack);
    m_table = makeObjectTable(m_model, u"kafkaRecords"_s, tr("Records of the topic"),
                              {u"100,000,000"_s,
                               u"100"_s,
                               u"14:32:07.123"_s,
                               u"products/ihJAP5Ow"_s,
                               {},
                               u"10.0 MB"_s,
                               clusterColumns().mark("unknown").text + u"icon"_s},
                              4, m_stack);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_table);
    m_side = new QStackedWidget(m_splitter);
    m_view = new KafkaRecordView(m_context.hub, m_side);
    m_form = new KafkaProduceForm(m_context, m_side);
    m_side->addWidget(m_view);
    m_side->addWidget(m_form);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 1);
    connect(m_form, &KafkaProduceForm::cancelled, this, [this] { m_side->setCurrentWidget(m_view); });
    connect(m_form, &KafkaProduceForm::done, this, [this] {
        if (!m_follow->isChecked() && m_isAtEnd)
            goOn();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (const auto* const row = m_model.row(now.row()); row != nullptr) {
            m_side->setCurrentWidget(m_view);
            m_view->show(m_topic, *row);
        }
    });
}

QWidget* KafkaRecordsPanel::makeQuery()
{
    auto* const bar = new QFrame(this);
    bar->setProperty("edge", u"bottom"_s);
    auto* const lines = new QVBoxLayout(bar);
    lines->setContentsMargins(8, 6, 8, 6);
    lines->setSpacing(6);
    auto* const first = new QHBoxLayout;
    first->setSpacing(8);
    auto* const second = new QHBoxLayout;
    second->setSpacing(8);
    m_topicLine = style::lineEdit(tr("Topic"), {u"recordTopic"_s, tr("Topic to read")}, bar);
    m_names = new QStringListModel(this);
    auto* const completer = new QCompleter(m_names, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_topicLine->setCompleter(completer);
    m_partition = style::lineEdit(tr("all partitions"), {u"recordPartition"_s, tr("Partition to read")}, bar);
    m_partition->setFixedWidth(
        std::max(104, QFontMetrics(style::uiFont()).horizontalAdvance(m_partition->placeholderText()) + 24));
    m_key = style::lineEdit(tr("any key"), {u"recordKey"_s, tr("Only records with this key")}, bar);
    m_from = new views::Segmented(bar);
    m_from->addSegment(tr("Newest"), u"fromNewest"_s);
    m_from->addSegment(tr("Beginning"), u"fromBeginning"_s);
    m_from->addSegment(tr("Offset"), u"fromOffset"_s);
    m_from->addSegment(tr("Time"), u"fromTime"_s);
    m_place = style::lineEdit({}, {u"recordPlace"_s, tr("Offset or time to read from")}, bar);
    m_place->setFixedWidth(160);
    m_read = style::button(tr("Read"), style::ButtonKind::Primary, {u"recordRead"_s, tr("Read records")}, bar);
    m_more = style::button(tr("Read on"), style::ButtonKind::Normal,
                           {u"recordMore"_s, tr("Read on"), tr("The next 100 records")}, bar);
    m_follow = style::button(tr("Follow"), style::ButtonKind::Normal,
                             {u"recordFollow"_s, tr("Follow the end"), tr("Show new records as they come")}, bar);
    m_follow->setCheckable(true);
    m_produce = style::button(tr("Write a record…"), style::ButtonKind::Normal,
                              {u"recordProduce"_s, tr("Write a record")}, bar);
    first->addWidget(m_topicLine, 2);
    first->addWidget(m_partition);
    first->addWidget(m_key, 1);
    first->addWidget(m_produce);
    second->addWidget(m_from);
    second->addWidget(m_place);
    second->addWidget(m_read);
    second->addWidget(m_more);
    second->addWidget(m_follow);
    m_facts = style::label({}, style::Role::Fact, bar);
    m_facts->setObjectName(u"recordFacts"_s);
    second->addWidget(m_facts, 1);
    lines->addLayout(first);
    lines->addLayout(second);
    connect(m_from, &views::Segmented::currentChanged, this, [this](int from) {
        m_place->setEnabled(from == Offset || from == Time);
        m_place->setPlaceholderText(from == Offset ? tr("offset") : from == Time ? u"14:32:07"_s : QString());
        if (m_place->isEnabled())
            m_place->setFocus();
    });
    m_place->setEnabled(false);
    for (auto* const line : {m_topicLine, m_partition, m_key, m_place})
        connect(line, &QLineEdit::returnPressed, this, &KafkaRecordsPanel::read);
    connect(m_read, &QPushButton::clicked, this, &KafkaRecordsPanel::read);
    connect(m_more, &QPushButton::clicked, this, &KafkaRecordsPanel::goOn);
    connect(m_follow, &QPushButton::toggled, this, &KafkaRecordsPanel::follow);
    connect(m_produce, &QPushButton::clicked, this, [this] { produceTo(m_topicLine->text().trimmed()); });
    return bar;
}

void KafkaRecordsPanel::setActive(bool active)
{
    m_isActive = active;
    if (active)
        goOnIfFollowing(followMilliseconds);
}

void KafkaRecordsPanel::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    allowWriting(*m_produce, !readOnly);
}

void KafkaRecordsPanel::setTopics(const QStringList& names)
{
    if (m_names->stringList() != names)
        m_names->setStringList(names);
}

void KafkaRecordsPanel::showTopic(const QString& topic)
{
    m_topicLine->setText(topic);
    m_partition->clear();
    m_key->clear();
    m_from->setCurrent(Newest);
    m_place->setEnabled(false);
    read();
}

void KafkaRecordsPanel::produceTo(const QString& topic)
{
    m_form->begin(topic);
    m_side->setCurrentWidget(m_form);
}

bool KafkaRecordsPanel::arguments(base::json::object& arguments)
{
    const auto refuse = [this](const QString& what) {
        m_error->setMessage(tr("This cannot be read"), what);
        m_error->show();
        return false;
    };
    m_error->hide();
    const auto topic = m_topicLine->text().trimmed();
    if (topic.isEmpty())
        return refuse(tr("Give the name of a topic."));
    arguments = {{"topic", topic.toStdString()}, {"limit", pageRows}};
    bool isNumber = false;
    if (const auto text = m_partition->text().trimmed(); !text.isEmpty()) {
        const auto partition = text.toInt(&isNumber);
        if (!isNumber || partition < 0)
            return refuse(tr("A partition is a number from 0 upward."));
        arguments["partition"] = partition;
    }
    if (!m_key->text().isEmpty())
        arguments["key"] = m_key->text().toStdString();
    const auto place = m_place->text().trimmed();
    switch (m_from->current()) {
    case Beginning:
        arguments["from"] = "begin";
        break;
    case Offset: {
        const auto offset = place.toLongLong(&isNumber);
        if (!isNumber || offset < 0 || !arguments.contains("partition"))
            return refuse(tr("An offset is a number from 0 upward in one partition: give both."));
        arguments["from"] = "offset";
        arguments["offset"] = offset;
        break;
    }
    case Time: {
        const auto moment = momentOf(place);
        if (!moment)
            return refuse(tr("Write a time as 14:32:07 or 2026-11-30 14:32:07."));
        arguments["from"] = "time";
        arguments["time"] = *moment;
        break;
    }
    default:
        // A key may stand anywhere; its newest records are found from the beginning on.
        arguments["from"] = arguments.contains("key") ? "begin" : "end";
    }
    return true;
}

void KafkaRecordsPanel::read()
{
    base::json::object wanted;
    if (!arguments(wanted))
        return;
    m_topic = m_topicLine->text().trimmed();
    m_model.clear();
    m_held.clear();
    m_view->clear();
    m_next.clear();
    m_scanned = 0;
    m_gone = 0;
    m_behind = 0;
    m_dropped = 0;
    m_isAtEnd = false;
    m_title->setFacts(style::visible(m_topic));
    request(std::move(wanted), true);
}

void KafkaRecordsPanel::goOn()
{
    if (m_isReading || m_next.empty())
        return;
    base::json::object wanted {{"topic", m_topic.toStdString()}, {"limit", pageRows}};
    m_isSkipping = m_follow->isChecked() && m_key->text().isEmpty() && m_behind > mostBehind;
    if (m_isSkipping && m_next.size() == 1 && !m_partition->text().trimmed().isEmpty())
        wanted["partition"] = m_partition->text().trimmed().toInt();
    if (!m_isSkipping)
        wanted["next"] = m_next;
    if (!m_key->text().isEmpty())
        wanted["key"] = m_key->text().toStdString();
    if (m_follow->isChecked()) {
        wanted["limit"] = followRows;
        wanted["packed"] = 1;
        wanted["gather"] = followGather;
        wanted["lull"] = followLull;
    }
    request(std::move(wanted), false);
}

void KafkaRecordsPanel::follow(bool follows)
{
    if (!follows) {
        m_timer->stop();
        m_frame->stop();
        showHeld(false);
        return;
    }
    if (m_next.empty())
        read();
    else
        goOn();
}

void KafkaRecordsPanel::request(base::json::object arguments, bool isFirst)
{
    const auto generation = ++m_generation;
    m_isReading = true;
    if (!m_frame->isActive())
        showState();
    m_context.hub.request(
        u"kafka.records"_s, std::move(arguments), this, [this, generation, isFirst](const hub::Reply& reply) {
            if (generation != m_generation)
                return;
            m_isReading = false;
            m_error->setVisible(!reply.ok);
            if (!reply.ok) {
                m_error->setMessage(tr("The records cannot be read"), models::engineText(reply.problemText()));
                m_follow->setChecked(false);
                showState();
                return;
            }
            note(reply);
            // The next ones are read while these are shown.
            if (m_held.size() < mostHeld)
                goOnIfFollowing(
                    whole(models::values::object(reply.body), "scanned").value_or(0) > 0 ? 0 : followMilliseconds);
            if (isFirst || !m_follow->isChecked())
                showHeld(isFirst);
            else if (!m_frame->isActive())
                m_frame->start(frameMilliseconds);
        });
}

void KafkaRecordsPanel::goOnIfFollowing(int milliseconds)
{
    if (!m_follow->isChecked() || !m_isActive)
        return;
    if (milliseconds > 0)
        m_timer->start(milliseconds);
    else
        goOn();
}

void KafkaRecordsPanel::note(const hub::Reply& reply)
{
    const auto& answer = models::values::object(reply.body);
    if (std::exchange(m_isSkipping, false))
        countDropped(list(answer, "starts"));
    m_next = models::values::object(answer, "next");
    m_behind = whole(answer, "behind").value_or(0);
    m_scanned += whole(answer, "scanned").value_or(0);
    m_isAtEnd = flag(answer, "atEnd");
    m_held.push_back(reply);
}

void KafkaRecordsPanel::showHeld(bool isFirst)
{
    auto* const bar = m_table->verticalScrollBar();
    const bool isAtBottom = isFirst || bar->value() >= bar->maximum();
    for (const auto& each : std::exchange(m_held, {}))
        m_gone += each.frame ? m_model.append(models::recordRows(each), mostRows)
                             : m_model.append(list(models::values::object(each.body), "records"), mostRows);
    const bool isNewest = m_from->current() == Newest;
    if (isAtBottom && (isNewest || m_follow->isChecked()))
        m_table->scrollToBottom();
    if (isFirst && m_model.rowCount() > 0)
        m_table->setCurrentIndex(m_model.index(isNewest ? m_model.rowCount() - 1 : 0, 0));
    showState();
}

void KafkaRecordsPanel::countDropped(const base::json::array& starts)
{
    for (const auto& each : starts) {
        const auto& start = models::values::object(each);
        const auto stood = whole(m_next, std::to_string(whole(start, "partition").value_or(0)));
        m_dropped += stood ? std::max<qint64>(0, whole(start, "offset").value_or(0) - *stood) : 0;
    }
}

void KafkaRecordsPanel::showState()
{
    const auto rows = m_model.rowCount();
    m_more->setEnabled(!m_isReading && !m_next.empty() && !m_isAtEnd);
    m_read->setEnabled(!m_isReading || m_follow->isChecked());
    QStringList facts;
    if (rows > 0 || m_scanned > 0)
        facts << tr("%n record(s)", nullptr, rows);
    if (m_scanned > rows + m_gone)
        facts << tr("%1 looked at").arg(models::format::count(static_cast<quint64>(m_scanned)));
    if (m_gone > 0)
        facts << tr("%1 older ones left the table").arg(models::format::count(static_cast<std::uint64_t>(m_gone)));
    if (m_dropped > 0)
        facts << tr("%1 left out, they came too fast").arg(models::format::count(static_cast<quint64>(m_dropped)));
    if (m_follow->isChecked() && m_behind > mostRows)
        facts << tr("%1 behind the end").arg(models::format::count(static_cast<quint64>(m_behind)));
    else if (m_follow->isChecked())
        facts << tr("following the end");
    else if (m_isAtEnd)
        facts << tr("the end is reached");
    m_facts->setText(facts.join(u", "_s));
    if (m_isReading && rows == 0 && !m_follow->isChecked())
        m_state->showBusy(tr("Reading records"), {});
    else if (m_topic.isEmpty())
        m_state->showEmpty(u"list-details"_s, tr("No topic is read"),
                           tr("Give a topic above, or open one from the table of topics."));
    else if (!m_isAtEnd && m_scanned > 0)
        m_state->showEmpty(u"search"_s, tr("Nothing found so far"), tr("Read on looks at the records behind."));
    else
        m_state->showEmpty(u"inbox"_s, tr("No records"), tr("There is none from that place on."));
    m_stack->setCurrentWidget(rows > 0 ? static_cast<QWidget*>(m_table) : m_state);
}

} // namespace docks

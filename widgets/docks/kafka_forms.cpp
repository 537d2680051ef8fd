#include "docks/kafka_forms.h"

#include "hub/hub_client.h"
#include "models/engine_text.h"
#include "models/format.h"
#include "models/json_values.h"
#include "style/controls.h"
#include "style/fonts.h"
#include "views/banner.h"
#include "views/form_field.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

constexpr int formMargin = 16;
constexpr int fieldGap = 12;
constexpr int textHeight = 76;
constexpr int mostPartitions = 10'000;

/// A column of fields that scrolls where the panel is low; buttons below.
QVBoxLayout* makeColumn(QWidget* form, QHBoxLayout*& buttons)
{
    auto* const outer = new QVBoxLayout(form);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* const scroll = new QScrollArea(form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* const body = new QWidget(scroll);
    body->setProperty("surface", u"base"_s);
    auto* const column = new QVBoxLayout(body);
    column->setContentsMargins(formMargin, formMargin, formMargin, formMargin);
    column->setSpacing(fieldGap);
    scroll->setWidget(body);
    outer->addWidget(scroll, 1);
    auto* const foot = new QFrame(form);
    foot->setProperty("edge", u"top"_s);
    buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(formMargin, 6, formMargin, 6);
    buttons->setSpacing(8);
    outer->addWidget(foot);
    return column;
}

QPlainTextEdit* makeText(const style::Identity& identity, const QString& placeholder, QWidget* parent)
{
    auto* const edit = new QPlainTextEdit(parent);
    style::identify(*edit, identity);
    edit->setFont(style::monoFont());
    edit->setProperty("input", true);
    edit->setPlaceholderText(placeholder);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(textHeight);
    return edit;
}

/// "name=value" on each line; the number of the first line that is not, 0 when all are.
int readPairs(const QString& text, base::json::object& pairs)
{
    const auto lines = text.split(u'\n');
    for (int i = 0; i < static_cast<int>(lines.size()); ++i) {
        const auto& line = lines[i];
        if (line.trimmed().isEmpty())
            continue;
        const auto equals = line.indexOf(u'=');
        if (equals < 1)
            return i + 1;
        pairs[line.left(equals).trimmed().toStdString()] = line.mid(equals + 1).trimmed().toStdString();
    }
    return 0;
}

/// As the brokers want it.
bool isTopicName(const QString& name)
{
    static const QRegularExpression shape(u"\\A[A-Za-z0-9._-]{1,249}\\z"_s);
    return name != u"."_s && name != u".."_s && shape.match(name).hasMatch();
}

} // namespace

KafkaTopicForm::KafkaTopicForm(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
{
    setObjectName(u"kafkaTopicForm"_s);
    QHBoxLayout* buttons = nullptr;
    auto* const column = makeColumn(this, buttons);
    m_heading = style::label({}, style::Role::Heading, this);
    column->addWidget(m_heading);
    m_error = new views::Banner(this);
    m_error->setSeverity(models::Severity::Error);
    m_error->stack();
    column->addWidget(m_error);
    m_name = style::lineEdit(u"orders.v1"_s, {u"topicName"_s, tr("Name of the topic")}, this);
    m_nameField = new views::FormField(tr("Name"), m_name, this);
    m_partitions = style::lineEdit(u"1"_s, {u"topicPartitions"_s, tr("Number of partitions")}, this);
    m_partitionsField = new views::FormField(tr("Partitions"), m_partitions, this);
    m_replicas = style::lineEdit(tr("as the brokers say"), {u"topicReplicas"_s, tr("Number of replicas")}, this);
    m_replicasField = new views::FormField(tr("Replicas"), m_replicas, this);
    m_configuration = makeText({u"topicConfiguration"_s, tr("Configuration of the new topic")},
                               u"retention.ms=604800000\ncleanup.policy=delete"_s, this);
    m_configurationField = new views::FormField(tr("Configuration"), m_configuration, this);
    for (auto* const field : {m_nameField, m_partitionsField, m_replicasField, m_configurationField})
        column->addWidget(field);
    column->addStretch();
    m_send =
        style::button(tr("Create topic"), style::ButtonKind::Primary, {u"topicSend"_s, tr("Create the topic")}, this);
    auto* const cancel =
        style::button(tr("Cancel"), style::ButtonKind::Normal, {u"topicCancel"_s, tr("Cancel the topic's form")}, this);
    buttons->addWidget(m_send);
    buttons->addWidget(cancel);
    buttons->addStretch();
    connect(m_send, &QPushButton::clicked, this, &KafkaTopicForm::send);
    connect(m_name, &QLineEdit::returnPressed, this, &KafkaTopicForm::send);
    connect(m_partitions, &QLineEdit::returnPressed, this, &KafkaTopicForm::send);
    connect(cancel, &QPushButton::clicked, this, &KafkaTopicForm::cancelled);
}

KafkaTopicForm::~KafkaTopicForm() = default;

void KafkaTopicForm::begin(Purpose purpose, const QString& name, int partitions)
{
    m_purpose = purpose;
    m_error->hide();
    m_name->setText(name);
    m_name->setReadOnly(purpose == Purpose::Grow);
    m_nameField->setHelp(purpose == Purpose::Grow ? QString() : tr("Letters, digits, '.', '_' and '-'."));
    m_partitions->setText(QString::number(partitions));
    m_replicas->clear();
    m_configuration->clear();
    m_nameField->setError({});
    m_partitionsField->setError({});
    m_configurationField->setError({});
    m_replicasField->setVisible(purpose != Purpose::Grow);
    m_configurationField->setVisible(purpose != Purpose::Grow);
    m_configurationField->setHelp(purpose == Purpose::Clone
                                      ? tr("What was set on %1 is taken over; lines here win.").arg(m_like)
                                      : tr("One entry a line; what is not named is the default."));
    m_partitionsField->setHelp(purpose == Purpose::Grow
                                   ? tr("The new total. Partitions cannot be taken away, and keys move to others.")
                                   : QString());
    style::setText(*m_send, purpose == Purpose::Grow ? tr("Add partitions") : tr("Create topic"));
    (purpose == Purpose::Grow ? m_partitions : m_name)->setFocus();
    (purpose == Purpose::Grow ? m_partitions : m_name)->selectAll();
}

void KafkaTopicForm::beginNew()
{
    m_like.clear();
    m_heading->setText(tr("New topic"));
    begin(Purpose::New, {}, 1);
}

void KafkaTopicForm::beginClone(const QString& like, int partitions)
{
    m_like = like;
    m_heading->setText(tr("Clone of %1").arg(style::visible(like)));
    begin(Purpose::Clone, like + u"-copy"_s, partitions);
}

void KafkaTopicForm::beginGrow(const QString& topic, int partitions)
{
    m_like.clear();
    m_heading->setText(tr("Add partitions"));
    begin(Purpose::Grow, topic, partitions + 1);
}

bool KafkaTopicForm::readConfiguration(base::json::object& configuration)
{
    const auto wrong = readPairs(m_configuration->toPlainText(), configuration);
    m_configurationField->setError(wrong == 0 ? QString() : tr("Line %1 is no name=value.").arg(wrong));
    return wrong == 0;
}

void KafkaTopicForm::send()
{
    bool isNumber = false;
    const auto partitions = m_partitions->text().trimmed().toInt(&isNumber);
    const bool isPartitions = isNumber && partitions >= 1 && partitions <= mostPartitions;
    m_partitionsField->setError(isPartitions ? QString() : tr("A number from 1 to 10,000."));
    const auto replicas = m_replicas->text().trimmed().toInt(&isNumber);
    const bool isReplicas = m_replicas->text().trimmed().isEmpty() || (isNumber && replicas >= 1 && replicas <= 1'000);
    m_replicasField->setError(isReplicas ? QString() : tr("A number from 1 upward, or nothing."));
    const auto name = m_name->text().trimmed();
    const bool isName = m_purpose == Purpose::Grow || isTopicName(name);
    m_nameField->setError(name.isEmpty() ? tr("A topic needs a name.")
                              : !isName
                              ? tr("This is not a name for a topic: 1 to 249 letters, digits, '.', '_' and '-'.")
                              : QString());
    base::json::object configuration;
    if (!readConfiguration(configuration) || !isPartitions || !isReplicas || name.isEmpty() || !isName)
        return;
    base::json::object arguments {{"topic", name.toStdString()}, {"partitions", partitions}};
    if (m_purpose != Purpose::Grow) {
        arguments["configuration"] = std::move(configuration);
        if (!m_replicas->text().trimmed().isEmpty())
            arguments["replicas"] = replicas;
        if (!m_like.isEmpty())
            arguments["like"] = m_like.toStdString();
    }
    const bool hadFocus = m_send->hasFocus();
    m_send->setEnabled(false);
    m_context.hub.request(m_purpose == Purpose::Grow ? u"kafka.configure"_s : u"kafka.create"_s, std::move(arguments),
                          this, [this, name, hadFocus](const hub::Reply& reply) {
                              m_send->setEnabled(true);
                              if (hadFocus) // Qt gave it to Cancel
                                  m_send->setFocus();
                              m_error->setVisible(!reply.ok);
                              if (reply.ok)
                                  emit done(name);
                              else
                                  m_error->setMessage(tr("Nothing was changed"),
                                                      models::engineText(reply.problemText()));
                          });
}

KafkaDeleteForm::KafkaDeleteForm(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
{
    setObjectName(u"kafkaDeleteForm"_s);
    QHBoxLayout* buttons = nullptr;
    auto* const column = makeColumn(this, buttons);
    column->addWidget(style::label(tr("Delete topic"), style::Role::Heading, this));
    m_error = new views::Banner(this);
    m_error->setSeverity(models::Severity::Error);
    m_error->stack();
    column->addWidget(m_error);
    m_what = style::label({}, style::Role::Text, this);
    m_what->setWordWrap(true);
    column->addWidget(m_what);
    m_name = style::lineEdit({}, {u"deleteName"_s, tr("Name of the topic to delete")}, this);
    auto* const field = new views::FormField(tr("Type its name"), m_name, this);
    column->addWidget(field);
    column->addStretch();
    m_delete = style::button(tr("Delete topic"), style::ButtonKind::Danger,
                             {u"deleteSend"_s, tr("Delete the topic and its records")}, this);
    auto* const keep =
        style::button(tr("Keep"), style::ButtonKind::Normal, {u"deleteKeep"_s, tr("Keep the topic")}, this);
    buttons->addWidget(m_delete);
    buttons->addWidget(keep);
    buttons->addStretch();
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_delete->setEnabled(text == m_topic); });
    connect(keep, &QPushButton::clicked, this, &KafkaDeleteForm::cancelled);
    connect(m_delete, &QPushButton::clicked, this, [this] {
        const auto topic = m_topic;
        m_delete->setEnabled(false);
        m_context.hub.request(
            u"kafka.delete"_s, {{"topic", topic.toStdString()}, {"confirm", m_name->text().toStdString()}}, this,
            [this, topic](const hub::Reply& reply) {
                m_error->setVisible(!reply.ok);
                if (reply.ok)
                    emit done(topic);
                else
                    m_error->setMessage(tr("It was not deleted"), models::engineText(reply.problemText()));
            });
    });
}

KafkaDeleteForm::~KafkaDeleteForm() = default;

void KafkaDeleteForm::begin(const QString& topic, const QString& records)
{
    m_topic = topic;
    m_error->hide();
    m_name->clear();
    m_delete->setEnabled(false);
    m_what->setText(tr("%1 and its records, %2 of them, go for ever; groups that read it lose their place.")
                        .arg(style::visible(topic), records));
    m_name->setFocus();
}

KafkaProduceForm::KafkaProduceForm(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
{
    setObjectName(u"kafkaProduceForm"_s);
    QHBoxLayout* buttons = nullptr;
    auto* const column = makeColumn(this, buttons);
    column->addWidget(style::label(tr("Write a record"), style::Role::Heading, this));
    m_error = new views::Banner(this);
    m_error->setSeverity(models::Severity::Error);
    m_error->stack();
    m_sent = new views::Banner(this);
    m_sent->setSeverity(models::Severity::Ok);
    column->addWidget(m_error);
    column->addWidget(m_sent);
    m_topic = style::lineEdit({}, {u"produceTopic"_s, tr("Topic to write to")}, this);
    m_partition = style::lineEdit(tr("by the key"), {u"producePartition"_s, tr("Partition to write to")}, this);
    m_partitionField = new views::FormField(tr("Partition"), m_partition, this);
    m_key = style::lineEdit(tr("no key"), {u"produceKey"_s, tr("Key of the record")}, this);
    m_value = makeText({u"produceValue"_s, tr("Value of the record")}, u"{\"id\": 1}"_s, this);
    m_headers = makeText({u"produceHeaders"_s, tr("Headers of the record")}, u"source=console"_s, this);
    m_headersField = new views::FormField(tr("Headers"), m_headers, this);
    m_headersField->setHelp(tr("One name=value a line."));
    column->addWidget(new views::FormField(tr("Topic"), m_topic, this));
    column->addWidget(m_partitionField);
    column->addWidget(new views::FormField(tr("Key"), m_key, this));
    column->addWidget(new views::FormField(tr("Value"), m_value, this));
    column->addWidget(m_headersField);
    column->addStretch();
    m_send =
        style::button(tr("Write record"), style::ButtonKind::Primary, {u"produceSend"_s, tr("Write the record")}, this);
    auto* const close =
        style::button(tr("Close"), style::ButtonKind::Normal, {u"produceClose"_s, tr("Close the record's form")}, this);
    buttons->addWidget(m_send);
    buttons->addWidget(close);
    buttons->addStretch();
    connect(m_send, &QPushButton::clicked, this, &KafkaProduceForm::send);
    connect(close, &QPushButton::clicked, this, &KafkaProduceForm::cancelled);
}

KafkaProduceForm::~KafkaProduceForm() = default;

void KafkaProduceForm::begin(const QString& topic)
{
    m_error->hide();
    m_sent->hide();
    m_topic->setText(topic);
    m_key->setFocus();
}

bool KafkaProduceForm::readHeaders(base::json::object& headers)
{
    const auto wrong = readPairs(m_headers->toPlainText(), headers);
    m_headersField->setError(wrong == 0 ? QString() : tr("Line %1 is no name=value.").arg(wrong));
    return wrong == 0;
}

void KafkaProduceForm::send()
{
    bool isNumber = false;
    const auto partition = m_partition->text().trimmed();
    const auto number = partition.toInt(&isNumber);
    const bool isPartition = partition.isEmpty() || (isNumber && number >= 0);
    m_partitionField->setError(isPartition ? QString() : tr("A number from 0 upward, or nothing."));
    base::json::object headers;
    if (!readHeaders(headers) || !isPartition)
        return;
    base::json::object arguments {{"topic", m_topic->text().trimmed().toStdString()},
                                  {"value", m_value->toPlainText().toStdString()},
                                  {"headers", std::move(headers)}};
    if (!partition.isEmpty())
        arguments["partition"] = number;
    if (!m_key->text().isEmpty())
        arguments["key"] = m_key->text().toStdString();
    m_send->setEnabled(false);
    m_context.hub.request(u"kafka.produce"_s, std::move(arguments), this, [this](const hub::Reply& reply) {
        m_send->setEnabled(true);
        m_error->setVisible(!reply.ok);
        m_sent->setVisible(reply.ok);
        if (!reply.ok) {
            m_error->setMessage(tr("The record was not written"), models::engineText(reply.problemText()));
            return;
        }
        const auto& written = models::values::object(reply.body);
        m_sent->setMessage(tr("Written"),
                           tr("Partition %1, offset %2")
                               .arg(QString::number(models::values::whole(written, "partition").value_or(0)),
                                    models::format::count(
                                        static_cast<quint64>(models::values::whole(written, "offset").value_or(0)))));
        emit done();
    });
}

} // namespace docks

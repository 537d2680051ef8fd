#include "models/command_stream.h"

#include "domain/command.h"
#include "domain/pack.h"
#include "models/command_text.h"
#include "models/format.h"
#include "serving/wire_frame.h"

#include <algorithm>
#include <limits>

namespace models {

namespace {

using Row = CommandStream::Row;
using Block = RowBlock<Row>;

constexpr int narrowTable = 820; ///< below it the columns that tell least are left out
constexpr int narrowerTable = 700; ///< and more of them
constexpr int narrowestTable = 600;

std::string_view entityOf(const Block& block, const Row& row)
{
    return block.textAt(row.textOffset, row.entityLength);
}
std::string_view reasonOf(const Block& block, const Row& row)
{
    return block.textAt(row.textOffset + row.entityLength, row.reasonLength);
}
/// Time from the end of one stage to that of another, ms, as the heatmap counts it; nothing when it was not measured.
FilterValue stageValue(const std::array<std::uint32_t, CommandStream::StageCount>& stages, std::size_t before,
                       std::size_t end)
{
    if (stages[end] == 0)
        return {};
    const auto begin = end == CommandStream::StageTaken ? 0U : stages[before];
    return FilterValue::of((stages[end] > begin ? stages[end] - begin : 0U) / 1000.0);
}

std::uint32_t totalOf(const std::array<std::uint32_t, CommandStream::StageCount>& stages)
{
    return *std::max_element(stages.begin(), stages.end());
}
std::string_view kindWord(std::uint8_t kind)
{
    switch (static_cast<domain::CommandKind>(kind)) {
    case domain::CommandKind::Create:
        return "create";
    case domain::CommandKind::Update:
        return "update";
    case domain::CommandKind::Delete:
        return "delete";
    case domain::CommandKind::Unpark:
        return "unpark";
    default:
        return "restore";
    }
}

class Subject final : public FilterSubject
{
public:
    Subject(const Names::Table& names, const Block& block, std::size_t index)
        : m_names(names)
        , m_block(block)
        , m_row(block.rows[index])
    {
    }

    [[nodiscard]] FilterValue column(int number) const override
    {
        const auto wordOrNone = [this](std::uint16_t word) {
            return word == 0 ? FilterValue {} : FilterValue::of(m_names[word]);
        };
        switch (static_cast<CommandStream::Field>(number)) {
        case CommandStream::DomainField:
            return wordOrNone(m_row.domain);
        case CommandStream::TypeField:
            return wordOrNone(m_row.type);
        case CommandStream::KindField:
            return FilterValue::of(kindWord(m_row.kind));
        case CommandStream::OutcomeField:
            return FilterValue::of(m_row.accepted ? std::string_view("accepted") : std::string_view("rejected"));
        case CommandStream::EntityField: {
            auto value = FilterValue::of(entityOf(m_block, m_row));
            value.prefix = m_names[m_row.type];
            return value;
        }
        case CommandStream::UserField:
            return wordOrNone(m_row.user);
        case CommandStream::RuleField:
            return wordOrNone(m_row.rule);
        case CommandStream::FieldField:
            return wordOrNone(m_row.field);
        case CommandStream::ReasonField:
            return m_row.reasonLength == 0 ? FilterValue {} : FilterValue::of(reasonOf(m_block, m_row));
        case CommandStream::IdField:
            m_id = format::uuid(m_row.id).toStdString();
            return FilterValue::of(m_id);
        case CommandStream::MillisField:
            return FilterValue::of(static_cast<double>(totalOf(m_row.stages)) / 1000.0);
        case CommandStream::PositionField:
            return FilterValue::of(static_cast<double>(m_row.position));
        case CommandStream::EventsField:
            return FilterValue::of(static_cast<double>(m_row.eventCount));
        case CommandStream::GatewayField:
            return stageValue(m_row.stages, 0, CommandStream::StageTaken);
        case CommandStream::ValidatorField:
            return stageValue(m_row.stages, CommandStream::StageTaken, CommandStream::StageAppended);
        case CommandStream::PersisterField:
            return stageValue(m_row.stages, CommandStream::StageAppended, CommandStream::StagePersisted);
        case CommandStream::MaterializerField:
            return stageValue(m_row.stages, CommandStream::StagePersisted, CommandStream::StageCommitted);
        case CommandStream::NotifierField:
            return stageValue(m_row.stages, CommandStream::StageCommitted, CommandStream::StageNotified);
        }
        return {};
    }
    [[nodiscard]] FilterValue field(std::string_view) const override { return {}; }
    [[nodiscard]] std::string_view allText() const override
    {
        return m_block.textAt(m_row.textOffset, std::size_t {m_row.entityLength} + m_row.reasonLength);
    }

private:
    const Names::Table& m_names;
    const Block& m_block;
    const Row& m_row;
    mutable std::string m_id;
};

bool passes(const StreamView& view, const Names::Table& names, const Block& block, std::size_t index)
{
    const auto category = block.rows[index].accepted ? CommandStream::Accepted : CommandStream::Rejected;
    if ((view.categories & (1U << category)) == 0)
        return false;
    return !view.filter || view.filter->matches(Subject(names, block, index));
}

SortKey keyOf(int column, const Names::Table& names, const Block& block, std::size_t index)
{
    const auto& row = block.rows[index];
    SortKey key;
    key.sequence = block.first + index;
    switch (static_cast<CommandStream::Column>(column)) {
    case CommandStream::Outcome:
        key.number = row.accepted ? 1 : 0;
        break;
    case CommandStream::Name:
        key.number = row.kind;
        key.text = names[row.type];
        break;
    case CommandStream::Id:
        for (std::size_t i = 0; i < 8; ++i)
            key.number = key.number << 8U | row.id[i];
        break;
    case CommandStream::Entity:
        key.number = row.type;
        key.text = entityOf(block, row);
        break;
    case CommandStream::By:
        key.text = names[row.user];
        break;
    case CommandStream::Rule:
        key.text = names[row.rule];
        break;
    case CommandStream::FieldName:
        key.text = names[row.field];
        break;
    case CommandStream::Millis:
        key.number = totalOf(row.stages);
        break;
    case CommandStream::Submitted:
    case CommandStream::ColumnCount:
        break;
    }
    return key;
}

} // namespace

std::uint32_t CommandStream::Command::total() const
{
    return totalOf(stages);
}

CommandStream::CommandStream(QObject* parent, std::size_t capacity, std::size_t budgetBytes)
    : RingStream({&passes, &keyOf}, parent, capacity, budgetBytes)
{
}

CommandStream::~CommandStream() = default;

void CommandStream::append(const std::vector<hub::Batch>& batches)
{
    bool any = false;
    for (const auto& batch : batches) {
        const auto frame = serving::wire::readFrame(batch.bytes);
        if (!frame || frame->kind != serving::wire::Kind::Commands)
            continue;
        for (const auto bytes : frame->items) {
            if (const auto item = serving::wire::readCommandItem(bytes)) {
                append(*item);
                any = true;
            }
        }
    }
    if (any)
        rowsChanged();
}

void CommandStream::append(const serving::wire::CommandItem& item)
{
    constexpr std::size_t longest = std::numeric_limits<std::uint16_t>::max();
    const auto entity = item.entity.substr(0, longest);
    const auto reason = item.reason.substr(0, longest);
    Row row {};
    row.position = item.position;
    row.firstEvent = item.firstEvent;
    row.timeMicros = item.timeMicros;
    row.id = item.id;
    row.stages = item.stages;
    row.expected = static_cast<std::uint32_t>(item.expected);
    row.eventCount = item.eventCount;
    row.domain = names().add(item.domain);
    row.type = names().add(item.type);
    row.user = names().add(item.user);
    row.rule = names().add(item.rule);
    row.field = names().add(item.field);
    row.entityLength = static_cast<std::uint16_t>(entity.size());
    row.reasonLength = static_cast<std::uint16_t>(reason.size());
    row.kind = item.kind;
    row.accepted = item.accepted;
    ring().append(row, entity, reason);
    if (countLive(item.firstEvent))
        ++m_counts[item.accepted ? Accepted : Rejected];
    remember(m_seenDomains, row.domain);
    remember(m_seenTypes, row.type);
    remember(m_seenUsers, row.user);
    remember(m_seenRules, row.rule);
    remember(m_seenFields, row.field);
}

void CommandStream::setCatalog(const domain::Catalog& catalog)
{
    m_catalog = &catalog;
    emit changed();
}

QString CommandStream::nameOf(std::uint8_t kind, std::string_view type) const
{
    return commandText(kind, format::fromUtf8(type), m_catalog == nullptr ? nullptr : m_catalog->find(type));
}

std::optional<CommandStream::Command> CommandStream::command(std::uint64_t key) const
{
    const auto place = find(key);
    if (!place)
        return {};
    const auto& row = place.row();
    const auto word = [this](std::uint16_t number) { return format::fromUtf8(names().at(number)); };
    Command command;
    command.position = row.position;
    command.firstEvent = row.firstEvent;
    command.expected = row.expected;
    command.timeMicros = row.timeMicros;
    command.id = format::uuid(row.id);
    command.domain = word(row.domain);
    command.type = word(row.type);
    command.name = nameOf(row.kind, names().at(row.type));
    command.entity = format::fromUtf8(entityOf(*place.block, row));
    command.user = word(row.user);
    command.rule = word(row.rule);
    command.field = word(row.field);
    command.reason = format::fromUtf8(reasonOf(*place.block, row));
    command.stages = row.stages;
    command.eventCount = row.eventCount;
    command.kind = row.kind;
    command.accepted = row.accepted;
    return command;
}

std::optional<std::uint64_t> CommandStream::keyOfId(const QString& id) const
{
    return newest([&id](const Row& row) { return format::uuid(row.id) == id; });
}

double CommandStream::slowerThan(const Command& command) const
{
    constexpr std::uint64_t enough = 20'000; // of the newest rows: an answer within a millisecond
    const auto total = command.total();
    const auto type = command.type.toStdString();
    std::uint64_t same = 0;
    std::uint64_t faster = 0;
    for (auto key = ring().end(); key > ring().begin() && ring().end() - key < enough; --key) {
        const auto& row = ring().find(key - 1).row();
        if (row.kind != command.kind || names().at(row.type) != type)
            continue;
        ++same;
        faster += totalOf(row.stages) < total ? 1U : 0U;
    }
    return same == 0 ? 0 : static_cast<double>(faster) / static_cast<double>(same);
}

FilterVocabulary CommandStream::vocabulary() const
{
    FilterVocabulary vocabulary;
    vocabulary.columns = {{"domain", DomainField},
                          {"type", TypeField},
                          {"kind", KindField},
                          {"outcome", OutcomeField},
                          {"entity", EntityField},
                          {"user", UserField},
                          {"rule", RuleField},
                          {"field", FieldField},
                          {"reason", ReasonField},
                          {"id", IdField},
                          {"ms", MillisField},
                          {"position", PositionField},
                          {"events", EventsField},
                          {"gateway", GatewayField},
                          {"validator", ValidatorField},
                          {"persister", PersisterField},
                          {"materializer", MaterializerField},
                          {"notifier", NotifierField}};
    return vocabulary;
}

std::vector<QString> CommandStream::words(Field field) const
{
    std::vector<QString> words;
    const auto take = [&](const std::vector<std::uint16_t>& numbers) {
        for (const auto number : numbers)
            words.push_back(format::fromUtf8(names().at(number)));
    };
    switch (field) {
    case DomainField:
        take(m_seenDomains);
        break;
    case TypeField:
        take(m_seenTypes);
        break;
    case UserField:
        take(m_seenUsers);
        break;
    case RuleField:
        take(m_seenRules);
        break;
    case FieldField:
        take(m_seenFields);
        break;
    case KindField:
        return {QStringLiteral("create"), QStringLiteral("delete"), QStringLiteral("restore"), QStringLiteral("unpark"),
                QStringLiteral("update")};
    case OutcomeField:
        return {QStringLiteral("accepted"), QStringLiteral("rejected")};
    default:
        break;
    }
    std::sort(words.begin(), words.end());
    return words;
}

std::vector<ColumnSpec> CommandStream::columns() const
{
    const auto names = usualCommandTexts();
    const auto id = QStringLiteral("00000000");
    return {
        {tr("Submitted"), 0, false, false, true, 0, {QStringLiteral("00:00:00.000")}},
        {tr("Outcome"), 0, false, false, true, 0, {tr("Accepted"), tr("Rejected")}, true},
        {tr("Command"), 0, false, false, true, 0, {names.begin(), names.end()}},
        {tr("Id"), 0, false, true, true, narrowerTable, {id}},
        {tr("Entity"), 0, false, true, true, narrowestTable, {QStringLiteral("transfers/") + id}},
        {tr("By"), 0, false, false, true, narrowTable, {QStringLiteral("operator")}},
        {tr("Rule"), 0, false, true, true, 0, {QStringLiteral("INSUFFICIENT_FUNDS")}},
        {tr("Field"), 0, false, true, true, narrowTable, {QStringLiteral("customerId")}},
        {tr("ms"), 58, true, false, true},
    };
}

Cell CommandStream::cell(std::int64_t row, int column) const
{
    const auto place = find(keyAt(row));
    if (!place)
        return {};
    const auto& r = place.row();
    const auto word = [this](std::uint16_t number) {
        return number == 0 ? QStringLiteral("–") : format::safe(format::fromUtf8(names().at(number)));
    };
    Cell cell;
    switch (static_cast<Column>(column)) {
    case Submitted:
        cell.text = format::clock(r.timeMicros);
        cell.tone = Tone::Label;
        break;
    case Outcome:
        cell.text = r.accepted ? tr("Accepted") : tr("Rejected");
        cell.tone = r.accepted ? Tone::Ok : Tone::Rejected;
        cell.icon = r.accepted ? "circle-check" : "ban";
        cell.iconTone = cell.tone;
        break;
    case Name:
        cell.text = nameOf(r.kind, names().at(r.type));
        break;
    case Id:
        cell.text = format::uuid(r.id).right(8);
        cell.tone = Tone::Label;
        break;
    case Entity: {
        const auto entity = entityOf(*place.block, r);
        cell.text = format::safe(format::fromUtf8(names().at(r.type)) + u'/'
                                 + (entity.empty() ? QStringLiteral("–") : format::shortId(entity)));
        break;
    }
    case By:
        cell.text = word(r.user);
        cell.tone = Tone::Label;
        break;
    case Rule:
        cell.text = word(r.rule);
        break;
    case FieldName:
        cell.text = word(r.field);
        cell.tone = Tone::Label;
        break;
    case Millis: {
        const auto total = totalOf(r.stages);
        cell.text = total == 0 ? QStringLiteral("–") : format::millis(total);
        break;
    }
    case ColumnCount:
        break;
    }
    return cell;
}

} // namespace models

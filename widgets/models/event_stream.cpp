#include "models/event_stream.h"

#include "models/format.h"
#include "serving/wire_frame.h"

#include <algorithm>
#include <limits>

namespace models {

namespace {

using Row = EventStream::Row;
using Block = RowBlock<Row>;

constexpr std::size_t samplesPerDelivery = 64; // enough for shares of rows, and a frame costs the same at any rate
constexpr std::size_t mostPayloadCharacters = 220; // what a wide screen can show of a row

std::string_view entityOf(const Block& block, const Row& row)
{
    return block.textAt(row.textOffset, row.entityLength);
}
std::string_view previewOf(const Block& block, const Row& row)
{
    return block.textAt(row.textOffset + row.entityLength, row.previewLength);
}

/// Reads a row for filters and sorting, on any thread.
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
        switch (static_cast<EventStream::Field>(number)) {
        case EventStream::DomainField:
            return FilterValue::of(m_names[m_row.domain]);
        case EventStream::TypeField:
            return FilterValue::of(m_names[m_row.type]);
        case EventStream::EntityField: {
            auto value = FilterValue::of(entityOf(m_block, m_row));
            value.prefix = m_names[m_row.entityType];
            return value;
        }
        case EventStream::EntityTypeField:
            return FilterValue::of(m_names[m_row.entityType]);
        case EventStream::UserField:
            return FilterValue::of(m_names[m_row.user]);
        case EventStream::VersionField:
            return FilterValue::of(static_cast<double>(m_row.version));
        case EventStream::PositionField:
            return FilterValue::of(static_cast<double>(m_row.position));
        case EventStream::SequenceField:
            return FilterValue::of(static_cast<double>(m_row.sequence));
        case EventStream::MillisField:
            return FilterValue::of(static_cast<double>(m_row.latencyMicros) / 1000.0);
        case EventStream::BytesField:
            return FilterValue::of(static_cast<double>(m_row.valueBytes));
        case EventStream::CommandField:
            m_command = format::uuid(m_row.command).toStdString();
            return FilterValue::of(m_command);
        }
        return {};
    }

    [[nodiscard]] FilterValue field(std::string_view path) const override
    {
        const auto found = json::field(previewOf(m_block, m_row), path);
        FilterValue value;
        if (found.kind == json::Kind::Missing || found.raw == "null")
            return value;
        value = FilterValue::of(found.raw);
        value.escaped = found.kind == json::Kind::Text;
        if (found.kind == json::Kind::Number) {
            value.kind = FilterValue::Kind::Number;
            value.number =
                QByteArray::fromRawData(found.raw.data(), static_cast<qsizetype>(found.raw.size())).toDouble();
        }
        return value;
    }

    [[nodiscard]] std::string_view allText() const override
    {
        return m_block.textAt(m_row.textOffset, std::size_t {m_row.entityLength} + m_row.previewLength);
    }

private:
    const Names::Table& m_names;
    const Block& m_block;
    const Row& m_row;
    mutable std::string m_command;
};

bool passes(const StreamView& view, const Names::Table& names, const Block& block, std::size_t index)
{
    const auto& row = block.rows[index];
    if (view.categories != ~0U
        && (view.categories & (1U << EventStream::categoryOf(names[row.type], row.version))) == 0)
        return false;
    return !view.filter || view.filter->matches(Subject(names, block, index));
}

SortKey keyOf(int column, const Names::Table& names, const Block& block, std::size_t index)
{
    const auto& row = block.rows[index];
    SortKey key;
    key.sequence = block.first + index;
    switch (static_cast<EventStream::Column>(column)) {
    case EventStream::Position:
        key.number = row.position;
        break;
    case EventStream::Type:
        key.text = names[row.type];
        break;
    case EventStream::Entity:
        key.number = row.entityType;
        key.text = entityOf(block, row);
        break;
    case EventStream::Version:
        key.number = row.version;
        break;
    case EventStream::Latency:
        key.number = row.latencyMicros;
        break;
    case EventStream::Payload:
        key.number = row.valueBytes;
        break;
    case EventStream::Time:
    case EventStream::ColumnCount:
        break;
    }
    return key;
}

struct Look
{
    const char* icon;
    Tone icon_tone;
    Tone tone; // only the unusual is tinted
};

Look lookOf(EventStream::Category category)
{
    switch (category) {
    case EventStream::Created:
        return {"plus", Tone::Ok, Tone::Plain};
    case EventStream::Updated:
        return {"pencil", Tone::Updated, Tone::Updated};
    case EventStream::Deleted:
        return {"trash", Tone::Deleted, Tone::Deleted};
    case EventStream::Balance:
        return {"plus-minus", Tone::Label, Tone::Plain};
    case EventStream::Rejected:
        return {"ban", Tone::Rejected, Tone::Rejected};
    case EventStream::Other:
    case EventStream::CategoryCount:
        break;
    }
    return {"check", Tone::Ok, Tone::Plain};
}

} // namespace

EventStream::EventStream(QObject* parent, std::size_t capacity, std::size_t budgetBytes)
    : RingStream({&passes, &keyOf}, parent, capacity, budgetBytes)
{
}

EventStream::~EventStream() = default;

EventStream::Category EventStream::categoryOf(std::string_view type, std::uint32_t version)
{
    if (version == 0 || type.ends_with("Failed") || type.ends_with("Rejected"))
        return Rejected;
    if (type.ends_with("Created") || type.ends_with("CreationConfirmed"))
        return Created;
    if (type.ends_with("Deleted"))
        return Deleted;
    if (type == "BalanceChanged")
        return Balance;
    if (type.ends_with("Updated") || type.ends_with("Merged") || type.ends_with("Changed")
        || type.ends_with("Restored"))
        return Updated;
    return Other;
}

void EventStream::append(const std::vector<hub::Batch>& batches)
{
    std::size_t arrived = 0;
    for (const auto& batch : batches) {
        const auto frame = serving::wire::readFrame(batch.bytes);
        if (!frame || frame->kind != serving::wire::Kind::Events)
            continue;
        // Odd, so that it does not fall into step with a pattern of the rows.
        const auto samplesEvery = frame->items.size() * batches.size() / samplesPerDelivery | 1U;
        for (const auto bytes : frame->items) {
            const auto item = serving::wire::readEventItem(bytes);
            if (!item)
                continue;
            append(*item);
            if (arrived++ % samplesEvery == 0)
                m_fields.sample(item->preview);
        }
    }
    if (arrived > 0)
        rowsChanged();
}

void EventStream::append(const serving::wire::EventItem& item)
{
    constexpr std::size_t longest = std::numeric_limits<std::uint16_t>::max();
    const auto entity = item.entity.substr(0, longest);
    const auto preview = item.preview.substr(0, longest);
    Row row {};
    row.position = item.position;
    row.sequence = item.sequence;
    row.timeMicros = item.timeMicros;
    row.command = item.command;
    row.version = item.version;
    row.latencyMicros = item.latencyMicros;
    row.valueBytes = item.valueBytes;
    row.index = item.index;
    row.count = item.count;
    row.domain = names().add(item.domain);
    row.type = names().add(item.type);
    row.entityType = names().add(item.entityType);
    row.user = names().add(item.user);
    row.entityLength = static_cast<std::uint16_t>(entity.size());
    row.previewLength = static_cast<std::uint16_t>(preview.size());
    ring().append(row, entity, preview);
    if (countLive(item.position))
        ++m_counts[categoryOf(item.type, item.version)];
    remember(m_seenDomains, row.domain);
    remember(m_seenTypes, row.type);
    remember(m_seenEntityTypes, row.entityType);
}

std::optional<EventStream::Event> EventStream::event(std::uint64_t key) const
{
    const auto place = find(key);
    if (!place)
        return {};
    const auto& row = place.row();
    const auto word = [this](std::uint16_t number) { return format::fromUtf8(names().at(number)); };
    Event event;
    event.position = row.position;
    event.sequence = row.sequence;
    event.timeMicros = row.timeMicros;
    event.domain = word(row.domain);
    event.type = word(row.type);
    event.entityType = word(row.entityType);
    event.entity = format::fromUtf8(entityOf(*place.block, row));
    event.user = word(row.user);
    event.command = format::uuid(row.command);
    event.version = row.version;
    event.latencyMicros = row.latencyMicros;
    event.valueBytes = row.valueBytes;
    event.index = row.index;
    event.count = row.count;
    event.category = categoryOf(names().at(row.type), row.version);
    event.preview = previewOf(*place.block, row);
    return event;
}

std::optional<std::uint64_t> EventStream::keyOfPosition(std::uint64_t position) const
{
    return newest([position](const Row& row) { return row.position == position; });
}

std::vector<FilterTerm> EventStream::explain(std::uint64_t key, const Filter& filter) const
{
    const auto place = find(key);
    return place ? filter.explain(Subject(names().table(), *place.block, place.index)) : std::vector<FilterTerm> {};
}

FilterVocabulary EventStream::vocabulary() const
{
    FilterVocabulary vocabulary;
    vocabulary.columns = {{"domain", DomainField},         {"type", TypeField},         {"entity", EntityField},
                          {"entityType", EntityTypeField}, {"user", UserField},         {"version", VersionField},
                          {"position", PositionField},     {"sequence", SequenceField}, {"ms", MillisField},
                          {"bytes", BytesField},           {"command", CommandField}};
    for (const auto& field : m_fields.fields())
        vocabulary.fields.push_back(field.name);
    vocabulary.open = ring().end() == 0;
    return vocabulary;
}

std::vector<QString> EventStream::words(Field field) const
{
    const auto& numbers = field == DomainField ? m_seenDomains : field == TypeField ? m_seenTypes : m_seenEntityTypes;
    std::vector<QString> words;
    for (const auto number : numbers)
        words.push_back(format::fromUtf8(names().at(number)));
    std::sort(words.begin(), words.end());
    return words;
}

std::vector<ColumnSpec> EventStream::columns() const
{
    return {
        {tr("Time"), 104, false, false, true},
        {tr("Position"), 92, true, false, true},
        {tr("Type"), 188, false, false, true},
        {tr("Entity"), 172, false, true, true},
        {tr("v", "version of an entity"), 48, true, false, true},
        {tr("ms"), 48, true, false, true, 1000},
        {tr("Payload"), 300, false, true, false},
    };
}

Cell EventStream::cell(std::int64_t row, int column) const
{
    const auto place = find(keyAt(row));
    if (!place)
        return {};
    const auto& r = place.row();
    Cell cell;
    switch (static_cast<Column>(column)) {
    case Time:
        cell.text = format::clock(r.timeMicros);
        cell.tone = Tone::Label;
        break;
    case Position:
        cell.text = format::count(r.position);
        cell.tone = Tone::Label;
        break;
    case Type: {
        const auto look = lookOf(categoryOf(names().at(r.type), r.version));
        cell.text = format::safe(format::fromUtf8(names().at(r.type)));
        cell.tone = look.tone;
        cell.icon = look.icon;
        cell.iconTone = look.icon_tone;
        break;
    }
    case Entity:
        cell.text = format::safe(format::fromUtf8(names().at(r.entityType)) + u'/'
                                 + format::shortId(entityOf(*place.block, r)));
        break;
    case Version:
        cell.text = r.version == 0 ? QStringLiteral("–") : format::count(r.version);
        cell.tone = Tone::Label;
        break;
    case Latency:
        cell.text = r.latencyMicros == 0 ? QStringLiteral("–") : format::millis(r.latencyMicros);
        cell.tone = Tone::Label;
        break;
    case Payload:
        cell.spans = json::spans(previewOf(*place.block, r), mostPayloadCharacters);
        for (auto& span : cell.spans)
            span.text = format::safe(std::move(span.text));
        break;
    case ColumnCount:
        break;
    }
    return cell;
}

} // namespace models

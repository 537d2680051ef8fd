#pragma once

#include "hub/hub_client.h"
#include "models/field_stats.h"
#include "models/memory_budget.h"
#include "models/ring_stream.h"

#include <array>
#include <cstdint>
#include <string>

namespace serving::wire {
struct EventItem;
}

namespace models {

/// 72 bytes; words that repeat are numbers.
struct EventRow
{
    std::uint64_t position;
    std::uint64_t sequence;
    std::int64_t timeMicros;
    std::array<std::uint8_t, 16> command;
    std::uint32_t version, latencyMicros, valueBytes, textOffset;
    std::uint16_t index, count, domain, type, entityType, user, entityLength, previewLength;
};

/// The events that arrived, newest first: a ring of typed columns and one arena of bytes. GUI thread.
class EventStream final : public RingStream<EventRow>
{
    Q_OBJECT
public:
    enum Column
    {
        Time,
        Position,
        Type,
        Entity,
        Version,
        Latency,
        Payload,
        ColumnCount
    };
    enum Category : std::uint8_t
    {
        Created,
        Updated,
        Deleted,
        Balance,
        Rejected,
        Other,
        CategoryCount
    };
    enum Field
    {
        DomainField,
        TypeField,
        EntityField,
        EntityTypeField,
        UserField,
        VersionField,
        PositionField,
        SequenceField,
        MillisField,
        BytesField,
        CommandField
    };

    static constexpr std::size_t defaultCapacity = 1'000'000;
    static constexpr std::size_t defaultBudgetBytes = budget::eventRows;

    explicit EventStream(QObject* parent = nullptr, std::size_t capacity = defaultCapacity,
                         std::size_t budgetBytes = defaultBudgetBytes);
    ~EventStream() override;

    /// All frames of one delivery: one `changed`, whatever their number.
    void append(const std::vector<hub::Batch>& batches);
    void append(const serving::wire::EventItem& item); ///< without saying so; call `flush` after the last

    /// A row in full, for details.
    struct Event
    {
        std::uint64_t position = 0, sequence = 0;
        std::int64_t timeMicros = 0;
        QString domain, type, entityType, entity, user, command;
        std::uint32_t version = 0, latencyMicros = 0, valueBytes = 0;
        std::uint16_t index = 1, count = 1;
        Category category = Other;
        std::string preview;
    };
    [[nodiscard]] std::optional<Event> event(std::uint64_t key) const;
    [[nodiscard]] std::optional<std::uint64_t> keyOfPosition(std::uint64_t position) const;
    /// The terms of a filter and what the row has there.
    [[nodiscard]] std::vector<FilterTerm> explain(std::uint64_t key, const Filter& filter) const;

    [[nodiscard]] FilterVocabulary vocabulary() const;
    [[nodiscard]] const FieldStats& fieldStats() const { return m_fields; }
    [[nodiscard]] std::vector<QString> words(Field field) const; ///< seen domains, types, …, for completion
    [[nodiscard]] std::uint64_t countOf(Category category) const { return m_counts[category]; } ///< live ones
    [[nodiscard]] static Category categoryOf(std::string_view type, std::uint32_t version);

    [[nodiscard]] std::vector<ColumnSpec> columns() const override;
    [[nodiscard]] Cell cell(std::int64_t row, int column) const override;
    [[nodiscard]] ExportTable exportTable() override;

private:
    FieldStats m_fields;
    std::array<std::uint64_t, CategoryCount> m_counts {};
    Words m_seenDomains, m_seenTypes, m_seenEntityTypes; ///< numbers of words, for completion
};

} // namespace models

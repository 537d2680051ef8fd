#pragma once

#include "hub/hub_client.h"
#include "models/memory_budget.h"
#include "models/ring_stream.h"

#include <array>
#include <cstdint>
#include <string>

namespace serving::wire {
struct CommandItem;
}

namespace domain {
class Catalog;
}

namespace models {

constexpr std::size_t commandStages = 8; ///< as pipeline::StageTimes

struct CommandRow
{
    std::uint64_t position, firstEvent;
    std::int64_t timeMicros;
    std::array<std::uint8_t, 16> id;
    std::array<std::uint32_t, commandStages> stages;
    std::uint32_t expected, textOffset;
    std::uint16_t eventCount, domain, type, user, rule, field, entityLength, reasonLength;
    std::uint8_t kind;
    bool accepted;
};

/// The commands that were decided, newest first: what was asked, what came of it and what each stage took. GUI thread.
class CommandStream final : public RingStream<CommandRow>
{
    Q_OBJECT
public:
    enum Column
    {
        Submitted,
        Outcome,
        Name,
        Id,
        Entity,
        By,
        Rule,
        FieldName,
        Millis,
        ColumnCount
    };
    enum Category : std::uint8_t
    {
        Accepted,
        Rejected,
        CategoryCount
    };
    enum Field
    {
        DomainField,
        TypeField,
        KindField,
        OutcomeField,
        EntityField,
        UserField,
        RuleField,
        FieldField,
        ReasonField,
        IdField,
        MillisField,
        PositionField,
        EventsField,
        GatewayField, ///< time in a stage, ms; of commands that this window has seen live
        ValidatorField,
        PersisterField,
        MaterializerField,
        NotifierField
    };
    /// Stages in the order of pipeline::StageTimes, each the time at its end in µs since the submit.
    enum Stage
    {
        StageAccepted,
        StageTaken,
        StageDecided,
        StageAppended,
        StagePersisted,
        StageMaterialized,
        StageCommitted,
        StageNotified,
        StageCount
    };
    static_assert(StageCount == commandStages);

    static constexpr std::size_t defaultCapacity = 200'000;
    static constexpr std::size_t defaultBudgetBytes = budget::commandRows;

    explicit CommandStream(QObject* parent = nullptr, std::size_t capacity = defaultCapacity,
                           std::size_t budgetBytes = defaultBudgetBytes);
    ~CommandStream() override;

    /// The packs, for the names of commands on a user's own types; outlives the stream, or is replaced before it goes.
    void setCatalog(const domain::Catalog& catalog);
    void append(const std::vector<hub::Batch>& batches); ///< one `changed`
    void append(const serving::wire::CommandItem& item); ///< without saying so; call `flush` after the last

    struct Command
    {
        std::uint64_t position = 0, firstEvent = 0, expected = 0;
        std::int64_t timeMicros = 0;
        QString id, name, domain, type, entity, user, rule, field, reason;
        std::array<std::uint32_t, StageCount> stages {};
        std::uint16_t eventCount = 0;
        std::uint8_t kind = 1;
        bool accepted = true;
        [[nodiscard]] std::uint32_t total() const;
    };
    [[nodiscard]] std::optional<Command> command(std::uint64_t key) const;
    [[nodiscard]] std::optional<std::uint64_t> keyOfId(const QString& id) const;
    /// 0 to 1: the part of the kept commands of the same kind and type that were faster than this one.
    [[nodiscard]] double slowerThan(const Command& command) const;

    [[nodiscard]] FilterVocabulary vocabulary() const;
    [[nodiscard]] std::vector<QString> words(Field field) const;
    [[nodiscard]] std::uint64_t countOf(Category category) const { return m_counts[category]; } ///< live ones

    [[nodiscard]] std::vector<ColumnSpec> columns() const override;
    [[nodiscard]] Cell cell(std::int64_t row, int column) const override;
    [[nodiscard]] ExportTable exportTable() override;

private:
    [[nodiscard]] QString nameOf(std::uint8_t kind, std::string_view type) const;

    const domain::Catalog* m_catalog = nullptr; ///< not read yet
    std::array<std::uint64_t, CategoryCount> m_counts {};
    Words m_seenDomains, m_seenTypes, m_seenUsers, m_seenRules, m_seenFields;
};

} // namespace models

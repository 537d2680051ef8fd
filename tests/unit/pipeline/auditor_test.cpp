#include "pipeline/auditor.h"
#include "support/engine_fixture.h"
#include "support/test_registry.h"

#include <QTest>

#include <functional>
#include <memory>

using pipeline::AcceptedGroup;

/// Each invariant that the auditor watches is seen to fail, and named with its place.
class AuditorTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void soundGroupsHold();
    void whatBreaksIsNamed_data();
    void whatBreaksIsNamed();
    void moneyThatAppearsIsNamed();
    void groupsThatAreReadAgainAreSkipped();
    void whatItDoesNotRememberIsCounted();
    void aListThatIsFullCountsOn();
    void theVerdictFollowsWhatIsKnown();

private:
    struct Made
    {
        std::string type;
        std::string entity;
        std::uint64_t version;
        std::string value;
    };
    /// The outcome of the next command.
    AcceptedGroup group(const std::vector<Made>& events)
    {
        AcceptedGroup made;
        auto& record = made.pending.record;
        record.id = base::Uuid::derive({}, std::to_string(++m_command));
        record.position = {m_command};
        record.domain = "shop";
        for (const auto& each : events) {
            auto& event = made.pending.events.emplace_back();
            event.domain = "shop";
            event.sequence = {++m_sequence};
            event.command = record.id;
            event.commandPosition = record.position;
            event.index = static_cast<std::uint32_t>(made.pending.events.size());
            event.count = static_cast<std::uint32_t>(events.size());
            event.entityType = each.type;
            event.entity = each.entity;
            event.version = {each.version};
            event.value = each.value;
            event.writtenId = domain::deriveEventId(record.id, event.index);
        }
        return made;
    }
    AcceptedGroup product(const std::string& entity, std::uint64_t version)
    {
        return group({{"products", entity, version, R"({"type":"ProductUpdated","fields":{}})"}});
    }
    /// 50 from a to b, each with 100 before.
    AcceptedGroup transfer(int paid = 50, int received = 150)
    {
        const auto changed = [](int balance) {
            return R"({"type":"BalanceChanged","fields":{"balance":)" + std::to_string(balance) + "}}";
        };
        return group({{"transfers", "t", 1, R"({"type":"MoneyTransferred","fields":{}})"},
                      {"accounts", "a", 2, changed(paid)},
                      {"accounts", "b", 2, changed(received)}});
    }
    std::vector<AcceptedGroup> accounts()
    {
        std::vector<AcceptedGroup> made;
        for (const auto* const each : {"a", "b"})
            made.push_back(group({{"accounts", each, 1,
                                   R"({"type":"AccountCreated","fields":{"balance":100},"data":)"
                                   R"({"counter":{"account":"cash","changedBy":-100}}})"}}));
        return made;
    }
    void check(const std::vector<AcceptedGroup>& groups) { m_auditor->check("shop", groups); }
    [[nodiscard]] QString found() const
    {
        const auto report = m_status->report();
        if (report.violations.empty())
            return {};
        const auto& first = report.violations.front();
        return QString::fromStdString(first.invariant + " " + std::to_string(first.place) + ": " + first.expected
                                      + " | " + first.seen);
    }

    std::unique_ptr<pipeline::AuditStatus> m_status;
    std::unique_ptr<pipeline::Auditor> m_auditor;
    std::uint64_t m_sequence = 0;
    std::uint64_t m_command = 0;
};

void AuditorTest::init()
{
    m_sequence = m_command = 0;
    m_status = std::make_unique<pipeline::AuditStatus>();
    m_auditor = std::make_unique<pipeline::Auditor>(*test::shippedCatalog(), *m_status);
    m_auditor->begin("shop", {});
}

void AuditorTest::soundGroupsHold()
{
    check({product("p", 1), product("p", 2), product("q", 1)});
    check(accounts());
    check({transfer()});
    check({group({{"products", "p", 0, R"({"type":"CommandRejected","fields":{}})"}}), product("p", 3)});
    QCOMPARE(found(), QString());
    const auto report = m_status->report();
    QCOMPARE(report.groups, std::uint64_t {8});
    QCOMPARE(report.events, std::uint64_t {10});
    QCOMPARE(report.unknown, std::uint64_t {0});
}

void AuditorTest::whatBreaksIsNamed_data()
{
    using Break = std::function<void(AcceptedGroup&)>;
    QTest::addColumn<Break>("change");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, Break change, const char* said) {
        QTest::newRow(name) << std::move(change) << QString::fromLatin1(said);
    };
    row(
        "a command without an outcome", [](AcceptedGroup& group) { group.pending.record.position.value += 1; },
        "I1 3: the outcome of command 2 | that of command 3");
    row(
        "another command", [](AcceptedGroup& group) { group.pending.events[0].command = {}; }, "I1 3: command ");
    row(
        "half a group", [](AcceptedGroup& group) { group.pending.events[0].count = 2; },
        "I1 3: event 1 of 1 | event 1 of 2");
    row(
        "a hole", [](AcceptedGroup& group) { group.pending.events[0].sequence.value = 4; },
        "I2 4: sequence 3 | sequence 4");
    row(
        "another event id",
        [](AcceptedGroup& group) {
            group.pending.events[0].writtenId = domain::deriveEventId(group.pending.record.id, 2);
        },
        "I3 3: event id ");
    row(
        "no event id", [](AcceptedGroup& group) { group.pending.events[0].writtenId = {}; }, "I3 3: event id ");
    row(
        "a version twice", [](AcceptedGroup& group) { group.pending.events[0].version.value = 2; },
        "I3 3: version 3 of products/p | version 2");
    row(
        "a version left out", [](AcceptedGroup& group) { group.pending.events[0].version.value = 4; },
        "I3 3: version 3 of products/p | version 4");
}

void AuditorTest::whatBreaksIsNamed()
{
    QFETCH(const std::function<void(AcceptedGroup&)>, change);
    QFETCH(const QString, said);
    check({product("p", 1), product("p", 2)});
    auto broken = product("p", 3);
    change(broken);
    check({broken});
    QVERIFY2(found().startsWith(said), qPrintable(found()));
    QCOMPARE(static_cast<int>(m_status->report().state), static_cast<int>(pipeline::AuditReport::State::Drift));
}

void AuditorTest::moneyThatAppearsIsNamed()
{
    check(accounts());
    check({transfer(50, 151)});
    QCOMPARE(found(), QStringLiteral("I6 3: money that only changes hands | a sum that changed by 1"));
}

void AuditorTest::groupsThatAreReadAgainAreSkipped()
{
    const std::vector<AcceptedGroup> groups {product("p", 1), product("p", 2)};
    check(groups);
    check(groups);
    check({product("p", 3)});
    QCOMPARE(found(), QString());
    QCOMPARE(m_status->report().groups, std::uint64_t {3});

    m_auditor->begin("shop", {}); // another log
    check(groups);
    QCOMPARE(found(), QString());
    QCOMPARE(m_status->report().groups, std::uint64_t {5});
}

void AuditorTest::whatItDoesNotRememberIsCounted()
{
    m_auditor = std::make_unique<pipeline::Auditor>(*test::shippedCatalog(), *m_status, 4);
    m_auditor->begin("shop", {});
    for (int i = 0; i < 6; ++i)
        check({product("p" + std::to_string(i), 1)});
    check({product("p5", 2), product("p0", 2), product("p0", 3)});
    QCOMPARE(found(), QString());
    QCOMPARE(m_status->report().unknown, std::uint64_t {1}); // p0, once
    check({product("p0", 5)});
    QVERIFY(found().startsWith(QLatin1String("I3 ")));
}

void AuditorTest::aListThatIsFullCountsOn()
{
    for (int i = 0; i < 100; ++i) {
        m_sequence += 2; // holes
        check({product("p" + std::to_string(i), 1)});
    }
    const auto report = m_status->report();
    QCOMPARE(report.violations.size(), pipeline::AuditStatus::mostViolations);
    QCOMPARE(report.allViolations, std::uint64_t {100});
}

void AuditorTest::theVerdictFollowsWhatIsKnown()
{
    using State = pipeline::AuditReport::State;
    const auto state = [this] { return static_cast<int>(m_status->report().state); };
    QCOMPARE(state(), static_cast<int>(State::Checking));
    m_status->finishRound({});
    QCOMPARE(state(), static_cast<int>(State::Audited));
    pipeline::AuditWarning warning;
    m_status->setWarnings(pipeline::AuditStatus::Source::Writers, {warning});
    m_status->setWarnings(pipeline::AuditStatus::Source::Settings, {});
    QCOMPARE(state(), static_cast<int>(State::Warning));
    pipeline::Drift drift;
    drift.type = "products";
    drift.entity = "p";
    m_status->add(drift);
    m_status->add(drift);
    QCOMPARE(m_status->report().drifts.size(), std::size_t {1});
    QCOMPARE(state(), static_cast<int>(State::Drift));
    m_status->setSound("products", "p");
    QCOMPARE(state(), static_cast<int>(State::Warning));
    for (std::size_t i = 0; i <= pipeline::AuditStatus::mostDrifts; ++i) {
        drift.entity = std::to_string(i);
        m_status->add(drift);
    }
    QCOMPARE(m_status->report().drifts.size(), pipeline::AuditStatus::mostDrifts);
    QCOMPARE(m_status->report().droppedDrifts, std::uint64_t {1});
}

EVENTSCOPE_TEST(AuditorTest)
#include "auditor_test.moc"

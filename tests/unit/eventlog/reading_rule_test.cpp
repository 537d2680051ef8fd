#include "eventlog/reading_rule.h"
#include "support/test_registry.h"
#include "unit/eventlog/log_model.h"

#include <QTest>

using eventlog::Clause;
using eventlog::Epoch;
using eventlog::Judgement;
using eventlog::ReadingRule;
using eventlog::RecordHead;
using eventlog::Verdict;

/// The reading rule against a random model of everything that may go wrong with a log (engineering facts 4.4).
class ReadingRuleTest : public QObject
{
    Q_OBJECT

private slots:
    void invariantsHoldUnderEveryFault_data();
    void invariantsHoldUnderEveryFault();
    void verdicts();
    void everyClauseIsNeeded_data();
    void everyClauseIsNeeded();

private:
    static std::uint64_t runs()
    {
        const auto wanted = qEnvironmentVariableIntValue("EVENTSCOPE_MODEL_RUNS");
        return wanted > 0 ? static_cast<std::uint64_t>(wanted) : 500;
    }
};

void ReadingRuleTest::invariantsHoldUnderEveryFault_data()
{
    QTest::addColumn<int>("fault");
    const char* const names[] = {"none",           "zombie",     "torn",  "lost suffix",   "lost one",
                                 "resent",         "foreign",    "reset", "store rewound", "store wiped",
                                 "store restored", "events cut", "all"};
    for (int i = 0; i <= static_cast<int>(model::Fault::All); ++i)
        QTest::newRow(names[i]) << i;
}

void ReadingRuleTest::invariantsHoldUnderEveryFault()
{
    QFETCH(const int, fault);
    for (std::uint64_t seed = 0; seed < runs(); ++seed) {
        const auto broken = model::run(static_cast<model::Fault>(fault), seed);
        QVERIFY2(broken.empty(), qPrintable(QStringLiteral("seed %1: ").arg(seed) + QString::fromStdString(broken)));
    }
}

/// The table of 4.4, line by line.
void ReadingRuleTest::verdicts()
{
    ReadingRule rule;
    std::int64_t offset = 0;
    const auto claim = [&](std::uint64_t nonce) {
        RecordHead head;
        head.kind = RecordHead::Kind::Claim;
        head.offset = offset++;
        head.nonce = nonce;
        return rule.judge(head);
    };
    const auto event = [&](Epoch epoch, std::uint64_t sequence, std::int64_t command, std::uint32_t index,
                           std::uint32_t count) {
        RecordHead head;
        head.kind = RecordHead::Kind::Event;
        head.offset = offset++;
        head.epoch = epoch;
        head.sequence = sequence;
        head.command = command;
        head.index = index;
        head.count = count;
        return rule.judge(head);
    };
    const Epoch first {0, 7};
    QCOMPARE(claim(7).verdict, Verdict::Claim);
    QCOMPARE(event(first, 1, 0, 1, 2).verdict, Verdict::Pending);
    QCOMPARE(event(first, 1, 0, 1, 2).verdict, Verdict::Repeat);
    QCOMPARE(event(first, 2, 0, 2, 2).verdict, Verdict::Accepted);
    QCOMPARE(event(first, 2, 0, 2, 2).verdict, Verdict::Repeat);
    QCOMPARE(event({0, 8}, 3, 1, 1, 1).verdict, Verdict::Foreign);
    QCOMPARE(event({99, 7}, 3, 1, 1, 1).verdict, Verdict::Foreign);
    QCOMPARE(rule.judge({}).verdict, Verdict::Foreign);
    ++offset;
    QVERIFY(!rule.isPoisoned());
    QCOMPARE(event(first, 3, 1, 1, 3).verdict, Verdict::Pending);
    const Epoch second {offset, 9};
    QVERIFY((claim(9) == Judgement {Verdict::Claim, 1, false}));
    QCOMPARE(event(first, 4, 1, 2, 3).verdict, Verdict::Fenced);
    QCOMPARE(event(second, 3, 1, 1, 2).verdict, Verdict::Pending);
    QVERIFY((event(second, 5, 2, 1, 1) == Judgement {Verdict::Gap, 1, true}));
    QVERIFY(rule.isPoisoned());
    QCOMPARE(event(second, 3, 1, 1, 1).verdict, Verdict::Gap);
    const Epoch third {offset, 10};
    QCOMPARE(claim(10).verdict, Verdict::Claim);
    QCOMPARE(event(third, 2, 0, 2, 2).verdict, Verdict::Conflict); // below what it should have read
    const Epoch fourth {offset, 11};
    QCOMPARE(claim(11).verdict, Verdict::Claim);
    QCOMPARE(event(fourth, 3, 1, 1, 1).verdict, Verdict::Accepted);
    QCOMPARE(event(fourth, 4, 3, 1, 1).verdict, Verdict::Gap); // command 2 has no outcome
    const auto mark = rule.mark();
    QCOMPARE(mark.last, std::uint64_t {3});
    QCOMPARE(mark.command, std::int64_t {1});
    QVERIFY(mark.epoch == fourth);
    QCOMPARE(mark.base, std::uint64_t {3});
}

void ReadingRuleTest::everyClauseIsNeeded_data()
{
    QTest::addColumn<model::Without>("without");
    QTest::newRow("nonce") << model::Without {Clause::Nonce};
    QTest::newRow("later epoch") << model::Without {Clause::Later};
    QTest::newRow("fence") << model::Without {Clause::Fence};
    QTest::newRow("poison and catch-up to the claim") << model::Without {Clause::Poison, true};
    QTest::newRow("repeat") << model::Without {Clause::Repeat};
    QTest::newRow("sequence and group") << model::Without {Clause::Sequence | Clause::Group};
    QTest::newRow("drop") << model::Without {Clause::Drop};
    QTest::newRow("base and catch-up to the claim") << model::Without {Clause::Base, true};
    QTest::newRow("stale and compare-and-set") << model::Without {Clause::None, false, true, true};
    QTest::newRow("identity of the mark") << model::Without {Clause::None, false, false, false, true};
}

void ReadingRuleTest::everyClauseIsNeeded()
{
    QFETCH(const model::Without, without);
    for (std::uint64_t seed = 0; seed < 20 * runs(); ++seed)
        for (int fault = 0; fault <= static_cast<int>(model::Fault::All); ++fault)
            if (!model::run(static_cast<model::Fault>(fault), seed, without).empty())
                return;
    QFAIL("nothing broke without it: the model does not test it");
}

EVENTSCOPE_TEST(ReadingRuleTest)
#include "reading_rule_test.moc"

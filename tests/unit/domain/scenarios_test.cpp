#include "support/test_registry.h"
#include "unit/domain/scenario.h"
#include "unit/domain/world.h"

#include <QDir>
#include <QTest>

class ScenariosTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        for (const auto& problem : test::shippedCatalog().problems())
            QFAIL(problem.reason.c_str());
    }

    void happensAsWritten_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("index");
        const QDir folder(QStringLiteral(EVENTSCOPE_SOURCE_DIR "/tests/data/scenarios"));
        int count = 0;
        for (const auto& entry : folder.entryInfoList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
            const auto file = entry.filePath().toUtf8();
            const auto scenarios = test::readScenarios(file.toStdString());
            for (std::size_t i = 0; i < scenarios.size(); ++i) {
                const auto row = entry.baseName().toUtf8() + ": " + QByteArray::fromStdString(scenarios[i].name);
                QTest::newRow(row.constData()) << file << static_cast<int>(i);
                ++count;
            }
        }
        QVERIFY2(count > 80, "scenario files are missing");
    }
    void happensAsWritten()
    {
        QFETCH(QByteArray, file);
        QFETCH(int, index);
        const auto scenarios = test::readScenarios(file.toStdString());
        const auto wrong = test::play(scenarios[static_cast<std::size_t>(index)]);
        QVERIFY2(wrong.empty(), wrong.c_str());
    }

    void noticesWhatDidNotHappen_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QByteArray>("said");
        const QByteArray create = "when create documents as $d {\"text\":\"a\"}\n";
        QTest::newRow("a rejection") << create + "then rejected SCHEMA - \"no\"" << QByteArray("accepted");
        QTest::newRow("another event") << create + "then event DocumentCreated documents/$d v1 {}"
                                       << QByteArray("happened: DocumentCreated");
        QTest::newRow("another state") << create + "then state documents $d v2 {\"text\":\"a\"}"
                                       << QByteArray("is: v1");
        QTest::newRow("no judgement") << create + create << QByteArray("not judged");
        QTest::newRow("a claim that nobody knows") << create + "then succeeded" << QByteArray("a claim is");
        QTest::newRow("a lost event") << QByteArray(
            "given accounts NL39OPEN0000000001 {\"balance\":0,\"limit\":0}\n"
            "when create transfers as $t {\"from\":\"cash\",\"to\":\"NL39OPEN0000000001\","
            "\"amount\":1,\"token\":\"\"}\n"
            "then event BalanceChanged accounts/NL39OPEN0000000001 v2 {\"balance\":1} "
            "{\"changedBy\":1,\"fromTo\":\"cash\",\"description\":\"\",\"transferId\":\"$t\"}")
                                      << QByteArray("further event");
    }
    void noticesWhatDidNotHappen()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QByteArray, said);
        test::Scenario scenario;
        int number = 0;
        for (const auto& line : lines.split('\n')) {
            if (!line.isEmpty())
                scenario.lines.push_back({++number, line.toStdString()});
        }
        const auto wrong = QByteArray::fromStdString(test::play(scenario));
        QVERIFY2(wrong.contains(said), wrong.constData());
    }
};

EVENTSCOPE_TEST(ScenariosTest)
#include "scenarios_test.moc"

#include "stack/desk.h"
#include "support/engine_fixture.h"
#include "support/test_registry.h"

#include <QTest>

#include <filesystem>
#include <fstream>

class DeskTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<test::TemporaryFolder>(); }
    void cleanup() { qputenv("PATH", m_path); }

    void lookingMakesNothing()
    {
        const stack::Desk desk(m_folder->path() / "stack");
        const auto status = desk.status();
        QVERIFY(status);
        QCOMPARE(status->size(), stack::serviceNames.size());
        for (const auto& each : *status) {
            QVERIFY(each.state == stack::State::Stopped);
            QVERIFY(!each.pid);
        }
        QVERIFY(desk.logs("kafka", 10)->empty());
        QVERIFY2(!std::filesystem::exists(m_folder->path() / "stack"), "nobody asked for a stack");
    }

    void whatIsMissingIsSaidAndNothingIsStarted()
    {
        qputenv("PATH", QByteArray::fromStdString(m_folder->path().string())); // a system without any of it
        stack::Desk desk(m_folder->path() / "stack");
        QVERIFY(desk.begin("setup"));
        QTRY_VERIFY(!desk.report().isWorking);
        QVERIFY2(desk.report().error.find("redis-server") != std::string::npos, desk.report().error.c_str());
        QVERIFY(desk.begin("start"));
        QTRY_VERIFY(!desk.report().isWorking);
        QVERIFY2(desk.report().error.find("stack setup") != std::string::npos, desk.report().error.c_str());
        QCOMPARE(desk.report().verb, std::string("start"));
        QVERIFY(desk.begin("stop"));
        QTRY_VERIFY(!desk.report().isWorking);
        QCOMPARE(desk.report().error, std::string());
    }

    void oneVerbAtATimeAndNoOther()
    {
        stack::Desk desk(m_folder->path() / "stack");
        QCOMPARE(desk.begin("dance").error().code, base::Error::Code::Invalid);
        QVERIFY(desk.begin("stop"));
        const auto second = desk.begin("clean");
        if (!second)
            QCOMPARE(second.error().code, base::Error::Code::Busy);
        QTRY_VERIFY(!desk.report().isWorking);
        QVERIFY(desk.begin("clean"));
        QTRY_VERIFY(!desk.report().isWorking);
        QCOMPARE(desk.report().error, std::string());
        QVERIFY(!desk.report().lines.empty());
    }

    void damagedPortsAreTheUsualOnes()
    {
        const auto folder = m_folder->path() / "stack";
        std::filesystem::create_directories(folder);
        for (const char* text : {"", "{", "[]", "{\"kafka\": \"x\"}", "{\"kafka\": 70000}", "{\"zoo\": 1}"}) {
            std::ofstream(folder / "ports.json") << text;
            const auto stack = stack::Stack::open(folder, {});
            QVERIFY(stack);
            QVERIFY2(stack->ports() == stack::usualPorts(), text);
        }
        QCOMPARE(stack::Stack::open(folder, {{"zoo", 1}}).error().code, base::Error::Code::Invalid);
    }

private:
    std::unique_ptr<test::TemporaryFolder> m_folder;
    const QByteArray m_path = qgetenv("PATH");
};

EVENTSCOPE_TEST(DeskTest)
#include "desk_test.moc"

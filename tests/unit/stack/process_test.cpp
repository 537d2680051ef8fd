#include "stack/process.h"
#include "support/engine_fixture.h"
#include "support/test_registry.h"

#include <QTest>

#include <arpa/inet.h>
#include <csignal>
#include <fstream>
#include <netinet/in.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace std::chrono_literals;

class ProcessTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<test::TemporaryFolder>(); }

    void aProcessIsFoundByItsFolderAndProgram()
    {
        const auto started = stack::startDetached(command({"sleep", "60"}));
        QVERIFY2(started, started ? "" : started.error().message.c_str());
        QTRY_COMPARE(stack::findProcess("sleep", m_folder->path()), std::optional(*started));
        QVERIFY(!stack::findProcess("redis", m_folder->path()));
        const test::TemporaryFolder other;
        QVERIFY(!stack::findProcess("sleep", other.path()));
        QVERIFY(!stack::findProcess("sleep", m_folder->path() / "missing"));
        QVERIFY(stack::isAlive(*started));
        QTRY_VERIFY(stack::residentBytes(*started) > 100'000);
        QVERIFY(stack::uptime(*started) < 30s);
        QVERIFY(::getsid(*started) == *started); // Control-C in our terminal is not for it
        QCOMPARE(::kill(*started, SIGKILL), 0);
        QTRY_VERIFY(!stack::isAlive(*started)); // though nobody has waited for it
        QVERIFY(!stack::findProcess("sleep", m_folder->path()));
    }

    void noDescriptorOfOursGoesAlong()
    {
        const int open = ::socket(AF_INET, SOCK_STREAM, 0); // without close-on-exec
        const auto status = stack::runToEnd(command({"sh", "-c", "ls /proc/self/fd"}), {});
        ::close(open);
        QCOMPARE(status.value_or(-1), 0);
        const auto lines = stack::lastLines(m_folder->path() / "log", 20);
        QVERIFY2(lines.size() <= 4, "0, 1, 2 and the listing itself");
    }

    void whatItWritesAndHowItEndsIsSeen()
    {
        QCOMPARE(stack::runToEnd(command({"sh", "-c", "echo out; echo err >&2; exit 7"}), {}).value_or(-1), 7);
        QVERIFY((stack::lastLines(m_folder->path() / "log", 9) == std::vector<std::string> {"out", "err"}));
        QCOMPARE(stack::runToEnd(command({"sh", "-c", "kill -9 $$"}), {}).value_or(-1), 128 + SIGKILL);
        const auto missing = stack::runToEnd(command({"no-such-program"}), {});
        QVERIFY(!missing);
        QVERIFY(missing.error().message.find("no-such-program") != std::string::npos);
        QCOMPARE(stack::outputOf({"sh", "-c", "echo seen"}), std::string("seen\n"));
        QCOMPARE(stack::outputOf({"no-such-program"}), std::string());
        QVERIFY(stack::findProgram("no-such-program").empty());
        QVERIFY(!stack::findProgram("sh").empty());
    }

    void cancellingEndsItAndItsChildren()
    {
        std::stop_source stop;
        std::jthread later([&stop, this] {
            while (stack::lastLines(m_folder->path() / "log", 1).empty())
                std::this_thread::sleep_for(5ms);
            stop.request_stop();
        });
        const auto ended = stack::runToEnd(command({"sh", "-c", "echo ready; sleep 60 & wait"}), stop.get_token());
        QVERIFY(!ended);
        QCOMPARE(ended.error().code, base::Error::Code::Closed);
        QTRY_VERIFY(!stack::findProcess("sleep", m_folder->path()));
    }

    void theOwnerOfAPortIsNamed()
    {
        const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        QCOMPARE(::bind(socket, reinterpret_cast<const sockaddr*>(&address), size), 0);
        QCOMPARE(::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size), 0);
        const auto port = ntohs(address.sin_port);
        QCOMPARE(stack::listenerOn(port), std::string());
        QCOMPARE(::listen(socket, 1), 0);
        QVERIFY(!stack::isPortFree(port));
        const auto owner = stack::listenerOn(port);
        QVERIFY2(owner.find("pid " + std::to_string(::getpid())) != std::string::npos, owner.c_str());
        ::close(socket);
        QVERIFY(stack::isPortFree(port));
    }

    void onlyTheEndOfALongLogIsRead()
    {
        std::ofstream out(m_folder->path() / "log");
        for (int i = 0; i < 100'000; ++i)
            out << "line " << i << '\n';
        out.close();
        const auto lines = stack::lastLines(m_folder->path() / "log", 1'000'000);
        QVERIFY(lines.size() < 10'000 && lines.size() > 1'000);
        QCOMPARE(lines.back(), std::string("line 99999"));
        QVERIFY(lines.front().rfind("line ", 0) == 0);
        QCOMPARE(stack::lastLines(m_folder->path() / "log", 3).front(), std::string("line 99997"));
        QVERIFY(stack::lastLines(m_folder->path() / "missing", 3).empty());
    }

private:
    [[nodiscard]] stack::Command command(std::vector<std::string> arguments) const
    {
        return {std::move(arguments), m_folder->path(), m_folder->path() / "log"};
    }
    std::unique_ptr<test::TemporaryFolder> m_folder;
};

EVENTSCOPE_TEST(ProcessTest)
#include "process_test.moc"

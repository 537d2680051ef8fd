#include "pipeline/verify.h"
#include "support/engine_fixture.h"
#include "support/test_registry.h"

#include <QTest>

#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <fstream>
#include <random>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

extern char** environ;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int killsByDefault = 20;
#else
constexpr int killsByDefault = 1'000;
#endif
constexpr int killsPerFolder = 8; // a young folder is verified quickly

/// A child with its standard output on a pipe.
class Child final
{
public:
    explicit Child(const std::vector<std::string>& words)
    {
        std::array<int, 2> ends {};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0)
            return;
        posix_spawn_file_actions_t actions {};
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        std::vector<char*> arguments;
        for (const auto& word : words)
            arguments.push_back(const_cast<char*>(word.c_str()));
        arguments.push_back(nullptr);
        if (::posix_spawn(&m_process, arguments.front(), &actions, nullptr, arguments.data(), environ) != 0)
            m_process = 0;
        posix_spawn_file_actions_destroy(&actions);
        ::close(ends[1]);
        m_output = ends[0];
    }
    ~Child()
    {
        kill();
        ::close(m_output);
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// The output up to the end of its first line; empty when the child ended before.
    std::string firstLine()
    {
        std::string line;
        for (char c = 0; ::read(m_output, &c, 1) == 1;) {
            line += c;
            if (c == '\n')
                return line;
        }
        return {};
    }

    void kill()
    {
        if (m_process == 0)
            return;
        ::kill(m_process, SIGKILL);
        int status = 0;
        ::waitpid(m_process, &status, 0);
        m_process = 0;
    }

    /// Everything that is still in the pipe of an ended child.
    std::string rest()
    {
        std::string text;
        std::array<char, 65'536> buffer {};
        for (ssize_t count = 0; (count = ::read(m_output, buffer.data(), buffer.size())) > 0;)
            text.append(buffer.data(), static_cast<std::size_t>(count));
        return text;
    }

private:
    pid_t m_process = 0;
    int m_output = -1;
};

} // namespace

/// R1 of the engineering facts: kill -9 at random moments under load, then every invariant.
class KillTest : public QObject
{
    Q_OBJECT

private slots:
    void acknowledgedCommandsSurviveEveryKill();
};

void KillTest::acknowledgedCommandsSurviveEveryKill()
{
    const auto wanted = qEnvironmentVariableIntValue("EVENTSCOPE_KILLS");
    const int kills = wanted > 0 ? wanted : killsByDefault;
    const std::string program = std::string(EVENTSCOPE_BIN_DIR) + "/engine_under_load";
    const std::string packs = std::string(EVENTSCOPE_SOURCE_DIR) + "/resources/domains";
    const auto start = std::random_device()();
    qInfo("random start value %u", start);
    std::minstd_rand random(start);
    std::uint64_t acknowledged = 0;
    std::uint64_t commands = 0;
    std::uint64_t rejections = 0;

    std::unique_ptr<test::TemporaryFolder> folder;
    pipeline::VerifyReport report;
    for (int run = 0; run < kills; ++run) {
        if (run % killsPerFolder == 0) {
            folder = std::make_unique<test::TemporaryFolder>();
            acknowledged += report.acknowledged;
            commands += report.commands;
            rejections += report.rejections;
        }
        const auto data = folder->path() / "data";
        const auto acked = folder->path() / "acked";
        {
            Child child({program, data.string(), packs, std::to_string(run)});
            QCOMPARE(child.firstLine(), std::string("ready\n"));
            // The random moment is the fault itself, not a wait for something.
            std::this_thread::sleep_for(std::chrono::microseconds(1'000 + random() % 59'000));
            child.kill();
            std::ofstream(acked, std::ios::app) << child.rest();
        }
        pipeline::VerifyOptions options;
        options.folder = data;
        options.catalog = test::shippedCatalog().get();
        options.acknowledged = acked;
        options.decideAgain = true;
        const auto checked = pipeline::verify(options);
        QVERIFY2(checked, checked ? "" : checked.error().message.c_str());
        QVERIFY2(!checked->violation, checked->violation.value_or("").c_str());
        QCOMPARE(checked->money, 0);
        report = *checked;
    }
    acknowledged += report.acknowledged;
    commands += report.commands;
    rejections += report.rejections;
    qInfo("%d kills, %llu commands, %llu rejected by rules, %llu acknowledged and all present", kills,
          static_cast<unsigned long long>(commands), static_cast<unsigned long long>(rejections),
          static_cast<unsigned long long>(acknowledged));
    QVERIFY(acknowledged > static_cast<std::uint64_t>(kills));
}

EVENTSCOPE_TEST(KillTest)
#include "kill_test.moc"

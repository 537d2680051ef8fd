// The engine under load, to be killed: engine_under_load FOLDER PACKS RUN [POINT COUNT]. Prints "ready", then a line
// `TYPE ID VERSION` for each acknowledged write, until somebody ends it. RUN makes the keys of a run; a run first
// repeats keys of the run before it, as clients do that got no answer. At POINT the process kills itself when it comes
// there for the COUNT-th time: in-transaction, before-commit, after-commit, before-notify, or checkpoint (a write into
// the database).
#include "base/clock.h"
#include "pipeline/engine.h"
#include "support/fault_vfs.h"

#include <array>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <future>
#include <random>
#include <string>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

namespace {

using base::json::object;

constexpr int keysThatAreRepeated = 3; // of each client: the first ones of each run

/// One write(2) a line: a pipe takes short ones whole or not at all.
void say(const std::string& line)
{
    if (::write(STDOUT_FILENO, line.data(), line.size()) != static_cast<ssize_t>(line.size()))
        std::_Exit(3); // the parent is gone
}

class Client final
{
public:
    Client(pipeline::Engine& engine, int run, int number)
        : m_engine(engine)
        , m_run(run)
        , m_name("client-" + std::to_string(number))
        , m_random(static_cast<unsigned>(run * 100 + number))
    {
    }

    [[noreturn]] void work()
    {
        for (const int run : {m_run - 1, m_run})
            for (int i = 0; i < keysThatAreRepeated && run >= 0; ++i)
                createProduct(run, i);
        openAccount();
        openAccount();
        for (int i = keysThatAreRepeated;; ++i) {
            switch (m_random() % 8) {
            case 0:
                createProduct(m_run, i);
                break;
            case 1:
                openAccount();
                break;
            case 2:
                deleteProduct();
                break;
            case 3:
            case 4:
                updateProduct();
                break;
            default:
                transfer();
            }
        }
    }

private:
    struct Product
    {
        std::string id;
        std::uint64_t version = 0;
    };
    struct Account
    {
        std::string iban;
        std::string token;
    };

    std::optional<pipeline::Outcome> submit(pipeline::Submission submission)
    {
        submission.user = "demo";
        std::promise<base::Result<pipeline::Outcome>> answer;
        auto future = answer.get_future();
        const auto ticket = m_engine.submit(std::move(submission), [&answer](base::Result<pipeline::Outcome> outcome) {
            answer.set_value(std::move(outcome));
        });
        if (!ticket)
            return std::nullopt;
        auto outcome = future.get();
        if (!outcome || outcome->rejection || !outcome->after)
            return std::nullopt;
        say(outcome->type + " " + outcome->entity + " " + std::to_string(outcome->after->version.value) + "\n");
        return std::move(*outcome);
    }

    void createProduct(int run, int i)
    {
        pipeline::Submission submission;
        submission.type = "products";
        submission.idempotencyKey = m_name + "-" + std::to_string(run) + "-" + std::to_string(i);
        submission.fields = object {{"name", submission.idempotencyKey}, {"price", i}}; // who looks sees a doubled one
        if (const auto outcome = submit(std::move(submission)))
            m_products.push_back({outcome->entity, outcome->replayed ? 0 : outcome->after->version.value});
    }

    void updateProduct()
    {
        if (m_products.empty())
            return;
        auto& product = m_products[m_random() % m_products.size()];
        pipeline::Submission submission;
        submission.kind = domain::CommandKind::Update;
        submission.type = "products";
        submission.entity = product.id;
        if (product.version != 0)
            submission.expected = base::Version {product.version};
        submission.fields = object {{"price", m_random() % 100'000}};
        if (const auto outcome = submit(std::move(submission)))
            product.version = outcome->after->version.value;
    }

    void deleteProduct()
    {
        if (m_products.size() < 5)
            return;
        pipeline::Submission submission;
        submission.kind = domain::CommandKind::Delete;
        submission.type = "products";
        submission.entity = m_products.back().id;
        m_products.pop_back();
        static_cast<void>(submit(std::move(submission)));
    }

    void openAccount()
    {
        pipeline::Submission submission;
        submission.type = "accounts";
        submission.fields = object {{"username", m_name}};
        if (const auto outcome = submit(std::move(submission)))
            m_accounts.push_back(
                {outcome->entity, std::string(base::json::textAt(outcome->secretsShownOnce, "token"))});
    }

    void transfer()
    {
        const auto& from = m_accounts[m_random() % m_accounts.size()];
        const auto& to = m_accounts[m_random() % m_accounts.size()];
        pipeline::Submission submission;
        submission.type = "transfers";
        const bool isDeposit = m_random() % 3 == 0;
        submission.fields = object {{"from", isDeposit ? "cash" : from.iban},
                                    {"to", m_random() % 5 == 0 ? "Albert Heijn BV" : to.iban},
                                    {"amount", m_random() % 30'000},
                                    {"token", isDeposit ? "cash" : from.token}};
        static_cast<void>(submit(std::move(submission)));
    }

    pipeline::Engine& m_engine;
    const int m_run;
    const std::string m_name;
    std::minstd_rand m_random;
    std::vector<Product> m_products;
    std::vector<Account> m_accounts;
};

void killAt(std::string_view point, std::uint64_t count, pipeline::EngineOptions& options)
{
    constexpr std::array<std::string_view, 4> names {"in-transaction", "before-commit", "after-commit",
                                                     "before-notify"};
    if (point == "checkpoint") {
        options.checkpointPages = 100;
        return; // armed once the engine is open: opening writes into the file as well
    }
    options.atPoint = [point, names, left = count](pipeline::EnginePoint reached) mutable {
        if (names.at(static_cast<std::size_t>(reached)) == point && --left == 0)
            std::raise(SIGKILL);
    };
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 4 && argc != 6)
        return 2;
    const std::string_view point = argc == 6 ? argv[4] : "";
    const auto count = argc == 6 ? std::strtoull(argv[5], nullptr, 10) : 0;
    test::faults::install();
    pipeline::EngineOptions options;
    options.folder = argv[1];
    options.catalog = std::make_shared<const domain::Catalog>(domain::Catalog::loadFolders({argv[2]}));
    options.clock = &base::systemClock();
    if (!point.empty())
        killAt(point, count, options);
    auto engine = pipeline::openEmbeddedEngine(options);
    if (!engine) {
        std::fprintf(stderr, "%s\n", engine.error().message.c_str());
        return 1;
    }
    say("ready\n");
    if (point == "checkpoint")
        test::faults::actAt(test::faults::Operation::Write, count, "eventscope.db", [] { std::raise(SIGKILL); });
    std::vector<std::jthread> threads;
    for (int number = 0; number < 8; ++number)
        threads.emplace_back([&engine, number, run = std::atoi(argv[3])] { Client(**engine, run, number).work(); });
}

#include "support/engine_fixture.h"
#include "support/fake_clock.h"
#include "support/test_registry.h"

#include <QTest>

#include <condition_variable>
#include <mutex>

using base::json::object;

/// The whole engine of one folder, from outside.
class EmbeddedEngineTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<test::TemporaryFolder>();
        open();
    }
    void cleanup()
    {
        m_engine.reset();
        m_folder.reset();
    }

    void createdEntityIsReadAtOnce();
    void staleUpdateIsRejectedAndRecorded();
    void repeatedKeyGetsTheRecordedOutcome();
    void sameKeyWithAnotherBodyIsRefused();
    void everythingIsThereAfterARestart();
    void referredEntityIsNotDeleted();
    void pagesFollowTheOrderOfCreation();
    void searchLooksAtValuesOnly();
    void historyIsOldestFirst();
    void subscribersSeeBatchesInOrderUntilTheyLeave();
    void tokenIsShownOnceAndNeverStoredInClear();
    void transferMovesMoneyInOneGroup();
    void dryRunWritesNothing();
    void deletedEntityComesBack();
    void metricsAndTotalsCountTheSame();

private:
    void open()
    {
        auto engine = pipeline::openEmbeddedEngine(test::engineOptions(m_folder->path()));
        QVERIFY2(engine, engine ? "" : engine.error().message.c_str());
        m_engine = std::move(*engine);
    }
    pipeline::Outcome accepted(pipeline::Submission submission)
    {
        auto outcome = test::submitAndWait(*m_engine, std::move(submission));
        if (!outcome || outcome->rejection) {
            qWarning("not accepted: %s",
                     outcome ? outcome->rejection->reason.c_str() : outcome.error().message.c_str());
            return {};
        }
        return *outcome;
    }
    std::string product(const std::string& name, int price = 100)
    {
        return accepted(test::create("products", {{"name", name}, {"price", price}})).entity;
    }

    std::unique_ptr<test::TemporaryFolder> m_folder;
    std::unique_ptr<pipeline::Engine> m_engine;
};

void EmbeddedEngineTest::createdEntityIsReadAtOnce()
{
    const auto outcome = accepted(test::create("products", {{"name", "Tea"}, {"price", 250}}));
    QVERIFY(outcome.after);
    QCOMPARE(outcome.after->version.value, 1U);
    const auto read = m_engine->entity("products", outcome.entity);
    QVERIFY(read);
    QCOMPARE((*read)->fields, outcome.after->fields);
    QCOMPARE((*read)->head.value, outcome.lastEvent.value);
    QVERIFY(!m_engine->entity("products", "nothing"));
}

void EmbeddedEngineTest::staleUpdateIsRejectedAndRecorded()
{
    const auto id = product("Tea");
    QCOMPARE(accepted(test::update("products", id, 1, {{"price", 7}})).after->version.value, 2U);
    const auto stale = test::submitAndWait(*m_engine, test::update("products", id, 1, {{"price", 8}}));
    QVERIFY(stale && stale->rejection);
    QCOMPARE(stale->rejection->rule, std::string("VERSION_CONFLICT"));
    QCOMPARE(stale->rejection->actual->value, 2U);
    const auto recorded = m_engine->command(stale->command);
    QVERIFY(recorded && recorded->rejection);
    QCOMPARE(recorded->rejection->rule, std::string("VERSION_CONFLICT"));
    QCOMPARE(recorded->events.size(), std::size_t {1});
    QCOMPARE(m_engine->totals().rejected, 1U);
}

void EmbeddedEngineTest::repeatedKeyGetsTheRecordedOutcome()
{
    const auto first = accepted(test::create("products", {{"name", "Tea"}, {"price", 1}}, "key-1"));
    accepted(test::update("products", first.entity, 1, {{"price", 2}}));
    const auto again = accepted(test::create("products", {{"price", 1}, {"name", "Tea"}}, "key-1"));
    QVERIFY(again.replayed);
    QCOMPARE(again.entity, first.entity);
    QCOMPARE(again.after->version.value, 1U);
    QCOMPARE(again.after->fields.at("price").as_int64(), 1);
    QCOMPARE(again.position.value, first.position.value);
    QCOMPARE(m_engine->totals().events, 2U);

    auto overdraw =
        test::create("transfers", {{"from", "cash"}, {"to", "nowhere"}, {"amount", 5}, {"token", "cash"}}, "key-2");
    const auto rejected = test::submitAndWait(*m_engine, overdraw);
    const auto rejectedAgain = test::submitAndWait(*m_engine, overdraw);
    QVERIFY(rejected && rejected->rejection && rejectedAgain && rejectedAgain->rejection);
    QVERIFY(rejectedAgain->replayed);
    QCOMPARE(rejectedAgain->rejection->reason, rejected->rejection->reason);
}

void EmbeddedEngineTest::sameKeyWithAnotherBodyIsRefused()
{
    accepted(test::create("products", {{"name", "Tea"}, {"price", 1}}, "key-1"));
    const auto other =
        test::submitAndWait(*m_engine, test::create("products", {{"name", "Milk"}, {"price", 1}}, "key-1"));
    QVERIFY(!other);
    QCOMPARE(other.error().code, base::Error::Code::Invalid);
    QVERIFY(other.error().message.starts_with("key-reused"));
}

void EmbeddedEngineTest::everythingIsThereAfterARestart()
{
    const auto id = product("Tea");
    const auto position = m_engine->health().position;
    m_engine.reset();
    open();
    QVERIFY(m_engine->entity("products", id));
    QCOMPARE(m_engine->health().position.value, position.value);
    QCOMPARE(m_engine->counts().size(), std::size_t {1});
    QCOMPARE(m_engine->counts().front().living, 1U);
    QCOMPARE(accepted(test::update("products", id, 1, {{"price", 3}})).after->version.value, 2U);
    const auto events = m_engine->events({0}, 10);
    QVERIFY(events);
    QCOMPARE(events->size(), std::size_t {2});
    QCOMPARE(events->back().sequence.value, 2U);
}

void EmbeddedEngineTest::referredEntityIsNotDeleted()
{
    const auto tea = product("Tea");
    const auto customer = accepted(test::create("customers", {{"firstName", "Ada"}, {"lastName", "Byron"}})).entity;
    accepted(test::create("purchases", {{"productId", tea}, {"customerId", customer}, {"total", 100}}));
    const auto outcome = test::submitAndWait(*m_engine, test::erase("products", tea, 1));
    QVERIFY(outcome && outcome->rejection);
    QCOMPARE(outcome->rejection->rule, std::string("REFERENCED"));
    const auto referrers = m_engine->referrers("products", tea, 10);
    QVERIFY(referrers);
    QCOMPARE(referrers->size(), std::size_t {1});
    QCOMPARE(referrers->front()->type, std::string("purchases"));
}

void EmbeddedEngineTest::pagesFollowTheOrderOfCreation()
{
    std::vector<std::string> ids;
    for (int i = 0; i < 7; ++i)
        ids.push_back(product("Tea " + std::to_string(i)));
    accepted(test::erase("products", ids[3], 1));
    ids.erase(ids.begin() + 3);
    std::vector<std::string> seen;
    pipeline::ListQuery query;
    query.type = "products";
    query.limit = 2;
    for (int pages = 0; pages < 10; ++pages) {
        const auto page = m_engine->list(query);
        QVERIFY(page);
        for (const auto& item : page->items)
            seen.push_back(item->entity);
        query.after = page->next;
        if (!page->next)
            break;
    }
    QCOMPARE(seen, ids);
    query = {};
    query.type = "products";
    query.limit = 1;
    query.newestFirst = true;
    QCOMPARE(m_engine->list(query)->items.front()->entity, ids.back());
}

void EmbeddedEngineTest::searchLooksAtValuesOnly()
{
    product("Green \"Tea\"");
    product("Milk");
    const auto find = [this](const std::string& text) {
        pipeline::ListQuery query;
        query.type = "products";
        query.contains = text;
        return m_engine->list(query)->items.size();
    };
    QCOMPARE(find("green"), std::size_t {1});
    QCOMPARE(find("\"tea\""), std::size_t {1});
    QCOMPARE(find("name"), std::size_t {0});
    QCOMPARE(find("i"), std::size_t {1});
    QCOMPARE(find("100"), std::size_t {2});
}

void EmbeddedEngineTest::historyIsOldestFirst()
{
    const auto id = product("Tea");
    for (std::uint64_t version = 1; version < 6; ++version)
        accepted(test::update("products", id, version, {{"price", version}}));
    const auto all = m_engine->history("products", id, {1}, 100);
    QVERIFY(all);
    QCOMPARE(all->size(), std::size_t {6});
    QCOMPARE(all->front().type, std::string("ProductCreated"));
    QCOMPARE(all->back().version.value, 6U);
    const auto some = m_engine->history("products", id, {3}, 2);
    QVERIFY(some);
    QCOMPARE(some->size(), std::size_t {2});
    QCOMPARE(some->front().version.value, 3U);
}

void EmbeddedEngineTest::subscribersSeeBatchesInOrderUntilTheyLeave()
{
    std::mutex mutex;
    std::condition_variable arrived;
    std::vector<std::uint64_t> positions;
    auto handle = m_engine->subscribe([&](const std::shared_ptr<const pipeline::CommittedBatch>& batch) {
        const std::scoped_lock lock(mutex);
        for (const auto& command : *batch)
            for (const auto& event : command.events)
                positions.push_back(event.position.value);
        arrived.notify_all();
    });
    for (int i = 0; i < 5; ++i)
        product("Tea");
    {
        std::unique_lock lock(mutex);
        QVERIFY(arrived.wait_for(lock, std::chrono::seconds(10), [&] { return positions.size() == 5; }));
        QCOMPARE(positions, (std::vector<std::uint64_t> {1, 2, 3, 4, 5}));
    }
    handle.reset();
    product("Tea");
    m_engine.reset();
    QCOMPARE(positions.size(), std::size_t {5});
}

void EmbeddedEngineTest::tokenIsShownOnceAndNeverStoredInClear()
{
    const auto account = accepted(test::create("accounts", {{"username", "ada"}}, "open"));
    const std::string token(base::json::textAt(account.secretsShownOnce, "token"));
    QCOMPARE(token.size(), std::size_t {20});
    const auto again = accepted(test::create("accounts", {{"username", "ada"}}, "open"));
    QCOMPARE(std::string(base::json::textAt(again.secretsShownOnce, "token")), token);
    const auto update = accepted(test::update("accounts", account.entity, 1, {{"username", "bob"}}));
    QVERIFY(update.secretsShownOnce.empty());
    accepted(
        test::create("transfers", {{"from", "cash"}, {"to", account.entity}, {"amount", 5}, {"token", "open sesame"}}));
    m_engine.reset();
    for (const auto& file : std::filesystem::directory_iterator(m_folder->path())) {
        const auto path = QString::fromStdString(file.path().string());
        QFile content(path);
        QVERIFY(content.open(QIODevice::ReadOnly));
        const auto bytes = content.readAll();
        QVERIFY2(!bytes.contains(token.c_str()) && !bytes.contains("open sesame"), qPrintable(path));
    }
}

void EmbeddedEngineTest::transferMovesMoneyInOneGroup()
{
    const auto ada = accepted(test::create("accounts", {{"username", "ada"}}));
    const auto bob = accepted(test::create("accounts", {{"username", "bob"}}));
    const auto token = base::json::textAt(ada.secretsShownOnce, "token");
    const auto transfer = accepted(
        test::create("transfers", {{"from", ada.entity}, {"to", bob.entity}, {"amount", 1'000}, {"token", token}}));
    QCOMPARE((*m_engine->entity("accounts", ada.entity))->fields.at("balance").as_int64(), -1'000);
    QCOMPARE((*m_engine->entity("accounts", bob.entity))->fields.at("balance").as_int64(), 1'000);
    const auto command = m_engine->command(transfer.command);
    QVERIFY(command);
    QCOMPARE(command->events.size(), std::size_t {3});
    QCOMPARE(command->entity, transfer.entity);
    QVERIFY(command->stages.committed >= command->stages.accepted);
    const auto overdraw = test::submitAndWait(
        *m_engine,
        test::create("transfers", {{"from", ada.entity}, {"to", bob.entity}, {"amount", 50'000}, {"token", token}}));
    QVERIFY(overdraw && overdraw->rejection);
    QCOMPARE(overdraw->rejection->reason, std::string("insufficient funds"));
}

void EmbeddedEngineTest::dryRunWritesNothing()
{
    const auto decision = m_engine->dryRun(test::create("products", {{"name", "Tea"}, {"price", -1}}));
    QVERIFY(decision && decision->rejection);
    const auto good = m_engine->dryRun(test::create("products", {{"name", "Tea"}, {"price", 1}}));
    QVERIFY(good && !good->rejection);
    QCOMPARE(m_engine->health().position.value, 0U);
    QVERIFY(m_engine->commands({0}, 10)->empty());
}

void EmbeddedEngineTest::deletedEntityComesBack()
{
    const auto id = product("Tea");
    accepted(test::erase("products", id, 1));
    QVERIFY((*m_engine->entity("products", id))->deleted);
    QCOMPARE(m_engine->counts().front().living, 0U);
    const auto back = accepted(test::restore("products", id));
    QVERIFY(back.after && !back.after->deleted);
    QCOMPARE(back.after->fields.at("name").as_string(), "Tea");
    QCOMPARE(m_engine->counts().front().living, 1U);
}

void EmbeddedEngineTest::metricsAndTotalsCountTheSame()
{
    product("Tea");
    product("Milk");
    QVERIFY(test::submitAndWait(*m_engine, test::create("products", {{"price", 1}})));
    QVERIFY(!test::submitAndWait(*m_engine, test::create("nothings", {})));
    const auto totals = m_engine->totals();
    QCOMPARE(totals.submitted, 4U);
    QCOMPARE(totals.accepted, 2U);
    QCOMPARE(totals.rejected, 1U);
    QCOMPARE(totals.refused, 0U); // its queue was not full: nobody could have taken that one
    QCOMPARE(totals.position.value, 3U);
    const auto text = m_engine->metricsText();
    for (const char* line :
         {"eventscope_commands_submitted_total 4", "eventscope_commands_refused_total 1",
          "eventscope_commands_decided_total{outcome=\"accepted\"} 2", "eventscope_events_total 3",
          "eventscope_stage_seconds_count{stage=\"committed\"} 3", "eventscope_queue_depth{queue=\"gateway\"} 0"})
        QVERIFY2(text.find(line) != std::string::npos, line);
}

EVENTSCOPE_TEST(EmbeddedEngineTest)
#include "embedded_engine_test.moc"

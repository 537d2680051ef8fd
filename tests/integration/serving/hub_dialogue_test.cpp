#include "base/json.h"
#include "serving/wire_frame.h"
#include "support/hub_client.h"
#include "support/served_engine.h"
#include "support/test_registry.h"

#include <QTest>

#include <atomic>
#include <set>
#include <thread>

using namespace serving;
using test::HubClient;
using test::HubDialogue;
using test::positionsFrom;

namespace {

/// Submits all, then waits: the engine commits them in few batches.
void createProducts(test::ServedEngine& served, std::uint64_t count, std::size_t nameBytes = 10)
{
    std::atomic<std::uint64_t> done {0};
    for (std::uint64_t i = 0; i < count; ++i) {
        const auto submission = test::create("products", {{"name", std::string(nameBytes, 'x')}, {"price", i}});
        while (!served.engine().submit(submission, [&](const base::Result<pipeline::Outcome>&) { ++done; }))
            std::this_thread::yield();
    }
    QTRY_COMPARE_WITH_TIMEOUT(done.load(), count, 60'000);
}

} // namespace

class HubDialogueTest : public QObject
{
    Q_OBJECT
private slots:
    void handshakeChecksPageTokenAndProtocol();
    void operationsAnswerById();
    void wrongMessagesAreAnsweredAndTheClientStays();
    void messagesHaveALimit();
    void textMustBeUtf8();
    void liveTailBringsEveryEventOnce();
    void resumeMeetsTheLiveTailWithoutGapOrDouble();
    void lastBringsTheTail();
    void filtersChooseEvents();
    void commandsShowRejectionsAndStages();
    void entitiesShowTheStateAfterAChange();
    void unsubscribeEndsTheFrames();
    void maxRateSamplesAndCounts();
    void slowClientIsResyncedAndMissesNothing();
    void statsComeOnceASecond();
    void clientsSayWhoTheyAre();
    void pagesOfEntitiesAreOneAnswer();
    void serverSaysGoodbye();
    void anotherClientSeesTheEdit();
};

void HubDialogueTest::handshakeChecksPageTokenAndProtocol()
{
    const test::ServedEngine served;
    const auto statusOf = [&](const std::string& protocols, const std::string& extra = {}) {
        return served.raw(test::hubUpgrade(served.port(), protocols, extra));
    };
    const auto right = "eventscope.v1, bearer." + served.token();
    const auto opened = statusOf(right);
    QCOMPARE(opened.status, 101);
    QCOMPARE(opened.field("sec-websocket-protocol"), std::string("eventscope.v1"));
    QCOMPARE(opened.field("sec-websocket-accept"), std::string("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
    QVERIFY(opened.field("server").empty());
    QCOMPARE(statusOf("eventscope.v1").status, 401);
    QCOMPARE(statusOf("eventscope.v1, bearer.wrong").status, 401);
    QCOMPARE(statusOf("bearer." + served.token()).status, 400);
    QCOMPARE(statusOf(right, "Origin: http://evil.example\r\n").status, 403);
    QCOMPARE(served.call("GET", "/api/v1/hub").status, 404);
}

void HubDialogueTest::operationsAnswerById()
{
    test::ServedEngine served;
    HubClient client(served);
    const auto made = client.ask("entities.create", R"({"type":"products","fields":{"name":"Butter","price":249}})");
    QCOMPARE(made.at("id").to_number<int>(), 1);
    const auto entity = made.at("result").at("entity").as_object();
    QCOMPARE(entity.at("version").to_number<int>(), 1);
    const auto id = std::string(base::json::textAt(entity, "id"));
    const auto updated =
        client.ask("entities.update", R"({"type":"products","id":")" + id + R"(","version":1,"fields":{"price":259}})");
    QCOMPARE(updated.at("result").at("entity").at("version").to_number<int>(), 2);
    const auto stale =
        client.ask("entities.update", R"({"type":"products","id":")" + id + R"(","version":1,"fields":{"price":1}})");
    QCOMPARE(stale.at("problem").at("status").to_number<int>(), 412);
    QCOMPARE(base::json::serialize(stale.at("problem").at("diff")),
             std::string(R"([{"field":"price","expected":249,"actual":259}])"));
    const auto where = R"({"type":"products","id":")" + id + R"("})";
    QCOMPARE(client.ask("entities.get", where).at("result").at("entity").at("version").to_number<int>(), 2);
    QCOMPARE(client.ask("entities.history", where).at("result").at("items").as_array().size(), std::size_t {2});
    QVERIFY(client.ask("entities.relations", where).at("result").at("referredBy").as_array().empty());
    QCOMPARE(client.ask("entities.list", R"({"type":"products"})").at("result").at("items").as_array().size(),
             std::size_t {1});
    const auto rows = client.ask("entities.list", R"({"type":"products","rows":"full"})").at("result").as_object();
    const auto& row = rows.at("items").as_array().at(0).as_object();
    const auto head = base::json::serialize(row.at("position"));
    const auto last = client.ask("events.get", R"({"position":)" + head + "}").at("result").at("event").as_object();
    QVERIFY(base::json::textAt(row, "time") == base::json::textAt(last, "time"));
    QVERIFY(client.ask("entities.list", R"({"type":"products","rows":"all"})").contains("problem"));
    QCOMPARE(client.ask("entities.counts").at("result").at("counts").at("products").to_number<int>(), 1);
    QCOMPARE(client.ask("catalog").at("result").at("packs").as_array().size(), std::size_t {4});
    QCOMPARE(client.ask("commands.list").at("result").at("items").as_array().size(), std::size_t {3});
    const auto event = client.ask("events.get", R"({"position":1})").at("result").at("event").as_object();
    QVERIFY(base::json::textAt(event, "type") == "ProductCreated");
    const auto body = client.ask("events.body", R"({"position":1})").at("result").as_object();
    QVERIFY(base::json::textAt(body, "text").find("Butter") != std::string_view::npos);
    QVERIFY(body.at("next").is_null());
    const auto dry =
        client.ask("commands.dryRun", R"({"kind":"create","type":"products","fields":{"name":"","price":1}})");
    QVERIFY(!dry.at("result").at("accepted").as_bool());
    QVERIFY(client.ask("health").at("result").at("status") == "ok");
    QVERIFY(client.ask("diagnostics").at("result").at("queues").is_array());
    QVERIFY(client.ask("metrics").at("result").at("text").is_string());
    const auto deleted = client.ask("entities.delete", R"({"type":"products","id":")" + id + R"(","version":2})");
    QVERIFY(deleted.at("result").at("command").is_string());
    QCOMPARE(client.ask("entities.restore", where).at("result").at("entity").at("version").to_number<int>(), 4);
}

void HubDialogueTest::wrongMessagesAreAnsweredAndTheClientStays()
{
    test::ServedEngine served;
    HubClient client(served);
    for (const auto* text : {"",
                             "x",
                             "[]",
                             "{}",
                             R"({"id":1})",
                             R"({"id":"1","op":"health"})",
                             R"({"id":1,"op":5})",
                             R"({"id":-1,"op":"health"})",
                             R"({"id":1,"op":"health","args":[]})",
                             R"({"id":1,"op":"health","more":1})",
                             R"({"id":1,"id":1,"op":"health"})",
                             R"({"id":1,"op":"nothing"})",
                             R"({"id":1,"op":"subscribe","args":{"stream":"x"}})",
                             R"({"id":1,"op":"subscribe","args":{"stream":"events","filter":{"colour":[]}}})",
                             R"({"id":1,"op":"subscribe","args":{"stream":"events","from":99}})",
                             R"({"id":1,"op":"subscribe","args":{"stream":"events","from":-1}})",
                             R"({"id":1,"op":"unsubscribe","args":{"subscription":77}})",
                             R"({"id":1,"op":"entities.list","args":{"type":"nothing"}})",
                             R"({"id":1,"op":"entities.list","args":{"type":"products","limit":1001}})",
                             R"({"id":1,"op":"entities.update","args":{"type":"products","id":"x","fields":{}}})",
                             R"({"id":1,"op":"events.get","args":{"position":1}})",
                             R"({"id":1,"op":"events.body","args":{"position":"1"}})"}) {
        client.dialogue().send(text);
        const auto answer = client.dialogue().receive();
        QCOMPARE(answer.opcode, 1);
        const auto parsed = base::json::parse(answer.bytes);
        QVERIFY(parsed.has_value());
        QVERIFY2(parsed->as_object().contains("problem"), text);
    }
    QVERIFY(client.ask("health").contains("result"));
}

void HubDialogueTest::messagesHaveALimit()
{
    const test::ServedEngine served;
    HubDialogue large(served.port(), served.token());
    large.send(std::string(1'000'001, ' '));
    QCOMPARE(large.receive().closeCode(), 1009);
    HubDialogue binary(served.port(), served.token());
    binary.send("x", 2);
    QCOMPARE(binary.receive().closeCode(), 1003);
}

void HubDialogueTest::textMustBeUtf8()
{
    const test::ServedEngine served;
    HubDialogue client(served.port(), served.token());
    client.send("{\"id\":1,\"op\":\"\xff\"}");
    QCOMPARE(client.receive().closeCode(), 1007);
}

void HubDialogueTest::liveTailBringsEveryEventOnce()
{
    test::ServedEngine served;
    HubClient client(served);
    const auto subscription = client.subscribe(R"({"stream":"events"})");
    QVERIFY(subscription != 0);
    createProducts(served, 50);
    QVERIFY(client.eventPositions(50) == positionsFrom(1, 50));
}

void HubDialogueTest::resumeMeetsTheLiveTailWithoutGapOrDouble()
{
    test::ServedEngine served;
    createProducts(served, 1'200); // more than one page of the log
    std::jthread writer([&](const std::stop_token& stop) {
        while (!stop.stop_requested())
            createProducts(served, 25);
    });
    for (const auto from : {0, 7, 600, 1'199}) {
        HubClient client(served);
        QVERIFY(client.subscribe(R"({"stream":"events","from":)" + std::to_string(from) + "}") != 0);
        const auto count = static_cast<std::size_t>(1'500 - from);
        auto positions = client.eventPositions(count);
        QVERIFY(positions.size() >= count);
        positions.resize(count);
        QVERIFY(positions == positionsFrom(static_cast<std::uint64_t>(from) + 1, 1'500));
    }
}

void HubDialogueTest::lastBringsTheTail()
{
    test::ServedEngine served;
    createProducts(served, 20);
    HubClient client(served);
    QVERIFY(client.subscribe(R"({"stream":"events","from":{"last":5}})") != 0);
    QVERIFY(client.eventPositions(5) == positionsFrom(16, 20));
    HubClient commands(served);
    QVERIFY(commands.subscribe(R"({"stream":"commands","from":{"last":3}})") != 0);
    const auto bytes = commands.frame();
    const auto frame = wire::readFrame(bytes);
    QVERIFY(frame.has_value());
    QCOMPARE(frame->items.size(), std::size_t {3});
    QCOMPARE(wire::readCommandItem(frame->items[0])->position, std::uint64_t {18});
}

void HubDialogueTest::filtersChooseEvents()
{
    test::ServedEngine served;
    HubClient client(served);
    QVERIFY(
        client.subscribe(R"({"stream":"events","filter":{"entityType":["documents"],"domain":["documents","shop"]}})")
        != 0);
    createProducts(served, 3);
    QVERIFY(
        test::submitAndWait(served.engine(), test::create("documents", {{"author", "a"}, {"text", "t"}})).has_value());
    QVERIFY(client.eventPositions(1) == positionsFrom(4, 4));
}

void HubDialogueTest::commandsShowRejectionsAndStages()
{
    test::ServedEngine served;
    HubClient client(served);
    QVERIFY(client.subscribe(R"({"stream":"commands"})") != 0);
    QCOMPARE(served.call("POST", "/api/v1/products", R"({"name":"","price":1})").status, 422);
    const auto bytes = client.frame();
    const auto frame = wire::readFrame(bytes);
    QVERIFY(frame.has_value());
    const auto command = wire::readCommandItem(frame->items.at(0));
    QVERIFY(command.has_value());
    QVERIFY(!command->accepted);
    QVERIFY(command->rule == "SCHEMA" && command->field == "name" && command->user == "operator");
    QVERIFY(command->stages[6] > 0); // committed
    QCOMPARE(command->eventCount, std::uint16_t {1});
}

void HubDialogueTest::entitiesShowTheStateAfterAChange()
{
    test::ServedEngine served;
    HubClient client(served);
    QVERIFY(client.subscribe(R"({"stream":"entities","filter":{"entityType":["accounts"]}})") != 0);
    createProducts(served, 1);
    QCOMPARE(served.call("POST", "/api/v1/accounts", R"({"username":"greta"})").status, 201);
    const auto bytes = client.frame();
    const auto frame = wire::readFrame(bytes);
    QVERIFY(frame.has_value());
    const auto entity = wire::readEntityItem(frame->items.at(0));
    QVERIFY(entity.has_value());
    QVERIFY(entity->type == "accounts" && entity->version == 1 && !entity->deleted);
    QVERIFY(entity->fields.find("greta") != std::string_view::npos);
    QVERIFY(entity->fields.find("token") == std::string_view::npos);
    HubClient late(served);
    QVERIFY(late.subscribe(R"({"stream":"entities","from":0})") != 0);
    std::set<std::string, std::less<>> types;
    while (types.size() < 2) {
        const auto more = late.frame();
        const auto read = wire::readFrame(more);
        QVERIFY(read.has_value());
        for (const auto item : read->items)
            types.emplace(wire::readEntityItem(item)->type);
    }
}

void HubDialogueTest::unsubscribeEndsTheFrames()
{
    test::ServedEngine served;
    HubClient client(served);
    const auto subscription = client.subscribe(R"({"stream":"events"})");
    QVERIFY(client.ask("unsubscribe", R"({"subscription":)" + std::to_string(subscription) + "}").contains("result"));
    createProducts(served, 3);
    QVERIFY(client.ask("health").contains("result"));
    QVERIFY(client.frame(std::chrono::milliseconds(100)).empty());
}

void HubDialogueTest::maxRateSamplesAndCounts()
{
    test::ServedEngine served;
    HubClient client(served);
    QVERIFY(client.subscribe(R"({"stream":"events","maxRate":1})") != 0);
    createProducts(served, 50);
    QVERIFY(client.eventPositions(1) == positionsFrom(1, 1));
    const auto stats = client.ask("stats").at("result").as_object();
    const auto dropped = stats.at("clients").as_array().at(0).as_object().at("dropped").to_number<int>();
    QVERIFY2(dropped >= 40, std::to_string(dropped).c_str());
}

void HubDialogueTest::slowClientIsResyncedAndMissesNothing()
{
    test::ServedEngine served;
    HubClient client(served);
    client.dialogue().socket().setReceiveBuffer(64 * 1024);
    QVERIFY(client.subscribe(R"({"stream":"events"})") != 0);
    // It reads nothing while far more than its backlog and the buffers of both sockets comes: an event is ~430 bytes.
    constexpr std::uint64_t count = 20'000;
    createProducts(served, count, 200);
    HubClient observer(served);
    const auto stats = observer.ask("stats").at("result").as_object();
    const auto backlog = stats.at("clients").as_array().at(0).as_object().at("backlogBytes").to_number<std::uint64_t>();
    QVERIFY2(backlog <= 4U * 1024 * 1024, std::to_string(backlog).c_str());
    std::uint64_t next = 1;
    int resyncs = 0;
    while (next <= count) {
        const auto bytes = client.frame();
        const auto frame = wire::readFrame(bytes);
        QVERIFY2(frame.has_value(), std::to_string(next).c_str());
        if (frame->kind == wire::Kind::Resync) {
            ++resyncs;
            QCOMPARE(frame->firstPosition + 1, next); // re-read from here
        }
        for (const auto item : frame->items)
            QCOMPARE(wire::readEventItem(item)->position, next++);
    }
    QVERIFY2(resyncs >= 1, "the client was never too slow: the test needs more events");
}

void HubDialogueTest::statsComeOnceASecond()
{
    test::ServedEngine served;
    HubClient client(served);
    QVERIFY(client.subscribe(R"({"stream":"stats"})") != 0);
    createProducts(served, 20);
    base::json::object stats;
    for (int i = 0; i < 3; ++i) {
        const auto bytes = client.frame();
        const auto frame = wire::readFrame(bytes);
        QVERIFY(frame.has_value() && frame->kind == wire::Kind::Stats);
        stats = base::json::parse(frame->items.at(0))->as_object();
    }
    QCOMPARE(stats.at("totals").at("accepted").to_number<int>(), 20);
    QCOMPARE(stats.at("counts").at("products").to_number<int>(), 20);
    QVERIFY(stats.at("latency").at("committed").at("p99").to_number<int>() > 0);
    QVERIFY(stats.at("latency").at("total").at("p50").to_number<int>() > 0);
    QVERIFY(stats.at("memoryBytes").to_number<std::uint64_t>() > 1'000'000);
    for (const auto* key : {"time", "position", "rates", "queues", "clients", "stores", "health"})
        QVERIFY2(stats.contains(key), key);
}

void HubDialogueTest::clientsSayWhoTheyAre()
{
    test::ServedEngine served;
    HubClient tail(served, "User-Agent: tail/1.0\r\n");
    HubClient console(served);
    QVERIFY(tail.subscribe(R"({"stream":"events"})") != 0);
    QVERIFY(console.subscribe(R"({"stream":"events"})") != 0);
    const auto greeted = console.ask("hello", R"({"name":"eventscope","host":"lab-3"})");
    const auto own = greeted.at("result").at("client").to_number<std::uint64_t>();
    const auto seen = [&] {
        std::map<std::uint64_t, std::string> names;
        const auto answer = console.ask("diagnostics");
        for (const auto& client : answer.at("result").at("clients").as_array())
            names[client.at("id").to_number<std::uint64_t>()] =
                std::string(base::json::textAt(client.as_object(), "name")) + "@"
                + std::string(base::json::textAt(client.as_object(), "host"));
        return names;
    };
    QTRY_COMPARE_WITH_TIMEOUT(seen()[own], std::string("eventscope@lab-3"), 10'000);
    const auto names = seen();
    QCOMPARE(names.size(), std::size_t {2});
    QVERIFY(std::any_of(names.begin(), names.end(), [](const auto& one) { return one.second == "tail@"; }));
    QCOMPARE(console.ask("hello", R"({"name":7})").at("problem").at("status").to_number<int>(), 400);
    QCOMPARE(seen()[own], std::string("eventscope@lab-3"));
}

void HubDialogueTest::pagesOfEntitiesAreOneAnswer()
{
    test::ServedEngine served;
    createProducts(served, 300, 200);
    HubClient client(served);
    const auto page = client.ask("entities.list", R"({"type":"products","limit":1000})").at("result").as_object();
    QCOMPARE(page.at("items").as_array().size(), std::size_t {300});
    QVERIFY(page.at("next").is_null());
}

void HubDialogueTest::serverSaysGoodbye()
{
    test::ServedEngine served;
    HubDialogue client(served.port(), served.token());
    // An answer proves that the session has begun: the client may see the 101 before the server has entered it in its
    // list.
    client.send(R"({"id":1,"op":"health","args":{}})");
    QCOMPARE(client.receive().closeCode(), 0);
    std::jthread stopping([&] { served.stopServer(); });
    QCOMPARE(client.receive().closeCode(), 1001);
}

void HubDialogueTest::anotherClientSeesTheEdit()
{
    test::ServedEngine served;
    HubClient first(served);
    HubClient second(served);
    QVERIFY(second.subscribe(R"({"stream":"entities"})") != 0);
    QVERIFY(
        first.ask("entities.create", R"({"type":"products","fields":{"name":"Seen","price":1}})").contains("result"));
    const auto bytes = second.frame();
    QVERIFY(wire::readEntityItem(wire::readFrame(bytes)->items.at(0))->fields.find("Seen") != std::string_view::npos);
}

EVENTSCOPE_TEST(HubDialogueTest)
#include "hub_dialogue_test.moc"

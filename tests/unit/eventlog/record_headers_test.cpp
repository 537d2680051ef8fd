#include "eventlog/record_headers.h"
#include "support/test_registry.h"

#include <QTest>

#include <rapidcheck.h>

using namespace eventlog;

namespace {

base::Uuid anyUuid()
{
    base::Uuid id;
    for (auto& byte : id.bytes)
        byte = *rc::gen::arbitrary<std::uint8_t>();
    return id;
}

EventRecord anyEvent()
{
    EventRecord event;
    event.sequence.value = *rc::gen::inRange<std::uint64_t>(1, UINT64_MAX);
    event.command = anyUuid();
    event.commandPosition.value = *rc::gen::inRange<std::uint64_t>(1, INT64_MAX);
    event.count = *rc::gen::inRange<std::uint32_t>(1, 500);
    event.index = *rc::gen::inRange<std::uint32_t>(1, event.count + 1);
    event.entityType = *rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::inRange('a', 'z')));
    event.entity = *rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::inRange('0', 'z')));
    event.version.value = *rc::gen::arbitrary<std::uint64_t>();
    event.user = "operator";
    event.time = base::UtcTime(std::chrono::microseconds(*rc::gen::inRange<std::int64_t>(0, INT64_MAX)));
    if (event.entity.size() > 400 || event.entityType.size() > 400)
        event.entity = event.entityType = "x";
    return event;
}

EventRecord sample()
{
    EventRecord event;
    event.sequence.value = 7;
    event.command = *base::Uuid::parse("0190a0b0-0000-7000-8000-000000000001");
    event.commandPosition.value = 5;
    event.index = 2;
    event.count = 3;
    event.entityType = "accounts";
    event.entity = "NL66OPEN0000000000";
    event.version.value = 4;
    event.user = "operator";
    event.time = base::UtcTime(std::chrono::microseconds(1'700'000'000'000'000));
    return event;
}

constexpr Epoch epoch {12, 0x00ab'0000'0000'00ff};

RecordHead::Kind kindOf(const Headers& headers, std::string_view key = "accounts/NL66OPEN0000000000",
                        std::int32_t partition = 0)
{
    return readRecord(20, partition, key, viewsOf(headers)).head.kind;
}

} // namespace

class RecordHeadersTest : public QObject
{
    Q_OBJECT

private slots:
    void headersArePlain()
    {
        const auto headers = headersOf(sample(), epoch, 0, 3);
        const Headers expected {{"es-command-id", "0190a0b0-0000-7000-8000-000000000001"},
                                {"es-entity-id", "NL66OPEN0000000000"},
                                {"es-version", "4"},
                                {"es-index", "2/3"},
                                {"es-user", "operator"},
                                {"es-time", "1700000000000000"},
                                {"es-pos", "0:4"},
                                {"es-pseq", "7"},
                                {"es-epoch", "12:00ab0000000000ff"},
                                {"es-rules", "3"}};
        QVERIFY(headers == expected);
        QCOMPARE(recordKey("products", "abc"), std::string("products/abc"));
    }

    void whatIsWrittenIsRead()
    {
        QVERIFY(rc::check("events", [] {
            const auto event = anyEvent();
            const Epoch writer {*rc::gen::inRange<std::int64_t>(0, INT64_MAX), *rc::gen::arbitrary<std::uint64_t>()};
            const auto found =
                readRecord(99, 2, recordKey(event.entityType, event.entity), viewsOf(headersOf(event, writer, 2, 5)));
            RC_ASSERT(found.head.kind == RecordHead::Kind::Event);
            RC_ASSERT(found.head.offset == 99);
            RC_ASSERT(found.head.epoch == writer);
            RC_ASSERT(found.head.sequence == event.sequence.value);
            RC_ASSERT(found.head.command == static_cast<std::int64_t>(event.commandPosition.value) - 1);
            RC_ASSERT(found.head.index == event.index && found.head.count == event.count);
            RC_ASSERT(found.event.command == event.command && found.event.entity == event.entity);
            RC_ASSERT(found.event.entityType == event.entityType && found.event.version == event.version);
            RC_ASSERT(found.event.time == event.time && found.event.user == event.user && found.rules == 5U);
        }));
        QVERIFY(rc::check("commands", [] {
            CommandRecord command;
            command.id = anyUuid();
            command.user = "operator";
            command.time = base::UtcTime(std::chrono::microseconds(*rc::gen::inRange<std::int64_t>(0, INT64_MAX)));
            for (auto& byte : command.bodyHash)
                byte = *rc::gen::arbitrary<std::uint8_t>();
            const auto read = readCommand(viewsOf(headersOf(command)));
            RC_ASSERT(read.has_value());
            RC_ASSERT(read->id == command.id && read->time == command.time && read->bodyHash == command.bodyHash);
        }));
        const Claim claim {0xff, "host \"a\", pid 7", "es.shop.engine", 2};
        const auto found = readRecord(3, 0, claimKey, viewsOf(headersOf(claim)));
        QVERIFY(found.head.kind == RecordHead::Kind::Claim);
        QVERIFY(found.claim == claim);
        QCOMPARE(found.head.nonce, std::uint64_t {0xff});
    }

    void everythingElseIsForeign()
    {
        const auto sound = headersOf(sample(), epoch, 0, 3);
        QVERIFY(kindOf(sound) == RecordHead::Kind::Event);
        for (std::size_t i = 0; i < sound.size(); ++i) {
            auto headers = sound;
            headers.erase(headers.begin() + static_cast<std::ptrdiff_t>(i));
            QVERIFY2(kindOf(headers) == RecordHead::Kind::Foreign, sound[i].name.c_str());
            headers = sound;
            headers.push_back(sound[i]);
            QVERIFY2(kindOf(headers) == RecordHead::Kind::Foreign, ("twice " + sound[i].name).c_str());
            for (const char* value : {"", "x", "-1", "+1", "01", " 1", "1 ", "1.0", "18446744073709551616", "1/", "/1",
                                      ":", "1:2:3", "0/3", "4/3", "1/03", "0:AB", "0:00AB0000000000FF"}) {
                if (sound[i].name == "es-user")
                    break; // any text
                headers = sound;
                headers[i].value = value;
                QVERIFY2(kindOf(headers) == RecordHead::Kind::Foreign, (sound[i].name + " " + value).c_str());
            }
            headers[i].value = std::string(401, 'x');
            QVERIFY(kindOf(headers) == RecordHead::Kind::Foreign);
        }
        QVERIFY(kindOf(sound, "accounts/other") == RecordHead::Kind::Foreign); // copied to another key
        QVERIFY(kindOf(sound, "NL66OPEN0000000000") == RecordHead::Kind::Foreign);
        QVERIFY(kindOf(sound, "/NL66OPEN0000000000") == RecordHead::Kind::Foreign);
        QVERIFY(kindOf(sound, "accounts/NL66OPEN0000000000", 1) == RecordHead::Kind::Foreign); // of another partition
        auto more = sound;
        more.push_back({"traceparent", "00-1"});
        QVERIFY2(kindOf(more) == RecordHead::Kind::Event, "headers of others do no harm");
    }

    void claimsAreNotForgedByAccident()
    {
        for (const char* text : {"", "{}", "[]", "7", R"({"nonce":"00000000000000ff","owner":"a","group":"g"})",
                                 R"({"nonce":"FF","owner":"a","group":"g","rules":1})",
                                 R"({"nonce":"00000000000000ff","owner":"","group":"g","rules":1})",
                                 R"({"nonce":"00000000000000ff","owner":"a","group":"g","rules":0})",
                                 R"({"nonce":"00000000000000ff","owner":"a","group":"g","rules":1,"more":1})"})
            QVERIFY2(kindOf({{"es-claim", text}}, claimKey) == RecordHead::Kind::Foreign, text);
        const auto headers = headersOf(Claim {1, "a", "g", 1});
        QVERIFY(kindOf(headers, "products/a") == RecordHead::Kind::Foreign);
        auto doubled = headers;
        doubled.push_back(headers.front());
        QVERIFY(kindOf(doubled, claimKey) == RecordHead::Kind::Foreign);
    }

    void brokenCommandsAreNamed()
    {
        CommandRecord command;
        command.id = sample().command;
        command.user = "operator";
        const auto sound = headersOf(command);
        QVERIFY(readCommand(viewsOf(sound)));
        for (std::size_t i = 0; i < sound.size(); ++i) {
            auto headers = sound;
            headers.erase(headers.begin() + static_cast<std::ptrdiff_t>(i));
            const auto refused = readCommand(viewsOf(headers));
            QVERIFY(!refused);
            QVERIFY2(refused.error().message.find(sound[i].name) != std::string::npos, refused.error().message.c_str());
        }
        auto headers = sound;
        headers.back().value = std::string(32, 'G');
        QVERIFY(!readCommand(viewsOf(headers)));
    }
};

EVENTSCOPE_TEST(RecordHeadersTest)
#include "record_headers_test.moc"

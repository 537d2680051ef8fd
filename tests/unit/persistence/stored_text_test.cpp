#include "persistence/stored_text.h"
#include "support/test_registry.h"

#include <QTest>

#include <rapidcheck.h>

/// What stands in Redis is read as it was written, and nothing that somebody put there does harm.
class StoredTextTest : public QObject
{
    Q_OBJECT

private slots:
    void anyEventIsReadAsItWasWritten();
    void anyStateIsReadAsItWasWritten();
    void noTextDoesHarm();
};

namespace {

std::string bytes()
{
    return *rc::gen::resize(20, rc::gen::arbitrary<std::string>());
}

eventlog::EventRecord anyEvent()
{
    eventlog::EventRecord event;
    event.sequence = {*rc::gen::arbitrary<std::uint64_t>()};
    event.position = {*rc::gen::element(event.sequence.value, std::uint64_t {7})};
    event.offset = *rc::gen::element<std::int64_t>(-1, 0, 12, INT64_MAX);
    event.epoch = {*rc::gen::element<std::int64_t>(-1, 0, 12), *rc::gen::element<std::uint64_t>(0, 1, UINT64_MAX)};
    event.command = base::Uuid::derive({}, bytes());
    event.commandPosition = {*rc::gen::arbitrary<std::uint64_t>()};
    event.index = *rc::gen::element(1U, 2U, UINT32_MAX);
    event.count = *rc::gen::element(1U, 2U, UINT32_MAX);
    event.type = bytes();
    event.entityType = bytes();
    event.entity = bytes();
    event.version = {*rc::gen::arbitrary<std::uint64_t>()};
    event.previous = {*rc::gen::element<std::uint64_t>(0, 9)};
    event.user = bytes();
    event.time = base::UtcTime(std::chrono::microseconds(*rc::gen::arbitrary<std::int64_t>()));
    event.value = bytes();
    event.domain = "shop";
    return event;
}

} // namespace

void StoredTextTest::anyEventIsReadAsItWasWritten()
{
    QVERIFY(rc::check("event", [] {
        const auto event = anyEvent();
        const auto text = persistence::textOf(event);
        const auto read = persistence::eventIn(text, "shop");
        RC_ASSERT(read.has_value());
        RC_ASSERT(persistence::textOf(*read) == text);
        RC_ASSERT(read->position == event.position && read->offset == event.offset && read->epoch == event.epoch);
        RC_ASSERT(read->command == event.command && read->commandPosition == event.commandPosition);
        RC_ASSERT(read->index == event.index && read->count == event.count && read->time == event.time);
        RC_ASSERT(read->type == event.type && read->entityType == event.entityType && read->entity == event.entity);
        RC_ASSERT(read->user == event.user && read->value == event.value && read->version == event.version);
        persistence::EventRoom room;
        const auto view = persistence::eventViewIn(text, "shop", room);
        RC_ASSERT(view.has_value());
        RC_ASSERT(view->entity == event.entity && view->entityType == event.entityType && view->type == event.type);
        RC_ASSERT(view->value == event.value && view->position == event.position && view->previous == event.previous);
    }));
}

void StoredTextTest::anyStateIsReadAsItWasWritten()
{
    QVERIFY(rc::check("state", [] {
        domain::EntityState state;
        state.type = "products";
        state.entity = bytes();
        state.version = {*rc::gen::arbitrary<std::uint64_t>()};
        state.head = {*rc::gen::arbitrary<std::uint64_t>()};
        state.deleted = *rc::gen::arbitrary<bool>();
        state.fields = {{"price", *rc::gen::arbitrary<std::int64_t>()}, {"tags", {nullptr, true, "x\"\\"}}};
        const auto text = persistence::textOf(state, {4});
        const auto read = persistence::stateIn(text);
        RC_ASSERT(read.has_value());
        RC_ASSERT((*read)->entity == state.entity && (*read)->version == state.version && (*read)->head == state.head);
        RC_ASSERT((*read)->deleted == state.deleted && (*read)->created.value == 4U);
        RC_ASSERT((*read)->fields == state.fields);
    }));
}

void StoredTextTest::noTextDoesHarm()
{
    QVERIFY(rc::check("damaged", [] {
        auto text = persistence::textOf(anyEvent());
        text.resize(*rc::gen::inRange<std::size_t>(0, text.size() + 1));
        if (!text.empty())
            text[*rc::gen::inRange<std::size_t>(0, text.size())] = *rc::gen::arbitrary<char>();
        static_cast<void>(persistence::eventIn(text, "shop"));
        persistence::EventRoom room;
        static_cast<void>(persistence::eventViewIn(text, "shop", room));
        static_cast<void>(persistence::stateIn(text));
    }));
    for (const char* text : {"", "{", "x", "[]", "{\"pseq\":", "{\"pseq\":1,\"cmd\":\"", "\xFF"}) {
        QVERIFY(!persistence::eventIn(text, "shop"));
        QVERIFY(!persistence::stateIn(text));
    }
}

EVENTSCOPE_TEST(StoredTextTest)
#include "stored_text_test.moc"

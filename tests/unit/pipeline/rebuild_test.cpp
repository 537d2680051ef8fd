#include "domain/decide.h"
#include "pipeline/field_text.h"
#include "pipeline/rebuild.h"
#include "pipeline/text_fold.h"
#include "pipeline/verify.h"
#include "support/engine_fixture.h"
#include "support/test_registry.h"

#include <QTest>

#include <cstring>
#include <rapidcheck.h>

/// A rebuilt read model is the one that the engine wrote.
class RebuildTest : public QObject
{
    Q_OBJECT

private slots:
    void mergedTextIsWhatEvolveMakes();
    void brokenTextIsRefusedAndChangesNothing();
    void rebuiltReadModelHoldsEveryInvariant();
    void manyEventsAreFoldedInOrderAcrossBatches();
    void onlyWhatContinuesAnEntityIsFolded();
    void unreadableRecordsAreCountedForEntitiesThatExist();
};

namespace {

/// Values with everything that a text scanner may stumble over.
base::json::value anyValue()
{
    switch (*rc::gen::inRange(0, 7)) {
    case 0:
        return nullptr;
    case 1:
        return *rc::gen::arbitrary<std::int64_t>();
    case 2:
        return base::json::value("quote \" backslash \\ {[,:]} \xC3\xA9 \n \\\\");
    case 3:
        return base::json::array {1, "a,]", base::json::object {{"x", "}"}}};
    case 4:
        return base::json::object {{"mac", "\\\""}, {"box", base::json::array()}};
    case 5:
        return true;
    default:
        return 0.5;
    }
}

base::json::object anyFields()
{
    base::json::object fields;
    for (int i = *rc::gen::inRange(0, 5); i > 0; --i)
        fields.insert_or_assign(std::string("na\"me") + std::to_string(*rc::gen::inRange(0, 6)), anyValue());
    return fields;
}

} // namespace

void RebuildTest::mergedTextIsWhatEvolveMakes()
{
    const bool holds = rc::check("a merge of texts is the merge of trees", [] {
        domain::StatePointer state;
        std::string text;
        for (std::uint64_t version = 1; version < 6; ++version) {
            const domain::Event event {"ProductUpdated", "products", "a", {version}, anyFields(), {}};
            state = domain::evolve(state, event, {version});
            const auto value = domain::eventValue(event);
            const auto fields = pipeline::memberText(value, "fields");
            RC_ASSERT(fields.has_value());
            RC_ASSERT(pipeline::mergeFields(text, *fields));
            RC_ASSERT(text == base::json::serialize(state->fields));
        }
    });
    QVERIFY(holds);
}

void RebuildTest::brokenTextIsRefusedAndChangesNothing()
{
    for (const char* broken :
         {"", "{", "}", "[]", "{\"a\"}", "{\"a\":", "{\"a\":1", "{\"a\":\"x}", "{a:1}", "{\"a\":{}"}) {
        std::string target = R"({"b":2})";
        QVERIFY2(!pipeline::mergeFields(target, broken), broken);
        QCOMPARE(target, std::string(R"({"b":2})"));
        QVERIFY2(!pipeline::memberText(broken, "zz"), broken);
    }
}

void RebuildTest::rebuiltReadModelHoldsEveryInvariant()
{
    const test::TemporaryFolder folder;
    {
        auto engine = pipeline::openEmbeddedEngine(test::engineOptions(folder.path()));
        QVERIFY(engine);
        const auto product = test::submitAndWait(**engine, test::create("products", {{"name", "Tea"}, {"price", 1}}));
        const auto gone = test::submitAndWait(**engine, test::create("products", {{"name", "Milk"}, {"price", 1}}));
        const auto back = test::submitAndWait(**engine, test::create("products", {{"name", "Bread"}, {"price", 1}}));
        const auto customer =
            test::submitAndWait(**engine, test::create("customers", {{"firstName", "Ada"}, {"lastName", "B"}}));
        QVERIFY(product && gone && back && customer);
        QVERIFY(test::submitAndWait(**engine, test::update("products", product->entity, 1, {{"price", 2}})));
        QVERIFY(test::submitAndWait(
            **engine,
            test::create("purchases",
                         {{"productId", product->entity}, {"customerId", customer->entity}, {"total", 2}})));
        QVERIFY(test::submitAndWait(**engine, test::erase("products", gone->entity, 1)));
        QVERIFY(test::submitAndWait(**engine, test::erase("products", back->entity, 1)));
        QVERIFY(test::submitAndWait(**engine, test::restore("products", back->entity)));
        QVERIFY(test::submitAndWait(**engine, test::create("accounts", {{"username", "ada"}})));
        QVERIFY(test::submitAndWait(**engine, test::create("products", {{"price", 1}})));
    }
    auto store = pipeline::openStore(folder.path() / pipeline::databaseName, base::sqlite::Mode::Writer);
    QVERIFY(store);
    QVERIFY((*store)->stores.snapshots->clear());
    pipeline::VerifyOptions options;
    options.folder = folder.path();
    options.catalog = test::shippedCatalog().get();
    const auto without = pipeline::verify(options);
    QVERIFY(without && without->violation);
    QVERIFY(without->violation->starts_with("I5"));
    const auto events = pipeline::rebuildReadModel(**store, *options.catalog);
    QVERIFY2(events, events ? "" : events.error().message.c_str());
    QCOMPARE(*events, 11U);
    const auto report = pipeline::verify(options);
    QVERIFY(report);
    QVERIFY2(!report->violation, report->violation.value_or("").c_str());
}

void RebuildTest::manyEventsAreFoldedInOrderAcrossBatches()
{
    const test::TemporaryFolder folder;
    const auto store = pipeline::openStore(folder.path() / pipeline::databaseName, base::sqlite::Mode::Writer);
    QVERIFY(store);
    constexpr std::uint64_t entities = 40;
    constexpr std::uint64_t events = 4'000; // some batches, one of them with an event that is larger than a batch
    std::vector<eventlog::EventRecord> last(entities);
    QVERIFY((*store)->stores.work->begin());
    for (std::uint64_t i = 0; i < events; ++i) {
        auto& event = last[i % entities];
        eventlog::CommandRecord command;
        std::memcpy(command.id.bytes.data(), &i, sizeof i);
        command.domain = "shop";
        command.value = "{}";
        const auto position = (*store)->log->append(command);
        QVERIFY(position);
        event.domain = "shop";
        event.sequence = {i + 1};
        event.command = command.id;
        event.commandPosition = *position;
        event.type = i < entities ? "ProductCreated" : "ProductUpdated";
        event.entityType = "products";
        event.entity = "p" + std::to_string(i % entities);
        ++event.version.value;
        event.value = R"({"fields":{"name":")" + std::string(i == 2'222 ? 1'000'000 : 200, 'x') + R"(","price":)"
            + std::to_string(i) + "}}";
        const auto appended = (*store)->log->append(event);
        QVERIFY(appended);
        event.position = event.previous = *appended;
    }
    QVERIFY((*store)->stores.work->commit());
    const auto read = pipeline::rebuildReadModel(**store, *test::shippedCatalog());
    QVERIFY2(read, read ? "" : read.error().message.c_str());
    QCOMPARE(*read, events);
    for (std::uint64_t i = 0; i < entities; ++i) {
        const auto state = (*store)->stores.snapshots->find("products", "p" + std::to_string(i));
        QVERIFY(state && *state);
        QCOMPARE((*state)->version.value, events / entities);
        QCOMPARE((*state)->head.value, last[i].position.value);
        QCOMPARE((*state)->fields.at("price").to_number<std::uint64_t>(), events - entities + i);
    }

    // An event that does not continue its entity: refused, and the read model from before is still there.
    auto stray = last[0];
    stray.previous = last[1].position;
    ++stray.version.value;
    QVERIFY((*store)->stores.work->begin());
    QVERIFY((*store)->log->append(stray));
    QVERIFY((*store)->stores.work->commit());
    const auto refused = pipeline::rebuildReadModel(**store, *test::shippedCatalog());
    QVERIFY(!refused);
    QVERIFY(refused.error().message.find("position 4001") != std::string::npos);
    QVERIFY(*(*store)->stores.snapshots->find("products", "p7"));
}

void RebuildTest::onlyWhatContinuesAnEntityIsFolded()
{
    const auto event = [](std::uint64_t position, std::string_view entity, std::uint64_t version,
                          std::uint64_t previous) {
        eventlog::EventView view;
        view.position = {position};
        view.domain = "shop";
        view.type = "ProductUpdated";
        view.entityType = "products";
        view.entity = entity;
        view.version = {version};
        view.previous = {previous};
        view.value = R"({"fields":{"a":1}})";
        return view;
    };
    const auto folds = [&](const eventlog::EventView& third) {
        pipeline::TextFold fold;
        return fold.add(event(1, "a", 1, 0)) && fold.add(event(2, "b", 1, 0)) && fold.add(third);
    };
    QVERIFY(folds(event(3, "a", 2, 1)));
    QVERIFY(folds(event(3, "c", 1, 0)));
    QVERIFY(!folds(event(3, "a", 3, 1))); // a version is missing
    QVERIFY(!folds(event(3, "a", 2, 2))); // the event of another entity
    QVERIFY(!folds(event(3, "a", 2, 0)));
    QVERIFY(!folds(event(3, "b", 2, 1))); // again of another one, whose version fits
    auto otherType = event(3, "a", 2, 1);
    otherType.entityType = "customers";
    QVERIFY(!folds(otherType));
    QVERIFY(!folds(event(3, "a", 2, 3))); // itself
    QVERIFY(!folds(event(3, "a", 2, 1'000'000'000'000)));
    QVERIFY(!folds(event(4, "a", 2, 1))); // an event is missing
    pipeline::TextFold fold; // not the newest event of the entity
    QVERIFY(fold.add(event(1, "a", 1, 0)) && fold.add(event(2, "a", 2, 1)));
    QVERIFY(!fold.add(event(3, "a", 3, 1)));
}

void RebuildTest::unreadableRecordsAreCountedForEntitiesThatExist()
{
    pipeline::TextFold fold;
    const auto add = [&](std::uint64_t position, std::string_view entity, std::uint64_t version) {
        eventlog::EventView view;
        view.position = {position};
        view.domain = "shop";
        view.entityType = "products";
        view.entity = entity;
        view.version = {version};
        view.value = version == 0 ? R"({"data":{"rule":"UNREADABLE"}})" : R"({"fields":{}})";
        QVERIFY(fold.add(view));
    };
    add(1, "b", 0); // before there is a "b"
    add(2, "a", 1);
    add(3, "b", 1);
    add(4, "a", 0);
    add(5, "a", 0);
    add(6, "never", 0);
    const auto parks = fold.parks();
    QCOMPARE(parks.size(), 1U);
    QCOMPARE(parks[0].entity, std::string("a"));
    QCOMPARE(parks[0].failures, 2U);
    QCOMPARE(fold.marks().at(0).position.value, 6U);
    // An operator unparks it: it begins anew.
    eventlog::EventView unparked;
    unparked.position = {7};
    unparked.domain = "shop";
    unparked.type = "ProductUnparked";
    unparked.entityType = "products";
    unparked.entity = "a";
    unparked.version = {2};
    unparked.previous = {2};
    unparked.value = R"({"fields":{}})";
    QVERIFY(fold.add(unparked));
    QVERIFY(fold.parks().empty());
}

EVENTSCOPE_TEST(RebuildTest)
#include "rebuild_test.moc"

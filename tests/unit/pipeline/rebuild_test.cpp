#include "domain/decide.h"
#include "pipeline/field_text.h"
#include "pipeline/rebuild.h"
#include "pipeline/verify.h"
#include "support/engine_fixture.h"
#include "support/test_registry.h"

#include <QTest>

#include <rapidcheck.h>

/// A rebuilt read model is the one that the engine wrote.
class RebuildTest : public QObject
{
    Q_OBJECT

private slots:
    void mergedTextIsWhatEvolveMakes();
    void brokenTextIsRefusedAndChangesNothing();
    void rebuiltReadModelHoldsEveryInvariant();
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

EVENTSCOPE_TEST(RebuildTest)
#include "rebuild_test.moc"

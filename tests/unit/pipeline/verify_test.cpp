#include "base/sqlite.h"
#include "pipeline/command_validator.h"
#include "pipeline/open_store.h"
#include "pipeline/verify.h"
#include "support/engine_fixture.h"
#include "support/test_registry.h"

#include <QTest>

#include <fstream>

/// Each invariant is seen to fail: a data folder is spoiled on purpose, and verify() names what is broken.
class VerifyTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void soundFolderHolds();
    void spoiledFolderIsNamed_data();
    void spoiledFolderIsNamed();
    void lostAcknowledgementIsNamed();
    void whatCannotBeReadCannotBeChecked();

private:
    pipeline::VerifyOptions options() const
    {
        pipeline::VerifyOptions made;
        made.folder = m_copy->path() / "data";
        made.catalog = test::shippedCatalog().get();
        made.decideAgain = true;
        return made;
    }
    /// What is stored, as somebody changes it who is not the engine.
    static void spoil(const std::filesystem::path& folder, const char* sql)
    {
        auto connection = base::sqlite::Connection::open(folder / pipeline::databaseName, base::sqlite::Mode::Writer);
        QVERIFY(connection);
        const auto done = connection->execute(sql);
        QVERIFY2(done, done ? "" : done.error().message.c_str());
    }
    void parkAndUnpark();
    void init()
    {
        m_copy = std::make_unique<test::TemporaryFolder>();
        std::filesystem::copy(m_folder.path(), m_copy->path() / "data");
    }

    test::TemporaryFolder m_folder;
    std::unique_ptr<test::TemporaryFolder> m_copy;
    std::string m_product;
};

/// A product "Parked" that is parked, and a product "Unparked" that was.
void VerifyTest::parkAndUnpark()
{
    std::vector<std::string> products;
    const auto open = [this] { return pipeline::openEmbeddedEngine(test::engineOptions(m_folder.path())); };
    {
        auto engine = open();
        QVERIFY(engine);
        for (const auto* name : {"Parked", "Unparked"}) {
            const auto made = test::submitAndWait(**engine, test::create("products", {{"name", name}, {"price", 1}}));
            QVERIFY(made);
            products.push_back(made->entity);
        }
    }
    spoil(m_folder.path(), "UPDATE snapshots SET fields = '(' || fields WHERE fields LIKE '%arked%'");
    {
        auto engine = open();
        QVERIFY(engine);
        for (const auto& product : products)
            for (std::uint32_t i = 0; i < pipeline::CommandValidator::failuresToPark; ++i)
                QVERIFY(test::submitAndWait(**engine, test::update("products", product, 1, {{"price", 2}})));
    }
    spoil(m_folder.path(), "UPDATE snapshots SET fields = substr(fields, 2) WHERE fields LIKE '%arked%'");
    auto engine = open();
    QVERIFY(engine);
    QCOMPARE((*engine)->parked()->size(), 2U);
    pipeline::Submission unpark = test::update("products", products[1], 1, {});
    unpark.kind = domain::CommandKind::Unpark;
    QVERIFY(test::submitAndWait(**engine, unpark));
    QCOMPARE((*engine)->parked()->size(), 1U);
}

void VerifyTest::initTestCase()
{
    auto engine = pipeline::openEmbeddedEngine(test::engineOptions(m_folder.path()));
    QVERIFY(engine);
    const auto product = test::submitAndWait(**engine, test::create("products", {{"name", "Tea"}, {"price", 1}}));
    const auto customer =
        test::submitAndWait(**engine, test::create("customers", {{"firstName", "A"}, {"lastName", "B"}}));
    const auto account = test::submitAndWait(**engine, test::create("accounts", {{"username", "ada"}}));
    QVERIFY(product && customer && account);
    m_product = product->entity;
    QVERIFY(test::submitAndWait(**engine, test::update("products", m_product, 1, {{"price", 2}})));
    QVERIFY(test::submitAndWait(
        **engine,
        test::create("purchases", {{"productId", m_product}, {"customerId", customer->entity}, {"total", 1}})));
    QVERIFY(test::submitAndWait(
        **engine,
        test::create("transfers", {{"from", "cash"}, {"to", account->entity}, {"amount", 500}, {"token", "cash"}})));
    QVERIFY(test::submitAndWait(**engine, test::create("products", {{"price", 1}})));
    engine->reset();
    parkAndUnpark();
}

void VerifyTest::soundFolderHolds()
{
    init();
    const auto report = pipeline::verify(options());
    QVERIFY2(report, report ? "" : report.error().message.c_str());
    QVERIFY2(!report->violation, report->violation.value_or("").c_str());
    QCOMPARE(report->commands, 7U + 9U); // the second number: parkAndUnpark()
    QCOMPARE(report->events, 8U + 9U);
    QCOMPARE(report->entities, 5U + 2U);
    QCOMPARE(report->rejections, 1U + 6U);
}

void VerifyTest::spoiledFolderIsNamed_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("invariant");
    const auto row = [](const char* name, const char* sql, const char* invariant) {
        QTest::newRow(name) << QByteArray(sql) << QByteArray(invariant);
    };
    row("command lost", "DELETE FROM commands WHERE pos = 3", "I1");
    row("outcome lost", "DELETE FROM events WHERE pos = (SELECT max(pos) FROM events)", "I1");
    row("group torn", "UPDATE events SET n = 3 WHERE cmd = 6", "I1");
    row("outcome of nobody",
        "INSERT INTO events SELECT 99, domain, 99, cmd, 1, 1, type, etype, entity, 9, 0, value FROM events WHERE pos = "
        "8",
        "I1");
    row("event between missing", "DELETE FROM events WHERE pos = 2; UPDATE events SET cmd = 2 WHERE pos = 3", "I2");
    row("sequence repeated", "UPDATE events SET seq = 1 WHERE pos = 2", "I2");
    row("version skipped", "UPDATE events SET version = 3 WHERE pos = 4", "I3");
    row("chain broken", "UPDATE events SET previous = 2 WHERE pos = 4", "I3");
    row("mark of the events behind", "UPDATE marks SET seq = seq - 1 WHERE store = 1", "I4");
    row("other event than the rules say", "UPDATE events SET value = replace(value, 'Tea', 'Tee') WHERE pos = 1", "I4");
    row("park lost", "DELETE FROM parks", "I4");
    row("park of nobody", "INSERT INTO parks SELECT type, 'x', 3 FROM parks", "I4");
    row("park counted otherwise", "UPDATE parks SET failures = failures + 1", "I4");
    row("park after it was lifted",
        "INSERT INTO parks SELECT type, id, 3 FROM snapshots WHERE fields LIKE '%Unparked%'", "I4");
    row("money made", "UPDATE events SET value = replace(value, '\"balance\":500', '\"balance\":501')", "I6");
    row("mark of the snapshots behind", "UPDATE marks SET pos = pos - 1 WHERE store = 2", "I5");
    row("snapshot changed", "UPDATE snapshots SET fields = replace(fields, 'Tea', 'Tee')", "I5");
    row("snapshot lost", "DELETE FROM snapshots WHERE row = 1", "I5");
    row("snapshot too much",
        "INSERT INTO snapshots SELECT 99, type, 'x', 1, 1, 99, 0, '{}' FROM snapshots WHERE row = 1", "I5");
    row("reference lost", "DELETE FROM refs", "I5");
    row("count wrong", "UPDATE counts SET living = living + 1", "I5");
}

void VerifyTest::spoiledFolderIsNamed()
{
    init();
    QFETCH(QByteArray, sql);
    QFETCH(QByteArray, invariant);
    spoil(m_copy->path() / "data", sql.constData());
    auto checked = options();
    checked.decideAgain = invariant != "I6"; // the rules would say it first
    const auto report = pipeline::verify(checked);
    QVERIFY2(report, report ? "" : report.error().message.c_str());
    QVERIFY(report->violation);
    QVERIFY2(report->violation->starts_with(invariant.constData()), report->violation->c_str());
}

void VerifyTest::lostAcknowledgementIsNamed()
{
    init();
    auto checked = options();
    checked.acknowledged = m_copy->path() / "acked";
    std::ofstream(*checked.acknowledged) << "products " << m_product << " 2\n";
    QVERIFY(!pipeline::verify(checked)->violation);
    QCOMPARE(pipeline::verify(checked)->acknowledged, 1U);
    std::ofstream(*checked.acknowledged) << "products " << m_product << " 3\n";
    QVERIFY(pipeline::verify(checked)->violation->starts_with("I7"));
    std::ofstream(*checked.acknowledged) << "products nobody 1\n";
    QVERIFY(pipeline::verify(checked)->violation->starts_with("I7"));
    std::ofstream(*checked.acknowledged) << "nonsense\n";
    QVERIFY(!pipeline::verify(checked));
}

void VerifyTest::whatCannotBeReadCannotBeChecked()
{
    init();
    auto checked = options();
    checked.folder = m_copy->path() / "nothing";
    QVERIFY(!pipeline::verify(checked));
}

EVENTSCOPE_TEST(VerifyTest)
#include "verify_test.moc"

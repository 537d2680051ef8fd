#include "domain/pack.h"
#include "support/test_registry.h"
#include "unit/domain/broken_packs.h"

#include <QTest>

#include <fmt/format.h>

namespace {

std::string inWords(const std::vector<domain::Problem>& problems)
{
    std::string text;
    for (const auto& problem : problems)
        text += fmt::format("{}:{}:{} {}\n", problem.file, problem.line, problem.column, problem.reason);
    return text;
}

} // namespace

class PacksTest : public QObject
{
    Q_OBJECT
private slots:
    void readsEveryWordOfTheVocabulary()
    {
        const auto pack = domain::parsePack(test::packOfEveryWord(), "x.json");
        QVERIFY2(pack, pack ? "" : inWords(pack.error()).c_str());
        QCOMPARE(pack->domain, std::string("d-1"));
        QCOMPARE(pack->partitions, 3U);
        QCOMPARE(pack->version, 2U);
        const auto& type = pack->types.front();
        QCOMPARE(type.name, std::string("Thing"));
        QCOMPARE(type.domain, std::string("d-1"));
        QCOMPARE(type.idFormat, std::string("base64url22"));
        QCOMPARE(type.title, std::string("s"));
        QVERIFY(type.canCreate && !type.canUpdate && type.canDelete);
        QCOMPARE(type.fields.size(), std::size_t {8});
        const auto& s = *type.field("s");
        QVERIFY(s.required && !s.readOnly && !s.secret && s.compiledPattern);
        QCOMPARE(*s.minLength, 1);
        QCOMPARE(*s.maxLength, 9);
        QCOMPARE(s.format, std::string("email"));
        QCOMPARE(s.enumeration, (std::vector<std::string> {"a", "b"}));
        QCOMPARE(s.label, std::string("Text"));
        QCOMPARE(s.help, std::string("What it says"));
        QCOMPARE(pack->labels.at("de"), std::string("Ding"));
        QCOMPARE(type.labels.at("de").plural, std::string("Sachen"));
        QCOMPARE(type.labels.at("pt-BR").singular, std::string("coisa"));
        QCOMPARE(s.labels.at("de").label, std::string("Wortlaut"));
        QCOMPARE(s.labels.at("de").help, std::string("Was es sagt"));
        QCOMPARE(s.labels.at("es").help, std::string());
        QCOMPARE(*type.field("i")->minimumInteger, -1);
        QVERIFY(type.field("i")->readOnly);
        QCOMPARE(*type.field("n")->minimumNumber, 0.5);
        QVERIFY(type.field("k")->secret);
        QCOMPARE(type.field("a")->items->to, std::string("things"));
        QVERIFY(type.field("nothing") == nullptr);
    }

    void refusesABrokenPackWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("said"); // all problems
        for (const auto& pack : test::brokenPacks())
            QTest::newRow(pack.name) << QByteArray::fromStdString(pack.text) << QByteArray::fromStdString(pack.said);
    }
    void refusesABrokenPackWithItsPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, said);
        const auto pack = domain::parsePack(text.toStdString(), "x.json");
        QVERIFY(!pack);
        QCOMPARE(QByteArray::fromStdString(inWords(pack.error())), said);
    }
};

EVENTSCOPE_TEST(PacksTest)
#include "packs_test.moc"

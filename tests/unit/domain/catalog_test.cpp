#include "domain/decide.h"
#include "support/test_registry.h"
#include "unit/domain/broken_packs.h"
#include "unit/domain/world.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <fmt/format.h>

namespace {

std::string pack(const std::string& domain, const std::string& plural, const std::string& to = {})
{
    const auto field =
        to.empty() ? std::string("\"type\":\"string\"") : fmt::format("\"type\":\"reference\",\"to\":\"{}\"", to);
    return fmt::format(
        "{{\"domain\":\"{}\",\n\"types\":[{{\"name\":\"T\",\n\"plural\":\"{}\",\"id\":\"uuid\",\"fields\":"
        "{{\n\"a\":{{{}}}}}}}]}}",
        domain, plural, field);
}

std::string domains(const domain::Catalog& catalog)
{
    std::string text;
    for (const auto& loaded : catalog.packs())
        text += loaded.domain + ' ';
    return text;
}

std::string problems(const domain::Catalog& catalog)
{
    std::string text;
    for (const auto& problem : catalog.problems())
        text += fmt::format("{}:{}:{} {}\n", problem.file, problem.line, problem.column, problem.reason);
    return text;
}

} // namespace

class CatalogTest : public QObject
{
    Q_OBJECT
private slots:
    void loadsTheShippedPacks()
    {
        const auto& catalog = test::shippedCatalog();
        QCOMPARE(problems(catalog), std::string());
        QCOMPARE(domains(catalog), std::string("bank content documents shop "));
        for (const char* plural :
             {"accounts", "transfers", "entries", "assets", "documents", "products", "customers", "purchases"})
            QVERIFY2(catalog.find(plural) != nullptr, plural);
        QVERIFY(catalog.find("unicorns") == nullptr);
        QVERIFY(catalog.find("") == nullptr);
        QCOMPARE(catalog.find("accounts")->rules, std::string("bank"));
        QVERIFY(!catalog.find("accounts")->canDelete);
        QVERIFY(!catalog.find("purchases")->canUpdate);
        QVERIFY(catalog.packs().front().text.starts_with("{"));
        // Every word that the window shows, in each of its languages.
        for (const auto& shipped : catalog.packs()) {
            for (const char* language : {"de", "es"}) {
                QVERIFY2(shipped.labels.contains(language), shipped.domain.c_str());
                for (const auto& type : shipped.types) {
                    QVERIFY2(type.labels.contains(language), type.plural.c_str());
                    for (const auto& field : type.fields)
                        QVERIFY2(field.labels.contains(language), (type.plural + "." + field.name).c_str());
                }
            }
        }
    }

    void knowsWhoRefersToAType()
    {
        const auto& catalog = test::shippedCatalog();
        const auto& referrers = catalog.referrersOf("products");
        QCOMPARE(referrers.size(), std::size_t {1});
        QCOMPARE(referrers.front().first->plural, std::string("purchases"));
        QCOMPARE(referrers.front().second->name, std::string("productId"));
        QVERIFY(catalog.referrersOf("documents").empty());
        const auto lists = domain::Catalog::load({{"x.json", test::packOfEveryWord()}});
        QCOMPARE(lists.referrersOf("things").size(), std::size_t {2}); // the array counts, too
    }

    void loadsTheOthersWhenOneIsBroken()
    {
        const auto catalog =
            domain::Catalog::load({{"a.json", pack("a", "as")}, {"b.json", "{"}, {"c.json", pack("c", "cs")}});
        QCOMPARE(domains(catalog), std::string("a c "));
        QCOMPARE(problems(catalog), std::string("b.json:1:2 a name in quotes must stand here\n"));
    }

    void keepsANameForTheFirstPackThatTakesIt()
    {
        const auto catalog = domain::Catalog::load(
            {{"a.json", pack("a", "as")}, {"b.json", pack("a", "bs")}, {"c.json", pack("c", "as")}});
        QCOMPARE(domains(catalog), std::string("a "));
        QCOMPARE(problems(catalog),
                 std::string("b.json:1:11 the domain \"a\" is taken by a.json\n"
                             "c.json:3:10 the plural \"as\" is taken by a.json\n"));
    }

    void findsReferencesInWhateverOrderPacksLoad()
    {
        const auto catalog =
            domain::Catalog::load({{"a.json", pack("a", "as", "bs")}, {"b.json", pack("b", "bs", "as")}});
        QCOMPARE(domains(catalog), std::string("a b "));
        QCOMPARE(catalog.referrersOf("bs").front().first, catalog.find("as"));
    }

    void refusesAPackWhoseReferencesAreUnknownAndWhatDependsOnIt()
    {
        const auto catalog = domain::Catalog::load({{"a.json", pack("a", "as", "bs")},
                                                    {"b.json", pack("b", "bs", "nowhere")},
                                                    {"c.json", pack("c", "cs", "cs")}});
        QCOMPARE(domains(catalog), std::string("c "));
        QCOMPARE(problems(catalog),
                 std::string("b.json:4:30 \"to\" names no type that is loaded: \"nowhere\"\n"
                             "a.json:4:30 \"to\" names no type that is loaded: \"bs\"\n"));
    }

    void staysWholeWhenItIsMoved()
    {
        auto first = domain::Catalog::load({{"a.json", pack("a", "as", "as")}});
        const auto second = std::move(first);
        QCOMPARE(second.find("as")->plural, std::string("as"));
        QCOMPARE(second.referrersOf("as").front().first, second.find("as"));
    }

    void readsFoldersInTheOrderOfNames()
    {
        const QTemporaryDir folder;
        const auto write = [&folder](const char* name, const std::string& text) {
            QFile file(folder.filePath(QString::fromUtf8(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text.data(), static_cast<qint64>(text.size()));
        };
        write("b.json", pack("b", "bs"));
        write("a.json", pack("a", "as"));
        write("notes.txt", "not a pack");
        write("c.json", std::string((1U << 20U) + 1, ' '));
        QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("folder.json")));
        const auto path = folder.path().toStdString();
        const auto catalog = domain::Catalog::loadFolders({path, path + "/missing", path + "/a.json"});
        QCOMPARE(domains(catalog), std::string("a b "));
        QCOMPARE(catalog.problems().size(), std::size_t {2}); // one too large, one a folder
        QVERIFY(catalog.problems().front().file.ends_with("c.json"));
        QVERIFY(!catalog.problems().front().reason.empty());
    }

    void namesTheChecksOfEveryCommand()
    {
        const auto& catalog = test::shippedCatalog();
        using Names = std::vector<std::string_view>;
        QCOMPARE(
            domain::checksOf(*catalog.find("products"), domain::CommandKind::Update),
            (Names {"TYPE_UNKNOWN", "NOT_ALLOWED", "SCHEMA", "NOT_FOUND", "VERSION_CONFLICT", "REFERENCE_UNKNOWN"}));
        QCOMPARE(domain::checksOf(*catalog.find("products"), domain::CommandKind::Delete),
                 (Names {"TYPE_UNKNOWN", "NOT_ALLOWED", "NOT_FOUND", "VERSION_CONFLICT", "REFERENCED"}));
        const auto transfer = domain::checksOf(*catalog.find("transfers"), domain::CommandKind::Create);
        QCOMPARE(transfer.front(), std::string_view("TYPE_UNKNOWN"));
        QCOMPARE(transfer.back(), std::string_view("TO_INVALID"));
    }
};

EVENTSCOPE_TEST(CatalogTest)
#include "catalog_test.moc"

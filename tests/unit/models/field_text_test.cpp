#include "models/field_text.h"
#include "support/test_registry.h"

#include <QTest>

namespace {

constexpr std::string_view pack = R"({ "domain": "lab", "partitions": 1, "version": 1, "types": [
  { "name": "Thing", "plural": "things", "id": "uuid", "title": "name", "fields": {
      "name":  { "type": "string", "required": true, "minLength": 3, "maxLength": 8 },
      "price": { "type": "money", "required": true, "minimum": 0 },
      "count": { "type": "integer", "minimum": 1, "maximum": 9 },
      "width": { "type": "number" },
      "unit":  { "type": "string", "enum": ["piece", "pack"] },
      "tags":  { "type": "array", "items": { "type": "string", "maxLength": 4 } },
      "firstName": { "type": "string" },
      "owner": { "type": "reference", "to": "things" } } } ] })";

} // namespace

class FieldTextTest : public QObject
{
    Q_OBJECT
private:
    domain::Catalog m_catalog = domain::Catalog::load({{"lab.json", std::string(pack)}});
    const domain::Field& field(const char* name) const { return *m_catalog.find("things")->field(name); }
    QString problem(const char* name, const char* text) const
    {
        return models::fieldProblem(field(name), models::valueOfInput(field(name), QString::fromUtf8(text)));
    }

private slots:
    void saysWhatIsRightWhileTyping()
    {
        QCOMPARE(problem("name", "ab"), QStringLiteral("Needs 3 to 8 characters."));
        QCOMPARE(problem("name", "abc"), QString());
        QCOMPARE(problem("name", ""), QStringLiteral("Required: type a text."));
        QCOMPARE(problem("price", "-1"), QStringLiteral("Needs an amount like 12.50 of 0.00 or more."));
        QCOMPARE(problem("price", "1.005"), QStringLiteral("Needs at most two decimals, like 12.50."));
        QCOMPARE(problem("price", "abc"), QStringLiteral("Needs an amount like 12.50 of 0.00 or more."));
        QCOMPARE(problem("price", ""), QStringLiteral("Needs an amount like 12.50 of 0.00 or more."));
        QCOMPARE(problem("price", "2,49"), QString());
        QCOMPARE(problem("count", "10"), QStringLiteral("Needs a whole number from 1 to 9."));
        QCOMPARE(problem("count", "x"), QStringLiteral("Needs a whole number from 1 to 9."));
        QCOMPARE(problem("count", ""), QString());
        QCOMPARE(problem("unit", "kilo"), QStringLiteral("Needs one of: piece, pack."));
        QCOMPARE(problem("width", "1,5"), QString());
        QCOMPARE(problem("tags", "a\nb"), QString());
        QCOMPARE(problem("tags", "a\nabcde"), QStringLiteral("One item a line. Needs at most 4 character(s)."));
    }

    void speaksTheLanguageOfTheWindow()
    {
        const auto catalog = domain::Catalog::load({{"lab.json", R"({ "domain": "lab",
            "labels": { "de": { "label": "Labor" } }, "types": [
            { "name": "Probe", "plural": "probes", "id": "uuid",
              "labels": { "de": { "singular": "Messung", "plural": "Messungen" }, "es-MX": { "singular": "x", "plural": "y" } },
              "fields": {
                "heat": { "type": "integer", "label": "Heat", "help": "In kelvin",
                          "labels": { "de": { "label": "Wärme", "help": "In Kelvin" }, "es": { "label": "Calor" } } },
                "madeBy": { "type": "string" } } } ] })"}});
        QVERIFY(catalog.problems().empty());
        const auto& type = *catalog.find("probes");
        const auto words = [&](const char* language) {
            QLocale::setDefault(QLocale(QLatin1String(language)));
            QStringList all {models::domainWord(catalog.packs().front()), models::typeWord(type),
                             models::typeName(type), models::typePlural(type)};
            for (const auto& field : type.fields)
                all << models::fieldLabel(field) << models::fieldHelp(field);
            return all.join(QLatin1Char('|'));
        };
        const auto before = QLocale();
        const auto german = words("de");
        const auto spanish = words("es");
        const auto english = words("en");
        QLocale::setDefault(before);
        QCOMPARE(german, QStringLiteral("Labor|Messung|Messung|Messungen|Wärme|In Kelvin|Made by|"));
        QCOMPARE(spanish, QStringLiteral("lab|probe|Probe|probes|Calor|In kelvin|Made by|"));
        QCOMPARE(english, QStringLiteral("lab|probe|Probe|probes|Heat|In kelvin|Made by|"));
    }

    void readsValuesByTheirType()
    {
        const auto text = [this](const char* name, const char* typed) {
            return base::json::serialize(models::valueOfInput(field(name), QString::fromUtf8(typed)));
        };
        QCOMPARE(text("price", "2,49"), std::string("249"));
        QCOMPARE(text("count", "7"), std::string("7"));
        QCOMPARE(text("count", ""), std::string("null"));
        QCOMPARE(text("width", "1.5"), std::string("1.5"));
        QCOMPARE(text("width", "2"), std::string("2"));
        QCOMPARE(text("tags", " a \n\nb"), std::string(R"(["a","b"])"));
        QCOMPARE(text("name", " x "), std::string(R"(" x ")"));
    }

    void showsNumbersAsPeopleWriteThem()
    {
        QCOMPARE(models::valueText(field("width"), 1.5), QStringLiteral("1.5"));
        QCOMPARE(models::valueText(field("width"), 640.0), QStringLiteral("640"));
        QCOMPARE(models::valueText(field("price"), 123456), QStringLiteral("1,234.56"));
        QCOMPARE(models::valueText(field("tags"), base::json::array {"a", "b"}), QStringLiteral("a, b"));
    }

    void makesLabelsOfNames()
    {
        QCOMPARE(models::fieldLabel(field("firstName")), QStringLiteral("First name"));
        QCOMPARE(models::shortId(QStringLiteral("0123456789abcdef")), QStringLiteral("89abcdef"));
    }

    void comparesNumbersByValue()
    {
        QVERIFY(models::sameValue(2, 2.0));
        QVERIFY(!models::sameValue(std::int64_t {9007199254740993}, std::int64_t {9007199254740992}));
        QVERIFY(!models::sameValue("2", 2));
    }
};

EVENTSCOPE_TEST(FieldTextTest)
#include "field_text_test.moc"

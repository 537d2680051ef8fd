#include "models/filter.h"
#include "support/test_registry.h"

#include <QTest>

#include <map>

namespace {

/// A row of names and values; numbers are numbers.
class Row final : public models::FilterSubject
{
public:
    explicit Row(std::map<std::string, std::string> values)
        : m_values(std::move(values))
    {
    }
    [[nodiscard]] models::FilterValue column(int) const override
    {
        auto value = models::FilterValue::of(std::string_view("abc123"));
        value.prefix = "purchases";
        return value;
    }
    [[nodiscard]] models::FilterValue field(std::string_view path) const override
    {
        const auto found = m_values.find(std::string(path));
        if (found == m_values.end())
            return {};
        auto value = models::FilterValue::of(std::string_view(found->second));
        value.escaped = true;
        bool isNumber = false;
        const auto number = QString::fromStdString(found->second).toDouble(&isNumber);
        if (isNumber) {
            value.kind = models::FilterValue::Kind::Number;
            value.number = number;
        }
        return value;
    }
    [[nodiscard]] std::string_view allText() const override { return "abc123 {\"name\": \"Butter\"}"; }

private:
    std::map<std::string, std::string> m_values;
};

const models::FilterVocabulary& vocabulary()
{
    static const models::FilterVocabulary words {{{"entity", 0}}, {"domain", "type", "amount", "address"}, false};
    return words;
}

} // namespace

class FilterTest : public QObject
{
    Q_OBJECT
private slots:
    void decidesAsWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char* text, bool matches) {
            QTest::newRow(text) << QString::fromUtf8(text) << matches;
        };
        row("", true);
        row("domain in (shop, bank)", true);
        row("domain not in (shop, bank)", false);
        row("domain = shop and type = PurchaseCreated", true);
        row("domain = bank or type = PurchaseCreated", true);
        row("not domain = shop", false);
        row("not (domain = bank or amount < 100)", true);
        row("domain = bank or domain = shop and amount > 1000", false); // and binds closer
        row("amount > 100", true);
        row("amount >= 498 and amount <= 498.0 and amount != 499", true);
        row("amount = 498", true);
        row("amount > abc", false);
        row("amount exists", true);
        row("address exists", false);
        row("address not exists", true);
        row("address != x", true);
        row("entity = purchases/abc123", true);
        row("entity = abc123", true);
        row("entity = products/abc123", false);
        row("entity contains \"BC1\"", true);
        row("entity starts PURCH", true);
        row("type not contains \"updated\"", true);
        row("\"butter\"", true);
        row("\"cheese\"", false);
        row("address.city = Rome", false);
    }
    void decidesAsWritten()
    {
        QFETCH(QString, text);
        QFETCH(bool, matches);
        models::FilterProblem problem;
        const auto filter = models::Filter::parse(text.toStdString(), vocabulary(), problem);
        QVERIFY2(filter != nullptr, qPrintable(QString::number(problem.position)));
        QCOMPARE(filter->matches(Row({{"domain", "shop"}, {"type", "PurchaseCreated"}, {"amount", "498"}})), matches);
    }

    void pointsAtWhatIsWrong_data()
    {
        using Kind = models::FilterProblem::Kind;
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("position");
        const auto row = [](const char* text, Kind kind, int position) {
            QTest::newRow(text) << QString::fromUtf8(text) << static_cast<int>(kind) << position;
        };
        row("domain = shop and amnt > 5", Kind::UnknownField, 18);
        row("domain", Kind::ExpectedOperator, 6);
        row("domain =", Kind::ExpectedValue, 8);
        row("domain = shop type", Kind::ExpectedAnd, 14);
        row("domain = shop and", Kind::ExpectedField, 17);
        row("domain in (shop, bank", Kind::OpenBracket, 21);
        row("(domain = shop", Kind::OpenBracket, 14);
        row("domain = shop)", Kind::OpenBracket, 13);
        row("domain = \"shop", Kind::OpenText, 9);
        row("and", Kind::ExpectedField, 0);
        row("domain ! shop", Kind::ExpectedOperator, 7);
        row("= 5", Kind::ExpectedField, 0);
    }
    void pointsAtWhatIsWrong()
    {
        QFETCH(QString, text);
        QFETCH(int, kind);
        QFETCH(int, position);
        models::FilterProblem problem;
        QVERIFY(models::Filter::parse(text.toStdString(), vocabulary(), problem) == nullptr);
        QCOMPARE(static_cast<int>(problem.kind), kind);
        QCOMPARE(static_cast<int>(problem.position), position);
    }

    void suggestsTheFieldThatWasMeant()
    {
        models::FilterProblem problem;
        QVERIFY(models::Filter::parse("amnt > 5", vocabulary(), problem) == nullptr);
        QCOMPARE(problem.suggestion, std::string("amount"));
        QVERIFY(models::Filter::parse("somethingelse > 5", vocabulary(), problem) == nullptr);
    }

    void survivesDepthAndLength()
    {
        models::FilterProblem problem;
        QVERIFY(models::Filter::parse(std::string(2'000, '('), vocabulary(), problem) == nullptr);
        QCOMPARE(static_cast<int>(problem.kind), static_cast<int>(models::FilterProblem::Kind::TooDeep));
        std::string nots;
        for (int i = 0; i < 500; ++i)
            nots += "not ";
        QVERIFY(models::Filter::parse(nots + "domain = a", vocabulary(), problem) == nullptr);
        QVERIFY(models::Filter::parse(std::string(5'000, 'a'), vocabulary(), problem) == nullptr);
        QCOMPARE(static_cast<int>(problem.kind), static_cast<int>(models::FilterProblem::Kind::TooLong));
        // Any bytes: a verdict, never a crash.
        std::uint32_t seed = 7;
        for (int round = 0; round < 3'000; ++round) {
            std::string text;
            for (int i = 0; i < 40; ++i) {
                seed = seed * 1'664'525U + 1'013'904'223U;
                constexpr std::string_view letters = "(),=<>! \"\\ainotrdom\xC3\xA9";
                text += letters[(seed >> 16U) % letters.size()];
            }
            if (const auto filter = models::Filter::parse(text, vocabulary(), problem))
                (void)filter->matches(Row(std::map<std::string, std::string> {{"domain", "shop"}}));
        }
    }

    void saysWhyARowMatches()
    {
        models::FilterProblem problem;
        const std::string text = "domain in (shop, bank) and amount > 1000";
        const auto terms =
            models::Filter::parse(text, vocabulary(), problem)->explain(Row({{"domain", "shop"}, {"amount", "498"}}));
        QCOMPARE(terms.size(), std::size_t {2});
        QCOMPARE(text.substr(terms[0].position, terms[0].length), std::string("domain in (shop, bank)"));
        QVERIFY(terms[0].matches && !terms[1].matches);
        QCOMPARE(terms[1].actual, std::string("498"));
    }

    void knowsWhatMayFollow()
    {
        using Expects = models::FilterPlace::Expects;
        const auto expects = [](const char* text) { return models::filterPlace(text).expects; };
        QCOMPARE(expects(""), Expects::Field);
        QCOMPARE(expects("dom"), Expects::Field);
        QCOMPARE(expects("domain "), Expects::Operator);
        QCOMPARE(expects("domain in ("), Expects::Value);
        QCOMPARE(expects("domain in (shop, "), Expects::Value);
        QCOMPARE(expects("domain in (shop, bank) "), Expects::Joint);
        QCOMPARE(expects("domain = shop and "), Expects::Field);
        QCOMPARE(models::filterPlace("domain = sh").field, std::string("domain"));
        QCOMPARE(models::filterPlace("domain = sh").start, std::size_t {9});
    }
};

EVENTSCOPE_TEST(FilterTest)
#include "filter_test.moc"

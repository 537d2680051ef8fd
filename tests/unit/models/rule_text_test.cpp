#include "domain/bank_rules.h"
#include "domain/decide.h"
#include "models/rule_text.h"
#include "support/engine_fixture.h"
#include "support/test_registry.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace {

/// A language that puts every text of RuleText into marks: what has none was not translated.
class Marks final : public QTranslator
{
public:
    Marks() { QCoreApplication::installTranslator(this); }
    ~Marks() override { QCoreApplication::removeTranslator(this); }
    [[nodiscard]] QString translate(const char* context, const char* source, const char*, int) const override
    {
        return qstrcmp(context, "RuleText") == 0 ? u"«%1»"_s.arg(QString::fromUtf8(source)) : QString();
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

/// A field of each type with each bound that a pack can set.
constexpr auto* pack = R"({"domain":"walk","version":1,"types":[
 {"name":"Thing","plural":"things","id":"uuid","title":"text","fields":{
  "text":{"type":"string","required":true,"minLength":2,"maxLength":3},"some":{"type":"string","minLength":1},
  "choice":{"type":"string","enum":["a","b"]},"shaped":{"type":"string","pattern":"^x$"},
  "mail":{"type":"string","format":"email"},"whole":{"type":"integer","minimum":1,"maximum":5},
  "amount":{"type":"money"},"real":{"type":"number","minimum":1,"maximum":5},"yes":{"type":"boolean"},
  "other":{"type":"reference","to":"things"},"list":{"type":"array","items":{"type":"string","minLength":1}},
  "fixed":{"type":"string","readOnly":true}}},
 {"name":"Note","plural":"notes","id":"uuid","title":"t","allows":["create"],"fields":{"t":{"type":"string"}}}]})";

class State final : public domain::StateView
{
public:
    State()
    {
        put("there", false);
        put("gone", true);
    }
    [[nodiscard]] domain::StatePointer find(std::string_view, std::string_view entity) const override
    {
        const auto found = m_states.find(std::string(entity));
        return found == m_states.end() ? nullptr : found->second;
    }
    [[nodiscard]] bool isReferredTo(std::string_view, std::string_view) const override { return true; }

private:
    void put(const char* id, bool deleted)
    {
        auto state = std::make_shared<domain::EntityState>();
        state->type = "things";
        state->entity = id;
        state->version = {3};
        state->deleted = deleted;
        state->fields = {{"text", "abc"}};
        m_states[id] = state;
    }
    std::map<std::string, domain::StatePointer> m_states;
};

domain::Command command(domain::CommandKind kind, const char* type, const char* entity, base::json::object fields = {})
{
    domain::Command made;
    made.kind = kind;
    made.type = type;
    made.entity = entity;
    made.fields = std::move(fields);
    return made;
}

/// Commands of which none can be accepted.
std::vector<domain::Command> hopelessCommands()
{
    using Kind = domain::CommandKind;
    std::vector<domain::Command> all;
    const base::json::array values {nullptr,
                                    true,
                                    -7,
                                    7,
                                    1.5,
                                    1e300,
                                    -1e300,
                                    UINT64_MAX,
                                    "",
                                    "x",
                                    "far too long",
                                    base::json::array {""},
                                    base::json::array {nullptr},
                                    base::json::object {}};
    for (const auto* field : {"text", "some", "choice", "shaped", "mail", "whole", "amount", "real", "yes", "other",
                              "list", "fixed", "unknown"})
        for (const auto& value : values)
            for (const auto kind : {Kind::Create, Kind::Update})
                all.push_back(command(kind, "things", kind == Kind::Create ? "" : "there", {{field, value}}));
    for (const auto& value : values) { // the first field is right, so that the others are looked at
        for (const auto* field :
             {"some", "choice", "shaped", "mail", "whole", "amount", "real", "yes", "other", "list"})
            all.push_back(command(Kind::Create, "things", "", {{"text", "abc"}, {field, value}}));
    }
    all.push_back(command(Kind::Create, "things", "", {{"text", "abc"}, {"other", std::string(2'000, 'x')}}));
    all.push_back(command(Kind::Create, "things", "there", {{"text", "abc"}}));
    for (const auto kind : {Kind::Update, Kind::Delete, Kind::Restore, Kind::Unpark})
        all.push_back(command(kind, "things", "nowhere"));
    for (const auto kind : {Kind::Update, Kind::Delete, Kind::Restore})
        all.push_back(command(kind, "notes", "there"));
    all.push_back(command(Kind::Delete, "things", "there"));
    all.push_back(command(Kind::Restore, "things", "there"));
    all.push_back(command(Kind::Update, "things", "there"));
    all.back().expected = base::Version {1};
    all.push_back(command(Kind::Create, "unicorns", ""));
    all.push_back(command(Kind::Create, "products", ""));
    return all;
}

} // namespace

class RuleTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhyByTheCodeOfTheRule()
    {
        QCOMPARE(models::ruleText(u"INSUFFICIENT_FUNDS"_s, u"whatever"_s), u"insufficient funds"_s);
    }

    void knowsTheSentencesOfTheSchema()
    {
        // Each sentence of the engine comes back as it is in English, so it was put together rightly.
        for (const auto& reason :
             {u"is required"_s, u"must be at least 0"_s, u"must have at most 200 characters, not 240"_s,
              u"must be one of: draft, published"_s, u"there is no entity with the id yB7%2<b> among the customers"_s,
              u"is not a field of products"_s, u"must match the pattern ^[A-Z]{3}-[0-9]{4}$"_s,
              u"item 2: item 7: must not be empty"_s, u"must not be blank"_s})
            QCOMPARE(models::ruleText(u"SCHEMA"_s, reason), reason);
        QCOMPARE(models::ruleText(u"SCHEMA"_s, u"must be a string, not a whole number"_s), u"must be a text"_s);
        QCOMPARE(models::ruleText(u"SCHEMA"_s, u"item 3: something new"_s), u"item 3: something new"_s);
        QCOMPARE(models::ruleText(u"NOT_ALLOWED"_s, u"purchases allow no delete"_s), u"purchases cannot be deleted"_s);
    }

    /// Walks every rule that refuses a command, and whatever a schema can say: each reaches the user in his language.
    void everyReasonOfTheEngineIsTranslated()
    {
        const auto catalog = domain::Catalog::load({{"walk.json", pack}});
        QVERIFY(catalog.problems().empty());
        const State state;
        std::set<std::string> rules;
        std::set<QString> reasons;
        const Marks marks;
        const auto check = [&](const domain::Rejection& rejection) {
            const auto reason = QString::fromStdString(rejection.reason);
            const auto text = models::ruleText(QString::fromStdString(rejection.rule), reason);
            QVERIFY2(text.startsWith(u'«') && text != reason, qPrintable(u"not translated: "_s + reason));
            rules.insert(rejection.rule);
            reasons.insert(reason);
        };
        for (const auto& hopeless : hopelessCommands()) {
            const auto decision = domain::decide(catalog, state, hopeless);
            if (decision.rejection)
                check(*decision.rejection);
        }
        QVERIFY(reasons.size() > 40);
        for (const auto rule : domain::transferRules())
            check({std::string(rule), "", rule == "NOT_ALLOWED" ? "not allowed" : "-", {}});
        // What the engine says of itself around the rules.
        for (const auto* own : {"ENTITY_PARKED", "NOT_PARKED"})
            check({own, "", "-", {}});
        check({"UNREADABLE", "", "the command could not be decided: bad snapshot", {}});

        const auto shipped = test::shippedCatalog();
        for (const auto* packs : {shipped.get(), &catalog})
            for (const auto& loaded : packs->packs())
                for (const auto& type : loaded.types)
                    for (int kind = 1; kind <= static_cast<int>(domain::CommandKind::Unpark); ++kind)
                        for (const auto rule : domain::checksOf(type, static_cast<domain::CommandKind>(kind)))
                            QVERIFY2(rules.contains(std::string(rule)), std::string(rule).c_str());
    }

    void neverShowsMoreThanALine()
    {
        const auto text = models::ruleText(u"SCHEMA"_s, u"must be one of: "_s + QString(10'000, u'x') + u"\n\u202e"_s);
        QVERIFY(text.size() <= 310);
        QVERIFY(!text.contains(u'\n') && !text.contains(u'\u202e'));
    }
};

EVENTSCOPE_TEST(RuleTextTest)
#include "rule_text_test.moc"

#include "base/json.h"
#include "support/served_engine.h"
#include "support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <sstream>

namespace {

using base::json::object;
using Cases = std::map<std::string, std::vector<object>>; ///< operation → arguments of calls

std::string textAt(const object& from, std::string_view name)
{
    return std::string(base::json::textAt(from, name));
}

std::string plainText(const base::json::value& value)
{
    return value.is_string() ? std::string(value.get_string()) : base::json::serialize(value);
}

/// Of a metrics exposition, what does not change from one moment to the next.
std::string namesOfMetrics(const std::string& text)
{
    std::istringstream lines(text);
    std::string names;
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with("# TYPE "))
            names += line + '\n';
    return names;
}

} // namespace

/// Every operation of the table answers the same through REST and through the hub. The calls are given once, as
/// arguments; the request is made from the operation's row.
class FacesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyOperationHasCalls();
    void everyOperationAnswersTheSame_data();
    void everyOperationAnswersTheSame();
    void whatOnlyTheHubHasIsThere();
    void cleanupTestCase() { m_hub.reset(); }

private:
    struct Reply
    {
        int status = 0;
        base::json::value body;
    };
    [[nodiscard]] const serving::Operation& operation(const std::string& name) const
    {
        return *m_served.operations().find(name);
    }
    [[nodiscard]] Reply askRest(const serving::Operation& operation, const object& args) const;
    [[nodiscard]] object askHub(const std::string& operation, const object& args)
    {
        return m_hub->ask(operation, base::json::serialize(args));
    }
    std::string make(const char* type, object fields);
    void compare(const serving::Operation& operation, const object& args, bool isRestFirst);

    test::ServedEngine m_served;
    std::optional<test::HubDialogue> m_hub;
    Cases m_cases;
};

std::string FacesTest::make(const char* type, object fields)
{
    const auto made = test::submitAndWait(m_served.engine(), test::create(type, std::move(fields)));
    return made && !made->rejection ? made->entity : std::string();
}

void FacesTest::initTestCase()
{
    m_hub.emplace(m_served.port(), m_served.token());
    QCOMPARE(m_hub->status(), 101);
    const auto product = make("products", {{"name", "Butter"}, {"price", 249}});
    const auto changed = make("products", {{"name", "Bread"}, {"price", 310}});
    const auto dropped = make("products", {{"name", "Milk"}, {"price", 179}});
    const auto gone = make("products", {{"name", "Salt"}, {"price", 99}});
    const auto customer = make("customers", {{"firstName", "Mei"}, {"lastName", "Tanaka"}});
    const auto purchase = make("purchases", {{"productId", product}, {"customerId", customer}, {"total", 249}});
    QVERIFY(!purchase.empty());
    const auto command = test::submitAndWait(m_served.engine(), test::erase("products", gone, 1));
    QVERIFY(command);
    // Its last stage comes after its answer; from then on it is told alike every time.
    QTRY_VERIFY(m_served.engine().command(command->command)->stages.notified != 0);

    m_cases["entities.create"] = {
        {{"type", "products"}, {"fields", {{"name", "Tea"}, {"price", 5}}}, {"key", "create"}},
        {{"type", "products"}, {"fields", {{"name", "Tea"}, {"price", -5}}}, {"key", "bad"}},
        {{"type", "purchases"},
         {"fields", {{"productId", "x"}, {"customerId", "y"}, {"total", 5}}},
         {"key", "reference"}},
        {{"type", "transfers"},
         {"fields", {{"from", "NL66OPEN0000000000"}, {"to", "cash"}, {"amount", 5}, {"token", "1"}}},
         {"key", "rule"}},
        {{"type", "products"}, {"fields", {{"name", "Other"}, {"price", 5}}}, {"key", "create"}},
        {{"type", "unicorns"}, {"fields", object()}, {"key", "type"}}};
    m_cases["entities.update"] = {
        {{"type", "products"}, {"id", changed}, {"version", 1}, {"fields", {{"price", 320}}}, {"key", "update"}},
        {{"type", "products"}, {"id", changed}, {"version", 9}, {"fields", {{"price", 330}}}, {"key", "stale"}},
        {{"type", "products"}, {"id", changed}, {"version", 2}, {"fields", {{"price", "x"}}}, {"key", "wrong"}},
        {{"type", "products"}, {"id", changed}, {"fields", {{"price", 340}}}},
        {{"type", "products"}, {"id", "nobody"}, {"version", 1}, {"fields", {{"price", 1}}}, {"key", "none"}},
        {{"type", "purchases"}, {"id", purchase}, {"version", 1}, {"fields", {{"total", 1}}}}};
    m_cases["entities.delete"] = {{{"type", "products"}, {"id", dropped}, {"version", 1}, {"key", "delete"}},
                                  {{"type", "products"}, {"id", product}, {"version", 1}, {"key", "referred"}},
                                  {{"type", "products"}, {"id", product}},
                                  {{"type", "accounts"}, {"id", "x"}, {"version", 1}}};
    m_cases["entities.restore"] = {{{"type", "products"}, {"id", gone}, {"key", "restore"}},
                                   {{"type", "products"}, {"id", product}, {"version", 1}, {"key", "living"}},
                                   {{"type", "products"}, {"id", "nobody"}, {"key", "nobody"}}};
    m_cases["entities.unpark"] = {{{"type", "products"}, {"id", product}, {"key", "unpark"}},
                                  {{"type", "products"}, {"id", "nobody"}, {"key", "unpark-nobody"}}};
    m_cases["entities.get"] = {{{"type", "products"}, {"id", product}},
                               {{"type", "products"}, {"id", "nobody"}},
                               {{"type", "unicorns"}, {"id", product}}};
    m_cases["entities.list"] = {{{"type", "products"}},
                                {{"type", "products"}, {"limit", 1}},
                                {{"type", "products"}, {"limit", 1}, {"after", 1}, {"order", "asc"}},
                                {{"type", "products"}, {"order", "desc"}, {"contains", "bread"}},
                                {{"type", "products"}, {"limit", 0}},
                                {{"type", "products"}, {"limit", 1'001}},
                                {{"type", "products"}, {"order", "sideways"}},
                                {{"type", "unicorns"}}};
    m_cases["entities.history"] = {{{"type", "products"}, {"id", changed}},
                                   {{"type", "products"}, {"id", gone}, {"from", 2}, {"limit", 1}},
                                   {{"type", "products"}, {"id", gone}, {"limit", 0}},
                                   {{"type", "products"}, {"id", "nobody"}}};
    m_cases["entities.relations"] = {{{"type", "products"}, {"id", product}},
                                     {{"type", "purchases"}, {"id", purchase}},
                                     {{"type", "products"}, {"id", "nobody"}}};
    m_cases["commands.get"] = {
        {{"id", command->command.toString()}}, {{"id", "00000000-0000-0000-0000-000000000000"}}, {{"id", "no-id"}}};
    m_cases["entities.parked"] = {object()};
    m_cases["audit.status"] = {object()};
    m_cases["audit.repair"] = {{{"type", "products"}, {"id", product}}, {{"type", "unicorns"}, {"id", "x"}}};
    m_cases["health"] = {object()};
    m_cases["metrics"] = {object()};
}

/// A new operation, or a new parameter of one, has to say here how it is called.
void FacesTest::everyOperationHasCalls()
{
    std::set<std::string> served;
    for (const auto& each : m_served.operations().all()) {
        if (each->path.empty())
            continue;
        served.insert(each->name);
        const auto& calls = m_cases[each->name];
        QVERIFY2(!calls.empty(), each->name.c_str());
        for (const auto& parameter : each->query) {
            const bool isUsed =
                std::ranges::any_of(calls, [&](const object& args) { return args.contains(parameter.name); });
            QVERIFY2(isUsed, (each->name + ": " + parameter.name).c_str());
        }
    }
    for (const auto& [name, calls] : m_cases)
        QVERIFY2(served.contains(name), name.c_str());
}

FacesTest::Reply FacesTest::askRest(const serving::Operation& operation, const object& args) const
{
    std::string target = operation.path;
    std::string query;
    std::string extra;
    std::string body;
    for (const auto& member : args) {
        const std::string name(member.key().data(), member.key().size());
        const auto value = plainText(member.value());
        if (const auto at = target.find("{" + name + "}"); at != std::string::npos)
            target.replace(at, name.size() + 2, value);
        else if (name == "version")
            extra += "If-Match: \"" + value + "\"\r\n";
        else if (name == "key")
            extra += "Idempotency-Key: " + value + "\r\n";
        else if (name == "fields")
            body = value;
        else
            query += (query.empty() ? "?" : "&") + name + "=" + value;
    }
    const auto reply = m_served.call(operation.method, target + query, body, extra);
    const auto isJson = reply.field("content-type").find("json") != std::string::npos;
    auto parsed = isJson ? base::json::parse(reply.body) : base::json::value(reply.body);
    return {reply.status, parsed ? std::move(*parsed) : base::json::value("unreadable: " + reply.body)};
}

void FacesTest::everyOperationAnswersTheSame_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("number");
    for (const auto& [name, calls] : m_cases)
        for (int i = 0; i < static_cast<int>(calls.size()); ++i)
            QTest::addRow("%s %d", name.c_str(), i + 1) << QByteArray::fromStdString(name) << i;
}

void FacesTest::everyOperationAnswersTheSame()
{
    QFETCH(const QByteArray, name);
    QFETCH(const int, number);
    const auto& args = m_cases.at(name.toStdString()).at(static_cast<std::size_t>(number));
    compare(operation(name.toStdString()), args, number % 2 == 0);
}

/// A write is told twice with one key, once through each face: the second one gets the recorded outcome of the first.
void FacesTest::compare(const serving::Operation& operation, const object& args, bool isRestFirst)
{
    Reply rest;
    object hub;
    if (isRestFirst)
        rest = askRest(operation, args);
    hub = askHub(operation.name, args);
    if (!isRestFirst)
        rest = askRest(operation, args);
    const auto said = base::json::serialize(rest.body) + "\n" + base::json::serialize(hub);
    if (const auto* problem = hub.if_contains("problem")) {
        QVERIFY2(rest.status >= 400 && problem->is_object(), said.c_str());
        QCOMPARE(base::json::serialize(rest.body), base::json::serialize(*problem));
        QCOMPARE(problem->get_object().at("status").to_number<int>(), rest.status);
        return;
    }
    QVERIFY2(rest.status >= 200 && rest.status < 300, said.c_str());
    const auto* result = hub.if_contains("result");
    QVERIFY2(result != nullptr && result->is_object(), said.c_str());
    if (rest.status == 204) // REST says no more than that it is done
        return;
    if (operation.name == "metrics") {
        const auto names = namesOfMetrics(textAt(result->get_object(), "text"));
        QVERIFY(names.find("eventscope_events_total") != std::string::npos);
        QCOMPARE(namesOfMetrics(std::string(rest.body.get_string())), names);
        return;
    }
    const auto* part = operation.restMember.empty() ? result : result->get_object().if_contains(operation.restMember);
    QVERIFY2(part != nullptr, said.c_str());
    QCOMPARE(base::json::serialize(rest.body), base::json::serialize(*part));
}

void FacesTest::whatOnlyTheHubHasIsThere()
{
    int count = 0;
    for (const auto& each : m_served.operations().all()) {
        if (!each->path.empty())
            continue;
        ++count;
        const auto answer = askHub(each->name, object());
        const auto* problem = answer.if_contains("problem");
        QVERIFY2(problem == nullptr || problem->get_object().at("status") == 400, each->name.c_str());
        QCOMPARE(m_served.call("GET", "/api/v1/" + each->name).status, 404);
    }
    QVERIFY(count > 3);
}

EVENTSCOPE_TEST(FacesTest)
#include "faces_test.moc"

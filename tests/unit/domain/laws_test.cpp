#include "domain/decide.h"
#include "support/test_registry.h"
#include "unit/domain/world.h"

#include <QTest>

#include <fmt/format.h>

#include <array>
#include <limits>
#include <map>
#include <optional>
#include <rapidcheck.h>

namespace {

using base::json::object;
using base::json::value;
using Amount = std::int64_t;

constexpr std::array accounts {"NL39OPEN0000000001", "NL80OPEN0123456789", "NL48OPEN0999999999"};
constexpr std::array parties {
    "NL39OPEN0000000001", "NL80OPEN0123456789", "NL48OPEN0999999999", "cash",
    "Albert Heijn BV",    "NL10OPEN0271828182", "NL00OPEN0000000000", "DE89370400440532013000",
    "nl80open0123456789"};

struct Step
{
    std::size_t from = 0;
    std::size_t to = 0;
    Amount amount = 0;
    bool rightToken = true;
    bool teller = true;
};
void showValue(const Step& step, std::ostream& out)
{
    out << step.amount << " from " << parties[step.from] << " to " << parties[step.to]
        << (step.rightToken ? "" : ", wrong token") << (step.teller ? "" : ", not a teller");
}

rc::Gen<Amount> anyAmount()
{
    const auto small = rc::gen::inRange<Amount>(1, 30'000);
    const auto edge =
        rc::gen::element<Amount>(0, -1, 1, 50'000, 50'001, std::numeric_limits<Amount>::max(),
                                 std::numeric_limits<Amount>::max() - 50'000, std::numeric_limits<Amount>::min());
    return rc::gen::weightedOneOf<Amount>({{8, small}, {1, edge}, {1, rc::gen::arbitrary<Amount>()}});
}

rc::Gen<Step> anyStep()
{
    return rc::gen::build<Step>(
        rc::gen::set(&Step::from, rc::gen::inRange<std::size_t>(0, parties.size())),
        rc::gen::set(&Step::to, rc::gen::inRange<std::size_t>(0, parties.size())),
        rc::gen::set(&Step::amount, anyAmount()),
        rc::gen::set(&Step::rightToken, rc::gen::map(rc::gen::inRange(0, 8), [](int n) { return n > 0; })),
        rc::gen::set(&Step::teller, rc::gen::map(rc::gen::inRange(0, 8), [](int n) { return n > 0; })));
}

domain::Command transfer(std::uint64_t number, std::string_view from, std::string_view to, Amount amount,
                         std::string_view token)
{
    domain::Command command;
    command.id = test::commandId(number);
    command.type = "transfers";
    command.user = "operator";
    command.fields = {
        {"from", from}, {"to", to}, {"amount", amount}, {"token", test::sealed(token)}, {"description", "d"}};
    return command;
}

void openAccounts(test::World& world)
{
    for (const auto* const iban : accounts) {
        object fields {{"username", iban}, {"balance", 0}, {"limit", -50'000}, {"token", test::sealed(iban)}};
        world.put({"accounts", iban, {1}, false, std::move(fields), {}, {}});
    }
}

Amount balanceOf(const test::World& world, std::string_view iban)
{
    return world.find("accounts", iban)->fields.at("balance").to_number<Amount>();
}

/// A merge that a client could send: short texts and removals of the two fields of a document.
rc::Gen<object> anyPatch()
{
    const auto member = rc::gen::element<std::string>("-", "null", "", "a", "b", "\xC3\xA4");
    return rc::gen::map(rc::gen::pair(member, member), [](const std::pair<std::string, std::string>& chosen) {
        object patch;
        const auto put = [&patch](const char* name, const std::string& text) {
            if (text == "null")
                patch.emplace(name, nullptr);
            else if (text != "-")
                patch.emplace(name, text);
        };
        put("text", chosen.second);
        put("author", chosen.first);
        return patch;
    });
}

domain::Command update(std::uint64_t number, object patch)
{
    domain::Command command;
    command.id = test::commandId(number);
    command.kind = domain::CommandKind::Update;
    command.type = "documents";
    command.entity = "d1";
    command.fields = std::move(patch);
    return command;
}

} // namespace

class LawsTest : public QObject
{
    Q_OBJECT
private slots:
    void moneyIsNeitherMadeNorLost()
    {
        int confirmed = 0;
        const bool held = rc::check("sum, limits and books after every transfer", [&confirmed] {
            test::World world(test::shippedCatalog());
            openAccounts(world);
            std::map<std::string, Amount> books;
            std::uint64_t number = 0;
            for (const auto& step : *rc::gen::container<std::vector<Step>>(anyStep())) {
                auto command = transfer(++number, parties[step.from], parties[step.to], step.amount,
                                        step.rightToken ? parties[step.from] : "bogus");
                command.user = step.teller ? "operator" : "somebody";
                const auto decision = world.submit(command);
                RC_ASSERT(world.allMoney() == 0U);
                RC_ASSERT(world.everyAccountKeepsItsLimit());
                RC_ASSERT((decision.rejection.has_value() == (decision.events.back().type == "MoneyTransferFailed")));
                confirmed += decision.rejection ? 0 : 1;
                int balances = 0;
                for (const auto& event : decision.events) {
                    RC_ASSERT(domain::eventValue(event).find("mac-of") == std::string::npos); // no secret leaves
                    if (event.type != "BalanceChanged")
                        continue;
                    ++balances;
                    RC_ASSERT(event.data.at("transferId").as_string() == decision.entity);
                    books[event.entity] += event.data.at("changedBy").to_number<Amount>();
                    RC_ASSERT(event.fields.at("balance").to_number<Amount>() == books[event.entity]);
                }
                RC_ASSERT((decision.rejection ? balances == 0 : (balances == 1 || balances == 2)));
            }
            for (const auto* const iban : accounts)
                RC_ASSERT(balanceOf(world, iban) == books[iban]);
        });
        QVERIFY(held);
        QVERIFY2(confirmed > 200, "the generator makes hardly any good transfer");
    }

    void aDecisionIsAFunctionOfStateAndCommand()
    {
        const bool held = rc::check("the same question has the same answer", [] {
            test::World world(test::shippedCatalog());
            openAccounts(world);
            const auto step = *anyStep();
            const auto command = transfer(1, parties[step.from], parties[step.to], step.amount, parties[step.from]);
            auto turned = command;
            turned.fields.clear(); // the order of a client's fields means nothing
            for (const char* name : {"description", "token", "amount", "to", "from"})
                turned.fields.emplace(name, command.fields.at(name));
            const auto one = domain::decide(test::shippedCatalog(), world, command);
            const auto other = domain::decide(test::shippedCatalog(), world, turned);
            RC_ASSERT(one.events.size() == other.events.size());
            for (std::size_t i = 0; i < one.events.size(); ++i)
                RC_ASSERT(domain::eventValue(one.events[i]) == domain::eventValue(other.events[i]));
            RC_ASSERT(one.entity == other.entity);
        });
        QVERIFY(held);
    }

    // RFC 7396 for the flat objects of our entities.
    void stateIsTheFoldOfTheMerges()
    {
        const bool held = rc::check("state, log and a plain merge agree", [] {
            test::World world(test::shippedCatalog());
            world.put({"documents", "d1", {1}, false, {}, {}, {1}});
            domain::StatePointer replayed = world.find("documents", "d1");
            std::map<std::string, std::string> merged;
            std::uint64_t number = 0;
            for (const auto& patch : *rc::gen::container<std::vector<object>>(anyPatch())) {
                const auto decision = world.submit(update(++number, patch));
                RC_ASSERT(!decision.rejection.has_value());
                for (const auto& member : patch) {
                    const std::string name(member.key());
                    if (member.value().is_null())
                        merged.erase(name);
                    else
                        merged[name] = std::string(member.value().as_string());
                }
                // What the log keeps is enough: the text of the value, its version and its position.
                auto event = domain::parseEventValue(domain::eventValue(decision.events.front()));
                RC_ASSERT(event.has_value());
                event->entityType = "documents";
                event->entity = "d1";
                event->version = decision.events.front().version;
                replayed = domain::evolve(replayed, *event, base::Position {number});
            }
            const auto state = world.find("documents", "d1");
            RC_ASSERT(state->version.value == number + 1);
            RC_ASSERT(state->fields.size() == merged.size());
            for (const auto& [name, text] : merged)
                RC_ASSERT(state->fields.at(name).as_string() == text);
            RC_ASSERT(base::json::serialize(replayed->fields) == base::json::serialize(state->fields));
            RC_ASSERT(replayed->version == state->version);
            RC_ASSERT(replayed->head == state->head);
            RC_ASSERT(replayed->created.value == 1U);
        });
        QVERIFY(held);
    }

    void anUpdateRecordsOnlyWhatItChanges()
    {
        const bool held = rc::check("a second time there is nothing to change", [] {
            test::World world(test::shippedCatalog());
            world.put({"documents", "d1", {1}, false, {{"author", "a"}}, {}, {1}});
            const auto patch = *anyPatch();
            (void)world.submit(update(1, patch));
            const auto before = world.find("documents", "d1");
            const auto decision = world.submit(update(2, patch));
            RC_ASSERT(decision.events.front().fields.empty());
            RC_ASSERT(world.find("documents", "d1")->fields == before->fields);
        });
        QVERIFY(held);
    }

    void aRejectionChangesNothing()
    {
        test::World world(test::shippedCatalog());
        openAccounts(world);
        const auto before = world.find("accounts", accounts[0]);
        QVERIFY(world.submit(transfer(1, accounts[0], accounts[1], 50'001, accounts[0])).rejection);
        QCOMPARE(world.find("accounts", accounts[0]), before); // the very same object
        QVERIFY(world.find("transfers", world.log().front().entity) == nullptr);
        QVERIFY(domain::evolve(nullptr, world.log().front(), {9}) == nullptr);
    }

    void remembersItsFirstAndItsLastEvent()
    {
        test::World world(test::shippedCatalog());
        domain::Command command;
        command.id = test::commandId(1);
        command.type = "documents";
        const auto entity = world.submit(command).entity;
        command.kind = domain::CommandKind::Delete;
        command.entity = entity;
        QVERIFY(!world.submit(command).rejection);
        const auto state = world.find("documents", entity);
        QCOMPARE(state->created.value, 1U);
        QCOMPARE(state->head.value, 2U);
        QVERIFY(state->deleted);
    }

    // Vector V60: the cycle of the reference's load generator.
    void theGeneratorsCycleEndsWhereItBegan()
    {
        test::World world(test::shippedCatalog());
        openAccounts(world);
        const std::string first = accounts[0];
        const std::string second = accounts[1];
        std::map<std::string, int> outcomes;
        std::uint64_t number = 0;
        const auto submit = [&](const std::string& from, Amount amount, const std::string& token) {
            const auto decision = world.submit(transfer(++number, from, from == first ? second : first, amount, token));
            ++outcomes[decision.rejection ? decision.rejection->reason : "confirmed"];
            QVERIFY(std::abs(balanceOf(world, first)) <= 5'000);
        };
        for (Amount amount = 100; amount <= 5'000; amount += 100)
            submit(amount % 200 == 100 ? first : second, amount, amount % 200 == 100 ? first : second);
        submit(second, 100'000, second);
        for (Amount amount = 100; amount <= 5'000; amount += 100)
            submit(amount % 200 == 100 ? second : first, amount, amount % 200 == 100 ? second : first);
        submit(first, 100, "bogus-token");
        QCOMPARE(number, 102U);
        QCOMPARE(outcomes,
                 (std::map<std::string, int> {{"confirmed", 100}, {"insufficient funds", 1}, {"invalid token", 1}}));
        QCOMPARE(balanceOf(world, first), Amount {0});
        QCOMPARE(balanceOf(world, second), Amount {0});
    }

    void refersThroughArrays()
    {
        const auto catalog = domain::Catalog::load(
            {{"x.json",
              "{\"domain\":\"d\",\"types\":[{\"name\":\"T\",\"plural\":\"ts\",\"id\":\"uuid\",\"fields\":{"
              "\"many\":{\"type\":\"array\",\"items\":{\"type\":\"reference\",\"to\":\"ts\"}}}}]}"}});
        test::World world(catalog);
        world.put({"ts", "one", {1}, false, {}, {}, {1}});
        domain::Command command;
        command.id = test::commandId(1);
        command.type = "ts";
        command.fields = {{"many", base::json::array {"one", "two"}}};
        const auto refused = world.submit(command);
        QVERIFY(refused.rejection);
        QCOMPARE(refused.rejection->rule, std::string("REFERENCE_UNKNOWN"));
        QCOMPARE(refused.rejection->field, std::string("many"));
        command.fields = {{"many", base::json::array {"one"}}};
        QVERIFY(!world.submit(command).rejection);
        domain::Command removal;
        removal.kind = domain::CommandKind::Delete;
        removal.type = "ts";
        removal.entity = "one";
        QCOMPARE(world.submit(removal).rejection->rule, std::string("REFERENCED"));
    }
};

EVENTSCOPE_TEST(LawsTest)
#include "laws_test.moc"

#include "workload/demo_domains.h"

#include <array>
#include <string_view>

namespace workload {

namespace {

constexpr std::size_t maxKnown = 4'096; // enough variety; the demo must not grow with its run time

constexpr std::array<std::string_view, 20> goods {
    "Butter, salted",  "Espresso beans", "Rye bread",      "Oat milk",    "Comté",          "Olive oil",   "Wild honey",
    "Sea salt flakes", "Basmati rice",   "Dark chocolate", "Apricot jam", "Green tea",      "Hazelnuts",   "Sourdough",
    "Goat cheese",     "Maple syrup",    "Red lentils",    "Spelt flour", "Smoked paprika", "Plum vinegar"};
constexpr std::array<std::string_view, 6> sizes {"125 g", "250 g", "500 g", "750 g", "1 kg", "1 l"};
constexpr std::array<std::string_view, 12> firstNames {"Greta", "Tomás", "Mei", "Amina", "Lucie", "Jonas",
                                                       "Petr",  "Danny", "Ewa", "Okan",  "Sofia", "Noah"};
constexpr std::array<std::string_view, 12> lastNames {"Lindqvist", "Herrera", "Tanaka", "Okafor", "Moreau", "Weber",
                                                      "Novák",     "Tester",  "Nowak",  "Yilmaz", "Rossi",  "Jansen"};
constexpr std::array<std::string_view, 8> purposes {"Rent",    "Groceries", "Invoice", "Gift",
                                                    "Savings", "Dinner",    "Tickets", "Repair"};
constexpr std::array<std::string_view, 8> topics {"Release notes", "Getting started", "Price list", "Opening hours",
                                                  "Team",          "Roadmap",         "Imprint",    "Recipes"};
constexpr std::array<std::string_view, 6> sentences {
    "Everything that changed since last week.",  "A first look at the new shelf.",
    "Please read before the meeting on Monday.", "Numbers are from the warehouse count.",
    "Draft, to be checked by the editors.",      "The figures include returned goods.",
};

template <typename Range>
std::string pick(const Range& range, Dice& dice)
{
    return std::string(range[dice.below(range.size())]);
}

pipeline::Submission submission(domain::CommandKind kind, std::string type, base::json::object fields)
{
    pipeline::Submission made;
    made.kind = kind;
    made.type = std::move(type);
    made.fields = std::move(fields);
    made.user = "demo";
    return made;
}

pipeline::Submission create(std::string type, base::json::object fields)
{
    return submission(domain::CommandKind::Create, std::move(type), std::move(fields));
}

pipeline::Submission update(const Known& known, base::json::object fields, bool stale = false)
{
    auto made = submission(domain::CommandKind::Update, known.type, std::move(fields));
    made.entity = known.id;
    if (stale)
        made.expected = base::Version {known.version.value + 1'000};
    return made;
}

pipeline::Submission newProduct(Dice& dice)
{
    return create("products",
                  {{"name", pick(goods, dice) + " " + pick(sizes, dice)}, {"price", dice.between(99, 4'999)}});
}

pipeline::Submission newCustomer(Dice& dice)
{
    return create("customers", {{"firstName", pick(firstNames, dice)}, {"lastName", pick(lastNames, dice)}});
}

pipeline::Submission shop(const Cast& cast, Dice& dice)
{
    const auto* product = cast.any("products", dice);
    const auto* customer = cast.any("customers", dice);
    if (product == nullptr || dice.chance(3))
        return newProduct(dice);
    if (customer == nullptr || dice.chance(8))
        return newCustomer(dice);
    if (dice.chance(12))
        return update(*product, {{"price", dice.between(99, 4'999)}}, dice.chance(10));
    if (dice.chance(4))
        return update(*customer, {{"lastName", pick(lastNames, dice)}});
    const auto who = dice.chance(2) ? std::string("unknownCustomer0000000") : customer->id;
    return create("purchases", {{"productId", product->id}, {"customerId", who}, {"total", dice.between(99, 9'999)}});
}

pipeline::Submission newAccount(Dice& dice)
{
    auto name = pick(lastNames, dice) + "." + pick(firstNames, dice);
    return create("accounts", {{"username", name + std::to_string(dice.between(10, 99))}});
}

pipeline::Submission transfer(const std::string& from, const std::string& token, const std::string& to,
                              std::int64_t cents, Dice& dice)
{
    return create(
        "transfers",
        {{"from", from}, {"to", to}, {"amount", cents}, {"token", token}, {"description", pick(purposes, dice)}});
}

pipeline::Submission bank(const Cast& cast, Dice& dice)
{
    const auto* from = cast.any("accounts", dice);
    const auto* to = cast.any("accounts", dice);
    if (from == nullptr || to == nullptr || from == to || dice.chance(2))
        return newAccount(dice);
    if (dice.chance(30))
        return transfer("cash", "cash", to->id, dice.between(10'000, 200'000), dice);
    if (dice.chance(2))
        return transfer(from->id, "00000000000000000000", to->id, dice.between(100, 5'000), dice);
    if (dice.chance(2))
        return transfer(from->id, from->token, from->id, 100, dice);
    if (dice.chance(8))
        return transfer(from->id, from->token, "Hof Brandt", dice.between(100, 20'000), dice);
    return transfer(from->id, from->token, to->id, dice.between(100, 60'000), dice);
}

pipeline::Submission newAsset(Dice& dice)
{
    const auto topic = pick(topics, dice);
    return create("assets",
                  {{"title", topic + " picture"},
                   {"src", "https://example.org/" + std::to_string(dice.between(1'000, 9'999)) + ".png"},
                   {"width", dice.between(320, 1'920)},
                   {"height", dice.between(240, 1'080)}});
}

pipeline::Submission newEntry(const Cast& cast, Dice& dice)
{
    base::json::object fields {{"title", pick(topics, dice) + " " + std::to_string(dice.between(1, 999))},
                               {"description", pick(sentences, dice)}};
    if (const auto* asset = cast.any("assets", dice); asset != nullptr && dice.chance(60))
        fields["heroImage"] = asset->id;
    return create("entries", std::move(fields));
}

pipeline::Submission content(const Cast& cast, Dice& dice)
{
    const auto* entry = cast.any("entries", dice);
    if (entry == nullptr || dice.chance(20))
        return newEntry(cast, dice);
    if (dice.chance(15))
        return newAsset(dice);
    if (dice.chance(4))
        return update(*entry, {{"title", ""}}); // the schema says no
    return update(*entry, {{"description", pick(sentences, dice)}});
}

pipeline::Submission newDocument(Dice& dice)
{
    return create("documents",
                  {{"author", pick(firstNames, dice) + " " + pick(lastNames, dice)}, {"text", pick(sentences, dice)}});
}

pipeline::Submission documents(const Cast& cast, Dice& dice)
{
    const auto* document = cast.any("documents", dice);
    if (document == nullptr || dice.chance(25))
        return newDocument(dice);
    if (dice.chance(5)) {
        auto made = submission(domain::CommandKind::Delete, "documents", {});
        made.entity = document->id;
        return made;
    }
    return update(*document, {{"text", pick(sentences, dice) + " " + pick(sentences, dice)}});
}

} // namespace

void Cast::put(const Known& known)
{
    for (auto& each : m_known) {
        if (each.id == known.id && each.type == known.type) {
            each.version = known.version;
            return;
        }
    }
    if (m_known.size() < maxKnown) {
        m_known.push_back(known);
        return;
    }
    m_known[m_oldest] = known;
    m_oldest = (m_oldest + 1) % maxKnown;
}

void Cast::remove(const std::string& type, const std::string& id)
{
    std::erase_if(m_known, [&](const Known& known) { return known.id == id && known.type == type; });
    m_oldest = 0;
}

std::size_t Cast::count(const std::string& type) const
{
    std::size_t found = 0;
    for (const auto& known : m_known)
        found += known.type == type ? 1U : 0U;
    return found;
}

const Known* Cast::any(const std::string& type, Dice& dice) const
{
    if (m_known.empty())
        return nullptr;
    const auto start = dice.below(m_known.size());
    for (std::size_t i = 0; i < m_known.size(); ++i) {
        const auto& known = m_known[(start + i) % m_known.size()];
        if (known.type == type && (type != "accounts" || !known.token.empty()))
            return &known;
    }
    return nullptr;
}

pipeline::Submission firstCommand(const std::string& domain, std::size_t step, const Cast& cast, Dice& dice)
{
    if (domain == "shop")
        return step % 3 == 2 ? newCustomer(dice) : newProduct(dice);
    if (domain == "bank")
        return newAccount(dice);
    if (domain == "content")
        return step % 4 == 0 ? newAsset(dice) : newEntry(cast, dice);
    return newDocument(dice);
}

pipeline::Submission nextCommand(const std::string& domain, const Cast& cast, Dice& dice)
{
    if (domain == "shop")
        return shop(cast, dice);
    if (domain == "bank")
        return bank(cast, dice);
    if (domain == "content")
        return content(cast, dice);
    return documents(cast, dice);
}

} // namespace workload

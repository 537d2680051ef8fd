#include "domain/pack_reader.h"

#include "domain/bank_rules.h"
#include "domain/field_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

namespace domain {

namespace {

constexpr std::int64_t maxPartitions = 1'000;
constexpr std::int64_t maxVersion = 1'000'000;
/// First parts of paths that the API keeps for itself.
constexpr std::array reservedPlurals {"catalog", "commands", "diagnostics", "events", "graphql",
                                      "health",  "hub",      "metrics",     "stats"};

class PackReader final
{
public:
    explicit PackReader(Complaints& complaints)
        : m_complaints(complaints)
    {
    }

    LocatedPack read(const LocatedJson& root)
    {
        LocatedPack located;
        auto& pack = located.pack;
        if (!m_complaints.isKind(root, LocatedJson::Kind::Object, "a pack"))
            return located;
        m_complaints.checkWords(root, {"domain", "partitions", "version", "rules", "labels", "types"}, "a pack");
        pack.domain = m_complaints.textMember(root, "domain", true);
        if (const auto* domain = root.member("domain")) {
            located.domainOffset = domain->offset;
            if (domain->kind == LocatedJson::Kind::String && !isName(pack.domain, Case::Lower))
                m_complaints.add(
                    domain->offset,
                    "\"domain\" must begin with a small letter and hold small letters, digits and dashes, at most 50");
        }
        pack.partitions =
            static_cast<std::uint32_t>(m_complaints.integerMember(root, "partitions", 1, maxPartitions).value_or(1));
        pack.version =
            static_cast<std::uint32_t>(m_complaints.integerMember(root, "version", 1, maxVersion).value_or(1));
        pack.rules = m_complaints.textMember(root, "rules", false);
        readLabels(root, {"label"}, m_complaints, [&](const std::string& language, const LocatedJson& said) {
            pack.labels[language] = m_complaints.textMember(said, "label", true);
        });
        readTypes(root, located);
        checkRules(root, pack);
        return located;
    }

private:
    void readTypes(const LocatedJson& root, LocatedPack& located)
    {
        const auto* types = root.member("types");
        if (types == nullptr) {
            m_complaints.add(root.offset, "\"types\" is missing: an array of entity types");
            return;
        }
        if (!m_complaints.isKind(*types, LocatedJson::Kind::Array, "\"types\""))
            return;
        if (types->children.empty())
            m_complaints.add(types->offset, "\"types\" is empty: a pack has at least one entity type");
        for (const auto& node : types->children) {
            auto type = readType(node, located);
            type.domain = located.pack.domain;
            type.rules = located.pack.rules;
            const auto sameName = [&type](const EntityType& other) {
                return !type.name.empty() && other.name == type.name;
            };
            const auto samePlural = [&type](const EntityType& other) {
                return !type.plural.empty() && other.plural == type.plural;
            };
            const auto& earlier = located.pack.types;
            if (std::any_of(earlier.begin(), earlier.end(), sameName))
                m_complaints.add(node.member("name")->offset,
                                 fmt::format("the name \"{}\" is taken by an earlier type", type.name));
            if (std::any_of(earlier.begin(), earlier.end(), samePlural))
                m_complaints.add(node.member("plural")->offset,
                                 fmt::format("the plural \"{}\" is taken by an earlier type", type.plural));
            located.pack.types.push_back(std::move(type));
        }
    }

    EntityType readType(const LocatedJson& node, LocatedPack& located)
    {
        EntityType type;
        if (!m_complaints.isKind(node, LocatedJson::Kind::Object, "an entity type"))
            return type;
        m_complaints.checkWords(node, {"name", "plural", "id", "title", "allows", "labels", "fields"},
                                "an entity type");
        type.name = m_complaints.textMember(node, "name", true);
        if (const auto* name = node.member("name");
            name != nullptr && name->kind == LocatedJson::Kind::String && !isName(type.name, Case::Capital))
            m_complaints.add(name->offset,
                             "\"name\" must begin with a capital letter and hold letters and digits, at most 50");
        readPlural(node, type, located);
        type.idFormat = m_complaints.textMember(node, "id", true);
        if (const auto* id = node.member("id"); id != nullptr && id->kind == LocatedJson::Kind::String
            && type.idFormat != "base64url22" && type.idFormat != "uuid" && type.idFormat != "iban")
            m_complaints.add(id->offset,
                             fmt::format("\"id\" must be base64url22, uuid or iban, not \"{}\"", type.idFormat));
        readAllows(node, type);
        readLabels(node, {"singular", "plural"}, m_complaints,
                   [&](const std::string& language, const LocatedJson& said) {
                       type.labels[language] = {m_complaints.textMember(said, "singular", true),
                                                m_complaints.textMember(said, "plural", true)};
                   });
        readFields(node, type, located);
        checkTitle(node, type);
        return type;
    }

    void readPlural(const LocatedJson& node, EntityType& type, LocatedPack& located)
    {
        type.plural = m_complaints.textMember(node, "plural", true);
        const auto* plural = node.member("plural");
        if (plural == nullptr || plural->kind != LocatedJson::Kind::String)
            return;
        located.plurals.push_back({type.plural, plural->offset});
        if (!isName(type.plural, Case::Lower))
            m_complaints.add(
                plural->offset,
                "\"plural\" must begin with a small letter and hold small letters, digits and dashes, at most 50");
        if (std::find(reservedPlurals.begin(), reservedPlurals.end(), type.plural) != reservedPlurals.end())
            m_complaints.add(
                plural->offset,
                fmt::format("the plural \"{}\" is an address of the API itself: choose another", type.plural));
    }

    void readAllows(const LocatedJson& node, EntityType& type)
    {
        const auto* allows = node.member("allows");
        if (allows == nullptr || !m_complaints.isKind(*allows, LocatedJson::Kind::Array, "\"allows\""))
            return;
        type.canCreate = type.canUpdate = type.canDelete = false;
        for (const auto& item : allows->children) {
            if (!m_complaints.isKind(item, LocatedJson::Kind::String, "an item of \"allows\""))
                continue;
            auto* const mark = item.text == "create" ? &type.canCreate
                : item.text == "update"              ? &type.canUpdate
                : item.text == "delete"              ? &type.canDelete
                                                     : nullptr;
            if (mark == nullptr)
                m_complaints.add(item.offset,
                                 fmt::format("\"allows\" knows create, update and delete, not \"{}\"", item.text));
            else if (std::exchange(*mark, true))
                m_complaints.add(item.offset, fmt::format("\"{}\" stands twice in \"allows\"", item.text));
        }
    }

    void readFields(const LocatedJson& node, EntityType& type, LocatedPack& located)
    {
        const auto* fields = node.member("fields");
        if (fields == nullptr) {
            m_complaints.add(node.offset, "\"fields\" is missing: an object of fields");
            return;
        }
        if (!m_complaints.isKind(*fields, LocatedJson::Kind::Object, "\"fields\""))
            return;
        if (fields->children.empty())
            m_complaints.add(fields->offset, "\"fields\" is empty: an entity type has at least one field");
        for (const auto& child : fields->children) {
            if (!isName(child.key, Case::Mixed))
                m_complaints.add(child.keyOffset,
                                 "the name of a field must begin with a letter and hold letters, digits and "
                                 "underscores, at most 50");
            if (type.field(child.key) != nullptr)
                m_complaints.add(child.keyOffset, fmt::format("the field \"{}\" stands twice", child.key));
            auto field = readField(child, false, m_complaints);
            field.name = child.key;
            const auto& holder = field.items ? *field.items : field;
            if (holder.type == FieldType::Reference && !holder.to.empty()) {
                const auto* const items = child.member("items");
                const auto* const to = (field.items && items != nullptr ? *items : child).member("to");
                located.references.push_back({holder.to, to->offset});
            }
            type.fields.push_back(std::move(field));
        }
    }

    void checkTitle(const LocatedJson& node, EntityType& type)
    {
        type.title = m_complaints.textMember(node, "title", false);
        const auto* title = node.member("title");
        if (title == nullptr || title->kind != LocatedJson::Kind::String)
            return;
        const auto* field = type.field(type.title);
        if (field == nullptr)
            m_complaints.add(title->offset, fmt::format("\"title\" names no field of the type: \"{}\"", type.title));
        else if (field->secret || field->type == FieldType::Array)
            m_complaints.add(title->offset, "\"title\" must name a field that is neither secret nor an array");
    }

    void checkRules(const LocatedJson& root, const Pack& pack)
    {
        const auto* rules = root.member("rules");
        if (rules == nullptr || rules->kind != LocatedJson::Kind::String)
            return;
        if (pack.rules != "bank") {
            m_complaints.add(rules->offset,
                             fmt::format("there are no rules named \"{}\": \"bank\" is the only name", pack.rules));
            return;
        }
        for (auto& reason : missingForBank(pack))
            m_complaints.add(rules->offset, std::move(reason));
    }

    Complaints& m_complaints;
};

} // namespace

Problem problemAt(std::string_view text, const std::string& fileName, std::size_t offset, std::string reason)
{
    const auto place = placeOf(text, offset);
    return {fileName, place.line, place.column, std::move(reason)};
}

tl::expected<LocatedPack, std::vector<Problem>> readPack(std::string_view text, const std::string& fileName)
{
    const auto root = readLocatedJson(text);
    if (!root)
        return tl::unexpected(std::vector {problemAt(text, fileName, root.error().offset, root.error().reason)});
    Complaints complaints;
    auto located = PackReader(complaints).read(*root);
    auto faults = complaints.take();
    if (!faults.empty()) {
        std::vector<Problem> problems;
        problems.reserve(faults.size());
        for (auto& fault : faults)
            problems.push_back(problemAt(text, fileName, fault.offset, std::move(fault.reason)));
        return tl::unexpected(std::move(problems));
    }
    located.pack.text = text;
    return located;
}

tl::expected<Pack, std::vector<Problem>> parsePack(std::string_view text, const std::string& fileName)
{
    auto located = readPack(text, fileName);
    if (!located)
        return tl::unexpected(std::move(located.error()));
    return std::move(located->pack);
}

} // namespace domain

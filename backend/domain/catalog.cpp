#include "base/files.h"
#include "domain/pack_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>

namespace domain {

namespace {

constexpr std::size_t maxPackBytes = 1 << 20; // a pack is written by hand

struct Candidate
{
    const std::string* file = nullptr;
    LocatedPack located;
};

/// Refuses packs until every reference of the rest is known: the fall of one pack may take another with it.
void dropUnknownReferences(std::vector<Candidate>& candidates, std::vector<Problem>& problems)
{
    for (bool changed = true; changed;) {
        changed = false;
        std::set<std::string_view> plurals;
        for (const auto& candidate : candidates) {
            for (const auto& plural : candidate.located.plurals)
                plurals.insert(plural.text);
        }
        std::vector<Candidate> kept;
        for (auto& candidate : candidates) {
            bool whole = true;
            for (const auto& reference : candidate.located.references) {
                if (plurals.count(reference.text) == 1)
                    continue;
                whole = false;
                problems.push_back(
                    problemAt(candidate.located.pack.text, *candidate.file, reference.offset,
                              fmt::format("\"to\" names no type that is loaded: \"{}\"", reference.text)));
            }
            if (whole)
                kept.push_back(std::move(candidate));
        }
        changed = kept.size() != candidates.size();
        candidates = std::move(kept);
    }
}

/// The first pack that takes a domain or a plural keeps it.
bool repeatsNames(const std::vector<Candidate>& accepted, const Candidate& candidate, std::vector<Problem>& problems)
{
    bool repeats = false;
    const auto refuse = [&](std::size_t offset, std::string reason) {
        repeats = true;
        problems.push_back(problemAt(candidate.located.pack.text, *candidate.file, offset, std::move(reason)));
    };
    for (const auto& other : accepted) {
        const auto& domain = candidate.located.pack.domain;
        if (other.located.pack.domain == domain)
            refuse(candidate.located.domainOffset,
                   fmt::format("the domain \"{}\" is taken by {}", domain, *other.file));
        for (const auto& plural : candidate.located.plurals) {
            const auto same = [&plural](const LocatedPack::Name& taken) { return taken.text == plural.text; };
            if (std::any_of(other.located.plurals.begin(), other.located.plurals.end(), same))
                refuse(plural.offset, fmt::format("the plural \"{}\" is taken by {}", plural.text, *other.file));
        }
    }
    return repeats;
}

} // namespace

const Field* EntityType::field(std::string_view fieldName) const
{
    for (const auto& candidate : fields) {
        if (candidate.name == fieldName)
            return &candidate;
    }
    return nullptr;
}

Catalog Catalog::load(const std::vector<std::pair<std::string, std::string>>& texts)
{
    Catalog catalog;
    std::vector<Candidate> candidates;
    for (const auto& [file, text] : texts) {
        auto located = readPack(text, file);
        if (!located) {
            std::move(located.error().begin(), located.error().end(), std::back_inserter(catalog.m_problems));
            continue;
        }
        Candidate candidate {&file, std::move(*located)};
        if (!repeatsNames(candidates, candidate, catalog.m_problems))
            candidates.push_back(std::move(candidate));
    }
    dropUnknownReferences(candidates, catalog.m_problems);
    for (auto& candidate : candidates)
        catalog.m_packs.push_back(std::move(candidate.located.pack));
    catalog.index();
    return catalog;
}

void Catalog::index()
{
    for (std::size_t pack = 0; pack < m_packs.size(); ++pack) {
        const auto& types = m_packs[pack].types;
        for (std::size_t type = 0; type < types.size(); ++type)
            m_index.emplace(types[type].plural, std::pair {pack, type});
    }
    for (const auto& pack : m_packs) {
        for (const auto& type : pack.types) {
            for (const auto& field : type.fields) {
                const auto& holder = field.items ? *field.items : field;
                if (holder.type == FieldType::Reference)
                    m_referrers[holder.to].emplace_back(&type, &field);
            }
        }
    }
}

Catalog Catalog::loadFolders(const std::vector<std::filesystem::path>& folders)
{
    std::vector<std::pair<std::string, std::string>> texts;
    std::vector<Problem> unreadable;
    for (const auto& folder : folders) {
        std::vector<std::filesystem::path> files;
        std::error_code ignored; // a missing folder is empty
        for (std::filesystem::directory_iterator entry(folder, ignored), end; entry != end; entry.increment(ignored)) {
            if (entry->path().extension() == ".json")
                files.push_back(entry->path());
        }
        std::sort(files.begin(), files.end());
        for (const auto& file : files) {
            auto text = base::files::read(file, maxPackBytes);
            if (text)
                texts.emplace_back(file.string(), std::move(*text));
            else
                unreadable.push_back({file.string(), 1, 1, text.error().message});
        }
    }
    auto catalog = load(texts);
    std::move(unreadable.begin(), unreadable.end(), std::back_inserter(catalog.m_problems));
    return catalog;
}

const EntityType* Catalog::find(std::string_view plural) const
{
    const auto found = m_index.find(plural);
    if (found == m_index.end())
        return nullptr;
    return &m_packs[found->second.first].types[found->second.second];
}

const std::vector<std::pair<const EntityType*, const Field*>>& Catalog::referrersOf(std::string_view plural) const
{
    static const std::vector<std::pair<const EntityType*, const Field*>> none;
    const auto found = m_referrers.find(plural);
    return found == m_referrers.end() ? none : found->second;
}

} // namespace domain

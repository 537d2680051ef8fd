#include "persistence/snapshot_pages.h"

#include "base/json.h"
#include "persistence/sorted_list.h"
#include "persistence/stored_text.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace persistence {

namespace {

constexpr std::size_t statesAPage = 1'000;

/// A score is a whole number below 2^53, which Redis writes without an exponent.
std::uint64_t scoreIn(std::string_view text)
{
    double score = 0;
    std::from_chars(text.data(), text.data() + text.size(), score);
    return static_cast<std::uint64_t>(score);
}

bool holds(std::string_view fields, std::string_view lowerCase)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    return std::search(fields.begin(), fields.end(), lowerCase.begin(), lowerCase.end(),
                       [&lower](char a, char b) { return lower(a) == b; })
        != fields.end();
}

/// None: the entity is not in the list.
std::optional<domain::SortKey> sortKey(std::string_view text, const SortedQuery& query)
{
    StateText head;
    if (!readStateText(text, head) || head.deleted || (!query.contains.empty() && !holds(head.fields, query.contains)))
        return std::nullopt;
    if (query.by == domain::sortById)
        return domain::sortKeyOf(base::json::value(head.entity));
    if (query.by == domain::sortByVersion)
        return domain::sortKeyOf(base::json::value(head.version.value));
    if (query.by == domain::sortByChange)
        return domain::sortKeyOf(base::json::value(head.head.value));
    const auto fields = base::json::parseOwn(head.fields);
    const auto* const members = fields ? fields->if_object() : nullptr;
    const auto* const found = members != nullptr ? members->if_contains(query.by) : nullptr;
    return domain::sortKeyOf(found != nullptr ? *found : base::json::value());
}

} // namespace

base::Result<Reply> SnapshotPages::texts(const std::vector<std::string>& keys)
{
    StoreServer::Words words {"MGET"};
    words.insert(words.end(), keys.begin(), keys.end());
    if (keys.empty())
        words.emplace_back("es:"); // a key that is nobody's: MGET wants one
    return m_server.call(words);
}

base::Result<SnapshotPages::Members> SnapshotPages::members(const StoreKeys& keys, const std::string& set,
                                                            std::string_view type, std::string_view from,
                                                            bool backwards, std::size_t limit)
{
    const auto count = std::to_string(limit);
    const auto found = m_server.call({backwards ? "ZREVRANGEBYSCORE" : "ZRANGEBYSCORE", set, from,
                                      backwards ? "-inf" : "+inf", "WITHSCORES", "LIMIT", "0", count});
    if (!found)
        return base::Failure(found.error());
    std::vector<std::uint64_t> scores;
    std::vector<std::string> wanted;
    for (std::size_t i = 0; i + 1 < found->size(); i += 2) {
        scores.push_back(scoreIn(found->at(i + 1).text()));
        if (!type.empty()) {
            wanted.push_back(keys.of("s", type, found->at(i).text()));
        } else {
            const auto parts = partsOf(found->at(i).text());
            wanted.push_back(keys.of("s", parts.type, parts.entity));
        }
    }
    auto states = texts(wanted);
    if (!states)
        return base::Failure(std::move(states.error()));
    return Members {std::move(scores), std::move(*states)};
}

base::Result<std::vector<ListedState>> SnapshotPages::page(const StoreKeys& keys, const std::string& set,
                                                           std::string_view type, std::size_t limit,
                                                           std::uint64_t after, bool backwards,
                                                           std::string_view contains)
{
    std::vector<ListedState> states;
    auto cursor = after != 0 ? "(" + std::to_string(after) : std::string(backwards ? "+inf" : "-inf");
    while (states.size() < limit) {
        const auto wanted = contains.empty() ? std::min(limit - states.size(), statesAPage) : statesAPage;
        const auto read = members(keys, set, type, cursor, backwards, wanted);
        if (!read)
            return base::Failure(read.error());
        for (std::size_t i = 0; i < read->scores.size() && i < read->states.size() && states.size() < limit; ++i) {
            const auto text = read->states.at(i).text();
            StateText head;
            if (text.empty() || (!contains.empty() && readStateText(text, head) && !holds(head.fields, contains)))
                continue;
            auto state = stateIn(text);
            if (state && !(*state)->deleted) // references of the deleted stay, as they may come back
                states.push_back({read->scores[i], std::move(*state)});
        }
        if (read->scores.size() < wanted)
            break;
        cursor = "(" + std::to_string(read->scores.back());
    }
    return states;
}

base::Result<std::vector<ListedState>> SnapshotPages::sorted(const StoreKeys& keys, const SortedQuery& query)
{
    FirstPlaces first(query.limit, query.descending, query.after ? &*query.after : nullptr);
    const auto list = keys.of("list", query.type);
    for (std::string cursor = "-inf";;) {
        if (query.goOn && !query.goOn())
            return base::fail(base::Error::Code::Busy, "Sorting was given up: it took too long.", true);
        const auto read = members(keys, list, query.type, cursor, false, statesAPage);
        if (!read)
            return base::Failure(read.error());
        for (std::size_t i = 0; i < read->scores.size() && i < read->states.size(); ++i) {
            if (auto key = sortKey(read->states.at(i).text(), query))
                first.offer({std::move(*key), read->scores[i]});
        }
        if (read->scores.size() < statesAPage)
            break;
        cursor = "(" + std::to_string(read->scores.back());
    }

    const auto places = first.take();
    std::vector<std::string> scores;
    scores.reserve(places.size()); // words point into them
    std::vector<StoreServer::Words> commands;
    for (const auto& place : places) {
        const auto& score = scores.emplace_back(std::to_string(place.created));
        commands.push_back({"ZRANGEBYSCORE", list, score, score});
    }
    const auto named = m_server.pipeline(commands);
    if (!named)
        return base::Failure(named.error());
    std::vector<std::string> wanted;
    for (const auto& reply : *named)
        wanted.push_back(keys.of("s", query.type, reply.size() > 0 ? reply.at(0).text() : std::string_view()));
    const auto read = texts(wanted);
    if (!read)
        return base::Failure(read.error());
    std::vector<ListedState> states;
    for (std::size_t i = 0; i < places.size() && i < read->size(); ++i) {
        const auto text = read->at(i).text();
        if (text.empty())
            continue; // deleted since
        if (auto state = stateIn(text))
            states.push_back({places[i].created, std::move(*state)});
    }
    return states;
}

} // namespace persistence

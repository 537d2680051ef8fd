#include "unit/domain/scenario.h"

#include "base/json.h"
#include "unit/domain/world.h"

#include <fmt/format.h>

#include <fstream>
#include <map>
#include <optional>
#include <utility>

namespace test {

namespace {

using base::json::object;

/// The words of a line up to its first { or quote, then the rest.
class Words final
{
public:
    explicit Words(std::string_view text)
        : m_rest(text)
    {
    }
    std::string_view next()
    {
        skipSpace();
        const auto word = m_rest.substr(0, m_rest.find(' '));
        m_rest.remove_prefix(word.size());
        return word;
    }
    bool takes(std::string_view word)
    {
        skipSpace();
        const auto after = m_rest.substr(word.size() < m_rest.size() ? word.size() : m_rest.size());
        if (!m_rest.starts_with(word) || (!after.empty() && after.front() != ' '))
            return false;
        m_rest = after;
        return true;
    }
    std::string_view rest()
    {
        skipSpace();
        return m_rest;
    }

private:
    void skipSpace()
    {
        while (m_rest.starts_with(' '))
            m_rest.remove_prefix(1);
    }
    std::string_view m_rest;
};

std::string print(const domain::Event& event, const domain::Catalog& catalog)
{
    const auto* const type = catalog.find(event.entityType);
    const auto fields = type != nullptr ? domain::withoutSecrets(*type, event.fields) : event.fields;
    auto text = fmt::format("{} {}/{} v{} {}", event.type, event.entityType, event.entity, event.version.value,
                            base::json::serialize(fields));
    if (!event.data.empty())
        text += ' ' + base::json::serialize(event.data);
    return text;
}

class Player final
{
public:
    std::string play(const Scenario& scenario)
    {
        for (const auto& line : scenario.lines) {
            const auto text = substitute(line.text);
            if (auto wrong = step(text); !wrong.empty())
                return fmt::format("line {}: {}\n  {}", line.number, text, wrong);
        }
        return finishWhen();
    }

private:
    std::string step(std::string_view text)
    {
        Words words(text);
        if (words.takes("given"))
            return given(words);
        if (words.takes("when")) {
            if (auto wrong = finishWhen(); !wrong.empty())
                return wrong;
            return when(words);
        }
        if (words.takes("then"))
            return then(words);
        return "a line begins with given, when or then";
    }

    /// $name: an id remembered with `as $name`; $candidate0, $candidate1: the account numbers that the next command
    /// draws.
    std::string substitute(const std::string& text) const
    {
        auto out = text;
        const auto replace = [&out](const std::string& name, const std::string& value) {
            for (auto at = out.find(name); at != std::string::npos; at = out.find(name, at + value.size()))
                out.replace(at, name.size(), value);
        };
        for (const auto& [name, id] : m_names)
            replace(name, id);
        for (int k = 0; k < 3; ++k)
            replace(fmt::format("$candidate{}", k),
                    domain::deriveEntityId(*m_catalog.find("accounts"), commandId(m_commands + 1), k));
        return out;
    }

    std::optional<object> fields(std::string_view type, std::string_view text, bool seal, std::string& wrong) const
    {
        if (text.empty())
            return object {};
        auto parsed = base::json::parse(text);
        if (!parsed || !parsed->is_object()) {
            wrong = parsed ? "fields are an object" : parsed.error().message;
            return std::nullopt;
        }
        auto read = parsed->get_object();
        if (const auto* const known = m_catalog.find(type); known != nullptr && seal) {
            for (const auto& field : known->fields) {
                auto* const value = read.if_contains(field.name);
                if (field.secret && value != nullptr && value->is_string())
                    *value = sealed(base::json::textAt(read, field.name));
            }
        }
        return read;
    }

    std::string given(Words& words)
    {
        domain::EntityState state;
        state.type = words.next();
        state.entity = words.next();
        state.version = {1};
        if (words.takes("version"))
            state.version.value = std::stoul(std::string(words.next()));
        state.deleted = words.takes("deleted");
        std::string wrong;
        auto read = fields(state.type, words.rest(), true, wrong);
        if (!read)
            return wrong;
        state.fields = std::move(*read);
        m_world.put(std::move(state));
        m_money = m_world.allMoney();
        return {};
    }

    std::string when(Words& words)
    {
        if (!words.takes("again")) {
            std::string wrong;
            if (!readCommand(words, wrong))
                return wrong;
        }
        m_decision = m_world.submit(m_command);
        m_nextEvent = 0;
        m_judged = false;
        if (!m_name.empty())
            m_names[m_name] = m_decision->entity;
        if (m_world.allMoney() != m_money)
            return "money came or went";
        if (!m_world.everyAccountKeepsItsLimit())
            return "an account is below its limit";
        return {};
    }

    bool readCommand(Words& words, std::string& wrong)
    {
        m_command = {};
        m_command.id = commandId(++m_commands);
        m_command.user = "operator";
        const bool seal = !words.takes("unsealed");
        const auto verb = words.next();
        m_command.kind = verb == "create" ? domain::CommandKind::Create
            : verb == "update"            ? domain::CommandKind::Update
            : verb == "delete"            ? domain::CommandKind::Delete
                                          : domain::CommandKind::Restore;
        if (m_command.kind == domain::CommandKind::Restore && verb != "restore") {
            wrong = "a command is create, update, delete or restore";
            return false;
        }
        m_command.type = words.next();
        if (m_command.kind != domain::CommandKind::Create)
            m_command.entity = words.next();
        m_name.clear();
        for (bool more = true; more;) {
            more = false;
            if (words.takes("version")) {
                m_command.expected = base::Version {std::stoul(std::string(words.next()))};
                more = true;
            }
            if (words.takes("by")) {
                m_command.user = words.next();
                more = true;
            }
            if (words.takes("as")) {
                m_name = words.next();
                more = true;
            }
        }
        auto read = fields(m_command.type, words.rest(), seal, wrong);
        if (!read)
            return false;
        m_command.fields = std::move(*read);
        return true;
    }

    std::string then(Words& words)
    {
        if (words.takes("state"))
            return thenState(words);
        if (!m_decision)
            return "no command was submitted";
        m_judged = true;
        if (words.takes("accepted"))
            return m_decision->rejection ? fmt::format("rejected: {} {} \"{}\"", m_decision->rejection->rule,
                                                       m_decision->rejection->field, m_decision->rejection->reason)
                                         : std::string();
        if (words.takes("rejected"))
            return thenRejected(words.rest());
        if (words.takes("event")) {
            if (m_nextEvent >= m_decision->events.size())
                return "there is no further event";
            const auto happened = print(m_decision->events[m_nextEvent++], m_catalog);
            return happened == words.rest() ? std::string() : "happened: " + happened;
        }
        return "a claim is accepted, rejected, event or state";
    }

    std::string thenRejected(std::string_view claim) const
    {
        if (!m_decision->rejection)
            return "accepted";
        const auto& rejection = *m_decision->rejection;
        const auto said = fmt::format("{} {} \"{}\"", rejection.rule, rejection.field.empty() ? "-" : rejection.field,
                                      rejection.reason);
        if (m_decision->events.size() != 1 || m_decision->events.front().version.value != 0)
            return "a rejection is one event of version 0";
        const auto recorded = domain::recordedRejection(m_decision->events.front());
        if (!recorded || recorded->rule != rejection.rule || recorded->field != rejection.field
            || recorded->reason != rejection.reason || recorded->actual != rejection.actual)
            return "the event does not record the rejection";
        return said == claim ? std::string() : "rejected: " + said;
    }

    std::string thenState(Words& words) const
    {
        const std::string type(words.next());
        const std::string id(words.next());
        const auto state = m_world.find(type, id);
        if (words.takes("absent"))
            return state ? "it exists" : "";
        if (!state)
            return "it does not exist";
        const auto* const known = m_catalog.find(type);
        const auto found = fmt::format("v{}{} {}", state->version.value, state->deleted ? " deleted" : "",
                                       base::json::serialize(domain::withoutSecrets(*known, state->fields)));
        return found == words.rest() ? std::string() : "is: " + found;
    }

    /// Who names one event names all of them, and every command is judged.
    std::string finishWhen()
    {
        if (!m_decision)
            return {};
        if (!m_judged)
            return "the command before is not judged: write then accepted or then rejected";
        if (m_nextEvent > 0 && m_nextEvent != m_decision->events.size())
            return "further event: " + print(m_decision->events[m_nextEvent], m_catalog);
        return {};
    }

    const domain::Catalog& m_catalog = shippedCatalog();
    World m_world {m_catalog};
    std::map<std::string, std::string> m_names;
    std::string m_name;
    std::uint64_t m_commands = 0;
    domain::Command m_command;
    std::optional<domain::Decision> m_decision;
    std::size_t m_nextEvent = 0;
    bool m_judged = false;
    std::uint64_t m_money = 0;
};

} // namespace

std::vector<Scenario> readScenarios(const std::string& file)
{
    std::vector<Scenario> scenarios;
    std::ifstream in(file);
    std::string text;
    for (int number = 1; std::getline(in, text); ++number) {
        if (text.empty() || text.starts_with('#'))
            continue;
        constexpr std::string_view head = "scenario ";
        if (text.starts_with(head))
            scenarios.push_back({text.substr(head.size()), {}});
        else if (!scenarios.empty())
            scenarios.back().lines.push_back({number, text});
    }
    return scenarios;
}

std::string play(const Scenario& scenario)
{
    return Player().play(scenario);
}

} // namespace test

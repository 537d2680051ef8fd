#include "docks/entity_directory.h"

#include "domain/iban.h"
#include "hub/hub_client.h"
#include "models/field_text.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using models::fromUtf8;
using models::memberOf;
using models::toUtf8;

namespace docks {

namespace {

constexpr int mostUnderWay = 8;
constexpr std::size_t mostWanted = 400; // older wishes are for rows that have scrolled away
constexpr qsizetype mostTitles = 50'000;

QString keyOf(const QString& type, const QString& id)
{
    return type + u'/' + id;
}

} // namespace

EntityDirectory::EntityDirectory(hub::HubClient& hub, QObject* parent)
    : QObject(parent)
    , m_hub(hub)
{
}

EntityDirectory::~EntityDirectory() = default;

void EntityDirectory::load()
{
    m_hub.request(u"catalog"_s, {}, this, [this](const hub::Reply& reply) {
        if (!reply.ok) {
            if (!isLoaded())
                emit failed(reply.problemText());
            return;
        }
        const auto* body = reply.body.if_object();
        const auto* packs = body != nullptr ? memberOf(*body, "packs").if_array() : nullptr;
        if (packs == nullptr)
            return;
        auto text = base::json::serialize(base::json::value(*packs));
        if (text == m_text)
            return;
        std::vector<std::pair<std::string, std::string>> texts;
        for (const auto& pack : *packs) {
            const auto* object = pack.if_object();
            const std::string name = object != nullptr ? std::string(base::json::textAt(*object, "domain")) : "pack";
            texts.emplace_back(name + ".json", base::json::serialize(pack));
        }
        m_text = std::move(text);
        m_catalogs.push_back(std::make_unique<domain::Catalog>(domain::Catalog::load(texts)));
        emit loaded();
    });
}

const domain::Catalog& EntityDirectory::catalog() const
{
    return *m_catalogs.back();
}

const domain::EntityType* EntityDirectory::type(const QString& plural) const
{
    return isLoaded() ? catalog().find(toUtf8(plural)) : nullptr;
}

QString EntityDirectory::target(const domain::EntityType& type, const domain::Field& field,
                                const base::json::value& value) const
{
    if (!value.is_string() || value.get_string().empty())
        return {};
    if (field.type == domain::FieldType::Reference)
        return fromUtf8(field.to);
    if (!isLoaded() || type.rules != "bank" || !domain::isOwnIban(value.get_string()))
        return {};
    for (const auto& pack : catalog().packs()) {
        if (pack.domain != type.domain)
            continue;
        const auto accounts = std::find_if(pack.types.begin(), pack.types.end(),
                                           [](const domain::EntityType& other) { return other.idFormat == "iban"; });
        return accounts == pack.types.end() ? QString() : fromUtf8(accounts->plural);
    }
    return {};
}

QString EntityDirectory::title(const QString& type, const QString& id) const
{
    return m_titles.value(keyOf(type, id));
}

void EntityDirectory::wantTitle(const QString& type, const QString& id)
{
    if (id.isEmpty() || m_asked.contains(keyOf(type, id)))
        return;
    m_asked.insert(keyOf(type, id));
    m_wanted.emplace_back(type, id);
    if (m_wanted.size() > mostWanted) {
        m_asked.remove(keyOf(m_wanted.front().first, m_wanted.front().second));
        m_wanted.pop_front();
    }
    askNext();
}

void EntityDirectory::askNext()
{
    while (m_underWay < mostUnderWay && !m_wanted.empty()) {
        const auto [type, id] = m_wanted.back(); // the newest wish is what is on screen now
        m_wanted.pop_back();
        ++m_underWay;
        m_hub.request(u"entities.get"_s, {{"type", toUtf8(type)}, {"id", toUtf8(id)}}, this,
                      [this, type = type, id = id](const hub::Reply& reply) {
                          --m_underWay;
                          const auto* body = reply.body.if_object();
                          const auto* entity = body != nullptr ? memberOf(*body, "entity").if_object() : nullptr;
                          if (reply.ok && entity != nullptr) {
                              if (const auto* fields = memberOf(*entity, "fields").if_object())
                                  learnTitle(type, id, *fields);
                          } else if (body != nullptr && base::json::textAt(*body, "type") == "not-found") {
                              const auto known = title(type, id);
                              const auto gone = tr("%1 (deleted)").arg(known.isEmpty() ? models::shortId(id) : known);
                              m_titles.insert(keyOf(type, id), gone);
                              emit titleKnown(type, id, gone);
                          } else {
                              m_asked.remove(keyOf(type, id)); // a lost connection: the next painting asks again
                          }
                          askNext();
                      });
    }
}

void EntityDirectory::learnTitle(const QString& type, const QString& id, const base::json::object& fields)
{
    const auto* described = this->type(type);
    if (described == nullptr)
        return;
    if (m_titles.size() > mostTitles) {
        m_titles.clear();
        m_asked.clear();
    }
    const auto title = models::entityTitle(*described, id, fields);
    m_asked.insert(keyOf(type, id));
    if (m_titles.value(keyOf(type, id)) == title)
        return;
    m_titles.insert(keyOf(type, id), title);
    emit titleKnown(type, id, title);
}

QString entityIcon(const QString& plural)
{
    static const QHash<QString, QString> icons {
        {u"products"_s, u"box"_s},           {u"customers"_s, u"users"_s},         {u"purchases"_s, u"shopping-cart"_s},
        {u"accounts"_s, u"building-bank"_s}, {u"transfers"_s, u"transfer"_s},      {u"entries"_s, u"file-text"_s},
        {u"assets"_s, u"stack-2"_s},         {u"documents"_s, u"layers-linked"_s}, {u"shop"_s, u"shopping-cart"_s},
        {u"bank"_s, u"building-bank"_s},     {u"content"_s, u"file-text"_s},
    };
    return icons.value(plural, u"tag"_s);
}

} // namespace docks

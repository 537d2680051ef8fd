// What the forms ask of the engine: save, dry run, delete, undo.
#include "docks/entity_answers.h"
#include "docks/entity_directory.h"
#include "docks/entity_editor_panel.h"
#include "docks/parked_banner.h"
#include "hub/hub_client.h"
#include "models/field_text.h"
#include "models/rule_text.h"
#include "views/toast.h"

#include <QPointer>
#include <QUuid>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using models::fromUtf8;
using models::memberOf;
using models::Severity;
using models::toUtf8;
using views::EntityForm;

namespace docks {

void EntityEditorPanel::save(EntityForm* form)
{
    const bool wasNew = form->isNew();
    auto fields = form->patch();
    base::json::object arguments {{"type", form->type().plural}};
    if (wasNew) {
        auto body = form->type().plural + base::json::serialize(fields);
        if (body != m_createBody) {
            m_createBody = std::move(body);
            m_createKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
        }
        arguments["key"] = toUtf8(m_createKey);
    } else {
        arguments["id"] = toUtf8(form->saved().id);
        arguments["version"] = form->saved().version;
    }
    arguments["fields"] = std::move(fields);
    form->setBusy(tr("saving"));
    const QPointer<EntityForm> target(form);
    m_context.hub.request(wasNew ? u"entities.create"_s : u"entities.update"_s, std::move(arguments), this,
                          [this, target, wasNew](const hub::Reply& reply) {
                              if (target)
                                  saved(target, reply, wasNew);
                          });
}

int EntityEditorPanel::unsaved() const
{
    return static_cast<int>(
        std::count_if(m_forms.begin(), m_forms.end(), [](const auto* form) { return form->isDirty(); }));
}

void EntityEditorPanel::saveAll(std::function<void(bool)> done)
{
    const auto next = std::find_if(m_forms.begin(), m_forms.end(), [](const auto* form) { return form->isDirty(); });
    if (next == m_forms.end()) {
        m_saveAll = {};
        done(true);
        return;
    }
    showForm(*next);
    if (!(*next)->canSave()) { // its fields say why
        m_saveAll = {};
        done(false);
        return;
    }
    m_saveAll = std::move(done);
    save(*next);
}

void EntityEditorPanel::saved(EntityForm* form, const hub::Reply& reply, bool wasNew)
{
    form->setBusy({});
    const auto* entity = entityOf(reply);
    if (entity == nullptr) {
        showProblem(form, reply);
        if (const auto waiting = std::exchange(m_saveAll, {}))
            waiting(false);
        return;
    }
    m_createBody.clear();
    auto now = savedOf(*entity);
    const auto& type = form->type();
    const auto plural = fromUtf8(type.plural);
    std::vector<std::pair<QString, QString>> secrets;
    for (const auto& field : type.fields) {
        if (!field.secret)
            continue;
        if (const auto& secret = memberOf(now.fields, field.name); secret.is_string())
            secrets.emplace_back(models::fieldLabel(field), fromUtf8(std::string_view(secret.get_string())));
        now.fields.erase(field.name);
    }
    form->load(now);
    form->showSecrets(secrets);
    m_directory.learnTitle(plural, now.id, now.fields);
    showTitles(form);
    updateTabs();
    subscribe();
    const auto title = models::entityTitle(type, now.id, now.fields);
    const QPointer<EntityEditorPanel> self(this);
    m_context.toasts.show({Severity::Ok,
                           wasNew ? tr("%1 %2 created").arg(models::typeName(type), title)
                                  : tr("%1 %2 saved").arg(models::typeName(type), title),
                           tr("Version %1.").arg(now.version),
                           tr("Show events"),
                           [self, plural, id = now.id] {
                               if (self)
                                   self->m_context.shell.open(u"events"_s, {{u"type"_s, plural}, {u"id"_s, id}});
                           },
                           {}});
    emit opened(plural, now.id, title);
    emit changed(plural, now.id);
    if (form == current())
        emit currentChanged(plural, now.id);
    if (auto waiting = std::exchange(m_saveAll, {}))
        saveAll(std::move(waiting));
}

void EntityEditorPanel::showProblem(EntityForm* form, const hub::Reply& reply)
{
    const auto* problem = reply.body.if_object();
    if (problem == nullptr) {
        form->showError(tr("Not saved"), reply.problemText());
        return;
    }
    const auto kind = base::json::textAt(*problem, "type");
    const auto rule = fromUtf8(base::json::textAt(*problem, "rule"));
    if (kind == "stale") {
        fetch(form, form->saved().id, true); // what was saved meanwhile is merged, nothing that was typed is lost
    } else if (!rule.isEmpty()) {
        if (rule == u"ENTITY_PARKED"_s)
            m_parked->look();
        const auto reason = base::json::textAt(*problem, "reason");
        form->showRejection(
            rule, fromUtf8(base::json::textAt(*problem, "field")),
            models::ruleText(rule, fromUtf8(reason.empty() ? base::json::textAt(*problem, "detail") : reason)));
    } else if (kind == "disconnected") {
        form->showError(tr("Not sent: no connection"),
                        tr("What you typed stays here. Save again once the connection is back."));
    } else {
        form->showError(tr("Not saved"), reply.problemText());
    }
}

void EntityEditorPanel::dryRun(EntityForm* form)
{
    base::json::object arguments {
        {"kind", form->isNew() ? "create" : "update"}, {"type", form->type().plural}, {"fields", form->patch()}};
    if (!form->isNew()) {
        arguments["id"] = toUtf8(form->saved().id);
        arguments["version"] = form->saved().version;
    }
    form->setBusy(tr("asking the rules"));
    const QPointer<EntityForm> target(form);
    m_context.hub.request(u"commands.dryRun"_s, std::move(arguments), this, [this, target](const hub::Reply& reply) {
        if (!target)
            return;
        target->setBusy({});
        const auto* body = reply.body.if_object();
        if (!reply.ok || body == nullptr) {
            showProblem(target, reply);
            return;
        }
        if (const auto* rejection = memberOf(*body, "rejection").if_object()) {
            const auto rule = fromUtf8(base::json::textAt(*rejection, "rule"));
            target->showRejection(rule, fromUtf8(base::json::textAt(*rejection, "field")),
                                  models::ruleText(rule, fromUtf8(base::json::textAt(*rejection, "reason"))));
            return;
        }
        QStringList events;
        if (const auto* items = memberOf(*body, "events").if_array()) {
            for (const auto& item : *items) {
                if (const auto* event = item.if_object())
                    events += models::oneLine(fromUtf8(base::json::textAt(*event, "type")), 60);
            }
        }
        target->showOk(tr("The rules would accept this"),
                       tr("It would write %1. Nothing was saved.").arg(events.join(u", "_s)));
    });
}

void EntityEditorPanel::remove(const QString& type, const QString& id)
{
    const auto* described = m_directory.type(type);
    if (described == nullptr)
        return;
    if (const auto* form = formOf(type, id); form != nullptr) {
        remove(*described, id, form->saved().version, models::entityTitle(*described, id, form->saved().fields));
        return;
    }
    m_context.hub.request(u"entities.get"_s, {{"type", toUtf8(type)}, {"id", toUtf8(id)}}, this,
                          [this, described, id](const hub::Reply& reply) {
                              if (const auto* entity = entityOf(reply); entity != nullptr) {
                                  const auto saved = savedOf(*entity);
                                  remove(*described, id, saved.version,
                                         models::entityTitle(*described, id, saved.fields));
                              }
                          });
}

void EntityEditorPanel::remove(const domain::EntityType& type, const QString& id, quint64 version, const QString& title)
{
    const auto plural = fromUtf8(type.plural);
    m_context.hub.request(u"entities.delete"_s, {{"type", type.plural}, {"id", toUtf8(id)}, {"version", version}}, this,
                          [this, &type, plural, id, version, title](const hub::Reply& reply) {
                              auto* form = formOf(plural, id);
                              if (!reply.ok) {
                                  if (form != nullptr)
                                      showProblem(form, reply);
                                  else
                                      m_context.toasts.show(
                                          {Severity::Error,
                                           tr("%1 %2 was not deleted").arg(models::typeName(type), title),
                                           reply.problemText(),
                                           {},
                                           {},
                                           {}});
                                  return;
                              }
                              if (form != nullptr)
                                  form->showDeleted();
                              const QPointer<EntityEditorPanel> self(this);
                              m_context.toasts.show({Severity::Ok,
                                                     tr("%1 %2 deleted").arg(models::typeName(type), title),
                                                     tr("Version %1. Undo restores all fields.").arg(version),
                                                     tr("Undo"),
                                                     [self, plural, id, title] {
                                                         if (self)
                                                             self->restore(plural, id, title);
                                                     },
                                                     {}});
                              emit removed(plural, id);
                          });
}

void EntityEditorPanel::restore(const QString& type, const QString& id, const QString& title)
{
    m_context.hub.request(
        u"entities.restore"_s, {{"type", toUtf8(type)}, {"id", toUtf8(id)}}, this,
        [this, type, id, title](const hub::Reply& reply) {
            const auto* entity = entityOf(reply);
            if (entity == nullptr) {
                m_context.toasts.show(
                    {Severity::Error, tr("%1 could not be restored").arg(title), reply.problemText(), {}, {}, {}});
                return;
            }
            if (auto* form = formOf(type, id); form != nullptr)
                form->load(savedOf(*entity));
            m_context.toasts.show({Severity::Ok,
                                   tr("%1 restored").arg(title),
                                   tr("Version %1, all fields as before.").arg(savedOf(*entity).version),
                                   {},
                                   {},
                                   {}});
            emit changed(type, id);
            open(type, id, nullptr);
        });
}

} // namespace docks

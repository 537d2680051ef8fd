#include "docks/entity_editor_panel.h"

#include "docks/entity_answers.h"
#include "docks/entity_directory.h"
#include "docks/parked_banner.h"
#include "hub/hub_client.h"
#include "models/field_text.h"
#include "serving/wire_frame.h"
#include "style/controls.h"
#include "style/icons.h"
#include "views/dock_tabs.h"
#include "views/entity_field.h"
#include "views/menu_button.h"
#include "views/reference_picker.h"
#include "views/state_page.h"
#include "views/toast.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QPointer>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using models::fromUtf8;
using models::memberOf;
using models::Severity;
using models::toUtf8;
using views::EntityForm;

namespace docks {

namespace {

constexpr std::size_t mostForms = 8;
constexpr int mostCandidates = 20;

} // namespace

EntityEditorPanel::EntityEditorPanel(const PageContext& context, EntityDirectory& directory, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_directory(directory)
    , m_stack(new QStackedWidget(this))
    , m_state(new views::StatePage(m_stack))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new views::DockTabs({u"formTabs"_s, tr("Open entities")}, {}, this);
    head->stretchTabs();
    m_tabs = head->tabs();
    m_pin = style::iconButton(u"pin"_s, {u"formPin"_s, tr("Keep this form while rows are chosen")}, head, true);
    m_menu =
        views::menuButton({u"formMenu"_s, tr("More for this form")}, head, [this](QMenu& menu) { fillMenu(menu); });
    m_close = style::iconButton(u"x"_s, {u"formClose"_s, tr("Close this form")}, head);
    for (auto* button : {m_pin, m_menu, m_close})
        head->addWidget(button);
    column->addWidget(head);
    m_state->showEmpty(u"pencil"_s, tr("No form open"),
                       tr("Choose a row to see and edit it, or create a new one with Ctrl+N."));
    m_stack->addWidget(m_state);
    m_parked = new ParkedBanner(context, directory, this);
    connect(this, &EntityEditorPanel::currentChanged, m_parked, &ParkedBanner::setEntity);
    column->addWidget(m_parked);
    column->addWidget(m_stack, 1);
    connect(m_close, &QToolButton::clicked, this, &EntityEditorPanel::closeCurrent);
    connect(m_pin, &QToolButton::clicked, this, &EntityEditorPanel::pin);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        if (index >= 0 && index < static_cast<int>(m_forms.size()))
            showForm(m_forms[static_cast<std::size_t>(index)]);
    });
    connect(&directory, &EntityDirectory::titleKnown, this, [this] {
        for (auto* form : m_forms)
            showTitles(form);
    });
    updateTabs();
}

EntityEditorPanel::~EntityEditorPanel() = default;

EntityForm* EntityEditorPanel::current() const
{
    const int index = m_tabs->currentIndex();
    return index >= 0 && index < static_cast<int>(m_forms.size()) ? m_forms[static_cast<std::size_t>(index)] : nullptr;
}

EntityForm* EntityEditorPanel::formOf(const QString& type, const QString& id) const
{
    const auto found = std::find_if(m_forms.begin(), m_forms.end(), [&](const EntityForm* form) {
        return !id.isEmpty() && form->saved().id == id && form->type().plural == toUtf8(type);
    });
    return found == m_forms.end() ? nullptr : *found;
}

EntityForm* EntityEditorPanel::makeForm(const domain::EntityType& type)
{
    // A clean form makes room: the tabs hold what is being worked on, not what was looked at.
    const auto clean = std::find_if(m_forms.begin(), m_forms.end(),
                                    [this](const EntityForm* form) { return !form->isDirty() && !isPinned(form); });
    if (clean != m_forms.end())
        closeForm(static_cast<int>(clean - m_forms.begin()));
    else if (m_forms.size() >= mostForms)
        return nullptr;
    auto* form = new EntityForm(type, m_stack);
    connect(form, &EntityForm::saveRequested, this, [this, form] { save(form); });
    connect(form, &EntityForm::dryRunRequested, this, [this, form] { dryRun(form); });
    connect(form, &EntityForm::deleteRequested, this, [this, form] {
        remove(form->type(), form->saved().id, form->saved().version,
               models::entityTitle(form->type(), form->saved().id, form->saved().fields));
    });
    connect(form, &EntityForm::discardRequested, this, [this, form] { showTitles(form); });
    connect(form, &EntityForm::dirtyChanged, this, &EntityEditorPanel::updateTabs);
    connect(form, &EntityForm::searchWanted, this, [this, form](views::EntityField* field, const QString& text) {
        search(form, fromUtf8(field->field().name), text);
    });
    connect(form, &EntityForm::copyWanted, this, [this](const QString& text) {
        QApplication::clipboard()->setText(text);
        m_context.toasts.show({Severity::Ok, tr("Copied"), tr("The secret is on the clipboard."), {}, {}, {}});
    });
    form->setWriteRefusal(m_refusal);
    m_forms.push_back(form);
    m_stack->addWidget(form);
    {
        const QSignalBlocker quiet(m_tabs);
        m_tabs->addTab(style::withoutMnemonic(models::typeName(type)));
    }
    return form;
}

void EntityEditorPanel::openNew(const QString& type)
{
    const auto* described = m_directory.type(type);
    if (described == nullptr || !described->canCreate)
        return;
    const auto open = std::find_if(m_forms.begin(), m_forms.end(), [described](const EntityForm* form) {
        return form->isNew() && &form->type() == described;
    });
    auto* form = open != m_forms.end() ? *open : makeForm(*described);
    if (form == nullptr) {
        m_context.toasts.show({Severity::Warning,
                               tr("Too many open forms"),
                               tr("Save, discard or unpin one of them first."),
                               {},
                               {},
                               {}});
        return;
    }
    showForm(form);
    form->focusFirst();
}

void EntityEditorPanel::open(const QString& type, const QString& id, const models::EntityRow* row)
{
    const auto* described = m_directory.type(type);
    if (described == nullptr || id.isEmpty())
        return;
    auto* form = formOf(type, id);
    if (form == nullptr) {
        form = makeForm(*described);
        if (form == nullptr) {
            m_context.toasts.show({Severity::Warning,
                                   tr("Too many open forms"),
                                   tr("Save, discard or unpin one of them first."),
                                   {},
                                   {},
                                   {}});
            return;
        }
        EntityForm::Saved saved;
        saved.id = id;
        if (row != nullptr) {
            saved.version = row->version;
            saved.fields = row->fields;
        }
        form->load(saved);
        if (row == nullptr || row->fields.empty())
            fetch(form, id, false);
        else
            emit opened(type, id, models::entityTitle(*described, id, saved.fields));
        showTitles(form);
    }
    showForm(form);
}

void EntityEditorPanel::fetch(EntityForm* form, const QString& id, bool merge)
{
    if (!merge)
        form->setBusy(tr("reading"));
    const QPointer<EntityForm> target(form);
    m_context.hub.request(u"entities.get"_s, {{"type", form->type().plural}, {"id", toUtf8(id)}}, this,
                          [this, target, id, merge](const hub::Reply& reply) {
                              if (!target)
                                  return;
                              target->setBusy({});
                              if (const auto* entity = entityOf(reply); entity != nullptr) {
                                  if (merge) {
                                      accept(target, savedOf(*entity));
                                  } else {
                                      target->load(savedOf(*entity));
                                      const auto& saved = target->saved();
                                      emit opened(fromUtf8(target->type().plural), id,
                                                  models::entityTitle(target->type(), id, saved.fields));
                                  }
                                  showTitles(target);
                              } else if (const auto* problem = reply.body.if_object();
                                         problem != nullptr && base::json::textAt(*problem, "type") == "not-found") {
                                  target->showDeleted();
                              } else {
                                  target->showError(tr("Could not be read"), reply.problemText());
                              }
                          });
}

/// A newer version, from a frame or an answer.
void EntityEditorPanel::accept(EntityForm* form, const EntityForm::Saved& saved)
{
    form->offerNewer(saved);
    showTitles(form);
    updateTabs();
}

void EntityEditorPanel::search(EntityForm* form, const QString& fieldName, const QString& text)
{
    auto* field = form->field(fieldName);
    if (field == nullptr || field->picker() == nullptr)
        return;
    const auto target = field->picker()->target();
    base::json::object arguments {{"type", toUtf8(target)}, {"limit", mostCandidates}, {"order", "desc"}};
    if (!text.isEmpty())
        arguments["contains"] = toUtf8(text);
    const QPointer<views::EntityField> asked(field);
    m_context.hub.request(
        u"entities.list"_s, std::move(arguments), this, [this, asked, target, text](const hub::Reply& reply) {
            const auto* body = reply.body.if_object();
            const auto* type = m_directory.type(target);
            const auto* items = reply.ok && body != nullptr ? memberOf(*body, "items").if_array() : nullptr;
            if (!asked || items == nullptr || type == nullptr)
                return;
            std::vector<std::pair<QString, QString>> candidates;
            for (const auto& item : *items) {
                if (const auto* entity = item.if_object()) {
                    const auto saved = savedOf(*entity);
                    candidates.emplace_back(saved.id, models::entityTitle(*type, saved.id, saved.fields));
                }
            }
            asked->picker()->offer(text, candidates);
        });
}

/// References show titles as soon as they are known.
void EntityEditorPanel::showTitles(EntityForm* form)
{
    for (auto* field : form->fields()) {
        auto* picker = field->picker();
        if (picker == nullptr || picker->id().isEmpty())
            continue;
        const auto title = m_directory.title(picker->target(), picker->id());
        if (title.isEmpty())
            m_directory.wantTitle(picker->target(), picker->id());
        else
            picker->setId(picker->id(), title);
    }
}

void EntityEditorPanel::subscribe()
{
    std::vector<std::string> types;
    for (const auto* form : m_forms)
        types.push_back(form->type().plural);
    std::sort(types.begin(), types.end());
    types.erase(std::unique(types.begin(), types.end()), types.end());
    if (!m_isAwake || types.empty()) {
        m_subscription.reset();
        m_types.clear();
        return;
    }
    if (types == m_types && m_subscription)
        return;
    m_types = types;
    base::json::array names;
    for (const auto& type : types)
        names.push_back(base::json::value(type));
    m_subscription = m_context.hub.subscribe({{"stream", "entities"}, {"filter", {{"entityType", std::move(names)}}}},
                                             [this](const std::vector<hub::Batch>& batches) { take(batches); });
}

void EntityEditorPanel::take(const std::vector<hub::Batch>& batches)
{
    for (const auto& batch : batches) {
        const auto frame = serving::wire::readFrame(batch.bytes);
        if (!frame)
            continue;
        for (const auto bytes : frame->items) {
            const auto item = serving::wire::readEntityItem(bytes);
            if (!item)
                continue;
            const auto type = fromUtf8(item->type);
            const auto id = fromUtf8(item->entity);
            auto* form = formOf(type, id);
            if (form == nullptr)
                continue;
            if (item->deleted) {
                form->showDeleted();
            } else if (item->fields.empty()) {
                fetch(form, id, true);
            } else if (auto fields = base::json::parse(item->fields); fields && fields->is_object()) {
                accept(form,
                       {id, item->version, std::move(fields->get_object()), fromUtf8(item->user),
                        models::clockText(item->timeMicros).right(12).left(8)});
            }
            emit changed(type, id);
        }
    }
}

void EntityEditorPanel::setWriteRefusal(const QString& reason)
{
    m_refusal = reason;
    for (auto* form : m_forms)
        form->setWriteRefusal(reason);
}

void EntityEditorPanel::wake()
{
    m_isAwake = true;
    subscribe();
    for (auto* form : m_forms) {
        if (!form->isNew())
            fetch(form, form->saved().id, true);
    }
}

void EntityEditorPanel::rest()
{
    m_isAwake = false;
    subscribe();
}

} // namespace docks

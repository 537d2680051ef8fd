#include "views/entity_form.h"

#include "models/field_text.h"
#include "style/tokens.h"
#include "views/banner.h"
#include "views/entity_field.h"
#include "views/entity_form_footer.h"
#include "views/secret_rows.h"

#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using models::memberOf;
using models::Severity;

namespace views {

EntityForm::EntityForm(const domain::EntityType& type, QWidget* parent)
    : QWidget(parent)
    , m_type(type)
    , m_banner(new Banner(this))
    , m_secrets(new SecretRows(this))
    , m_scroll(new QScrollArea(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_banner->stack();
    column->addWidget(m_banner);
    column->addWidget(m_secrets);

    auto* body = new QWidget(m_scroll);
    body->setProperty("surface", u"base"_s);
    auto* rows = new QVBoxLayout(body);
    rows->setContentsMargins(style::measure::formMargin, style::measure::fieldGap, style::measure::formMargin,
                             style::measure::fieldGap);
    rows->setSpacing(style::measure::fieldGap);
    for (const auto& field : type.fields) {
        if (field.secret && field.readOnly)
            continue; // drawn by the gateway and shown once, never by a form
        auto* made = new EntityField(field, body);
        rows->addWidget(made);
        m_fields.push_back(made);
        connect(made, &EntityField::edited, this, &EntityForm::refresh);
        connect(made, &EntityField::settled, this, &EntityForm::refresh);
        connect(made, &EntityField::searchWanted, this,
                [this, made](const QString& text) { emit searchWanted(made, text); });
    }
    rows->addStretch();
    m_scroll->setWidget(body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_scroll, 1);
    m_footer = new EntityFormFooter(type, this);
    column->addWidget(m_footer);
    connect(m_footer, &EntityFormFooter::saveClicked, this, &EntityForm::trySave);
    connect(m_footer, &EntityFormFooter::dryRunClicked, this, &EntityForm::dryRunRequested);
    connect(m_footer, &EntityFormFooter::discardClicked, this, &EntityForm::discard);
    connect(m_footer, &EntityFormFooter::deleteClicked, this, &EntityForm::deleteRequested);
    connect(m_footer, &EntityFormFooter::focusLeaves, this, &EntityForm::focusFirst);
    connect(m_secrets, &SecretRows::copyWanted, this, &EntityForm::copyWanted);

    auto* save = new QShortcut(QKeySequence::Save, this);
    save->setContext(Qt::WidgetWithChildrenShortcut);
    connect(save, &QShortcut::activated, m_footer, &EntityFormFooter::clickSave);
    for (auto* field : m_fields) {
        field->validate(true);
        if (field->field().readOnly)
            field->hide(); // a new entity has no values that the rules set
    }
    refresh();
}

EntityForm::~EntityForm() = default;

bool EntityForm::isDirty() const
{
    for (const auto* field : m_fields) {
        if (field->field().readOnly)
            continue;
        if (field->isInConflict() || !models::sameValue(field->value(), memberOf(m_saved.fields, field->field().name)))
            return true;
    }
    return false;
}

std::size_t EntityForm::problems() const
{
    return static_cast<std::size_t>(
        std::count_if(m_fields.begin(), m_fields.end(), [](const EntityField* field) { return field->hasProblem(); }));
}

void EntityForm::load(const Saved& saved)
{
    m_saved = m_started = saved;
    m_takenOver = {};
    m_wasTried = false;
    m_isDeleted = false;
    m_banner->hide();
    for (auto* field : m_fields) {
        field->endConflict();
        field->setNote({});
        field->setVisible(!field->field().secret);
        field->setValue(memberOf(saved.fields, field->field().name));
        field->setReadOnly(field->field().readOnly || !m_type.canUpdate);
        field->validate(true);
    }
    refresh();
}

void EntityForm::showDeleted()
{
    m_isDeleted = true;
    m_banner->setSeverity(Severity::Warning, u"trash"_s);
    m_banner->setMessage(tr("Deleted"), tr("Its history stays. Undo brings all fields back."));
    m_banner->show();
    refresh();
}

base::json::object EntityForm::values() const
{
    base::json::object values;
    for (const auto* field : m_fields) {
        if (field->field().readOnly)
            continue;
        auto value = field->value();
        if (!value.is_null())
            values[field->field().name] = std::move(value);
    }
    return values;
}

base::json::object EntityForm::patch() const
{
    return isNew() ? values() : models::patchBetween(m_type, m_saved.fields, values());
}

EntityField* EntityForm::field(const QString& name) const
{
    const auto wanted = models::toUtf8(name);
    const auto found = std::find_if(m_fields.begin(), m_fields.end(),
                                    [&wanted](const auto* one) { return one->field().name == wanted; });
    return found == m_fields.end() ? nullptr : *found;
}

bool EntityForm::canSave() const
{
    const bool settled =
        std::all_of(m_fields.begin(), m_fields.end(), [](const EntityField* field) { return field->isSettled(); });
    return m_busy.isEmpty() && m_refusal.isEmpty() && !m_isDeleted && settled && problems() == 0
        && (isNew() || (m_type.canUpdate && isDirty()));
}

void EntityForm::refresh()
{
    EntityFormFooter::State state;
    for (auto* field : m_fields) {
        const bool changed = !field->field().readOnly && !isNew()
            && (field->isInConflict()
                || !models::sameValue(field->value(), memberOf(m_saved.fields, field->field().name)));
        field->setChanged(changed);
        state.changes += changed ? 1 : 0;
        state.open += field->isSettled() ? 0 : 1;
    }
    state.isNew = isNew();
    state.version = m_saved.version;
    state.isMerged = !isNew() && m_saved.version != m_started.version;
    state.isDeleted = m_isDeleted;
    state.isDirty = isDirty();
    state.canSave = canSave();
    state.wrong = static_cast<int>(problems());
    state.busy = m_busy;
    state.refusal = m_refusal;
    m_footer->show(state);
    if (state.isDirty != m_wasDirty) {
        m_wasDirty = state.isDirty;
        emit dirtyChanged();
    }
}

void EntityForm::trySave()
{
    m_wasTried = true;
    for (auto* field : m_fields)
        field->validate(false);
    refresh();
    if (canSave())
        emit saveRequested();
}

void EntityForm::discard()
{
    const auto saved = m_saved;
    if (isNew()) {
        for (auto* field : m_fields) {
            field->setValue({});
            field->validate(true);
        }
        m_banner->hide();
        refresh();
    } else {
        load(saved);
    }
    emit discardRequested();
}

void EntityForm::setBusy(const QString& what)
{
    m_busy = what;
    refresh();
}

void EntityForm::setWriteRefusal(const QString& reason)
{
    if (reason == m_refusal)
        return;
    m_refusal = reason;
    refresh();
}

void EntityForm::showRejection(const QString& rule, const QString& fieldName, const QString& sentence)
{
    if (auto* at = field(fieldName); at != nullptr)
        at->setProblem(sentence);
    m_banner->setSeverity(Severity::Rejected);
    m_banner->setMessage(tr("Rejected: %1").arg(sentence),
                         rule.isEmpty() ? tr("Nothing was changed.") : tr("Rule %1. Nothing was changed.").arg(rule));
    m_banner->show();
    refresh();
}

void EntityForm::showError(const QString& strong, const QString& rest)
{
    m_banner->setSeverity(Severity::Error);
    m_banner->setMessage(strong, rest);
    m_banner->show();
    refresh();
}

void EntityForm::showOk(const QString& strong, const QString& rest)
{
    m_banner->setSeverity(Severity::Ok);
    m_banner->setMessage(strong, rest);
    m_banner->show();
    refresh();
}

void EntityForm::showSecrets(const std::vector<std::pair<QString, QString>>& secrets)
{
    m_secrets->show(secrets);
}

void EntityForm::focusFirst()
{
    for (auto* field : m_fields) {
        if (!field->field().readOnly && field->isVisibleTo(this)) {
            field->editor()->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

} // namespace views

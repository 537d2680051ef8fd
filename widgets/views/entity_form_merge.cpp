// What the form does when somebody else saves while the user types.
#include "models/field_text.h"
#include "views/banner.h"
#include "views/entity_field.h"
#include "views/entity_form.h"

using namespace Qt::StringLiterals;
using models::fromUtf8;
using models::memberOf;
using models::MergeState;
using models::Severity;

namespace views {

base::json::value EntityForm::yoursOf(const EntityField& field) const
{
    const auto& name = field.field().name;
    const bool settledForThem =
        field.isInConflict() && field.isSettled() && !models::sameValue(field.value(), field.typedValue());
    const auto* taken = m_takenOver.if_contains(name);
    if (settledForThem || (taken != nullptr && models::sameValue(*taken, field.typedValue())))
        return memberOf(m_started.fields, name); // it came from them: not yours
    return field.typedValue();
}

void EntityForm::offerNewer(const Saved& saved)
{
    if (saved.version <= m_saved.version)
        return;
    if (!isDirty()) {
        load(saved);
        return;
    }
    base::json::object yours;
    for (const auto* field : m_fields)
        yours[field->field().name] = yoursOf(*field);
    const auto merged = models::mergeFields(m_type, m_started.fields, saved.fields, yours);
    m_saved = saved;
    for (const auto& one : merged) {
        auto* field = this->field(fromUtf8(one.field->name));
        if (field == nullptr)
            continue;
        switch (one.state) {
        case MergeState::Same:
            field->endConflict();
            field->setNote({});
            break;
        case MergeState::Yours:
            field->endConflict();
            field->setNote(tr("only you changed this"));
            break;
        case MergeState::Theirs:
            field->endConflict();
            field->setValue(one.theirs);
            m_takenOver[one.field->name] = one.theirs;
            field->setNote(tr("taken over from version %1").arg(saved.version), u"arrow-bar-down"_s);
            break;
        case MergeState::Conflict:
            field->showConflict(one, saved.version, m_started.version);
            break;
        }
    }
    for (auto* field : m_fields) {
        if (field->field().readOnly)
            field->setValue(memberOf(saved.fields, field->field().name));
        field->validate(!m_wasTried);
    }
    m_banner->setSeverity(Severity::Warning, u"git-compare"_s);
    m_banner->setMessage(saved.user.isEmpty()
                             ? tr("Changed while you were typing")
                             : tr("Changed by %1 while you were typing").arg(models::oneLine(saved.user, 40)),
                         conflictText());
    m_banner->show();
    refresh();
}

QString EntityForm::conflictText() const
{
    QStringList names;
    for (const auto* field : m_fields) {
        if (field->isInConflict())
            names += models::fieldLabel(field->field());
    }
    const auto when = m_saved.clock.isEmpty() ? QString() : tr(" at %1").arg(m_saved.clock);
    const auto versions = tr("You started from version %1; version %2 was saved%3.")
                              .arg(QString::number(m_started.version), QString::number(m_saved.version), when);
    return names.isEmpty() ? tr("%1 Everything merges; save when you are ready.").arg(versions)
                           : tr("%1 Choose for %2, the rest merges.").arg(versions, names.join(u", "_s));
}

} // namespace views

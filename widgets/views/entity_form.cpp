#include "views/entity_form.h"

#include "models/field_text.h"
#include "style/controls.h"
#include "style/icons.h"
#include "views/banner.h"
#include "views/entity_field.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using models::fromUtf8;
using models::memberOf;
using models::MergeState;
using models::Severity;
using style::ButtonKind;

namespace views {

namespace {

constexpr int buttonGap = 8;
constexpr int narrowButton = 42; // an icon alone
constexpr int aroundWord = 28; // of a button

} // namespace

EntityForm::EntityForm(const domain::EntityType& type, QWidget* parent)
    : QWidget(parent)
    , m_type(type)
    , m_banner(new Banner(this))
    , m_secrets(new QWidget(this))
    , m_scroll(new QScrollArea(this))
    , m_problems(style::label({}, style::Role::Error, this))
    , m_facts(style::label({}, style::Role::Help, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_banner->stack();
    column->addWidget(m_banner);
    column->addWidget(m_secrets);
    m_secrets->hide();

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
    buildFooter(*column);

    auto* save = new QShortcut(QKeySequence::Save, this);
    save->setContext(Qt::WidgetWithChildrenShortcut);
    connect(save, &QShortcut::activated, m_save, &QPushButton::click);
    for (auto* field : m_fields) {
        field->validate(true);
        if (field->field().readOnly)
            field->hide(); // a new entity has no values that the rules set
    }
    refresh();
}

EntityForm::~EntityForm() = default;

void EntityForm::buildFooter(QVBoxLayout& column)
{
    auto* line = new QFrame(this);
    line->setProperty("line", true);
    line->setFixedHeight(1);
    column.addWidget(line);
    auto* facts = new QHBoxLayout;
    facts->setContentsMargins(style::measure::formMargin, 12, style::measure::formMargin, 8);
    facts->setSpacing(12);
    m_problems->setObjectName(u"formProblems"_s);
    m_facts->setObjectName(u"formFacts"_s);
    m_facts->setWordWrap(true);
    facts->addWidget(m_problems);
    facts->addWidget(m_facts, 1);
    column.addLayout(facts);
    m_save =
        style::button(tr("Save"), ButtonKind::Primary, {u"formSave"_s, tr("Save the form"), tr("Save (Ctrl+S)")}, this);
    m_dryRun = style::button(
        tr("Dry run"), ButtonKind::Normal,
        {u"formDryRun"_s, tr("Ask the rules without saving"), tr("Ask the rules; nothing is saved")}, this);
    m_discard = style::button(tr("Discard"), ButtonKind::Flat, {u"formDiscard"_s, tr("Discard what was typed")}, this);
    m_discard->setMinimumWidth(narrowButton);
    m_discard->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_delete = style::iconButton(
        u"trash"_s, {u"formDelete"_s, tr("Delete this %1").arg(models::typeWord(m_type)), tr("Delete (can be undone)")},
        this);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(style::measure::formMargin, 0, style::measure::formMargin, 12);
    buttons->setSpacing(buttonGap);
    buttons->addWidget(m_save);
    buttons->addWidget(m_dryRun);
    buttons->addStretch();
    buttons->addWidget(m_delete);
    buttons->addWidget(m_discard);
    column.addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, [this] {
        m_wasTried = true;
        for (auto* field : m_fields)
            field->validate(false);
        refresh();
        if (canSave())
            emit saveRequested();
    });
    connect(m_dryRun, &QPushButton::clicked, this, &EntityForm::dryRunRequested);
    connect(m_discard, &QPushButton::clicked, this, &EntityForm::discard);
    connect(m_delete, &QToolButton::clicked, this, &EntityForm::deleteRequested);
}

/// The word of the button that is needed least goes before the form takes room from the rows.
void EntityForm::fitDiscard()
{
    auto room = width() - 2 * style::measure::formMargin;
    for (const auto* button : std::initializer_list<QWidget*> {m_save, m_dryRun, m_delete})
        room -= button->isHidden() ? 0 : button->sizeHint().width() + buttonGap;
    const bool isNarrow = room < m_discard->fontMetrics().horizontalAdvance(tr("Discard")) + aroundWord;
    m_discard->setText(isNarrow ? QString() : tr("Discard"));
    m_discard->setIcon(isNarrow ? style::icon(u"arrow-back-up"_s) : QIcon());
}

void EntityForm::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitDiscard();
}

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
    int changes = 0;
    int open = 0;
    for (auto* field : m_fields) {
        const bool changed = !field->field().readOnly && !isNew()
            && (field->isInConflict()
                || !models::sameValue(field->value(), memberOf(m_saved.fields, field->field().name)));
        field->setChanged(changed);
        changes += changed ? 1 : 0;
        open += field->isSettled() ? 0 : 1;
    }
    const auto wrong = static_cast<int>(problems());
    m_problems->setText(wrong == 0 ? QString() : tr("%n field(s) to correct", nullptr, wrong));
    m_problems->setVisible(wrong > 0);
    QStringList facts;
    if (!m_busy.isEmpty())
        facts += m_busy;
    else if (open > 0)
        facts += tr("%n field(s) to choose", nullptr, open);
    else if (!isNew() && m_saved.version != m_started.version)
        facts += tr("conflict settled");
    if (m_busy.isEmpty() && !isNew()) {
        if (changes > 0)
            facts += tr("%n change(s)", nullptr, changes);
        else if (m_type.canUpdate)
            facts += tr("version %1, nothing changed").arg(m_saved.version);
        else
            facts += tr("append-only: version %1 stays as it is").arg(m_saved.version);
    } else if (m_busy.isEmpty() && wrong == 0) {
        facts += tr("%1 is checked by the rules when you save").arg(models::capitalised(models::typeWord(m_type)));
    }
    constexpr int longestRefusal = 160; // the banner above the page has room for all of it
    const bool isRefused = m_busy.isEmpty() && !m_refusal.isEmpty() && open == 0;
    m_facts->setText(isRefused ? models::oneLine(m_refusal, longestRefusal) : facts.join(u", "_s));

    style::setText(*m_save,
                   isNew() ? tr("Create %1").arg(models::typeWord(m_type))
                           : tr("Save version %1").arg(m_saved.version + 1));
    const bool editable = isNew() ? m_type.canCreate : m_type.canUpdate;
    m_save->setVisible(editable);
    m_dryRun->setVisible(editable);
    m_discard->setVisible(editable);
    m_delete->setVisible(!isNew() && m_type.canDelete);
    // A new form's button stays enabled: pressing it says which required fields are missing.
    if (!canSave() && m_save->hasFocus())
        focusFirst(); // Qt would give the focus to the next button: the one that deletes
    fitDiscard();
    m_save->setEnabled(canSave());
    m_dryRun->setEnabled(m_busy.isEmpty() && !m_isDeleted && (isNew() || isDirty()));
    m_discard->setEnabled(isNew() || isDirty());
    m_delete->setEnabled(m_busy.isEmpty() && m_refusal.isEmpty() && !m_isDeleted);
    style::setToolTip(*m_save, m_refusal.isEmpty() ? tr("Save (Ctrl+S)") : m_refusal);
    style::setToolTip(*m_delete, m_refusal.isEmpty() ? tr("Delete (can be undone)") : m_refusal);
    if (const bool dirty = isDirty(); dirty != m_wasDirty) {
        m_wasDirty = dirty;
        emit dirtyChanged();
    }
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
    delete m_secrets->layout();
    for (auto* child : m_secrets->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        child->deleteLater();
    m_secrets->setVisible(!secrets.empty());
    if (secrets.empty())
        return;
    auto* rows = new QVBoxLayout(m_secrets);
    rows->setContentsMargins(style::measure::formMargin, 12, style::measure::formMargin, 4);
    rows->setSpacing(4);
    for (const auto& [name, secret] : secrets) {
        rows->addWidget(style::label(tr("%1, shown once").arg(name), style::Role::FieldLabel, m_secrets));
        auto* line = new QHBoxLayout;
        auto* text = style::lineEdit({}, {u"secret_"_s + name, tr("Secret %1").arg(name)}, m_secrets);
        text->setReadOnly(true);
        text->setProperty("mono", true);
        text->setText(secret);
        auto* copy = style::button(tr("Copy"), ButtonKind::Normal,
                                   {u"copySecret_"_s + name, tr("Copy secret %1").arg(name)}, m_secrets);
        connect(copy, &QPushButton::clicked, this, [this, secret = secret] { emit copyWanted(secret); });
        line->addWidget(text, 1);
        line->addWidget(copy);
        rows->addLayout(line);
    }
    auto* help = style::label(tr("Keep it now: the log holds only its fingerprint, so nobody can show it again."),
                              style::Role::Help, m_secrets);
    help->setWordWrap(true);
    rows->addWidget(help);
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

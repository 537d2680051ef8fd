#include "views/entity_form_footer.h"

#include "models/field_text.h"
#include "style/controls.h"
#include "style/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using style::ButtonKind;

namespace views {

namespace {

constexpr int buttonGap = 8;
constexpr int narrowButton = 42; // an icon alone
constexpr int aroundWord = 28; // of a button

} // namespace

EntityFormFooter::EntityFormFooter(const domain::EntityType& type, QWidget* parent)
    : QWidget(parent)
    , m_type(type)
    , m_problems(style::label({}, style::Role::Error, this))
    , m_facts(style::label({}, style::Role::Help, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* line = new QFrame(this);
    line->setProperty("line", true);
    line->setFixedHeight(1);
    column->addWidget(line);
    auto* facts = new QHBoxLayout;
    facts->setContentsMargins(style::measure::formMargin, 12, style::measure::formMargin, 8);
    facts->setSpacing(12);
    m_problems->setObjectName(u"formProblems"_s);
    m_facts->setObjectName(u"formFacts"_s);
    m_facts->setWordWrap(true);
    facts->addWidget(m_problems);
    facts->addWidget(m_facts, 1);
    column->addLayout(facts);
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
    column->addLayout(buttons);
    connect(m_save, &QPushButton::clicked, this, &EntityFormFooter::saveClicked);
    connect(m_dryRun, &QPushButton::clicked, this, &EntityFormFooter::dryRunClicked);
    connect(m_discard, &QPushButton::clicked, this, &EntityFormFooter::discardClicked);
    connect(m_delete, &QToolButton::clicked, this, &EntityFormFooter::deleteClicked);
}

/// The word of the button that is needed least goes before the form takes room from the rows.
void EntityFormFooter::fitDiscard()
{
    auto room = width() - 2 * style::measure::formMargin;
    for (const auto* button : std::initializer_list<QWidget*> {m_save, m_dryRun, m_delete})
        room -= button->isHidden() ? 0 : button->sizeHint().width() + buttonGap;
    const bool isNarrow = room < m_discard->fontMetrics().horizontalAdvance(tr("Discard")) + aroundWord;
    m_discard->setText(isNarrow ? QString() : tr("Discard"));
    m_discard->setIcon(isNarrow ? style::icon(u"arrow-back-up"_s) : QIcon());
}

void EntityFormFooter::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitDiscard();
}

void EntityFormFooter::clickSave()
{
    m_save->click();
}

QString EntityFormFooter::facts(const State& state) const
{
    QStringList facts;
    if (!state.busy.isEmpty())
        facts += state.busy;
    else if (state.open > 0)
        facts += tr("%n field(s) to choose", nullptr, state.open);
    else if (state.isMerged)
        facts += tr("conflict settled");
    if (state.busy.isEmpty() && !state.isNew) {
        if (state.changes > 0)
            facts += tr("%n change(s)", nullptr, state.changes);
        else if (m_type.canUpdate)
            facts += tr("version %1, nothing changed").arg(state.version);
        else
            facts += tr("append-only: version %1 stays as it is").arg(state.version);
    } else if (state.busy.isEmpty() && state.wrong == 0) {
        facts += tr("%1 is checked by the rules when you save").arg(models::capitalised(models::typeWord(m_type)));
    }
    return facts.join(u", "_s);
}

void EntityFormFooter::show(const State& state)
{
    m_problems->setText(state.wrong == 0 ? QString() : tr("%n field(s) to correct", nullptr, state.wrong));
    m_problems->setVisible(state.wrong > 0);
    constexpr int longestRefusal = 160; // the banner above the page has room for all of it
    const bool isRefused = state.busy.isEmpty() && !state.refusal.isEmpty() && state.open == 0;
    m_facts->setText(isRefused ? models::oneLine(state.refusal, longestRefusal) : facts(state));

    style::setText(*m_save,
                   state.isNew ? tr("Create %1").arg(models::typeWord(m_type))
                               : tr("Save version %1").arg(state.version + 1));
    const bool editable = state.isNew ? m_type.canCreate : m_type.canUpdate;
    m_save->setVisible(editable);
    m_dryRun->setVisible(editable);
    m_discard->setVisible(editable);
    m_delete->setVisible(!state.isNew && m_type.canDelete);
    // A new form's button stays enabled: pressing it says which required fields are missing.
    if (!state.canSave && m_save->hasFocus())
        emit focusLeaves(); // Qt would give it to the next button: the one that deletes
    fitDiscard();
    m_save->setEnabled(state.canSave);
    m_dryRun->setEnabled(state.busy.isEmpty() && !state.isDeleted && (state.isNew || state.isDirty));
    m_discard->setEnabled(state.isNew || state.isDirty);
    m_delete->setEnabled(state.busy.isEmpty() && state.refusal.isEmpty() && !state.isDeleted);
    style::setToolTip(*m_save, state.refusal.isEmpty() ? tr("Save (Ctrl+S)") : state.refusal);
    style::setToolTip(*m_delete, state.refusal.isEmpty() ? tr("Delete (can be undone)") : state.refusal);
}

} // namespace views

// The tabs over the forms: which form is shown, which one stays, and what its menu offers.
#include "docks/entity_editor_panel.h"
#include "models/field_text.h"
#include "style/controls.h"
#include "style/icons.h"
#include "views/menu_button.h"
#include "views/state_page.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using models::fromUtf8;
using views::EntityForm;

namespace docks {

namespace {

constexpr qsizetype longestTab = 24; ///< characters

} // namespace

void EntityEditorPanel::showForm(EntityForm* form)
{
    const auto index = static_cast<int>(std::find(m_forms.begin(), m_forms.end(), form) - m_forms.begin());
    {
        const QSignalBlocker quiet(m_tabs);
        m_tabs->setCurrentIndex(index);
    }
    m_stack->setCurrentWidget(form);
    updateTabs();
    subscribe();
    emit currentChanged(fromUtf8(form->type().plural), form->saved().id);
}

void EntityEditorPanel::closeForm(int index)
{
    auto* form = m_forms[static_cast<std::size_t>(index)];
    m_forms.erase(m_forms.begin() + index);
    m_pinned.remove(form);
    {
        const QSignalBlocker quiet(m_tabs);
        m_tabs->removeTab(index);
    }
    m_stack->removeWidget(form);
    form->hide();
    form->deleteLater();
    if (auto* next = current(); next != nullptr) {
        m_stack->setCurrentWidget(next);
    } else {
        m_stack->setCurrentWidget(m_state);
        emit currentChanged({}, {});
    }
    updateTabs();
}

void EntityEditorPanel::closeCurrent()
{
    if (current() == nullptr)
        return;
    closeForm(m_tabs->currentIndex());
    if (auto* next = current(); next != nullptr)
        showForm(next);
}

bool EntityEditorPanel::isPinned(const EntityForm* form) const
{
    return m_pinned.contains(form);
}

bool EntityEditorPanel::isPinned() const
{
    return current() != nullptr && isPinned(current());
}

void EntityEditorPanel::pin(bool on)
{
    const auto* form = current();
    if (form == nullptr || form->isNew())
        return;
    if (on)
        m_pinned.insert(form);
    else
        m_pinned.remove(form);
    updateTabs();
}

void EntityEditorPanel::closeUnchanged()
{
    for (auto i = static_cast<int>(m_forms.size()) - 1; i >= 0; --i) {
        const auto* form = m_forms[static_cast<std::size_t>(i)];
        if (!form->isDirty() && !isPinned(form))
            closeForm(i);
    }
    if (auto* next = current(); next != nullptr)
        showForm(next);
}

void EntityEditorPanel::fillMenu(QMenu& menu)
{
    const auto* form = current();
    if (form == nullptr)
        return;
    if (!form->isNew()) {
        const auto type = fromUtf8(form->type().plural);
        const auto id = form->saved().id;
        connect(views::addEntry(menu, u"bolt"_s, tr("Show its events"), u"formMenuEvents"_s), &QAction::triggered, this,
                [this, type, id] {
                    m_context.shell.open(u"events"_s, {{u"type"_s, type}, {u"id"_s, id}});
                });
        menu.addSeparator();
        connect(views::addEntry(menu, u"copy"_s, tr("Copy id"), u"formMenuCopyId"_s), &QAction::triggered, this,
                [id] { QApplication::clipboard()->setText(id); });
        connect(views::addEntry(menu, u"braces"_s, tr("Copy as JSON"), u"formMenuCopyJson"_s), &QAction::triggered,
                form,
                [form] { QApplication::clipboard()->setText(fromUtf8(base::json::serialize(form->saved().fields))); });
        menu.addSeparator();
    }
    connect(views::addEntry(menu, u"x"_s, tr("Close this form"), u"formMenuClose"_s), &QAction::triggered, this,
            &EntityEditorPanel::closeCurrent);
    connect(views::addEntry(menu, {}, tr("Close all without changes"), u"formMenuCloseClean"_s), &QAction::triggered,
            this, &EntityEditorPanel::closeUnchanged);
}

void EntityEditorPanel::updateTabs()
{
    m_tabs->setVisible(!m_forms.empty()); // nothing to focus where there is nothing
    for (auto* button : {m_pin, m_menu, m_close})
        button->setVisible(!m_forms.empty());
    const auto* shown = current();
    m_pin->setEnabled(shown != nullptr && !shown->isNew());
    m_pin->setChecked(shown != nullptr && isPinned(shown));
    for (std::size_t i = 0; i < m_forms.size(); ++i) {
        const auto* form = m_forms[i];
        // Two of a type: what they are called tells them apart.
        const bool isOneOfSome = std::any_of(m_forms.begin(), m_forms.end(), [form](const EntityForm* other) {
            return other != form && !other->isNew() && &other->type() == &form->type();
        });
        const auto title = form->isNew() ? tr("New %1").arg(models::typeWord(form->type()))
            : isOneOfSome                ? models::entityTitle(form->type(), form->saved().id, form->saved().fields)
                                         : models::typeName(form->type());
        const auto name = style::withoutMnemonic(models::oneLine(title, longestTab));
        const auto index = static_cast<int>(i);
        m_tabs->setTabText(index, form->isDirty() && !form->isNew() ? tr("%1 \u2022").arg(name) : name);
        m_tabs->setTabIcon(index, isPinned(form) ? style::icon(u"pinned"_s, style::Token::Accent) : QIcon());
        m_tabs->setTabToolTip(
            index,
            style::plainToolTip(
                form->isNew() ? name : models::entityTitle(form->type(), form->saved().id, form->saved().fields)));
    }
}

} // namespace docks

#include "docks/filter_shelf.h"

#include "models/format.h"
#include "style/controls.h"
#include "style/icons.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QWidgetAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

constexpr qsizetype shownLetters = 80; ///< of a filter in a menu

QString entry(const QString& text)
{
    return style::withoutMnemonic(style::visible(text.size() > shownLetters ? text.left(shownLetters) + u'…' : text));
}

} // namespace

FilterShelf::FilterShelf(const QString& name, const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
    , m_history(
          style::iconButton(u"history"_s, {name + u"RecentFilters"_s, tr("Recent filters of %1").arg(title)}, this))
    , m_star(style::iconButton(u"star"_s, {name + u"SavedFilters"_s, tr("Saved filters of %1").arg(title)}, this))
{
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_history);
    layout->addWidget(m_star);
    connect(m_history, &QToolButton::clicked, this, &FilterShelf::showRecent);
    connect(m_star, &QToolButton::clicked, this, &FilterShelf::showSaved);
}

FilterShelf::~FilterShelf() = default;

void FilterShelf::remember(const QString& filter)
{
    if (filter.isEmpty() || filter.size() > longestFilter || (!m_recent.isEmpty() && m_recent.front() == filter))
        return;
    m_recent.removeAll(filter);
    m_recent.prepend(filter);
    while (m_recent.size() > mostRecent)
        m_recent.removeLast();
    emit changed();
}

void FilterShelf::showRecent()
{
    auto* const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_recent.isEmpty())
        menu->addAction(tr("No filter was used yet"))->setEnabled(false);
    for (const auto& text : std::as_const(m_recent))
        menu->addAction(entry(text), this, [this, text] { emit chosen(text); });
    if (!m_recent.isEmpty()) {
        menu->addSeparator();
        menu->addAction(tr("Clear the filter"), this, [this] { emit chosen({}); });
    }
    menu->popup(m_history->mapToGlobal(QPoint(0, m_history->height())));
}

void FilterShelf::showSaved()
{
    auto* const menu = new QMenu(this);
    menu->setObjectName(m_name + u"SavedFilterMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto& saved : m_saved)
        menu->addAction(style::icon(u"bookmark"_s), entry(saved.name), this,
                        [this, filter = saved.filter] { emit chosen(filter); });
    if (m_saved.empty())
        menu->addAction(tr("No filter was saved yet"))->setEnabled(false);
    menu->addSeparator();
    if (m_saved.size() >= mostSaved)
        menu->addAction(tr("No room for another filter: delete one first"))->setEnabled(false);
    else if (m_current.isEmpty())
        menu->addAction(tr("Type a valid filter to save it here"))->setEnabled(false);
    else
        addNameField(*menu);
    if (!m_saved.empty()) {
        auto* const removal = menu->addMenu(style::icon(u"trash"_s), tr("Delete"));
        for (std::size_t i = 0; i < m_saved.size(); ++i)
            removal->addAction(entry(m_saved[i].name), this, [this, i] {
                if (i < m_saved.size())
                    m_saved.erase(m_saved.begin() + static_cast<std::ptrdiff_t>(i));
                emit changed();
            });
    }
    menu->popup(m_star->mapToGlobal(QPoint(0, m_star->height())));
}

void FilterShelf::addNameField(QMenu& menu)
{
    auto* const row = new QWidget(&menu);
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(12, 4, 12, 4);
    auto* const field = style::lineEdit(tr("Name for this filter, then Enter"),
                                        {m_name + u"FilterName"_s, tr("Name for this filter")}, row);
    field->setMaxLength(static_cast<int>(longestName));
    field->setMinimumWidth(220);
    layout->addWidget(field);
    auto* const action = new QWidgetAction(&menu);
    action->setDefaultWidget(row);
    menu.addAction(action);
    connect(field, &QLineEdit::returnPressed, this, [this, field, &menu] {
        keep(field->text());
        menu.close();
    });
    menu.setActiveAction(action);
    connect(&menu, &QMenu::aboutToShow, field, [field] { field->setFocus(Qt::PopupFocusReason); });
}

void FilterShelf::keep(const QString& name)
{
    const auto shown = style::visible(name.trimmed()).left(longestName);
    if (shown.isEmpty() || m_current.isEmpty() || m_current.size() > longestFilter)
        return;
    const auto same = std::find_if(m_saved.begin(), m_saved.end(), [&](const auto& one) { return one.name == shown; });
    if (same != m_saved.end())
        same->filter = m_current;
    else if (m_saved.size() < mostSaved)
        m_saved.push_back({shown, m_current});
    emit changed();
}

QJsonObject FilterShelf::save() const
{
    QJsonArray saved;
    for (const auto& one : m_saved)
        saved.append(QJsonObject {{u"name"_s, one.name}, {u"filter"_s, one.filter}});
    return {{u"recent"_s, QJsonArray::fromStringList(m_recent)}, {u"saved"_s, saved}};
}

void FilterShelf::load(const QJsonObject& kept)
{
    m_recent.clear();
    m_saved.clear();
    for (const auto& entry : kept[u"recent"_s].toArray()) {
        const auto text = entry.toString();
        if (!text.isEmpty() && text.size() <= longestFilter && m_recent.size() < mostRecent)
            m_recent.append(text);
    }
    for (const auto& entry : kept[u"saved"_s].toArray()) {
        const auto name = style::visible(entry[u"name"_s].toString()).left(longestName);
        const auto filter = entry[u"filter"_s].toString();
        if (!name.isEmpty() && !filter.isEmpty() && filter.size() <= longestFilter && m_saved.size() < mostSaved)
            m_saved.push_back({name, filter});
    }
}

} // namespace docks

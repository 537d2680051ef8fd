#include "window/page_layouts.h"

#include "views/dock.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace window {

namespace {

/// Rises whenever the docks change in a way that makes old layouts meaningless.
constexpr auto layoutGroup = "layout1";
constexpr auto keepsakeGroup = "keepsakes1";
constexpr auto chosenKey = "layout";

} // namespace

PageLayouts::PageLayouts(QSettings& settings)
    : m_settings(settings)
    , m_store(settings, QString::fromLatin1(layoutGroup))
    , m_keepsakes(settings, QString::fromLatin1(keepsakeGroup))
{
    if (settings.value(QLatin1String(chosenKey)).toString() == u"debug"_s)
        m_chosen = docks::Layout::Debug;
}

void PageLayouts::choose(docks::Layout layout)
{
    m_chosen = layout;
    m_settings.setValue(QLatin1String(chosenKey), layout == docks::Layout::Debug ? u"debug"_s : u"operate"_s);
}

QString PageLayouts::nameOf(const QString& id) const
{
    return (m_chosen == docks::Layout::Debug ? u"debug/"_s : u"page/"_s) + id;
}

void PageLayouts::apply(const QString& id, docks::Page& page) const
{
    const auto docks = page.findChildren<views::Dock*>();
    for (auto* const dock : docks)
        dock->setFloating(false);
    page.resetLayout(m_chosen);
    if (const auto layout = m_store.load(nameOf(id)))
        page.restoreLayout(*layout);
    for (auto* const dock : docks) {
        if (const auto state = m_store.load(nameOf(id) + u'.' + dock->objectName()))
            dock->restoreState(*state);
    }
}

void PageLayouts::keep(const QString& id, const docks::Page& page)
{
    if (const auto layout = page.saveLayout(); !layout.isEmpty())
        m_store.save(nameOf(id), layout);
    for (const auto* const dock : page.findChildren<views::Dock*>())
        m_store.save(nameOf(id) + u'.' + dock->objectName(), dock->saveState());
}

void PageLayouts::reset()
{
    m_store.clear(nameOf({}));
    m_store.clear(u"window"_s);
}

void PageLayouts::applyKeepsakes(const QString& id, docks::Page& page) const
{
    if (const auto kept = m_keepsakes.load(id))
        page.restoreKeepsakes(*kept);
}

void PageLayouts::keepKeepsakes(const QString& id, const docks::Page& page)
{
    if (const auto kept = page.saveKeepsakes(); !kept.isEmpty())
        m_keepsakes.save(id, kept);
}

} // namespace window

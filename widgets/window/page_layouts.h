#pragma once

#include "docks/page.h"
#include "window/layout_store.h"

namespace window {

/// The named layouts: which one is chosen, and each page's sizes and columns in it. Beside them what pages keep in
/// every layout. GUI thread; `settings` outlives it.
class PageLayouts final
{
public:
    explicit PageLayouts(QSettings& settings);

    [[nodiscard]] docks::Layout chosen() const { return m_chosen; }
    void choose(docks::Layout layout);

    /// As the user left the page in the chosen layout, else as that layout begins.
    void apply(const QString& id, docks::Page& page) const;
    void keep(const QString& id, const docks::Page& page);
    void reset(); ///< of the chosen layout: all pages, window size

    void applyKeepsakes(const QString& id, docks::Page& page) const;
    void keepKeepsakes(const QString& id, const docks::Page& page);

    [[nodiscard]] LayoutStore& store() { return m_store; }

private:
    [[nodiscard]] QString nameOf(const QString& id) const;

    QSettings& m_settings;
    LayoutStore m_store;
    LayoutStore m_keepsakes;
    docks::Layout m_chosen = docks::Layout::Operate;
};

} // namespace window

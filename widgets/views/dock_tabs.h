#pragma once

#include "style/controls.h"

#include <QFrame>

class QHBoxLayout;
class QTabBar;

namespace views {

/// The head of a panel that has several faces: 28 px, a tab for each at the left, facts and icon buttons at the right
/// end. GUI thread.
class DockTabs final : public QFrame
{
    Q_OBJECT
public:
    /// `tabs` names the tab bar.
    DockTabs(const style::Identity& tabs, const QStringList& titles, QWidget* parent);
    Q_DISABLE_COPY_MOVE(DockTabs)

    [[nodiscard]] QTabBar* tabs() const { return m_tabs; }
    void stretchTabs(); ///< they take the room that is left, and scroll
    void addWidget(QWidget* widget); ///< at the right end

private:
    QTabBar* m_tabs;
    QHBoxLayout* m_layout;
};

} // namespace views

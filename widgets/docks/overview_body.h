#pragma once

#include "docks/page.h"

#include <QList>

class QMenu;
class QSplitter;
class QToolButton;

namespace models {
struct FlowFacts;
}
namespace views {
class Banner;
class DockTitle;
class FlowView;
} // namespace views

namespace docks {

class AuditLight;
class EntityDirectory;
class NewestEventsPanel;
class NoticePanel;
class OverviewHealth;
class OverviewTiles;
class ParkedEntities;
class RejectionPanel;

/// Health, flow, big numbers, rejections and notices. A wide window has a column more: the notices move there, and the
/// newest events stand below them. GUI thread.
class OverviewBody final : public QWidget
{
    Q_OBJECT
public:
    OverviewBody(const PageContext& context, EntityDirectory& directory, QWidget* parent);
    ~OverviewBody() override;
    Q_DISABLE_COPY_MOVE(OverviewBody)

    void show(const models::FlowFacts& facts, bool connected); ///< once a second
    void wake();
    void rest();
    void resetLayout(bool debug);
    [[nodiscard]] QByteArray saveLayout() const;
    void restoreLayout(const QByteArray& bytes); ///< also that of versions with two columns only

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Sizes ///< of the splitters
    {
        QList<int> lower, columns, side;
    };
    void buildFlowTitle();
    void fillFlowMenu(QMenu& menu);
    void keepSizes();
    void applySizes();
    void setWide(bool wide);
    void tellParked(const QString& type, const QString& id);

    PageContext m_context;
    ParkedEntities* m_parked;
    int m_sinceParked = 0; ///< seconds
    views::Banner* m_banner;
    OverviewHealth* m_health;
    views::DockTitle* m_flowTitle;
    AuditLight* m_audit = nullptr;
    QToolButton* m_pause = nullptr;
    views::FlowView* m_flow;
    OverviewTiles* m_tiles;
    RejectionPanel* m_rejections;
    NoticePanel* m_notices;
    NewestEventsPanel* m_newest;
    QSplitter* m_columns; ///< all of it, and the column of a wide window
    QSplitter* m_lower; ///< rejections, and in a narrow window the notices
    QSplitter* m_side;
    Sizes m_sizes;
    bool m_isWide = false;
    bool m_isAwake = false;
};

} // namespace docks

#pragma once

#include "docks/page.h"
#include "models/busiest_entities.h"

#include <memory>

class QStackedWidget;
class QStandardItemModel;
class QTabBar;
class QTableView;

namespace hub {
struct Batch;
class Subscription;
} // namespace hub
namespace views {
class DockTitle;
class StatePage;
} // namespace views

namespace docks {

class EntityDirectory;

/// Notices of this run and the entities that change most, as two tabs. GUI thread.
class NoticePanel final : public QWidget
{
    Q_OBJECT
public:
    NoticePanel(const PageContext& context, EntityDirectory& directory, QWidget* parent);
    ~NoticePanel() override;
    Q_DISABLE_COPY_MOVE(NoticePanel)

    void wake();
    void rest();
    void refreshBusiest(); ///< once a second

private:
    void showTab();
    void updateNotices();

    PageContext m_context;
    EntityDirectory& m_directory;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_stack;
    class NoticeList* m_notices;
    QTableView* m_busiestView;
    QStandardItemModel* m_busiestModel;
    views::StatePage* m_state;
    models::BusiestEntities m_busiest;
    std::unique_ptr<hub::Subscription> m_subscription;
    bool m_isAwake = false;
};

} // namespace docks

#pragma once

#include "docks/page.h"
#include "models/rejection_table_model.h"

#include <memory>

class QMenu;
class QStackedWidget;
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

/// The commands that the rules rejected lately; a double click opens one on the page Commands. GUI thread.
class RejectionPanel final : public QWidget
{
    Q_OBJECT
public:
    RejectionPanel(const PageContext& context, EntityDirectory& directory, QWidget* parent);
    ~RejectionPanel() override;
    Q_DISABLE_COPY_MOVE(RejectionPanel)

    void wake();
    void rest();
    void refreshFacts(); ///< once a second
    void setWide(bool wide); ///< with the columns that a narrow table leaves out

private:
    void fillMenu(QMenu& menu);
    void resetWidths();
    void take(const std::vector<hub::Batch>& batches);

    PageContext m_context;
    EntityDirectory& m_directory;
    models::RejectionTableModel* m_model;
    views::DockTitle* m_title;
    QStackedWidget* m_stack;
    QTableView* m_view;
    views::StatePage* m_state;
    std::unique_ptr<hub::Subscription> m_subscription;
};

} // namespace docks

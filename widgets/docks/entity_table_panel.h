#pragma once

#include "hub/hub_client.h"
#include "models/entity_table_model.h"
#include "models/notice_board.h"

#include <QWidget>

#include <memory>

class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTableView;
class QTimer;

namespace hub {
struct Batch;
class Subscription;
} // namespace hub
namespace views {
class DockTitle;
class StatePage;
} // namespace views

namespace docks {

class EntityColumns;
class EntityDirectory;
class EntityExport;
class ExportBar;

/// The table of one type: newest first or sorted by the engine, live, further pages on demand, a text filter. GUI
/// thread.
class EntityTablePanel final : public QWidget
{
    Q_OBJECT
public:
    EntityTablePanel(hub::HubClient& hub, EntityDirectory& directory, QWidget* parent);
    ~EntityTablePanel() override;
    Q_DISABLE_COPY_MOVE(EntityTablePanel)

    void show(const domain::EntityType* type);
    [[nodiscard]] const domain::EntityType* type() const { return m_model->type(); }
    void setCount(qint64 count); ///< of the shown type, from the stats
    void setWriteRefusal(const QString& reason); ///< empty: entities can be made
    /// Subscribes and reads anew; `rest` ends the subscription while the page is hidden.
    void wake();
    void rest();
    void selectEntity(const QString& id);
    [[nodiscard]] const models::EntityRow* row(const QString& id) const { return m_model->find(id); }
    [[nodiscard]] QTableView* view() const { return m_view; }
    /// Whether the engine can be asked. Between two attempts of a client that never got through it stays offline.
    void setConnection(hub::HubClient::State state, const hub::Trouble& trouble);
    void setProblem(const QString& why); ///< the packs could not be read
    [[nodiscard]] QString filter() const;
    [[nodiscard]] EntityColumns& columns() { return *m_columns; }
    /// A saved view; no columns: as usual.
    void applyView(const QString& filter, const QJsonObject& columns);

signals:
    void chosen(const QString& type, const QString& id); ///< a row became current
    void opened(const QString& type, const QString& id); ///< by Enter, a double click or the menu
    void newWanted(const QString& type);
    void deleteWanted(const QString& type, const QString& id);
    void eventsWanted(const QString& type, const QString& id); ///< id empty: of the whole type
    void saveViewWanted();
    void connectWanted();
    void told(const models::Notice& notice); ///< what became of an export

private:
    void buildToolLine();
    void reload();
    void loadOlder();
    [[nodiscard]] base::json::object pageArguments(int column, Qt::SortOrder order) const;
    void takePage(const base::json::object& body);
    void takeMeanwhile();
    void sortBy(int column, Qt::SortOrder order);
    void take(const std::vector<hub::Batch>& batches);
    void applyPending();
    void resolveVisible();
    void updateState();
    void updateTitle();
    void showMenu(const QPoint& at);
    void fillRowMenu(QMenu& menu, const QModelIndex& index);
    void fillMenu(QMenu& menu);
    [[nodiscard]] QString rowsText() const;
    void setFilter(const QString& text);

    hub::HubClient& m_hub;
    EntityDirectory& m_directory;
    models::EntityTableModel* m_model;
    views::DockTitle* m_title;
    QPushButton* m_new = nullptr;
    QLineEdit* m_filter = nullptr;
    EntityColumns* m_columns = nullptr;
    ExportBar* m_export = nullptr;
    EntityExport* m_reader = nullptr; ///< while an export runs
    QStackedWidget* m_stack;
    QTableView* m_view;
    views::StatePage* m_state;
    QTimer* m_filterPause;
    QTimer* m_resolvePause;
    QTimer* m_sortPause;
    std::unique_ptr<hub::Subscription> m_subscription;
    std::vector<models::EntityRow> m_meanwhile; ///< changes that came while a page was on its way
    std::vector<models::EntityRow> m_pending; ///< changes that wait for the next sorting
    base::json::value m_next; ///< for the next page: a number, or a place in a sorted list; null: no more
    int m_sortColumn = -1; ///< of the header, the last that could be sorted by
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    int m_generation = 0; ///< answers of an older one are ignored
    qint64 m_count = -1;
    QString m_refusal; ///< why entities cannot be made
    bool m_isLoading = false;
    bool m_isSorting = false; ///< the engine looks for what comes first
    bool m_isAwake = false;
    hub::HubClient::State m_connection = hub::HubClient::State::Connecting;
    hub::Trouble m_trouble;
    bool m_isSlow = false; ///< an answer is overdue
    QTimer* m_slow;
    bool m_isSelecting = false;
    QString m_problem; ///< of the last read
};

} // namespace docks

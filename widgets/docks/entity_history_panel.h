#pragma once

#include "base/json.h"
#include "models/entity_history.h"

#include <QWidget>

class QLabel;
class QMenu;
class QStackedWidget;
class QTabBar;
class QTimer;
class QToolButton;

namespace hub {
class HubClient;
}
namespace views {
class StatePage;
}

namespace docks {

class EntityDirectory;
class EntityRelations;
class EntityVersions;

/// History and Relations of one entity as two tabs: its versions with a field diff, and what it refers to or is
/// referred to by. GUI thread.
class EntityHistoryPanel final : public QWidget
{
    Q_OBJECT
public:
    EntityHistoryPanel(hub::HubClient& hub, EntityDirectory& directory, QWidget* parent);
    ~EntityHistoryPanel() override;
    Q_DISABLE_COPY_MOVE(EntityHistoryPanel)

    /// An empty id shows what to do instead.
    void show(const QString& type, const QString& id);
    /// A newer version of it was seen.
    void refreshIf(const QString& type, const QString& id);
    void readAgain(); ///< the connection is back

signals:
    void openWanted(const QString& type, const QString& id);
    void eventWanted(quint64 position);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void load();
    void loadHistory(quint64 from, int generation);
    void loadRelations(int generation);
    void updateTabs();
    void fitName();
    void showProblem(const QString& heading, const QString& why);
    void fillMenu(QMenu& menu);

    hub::HubClient& m_hub;
    EntityDirectory& m_directory;
    QString m_type;
    QString m_id;
    int m_generation = 0;
    bool m_hasRelations = false; ///< they were read
    bool m_isSlow = false;
    QString m_problem; ///< of the last read of the history
    QString m_relationProblem;
    std::vector<models::HistoryEntry> m_incoming; ///< oldest first
    QTabBar* m_tabs = nullptr;
    QLabel* m_name;
    QToolButton* m_menu = nullptr;
    QStackedWidget* m_stack;
    EntityVersions* m_versions = nullptr;
    EntityRelations* m_relations = nullptr;
    views::StatePage* m_state = nullptr;
    QTimer* m_pause;
    QTimer* m_slow;
};

} // namespace docks

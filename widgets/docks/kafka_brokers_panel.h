#pragma once

#include "docks/page.h"
#include "models/object_table.h"

class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace views {
class DockTitle;
class StatePage;
} // namespace views

namespace docks {

class HubPoll;

/// The brokers: how long their answers take, and the configuration of one. GUI thread.
class KafkaBrokersPanel final : public QWidget
{
    Q_OBJECT
public:
    KafkaBrokersPanel(const PageContext& context, QWidget* parent);
    ~KafkaBrokersPanel() override;
    Q_DISABLE_COPY_MOVE(KafkaBrokersPanel)

    void setActive(bool active);

private:
    void show(const base::json::object& body);
    void readConfiguration();
    void showEntries();

    const PageContext m_context;
    HubPoll* m_poll;
    models::ObjectTable m_brokers;
    models::ObjectTable m_entries;
    base::json::array m_configuration;
    qint64 m_broker = -1;
    views::DockTitle* m_title;
    views::DockTitle* m_entryTitle;
    QLineEdit* m_search;
    QTableView* m_table;
    QStackedWidget* m_stack;
    views::StatePage* m_state;
    QTableView* m_entryTable;
};

} // namespace docks

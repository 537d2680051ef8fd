#pragma once

#include "docks/page.h"
#include "models/object_table.h"

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace views {
class Banner;
class DockTitle;
class KeyValue;
class Segmented;
class StatePage;
} // namespace views

namespace docks {

class HubPoll;
class KafkaDeleteForm;
class KafkaTopicForm;

/// One topic: its partitions and facts, its configuration entry by entry, and the forms that make, clone, grow and
/// delete topics, in place. GUI thread.
class KafkaTopicPanel final : public QWidget
{
    Q_OBJECT
public:
    KafkaTopicPanel(const PageContext& context, QWidget* parent);
    ~KafkaTopicPanel() override;
    Q_DISABLE_COPY_MOVE(KafkaTopicPanel)

    void setActive(bool active);
    void setReadOnly(bool readOnly);
    void setTopic(const QString& name);
    void beginNew();

signals:
    void changed(const QString& topic); ///< it was made or changed
    void deleted();
    void recordsRequested(const QString& topic);
    void produceRequested(const QString& topic);

private:
    void build();
    QWidget* makePartitions();
    QWidget* makeConfiguration();
    void fillMenu(QMenu& menu);
    void show(const base::json::object& topic);
    void showFacts(const base::json::object& topic);
    void showEntry();
    void changeEntry(bool isReset);
    void showBody();
    void beginForm(QWidget* form);

    const PageContext m_context;
    HubPoll* m_poll;
    models::ObjectTable m_partitions;
    models::ObjectTable m_entries;
    QString m_topic;
    bool m_readOnly = true;
    bool m_isForm = false;
    int m_partitionCount = 0;
    views::DockTitle* m_title = nullptr;
    views::Segmented* m_tabs = nullptr;
    QStackedWidget* m_stack = nullptr;
    views::StatePage* m_state = nullptr;
    QWidget* m_partitionPage = nullptr;
    QWidget* m_entryPage = nullptr;
    views::KeyValue* m_facts = nullptr;
    QTableView* m_entryTable = nullptr;
    QWidget* m_editor = nullptr;
    QLabel* m_entryName = nullptr;
    QLineEdit* m_entryValue = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_reset = nullptr;
    views::Banner* m_entryError = nullptr;
    KafkaTopicForm* m_form = nullptr;
    KafkaDeleteForm* m_delete = nullptr;
};

} // namespace docks

#pragma once

#include "docks/page.h"
#include "hub/hub_client.h"
#include "models/object_table.h"

#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QStringListModel;
class QTableView;
class QTimer;

namespace views {
class Banner;
class DockTitle;
class Segmented;
class StatePage;
} // namespace views

namespace docks {

class KafkaProduceForm;
class KafkaRecordView;

/// Records of a topic: the newest, from the beginning, an offset or a time on, of one key; the live end; and one that
/// the user writes. GUI thread.
class KafkaRecordsPanel final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int mostRows = 20'000;
    /// Who follows the end and is further behind goes on at the end; what that leaves out is counted.
    static constexpr qint64 mostBehind = 1'000'000;
    /// Answers whose rows wait for the next frame; with so many, nothing more is asked for.
    static constexpr std::size_t mostHeld = 4;

    KafkaRecordsPanel(const PageContext& context, QWidget* parent);
    ~KafkaRecordsPanel() override;
    Q_DISABLE_COPY_MOVE(KafkaRecordsPanel)

    void setActive(bool active);
    void setReadOnly(bool readOnly);
    void setTopics(const QStringList& names); ///< that the topic line offers
    void showTopic(const QString& topic);
    void produceTo(const QString& topic);
    [[nodiscard]] QSplitter& splitter() { return *m_splitter; }

private:
    enum From
    {
        Newest,
        Beginning,
        Offset,
        Time
    };
    void build();
    QWidget* makeQuery();
    void read();
    void goOn();
    void follow(bool follows);
    void request(base::json::object arguments, bool isFirst);
    /// What the answer says of reading on; its rows wait for the frame.
    void note(const hub::Reply& reply);
    /// Puts the rows that wait into the table.
    void showHeld(bool isFirst);
    void goOnIfFollowing(int milliseconds);
    /// Counts what lies between the places where reading stopped and those where it began anew.
    void countDropped(const base::json::array& starts);
    void showState();
    [[nodiscard]] bool arguments(base::json::object& arguments);

    const PageContext m_context;
    models::ObjectTable m_model;
    QString m_topic; ///< of the rows
    std::vector<hub::Reply> m_held; ///< at most `mostHeld`
    base::json::object m_next;
    qint64 m_scanned = 0;
    qint64 m_behind = 0; ///< records behind the last row
    qint64 m_dropped = 0; ///< left out, because they came faster than they could be shown
    int m_gone = 0; ///< rows that went, because there is a limit
    quint64 m_generation = 0;
    bool m_isReading = false;
    bool m_isAtEnd = false;
    bool m_isSkipping = false; ///< the question that waits is for the end
    bool m_isActive = false;
    bool m_readOnly = true;
    QStringListModel* m_names = nullptr;
    QTimer* m_timer = nullptr;
    QTimer* m_frame = nullptr;
    views::DockTitle* m_title = nullptr;
    QLineEdit* m_topicLine = nullptr;
    QLineEdit* m_partition = nullptr;
    views::Segmented* m_from = nullptr;
    QLineEdit* m_place = nullptr;
    QLineEdit* m_key = nullptr;
    QPushButton* m_read = nullptr;
    QPushButton* m_more = nullptr;
    QPushButton* m_follow = nullptr;
    QPushButton* m_produce = nullptr;
    views::Banner* m_error = nullptr;
    QLabel* m_facts = nullptr;
    QSplitter* m_splitter = nullptr;
    QStackedWidget* m_stack = nullptr;
    views::StatePage* m_state = nullptr;
    QTableView* m_table = nullptr;
    QStackedWidget* m_side = nullptr;
    KafkaRecordView* m_view = nullptr;
    KafkaProduceForm* m_form = nullptr;
};

} // namespace docks

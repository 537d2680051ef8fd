#pragma once

#include "docks/page.h"
#include "models/object_table.h"

class QLineEdit;
class QStackedWidget;
class QTableView;

namespace views {
class DockTitle;
class StatePage;
} // namespace views

namespace docks {

class HubPoll;

/// A table that the engine sorts and filters and of which it is asked for the visible rows only: topics, groups. What
/// is seen here is what the engine reads first. GUI thread.
class KafkaListPanel final : public QWidget
{
    Q_OBJECT
public:
    struct Look
    {
        QString operation; ///< "kafka.topics"
        std::string member; ///< of the answer, "topics"
        QString title;
        QString objectName;
        QString accessibleName;
        QString search; ///< placeholder of the search line
        std::vector<models::ObjectTable::Column> columns;
        std::vector<QString> widths;
        int sortColumn = 0;
        bool isDescending = false;
        QString usualName = {}; ///< has room in the first column
        std::vector<int> leftOut = {}; ///< columns that give it theirs, first the first
        int shared = -1; ///< column that takes what its cells need from the room of the first; −1: none
        QString emptyHeading;
        QString emptyText;
    };
    KafkaListPanel(const PageContext& context, Look look, QWidget* parent);
    ~KafkaListPanel() override;
    Q_DISABLE_COPY_MOVE(KafkaListPanel)

    void setActive(bool active);
    void refresh();
    void select(const QString& name); ///< now, or when it comes
    [[nodiscard]] QString current() const { return m_current; }
    [[nodiscard]] const base::json::object* currentRow() const;
    [[nodiscard]] QStringList names() const; ///< that are known here
    [[nodiscard]] views::DockTitle& title() { return *m_title; }
    [[nodiscard]] bool showsInternal() const { return m_withInternal; }
    void setShowsInternal(bool shows);

signals:
    void selected(const QString& name);
    void opened(const QString& name); ///< double click or Enter
    void answered(const base::json::object& body);

private:
    [[nodiscard]] base::json::object arguments() const;
    void show(const base::json::object& body);
    void sortBy(int column);
    void currentChanged(int row);

    const Look m_look;
    models::ObjectTable m_model;
    HubPoll* m_poll;
    views::DockTitle* m_title;
    QLineEdit* m_search;
    QStackedWidget* m_stack;
    QTableView* m_table;
    views::StatePage* m_state;
    QString m_current;
    int m_awaited = 0; ///< answers in which the current row may still be missing
    int m_sortColumn;
    bool m_isDescending;
    bool m_withInternal = false;
    bool m_isShowing = false; ///< the selection follows rows, not the user
};

} // namespace docks

#pragma once

#include "docks/page.h"
#include "models/object_table.h"

#include <QFrame>

class QLabel;
class QStackedWidget;
class QTableView;

namespace views {
class DockTitle;
class IconLabel;
class KeyValue;
class LagChart;
class SampleBars;
class Segmented;
class StatePage;
} // namespace views

namespace docks {

class HubPoll;

/// One consumer group: lag over time, lag per partition, members. GUI thread.
class KafkaGroupPanel final : public QWidget
{
    Q_OBJECT
public:
    KafkaGroupPanel(const PageContext& context, QWidget* parent);
    ~KafkaGroupPanel() override;
    Q_DISABLE_COPY_MOVE(KafkaGroupPanel)

    void setActive(bool active);
    void setGroup(const QString& name);

signals:
    void answered(const base::json::object& group);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum Tab
    {
        Seconds,
        Messages,
        Partitions,
        Members
    };
    void show(const base::json::object& group);
    void placeTabs();
    void showChart();
    void showMembers(const base::json::object& group);

    HubPoll* m_poll;
    models::ObjectTable m_lags;
    QString m_group;
    base::json::array m_history;
    views::DockTitle* m_title;
    views::Segmented* m_tabs;
    QFrame* m_tabLine; ///< under the title, for the tabs of a narrow panel
    QStackedWidget* m_stack;
    views::StatePage* m_state;
    views::LagChart* m_chart;
    QTableView* m_partitions;
    QWidget* m_memberPage;
    views::KeyValue* m_members;
};

/// Why a group has its status: a sentence and the readings that decided it. GUI thread.
class KafkaVerdict final : public QFrame
{
    Q_OBJECT
public:
    explicit KafkaVerdict(QWidget* parent);
    ~KafkaVerdict() override;
    Q_DISABLE_COPY_MOVE(KafkaVerdict)

    void show(const base::json::object& group);
    void clear();

private:
    views::IconLabel* m_icon;
    QLabel* m_heading;
    QLabel* m_text;
    QLabel* m_samplesName;
    views::SampleBars* m_bars;
};

} // namespace docks

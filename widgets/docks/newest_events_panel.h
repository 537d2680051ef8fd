#pragma once

#include "docks/page.h"
#include "models/event_stream.h"

#include <memory>

class QStackedWidget;
class QToolButton;

namespace views {
class DockTitle;
class LiveTable;
class StatePage;
} // namespace views

namespace docks {

/// What happens now, as a strip beside the flow: the newest events by time, type and entity. A busy engine is sampled,
/// and the title says so; the page Events has all. GUI thread.
class NewestEventsPanel final : public QWidget
{
    Q_OBJECT
public:
    NewestEventsPanel(const PageContext& context, QWidget* parent);
    ~NewestEventsPanel() override;
    Q_DISABLE_COPY_MOVE(NewestEventsPanel)

    void wake();
    void rest();
    void setRate(double eventsPerSecond); ///< once a second

private:
    void setPaused(bool paused);
    void showRows();

    PageContext m_context;
    models::EventStream m_stream;
    views::DockTitle* m_title;
    QStackedWidget* m_stack;
    views::LiveTable* m_table;
    views::StatePage* m_state;
    QToolButton* m_pause = nullptr;
    double m_rate = 0;
    std::unique_ptr<hub::Subscription> m_subscription;
};

} // namespace docks

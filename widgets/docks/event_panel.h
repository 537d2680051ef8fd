#pragma once

#include "docks/payload_loader.h"
#include "models/event_stream.h"

#include <QWidget>

#include <optional>

class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QToolButton;
class QVBoxLayout;

namespace views {
class ElidedLabel;
class IconLabel;
class JsonTree;
class KeyValue;
class PlainTextView;
class StatePage;
} // namespace views

namespace docks {

class MatchReasons;

/// One event in full: header, payload as tree, text, bytes and difference to the version before, and why the filter
/// shows it. GUI thread.
class EventPanel final : public QWidget
{
    Q_OBJECT
public:
    EventPanel(hub::HubClient& hub, QWidget* parent);
    ~EventPanel() override;
    Q_DISABLE_COPY_MOVE(EventPanel)

    void show(const models::EventStream::Event& event);
    void showReasons(const std::string& filter, const std::vector<models::FilterTerm>& terms);
    void readAgain(); ///< the connection is back: what could not be read
    void clear(); ///< no row is selected
    [[nodiscard]] const std::optional<models::EventStream::Event>& event() const { return m_event; }

signals:
    void followRequested(const QString& type, const QString& id);
    void commandRequested(const QString& command);
    void entityRequested(const QString& type, const QString& id);

private:
    enum Tab
    {
        Tree,
        Raw,
        Hex,
        Diff
    };
    void build();
    void fillMenu(QMenu& menu);
    void showHeader();
    void requestHeaders();
    void showTab(int tab);
    void showPayload();
    [[nodiscard]] base::json::object wholeEvent() const; ///< fields, headers, record
    void showTree();
    void showPage();
    void requestDiff();
    void showDiff(const base::json::value& history);

    hub::HubClient& m_hub;
    PayloadLoader* m_loader;
    std::optional<models::EventStream::Event> m_event;
    std::shared_ptr<const Payload> m_payload;
    base::json::object m_headers;
    std::uint64_t m_valueBytes = 0;
    qsizetype m_page = 0; ///< of raw and hex
    QString m_pretty;

    QTabBar* m_tabs = nullptr;
    QToolButton* m_copy = nullptr;
    QToolButton* m_menu = nullptr;
    QStackedWidget* m_stack = nullptr; ///< empty or the event
    views::StatePage* m_empty = nullptr;
    views::IconLabel* m_icon = nullptr;
    views::ElidedLabel* m_type = nullptr;
    QLabel* m_version = nullptr;
    views::ElidedLabel* m_entity = nullptr;
    views::ElidedLabel* m_moment = nullptr;
    QStackedWidget* m_bodies = nullptr; ///< one a tab
    views::JsonTree* m_tree = nullptr;
    views::PlainTextView* m_text = nullptr;
    views::PlainTextView* m_bytes = nullptr;
    QWidget* m_diff = nullptr;
    QVBoxLayout* m_diffLayout = nullptr;
    views::KeyValue* m_changes = nullptr;
    QLabel* m_diffNote = nullptr;
    QWidget* m_pager = nullptr;
    QLabel* m_pageNote = nullptr;
    QPushButton* m_before = nullptr;
    QPushButton* m_after = nullptr;
    QLabel* m_note = nullptr; ///< loading, or why a payload cannot be shown
    MatchReasons* m_reasons = nullptr;
    QPushButton* m_follow = nullptr;
    QPushButton* m_command = nullptr;
};

} // namespace docks

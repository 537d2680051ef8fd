#pragma once

#include "docks/page.h"
#include "models/command_stream.h"

#include <optional>
#include <utility>
#include <vector>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace domain {
struct EntityType;
struct Field;
} // namespace domain
namespace views {
class Badge;
class ElidedLabel;
class JsonTree;
class KeyValue;
} // namespace views

namespace docks {

class CommandChecks;
class CommandEvents;
class CommandRepeat;
class EntityDirectory;
class ParkedBanner;

/// One command in full, on three tabs: who asked for what and which rules it passed or was refused by; what was sent;
/// the events it produced. Below, its repetition as a new command. GUI thread.
class CommandPanel final : public QWidget
{
    Q_OBJECT
public:
    CommandPanel(const PageContext& context, EntityDirectory& directory, QWidget* parent);
    ~CommandPanel() override;
    Q_DISABLE_COPY_MOVE(CommandPanel)

    void show(const models::CommandStream::Command& command);
    void readAgain(); ///< the connection is back: what could not be read
    void clear();

private:
    enum Tab
    {
        Facts,
        Payload,
        Events
    };
    void build();
    QWidget* makeFacts();
    QWidget* makeEvents();
    void connectParts();
    void request();
    void showTab();
    void showFacts();
    [[nodiscard]] bool addReference(const domain::EntityType* type, const domain::Field* field,
                                    const base::json::value& value);
    void showHeadline();
    void showRejection();
    void showChecks();
    void showDetails(const base::json::object& details);
    void showEvents(const base::json::array& events);
    void copy();

    PageContext m_context;
    EntityDirectory& m_directory;
    std::optional<models::CommandStream::Command> m_command;
    base::json::object m_details; ///< as the engine answers; empty until then
    base::json::object m_fields; ///< of the command, secrets left out
    bool m_hasFields = false;

    QTabBar* m_tabs = nullptr;
    QToolButton* m_copy = nullptr;
    QStackedWidget* m_stack = nullptr; ///< empty or the command
    QStackedWidget* m_bodies = nullptr; ///< one a tab
    QScrollArea* m_scroll = nullptr;
    views::ElidedLabel* m_name = nullptr;
    views::Badge* m_badge = nullptr;
    views::ElidedLabel* m_headline = nullptr;
    QLabel* m_headlineField = nullptr;
    views::KeyValue* m_facts = nullptr;
    std::vector<std::pair<QString, QString>> m_references; ///< type and id of entities that m_facts leads to
    QWidget* m_rejection = nullptr;
    QLabel* m_reason = nullptr;
    views::KeyValue* m_rule = nullptr;
    QLabel* m_payloadNote = nullptr;
    views::JsonTree* m_payload = nullptr;
    QWidget* m_checksBlock = nullptr;
    CommandChecks* m_checks = nullptr;
    QWidget* m_produced = nullptr;
    QLabel* m_producedTitle = nullptr;
    CommandEvents* m_producedEvents = nullptr;
    CommandEvents* m_events = nullptr;
    QLabel* m_eventsNote = nullptr;
    CommandRepeat* m_editor = nullptr;
    ParkedBanner* m_parked = nullptr;
    QPushButton* m_repeat = nullptr;
    QPushButton* m_follow = nullptr;
};

} // namespace docks

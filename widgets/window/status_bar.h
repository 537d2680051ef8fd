#pragma once

#include "hub/hub_client.h"

#include <QFrame>

#include <map>
#include <optional>

class QLabel;
class QToolButton;

namespace views {
class IconLabel;
}

namespace window {

/// The line below everything: hub, position, rates, latency, queues, drops or held back, memory, theme. Values come
/// from the stream "stats". In a narrow window the parts that tell least are left out; none is cut. GUI thread.
class StatusBar final : public QFrame
{
    Q_OBJECT
public:
    explicit StatusBar(QWidget* parent);
    Q_DISABLE_COPY_MOVE(StatusBar)

    void setConnection(hub::HubClient::State state);
    void setProfile(const QString& name, const QPixmap& square);
    void clear(); ///< the numbers of an engine that was left
    void setHeldBack(std::optional<quint64> rows);
    void apply(const base::json::object& stats);
    void retranslate(); ///< also after a switch of the theme

signals:
    void themeWanted(); ///< the next theme
    void diagnosticsWanted();

protected:
    bool event(QEvent* event) override;

private:
    struct Cell
    {
        QWidget* box = nullptr;
        QLabel* name = nullptr;
        QLabel* value = nullptr;
        QLabel* extra = nullptr;
    };
    Cell addCell(const QString& objectName); ///< and the line behind it
    void fit(); ///< shows what there is room for
    void showDrops();

    QLabel* m_square = nullptr;
    QLabel* m_profile = nullptr;
    views::IconLabel* m_plug = nullptr;
    Cell m_hub, m_position, m_commands, m_events, m_latency, m_queues, m_dropped, m_memory;
    QToolButton* m_theme = nullptr;
    std::optional<quint64> m_heldBack;
    quint64 m_drops = 0;
    hub::HubClient::State m_state = hub::HubClient::State::Offline;
};

} // namespace window

#pragma once

#include "docks/stream_chips.h"
#include "hub/hub_client.h"

#include <QObject>

#include <optional>

namespace views {
class StatePage;
}

namespace docks {

/// What stands in the place of a live table's rows, and why there are none. GUI thread.
class StreamState final : public QObject
{
    Q_OBJECT
public:
    enum class Kind
    {
        Rows, ///< nothing: the table itself is shown
        Offline,
        Connecting,
        Filtered, ///< rows are kept, and none of them passes
        Empty
    };

    /// The page becomes a child of `parent`; `name` is part of object names.
    StreamState(const QString& name, QWidget* parent);
    Q_DISABLE_COPY_MOVE(StreamState)

    [[nodiscard]] views::StatePage* page() const { return m_page; }
    void setEmptyTexts(const QString& icon, const QString& heading, const QString& text);
    void setTrouble(const hub::Trouble& trouble); ///< why the engine is offline; shown by the next show()
    /// `kept` rows, and the gauge that is chosen, if one is.
    void show(Kind kind, quint64 kept, const std::optional<StreamChips::Gauge>& gauge);
    void showGauge(const StreamChips::Gauge& gauge);
    void renew() { m_shown.reset(); } ///< another chip was chosen: the same kind has other words now

signals:
    void connectRequested();
    void showAllRequested();

private:
    const QString m_name;
    views::StatePage* m_page;
    QString m_emptyIcon, m_emptyHeading, m_emptyText;
    hub::Trouble m_trouble;
    std::optional<Kind> m_shown; ///< none: another chip or text came, and the words are old
};

} // namespace docks

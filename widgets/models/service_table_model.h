#pragma once

#include "base/json.h"

#include <QAbstractTableModel>

#include <vector>

namespace models {

/// A local server as the operation stack.status tells it.
struct ServiceRow
{
    enum class State
    {
        Running,
        Starting,
        Stopped,
        Failed
    };
    QString service; ///< "redis-events"
    State state = State::Stopped;
    quint16 port = 0;
    QString version; ///< empty: not set up
    qint64 bytes = 0; ///< resident; 0: does not run
    qint64 uptimeSeconds = 0;
    qint64 pid = 0; ///< 0: does not run
    bool operator==(const ServiceRow&) const = default;
};

/// The local servers, a row each. GUI thread.
class ServiceTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        Service,
        State,
        Port,
        Version,
        Memory,
        Uptime,
        Pid,
        ColumnCount
    };
    enum Role
    {
        IconRole = Qt::UserRole + 1,
        IconTintRole,
        FaintRole
    };
    /// Tints are numbers of style::Token, which models do not know.
    struct Tints
    {
        int running = 0;
        int starting = 0;
        int stopped = 0;
        int failed = 0;
    };
    ServiceTableModel(const Tints& tints, QObject* parent);
    ~ServiceTableModel() override;
    Q_DISABLE_COPY_MOVE(ServiceTableModel)

    void set(const base::json::array& services);
    [[nodiscard]] const std::vector<ServiceRow>& rows() const { return m_rows; }
    [[nodiscard]] int running() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const ServiceRow& row, Column column) const;

    const Tints m_tints;
    std::vector<ServiceRow> m_rows;
};

[[nodiscard]] QString serviceStateText(ServiceRow::State state); ///< "Running"
[[nodiscard]] QString uptimeText(qint64 seconds); ///< "48 s", "1 min 26 s", "3 h 05 min", "2 d 4 h"

} // namespace models

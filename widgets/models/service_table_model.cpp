#include "models/service_table_model.h"

#include "models/flow_facts.h"
#include "models/format.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

qint64 numberAt(const base::json::object& row, std::string_view key)
{
    const auto* value = row.if_contains(key);
    return value != nullptr && value->is_number() ? value->to_number<qint64>() : 0;
}

ServiceRow::State stateOf(std::string_view name)
{
    if (name == "running")
        return ServiceRow::State::Running;
    if (name == "starting")
        return ServiceRow::State::Starting;
    return name == "stopped" ? ServiceRow::State::Stopped : ServiceRow::State::Failed;
}

} // namespace

QString serviceStateText(ServiceRow::State state)
{
    switch (state) {
    case ServiceRow::State::Running:
        return ServiceTableModel::tr("Running");
    case ServiceRow::State::Starting:
        return ServiceTableModel::tr("Starting");
    case ServiceRow::State::Stopped:
        return ServiceTableModel::tr("Stopped");
    case ServiceRow::State::Failed:
        break;
    }
    return ServiceTableModel::tr("Failed");
}

QString uptimeText(qint64 seconds)
{
    const auto two = [](qint64 number) { return u"%1"_s.arg(number, 2, 10, QLatin1Char('0')); };
    if (seconds < 60)
        return ServiceTableModel::tr("%1 s").arg(seconds);
    if (seconds < 3'600)
        return ServiceTableModel::tr("%1 min %2 s").arg(QString::number(seconds / 60), two(seconds % 60));
    if (seconds < 86'400)
        return ServiceTableModel::tr("%1 h %2 min").arg(QString::number(seconds / 3'600), two(seconds / 60 % 60));
    return ServiceTableModel::tr("%1 d %2 h").arg(QString::number(seconds / 86'400), two(seconds / 3'600 % 24));
}

ServiceTableModel::ServiceTableModel(const Tints& tints, QObject* parent)
    : QAbstractTableModel(parent)
    , m_tints(tints)
{
}

ServiceTableModel::~ServiceTableModel() = default;

void ServiceTableModel::set(const base::json::array& services)
{
    std::vector<ServiceRow> rows;
    for (const auto& each : services) {
        if (!each.is_object())
            continue;
        const auto& object = each.get_object();
        rows.push_back({format::safe(format::fromUtf8(base::json::textAt(object, "service"))),
                        stateOf(base::json::textAt(object, "state")),
                        static_cast<quint16>(std::clamp<qint64>(numberAt(object, "port"), 0, 65'535)),
                        format::safe(format::fromUtf8(base::json::textAt(object, "version"))),
                        numberAt(object, "rssBytes"), numberAt(object, "uptimeSeconds"), numberAt(object, "pid")});
    }
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] == m_rows[i])
            continue;
        m_rows[i] = std::move(rows[i]);
        const auto row = static_cast<int>(i);
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

int ServiceTableModel::running() const
{
    return static_cast<int>(std::count_if(
        m_rows.begin(), m_rows.end(), [](const ServiceRow& row) { return row.state == ServiceRow::State::Running; }));
}

int ServiceTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ServiceTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString ServiceTableModel::text(const ServiceRow& row, Column column) const
{
    const auto dash = u"–"_s;
    switch (column) {
    case Service:
        return row.service;
    case State:
        return serviceStateText(row.state);
    case Port:
        return QString::number(row.port);
    case Version:
        return row.version.isEmpty() ? tr("not set up") : row.version;
    case Memory:
        return row.bytes == 0 ? dash : bytesText(row.bytes);
    case Uptime:
        return row.pid == 0 ? dash : uptimeText(row.uptimeSeconds);
    case Pid:
        return row.pid == 0 ? dash : QString::number(row.pid);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ServiceTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    const auto pick = [&row](const auto& running, const auto& starting, const auto& stopped, const auto& failed) {
        switch (row.state) {
        case ServiceRow::State::Running:
            return running;
        case ServiceRow::State::Starting:
            return starting;
        case ServiceRow::State::Stopped:
            return stopped;
        case ServiceRow::State::Failed:
            break;
        }
        return failed;
    };
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::TextAlignmentRole:
        return column == Port || column == Memory || column == Uptime || column == Pid
            ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    case IconRole:
        return column == State ? pick(u"circle-check"_s, u"loader-2"_s, u"circle-dashed"_s, u"exclamation-circle"_s)
                               : QString();
    case IconTintRole:
        return pick(m_tints.running, m_tints.starting, m_tints.stopped, m_tints.failed);
    case FaintRole:
        return column == Pid || (column == Version && row.version.isEmpty());
    default:
        return {};
    }
}

QVariant ServiceTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Port || section == Memory || section == Uptime || section == Pid
            ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
            : QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Service:
        return tr("Service");
    case State:
        return tr("State");
    case Port:
        return tr("Port");
    case Version:
        return tr("Version");
    case Memory:
        return tr("Memory");
    case Uptime:
        return tr("Up for");
    case Pid:
        return tr("Process");
    default:
        return {};
    }
}

} // namespace models

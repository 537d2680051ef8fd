#pragma once

#include <QAbstractTableModel>
#include <QString>

#include <cstdint>
#include <vector>

namespace domain {
class Catalog;
}

namespace models {

struct RejectedCommand
{
    quint64 position = 0;
    QString id;
    qint64 micros = 0; ///< UTC
    std::uint8_t kind = 0; ///< of the command, as on the wire
    QString type; ///< plural
    QString entity; ///< its id; empty where none was made
    QString rule;
    QString field;
    QString reason;
};

/// The commands that the rules rejected lately, newest first, at most `capacity`. GUI thread.
class RejectionTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr std::size_t capacity = 500;
    enum Column
    {
        Time,
        CommandId,
        Command,
        Entity,
        Rule,
        Field,
        Reason,
        ColumnCount
    };
    enum Role
    {
        IconRole = Qt::UserRole + 1,
        IconTintRole,
        MonoRole,
        SecondaryRole,
        IdRole,
        TypeRole,
        EntityRole
    };

    /// `rejectedTint`: the number that the delegate understands as the colour of rejections.
    explicit RejectionTableModel(int rejectedTint, QObject* parent = nullptr);
    ~RejectionTableModel() override;

    /// Oldest first, as a frame brings them: one insertion; what is known already is left out.
    void add(std::vector<RejectedCommand> rejected);
    void clear();
    /// The packs, for the names of commands on a user's own types; outlives the model, or is replaced before it goes.
    void setCatalog(const domain::Catalog& catalog);
    [[nodiscard]] int inLastMinute(qint64 nowMicros) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<RejectedCommand> m_rows; ///< newest first
    int m_rejectedTint;
    const domain::Catalog* m_catalog = nullptr; ///< not read yet
};

} // namespace models

#pragma once

#include <QHash>
#include <QJsonObject>
#include <QObject>

class QMenu;
class QTableView;
class QTimer;
class QWidget;

namespace models {
class EntityTableModel;
}

namespace docks {

/// The columns of the entity table: which are shown, in which order and width, and what the rows are sorted by;
/// remembered for each type. GUI thread.
class EntityColumns final : public QObject
{
    Q_OBJECT
public:
    EntityColumns(QTableView& view, models::EntityTableModel& model, QObject* parent);
    ~EntityColumns() override;
    Q_DISABLE_COPY_MOVE(EntityColumns)

    /// Another type is shown, or its rows were read anew: as the user left it, else as usual.
    void show();
    void reset(); ///< of the shown type: as usual

    /// {"columns": [{"name", "width", "hidden"}, …] as shown, "sort": name, "ascending": bool}; columns that the type
    /// does not have (any more) are passed over.
    [[nodiscard]] QJsonObject describe() const;
    void apply(const QJsonObject& state);

    [[nodiscard]] QJsonObject remembered() const; ///< plural → describe()
    void recall(const QJsonObject& remembered);

    /// A check for each column, and Reset; the caller owns it.
    [[nodiscard]] QMenu* makeMenu(QWidget* parent);

    /// Names of the columns in sight, from left to right: "id", fields, "changed", "v".
    [[nodiscard]] QStringList shown() const;

signals:
    void changed();
    void reordered(); ///< the header says another order now, without a click on it

protected:
    bool eventFilter(QObject* watched, QEvent* event) override; ///< the table got another width

private:
    void usual();
    void fit();
    void arrange(const QJsonObject& state);
    void changedByUser();
    void remember();
    [[nodiscard]] QString nameOf(int column) const;

    QTableView& m_view;
    models::EntityTableModel& m_model;
    QHash<QString, QJsonObject> m_states; ///< plural → describe()
    QTimer* m_pause; ///< a drag of a border is one change
    int m_stretched = -1; ///< the column that takes what is left
    bool m_isApplying = false;
};

} // namespace docks

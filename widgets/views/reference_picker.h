#pragma once

#include <QLineEdit>
#include <QPointer>

#include <utility>
#include <vector>

class QListView;
class QStandardItemModel;
class QTimer;

namespace views {

/// A field that holds the id of another entity and shows its title. Typing asks for candidates (`searchWanted`), the
/// answer comes back by `offer`; choosing one (click, Enter, Tab) fills the field. It knows no hub. GUI thread.
class ReferencePicker final : public QLineEdit
{
    Q_OBJECT
public:
    ReferencePicker(const QString& targetPlural, QWidget* parent);
    ~ReferencePicker() override;
    Q_DISABLE_COPY_MOVE(ReferencePicker)

    [[nodiscard]] const QString& target() const { return m_target; }
    /// The chosen id; empty while nothing is chosen.
    [[nodiscard]] const QString& id() const { return m_id; }
    /// Something is typed that names no entity yet.
    [[nodiscard]] bool isUnresolved() const { return m_id.isEmpty() && !text().trimmed().isEmpty(); }
    void setId(const QString& id, const QString& title);
    /// Candidates for `asked`: pairs of id and title. Ignored when the text has changed since.
    void offer(const QString& asked, const std::vector<std::pair<QString, QString>>& candidates);

signals:
    void searchWanted(const QString& text);
    void idChanged();

protected:
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void makeList();
    void showList();
    void hideList();
    void choose(const QModelIndex& index);
    [[nodiscard]] bool isListOpen() const;

    QString m_target;
    QString m_id;
    QString m_chosenText;
    QStandardItemModel* m_candidates;
    QPointer<QListView> m_list; ///< a child of the window, made when it is needed
    QTimer* m_pause;
};

} // namespace views

#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace views {

/// A field of a form: label (500) above with the changed dot and a note at the right end, the editor, help or an error
/// sentence (11 px) below. The editor is any widget; "state" of it follows the error. GUI thread.
class FormField final : public QWidget
{
    Q_OBJECT
public:
    /// The field owns `editor` from now on.
    FormField(const QString& label, QWidget* editor, QWidget* parent);
    Q_DISABLE_COPY_MOVE(FormField)

    void setMark(const QString& text); ///< "required", beside the label in text3
    void setNote(const QString& text); ///< "only you changed this", at the right end
    void setHelp(const QString& text);
    void setError(const QString& sentence); ///< empty: none; says what is right
    void setChanged(bool changed); ///< the 6 px dot
    [[nodiscard]] bool hasError() const { return m_hasError; }
    [[nodiscard]] QString errorText() const;
    [[nodiscard]] QWidget* editor() const { return m_editor; }
    void addBelow(QWidget* widget); ///< under the editor: a conflict's radio rows

private:
    void showBelow();

    QWidget* m_editor;
    QWidget* m_dot;
    QLabel* m_label;
    QLabel* m_mark;
    QLabel* m_note;
    QLabel* m_below;
    QVBoxLayout* m_layout;
    QString m_help;
    QString m_error;
    bool m_hasError = false;
};

} // namespace views

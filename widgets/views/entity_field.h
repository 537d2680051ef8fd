#pragma once

#include "models/entity_merge.h"
#include "style/tokens.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace views {

class ConflictRows;
class IconLabel;
class ReferencePicker;

/// One field of a generated form: label with its marks, the editor that fits the field's type, help or the sentence
/// that says what is right. Its editor's object name is "field_NAME". GUI thread.
class EntityField final : public QWidget
{
    Q_OBJECT
public:
    /// `field` outlives the widget.
    EntityField(const domain::Field& field, QWidget* parent);
    ~EntityField() override;
    Q_DISABLE_COPY_MOVE(EntityField)

    [[nodiscard]] const domain::Field& field() const { return m_field; }
    /// What the editor holds; with a settled conflict the chosen side.
    [[nodiscard]] base::json::value value() const;
    /// What was typed, whatever a conflict's choice says.
    [[nodiscard]] QString editorText() const;
    [[nodiscard]] base::json::value typedValue() const;
    void setValue(const base::json::value& value);
    void setReadOnly(bool readOnly);

    /// The sentence below; empty: help. The field is marked until it is right.
    void setProblem(const QString& sentence);
    [[nodiscard]] bool hasProblem() const { return m_hasProblem; }
    /// Judges the value by the pack; with `quiet` an empty field is not complained about (a new form nobody has typed
    /// in yet).
    void validate(bool quiet);

    void setChanged(bool changed); ///< the dot before the label
    /// At the right end of the label line: "only you changed this".
    void setNote(const QString& text, const QString& icon = {}, style::Token tint = style::Token::Text3);

    /// Rows to choose from instead of the editor.
    void showConflict(const models::MergedField& merged, quint64 theirVersion, quint64 startedVersion);
    void endConflict();
    [[nodiscard]] bool isInConflict() const { return m_conflict != nullptr; }
    [[nodiscard]] bool isSettled() const;

    [[nodiscard]] ReferencePicker* picker() const { return m_picker; }
    [[nodiscard]] QWidget* editor() const;

signals:
    void edited(); ///< by the user
    void settled();
    void searchWanted(const QString& text);

private:
    QWidget* makeEditor();
    QWidget* makeLine(bool multiple);
    void retouch();
    void showTyped(); ///< what was typed or pasted is seen as well
    void setEditorText(const QString& text);

    const domain::Field& m_field;
    QWidget* m_dot;
    QLabel* m_label;
    QLabel* m_mark;
    IconLabel* m_noteIcon;
    QLabel* m_note;
    QLabel* m_below;
    QLineEdit* m_line = nullptr;
    QPlainTextEdit* m_lines = nullptr;
    QComboBox* m_combo = nullptr;
    QCheckBox* m_check = nullptr;
    ReferencePicker* m_picker = nullptr;
    ConflictRows* m_conflict = nullptr;
    models::MergedField m_merged;
    bool m_hasProblem = false;
    bool m_isReadOnly = false;
    base::json::value m_given; ///< an editor may not hold it as it is (too long, no-break blanks): untouched it stays
    QString m_givenText; ///< what the editor made of it
    bool m_isWritten = false; ///< the editor holds what models::showHidden made of the value
    bool m_wasTouched = false;
    bool m_isAbsent = true; ///< a check box that nobody touched means "no value"
};

} // namespace views

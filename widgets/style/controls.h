#pragma once

#include "style/tokens.h"

#include <QString>

class QAbstractButton;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
class QWidget;

/// The one factory of labels, buttons, message texts and tool tips. Everything is plain text: a string from data never
/// reaches a rich-text parser, and "&" in it is no mnemonic. GUI thread.
namespace style {

/// Looks of a label; the style sheet knows them by the property "role".
enum class Role
{
    Text, ///< 12, values
    Label, ///< 12, text2
    Fact, ///< 12, text3: beside a title
    Help, ///< 11, text3
    Strong, ///< 12, 600
    FieldLabel, ///< 12, 500, text2
    Heading, ///< 13, 600
    Big, ///< 20, 600
    Mono, ///< 11, mono
    Error, ///< 11, error
};

[[nodiscard]] QLabel* label(const QString& text, Role role, QWidget* parent);
[[nodiscard]] inline QLabel* label(const QString& text, QWidget* parent);
void setRole(QLabel& label, Role role);

/// Identity of a control: `objectName` for tests and style, accessible name for screen readers and tests from outside,
/// tool tip for everybody (empty: the accessible name).
struct Identity
{
    QString objectName;
    QString accessibleName;
    QString toolTip = {};
};
void identify(QWidget& widget, const Identity& identity);
void setToolTip(QWidget& widget, const QString& text); ///< plain text; also for texts from data

enum class ButtonKind
{
    Normal,
    Primary, ///< one per view
    Danger,
    Flat,
};
/// 28 pixels high, "&" doubled.
[[nodiscard]] QPushButton* button(const QString& text, ButtonKind kind, const Identity& identity, QWidget* parent);
void setText(QAbstractButton& button, const QString& text); ///< doubles "&"
/// 24 pixels, icon only, no frame; checkable when `checkable`.
[[nodiscard]] QToolButton* iconButton(const QString& icon, const Identity& identity, QWidget* parent,
                                      bool checkable = false);
[[nodiscard]] QLineEdit* lineEdit(const QString& placeholder, const Identity& identity, QWidget* parent);

/// 24 pixels high instead of 28: for the heads of panels, tool lines and banners.
void makeSmall(QWidget& buttonOrField);

/// Sets the property "state" ("error", "warn", "") of a field and lets the style sheet see it.
void setState(QWidget& widget, const char* state);
/// Sets a property that the style sheet selects by.
void setProperty(QWidget& widget, const char* name, const QVariant& value);

/// Text from data for names and cells: invisible and direction-changing characters are shown as \uXXXX, line breaks as
/// a space, so that nothing can pass for something else (CVE-2021-42574).
[[nodiscard]] QString visible(const QString& text);
/// The same for texts of several lines: line breaks stay.
[[nodiscard]] QString visibleLines(const QString& text);
/// For menus, buttons and tabs: "&" doubled.
[[nodiscard]] QString withoutMnemonic(QString text);
/// The tool tip for `text`: Qt guesses rich text by itself, so the guess is prevented.
[[nodiscard]] QString plainToolTip(const QString& text);

inline QLabel* label(const QString& text, QWidget* parent)
{
    return label(text, Role::Text, parent);
}

} // namespace style

#include "style/controls.h"

#include "base/hidden_character.h"
#include "style/icons.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace style {

namespace {

const char* roleName(Role role)
{
    switch (role) {
    case Role::Text:
        return "text";
    case Role::Label:
        return "label";
    case Role::Fact:
        return "fact";
    case Role::Help:
        return "help";
    case Role::Strong:
        return "strong";
    case Role::FieldLabel:
        return "field";
    case Role::Heading:
        return "heading";
    case Role::Big:
        return "big";
    case Role::Mono:
        return "mono";
    case Role::Error:
        return "error";
    }
    return "text";
}

const char* kindName(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Normal:
        return "normal";
    case ButtonKind::Primary:
        return "primary";
    case ButtonKind::Danger:
        return "danger";
    case ButtonKind::Flat:
        return "flat";
    }
    return "normal";
}

} // namespace

QLabel* label(const QString& text, Role role, QWidget* parent)
{
    auto* made = new QLabel(parent);
    made->setTextFormat(Qt::PlainText);
    made->setOpenExternalLinks(false);
    made->setText(visibleLines(text));
    setRole(*made, role);
    return made;
}

void setRole(QLabel& label, Role role)
{
    setProperty(label, "role", QString::fromLatin1(roleName(role)));
}

void identify(QWidget& widget, const Identity& identity)
{
    widget.setObjectName(identity.objectName);
    widget.setAccessibleName(visibleLines(identity.accessibleName));
    setToolTip(widget, identity.toolTip.isEmpty() ? identity.accessibleName : identity.toolTip);
}

void setToolTip(QWidget& widget, const QString& text)
{
    widget.setToolTip(plainToolTip(text));
}

QPushButton* button(const QString& text, ButtonKind kind, const Identity& identity, QWidget* parent)
{
    auto* made = new QPushButton(withoutMnemonic(visible(text)), parent);
    made->setProperty("kind", QString::fromLatin1(kindName(kind)));
    made->setAutoDefault(false);
    identify(*made, identity);
    return made;
}

void setText(QAbstractButton& button, const QString& text)
{
    button.setText(withoutMnemonic(visible(text)));
}

QToolButton* iconButton(const QString& icon, const Identity& identity, QWidget* parent, bool checkable)
{
    auto* made = new QToolButton(parent);
    made->setIcon(style::icon(icon));
    made->setIconSize({measure::icon, measure::icon});
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::TabFocus);
    made->setCheckable(checkable);
    made->setFixedSize(measure::small, measure::small);
    identify(*made, identity);
    return made;
}

QLineEdit* lineEdit(const QString& placeholder, const Identity& identity, QWidget* parent)
{
    auto* made = new QLineEdit(parent);
    made->setPlaceholderText(placeholder);
    made->setFixedHeight(measure::title);
    identify(*made, identity);
    return made;
}

void makeSmall(QWidget& buttonOrField)
{
    setProperty(buttonOrField, "small", true); // "size" is a property of every widget, and no text
    buttonOrField.setFixedHeight(measure::small);
}

void setState(QWidget& widget, const char* state)
{
    setProperty(widget, "state", QString::fromLatin1(state));
}

void setProperty(QWidget& widget, const char* name, const QVariant& value)
{
    if (widget.property(name) == value)
        return;
    widget.setProperty(name, value);
    if (widget.testAttribute(Qt::WA_WState_Polished)) { // Before that, the first polish sees the property anyway.
        widget.style()->unpolish(&widget);
        widget.style()->polish(&widget);
        widget.update();
    }
}

QString visible(const QString& text)
{
    QString out;
    out.reserve(text.size());
    for (const auto character : text) {
        const auto unit = character.unicode();
        if (unit == u'\n' || unit == u'\t' || unit == u'\r' || unit == 0x2028 || unit == 0x2029)
            out += u' ';
        else if (base::isHiddenCharacter(unit))
            out += u"\\u%1"_s.arg(QString::number(unit, 16).toUpper().rightJustified(4, u'0'));
        else
            out += character;
    }
    return out;
}

QString visibleLines(const QString& text)
{
    auto lines = text.split(u'\n');
    for (auto& line : lines)
        line = visible(line);
    return lines.join(u'\n');
}

QString withoutMnemonic(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

QString plainToolTip(const QString& text)
{
    // QToolTip takes text for rich text when Qt::mightBeRichText says so; an escaped paragraph shows the text as it is.
    const auto shown = visibleLines(text);
    return Qt::mightBeRichText(shown) ? u"<p style='white-space:pre-wrap'>%1</p>"_s.arg(shown.toHtmlEscaped()) : shown;
}

} // namespace style

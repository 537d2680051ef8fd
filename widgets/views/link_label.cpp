#include "views/link_label.h"

#include "style/controls.h"
#include "style/fonts.h"

using namespace Qt::StringLiterals;

namespace views {

LinkLabel::LinkLabel(const QString& text, const QString& objectName, QWidget* parent)
    : QPushButton(parent)
{
    setProperty("kind", u"link"_s);
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setObjectName(objectName);
    setLinkText(text);
}

void LinkLabel::setLinkText(const QString& text)
{
    style::setText(*this, style::visible(text));
    setAccessibleName(style::visible(text));
    style::setToolTip(*this, text);
}

void LinkLabel::setMono(bool mono)
{
    setFont(mono ? style::monoFont() : style::uiFont());
}

} // namespace views

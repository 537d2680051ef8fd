#include "views/plain_text_view.h"

#include "style/fonts.h"

#include <QMimeData>
#include <QTextCursor>

using namespace Qt::StringLiterals;

namespace views {

PlainTextView::PlainTextView(const QString& objectName, const QString& accessibleName, QWidget* parent)
    : QPlainTextEdit(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAnywhere);
    setFrameShape(QFrame::NoFrame);
    setFont(style::monoFont(style::textPixels));
    document()->setDocumentMargin(8);
}

bool PlainTextView::showText(const QString& text)
{
    const bool isWhole = text.size() <= pageCharacters;
    const auto page = isWhole ? text : text.left(pageCharacters);
    QString shown;
    shown.reserve(page.size() + page.size() / lineCharacters);
    qsizetype length = 0;
    for (const auto character : page) {
        if (character == u'\n') {
            length = 0;
        } else if (++length > lineCharacters) {
            shown += u'\n';
            length = 1;
        }
        shown += character;
    }
    setPlainText(shown);
    return isWhole;
}

QMimeData* PlainTextView::createMimeDataFromSelection() const
{
    auto* mime = new QMimeData;
    mime->setText(textCursor().selectedText().replace(QChar::ParagraphSeparator, u'\n'));
    return mime;
}

QString hexDump(const QByteArray& bytes)
{
    constexpr qsizetype perLine = 16;
    constexpr qsizetype lineWidth = 78;
    QString out;
    for (qsizetype at = 0; at < bytes.size() && out.size() + lineWidth <= PlainTextView::pageCharacters;
         at += perLine) {
        const auto line = bytes.mid(at, perLine);
        auto readable = QString(line.size(), u'.');
        for (qsizetype i = 0; i < line.size(); ++i) {
            if (line[i] >= 0x20 && line[i] < 0x7F)
                readable[i] = QLatin1Char(line[i]);
        }
        const auto offset = QString::number(at, 16).rightJustified(8, u'0');
        const auto hex = QString::fromLatin1(line.toHex(' ')).leftJustified(3 * perLine - 1, u' ');
        out += offset + u"  "_s + hex + u"  "_s + readable + u'\n';
    }
    return out;
}

} // namespace views

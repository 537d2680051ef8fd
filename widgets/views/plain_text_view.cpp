#include "views/plain_text_view.h"

#include "style/fonts.h"

#include <QMimeData>
#include <QScrollBar>
#include <QTextCursor>

using namespace Qt::StringLiterals;

namespace views {

namespace {

constexpr qsizetype aroundBytes = 12; // the offset and two gaps
constexpr qsizetype perByte = 4; // two digits, a space, the character

} // namespace

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
    verticalScrollBar()->setAccessibleName(tr("%1, up and down").arg(accessibleName));
    horizontalScrollBar()->setAccessibleName(tr("%1, left and right").arg(accessibleName));
}

bool PlainTextView::showText(const QString& text)
{
    m_bytes.clear();
    m_perLine = 0;
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
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

void PlainTextView::showBytes(const QByteArray& bytes)
{
    m_bytes = bytes;
    setLineWrapMode(QPlainTextEdit::NoWrap);
    dump();
}

qsizetype PlainTextView::bytesPerLine() const
{
    constexpr qsizetype most = 16;
    const auto room = viewport()->width() - 2 * document()->documentMargin();
    const auto fits = room >= (aroundBytes + perByte * most) * fontMetrics().horizontalAdvance(u'0');
    return fits ? most : most / 2;
}

void PlainTextView::dump()
{
    m_perLine = bytesPerLine();
    setPlainText(hexDump(m_bytes, m_perLine));
}

void PlainTextView::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    if (m_perLine != 0 && m_perLine != bytesPerLine())
        dump();
}

QMimeData* PlainTextView::createMimeDataFromSelection() const
{
    auto* mime = new QMimeData;
    mime->setText(textCursor().selectedText().replace(QChar::ParagraphSeparator, u'\n'));
    return mime;
}

QString hexDump(const QByteArray& bytes, qsizetype perLine)
{
    const auto shown = bytes.left(PlainTextView::pageCharacters / (aroundBytes + perByte * 16) * 16);
    QString out;
    for (qsizetype at = 0; at < shown.size(); at += perLine) {
        const auto line = shown.mid(at, perLine);
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

#include "window/guide_dialog.h"

#include "style/controls.h"
#include "style/fonts.h"
#include "views/plain_text_view.h"
#include "window/closable_dialog.h"

#include <QCoreApplication>
#include <QDialog>
#include <QFile>
#include <QLocale>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTextCursor>
#include <QTextOption>
#include <QVBoxLayout>

#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace window {

namespace {

QString guideText()
{
    for (const auto& language : {QLocale().name().left(2), u"en"_s}) {
        QFile file(u":/guide/guide_%1.md"_s.arg(language));
        if (file.open(QIODevice::ReadOnly))
            return QString::fromUtf8(file.readAll());
    }
    return {};
}

struct Paragraph
{
    int level = 0; ///< 1 and 2: headings
    QString text;
};

/// The paragraphs of our own guide: headings, lists, and lines that belong together joined.
std::vector<Paragraph> paragraphsOf(const QString& text)
{
    static const QRegularExpression item(u"^(?:- |\\d+\\. )"_s);
    std::vector<Paragraph> made;
    bool isOpen = false;
    bool keepsLines = false; // examples below an item that ends with a colon
    for (const auto& line : text.split(u'\n')) {
        if (line.trimmed().isEmpty()) {
            isOpen = false;
        } else if (line.startsWith(u"# "_s) || line.startsWith(u"## "_s)) {
            const int level = line.startsWith(u"## "_s) ? 2 : 1;
            made.push_back({level, line.mid(level + 1)});
            isOpen = false;
        } else if (isOpen && keepsLines && !item.match(line).hasMatch()) {
            made.push_back({0, u"      "_s + line.trimmed()});
        } else if (isOpen && !item.match(line).hasMatch()) {
            made.back().text += u' ' + line.trimmed();
        } else {
            made.push_back({0, line.startsWith(u"- "_s) ? u"\u2022  "_s + line.mid(2) : line});
            isOpen = true;
            keepsLines = line.endsWith(u':');
        }
    }
    return made;
}

/// Formats instead of markup: nothing of a text is ever given to a parser of rich text.
void showParagraphs(QPlainTextEdit& view, const std::vector<Paragraph>& paragraphs)
{
    QTextCursor cursor(view.document());
    bool isFirst = true;
    for (const auto& [level, text] : paragraphs) {
        QTextCharFormat format;
        format.setFont(level == 1       ? style::uiFont(style::bigPixels, QFont::DemiBold)
                           : level == 2 ? style::uiFont(style::headingPixels, QFont::DemiBold)
                                        : style::uiFont());
        if (!std::exchange(isFirst, false)) {
            cursor.insertBlock();
            if (level > 0)
                cursor.insertBlock(); // room above a heading
        }
        cursor.insertText(text, format);
    }
    view.moveCursor(QTextCursor::Start);
}

} // namespace

QDialog* makeGuideDialog(QWidget* parent)
{
    auto* dialog =
        makeClosableDialog(u"guide"_s, QCoreApplication::translate("window::GuideDialog", "User guide"), parent);
    auto* layout = &columnOf(*dialog);
    layout->setContentsMargins(0, 0, 0, 12);
    layout->setSpacing(12);
    auto* text = new views::PlainTextView(
        u"guideText"_s, QCoreApplication::translate("window::GuideDialog", "Text of the user guide"), dialog);
    text->setWordWrapMode(QTextOption::WordWrap);
    text->document()->setDocumentMargin(16);
    showParagraphs(*text, paragraphsOf(guideText()));
    layout->addWidget(text, 1);
    addClose(*dialog, QCoreApplication::translate("window::GuideDialog", "Close"),
             {u"guideClose"_s, QCoreApplication::translate("window::GuideDialog", "Close the user guide")},
             Qt::AlignHCenter);
    dialog->resize(760, 680);
    return dialog;
}

} // namespace window

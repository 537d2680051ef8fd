#include "window/guide_dialog.h"

#include "style/controls.h"
#include "views/plain_text_view.h"
#include "window/closable_dialog.h"

#include <QCoreApplication>
#include <QDialog>
#include <QFile>
#include <QLocale>
#include <QTextOption>
#include <QVBoxLayout>

#include <tuple>

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
    std::ignore = text->showText(guideText());
    layout->addWidget(text, 1);
    addClose(*dialog, QCoreApplication::translate("window::GuideDialog", "Close"),
             {u"guideClose"_s, QCoreApplication::translate("window::GuideDialog", "Close the user guide")},
             Qt::AlignHCenter);
    dialog->resize(1'000, 700);
    return dialog;
}

} // namespace window

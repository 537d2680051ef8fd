#include "window/unsaved_question.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace window {

namespace {

struct Question
{
    Q_DECLARE_TR_FUNCTIONS(Question)
};

using Show = std::function<void(docks::Page&)>;
using GoOn = std::function<void()>;

/// One page after the other.
void saveAll(const std::vector<QPointer<docks::Page>>& pages, const Show& show, const GoOn& goOn)
{
    const auto next = std::ranges::find_if(pages, [](const auto& page) { return page && page->unsaved() > 0; });
    if (next == pages.end()) {
        goOn();
        return;
    }
    (*next)->saveUnsaved([pages, page = *next, show, goOn](bool isSaved) {
        if (isSaved)
            saveAll(pages, show, goOn);
        else if (page)
            show(*page);
    });
}

} // namespace

void askAboutUnsaved(QWidget& parent, const std::vector<docks::Page*>& pages, const Show& show, const GoOn& goOn)
{
    int unsaved = 0;
    std::vector<QPointer<docks::Page>> open;
    for (auto* page : pages) {
        if (page == nullptr || page->unsaved() == 0)
            continue;
        unsaved += page->unsaved();
        open.emplace_back(page);
    }
    if (unsaved == 0) {
        goOn();
        return;
    }
    auto* box = new QMessageBox(QMessageBox::Warning, Question::tr("Unsaved changes"),
                                Question::tr("Save the changes of %n form(s) first?", nullptr, unsaved),
                                QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &parent);
    box->setObjectName(u"unsavedQuestion"_s);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(Question::tr("Another profile opens with new pages: what is not saved is lost."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Save);
    box->setEscapeButton(QMessageBox::Cancel);
    const auto name = [box](QMessageBox::StandardButton which, const QString& text, const QString& objectName,
                            const QString& help) {
        auto* button = box->button(which);
        button->setText(text);
        button->setObjectName(objectName);
        button->setAccessibleName(help);
        button->setToolTip(help);
    };
    name(QMessageBox::Save, Question::tr("Save"), u"unsavedSave"_s, Question::tr("Save the forms, then go on"));
    name(QMessageBox::Discard, Question::tr("Discard"), u"unsavedDiscard"_s, Question::tr("Go on without the changes"));
    name(QMessageBox::Cancel, Question::tr("Cancel"), u"unsavedCancel"_s, Question::tr("Stay here"));
    QObject::connect(box, &QMessageBox::finished, box, [box, open, show, goOn](int) {
        const auto choice = box->standardButton(box->clickedButton());
        if (choice == QMessageBox::Discard)
            goOn();
        else if (choice == QMessageBox::Save)
            saveAll(open, show, goOn);
    });
    box->open();
}

} // namespace window

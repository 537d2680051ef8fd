#include "models/json_tree_model.h"
#include "style/controls.h"
#include "style/theme.h"
#include "support/test_registry.h"
#include "views/chip_row.h"
#include "views/dock_title.h"
#include "views/elided_label.h"
#include "views/filter_line.h"
#include "views/form_field.h"
#include "views/json_tree.h"
#include "views/key_value.h"
#include "views/plain_text_view.h"
#include "views/segmented.h"
#include "views/state_page.h"
#include "views/toast.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

const auto hostile = u"<table><tr><td><img src=\"/dev/zero\">"_s;

/// Every label of a tree shows its text as it is.
bool isPlain(const QWidget& root)
{
    const auto labels = root.findChildren<QLabel*>();
    return std::all_of(labels.begin(), labels.end(),
                       [](const QLabel* label) { return label->textFormat() == Qt::PlainText; });
}

} // namespace

class ControlsTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { style::apply(*qApp, style::Theme::Dark); }

    void toastsAreAtMostThreeAndAllAreKeptAsNotices()
    {
        QWidget area;
        area.resize(1280, 800);
        area.show();
        models::NoticeBoard board;
        const QAbstractItemModelTester tester(&board, QAbstractItemModelTester::FailureReportingMode::QtTest);
        views::ToastHost host(area, board);
        int undone = 0;
        for (int i = 0; i < 5; ++i)
            host.show({models::Severity::Ok, hostile, hostile, u"Undo"_s, [&undone] { ++undone; }, {}});
        QCOMPARE(board.rowCount(), 5);
        QCOMPARE(board.unread(), 5);
        QTRY_COMPARE(area.findChildren<QFrame*>(u"toast"_s).size(), 3);
        QVERIFY(isPlain(area));
        for (const auto* toast : area.findChildren<QFrame*>(u"toast"_s))
            QVERIFY(area.rect().contains(toast->geometry()));
        QTest::mouseClick(area.findChild<QPushButton*>(u"toastAction"_s), Qt::LeftButton);
        QCOMPARE(undone, 1);
        QTRY_COMPARE(area.findChildren<QFrame*>(u"toast"_s).size(), 2);
        host.dismissAll();
        QTRY_COMPARE(area.findChildren<QFrame*>(u"toast"_s).size(), 0);
    }

    void toastsStandBesideTheFormTheyMustNotCover()
    {
        QWidget area;
        area.resize(1280, 800);
        QWidget form(&area);
        form.setGeometry(900, 40, 380, 760);
        area.show();
        models::NoticeBoard board;
        views::ToastHost host(area, board);
        host.keepClearOf(form);
        host.show({models::Severity::Ok, u"Product created"_s, u"Version 1."_s, {}, {}, {}});
        const auto* toast = area.findChild<QFrame*>(u"toast"_s);
        QVERIFY(!toast->geometry().intersects(form.geometry()));
        form.setGeometry(500, 40, 780, 760); // a splitter was moved
        QTRY_VERIFY(!toast->geometry().intersects(form.geometry()));
        form.hide();
        QTRY_VERIFY(toast->geometry().right() > 1200);
        form.show();
        area.resize(600, 400); // no room at the left: rather in the way than unreadable
        form.setGeometry(100, 40, 500, 360);
        QTRY_VERIFY(toast->width() > 200 && area.rect().contains(toast->geometry()));
    }

    void noticesForgetTheOldest()
    {
        models::NoticeBoard board;
        for (int i = 0; i < 250; ++i)
            board.add({models::Severity::Info, QString::number(i), {}, {}, {}, {}});
        QCOMPARE(board.rowCount(), static_cast<int>(models::NoticeBoard::capacity));
        QCOMPARE(board.index(0).data().toString(), u"249"_s);
        board.markRead();
        QCOMPARE(board.unread(), 0);
    }

    void filterLineProposesAndInsertsWithTab()
    {
        QWidget window;
        window.resize(800, 400);
        views::FilterLine line(u"filter"_s, u"Filter"_s, {}, &window);
        line.setGeometry(0, 0, 600, 28);
        line.setLanguage({}, [](const QString& text, int cursor) {
            std::vector<views::FilterLine::Proposal> proposals;
            if (text.left(cursor).endsWith(u"do"_s))
                proposals.push_back({u"domain"_s, cursor - 2, u"text"_s, u"100 %"_s});
            return proposals;
        });
        window.show();
        line.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClicks(&line, u"do"_s);
        auto* popup = window.findChild<QListView*>(u"filterProposals"_s);
        QVERIFY(popup != nullptr && popup->isVisible());
        QTest::keyClick(&line, Qt::Key_Tab);
        QCOMPARE(line.text(), u"domain "_s);
        QVERIFY(!popup->isVisible());
        QSignalSpy submitted(&line, &views::FilterLine::submitted);
        QTest::keyClick(&line, Qt::Key_Return);
        QCOMPARE(submitted.size(), 1);
    }

    void filterLineShowsItsVerdict()
    {
        views::FilterLine line(u"filter"_s, u"Filter"_s, {}, nullptr);
        line.resize(400, 28);
        line.setVerdict(false, u"Unknown field amnt"_s);
        QCOMPARE(line.property("state").toString(), u"error"_s);
        QCOMPARE(line.accessibleDescription(), u"Unknown field amnt"_s);
        line.setVerdict(true, {});
        QCOMPARE(line.property("state").toString(), QString());
        QVERIFY(!line.accessibleDescription().isEmpty());
    }

    void fieldSaysWhatIsWrong()
    {
        auto* edit = style::lineEdit({}, {u"stock"_s, u"Stock number"_s}, nullptr);
        views::FormField field(u"Stock number"_s, edit, nullptr);
        field.show();
        field.setHelp(u"Printed on the shelf."_s);
        field.setError(u"Needs 3 letters."_s);
        QVERIFY(field.hasError());
        QCOMPARE(edit->property("state").toString(), u"error"_s);
        QCOMPARE(edit->accessibleDescription(), u"Needs 3 letters."_s);
        QVERIFY(isPlain(field));
        field.setError({});
        QVERIFY(!field.hasError());
        QCOMPARE(edit->property("state").toString(), QString());
    }

    void jsonTreeKeepsOrderAndReadsInSteps()
    {
        models::JsonTreeModel model; // No model tester: it fetches by itself while a reset is under way.
        base::json::array many;
        for (int i = 0; i < 1'200; ++i)
            many.push_back(i);
        model.setValue(base::json::object {{"zulu", "9007199254740993"}, {"alpha", 9007199254740993}, {"many", many}});
        QCOMPARE(model.rowCount({}), 3);
        QCOMPARE(model.index(0, 0, {}).data(models::JsonTreeModel::KeyRole).toString(), u"zulu"_s);
        QCOMPARE(model.index(1, 0, {}).data(models::JsonTreeModel::ValueRole).toString(), u"9007199254740993"_s);
        const auto array = model.index(2, 0, {});
        QCOMPARE(model.rowCount(array), 0);
        model.fetchMore(array);
        QCOMPARE(model.rowCount(array), models::JsonTreeModel::step);
        model.fetchMore(array);
        model.fetchMore(array);
        QCOMPARE(model.rowCount(array), 1'200);
        QVERIFY(!model.canFetchMore(array));
    }

    void jsonTreeCopiesTheWholeValue()
    {
        views::JsonTree tree(u"tree"_s, u"Tree"_s, nullptr);
        const std::string longText(5'000, 'x');
        tree.setValue(base::json::object {{"text", longText}});
        tree.setCurrentIndex(tree.model()->index(0, 0));
        QTest::keyClick(&tree, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text().size(), 5'000);
    }

    void textsAreCutToAPageAndBrokenIntoLines()
    {
        views::PlainTextView view(u"raw"_s, u"Raw"_s, nullptr);
        QVERIFY(view.showText(hostile));
        QCOMPARE(view.toPlainText(), hostile);
        QVERIFY(!view.showText(QString(1'000'000, u'x')));
        const auto shown = view.toPlainText();
        QVERIFY(shown.size() <= views::PlainTextView::pageCharacters + 100);
        for (const auto& line : shown.split(u'\n'))
            QVERIFY(line.size() <= views::PlainTextView::lineCharacters);
        QCOMPARE(views::hexDump("AB\n").trimmed(), u"00000000  41 42 0a                                         AB."_s);
        QVERIFY(views::hexDump(QByteArray(1'000'000, 'a')).size() <= views::PlainTextView::pageCharacters);
    }

    void bytesStandInWholeLines()
    {
        views::PlainTextView view(u"hex"_s, u"Hex"_s, nullptr);
        const QByteArray bytes(12 * 1024, 'a');
        view.resize(800, 300);
        view.show();
        view.showBytes(bytes);
        QCOMPARE(view.toPlainText().trimmed().split(u'\n').size(), bytes.size() / 16);
        view.resize(380, 300);
        QCOMPARE(view.toPlainText().trimmed().split(u'\n').size(), bytes.size() / 8);
        QCOMPARE(view.lineWrapMode(), QPlainTextEdit::NoWrap);
        view.showText(u"text"_s);
        view.resize(800, 300);
        QCOMPARE(view.toPlainText(), u"text"_s);
        QCOMPARE(view.lineWrapMode(), QPlainTextEdit::WidgetWidth);
    }

    void aNarrowTitleElidesItsName()
    {
        QWidget host;
        views::DockTitle title(u"Gespeicherte Ansichten"_s, &host);
        title.addButton(u"plus"_s, u"add"_s, u"Add"_s);
        title.resize(90, 28);
        host.show();
        const auto* const name = title.findChild<QLabel*>();
        QVERIFY2(name->text().endsWith(u'\u2026'), qPrintable(name->text()));
        title.resize(400, 28);
        QCOMPARE(name->text(), u"Gespeicherte Ansichten"_s);
    }

    void titleIsTwentyEightPixelsHigh()
    {
        views::DockTitle title(u"Live tail"_s);
        title.setFacts(hostile);
        title.addButton(u"dots"_s, u"more"_s, u"More"_s);
        QCOMPARE(title.sizeHint().height(), style::measure::title);
        QVERIFY(isPlain(title));
    }

    void chipAndSegmentsSwitch()
    {
        QWidget parent;
        auto* chip = new views::Chip(u"Rejected"_s, u"ban"_s, style::Token::Rejected, u"chipRejected"_s, &parent);
        const auto narrow = chip->sizeHint().width();
        chip->setRate(u"5.9/s"_s);
        QVERIFY(chip->sizeHint().width() > narrow);
        QCOMPARE(chip->sizeHint().height(), style::measure::small);
        QTest::mouseClick(chip, Qt::LeftButton);
        QVERIFY(chip->isChecked());
        auto* segments = new views::Segmented(&parent);
        segments->addSegment(u"Seconds"_s, u"seconds"_s);
        segments->addSegment(u"Messages"_s, u"messages"_s);
        QSignalSpy changed(segments, &views::Segmented::currentChanged);
        QTest::mouseClick(segments->findChild<QPushButton*>(u"messages"_s), Qt::LeftButton);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(segments->current(), 1);
    }

    void whatStandsInATitleFitsIntoIt()
    {
        views::DockTitle title(u"Topics"_s);
        auto* field = style::lineEdit(u"Find a topic"_s, {u"search"_s, u"Find a topic"_s}, &title);
        auto* button = style::button(u"New topic"_s, style::ButtonKind::Normal, {u"new"_s, u"New topic"_s}, &title);
        for (QWidget* each : std::initializer_list<QWidget*> {field, button}) {
            style::makeSmall(*each);
            title.addWidget(each);
        }
        field->setFixedWidth(168);
        title.resize(600, style::measure::title);
        title.show();
        for (const QWidget* each : std::initializer_list<QWidget*> {field, button}) {
            QCOMPARE(each->height(), style::measure::small);
            QVERIFY2(title.rect().contains(each->geometry()), qPrintable(each->objectName()));
        }
        field->setFocus();
        QCoreApplication::processEvents();
        QCOMPARE(field->height(), style::measure::small);
        QCOMPARE(title.minimumSizeHint().width(), 40);
        title.keepWhole();
        QVERIFY(title.minimumSizeHint().width() > field->width() + button->width());
    }

    void chipsLeaveOutWhatHasNoRoom()
    {
        QWidget window;
        auto* row = new views::ChipRow(&window);
        for (const auto* word : {"Created", "Updated", "Deleted"}) {
            auto* chip = new views::Chip(QString::fromLatin1(word), u"plus"_s, style::Token::Ok,
                                         u"chip"_s + QLatin1String(word), row);
            chip->setRate(u"123/s"_s);
            row->addChip(chip);
        }
        const auto chips = row->findChildren<views::Chip*>();
        QCOMPARE(chips.size(), 3);
        window.show();
        const auto areWhole = [&](int wide, views::Chip::Detail detail) {
            row->setGeometry(0, 0, wide, style::measure::small);
            for (int i = 0; i < 3; ++i)
                QCoreApplication::processEvents();
            return std::all_of(chips.begin(), chips.end(), [&](const views::Chip* chip) {
                return chip->width() == chip->widthWith(detail) && row->rect().contains(chip->geometry());
            });
        };
        const auto all = row->sizeHint().width();
        QVERIFY(areWhole(all, views::Chip::Detail::Rate));
        QVERIFY(areWhole(all - 1, views::Chip::Detail::Word));
        QVERIFY(areWhole(all + 1, views::Chip::Detail::Word)); // a rate that grew by a digit does not flicker
        QVERIFY(areWhole(all + 40, views::Chip::Detail::Rate));
        QVERIFY(areWhole(row->minimumSizeHint().width(), views::Chip::Detail::Icon));
        QVERIFY(row->sizeHint().width() >= all);
    }

    void whatChipsLeftOutComesBackBesideAFieldThatTakesTheRest()
    {
        QWidget window;
        auto* line = new QHBoxLayout(&window);
        auto* row = new views::ChipRow(&window);
        auto* chip = new views::Chip(u"Accepted"_s, u"plus"_s, style::Token::Ok, u"chip"_s, row);
        chip->setRate(u"406.1/s"_s);
        row->addChip(chip);
        line->addWidget(row);
        auto* field = style::lineEdit(u"Filter"_s, {u"filter"_s, u"Filter"_s}, &window);
        field->setMinimumWidth(160);
        line->addWidget(field, 1);
        window.resize(260, 60);
        window.show();
        QTRY_COMPARE(chip->width(), chip->widthWith(views::Chip::Detail::Icon));
        window.resize(900, 60);
        QTRY_COMPARE(chip->width(), chip->widthWith(views::Chip::Detail::Rate));
    }

    void statePageShowsWhatItIsTold()
    {
        views::StatePage page(nullptr);
        page.resize(400, 300);
        page.show();
        page.showError(u"Event store does not answer"_s, hostile, {u"Start the service."_s, u"Try again."_s});
        page.addButton(u"Try now"_s, style::ButtonKind::Primary, {u"tryNow"_s, u"Try now"_s});
        QVERIFY(isPlain(page));
        auto* button = page.findChild<QPushButton*>(u"tryNow"_s);
        QTRY_VERIFY(button->isVisible());
        const auto labels = page.findChildren<QLabel*>();
        const auto heading = std::ranges::find(labels, u"Event store does not answer"_s, &QLabel::text);
        QVERIFY(heading != labels.end());
        const auto left = [&page](const QWidget* widget) { return widget->mapTo(&page, QPoint(0, 0)).x(); };
        QTRY_COMPARE(left(button), left(*heading)); // not under the icon, also in a page that is on screen before
        page.clearButtons();
        page.showBusy(u"Rebuilding"_s, {});
        page.setProgress(0.5, u"1 of 2"_s, u"1/s"_s);
        page.showEmpty(u"inbox"_s, u"Nothing"_s, hostile);
        QTRY_VERIFY(page.findChildren<QPushButton*>().isEmpty());
    }

    void aLongNameKeepsItsDistanceFromTheValue()
    {
        views::KeyValue facts(nullptr, 84);
        facts.addRow(u"Gesamtbetrag"_s, u"0,01"_s);
        facts.addRow(QString(300, u'x'), u"value"_s);
        facts.resize(272, 100);
        facts.show();
        for (const auto* name : facts.findChildren<QLabel*>()) {
            QVERIFY2(name->fontMetrics().horizontalAdvance(name->text()) < name->width(), qPrintable(name->text()));
            QVERIFY(name->width() <= 150);
        }
        for (const auto* value : facts.findChildren<views::ElidedLabel*>())
            QVERIFY(value->x() >= facts.findChild<QLabel*>()->geometry().right());
    }

    void aShorterTextLeavesNoHole()
    {
        views::StatePage page(nullptr);
        page.resize(200, 400);
        page.show();
        page.showError(u"No connection"_s, u"A sentence that needs several lines where there is so little room."_s,
                       {u"Another sentence that needs several lines."_s});
        page.resize(700, 400);
        page.showError(u"No connection"_s, u"Short."_s, {u"Wait."_s});
        for (const auto* label : page.findChildren<QLabel*>()) {
            if (label->text() == u"Short."_s || label->text() == u"1. Wait."_s)
                QVERIFY2(label->minimumHeight() < 2 * label->fontMetrics().height(), qPrintable(label->text()));
        }
    }
};

EVENTSCOPE_TEST(ControlsTest)
#include "controls_test.moc"

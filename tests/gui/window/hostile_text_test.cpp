#include "backend.h"
#include "docks/docks.h"
#include "hub/hub_client.h"
#include "models/notice_board.h"
#include "style/theme.h"
#include "support/engine_fixture.h"
#include "support/test_registry.h"
#include "views/live_table.h"
#include "views/toast.h"
#include "window/about_dialog.h"
#include "window/command_palette.h"
#include "window/main_window.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QSettings>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QToolButton>
#include <QTreeView>

#include <fstream>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 10'000;
constexpr auto rightToLeft = u'\x202E';

/// Everything that a rich-text parser, a mnemonic, a terminal or a pair of eyes could take for something else.
QString hostile(const QString& mark)
{
    return u"<img src=x onerror=1><b>%1</b>&amp;&File <a href='file:///'>go</a> "_s.arg(mark) + rightToLeft
        + u"txt.exe\nsecond line\tend"_s;
}

std::string utf8(const QString& text)
{
    return text.toStdString();
}

QString nameOf(const QObject& object)
{
    return QLatin1String(object.metaObject()->className()) + u' ' + object.objectName();
}

/// A text as it would be painted must not turn the direction, break lines or end early.
bool isHarmless(const QString& text)
{
    return !text.contains(rightToLeft) && !text.contains(QChar(0));
}

/// Walks all that is alive in the program and writes down what could be interpreted.
class Walk final
{
public:
    QStringList faults;
    int labels = 0, tips = 0, cells = 0, names = 0;
    bool sawMark = false;

    void everything()
    {
        const auto widgets = QApplication::allWidgets();
        for (const auto* widget : widgets)
            visit(*widget);
    }

private:
    void check(bool good, const QObject& where, const QString& what)
    {
        if (!good)
            faults += nameOf(where) + u": "_s + what.left(120);
    }

    void text(const QObject& where, const char* sink, const QString& shown)
    {
        sawMark = sawMark || shown.contains(u"<b>"_s);
        check(isHarmless(shown), where, QLatin1String(sink) + u' ' + shown);
    }

    void visit(const QWidget& widget)
    {
        if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
            ++labels;
            // A buddy of QToolTip itself: it shows what plainToolTip has made harmless.
            const bool isTip = widget.inherits("QTipLabel");
            check(isTip || label->textFormat() == Qt::PlainText, widget, u"label is not plain text"_s);
            text(widget, "label", label->text());
        }
        check(qobject_cast<const QTextEdit*>(&widget) == nullptr, widget, u"is a rich text editor"_s);
        if (const auto* box = qobject_cast<const QMessageBox*>(&widget))
            check(box->textFormat() == Qt::PlainText, widget, u"message box is not plain text"_s);
        if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
            text(widget, "button", button->text());
        if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
            for (int tab = 0; tab < tabs->count(); ++tab) {
                text(widget, "tab", tabs->tabText(tab));
                tip(widget, tabs->tabToolTip(tab));
            }
        }
        if (const auto* menu = qobject_cast<const QMenu*>(&widget)) {
            for (const auto* action : menu->actions())
                text(widget, "menu", action->text());
        }
        if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget))
            items(*view);
        tip(widget, widget.toolTip());
        check(widget.whatsThis().isEmpty() && widget.statusTip().isEmpty(), widget, u"has another kind of tip"_s);
        text(widget, "accessible name", widget.accessibleName());
        text(widget, "accessible description", widget.accessibleDescription());
        if (auto* face = QAccessible::queryAccessibleInterface(const_cast<QWidget*>(&widget)); face != nullptr) {
            ++names;
            // A label's or a field's own text may be spoken as it is; names that we make may not.
            if (qobject_cast<const QLineEdit*>(&widget) == nullptr)
                text(widget, "spoken", face->text(QAccessible::Name));
        }
    }

    void tip(const QObject& where, const QString& shown)
    {
        if (shown.isEmpty())
            return;
        ++tips;
        // Qt takes it for rich text: then every "<" of data is escaped and only our own paragraph is left.
        if (Qt::mightBeRichText(shown))
            check(!shown.mid(1).contains(u"<img"_s) && !shown.contains(u"<b>"_s) && !shown.contains(u"<a "_s), where,
                  u"tip "_s + shown);
        check(isHarmless(shown), where, u"tip "_s + shown);
    }

    void items(const QAbstractItemView& view)
    {
        check(qobject_cast<const QHeaderView*>(&view) != nullptr
                  || qobject_cast<QStyledItemDelegate*>(view.itemDelegate()) != nullptr,
              view, u"has a delegate of another kind"_s);
        if (view.model() != nullptr)
            rows(view, *view.model(), {}, 0);
    }

    void rows(const QAbstractItemView& view, const QAbstractItemModel& model, const QModelIndex& parent, int depth)
    {
        constexpr int mostRows = 100;
        for (int row = 0; row < std::min(model.rowCount(parent), mostRows); ++row) {
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const auto index = model.index(row, column, parent);
                ++cells;
                text(view, "cell", index.data(Qt::DisplayRole).toString());
                tip(view, index.data(Qt::ToolTipRole).toString());
                text(view, "spoken cell", index.data(Qt::AccessibleTextRole).toString());
            }
            if (depth < 4)
                rows(view, model, model.index(row, 0, parent), depth + 1);
        }
        for (int column = 0; depth == 0 && column < model.columnCount(); ++column)
            text(view, "header", model.headerData(column, Qt::Horizontal).toString());
    }
};

} // namespace

/// The whole window over the real engine, filled with texts that want to be something else.
class HostileTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        style::apply(*qApp, style::Theme::Dark);
        m_packs = std::make_unique<QTemporaryDir>();
        std::ofstream(m_packs->filePath(u"hostile.json"_s).toStdString())
            << R"({"domain":"hostile","version":1,"types":[{"name":"Trap","plural":"traps","id":"uuid","title":"bait",)"
               R"("fields":{"bait":{"type":"string","required":true,"maxLength":20000,)"
               R"("label":"<b>label</b>\u202e","help":"<img src=x>help\u202e"},"other":{"type":"string",)"
               R"("enum":["<b>one</b>\u202e","two"]}}}]})";
        BackendOptions options;
        options.dataFolder = m_data.path();
        options.packFolders = {EVENTSCOPE_SOURCE_DIR "/resources/domains", m_packs->path().toStdString()};
        auto backend = Backend::start(options);
        QVERIFY2(backend.has_value(), backend ? "" : backend.error().message.c_str());
        m_backend = std::move(*backend);
        m_settings = std::make_unique<QSettings>(m_packs->filePath(u"window.ini"_s), QSettings::IniFormat);
        window::Options plain;
        plain.profile.label = hostile(u"profile"_s);
        plain.version = hostile(u"version"_s);
        m_window = std::make_unique<window::MainWindow>(plain, m_hub, *m_settings, docks::allPages());
        m_window->resize(1'400, 900);
        m_window->show();
        m_hub.open({QUrl(u"ws://127.0.0.1:%1/api/v1/hub"_s.arg(m_backend->port())),
                    QByteArray::fromStdString(m_backend->token())});
        QTRY_COMPARE_WITH_TIMEOUT(m_hub.state(), hub::HubClient::State::Connected, patience);
    }

    void cleanupTestCase()
    {
        m_window.reset();
        m_backend.reset();
    }

    void entitiesAndTheirForms()
    {
        const auto bait = hostile(u"bait"_s) + QString(10'000, u'x');
        const auto id = create("traps", {{"bait", utf8(bait)}});
        QVERIFY(!id.isEmpty());
        QVERIFY(!create("documents", {{"author", utf8(hostile(u"author"_s))}, {"text", utf8(bait)}}).isEmpty());
        m_window->open(u"entities"_s, {{u"type"_s, u"traps"_s}, {u"id"_s, id}});
        QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<QLineEdit*>(u"field_bait"_s) != nullptr
                                     || m_window->findChild<QWidget*>(u"field_bait"_s) != nullptr,
                                 patience);
        auto* table = m_window->findChild<QAbstractItemView*>(u"entityTable"_s);
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() == 1, patience);
        auto* history = m_window->findChild<QAbstractItemView*>(u"entityHistory"_s);
        QTRY_VERIFY_WITH_TIMEOUT(history->model()->rowCount() == 1, patience);
        walk();
    }

    void eventsAndTheirPayload()
    {
        m_window->open(u"events"_s);
        selectFirst(u"eventTable"_s);
        auto* tree = m_window->findChild<QTreeView*>(u"payloadTree"_s);
        QVERIFY(tree != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(tree->model() != nullptr && tree->model()->rowCount() > 0, patience);
        tree->expandAll();
        auto* tabs = m_window->findChild<QTabBar*>(u"payloadTabs"_s);
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            QTest::qWait(50);
            walk();
        }
    }

    void commandsAndTheirReasons()
    {
        std::ignore = create("traps", {{"bait", utf8(hostile(u"reason"_s))}, {"other", utf8(hostile(u"choice"_s))}});
        std::ignore = create("products", {{"name", utf8(hostile(u"name"_s))}, {"price", -1}});
        m_window->open(u"commands"_s);
        selectFirst(u"commandTable"_s);
        QTest::qWait(200);
        walk();
        m_window->open(u"overview"_s);
        QTest::qWait(300);
        walk();
    }

    void noticesToastsBannersAndFaults()
    {
        const models::Notice notice {
            models::Severity::Error, hostile(u"title"_s), hostile(u"fact"_s), hostile(u"action"_s), [] {}, {}};
        m_window->notices().add(notice);
        m_window->toasts().show(notice);
        QTest::mouseClick(m_window->findChild<QToolButton*>(u"notices"_s), Qt::LeftButton);
        m_window->showFault(hostile(u"fault"_s), hostile(u"why"_s), {hostile(u"step"_s)},
                            {{hostile(u"action"_s), hostile(u"help"_s), u"faultAction"_s, [] {}}});
        walk();
        m_window->toasts().dismissAll();
        m_window->open(u"overview"_s);
    }

    void paletteMenusAndDialogs()
    {
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        auto* palette = m_window->findChild<window::CommandPalette*>();
        QTRY_VERIFY(palette != nullptr && palette->isVisible());
        // The types are asked for when it is built; the second time they are there.
        QTest::qWait(500);
        QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Escape);
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(palette->isVisible());
        QTest::keyClicks(palette->findChild<QLineEdit*>(), u"<b>"_s);
        auto* list = palette->findChild<QAbstractItemView*>();
        QTRY_VERIFY_WITH_TIMEOUT(list->model()->rowCount() > 0, patience);
        walk();
        auto* about = window::makeAboutDialog(hostile(u"version"_s), {{hostile(u"library"_s), hostile(u"one"_s)}},
                                              m_window.get());
        about->show();
        walk();
        about->close();
    }

    void namesThatTheUserGave()
    {
        m_window->open(u"entities"_s);
        auto* page = m_window->findChild<docks::Page*>(u"entitiesPage"_s);
        QVERIFY(page != nullptr);
        page->restoreKeepsakes(
            R"({"columns":{},"views":[{"type":"traps","name":"<b>view</b>\u202e\u0000","filter":"<i>"}]})");
        walk();
    }

private:
    QString create(const char* type, base::json::object fields)
    {
        QString id;
        bool answered = false;
        m_hub.request(u"entities.create"_s, {{"type", type}, {"fields", std::move(fields)}}, this,
                      [&](const hub::Reply& reply) {
                          answered = true;
                          const auto* body = reply.body.if_object();
                          if (const auto* entity = body == nullptr ? nullptr : body->if_contains("entity"))
                              id = QString::fromStdString(std::string(base::json::textAt(entity->as_object(), "id")));
                      });
        std::ignore = QTest::qWaitFor([&] { return answered; }, patience);
        return id;
    }

    void selectFirst(const QString& name)
    {
        auto* table = m_window->findChild<views::LiveTable*>(name);
        QVERIFY(table != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(table->isVisible(), patience);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Home);
        QTest::keyClick(table, Qt::Key_Down);
        QTest::qWait(100);
    }

    void walk()
    {
        QCoreApplication::processEvents();
        Walk walk;
        walk.everything();
        QVERIFY2(walk.faults.isEmpty(), qPrintable(walk.faults.mid(0, 12).join(u'\n')));
        // It has looked, and the traps were there.
        QVERIFY(walk.labels > 20 && walk.tips > 10 && walk.names > 50);
        QVERIFY(walk.sawMark);
    }

    test::TemporaryFolder m_data;
    std::unique_ptr<QTemporaryDir> m_packs;
    std::unique_ptr<Backend> m_backend;
    std::unique_ptr<QSettings> m_settings;
    hub::HubClient m_hub;
    std::unique_ptr<window::MainWindow> m_window;
};

EVENTSCOPE_TEST(HostileTextTest)
#include "hostile_text_test.moc"

#include "page_fixture.h"
#include "support/test_registry.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 10'000;

/// From the button to the file, as a user goes.
void exportTo(const test::PageFixture& window, const QString& button, const QString& choice, const QString& path)
{
    const auto name = choice.section(u'_', 0, 0);
    window.click(button);
    QPointer<QMenu> menu;
    QTRY_VERIFY((menu = window.find<QMenu>(name + u"Menu"_s)) != nullptr);
    auto* action = menu->findChild<QAction*>(choice);
    QVERIFY(action != nullptr);
    action->trigger();
    if (menu)
        menu->close();
    QFileDialog* dialog = nullptr;
    QTRY_VERIFY((dialog = window.find<QFileDialog>(name + u"Dialog"_s)) != nullptr);
    dialog->selectFile(path);
    static_cast<QDialog*>(dialog)->accept();
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ExportTest : public QObject
{
    Q_OBJECT
private slots:
    void entitiesThatPassTheFilterGoIntoAFile()
    {
        test::PageFixture window(docks::makeEntitiesPage);
        std::ignore = window.create(u"products"_s, {{"name", "Rye bread"}, {"price", 310}});
        std::ignore = window.create(u"products"_s, {{"name", "=HYPERLINK(\"x\")"}, {"price", 249}});
        window.chooseType(u"products"_s);
        std::ignore = window.create(u"products"_s, {{"name", "Milk"}, {"price", 179}});
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 1).size(), 3, patience);
        window.type(u"entityFilter"_s, u"r"_s); // everything but Milk
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 1).size(), 2, patience);
        QTemporaryDir folder;
        const auto path = folder.filePath(u"products.csv"_s);
        exportTo(window, u"entityExport"_s, u"entitiesExport_csv"_s, path);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), patience);
        const auto lines = contentOf(path).split('\n');
        QCOMPARE(lines[0], QByteArray("id,name,price,changed,version\r"));
        QVERIFY(lines[1].contains("Rye bread,310,2")); // oldest first
        QVERIFY(lines[2].contains("\"'=HYPERLINK(\"\"x\"\")\",249,"));
        QCOMPARE(lines.size(), 4); // the last one is empty
        QTRY_VERIFY(window.screen().contains(u"2 rows exported"_s));
        QVERIFY(window.screen().contains(path));
    }

    void moreThanOnePageOfEntitiesGoesIntoAFile()
    {
        test::PageFixture window(docks::makeEntitiesPage);
        constexpr int many = 1'003;
        for (int i = 0; i < many; ++i)
            QVERIFY(!window.create(u"products"_s, {{"name", std::to_string(i)}, {"price", i}}).isEmpty());
        window.chooseType(u"products"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!window.rows(u"entityTable"_s, 1).isEmpty(), patience);
        QTemporaryDir folder;
        const auto path = folder.filePath(u"all.json"_s);
        exportTo(window, u"entityExport"_s, u"entitiesExport_json"_s, path);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), patience);
        const auto rows = QJsonDocument::fromJson(contentOf(path)).array();
        QCOMPARE(rows.size(), many);
        for (int i = 0; i < many; ++i) // oldest first, across the pages
            QCOMPARE(rows[i][u"price"_s].toInt(), i);
    }

    void eventsGoIntoAFileWithTheirPayload()
    {
        test::PageFixture window(docks::makeEventsPage);
        std::ignore = window.create(u"products"_s, {{"name", "Rye bread"}, {"price", 310}});
        std::ignore = window.create(u"products"_s, {{"name", std::string(180, 'x')}, {"price", 1}});
        QTRY_VERIFY_WITH_TIMEOUT(window.screen().contains(u"2 rows kept"_s), patience);
        QTemporaryDir folder;
        const auto path = folder.filePath(u"events.json"_s);
        exportTo(window, u"eventsExport"_s, u"eventsExport_json"_s, path);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), patience);
        const auto rows = QJsonDocument::fromJson(contentOf(path)).array();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0][u"type"_s].toString(), u"ProductCreated"_s);
        QCOMPARE(rows[0][u"payload"_s][u"fields"_s][u"price"_s].toInt(), 310); // as the log is read: oldest first
        QVERIFY(rows[0][u"position"_s].toInt() < rows[1][u"position"_s].toInt());
    }

    void commandsGoIntoAFileWithRuleAndReason()
    {
        test::PageFixture window(docks::makeCommandsPage);
        std::ignore = window.create(u"products"_s, {{"name", "Rye bread"}, {"price", -3}});
        std::ignore = window.create(u"products"_s, {{"name", "Rye bread"}, {"price", 3}});
        QTRY_VERIFY_WITH_TIMEOUT(window.screen().contains(u"2 rows kept"_s), patience);
        QTemporaryDir folder;
        const auto path = folder.filePath(u"commands.csv"_s);
        exportTo(window, u"commandsExport"_s, u"commandsExport_csv"_s, path);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), patience);
        const auto lines = contentOf(path).split('\n');
        QVERIFY(lines[1].contains(",rejected,create,products,"));
        QVERIFY(lines[1].contains(",SCHEMA,price,"));
        QVERIFY(lines[2].contains(",accepted,create,products,"));
    }
};

EVENTSCOPE_TEST(ExportTest)
#include "export_test.moc"

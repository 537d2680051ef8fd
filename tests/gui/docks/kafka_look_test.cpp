#include "docks/kafka_tables.h"
#include "style/fonts.h"
#include "style/theme.h"
#include "support/test_registry.h"

#include <QApplication>
#include <QFontMetrics>
#include <QHeaderView>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

/// The tables of the page Kafka in windows that are narrow.
class KafkaLookTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { style::apply(*qApp, style::Theme::Dark); }

    void aNameKeepsItsRoomAndTheRestGivesIt()
    {
        models::ObjectTable model(docks::clusterColumns().topics(), nullptr);
        const std::unique_ptr<QTableView> table(
            docks::makeObjectTable(model, u"topics"_s, u"Topics"_s, {}, 0, nullptr));
        const auto usual = u"es.documents.commands"_s;
        docks::giveRoom(*table, 0, usual, {2, 6, 1});
        const auto room = QFontMetrics(style::monoFont(style::smallPixels)).horizontalAdvance(usual);
        const auto& header = *table->horizontalHeader();
        table->resize(900, 300);
        table->show();
        for (const auto column : {1, 2, 6})
            QVERIFY(!header.isSectionHidden(column));
        const auto all = header.length() - header.sectionSize(0);
        table->resize(all + room, 300);
        QVERIFY(header.isSectionHidden(2));
        QVERIFY(header.sectionSize(0) >= room);
        table->resize(400, 300);
        QVERIFY(header.isSectionHidden(2) && header.isSectionHidden(6) && header.isSectionHidden(1));
        QVERIFY(!header.isSectionHidden(4)); // what is not named stays
        table->resize(900, 300);
        QVERIFY(!header.isSectionHidden(2));
    }
};

EVENTSCOPE_TEST(KafkaLookTest)
#include "kafka_look_test.moc"

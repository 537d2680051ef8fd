#include "docks/kafka_group_panel.h"
#include "docks/kafka_tables.h"
#include "hub/hub_client.h"
#include "models/notice_board.h"
#include "models/stats_feed.h"
#include "style/fonts.h"
#include "style/theme.h"
#include "support/test_registry.h"
#include "views/dock_title.h"
#include "views/toast.h"

#include <QApplication>
#include <QFontMetrics>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class NoShell final : public docks::Shell
{
public:
    void open(const QString&, const QVariantMap&) override {}
    void setHeldBack(std::optional<quint64>) override {}
    [[nodiscard]] bool isPaused() const override { return false; }
};

} // namespace

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

    void whatAGroupReadsTakesTheRoomThatItsNameLeaves()
    {
        models::ObjectTable model(docks::clusterColumns().groups(), nullptr);
        const std::unique_ptr<QTableView> table(
            docks::makeObjectTable(model, u"groups"_s, u"Groups"_s, {{}, u"es.shop.commands"_s}, 0, nullptr));
        const auto usual = u"es.documents.engine"_s;
        docks::giveRoom(*table, 0, usual, {5, 1, 2}, 1);
        table->resize(1190, 300);
        table->show();
        const auto& header = *table->horizontalHeader();
        const auto before = header.sectionSize(1);
        const auto mono = QFontMetrics(style::monoFont(style::smallPixels));
        const auto topics = u"es.documents.commands, es.documents.events"_s;
        model.setWindow(
            1, 0, {{{"name", usual.toStdString()}, {"topics", {"es.documents.commands", "es.documents.events"}}}});
        QVERIFY(before < header.sectionSize(1));
        QVERIFY(header.sectionSize(1) >= mono.horizontalAdvance(topics) + 20); // whole
        QVERIFY(header.sectionSize(0) >= mono.horizontalAdvance(usual));
        QCOMPARE(header.length(), table->viewport()->width());
        table->resize(header.length() - header.sectionSize(1) - header.sectionSize(0) + before + 260, 300);
        QVERIFY(header.sectionSize(1) >= before); // less than it wants, and no less than it had
        QVERIFY(header.sectionSize(0) >= mono.horizontalAdvance(usual));
        QVERIFY(header.length() <= table->viewport()->width());
    }

    /// In 428 pixels (a window of 1280) the tabs stand below, and nothing of the name is left out.
    void aGroupsNameIsWholeAboveItsLag()
    {
        hub::HubClient hub;
        models::StatsFeed stats;
        models::NoticeBoard notices;
        QWidget window;
        views::ToastHost toasts(window, notices);
        NoShell shell;
        docks::KafkaGroupPanel panel({hub, stats, notices, toasts, shell}, &window);
        const auto name = u"es.documents.engine"_s;
        const auto isWhole = [&] {
            const auto labels = panel.findChildren<QLabel*>();
            return std::ranges::any_of(labels, [&](const QLabel* label) { return label->text() == name; });
        };
        auto* const segment = panel.findChild<QPushButton*>(u"lagSeconds"_s);
        const auto isInTitle = [&] { return panel.findChild<views::DockTitle*>()->isAncestorOf(segment); };
        window.resize(700, 300);
        panel.resize(700, 300);
        window.show();
        panel.setGroup(name);
        QTRY_VERIFY(isWhole());
        QVERIFY(isInTitle());
        panel.resize(428, 300);
        QTRY_VERIFY(isWhole());
        QVERIFY(!isInTitle());
        QVERIFY(segment->isVisible());
        panel.resize(700, 300);
        QTRY_VERIFY(isInTitle() && isWhole());
        QVERIFY(segment->isVisible());
    }
};

EVENTSCOPE_TEST(KafkaLookTest)
#include "kafka_look_test.moc"

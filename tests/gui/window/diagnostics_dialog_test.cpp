#include "hub/hub_client.h"
#include "models/stats_feed.h"
#include "style/theme.h"
#include "support/test_registry.h"
#include "window/diagnostics_dialog.h"

#include <QApplication>
#include <QDialog>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

class DiagnosticsDialogTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { style::apply(*qApp, style::Theme::Dark); }

    void queuesHaveNamesForPeopleBesideThoseOfTheMetrics()
    {
        hub::HubClient hub;
        models::StatsFeed stats;
        QWidget window;
        std::unique_ptr<QDialog> dialog(window::makeDiagnosticsDialog(hub, stats, &window));
        stats.apply(base::json::parse(R"({"queues":[{"name":"work","capacity":64,"depth":1,"highWater":2,"drops":0},
                                                    {"name":"<b>new</b>","capacity":9,"depth":0}],
                                          "clients":[{"id":4,"name":"eventscope","host":"lab-3","rate":2.5}]})")
                        ->as_object());
        const auto cell = [&dialog](const QString& table, int row, int column) {
            const auto* model = dialog->findChild<QTableView*>(table)->model();
            return model->index(row, column).data().toString();
        };
        QCOMPARE(cell(u"diagnosticsQueues"_s, 0, 0), u"Reads that wait"_s);
        QCOMPARE(cell(u"diagnosticsQueues"_s, 0, 1), u"work"_s);
        QCOMPARE(cell(u"diagnosticsQueues"_s, 1, 1), u"<b>new</b>"_s); // one that this window does not know
        QCOMPARE(cell(u"diagnosticsClients"_s, 0, 0), u"Console on lab-3"_s);
    }
};

EVENTSCOPE_TEST(DiagnosticsDialogTest)
#include "diagnostics_dialog_test.moc"

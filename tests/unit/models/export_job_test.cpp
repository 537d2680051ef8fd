#include "models/export_job.h"
#include "support/test_registry.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using models::ExportCell;
using models::ExportFormat;

namespace {

constexpr int patience = 10'000;

models::ExportTable table(std::uint64_t rows)
{
    models::ExportTable made;
    made.columns = {"id", "name"};
    made.next = [rows, row = std::uint64_t {0}](std::vector<ExportCell>& cells, std::string&,
                                                const std::stop_token&) mutable {
        cells = {{std::to_string(row), ExportCell::Number}, {"n" + std::to_string(row), ExportCell::Text}};
        return row++ < rows;
    };
    return made;
}

models::ExportOutcome run(models::ExportTable rows, ExportFormat format, const QString& path)
{
    models::ExportOutcome outcome;
    bool done = false;
    models::ExportJob job(std::move(rows), format, path, nullptr);
    QObject::connect(&job, &models::ExportJob::finished, &job, [&](const models::ExportOutcome& what) {
        outcome = what;
        done = true;
    });
    std::ignore = QTest::qWaitFor([&] { return done; }, patience);
    return outcome;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class ExportJobTest final : public QObject
{
    Q_OBJECT

private slots:
    void writesCsvThatSpreadsheetsReadAsText()
    {
        QCOMPARE(models::csvLine({{"a", ExportCell::Text}, {"-5", ExportCell::Number}}), std::string("a,-5\r\n"));
        QCOMPARE(models::csvLine({{"say \"x\", y\n", ExportCell::Text}}), std::string("\"say \"\"x\"\", y\n\"\r\n"));
        for (const auto* formula : {"=1+1", "+1", "-1", "@cmd", "\tx"})
            QVERIFY(models::csvLine({{formula, ExportCell::Text}}).starts_with("\"'"));
    }

    void writesOneJsonObjectALine()
    {
        QCOMPARE(models::jsonObject({"a", "b", "c"},
                                    {{"\"<b>\n", ExportCell::Text}, {"7", ExportCell::Number}, {{}, ExportCell::None}}),
                 std::string("{\"a\":\"\\\"<b>\\n\",\"b\":7,\"c\":null}"));
        QTemporaryDir folder;
        const auto path = folder.filePath(u"two.json"_s);
        QVERIFY(run(table(2), ExportFormat::Json, path).ok);
        QCOMPARE(contentOf(path), QByteArray("[\n{\"id\":0,\"name\":\"n0\"},\n{\"id\":1,\"name\":\"n1\"}\n]\n"));
        QVERIFY(run(table(0), ExportFormat::Json, path).ok);
        QCOMPARE(contentOf(path), QByteArray("[\n]\n"));
    }

    void streamsManyRows()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(u"many.csv"_s);
        const auto outcome = run(table(300'000), ExportFormat::Csv, path);
        QVERIFY(outcome.ok);
        QCOMPARE(outcome.rows, std::uint64_t {300'000});
        const auto content = contentOf(path);
        QCOMPARE(content.count('\n'), 300'001);
        QVERIFY(content.endsWith("299999,n299999\r\n"));
    }

    void cancellingLeavesTheOldFileAlone()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(u"kept.csv"_s);
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        models::ExportJob job(table(UINT64_MAX), ExportFormat::Csv, path, nullptr);
        models::ExportOutcome outcome;
        bool done = false;
        connect(&job, &models::ExportJob::finished, this, [&](const models::ExportOutcome& what) {
            outcome = what;
            done = true;
        });
        QSignalSpy progress(&job, &models::ExportJob::progressed);
        QTRY_VERIFY_WITH_TIMEOUT(progress.size() > 1, patience);
        job.cancel();
        QTRY_VERIFY_WITH_TIMEOUT(done, patience);
        QVERIFY(outcome.cancelled && !outcome.ok);
        QCOMPARE(contentOf(path), QByteArray("old"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1); // nothing half done beside it
    }

    void saysWhyItDoesNotWork()
    {
        QTemporaryDir folder;
        const auto outcome = run(table(1), ExportFormat::Csv, folder.filePath(u"no/such/folder.csv"_s));
        QVERIFY(!outcome.ok && !outcome.problem.isEmpty());
        auto broken = table(9);
        broken.next = [](std::vector<ExportCell>&, std::string& problem, const std::stop_token&) {
            problem = "The engine does not answer.";
            return false;
        };
        const auto path = folder.filePath(u"broken.json"_s);
        QCOMPARE(run(std::move(broken), ExportFormat::Json, path).problem, u"The engine does not answer."_s);
        QVERIFY(!QFile::exists(path));
    }
};

EVENTSCOPE_TEST(ExportJobTest)
#include "export_job_test.moc"

#include "base/files.h"
#include "base/sqlite.h"
#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <sys/stat.h>

class FilesTest : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    std::filesystem::path path(const char* name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

private slots:
    void writesWithTheModeAndReplaces()
    {
        QVERIFY(base::files::writeAtomically(path("token"), "one"));
        QVERIFY(base::files::writeAtomically(path("token"), "two"));
        QCOMPARE(base::files::read(path("token"), 100, true).value_or(""), std::string("two"));
        struct stat status = {};
        QCOMPARE(::stat(path("token").c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777U, 0600U);
        QCOMPARE(std::distance(std::filesystem::directory_iterator(path("")), {}), std::ptrdiff_t {1});
    }

    void refusesLargeFilesLinksAndFolders()
    {
        QVERIFY(base::files::writeAtomically(path("large"), std::string(101, 'x')));
        QVERIFY(!base::files::read(path("large"), 100));
        std::filesystem::create_symlink(path("large"), path("link"));
        QVERIFY(base::files::read(path("link"), 200));
        QVERIFY(!base::files::read(path("link"), 200, true));
        QVERIFY(!base::files::read(path(""), 200));
        const auto missing = base::files::read(path("missing"), 200);
        QVERIFY(!missing);
        QVERIFY(missing.error().code == base::Error::Code::NotFound);
    }

    void aSecondLockIsRefusedUntilTheFirstIsGone()
    {
        {
            const auto first = base::files::Lock::acquire(path("lock"));
            QVERIFY(first);
            const auto second = base::files::Lock::acquire(path("lock"));
            QVERIFY(!second);
            QVERIFY(second.error().code == base::Error::Code::Busy);
        }
        QVERIFY(base::files::Lock::acquire(path("lock")));
    }

    void aFileThatIsNoDatabaseIsCalledDamaged()
    {
        QVERIFY(base::files::writeAtomically(path("no.db"), std::string(4096, 'x')));
        const auto opened = base::sqlite::Connection::open(path("no.db"), base::sqlite::Mode::Writer);
        QVERIFY(!opened);
        QVERIFY2(opened.error().message.find("damaged") != std::string::npos, opened.error().message.c_str());
    }

    void aWriterAndAReaderSeeTheSameRows()
    {
        auto writer = base::sqlite::Connection::open(path("a.db"), base::sqlite::Mode::Writer);
        QVERIFY(writer);
        QVERIFY(writer->execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)"));
        auto insert = writer->prepare("INSERT INTO t (b) VALUES (?)");
        QVERIFY(insert);
        QVERIFY(insert->bind(1, std::string_view("x'y\"z")).run());
        auto reader = base::sqlite::Connection::open(path("a.db"), base::sqlite::Mode::Reader);
        QVERIFY(reader);
        auto select = reader->prepare("SELECT a, b FROM t");
        QVERIFY(select);
        QVERIFY(select->step().value_or(false));
        QCOMPARE(select->integer(0), std::int64_t {1});
        QCOMPARE(std::string(select->text(1)), std::string("x'y\"z"));
        QVERIFY(!reader->execute("DELETE FROM t"));
    }
};

EVENTSCOPE_TEST(FilesTest)
#include "files_test.moc"

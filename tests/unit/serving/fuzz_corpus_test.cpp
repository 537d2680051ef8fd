#include "support/test_registry.h"

#include <QDir>
#include <QTest>

#define LLVMFuzzerTestOneInput wireFuzz
#include "fuzz/wire_fuzz.cpp"
#undef LLVMFuzzerTestOneInput

/// Every compiler replays what the fuzzers have kept.
class FuzzCorpusTest : public QObject
{
    Q_OBJECT
private slots:
    void replaysTheCorpus_data();
    void replaysTheCorpus();
};

void FuzzCorpusTest::replaysTheCorpus_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("wire") << QStringLiteral("wire");
}

void FuzzCorpusTest::replaysTheCorpus()
{
    QFETCH(const QString, folder);
    const QDir corpus(QStringLiteral(EVENTSCOPE_SOURCE_DIR "/tests/fuzz/corpus/") + folder);
    const auto files = corpus.entryInfoList(QDir::Files);
    QVERIFY2(!files.isEmpty(), "an empty corpus guards nothing");
    for (const auto& entry : files) {
        QFile file(entry.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto bytes = file.readAll();
        const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.constData());
        QCOMPARE(wireFuzz(data, static_cast<std::size_t>(bytes.size())), 0);
    }
}

EVENTSCOPE_TEST(FuzzCorpusTest)
#include "fuzz_corpus_test.moc"

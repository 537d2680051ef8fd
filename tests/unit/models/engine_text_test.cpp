#include "models/engine_text.h"
#include "support/test_registry.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

/// Puts every text of EngineText into marks: what has none was not translated.
class EngineMarks final : public QTranslator
{
public:
    EngineMarks() { QCoreApplication::installTranslator(this); }
    ~EngineMarks() override { QCoreApplication::removeTranslator(this); }
    [[nodiscard]] QString translate(const char* context, const char* source, const char*, int) const override
    {
        return qstrcmp(context, "EngineText") == 0 ? u"«%1»"_s.arg(QString::fromUtf8(source)) : QString();
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace

/// What the engine says of its troubles, in the user's language.
class EngineTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void troublesHaveWords_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("shown");
        QTest::newRow("Redis") << u"The connection to Redis at a:1 was lost (gone); it is made anew."_s
                               << u"«The connection to Redis at a:1 was lost (gone); it is made anew.»"_s;
        QTest::newRow("of a partition") << u"shop: Redis at a:1 did not answer in time; it is asked again."_s
                                        << u"shop: «Redis at a:1 did not answer in time; it is asked again.»"_s;
        QTest::newRow("of a partition, by Kafka") << u"shop: Cannot read it: No. Take another name."_s
                                                  << u"shop: «Kafka: Cannot read it: No. «Take another name.»»"_s;
        QTest::newRow("a broker that is away")
            << u"Cannot read the topics es.*: a:1: Connect to a:1 failed: Connection refused (after 0ms in state "
               u"CONNECT, 1 "
               "identical error(s) suppressed). No server listens there: start it, or see host and port."_s
            << u"«Kafka: «the topics es.* cannot be read: a:1: Connect to a:1 failed: Connection refused.» «No server "
               u"listens "
               "there: start it, or see host and port.»»"_s;
        QTest::newRow("an exporter")
            << u"'http://a:1' cannot be read: Gone. Check that the server runs and that the address is right."_s
            << u"«“http://a:1” cannot be read (Gone). Check that the server runs and that the address is right.»"_s;
        QTest::newRow("an answer")
            << u"The engine is not available: Redis at a:1 did not answer in time; it is asked again."_s
            << u"«The engine is not available»: «Redis at a:1 did not answer in time; it is asked again.»"_s;
        QTest::newRow("nobody knows it") << u"a: b"_s << u"a: b"_s;
    }
    void troublesHaveWords()
    {
        QFETCH(QString, reason);
        QFETCH(QString, shown);
        const EngineMarks marks;
        QCOMPARE(models::engineText(reason), shown);
    }
};

EVENTSCOPE_TEST(EngineTextTest)
#include "engine_text_test.moc"

#include "models/profile_text.h"
#include "profile.h"
#include "support/test_registry.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

/// Puts every text of ProfileText into marks: what has none was not translated.
class ProfileMarks final : public QTranslator
{
public:
    ProfileMarks() { QCoreApplication::installTranslator(this); }
    ~ProfileMarks() override { QCoreApplication::removeTranslator(this); }
    [[nodiscard]] QString translate(const char* context, const char* source, const char*, int) const override
    {
        return qstrcmp(context, "ProfileText") == 0 ? u"«%1»"_s.arg(QString::fromUtf8(source)) : QString();
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace

/// What is wrong with a profile's file, as the engine says it, in the user's language.
class ProfileTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyFaultOfAFileHasWords_data()
    {
        QTest::addColumn<QByteArray>("file");
        const auto redis = QByteArray(R"("redis":{"events":{"address":"a:1"},"snapshots":{"address":"a:2"}})");
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("text") << QByteArray(R"({"bootstrap":1})");
        QTest::newRow("missing") << QByteArray("{}");
        QTest::newRow("flag") << QByteArray(R"({"bootstrap":"a:1","readOnly":1})");
        QTest::newRow("object") << QByteArray(R"({"bootstrap":"a:1","tls":1})");
        QTest::newRow("address") << QByteArray(R"({"bootstrap":"a:1","redis":{"events":{"address":"a"}}})");
        QTest::newRow("redis") << QByteArray(R"({"bootstrap":"a:1","redis":{}})");
        QTest::newRow("colour") << QByteArray(R"({"bootstrap":"a:1","colour":"red"})");
        QTest::newRow("secret") << QByteArray(R"({"bootstrap":"a:1","sasl":{"password":"x"}})");
        QTest::newRow("name") << QByteArray(R"({"bootstrap":"a:1","name":"other"})");
        QTest::newRow("unknown") << QByteArray(R"({"bootstrap":"a:1","bootstraps":"b"})");
        QTest::newRow("duties") << "{\"bootstrap\":\"a:1\",\"duties\":true," + redis + "}";
        QTest::newRow("stores") << QByteArray(R"({"bootstrap":"a:1","readOnly":false})");
    }
    void everyFaultOfAFileHasWords()
    {
        QFETCH(QByteArray, file);
        const auto profile = parseProfile("berlin", file.toStdString(), Secrets::Leave);
        QVERIFY(!profile);
        const auto problem = QString::fromStdString(profile.error().message);
        QVERIFY2(problem.contains(u"berlin"_s), qPrintable(problem));
        const ProfileMarks marks;
        const auto shown = models::profileText(problem);
        QVERIFY2(shown.startsWith(u"«"_s) && shown.count(u'«') == 2, qPrintable(shown)); // the sentence and its reason
    }

    void whatIsNotKnownStaysAsItIs()
    {
        QCOMPARE(models::profileText(u"It rains."_s), u"It rains."_s);
        QVERIFY(models::profileText(u"The profile 'x' is not right: '%1' must be a text."_s).contains(u"%1"_s));
    }
};

EVENTSCOPE_TEST(ProfileTextTest)
#include "profile_text_test.moc"

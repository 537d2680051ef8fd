#include "persistence/resp_connection.h"
#include "persistence/store_keys.h"
#include "support/test_registry.h"

#include <QTest>

/// Names of keys, and what the words of a Redis server mean for us.
class RedisWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void keysAreNamedAsDocumented();
    void namesOfEntitiesComeApart_data();
    void namesOfEntitiesComeApart();
    void errorsSayWhatToDo_data();
    void errorsSayWhatToDo();
};

void RedisWordsTest::keysAreNamedAsDocumented()
{
    const persistence::StoreKeys keys("shop", 0);
    QCOMPARE(keys.of("state"), std::string("es:{shop.0}:state"));
    QCOMPARE(keys.of("list", "products"), std::string("es:{shop.0}:list:products"));
    QCOMPARE(keys.of("s", "products", "a:b {c}*%\n\xC3\xA4"),
             std::string("es:{shop.0}:s:products:a%3Ab%20%7Bc%7D%2A%25%0A%C3%A4"));
    QCOMPARE(persistence::StoreKeys("a}b.1", 12).of("log"), std::string("es:{a%7Db.1.12}:log"));
}

void RedisWordsTest::namesOfEntitiesComeApart_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("entity");
    QTest::newRow("usual") << QByteArray("products") << QByteArray("ihJAP5Ow");
    QTest::newRow("odd id") << QByteArray("products") << QByteArray("a:b%41:\0", 8);
    QTest::newRow("odd type") << QByteArray("a:b%\xFF") << QByteArray("x");
    QTest::newRow("empty") << QByteArray("") << QByteArray("");
}

void RedisWordsTest::namesOfEntitiesComeApart()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, entity);
    const auto name = persistence::entityName(type.toStdString(), entity.toStdString());
    const auto parts = persistence::partsOf(name);
    QCOMPARE(parts.type, type.toStdString());
    QCOMPARE(std::string(parts.entity), entity.toStdString());
}

void RedisWordsTest::errorsSayWhatToDo_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("again");
    QTest::addColumn<QByteArray>("told");
    using Code = base::Error::Code;
    const auto row = [](const char* words, Code code, bool again, const char* told) {
        QTest::newRow(words) << QByteArray(words) << static_cast<int>(code) << again << QByteArray(told);
    };
    row("OOM command not allowed when used memory > 'maxmemory'.", Code::Storage, true, "maxmemory");
    row("MISCONF Errors writing to the AOF file: No space left on device", Code::Storage, true,
        "Free space on its disk");
    row("LOADING Redis is loading the dataset in memory", Code::Network, true, "still loading");
    row("READONLY You can't write against a read only replica.", Code::Storage, true, "REPLICAOF NO ONE");
    row("NOAUTH Authentication required.", Code::Network, false, "Enter user and password");
    row("WRONGPASS invalid username-password pair or user is disabled.", Code::Network, false, "Correct them");
    row("NOPERM this user has no permissions to run the 'evalsha' command", Code::Network, false, "'evalsha'");
    row("BUSY Redis is busy running a script.", Code::Storage, true, "SCRIPT KILL");
    row("MOVED 3999 127.0.0.1:6381", Code::Network, false, "127.0.0.1:6381");
    row("WRONGTYPE Operation against a key holding the wrong kind of value", Code::Storage, false, "Rebuild");
    row("NOREPLICAS Not enough good replicas to write.", Code::Storage, true, "min-replicas");
    row("DENIED Redis is running in protected mode", Code::Network, false, "protected mode");
    row("ERR {0} {} unknown\r\n\x1B[31m", Code::Internal, false, "ERR {0} {} unknown???[31m");
}

void RedisWordsTest::errorsSayWhatToDo()
{
    QFETCH(QByteArray, words);
    QFETCH(int, code);
    QFETCH(bool, again);
    QFETCH(QByteArray, told);
    const auto error = persistence::errorOfReply({}, words.toStdString());
    QCOMPARE(static_cast<int>(error.code), code);
    QCOMPARE(error.retriable, again);
    QVERIFY2(error.message.find(told.toStdString()) != std::string::npos, error.message.c_str());
    QVERIFY(error.message.find("127.0.0.1:6379") != std::string::npos);
}

EVENTSCOPE_TEST(RedisWordsTest)
#include "redis_words_test.moc"

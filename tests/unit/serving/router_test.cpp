#include "serving/router.h"
#include "support/test_registry.h"

#include <QTest>

using serving::Router;

/// Which operation a path and a method mean.
class RouterTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto add = [this](const char* name, const char* method, const char* path, const char* alias = "") {
            serving::Operation made {name, method, path, false, "", {}};
            made.alias = alias;
            m_table.add(std::move(made));
        };
        add("get", "GET", "/api/{type}/{id}"); // placeholders first: the order of the table decides nothing
        add("patch", "PATCH", "/api/{type}/{id}");
        add("list", "GET", "/api/{type}");
        add("create", "POST", "/api/{type}");
        add("health", "GET", "/api/health", "/health");
        add("command", "GET", "/api/commands/{id}");
        add("hub only", "", "");
    }

    void findsByMethodAndPath_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QStringList>("path");
        QTest::addColumn<QByteArray>("found"); ///< name, or the status of the problem
        const auto row = [](const char* method, const char* path, const char* found) {
            QTest::addRow("%s %s", method, path)
                << QByteArray(method) << QString::fromLatin1(path).split(QLatin1Char('/')) << QByteArray(found);
        };
        row("GET", "api/products", "list");
        row("HEAD", "api/products", "list");
        row("POST", "api/products", "create");
        row("GET", "api/products/1", "get");
        row("PATCH", "api/products/1", "patch");
        row("GET", "api/health", "health");
        row("GET", "health", "health");
        row("GET", "api/commands/1", "command");
        row("GET", "api/commands", "list"); // one segment: no literal path has it
        row("POST", "api/health", "405"); // a literal wins whatever the method
        row("PATCH", "api/commands/1", "405");
        row("DELETE", "api/products", "405");
        row("get", "api/products", "405");
        row("GET", "api", "404");
        row("GET", "api/products/1/2", "404");
        row("GET", "apis/products", "404");
    }

    void findsByMethodAndPath()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QStringList, path);
        QFETCH(const QByteArray, found);
        const Router router(m_table);
        std::vector<std::string> segments;
        for (const auto& segment : path)
            segments.push_back(segment.toStdString());
        const auto route = router.find(method.toStdString(), segments);
        const auto said = route ? route->operation->name : std::to_string(route.error().status);
        QCOMPARE(said, found.toStdString());
        if (!route && route.error().status == 405)
            QVERIFY(!route.error().headers.empty());
    }

    void fillsThePlaceholders()
    {
        const Router router(m_table);
        const auto route = router.find("GET", {"api", "products", "a/b ü"});
        QVERIFY(route);
        using Parameters = std::vector<std::pair<std::string, std::string>>;
        QVERIFY(route->parameters == (Parameters {{"type", "products"}, {"id", "a/b ü"}}));
        QVERIFY(router.find("GET", {"api", "health"})->parameters.empty());
    }

    void saysWhatAPathAllows()
    {
        const Router router(m_table);
        QCOMPARE(router.allowed({"api", "products"}), std::string("GET, HEAD, OPTIONS, POST"));
        QCOMPARE(router.allowed({"api", "products", "1"}), std::string("GET, HEAD, OPTIONS, PATCH"));
        QCOMPARE(router.allowed({"api", "health"}), std::string("GET, HEAD, OPTIONS"));
        QCOMPARE(router.allowed({"nothing"}), std::string());
        QCOMPARE(router.find("DELETE", {"health"}).error().headers.front().second, std::string("GET, HEAD, OPTIONS"));
    }

private:
    serving::OperationTable m_table;
};

EVENTSCOPE_TEST(RouterTest)
#include "router_test.moc"

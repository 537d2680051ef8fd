#include "domain/decide.h"
#include "pipeline/secret_box.h"
#include "support/engine_fixture.h"
#include "support/test_registry.h"

#include <QTest>

using base::json::object;

/// What becomes of secrets before anything is stored.
class SecretBoxTest : public QObject
{
    Q_OBJECT

private slots:
    void sealsWhatKeepsItsSchema()
    {
        object fields {{"from", "cash"}, {"to", "x"}, {"amount", 1}, {"token", "a secret"}};
        m_box.close(transfers(), fields);
        QVERIFY(domain::isSealed(fields.at("token")));
        QVERIFY(base::json::serialize(fields).find("a secret") == std::string::npos);
        QVERIFY(!domain::checkSchema(transfers(), fields, false, domain::Secrets::Sealed));
        QVERIFY(domain::withoutSecrets(transfers(), fields).if_contains("token") == nullptr);
    }

    void aSecretThatIsTooLongIsRefusedWithoutBeingStored()
    {
        const auto secret = std::string(101, 's');
        object fields {{"from", "cash"}, {"to", "x"}, {"amount", 1}, {"token", secret}};
        m_box.close(transfers(), fields);
        QVERIFY(base::json::serialize(fields).find(secret) == std::string::npos);
        const auto refused = domain::checkSchema(transfers(), fields, false, domain::Secrets::Sealed);
        QVERIFY(refused);
        QCOMPARE(refused->field, std::string("token"));
        QCOMPARE(refused->reason, std::string("must have at most 100 characters, not 101"));
    }

    void nobodySendsASealOrARefusal()
    {
        for (const auto& forged : {object {{"mac", "x"}, {"box", "y"}}, object {{"refused", "because"}}}) {
            object fields {{"from", "cash"}, {"to", "x"}, {"amount", 1}, {"token", forged}};
            m_box.close(transfers(), fields);
            const auto refused = domain::checkSchema(transfers(), fields, false, domain::Secrets::Sealed);
            QVERIFY(refused);
            QCOMPARE(refused->reason, std::string("must be a string, not an object"));
        }
    }

    void whatOnlyRulesSetLosesItsValue()
    {
        object fields {{"username", "ada"}, {"token", "my own"}};
        const auto& accounts = *test::shippedCatalog()->find("accounts");
        m_box.close(accounts, fields);
        m_box.draw(accounts, fields);
        QVERIFY(base::json::serialize(fields).find("my own") == std::string::npos);
        QVERIFY(domain::checkSchema(accounts, fields, false, domain::Secrets::Sealed));
    }

    void equalBodiesHaveEqualHashesWhateverTheOrder()
    {
        QCOMPARE(m_box.hash(object {{"a", 1}, {"b", "x"}}), m_box.hash(object {{"b", "x"}, {"a", 1}}));
        QVERIFY(m_box.hash(object {{"a", 1}}) != m_box.hash(object {{"a", 2}}));
        QVERIFY(m_box.hash(object {{"a", 1}}) != pipeline::SecretBox(base::crypto::Key {9}).hash(object {{"a", 1}}));
    }

private:
    static const domain::EntityType& transfers() { return *test::shippedCatalog()->find("transfers"); }
    const pipeline::SecretBox m_box {base::crypto::Key {1, 2, 3}};
};

EVENTSCOPE_TEST(SecretBoxTest)
#include "secret_box_test.moc"

#include "profile.h"
#include "profile_check.h"
#include "support/engine_fixture.h"
#include "support/test_registry.h"

#include <QTest>

#include <fstream>
#include <map>

namespace {

const std::string bootstrap = "\"bootstrap\":\"127.0.0.1:1\"";
const std::string redis =
    "\"redis\":{\"events\":{\"address\":\"127.0.0.1:1\"},\"snapshots\":{\"address\":\"127.0.0.1:1\"}}";

/// The reason why a file with these members is refused; empty: it is not.
QString refusal(const std::string& members, Secrets secrets = Secrets::Read)
{
    const auto profile = parseProfile("far", "{" + members + "}", secrets);
    return profile ? QString() : QString::fromStdString(profile.error().message);
}

} // namespace

class ProfileTest final : public QObject
{
    Q_OBJECT

private slots:
    void aNamedClusterIsOnlyLookedAtUnlessItsFileSaysOtherwise()
    {
        const auto profile = parseProfile("far", "{" + bootstrap + "," + redis + "}");
        QVERIFY2(profile.has_value(), profile ? "" : profile.error().message.c_str());
        QCOMPARE(QString::fromStdString(profile->name), QStringLiteral("far"));
        QVERIFY(!profile->duties && profile->readOnly && profile->cluster->hasStores);
        QVERIFY(refusal(bootstrap + "," + redis + ",\"duties\":true").contains(QStringLiteral("'duties'")));
        QVERIFY(refusal(bootstrap + "," + redis + ",\"duties\":true,\"readOnly\":false").isEmpty());
    }

    void namesWhatIsWrong()
    {
        QVERIFY(refusal(redis).contains(QStringLiteral("'bootstrap' is missing")));
        QVERIFY(refusal(bootstrap + ",\"passwort\":1").contains(QStringLiteral("'passwort' is not known here")));
        QVERIFY(refusal(bootstrap + ",\"name\":\"near\"").contains(QStringLiteral("'name'")));
        QVERIFY(refusal(bootstrap + ",\"colour\":\"red\"").contains(QStringLiteral("'colour'")));
        QVERIFY(refusal(bootstrap + ",\"redis\":{\"events\":{\"address\":\"x\"}}")
                    .contains(QStringLiteral("'redis.events.address'")));
    }

    void withoutRedisThereIsOnlyKafkaToLookAt()
    {
        const auto profile = parseProfile("far", "{" + bootstrap + "}");
        QVERIFY(profile.has_value() && !profile->cluster->hasStores);
        QVERIFY(refusal(bootstrap + ",\"readOnly\":false").contains(QStringLiteral("'redis' is missing")));
    }

    void readsSecretsOnlyWhenAsked()
    {
        const test::TemporaryFolder folder;
        const auto file = folder.path() / "secret";
        const auto sasl = bootstrap + ",\"sasl\":{\"mechanism\":\"PLAIN\",\"user\":\"u\",\"password\":{\"file\":\""
            + file.string() + "\"}}";
        QVERIFY(!refusal(sasl).isEmpty());
        QVERIFY(refusal(sasl, Secrets::Leave).isEmpty());
        std::ofstream(file) << "s3cret\n";
        std::filesystem::permissions(file, std::filesystem::perms::owner_read);
        const auto profile = parseProfile("far", "{" + sasl + "}");
        QVERIFY2(profile.has_value(), profile ? "" : profile.error().message.c_str());
        QCOMPARE(profile->cluster->kafka.password, std::string("s3cret"));
        QVERIFY(refusal(bootstrap + ",\"sasl\":{\"password\":\"s3cret\"}").contains(QStringLiteral("never stands")));
    }

    void aSecretOfTheKeychainIsNamedByItsKey()
    {
        const auto with = [](const std::string& place) {
            return refusal(bootstrap + ",\"sasl\":{\"password\":" + place + "}", Secrets::Leave);
        };
        QVERIFY(with("{\"keychain\":\"kafka\"}").isEmpty());
        QVERIFY(!with("{\"keychain\":\"ka fka\"}").isEmpty());
        QVERIFY(!with("{\"keychain\":\"kafka\",\"file\":\"/f\"}").isEmpty());
        QVERIFY(!with("{}").isEmpty());
    }

    void aTestTellsEveryStepOnceAndInOrder()
    {
        const auto profile =
            parseProfile("far", "{" + bootstrap + "," + redis + ",\"exporter\":\"http://127.0.0.1:1/\"}");
        QVERIFY(profile.has_value());
        std::vector<std::string> names;
        std::map<std::string, ProfileStep> steps;
        const auto tell = [&](const ProfileStep& step) {
            names.push_back(step.name);
            steps[step.name] = step;
        };
        QVERIFY(!checkProfile(*profile, {"shop"}, tell, {}));
        QCOMPARE(names, profileSteps());
        QVERIFY(steps["kafka reach"].state == ProfileStep::State::Failed);
        QVERIFY(steps["kafka topics"].state == ProfileStep::State::Skipped);
        QVERIFY(steps["events connect"].state == ProfileStep::State::Failed);
        QVERIFY(steps["events log"].state == ProfileStep::State::Skipped);
        QVERIFY(steps["exporter"].state == ProfileStep::State::Failed);
        QVERIFY(steps["prometheus"].state == ProfileStep::State::Skipped);
        QVERIFY(QString::fromStdString(steps["kafka reach"].detail).contains(QStringLiteral("Connection refused")));

        names.clear();
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!checkProfile(*profile, {"shop"}, tell, stop.get_token()));
        QVERIFY(names.size() < profileSteps().size());
        names.clear();
        QVERIFY(checkProfile(Profile {}, {"shop"}, tell, {}));
        QCOMPARE(names, profileSteps());
    }
};

EVENTSCOPE_TEST(ProfileTest)
#include "profile_test.moc"

#include "pipeline/state_cache.h"
#include "support/test_registry.h"

#include <QTest>

using pipeline::StateCache;

namespace {

domain::StatePointer stateOf(std::size_t textBytes)
{
    auto state = std::make_shared<domain::EntityState>();
    state->fields["text"] = std::string(textBytes, 'x');
    return state;
}

} // namespace

class StateCacheTest : public QObject
{
    Q_OBJECT
private slots:
    void leastRecentlyUsedLeavesFirst();
    void largeStatesTakeThePlaceOfMany();
};

void StateCacheTest::leastRecentlyUsedLeavesFirst()
{
    StateCache cache(2);
    cache.put("a", stateOf(1));
    cache.put("b", stateOf(1));
    QVERIFY(cache.find("a"));
    cache.put("c", stateOf(1));
    QVERIFY(cache.find("a") && !cache.find("b") && cache.find("c"));
}

void StateCacheTest::largeStatesTakeThePlaceOfMany()
{
    constexpr std::size_t places = 100;
    constexpr auto most = places * StateCache::bytesPerState;
    StateCache cache(places);
    for (std::size_t i = 0; i < places; ++i)
        cache.put("small" + std::to_string(i), stateOf(100));
    QVERIFY(cache.find("small0"));
    for (std::size_t i = 0; i < places; ++i) {
        cache.put("large" + std::to_string(i), stateOf(most / 10));
        QVERIFY(cache.bytes() <= most);
    }
    QVERIFY(!cache.find("small1") && !cache.find("large0") && cache.find("large99"));
    cache.put("large99", stateOf(1)); // a state that shrinks gives its room back
    const auto shrunk = cache.bytes();
    cache.put("huge", stateOf(2 * most)); // the newest is kept whatever it weighs: its command is being decided
    QVERIFY(cache.find("huge") && !cache.find("large99"));
    cache.put("huge", stateOf(1));
    QVERIFY(cache.bytes() < shrunk);
    cache.clear();
    QCOMPARE(cache.bytes(), std::size_t {0});
}

EVENTSCOPE_TEST(StateCacheTest)
#include "state_cache_test.moc"

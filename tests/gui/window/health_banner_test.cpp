#include "base/json.h"
#include "models/notice_board.h"
#include "models/stats_feed.h"
#include "support/test_registry.h"
#include "window/health_banner.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

/// What a window says about an engine that does not write.
class HealthBannerTest final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_stats = std::make_unique<models::StatsFeed>();
        m_notices = std::make_unique<models::NoticeBoard>();
        m_parent = std::make_unique<QWidget>();
        m_banner = new window::HealthBanner(*m_stats, *m_notices, m_parent.get());
        m_parent->show();
    }

    void saysWhatIsWrongUntilItIsRight()
    {
        item("ok", "");
        QVERIFY(m_banner->isHidden());
        const auto* const full = "Redis at 10.0.0.7:6379 is out of memory and takes no writes. Raise its maxmemory or "
                                 "free memory there; writing goes on by itself.";
        item("read-only", full);
        QVERIFY(m_banner->isHidden()); // an owner that begins again is no trouble
        item("read-only", full);
        QVERIFY(!m_banner->isHidden());
        QVERIFY2(said().contains(u"10.0.0.7:6379 is out of memory"_s), qPrintable(said()));
        QVERIFY(said().contains(u"Raise its maxmemory"_s) && said().contains(u"Reading works."_s));
        QCOMPARE(m_notices->notice(0).title, u"Nothing is written now"_s);
        item("ok", "");
        QVERIFY(m_banner->isHidden());
        QCOMPARE(m_notices->notice(0).title, u"Writing works again"_s);
    }

    void tellsThatAStoreWasWrittenAgain()
    {
        item("ok", "", 3); // before this window looked
        QVERIFY(m_banner->isHidden());
        item("read-only", "The log is being read up to its end.", 4);
        item("ok", "", 4);
        QVERIFY(!m_banner->isHidden());
        QVERIFY2(said().contains(u"written again"_s), qPrintable(said()));
        item("ok", "", 4);
        QVERIFY(!m_banner->isHidden());
        m_banner->findChild<QPushButton*>(u"healthOk"_s)->click();
        QVERIFY(m_banner->isHidden());
    }

    void whatHoldsIsSaidOfTheTroubleThatIs()
    {
        const auto away =
            "Redis at a:1 cannot be reached: Connection refused. Start it, or correct its address in the profile.";
        for (int i = 0; i < 3; ++i)
            item("read-only", away);
        QVERIFY2(said().contains(u"Nothing that was accepted is lost."_s), qPrintable(said()));
        QVERIFY(!said().contains(u"Reading works"_s)); // states are read from that server
    }

    void aProfileThatIsOnlyLookedAtIsNoTrouble()
    {
        for (int i = 0; i < 5; ++i)
            item("read-only", "This profile is only looked at: nothing is written to its cluster.");
        QVERIFY(m_banner->isHidden());
        QCOMPARE(m_notices->rowCount({}), 0);
    }

    void hostileTextStaysText()
    {
        item("read-only", "<img src=x>\n\u202e");
        item("read-only", "<img src=x>\n\u202e");
        for (const auto* label : m_banner->findChildren<QLabel*>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        QVERIFY(said().contains(u"<img src=x>"_s) && !said().contains(QChar(0x202e)));
    }

private:
    void item(const char* status, const char* reason, int rereads = 0)
    {
        m_stats->apply({{"totals", {{"rereads", rereads}}}, {"health", {{"status", status}, {"reason", reason}}}});
    }
    [[nodiscard]] QString said() const
    {
        QStringList all;
        for (const auto* label : m_banner->findChildren<QLabel*>())
            all += label->text();
        return all.join(u' ');
    }

    std::unique_ptr<models::StatsFeed> m_stats;
    std::unique_ptr<models::NoticeBoard> m_notices;
    std::unique_ptr<QWidget> m_parent;
    window::HealthBanner* m_banner = nullptr;
};

EVENTSCOPE_TEST(HealthBannerTest)
#include "health_banner_test.moc"

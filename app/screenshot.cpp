#include "screenshot.h"

#include "hub/hub_client.h"

#include <QCoreApplication>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

#include <cstdio>
#include <memory>

namespace app {

namespace {

constexpr int patienceMilliseconds = 120'000; // for the first event: local servers may have to start before it
constexpr int settleMilliseconds = 4'000; // sparklines and rates want a few seconds of traffic

void savePicture(QWidget& window, const QString& file)
{
    const bool saved = window.grab().save(file, "PNG");
    if (!saved)
        std::fprintf(stderr, "eventscope: the picture '%s' cannot be written.\n", qUtf8Printable(file));
    QCoreApplication::exit(saved ? 0 : 1);
}

} // namespace

void takeScreenshot(QWidget& window, hub::HubClient& hub, const QString& file)
{
    auto subscription = std::make_shared<std::unique_ptr<hub::Subscription>>();
    auto taken = std::make_shared<bool>(false);
    QTimer::singleShot(patienceMilliseconds, &window, [taken] {
        if (*taken)
            return;
        std::fprintf(stderr,
                     "eventscope: no picture: there is no event after %d s. Is the engine there? With --demo there "
                     "are events.\n",
                     patienceMilliseconds / 1'000);
        QCoreApplication::exit(1);
    });
    *subscription = hub.subscribe({{"stream", "events"}, {"from", base::json::object {{"last", 1}}}},
                                  [&window, file, subscription, taken](const std::vector<hub::Batch>&) {
                                      if (std::exchange(*taken, true))
                                          return;
                                      QTimer::singleShot(settleMilliseconds, &window,
                                                         [&window, file] { savePicture(window, file); });
                                      QTimer::singleShot(0, &window, [subscription] { subscription->reset(); });
                                  });
}

} // namespace app

#pragma once

#include "backend.h"
#include "bench.h"
#include "docks/docks.h"
#include "hub/hub_client.h"
#include "models/notice_board.h"
#include "models/stats_feed.h"
#include "style/theme.h"
#include "views/toast.h"

#include <QAbstractButton>
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QMainWindow>
#include <QTimer>

#include <cstdlib>

namespace bench {

/// A page of the window on its engine, as the program has it; in a window of 1280×800.
class PageWindow final : public docks::Shell
{
public:
    using Factory = docks::Page* (*)(const docks::PageContext&, QWidget*);

    PageWindow(Factory make, const BackendOptions& options)
        : m_backend(must(Backend::start(options)))
    {
        show(make, m_backend->port(), m_backend->token());
    }
    /// On an engine that is served already.
    PageWindow(Factory make, std::uint16_t port, const std::string& token) { show(make, port, token); }
    ~PageWindow() override { delete m_page; }
    PageWindow(const PageWindow&) = delete;
    PageWindow& operator=(const PageWindow&) = delete;

    /// Runs the event loop until it is so; ends the benchmark where it does not become so in time. Seconds.
    double wait(const std::function<bool()>& isSo, double patience, const char* what)
    {
        QElapsedTimer clock;
        clock.start();
        QEventLoop loop;
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, &loop, [&] {
            if (isSo()) {
                loop.quit();
            } else if (static_cast<double>(clock.elapsed()) > patience * 1e3) {
                std::fprintf(stderr, "waited too long for %s\n", what);
                std::fflush(nullptr);
                std::_Exit(1); // windows are open, and threads run
            }
        });
        look.start(2);
        loop.exec();
        return static_cast<double>(clock.nsecsElapsed()) / 1e9;
    }
    /// Runs the event loop for that long.
    void run(double seconds)
    {
        QElapsedTimer clock;
        clock.start();
        wait([&] { return static_cast<double>(clock.elapsed()) >= seconds * 1e3; }, seconds + 60, "the clock");
    }

    template <typename T>
    [[nodiscard]] T& find(const char* name) const
    {
        auto* const found = m_window.findChild<T*>(QLatin1String(name));
        if (found == nullptr) {
            std::fprintf(stderr, "the page has no %s\n", name);
            std::exit(1);
        }
        return *found;
    }
    void click(const char* name) const { find<QAbstractButton>(name).click(); }

    [[nodiscard]] docks::Page& page() const { return *m_page; }
    [[nodiscard]] Backend& backend() const { return *m_backend; }
    [[nodiscard]] hub::HubClient& hub() { return m_hub; }

    void open(const QString&, const QVariantMap&) override {}
    void setHeldBack(std::optional<quint64>) override {}
    [[nodiscard]] bool isPaused() const override { return false; }

private:
    void show(Factory make, std::uint16_t port, const std::string& token)
    {
        style::apply(*qApp, style::Theme::Dark);
        m_window.resize(1'280, 800);
        m_toasts = std::make_unique<views::ToastHost>(m_window, m_notices);
        m_page = make({m_hub, m_stats, m_notices, *m_toasts, *this}, &m_window);
        m_window.setCentralWidget(m_page);
        m_window.show();
        m_stats.start(m_hub);
        m_hub.open({QUrl(QStringLiteral("ws://127.0.0.1:%1/api/v1/hub").arg(port)), QByteArray::fromStdString(token)});
        wait([this] { return m_hub.state() == hub::HubClient::State::Connected; }, 20, "the hub");
    }

    std::unique_ptr<Backend> m_backend; ///< null: served elsewhere
    hub::HubClient m_hub;
    models::StatsFeed m_stats;
    models::NoticeBoard m_notices;
    QMainWindow m_window;
    std::unique_ptr<views::ToastHost> m_toasts;
    docks::Page* m_page = nullptr;
};

} // namespace bench

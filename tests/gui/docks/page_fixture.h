#pragma once

#include "backend.h"
#include "docks/docks.h"
#include "hub/hub_client.h"
#include "models/notice_board.h"
#include "models/stats_feed.h"
#include "support/engine_fixture.h"
#include "views/toast.h"

#include <QMainWindow>
#include <QPointer>
#include <QStringList>

#include <functional>
#include <memory>

class QTableView;

namespace test {

/// A page of the window with the real engine behind the real hub; the shell only remembers what it was asked for.
class PageFixture : public docks::Shell
{
public:
    using Factory = docks::Page* (*)(const docks::PageContext&, QWidget*);
    explicit PageFixture(Factory make);
    ~PageFixture() override;
    PageFixture(const PageFixture&) = delete;
    PageFixture& operator=(const PageFixture&) = delete;

    void open(const QString& page, const QVariantMap& arguments) override;
    void setHeldBack(std::optional<quint64>) override {}
    [[nodiscard]] bool isPaused() const override { return false; }

    void stopEngine(); ///< the connection breaks
    /// Asks the hub and waits for the answer, like another client would.
    [[nodiscard]] base::json::object ask(const QString& operation, base::json::object arguments);
    /// Creates an entity as another client; its id.
    [[nodiscard]] QString create(const QString& type, base::json::object fields);

    [[nodiscard]] docks::Page& page() { return *m_page; }
    /// The visible widget of that name; null when there is none.
    template <typename T = QWidget>
    [[nodiscard]] T* find(const QString& name) const
    {
        for (auto* widget : m_window.findChildren<T*>(name)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    void click(const QString& name) const;
    void type(const QString& name, const QString& text) const; ///< replaces what the field holds
    void press(int key, Qt::KeyboardModifiers modifiers = {}) const;
    [[nodiscard]] QString text(const QString& name) const; ///< of a label, field or button
    [[nodiscard]] QStringList rows(const QString& table, int column) const;
    /// All words on screen in labels and buttons.
    [[nodiscard]] QString screen() const;
    void chooseRow(const QString& table, int row) const;
    void chooseType(const QString& plural) const;
    void chooseReference(const QString& field, const QString& search) const;
    /// Saves a picture when EVENTSCOPE_PICTURES names a folder.
    void picture(const QString& name) const;

    QList<std::pair<QString, QVariantMap>> opened; ///< what the page asked the shell for
    hub::HubClient hub;
    models::StatsFeed stats;
    models::NoticeBoard notices;

private:
    TemporaryFolder m_folder;
    std::unique_ptr<Backend> m_backend;
    QMainWindow m_window;
    std::unique_ptr<views::ToastHost> m_toasts;
    QPointer<docks::Page> m_page;
};

} // namespace test

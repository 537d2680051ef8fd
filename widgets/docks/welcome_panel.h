#pragma once

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QPushButton;

namespace hub {
class HubClient;
}

namespace docks {

class DemoCard;

/// The first run: what Eventscope is, and one click to a living system. The cards are what the engine offers. GUI
/// thread.
class WelcomePanel final : public QWidget
{
    Q_OBJECT
public:
    WelcomePanel(hub::HubClient& hub, QWidget* parent);
    ~WelcomePanel() override;
    Q_DISABLE_COPY_MOVE(WelcomePanel)

    void load(); ///< asks the engine what it offers; again after a reconnect

signals:
    void startedEmpty();
    void startedDemos(const QStringList& domains);

private:
    void start();
    void update();

    hub::HubClient& m_hub;
    std::vector<DemoCard*> m_cards;
    QGridLayout* m_grid;
    QLabel* m_problem;
    QPushButton* m_start;
    QPushButton* m_empty;
};

} // namespace docks

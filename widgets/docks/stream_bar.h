#pragma once

#include "docks/filter_language.h"
#include "hub/hub_client.h"
#include "models/filter.h"
#include "models/notice_board.h"
#include "style/tokens.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QLabel;
class QMenu;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace models {
class StreamModel;
}
namespace views {
class DockTitle;
class FilterLine;
class LiveTable;
} // namespace views

namespace docks {

class ExportBar;
class FilterShelf;
class StreamBanners;
class StreamChips;
class StreamState;

/// A live table with all that is around it: title with the rows kept and dropped, pause with its banner, filter line
/// with verdict and proposals, chips with rates, and the empty, busy and offline states. GUI thread.
class StreamBar final : public QWidget
{
    Q_OBJECT
public:
    struct Words
    {
        QString name; ///< "events": part of object names
        QString title;
        QString facts;
        QString placeholder; ///< of the filter line
        bool oneLine = false; ///< chips and filter in one tool line
    };
    /// The table becomes a child of this widget; both outlive it with their page.
    StreamBar(models::StreamModel& stream, views::LiveTable& table, const Words& words, QWidget* parent);
    ~StreamBar() override;
    Q_DISABLE_COPY_MOVE(StreamBar)

    /// `count` of live rows: its difference over time is the chip's rate.
    void addChip(const QString& word, const QString& icon, style::Token tint, const QString& objectName,
                 std::uint32_t mask, std::function<std::uint64_t()> count);
    /// A chip for what has no row yet: `count` now, and what stands in the place of the rows while it is chosen. `mask`
    /// is a category that no row has.
    void addGauge(const QString& word, const QString& icon, const QString& objectName, std::uint32_t mask,
                  std::function<std::uint64_t()> count, std::function<QString(std::uint64_t)> heading,
                  const QString& text);
    void setLanguage(std::function<models::FilterVocabulary()> vocabulary,
                     std::function<std::vector<KnownField>()> fields,
                     std::function<std::vector<QString>(const QString&)> wordsOf);
    void setEmptyTexts(const QString& icon, const QString& heading, const QString& text);
    void setFacts(const QString& facts);

    void setFilterText(const QString& text);
    void addTerm(const QString& term); ///< "and term"
    /// Adds to the "…" of the title what only this page knows; asked each time the menu opens.
    void setMenu(std::function<void(QMenu&)> fill) { m_fillMore = std::move(fill); }
    void focusFilter();
    [[nodiscard]] QByteArray saveKeepsakes() const; ///< recent and saved filters
    void restoreKeepsakes(const QByteArray& kept);

    void setConnection(hub::HubClient::State state, const hub::Trouble& trouble);
    void setSilent(bool silent); ///< connected, but nothing is heard
    void setActive(bool active); ///< a hidden page changes no labels
    void togglePause();
    void resume();
    /// Once a second, with the newest position of the log. The first time after a (new) connection it tells past from
    /// traffic, and rates begin a second later.
    void updateRates(std::uint64_t position);
    [[nodiscard]] double rateOf(std::size_t chip) const; ///< per second

signals:
    void connectRequested();
    void heldBackChanged(std::optional<quint64> rows);
    void filterApplied();
    void keepsakesChanged();
    void told(const models::Notice& notice); ///< what became of an export

private:
    void build(const Words& words);
    void filterEdited();
    void applyFilter();
    void showColumns();
    void fillColumns(QMenu& menu);
    void fillMenu(QMenu& menu);
    void refresh(); ///< numbers, banner, state; at most ten times a second
    void showState();
    void choose(std::uint32_t mask);
    void showAll(); ///< without filter and chip

    models::StreamModel& m_stream;
    views::LiveTable& m_table;
    QString m_name;
    views::DockTitle* m_title = nullptr;
    QToolButton* m_pause = nullptr;
    QToolButton* m_columns = nullptr;
    StreamBanners* m_banners = nullptr;
    views::FilterLine* m_filter = nullptr;
    QLabel* m_matched = nullptr;
    FilterShelf* m_shelf = nullptr;
    ExportBar* m_export = nullptr;
    QWidget* m_invalidStrip = nullptr;
    QLabel* m_invalidNote = nullptr;
    StreamChips* m_chips = nullptr;
    QStackedWidget* m_stack = nullptr;
    StreamState* m_state = nullptr;
    std::function<models::FilterVocabulary()> m_vocabulary;
    std::function<void(QMenu&)> m_fillMore;
    QTimer m_edited; ///< typing settles before rows are filtered
    QTimer m_refresh;
    QElapsedTimer m_sincePause;
    hub::HubClient::State m_connection = hub::HubClient::State::Connecting;
    bool m_everConnected = false;
    bool m_isActive = false;
    bool m_isSilent = false;
};

} // namespace docks

#pragma once

#include "base/json.h"

#include <QByteArray>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace hub {
class HubClient;
}
namespace views {
class JsonTree;
class KeyValue;
class PlainTextView;
class StatePage;
} // namespace views

namespace docks {

/// One record: decoded, as text, as bytes, and its key and headers. The value is fetched in slices as it is looked at,
/// so that ten megabytes cost no more than a page. GUI thread.
class KafkaRecordView final : public QWidget
{
    Q_OBJECT
public:
    KafkaRecordView(hub::HubClient& hub, QWidget* parent);
    ~KafkaRecordView() override;
    Q_DISABLE_COPY_MOVE(KafkaRecordView)

    void show(const QString& topic, const base::json::object& record);
    void clear();

private:
    enum Tab
    {
        Decoded,
        Raw,
        Hex,
        Headers
    };
    void build();
    void fetch(); ///< the slice that the page needs
    void showPage();
    void showDecoded();
    void showHeaders();
    [[nodiscard]] qint64 pageBytes() const;
    [[nodiscard]] qint64 total() const;

    hub::HubClient& m_hub;
    QString m_topic;
    base::json::object m_record;
    QByteArray m_slice; ///< of the value, from m_sliceBegin on
    qint64 m_sliceBegin = 0;
    qint64 m_page = 0;
    quint64 m_generation = 0;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_stack = nullptr;
    views::StatePage* m_state = nullptr;
    views::JsonTree* m_tree = nullptr;
    views::PlainTextView* m_text = nullptr;
    views::PlainTextView* m_bytes = nullptr;
    views::KeyValue* m_facts = nullptr;
    QWidget* m_factsPage = nullptr;
    QLabel* m_note = nullptr;
    QWidget* m_pager = nullptr;
    QLabel* m_pageNote = nullptr;
    QPushButton* m_before = nullptr;
    QPushButton* m_after = nullptr;
};

} // namespace docks

#include "docks/kafka_record_view.h"

#include "base/utf8.h"
#include "docks/kafka_tables.h"
#include "hub/hub_client.h"
#include "models/flow_facts.h"
#include "models/json_values.h"
#include "style/controls.h"
#include "views/dock_tabs.h"
#include "views/json_tree.h"
#include "views/key_value.h"
#include "views/plain_text_view.h"
#include "views/state_page.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

using models::values::list;
using models::values::whole;

constexpr qint64 sliceBytes = 256 * 1024;
constexpr qint64 textPage = 32 * 1024;
constexpr qint64 hexPage = 12 * 1024; // of which each byte needs four characters and more

} // namespace

KafkaRecordView::KafkaRecordView(hub::HubClient& hub, QWidget* parent)
    : QWidget(parent)
    , m_hub(hub)
{
    build();
    clear();
}

KafkaRecordView::~KafkaRecordView() = default;

void KafkaRecordView::build()
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* const bar = new views::DockTabs({u"recordTabs"_s, tr("Record as")},
                                          {tr("Decoded"), tr("Raw"), tr("Hex"), tr("Key and headers")}, this);
    m_tabs = bar->tabs();
    column->addWidget(bar);
    m_note = style::label({}, style::Role::Help, this);
    m_note->setContentsMargins(12, 6, 12, 6);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    m_stack = new QStackedWidget(this);
    column->addWidget(m_stack, 1);
    m_state = new views::StatePage(m_stack);
    m_tree = new views::JsonTree(u"recordTree"_s, tr("Record as a tree"), m_stack);
    m_text = new views::PlainTextView(u"recordText"_s, tr("Record as text"), m_stack);
    m_bytes = new views::PlainTextView(u"recordHex"_s, tr("Record as bytes"), m_stack);
    auto* const scroll = new QScrollArea(m_stack);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("Key and headers of the record"));
    auto* const body = new QWidget(scroll);
    body->setProperty("surface", u"base"_s);
    auto* const bodyLayout = new QVBoxLayout(body);
    bodyLayout->setContentsMargins(12, 8, 12, 8);
    m_facts = new views::KeyValue(body, 132);
    bodyLayout->addWidget(m_facts);
    bodyLayout->addStretch();
    scroll->setWidget(body);
    m_factsPage = scroll;
    for (auto* const page : std::initializer_list<QWidget*> {m_state, m_tree, m_text, m_bytes, m_factsPage})
        m_stack->addWidget(page);
    m_pager = new QWidget(this);
    auto* const pager = new QHBoxLayout(m_pager);
    pager->setContentsMargins(12, 4, 12, 4);
    m_pageNote = style::label({}, style::Role::Help, m_pager);
    m_before = style::button(tr("Previous page"), style::ButtonKind::Flat,
                             {u"recordPreviousPage"_s, tr("Previous page of the record")}, m_pager);
    m_after = style::button(tr("Next page"), style::ButtonKind::Flat,
                            {u"recordNextPage"_s, tr("Next page of the record")}, m_pager);
    pager->addWidget(m_pageNote, 1);
    pager->addWidget(m_before);
    pager->addWidget(m_after);
    column->addWidget(m_pager);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        m_page = 0;
        showPage();
    });
    connect(m_before, &QPushButton::clicked, this, [this] {
        --m_page;
        showPage();
    });
    connect(m_after, &QPushButton::clicked, this, [this] {
        ++m_page;
        showPage();
    });
}

void KafkaRecordView::clear()
{
    ++m_generation;
    m_record.clear();
    m_tree->clear();
    m_text->clear();
    m_bytes->clear();
    m_note->hide();
    m_pager->hide();
    m_state->showEmpty(u"braces"_s, tr("No record selected"),
                       tr("Select a row to see its value, its key and its headers."));
    m_stack->setCurrentWidget(m_state);
}

void KafkaRecordView::show(const QString& topic, const base::json::object& record)
{
    ++m_generation;
    m_topic = topic;
    m_record = record;
    m_page = 0;
    m_sliceBegin = 0;
    m_slice = models::ClusterColumns::bytes(m_record.if_contains("value")); // whole, when it is short
    m_tree->clear();
    showHeaders();
    showPage();
}

qint64 KafkaRecordView::total() const
{
    return whole(m_record, "valueBytes").value_or(0);
}

qint64 KafkaRecordView::pageBytes() const
{
    return m_tabs->currentIndex() == Hex ? hexPage : m_tabs->currentIndex() == Raw ? textPage : sliceBytes;
}

void KafkaRecordView::fetch()
{
    const auto generation = ++m_generation;
    const auto begin = m_page * pageBytes() / sliceBytes * sliceBytes;
    m_state->showBusy(tr("Reading the value"), {});
    m_stack->setCurrentWidget(m_state);
    m_hub.request(u"kafka.slice"_s,
                  {{"topic", m_topic.toStdString()},
                   {"partition", whole(m_record, "partition").value_or(0)},
                   {"offset", whole(m_record, "offset").value_or(0)},
                   {"begin", begin},
                   {"bytes", sliceBytes}},
                  this, [this, generation, begin](const hub::Reply& reply) {
                      if (generation != m_generation)
                          return;
                      if (!reply.ok) {
                          m_state->showError(tr("The value cannot be read"), models::format::safe(reply.problemText()),
                                             {});
                          return;
                      }
                      m_slice = models::ClusterColumns::bytes(models::values::object(reply.body).if_contains("bytes"));
                      m_sliceBegin = begin;
                      showPage();
                  });
}

/// Pages never cross a slice: both sizes divide it.
void KafkaRecordView::showPage()
{
    if (m_record.empty())
        return;
    const auto tab = m_tabs->currentIndex();
    m_note->hide();
    m_pager->hide();
    if (tab == Headers) {
        m_stack->setCurrentWidget(m_factsPage);
        return;
    }
    const auto begin = m_page * pageBytes();
    const auto end = std::min(begin + pageBytes(), total());
    if (begin < m_sliceBegin || end > m_sliceBegin + m_slice.size()) {
        fetch();
        return;
    }
    if (tab == Decoded) {
        showDecoded();
        return;
    }
    const auto bytes = m_slice.mid(begin - m_sliceBegin, end - begin);
    if (tab == Raw)
        m_text->showText(QString::fromUtf8(bytes));
    else
        m_bytes->showBytes(bytes);
    m_stack->setCurrentWidget(tab == Raw ? static_cast<QWidget*>(m_text) : m_bytes);
    if (total() <= pageBytes())
        return;
    m_pager->show();
    m_before->setEnabled(m_page > 0);
    m_after->setEnabled(end < total());
    m_pageNote->setText(tr("Bytes %1 to %2 of %3")
                            .arg(models::format::count(static_cast<quint64>(begin)),
                                 models::format::count(static_cast<quint64>(end)),
                                 models::format::count(static_cast<quint64>(total()))));
}

void KafkaRecordView::showDecoded()
{
    const auto* const value = m_record.if_contains("value");
    if (value == nullptr || value->is_null()) {
        m_state->showEmpty(u"eraser"_s, tr("A tombstone"), tr("It has no value: compaction removes its key."));
        m_stack->setCurrentWidget(m_state);
        return;
    }
    if (total() > m_slice.size()) {
        m_state->showEmpty(u"file-text"_s, tr("Larger than 256 KB"),
                           tr("%1: Raw and Hex show it page by page.").arg(models::bytesText(total())));
        m_stack->setCurrentWidget(m_state);
        return;
    }
    auto parsed = base::json::parse({m_slice.constData(), static_cast<std::size_t>(m_slice.size())});
    const bool isNothing = parsed
        && ((parsed->is_object() && parsed->get_object().empty())
            || (parsed->is_array() && parsed->get_array().empty()));
    if (isNothing) {
        m_state->showEmpty(u"braces"_s, tr("Nothing in it"), tr("The value is an empty object or list."));
        m_stack->setCurrentWidget(m_state);
        return;
    }
    if (parsed) {
        m_tree->setValue(std::move(*parsed));
        m_stack->setCurrentWidget(m_tree);
        return;
    }
    const bool isText = base::isValidUtf8({m_slice.constData(), static_cast<std::size_t>(m_slice.size())});
    m_note->setText(isText
                        ? tr("Not JSON: %1").arg(models::format::safe(models::format::fromUtf8(parsed.error().message)))
                        : tr("Not text: bytes that are no UTF-8. Hex shows all of them."));
    m_note->show();
    if (isText)
        m_text->showText(QString::fromUtf8(m_slice));
    else
        m_bytes->showBytes(m_slice.left(hexPage));
    m_stack->setCurrentWidget(isText ? static_cast<QWidget*>(m_text) : m_bytes);
}

void KafkaRecordView::showHeaders()
{
    m_facts->clear();
    const auto* const key = m_record.if_contains("key");
    const bool hasKey = key != nullptr && key->is_string();
    m_facts->addRow(tr("Key"), hasKey ? models::ClusterColumns::preview(key) : tr("none"), hasKey);
    const auto time = models::format::clock(whole(m_record, "time").value_or(0) * 1'000);
    m_facts->addRow(tr("Time"),
                    models::values::flag(m_record, "appendTime") ? tr("%1, by the broker").arg(time)
                                                                 : tr("%1, by the producer").arg(time));
    m_facts->addRow(tr("Size"), tr("%1 bytes").arg(models::format::count(static_cast<quint64>(total()))));
    const auto& headers = list(m_record, "headers");
    for (const auto& each : headers)
        if (each.is_array() && each.get_array().size() == 2)
            m_facts->addRow(models::ClusterColumns::preview(&each.get_array()[0]),
                            models::ClusterColumns::preview(&each.get_array()[1]), true);
    const auto all = whole(m_record, "headerCount").value_or(0);
    if (all > static_cast<qint64>(headers.size()))
        m_facts->addRow({},
                        tr("and %n more header(s)", nullptr, static_cast<int>(all) - static_cast<int>(headers.size())));
    else if (all == 0)
        m_facts->addRow(tr("Headers"), tr("none"));
}

} // namespace docks

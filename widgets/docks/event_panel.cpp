#include "docks/event_panel.h"

#include "docks/event_look.h"
#include "docks/match_reasons.h"
#include "models/format.h"
#include "style/controls.h"
#include "style/icons.h"
#include "views/elided_label.h"
#include "views/icon_label.h"
#include "views/json_tree.h"
#include "views/plain_text_view.h"
#include "views/state_page.h"

#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

namespace format = models::format;

constexpr qsizetype hexPageBytes = 12 * 1024; // about 64 KB of text

/// Indented text of a value; only as much as a text view shows at once is built at a time by the caller.
void pretty(const base::json::value& value, int depth, QString& out)
{
    const QString indent(2 * (depth + 1), u' ');
    const auto close = [&](QChar bracket) { out += u'\n' + QString(2 * depth, u' ') + bracket; };
    if (const auto* const object = value.if_object(); object != nullptr && !object->empty()) {
        out += u'{';
        bool first = true;
        for (const auto& [key, member] : *object) {
            out += (first ? u"\n"_s : u",\n"_s) + indent
                + format::fromUtf8(base::json::serialize(base::json::value(key))) + u": "_s;
            first = false;
            pretty(member, depth + 1, out);
        }
        close(u'}');
    } else if (const auto* const array = value.if_array(); array != nullptr && !array->empty()) {
        out += u'[';
        for (std::size_t i = 0; i < array->size(); ++i) {
            out += (i == 0 ? u"\n"_s : u",\n"_s) + indent;
            pretty((*array)[i], depth + 1, out);
        }
        close(u']');
    } else {
        out += format::fromUtf8(base::json::serialize(value));
    }
}

} // namespace

EventPanel::EventPanel(hub::HubClient& hub, QWidget* parent)
    : QWidget(parent)
    , m_hub(hub)
    , m_loader(new PayloadLoader(hub, this))
{
    setObjectName(u"eventPanel"_s);
    setProperty("surface", u"base"_s);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(280); // the table keeps the room that the panel does not need
    build();
    connect(m_loader, &PayloadLoader::loaded, this, [this](std::shared_ptr<const Payload> payload) {
        m_payload = std::move(payload);
        showPayload();
    });
    connect(m_loader, &PayloadLoader::failed, this, [this](const QString& reason) {
        m_note->setText(tr("The payload cannot be read: %1").arg(reason));
        m_note->show();
    });
    connect(m_loader, &PayloadLoader::progressed, this, [this](qint64 bytes, qint64 total) {
        m_note->setText(
            tr("Loading %1 of %2 KB").arg(QLocale().toString(bytes / 1024), QLocale().toString(total / 1024)));
        m_note->show();
    });
    clear();
}

EventPanel::~EventPanel() = default;

void EventPanel::clear()
{
    m_event.reset();
    m_payload.reset();
    m_loader->cancel();
    m_stack->setCurrentIndex(0);
    for (auto* const button : {m_copy, m_menu})
        button->setEnabled(false);
}

void EventPanel::show(const models::EventStream::Event& event)
{
    const bool same = m_event && m_event->position == event.position;
    m_event = event;
    m_stack->setCurrentIndex(1);
    for (auto* const button : {m_copy, m_menu})
        button->setEnabled(true);
    if (same)
        return;
    m_payload.reset();
    m_headers = {};
    m_valueBytes = event.valueBytes;
    m_page = 0;
    m_note->hide();
    m_tree->clear();
    m_text->clear();
    m_bytes->clear();
    showHeader();
    m_loader->load(event.position, event.valueBytes, event.preview);
    requestHeaders();
    showTab(m_tabs->currentIndex());
}

void EventPanel::readAgain()
{
    if (!m_event)
        return;
    if (!m_payload) {
        m_note->hide();
        m_loader->load(m_event->position, m_event->valueBytes, m_event->preview);
    }
    if (m_headers.empty())
        requestHeaders();
    if (m_tabs->currentIndex() == Diff)
        requestDiff();
}

void EventPanel::showReasons(const std::string& filter, const std::vector<models::FilterTerm>& terms)
{
    m_reasons->show(filter, terms);
}

void EventPanel::showHeader()
{
    const auto look = eventLook(m_event->category);
    m_icon->setIcon(look.icon, look.tint);
    m_type->setFullText(m_event->type);
    m_version->setText(m_event->version == 0 ? tr("rejected") : tr("version %1").arg(m_event->version));
    m_entity->setFullText(m_event->entityType + u'/' + (m_event->entity.isEmpty() ? u"–"_s : m_event->entity));
    const auto moment = tr("%1, position %2").arg(format::clock(m_event->timeMicros), format::count(m_event->position));
    m_moment->setFullText(
        m_event->latencyMicros == 0 ? moment : tr("%1, %2 ms").arg(moment, format::millis(m_event->latencyMicros)));
    m_follow->setEnabled(!m_event->entity.isEmpty());
}

void EventPanel::requestHeaders()
{
    m_hub.request(u"events.get"_s, {{"position", m_event->position}}, this,
                  [this, position = m_event->position](const hub::Reply& reply) {
                      if (!m_event || m_event->position != position || !reply.ok || !reply.body.is_object())
                          return;
                      const auto* const event = reply.body.get_object().if_contains("event");
                      const auto* const object = event == nullptr ? nullptr : event->if_object();
                      const auto* const headers = object == nullptr ? nullptr : object->if_contains("headers");
                      if (headers == nullptr || !headers->is_object())
                          return;
                      m_headers = headers->get_object();
                      if (m_payload)
                          showTree();
                  });
}

void EventPanel::showTab(int tab)
{
    m_bodies->setCurrentIndex(tab);
    m_page = 0;
    showPage();
    if (tab == Diff && m_event)
        requestDiff();
}

void EventPanel::showPayload()
{
    m_note->setVisible(!m_payload->problem.empty());
    if (!m_payload->problem.empty())
        m_note->setText(
            tr("Not readable as JSON: %1. Raw and Hex show the bytes.").arg(format::fromUtf8(m_payload->problem)));
    m_pretty.clear();
    if (m_payload->problem.empty())
        pretty(m_payload->value, 0, m_pretty);
    else
        m_pretty = format::fromUtf8(m_payload->text);
    showTree();
    showPage();
}

base::json::object EventPanel::wholeEvent() const
{
    base::json::object whole;
    if (const auto* const object = m_payload ? m_payload->value.if_object() : nullptr)
        whole = *object;
    if (!m_headers.empty())
        whole["headers"] = m_headers;
    whole["record"] =
        base::json::object {{"position", m_event->position},
                            {"sequence", m_event->sequence},
                            {"domain", m_event->domain.toStdString()},
                            {"bytes", m_event->valueBytes},
                            {"of", QStringLiteral("%1/%2").arg(m_event->index).arg(m_event->count).toStdString()}};
    return whole;
}

void EventPanel::showTree()
{
    m_tree->setValue(wholeEvent());
}

void EventPanel::showPage()
{
    const auto tab = m_tabs->currentIndex();
    const auto length = tab == Raw ? m_pretty.size()
        : tab == Hex && m_payload  ? static_cast<qsizetype>(m_payload->text.size())
                                   : 0;
    const auto step = tab == Raw ? views::PlainTextView::pageCharacters : hexPageBytes;
    const auto pages = std::max<qsizetype>(1, (length + step - 1) / step);
    m_page = std::clamp<qsizetype>(m_page, 0, pages - 1);
    m_pager->setVisible(pages > 1);
    m_pageNote->setText(tr("Page %1 of %2").arg(QString::number(m_page + 1), QString::number(pages)));
    m_before->setEnabled(m_page > 0);
    m_after->setEnabled(m_page + 1 < pages);
    if (!m_payload)
        return;
    if (tab == Raw)
        m_text->showText(m_pretty.mid(m_page * step, step));
    else if (tab == Hex)
        m_bytes->showBytes(QByteArray::fromStdString(
            m_payload->text.substr(static_cast<std::size_t>(m_page * step), static_cast<std::size_t>(step))));
}

} // namespace docks

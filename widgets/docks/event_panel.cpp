#include "docks/event_panel.h"

#include "docks/match_reasons.h"
#include "models/format.h"
#include "style/controls.h"
#include "style/icons.h"
#include "views/elided_label.h"
#include "views/icon_label.h"
#include "views/json_tree.h"
#include "views/key_value.h"
#include "views/plain_text_view.h"
#include "views/state_page.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

namespace format = models::format;

constexpr qsizetype hexPageBytes = 12 * 1024; // about 64 KB of text
constexpr int diffWindow = 500; ///< versions that are folded to find what a field was before

struct Look
{
    QString icon;
    style::Token tint;
};

Look lookOf(models::EventStream::Category category)
{
    using models::EventStream;
    switch (category) {
    case EventStream::Created:
        return {u"plus"_s, style::Token::Ok};
    case EventStream::Updated:
        return {u"pencil"_s, style::Token::Info};
    case EventStream::Deleted:
        return {u"trash"_s, style::Token::Error};
    case EventStream::Balance:
        return {u"plus-minus"_s, style::Token::Text2};
    case EventStream::Rejected:
        return {u"ban"_s, style::Token::Rejected};
    case EventStream::Other:
    case EventStream::CategoryCount:
        break;
    }
    return {u"check"_s, style::Token::Ok};
}

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

QString shown(const base::json::value* value)
{
    return value == nullptr || value->is_null() ? EventPanel::tr("not set")
                                                : format::fromUtf8(base::json::serialize(*value)).left(400);
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

void EventPanel::build()
{
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);

    auto* const bar = new QFrame(this);
    bar->setObjectName(u"dockTabs"_s);
    bar->setFixedHeight(style::measure::title);
    auto* const barLayout = new QHBoxLayout(bar);
    barLayout->setContentsMargins(0, 0, 4, 0);
    barLayout->setSpacing(0);
    m_tabs = new QTabBar(bar);
    style::identify(*m_tabs, {u"payloadTabs"_s, tr("Payload as")});
    m_tabs->setExpanding(false);
    for (const auto& title : {tr("Tree"), tr("Raw"), tr("Hex"), tr("Diff")})
        m_tabs->addTab(title);
    barLayout->addWidget(m_tabs);
    barLayout->addStretch();
    auto* const copy = style::iconButton(u"copy"_s, {u"copyPayload"_s, tr("Copy payload")}, bar);
    barLayout->addWidget(copy);
    outer->addWidget(bar);

    m_stack = new QStackedWidget(this);
    outer->addWidget(m_stack, 1);
    m_empty = new views::StatePage(m_stack);
    m_empty->showEmpty(u"braces"_s, tr("No event selected"),
                       tr("Select a row to see its payload, its headers and what it changed."));
    m_stack->addWidget(m_empty);

    auto* const page = new QWidget(m_stack);
    m_stack->addWidget(page);
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);

    auto* const head = new QFrame(page);
    head->setProperty("edge", u"bottom"_s);
    auto* const headLayout = new QVBoxLayout(head);
    headLayout->setContentsMargins(12, 8, 12, 8);
    headLayout->setSpacing(0);
    auto* const titleRow = new QHBoxLayout;
    titleRow->setSpacing(6);
    m_icon = new views::IconLabel(u"plus"_s, style::Token::Ok, style::measure::rowIcon, head);
    m_type = new views::ElidedLabel(head);
    auto heading = m_type->font();
    heading.setWeight(QFont::DemiBold);
    m_type->setFont(heading);
    m_type->setObjectName(u"eventType"_s);
    m_version = style::label({}, style::Role::Label, head);
    titleRow->addWidget(m_icon);
    titleRow->addWidget(m_type, 1);
    titleRow->addWidget(m_version);
    headLayout->addLayout(titleRow);
    m_entity = new views::ElidedLabel(head, style::Token::Text2);
    m_entity->setMono(true);
    m_entity->setObjectName(u"eventEntity"_s);
    m_entity->setFixedHeight(18);
    m_moment = new views::ElidedLabel(head, style::Token::Text2);
    m_moment->setFixedHeight(18);
    headLayout->addWidget(m_entity);
    headLayout->addWidget(m_moment);
    layout->addWidget(head);

    m_note = style::label({}, style::Role::Help, page);
    m_note->setContentsMargins(12, 6, 12, 6);
    m_note->setWordWrap(true);
    layout->addWidget(m_note);

    m_bodies = new QStackedWidget(page);
    m_tree = new views::JsonTree(u"payloadTree"_s, tr("Payload tree"), m_bodies);
    m_text = new views::PlainTextView(u"payloadText"_s, tr("Payload text"), m_bodies);
    m_bytes = new views::PlainTextView(u"payloadHex"_s, tr("Payload bytes"), m_bodies);
    auto* const scroll = new QScrollArea(m_bodies);
    scroll->setObjectName(u"payloadDiff"_s);
    scroll->setAccessibleName(tr("What the event changed"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_diff = new QWidget(scroll);
    m_diff->setProperty("surface", u"base"_s);
    m_diffLayout = new QVBoxLayout(m_diff);
    m_diffLayout->setContentsMargins(12, 8, 12, 8);
    m_diffNote = style::label({}, style::Role::Label, m_diff);
    m_diffNote->setObjectName(u"diffNote"_s);
    m_diffNote->setWordWrap(true);
    m_diffLayout->addWidget(m_diffNote);
    m_changes = new views::KeyValue(m_diff, 104);
    m_diffLayout->addWidget(m_changes);
    m_diffLayout->addStretch();
    scroll->setWidget(m_diff);
    for (auto* const body : std::initializer_list<QWidget*> {m_tree, m_text, m_bytes, scroll})
        m_bodies->addWidget(body);
    layout->addWidget(m_bodies, 1);

    m_pager = new QWidget(page);
    auto* const pagerLayout = new QHBoxLayout(m_pager);
    pagerLayout->setContentsMargins(12, 4, 12, 4);
    m_pageNote = style::label({}, style::Role::Help, m_pager);
    m_before = style::button(tr("Previous page"), style::ButtonKind::Flat,
                             {u"payloadPreviousPage"_s, tr("Previous page of the payload")}, m_pager);
    m_after = style::button(tr("Next page"), style::ButtonKind::Flat,
                            {u"payloadNextPage"_s, tr("Next page of the payload")}, m_pager);
    pagerLayout->addWidget(m_pageNote, 1);
    pagerLayout->addWidget(m_before);
    pagerLayout->addWidget(m_after);
    layout->addWidget(m_pager);

    m_reasons = new MatchReasons(page);
    auto* const reasonsFrame = new QFrame(page);
    reasonsFrame->setProperty("edge", u"top"_s);
    auto* const reasonsLayout = new QVBoxLayout(reasonsFrame);
    reasonsLayout->setContentsMargins(0, 0, 0, 0);
    reasonsLayout->addWidget(m_reasons);
    layout->addWidget(reasonsFrame);

    auto* const foot = new QFrame(page);
    foot->setProperty("edge", u"top"_s);
    auto* const footLayout = new QHBoxLayout(foot);
    footLayout->setContentsMargins(12, 6, 12, 6);
    footLayout->setSpacing(8);
    m_follow = style::button(tr("Follow entity"), style::ButtonKind::Normal,
                             {u"followEntity"_s, tr("Follow this entity")}, foot);
    m_follow->setIcon(style::icon(u"eye"_s));
    m_command = style::button(tr("Open command"), style::ButtonKind::Normal,
                              {u"openCommand"_s, tr("Open the command of this event")}, foot);
    footLayout->addWidget(m_follow);
    footLayout->addWidget(m_command);
    footLayout->addStretch();
    layout->addWidget(foot);

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) { showTab(tab); });
    connect(m_before, &QPushButton::clicked, this, [this] {
        --m_page;
        showPage();
    });
    connect(m_after, &QPushButton::clicked, this, [this] {
        ++m_page;
        showPage();
    });
    connect(copy, &QToolButton::clicked, this, [this] {
        if (m_payload)
            QApplication::clipboard()->setText(format::fromUtf8(m_payload->text));
    });
    connect(m_follow, &QPushButton::clicked, this, [this] {
        if (m_event)
            emit followRequested(m_event->entityType, m_event->entity);
    });
    connect(m_command, &QPushButton::clicked, this, [this] {
        if (m_event)
            emit commandRequested(m_event->command);
    });
}

void EventPanel::clear()
{
    m_event.reset();
    m_payload.reset();
    m_loader->cancel();
    m_stack->setCurrentIndex(0);
}

void EventPanel::show(const models::EventStream::Event& event)
{
    const bool same = m_event && m_event->position == event.position;
    m_event = event;
    m_stack->setCurrentIndex(1);
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

void EventPanel::showReasons(const std::string& filter, const std::vector<models::FilterTerm>& terms)
{
    m_reasons->show(filter, terms);
}

void EventPanel::showHeader()
{
    const auto look = lookOf(m_event->category);
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

void EventPanel::showTree()
{
    base::json::object tree;
    if (const auto* const object = m_payload->value.if_object())
        tree = *object;
    if (!m_headers.empty())
        tree["headers"] = m_headers;
    tree["record"] =
        base::json::object {{"position", m_event->position},
                            {"sequence", m_event->sequence},
                            {"domain", m_event->domain.toStdString()},
                            {"bytes", m_event->valueBytes},
                            {"of", QStringLiteral("%1/%2").arg(m_event->index).arg(m_event->count).toStdString()}};
    m_tree->setValue(std::move(tree));
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
        m_bytes->showText(views::hexDump(QByteArray::fromStdString(
            m_payload->text.substr(static_cast<std::size_t>(m_page * step), static_cast<std::size_t>(step)))));
}

void EventPanel::requestDiff()
{
    m_changes->clear();
    if (m_event->version == 0) {
        m_diffNote->setText(tr("A rejected command changed nothing."));
        return;
    }
    m_diffNote->setText(tr("Reading the versions before this one"));
    const auto from = m_event->version > diffWindow ? m_event->version - diffWindow : 1;
    m_hub.request(u"entities.history"_s,
                  {{"type", m_event->entityType.toStdString()},
                   {"id", m_event->entity.toStdString()},
                   {"from", from},
                   {"limit", diffWindow + 1}},
                  this, [this, position = m_event->position](const hub::Reply& reply) {
                      if (!m_event || m_event->position != position || m_tabs->currentIndex() != Diff)
                          return;
                      if (!reply.ok)
                          m_diffNote->setText(reply.problemText());
                      else
                          showDiff(reply.body);
                  });
}

void EventPanel::showDiff(const base::json::value& history)
{
    base::json::object before;
    base::json::object changed;
    const auto* const object = history.if_object();
    const auto* const items = object == nullptr ? nullptr : object->if_contains("items");
    const auto* const list = items == nullptr ? nullptr : items->if_array();
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
        const auto* const item = (*list)[i].if_object();
        const auto* const version = item == nullptr ? nullptr : item->if_contains("version");
        const auto* const fields = item == nullptr ? nullptr : item->if_contains("fields");
        if (version == nullptr || !version->is_number() || fields == nullptr || !fields->is_object())
            continue;
        const auto number = version->to_number<std::uint64_t>();
        if (number > m_event->version)
            break;
        for (const auto& [key, value] : fields->get_object())
            (number < m_event->version ? before : changed)[key] = value;
    }
    m_diffNote->setText(
        m_event->version == 1
            ? tr("Version 1 set %n field(s).", nullptr, static_cast<int>(changed.size()))
            : tr("Version %1 changed %n field(s) of version %2.", nullptr, static_cast<int>(changed.size()))
                  .arg(QString::number(m_event->version), QString::number(m_event->version - 1)));
    m_changes->clear();
    for (const auto& [key, value] : changed) {
        const auto name = format::safe(format::fromUtf8(key));
        if (m_event->version == 1)
            m_changes->addRow(name, shown(&value), true);
        else
            m_changes->addRow(name, tr("%1 → %2").arg(shown(before.if_contains(key)), shown(&value)), true);
    }
}

} // namespace docks

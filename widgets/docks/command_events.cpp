#include "docks/command_events.h"

#include "docks/event_look.h"
#include "models/format.h"
#include "style/controls.h"
#include "views/elided_label.h"
#include "views/icon_label.h"
#include "views/link_label.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

namespace format = models::format;
constexpr std::size_t mostEvents = 50;

std::uint64_t numberAt(const base::json::object& object, std::string_view key)
{
    const auto* const found = object.if_contains(key);
    return found != nullptr && found->is_number() ? found->to_number<std::uint64_t>() : 0;
}

} // namespace

CommandEvents::CommandEvents(const PageContext& context, QString linkName, Detail detail, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_linkName(std::move(linkName))
    , m_detail(detail)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(detail == Detail::Entity ? 12 : 4);
}

CommandEvents::~CommandEvents() = default;

void CommandEvents::show(const base::json::array& events)
{
    for (auto* const line : m_lines)
        delete line;
    m_lines.clear();
    for (std::size_t i = 0; i < std::min(events.size(), mostEvents); ++i) {
        if (const auto* const event = events[i].if_object(); event != nullptr && event->contains("position"))
            addLine(*event, i, events.size());
    }
    if (events.size() > mostEvents) {
        m_lines.push_back(style::label(tr("and %n more", nullptr, static_cast<int>(events.size() - mostEvents)),
                                       style::Role::Help, this));
        m_layout->addWidget(m_lines.back());
    }
}

void CommandEvents::addLine(const base::json::object& event, std::size_t index, std::size_t count)
{
    const auto name = base::json::textAt(event, "type");
    const auto version = numberAt(event, "version");
    const auto position = numberAt(event, "position");
    const auto look = eventLook(models::EventStream::categoryOf(name, static_cast<std::uint32_t>(version)));
    auto* const line = new QWidget(this);
    auto* const column = new QVBoxLayout(line);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* const row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(new views::IconLabel(look.icon, look.tint, style::measure::rowIcon, line));
    const auto shown = format::safe(format::fromUtf8(name));
    auto* const link = new views::LinkLabel(shown, m_linkName + QString::number(index), line);
    link->setAccessibleName(tr("Event %1 at position %2").arg(shown, QString::number(position)));
    connect(link, &QPushButton::clicked, this, [this, position] {
        m_context.shell.open(u"events"_s, {{u"position"_s, quint64 {position}}});
    });
    row->addWidget(link);
    row->addStretch();
    row->addWidget(
        style::label(tr("%1/%2").arg(QString::number(index + 1), QString::number(count)), style::Role::Label, line));
    row->addWidget(style::label(format::count(position), style::Role::Fact, line));
    column->addLayout(row);
    if (m_detail == Detail::Entity) {
        auto* const below = new QHBoxLayout;
        below->setContentsMargins(style::measure::rowIcon + 6, 0, 0, 0);
        auto* const entity = new views::ElidedLabel(line, style::Token::Text2);
        entity->setMono(true);
        entity->setFixedHeight(18);
        entity->setFullText(format::fromUtf8(base::json::textAt(event, "entityType")) + u'/'
                            + format::fromUtf8(base::json::textAt(event, "entity")));
        below->addWidget(entity, 1);
        below->addWidget(
            style::label(version == 0 ? tr("rejected") : tr("version %1").arg(version), style::Role::Fact, line));
        column->addLayout(below);
    }
    m_layout->addWidget(line);
    m_lines.push_back(line);
}

} // namespace docks

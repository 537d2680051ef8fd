// What an event changed: its fields against the fold of the versions before it.
#include "docks/event_panel.h"
#include "models/format.h"
#include "views/key_value.h"

#include <QLabel>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

namespace format = models::format;

constexpr int diffWindow = 500; ///< versions that are folded to find what a field was before

QString shown(const base::json::value* value)
{
    return value == nullptr || value->is_null() ? EventPanel::tr("not set")
                                                : format::fromUtf8(base::json::serialize(*value)).left(400);
}

} // namespace

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

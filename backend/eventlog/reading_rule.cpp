#include "eventlog/reading_rule.h"

#include <utility>

namespace eventlog {

Judgement ReadingRule::judge(const RecordHead& record)
{
    if (record.kind == RecordHead::Kind::Claim) {
        m_epoch = {record.offset, record.nonce};
        m_base = m_mark.last + 1;
        m_poisoned = false;
        return {Verdict::Claim, has(Clause::Drop) ? std::exchange(m_open, 0U) : 0, false};
    }
    if (record.kind == RecordHead::Kind::Foreign)
        return {Verdict::Foreign};
    if (record.epoch.offset > m_epoch.offset && has(Clause::Later))
        return {Verdict::Foreign};
    if (record.epoch.offset == m_epoch.offset && record.epoch.nonce != m_epoch.nonce && has(Clause::Nonce))
        return {Verdict::Foreign};
    if (record.epoch.offset < m_epoch.offset && has(Clause::Fence))
        return {Verdict::Fenced};
    if (m_poisoned && has(Clause::Poison))
        return {Verdict::Gap};
    if (record.sequence < m_base && has(Clause::Base))
        return poison(Verdict::Conflict);
    if (record.sequence <= m_mark.last + m_open && has(Clause::Repeat))
        return {Verdict::Repeat};
    if (!continues(record))
        return poison(Verdict::Gap);

    ++m_open;
    m_openCount = record.count;
    m_openCommand = record.command;
    if (record.index < record.count)
        return {Verdict::Pending};
    m_mark = {record.offset, m_epoch, m_base, m_mark.last + m_open, record.command};
    m_open = 0;
    return {Verdict::Accepted};
}

bool ReadingRule::continues(const RecordHead& record) const
{
    if (record.sequence != m_mark.last + m_open + 1 && has(Clause::Sequence))
        return false;
    if (!has(Clause::Group))
        return true;
    if (record.index != m_open + 1 || record.index > record.count)
        return false;
    return m_open == 0 ? record.command == m_mark.command + 1
                       : record.command == m_openCommand && record.count == m_openCount;
}

Judgement ReadingRule::poison(Verdict verdict)
{
    m_poisoned = true;
    return {verdict, std::exchange(m_open, 0U), true};
}

} // namespace eventlog

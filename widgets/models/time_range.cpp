#include "models/time_range.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

constexpr qint64 shortest = oneSecond; // less holds no point
constexpr qint64 longest = 400LL * 24 * 3'600 * oneSecond; // Prometheus may know more than our month
constexpr int longestRange = 100; // no range is longer; the pattern never sees more

struct RangeText
{
    Q_DECLARE_TR_FUNCTIONS(RangeText)
};

qint64 microsOf(const QDateTime& time)
{
    return time.toMSecsSinceEpoch() * 1'000;
}

QDateTime timeOf(qint64 micros)
{
    return QDateTime::fromMSecsSinceEpoch(micros / 1'000);
}

/// "1h 30m", "90 min", "2d": µs; nullopt: none.
std::optional<qint64> readLength(const QString& text)
{
    static const QRegularExpression part(u"\\G\\s*(\\d{1,6})\\s*([a-zäöü]+)\\s*"_s);
    qint64 sum = 0;
    qsizetype at = 0;
    while (at < text.size()) {
        const auto found = part.match(text, at, QRegularExpression::NormalMatch);
        if (!found.hasMatch())
            return std::nullopt;
        const auto word = found.captured(2);
        const auto number = found.captured(1).toLongLong();
        const auto is = [&word](std::initializer_list<QStringView> names) {
            return std::find(names.begin(), names.end(), QStringView(word)) != names.end();
        };
        if (is({u"s", u"sec", u"second", u"seconds", u"sek", u"sekunden", u"segundos"}))
            sum += number * oneSecond;
        else if (is({u"m", u"min", u"minute", u"minutes", u"minuten", u"minutos"}))
            sum += number * 60 * oneSecond;
        else if (is({u"h", u"hour", u"hours", u"std", u"stunden", u"stunde", u"hora", u"horas"}))
            sum += number * 3'600 * oneSecond;
        else if (is({u"d", u"day", u"days", u"t", u"tag", u"tage", u"día", u"días", u"dias"}))
            sum += number * 24 * 3'600 * oneSecond;
        else if (is({u"w", u"week", u"weeks", u"woche", u"wochen", u"semana", u"semanas"}))
            sum += number * 7 * 24 * 3'600 * oneSecond;
        else
            return std::nullopt;
        at = found.capturedEnd(0);
    }
    return sum > 0 ? std::optional(sum) : std::nullopt;
}

bool isWord(const QString& text, const QString& own, QStringView english)
{
    return text == english || text == own.toLower();
}

/// One end: a clock time of `day`, a date, both, now, now-6h.
std::optional<QDateTime> readMoment(const QString& text, const QDateTime& now, QDate day)
{
    for (const auto& word : {RangeText::tr("now", "range"), u"now"_s}) {
        if (text == word.toLower())
            return now;
        if (!text.startsWith(word.toLower()))
            continue;
        auto rest = text.mid(word.size()).trimmed();
        if (!rest.startsWith(u'-') && !rest.startsWith(QChar(0x2212)))
            continue;
        if (const auto back = readLength(rest.mid(1)))
            return timeOf(microsOf(now) - *back);
        return std::nullopt;
    }
    if (isWord(text, RangeText::tr("today", "range"), u"today"))
        return now.date().startOfDay();
    if (isWord(text, RangeText::tr("yesterday", "range"), u"yesterday"))
        return now.date().addDays(-1).startOfDay();
    static const QRegularExpression parts(
        u"^(?:(\\d{4})-(\\d{1,2})-(\\d{1,2})|(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}))?[ t]*(?:(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?$"_s);
    const auto found = parts.match(text);
    if (!found.hasMatch() || text.isEmpty())
        return std::nullopt;
    const auto number = [&found](int group) { return found.captured(group).toInt(); };
    const bool hasIso = !found.captured(1).isEmpty();
    const bool hasDots = !found.captured(4).isEmpty();
    const bool hasTime = !found.captured(7).isEmpty();
    const auto date = hasIso ? QDate(number(1), number(2), number(3))
        : hasDots            ? QDate(number(6), number(5), number(4))
                             : day;
    const auto time = hasTime ? QTime(number(7), number(8), number(9)) : QTime(0, 0);
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    return hasTime ? QDateTime(date, time) : date.startOfDay();
}

QStringList halves(const QString& text)
{
    for (const auto& separator :
         {u" "_s + RangeText::tr("to", "between two times") + u" "_s, u" to "_s, u".."_s, u" – "_s, u"–"_s, u" - "_s}) {
        const auto at = text.indexOf(separator);
        if (at > 0)
            return {text.left(at).trimmed(), text.mid(at + separator.size()).trimmed()};
    }
    return {text};
}

std::optional<TimeRange> checked(TimeRange range, const QDateTime& now, QString& problem)
{
    if (range.from >= range.to)
        problem = RangeText::tr("The begin has to be before the end.");
    else if (range.length() < shortest)
        problem = RangeText::tr("A range is one second at least.");
    else if (range.length() > longest)
        problem = RangeText::tr("A range is 400 days at most.");
    else if (range.from >= microsOf(now))
        problem = RangeText::tr("That is in the future: nothing is known of it yet.");
    else if (range.from < 0)
        problem = RangeText::tr("That is before 1970: nothing is known of it.");
    else
        return range;
    return std::nullopt;
}

} // namespace

std::optional<TimeRange> readTimeRange(const QString& typed, const QDateTime& now, QString& problem)
{
    problem.clear();
    const auto example =
        RangeText::tr("Type for example: 90m, 14:00 to 14:30, now-6h to now-1h, 2026-11-29 10:00 to 12:00.");
    auto text = typed.trimmed().toLower();
    if (text.isEmpty() || text.size() > longestRange) {
        problem = example;
        return std::nullopt;
    }
    const auto end = microsOf(now);
    for (const auto& word : {RangeText::tr("last", "the last 90 minutes"), u"last"_s})
        if (text.startsWith(word.toLower() + u' '))
            text = text.mid(word.size() + 1).trimmed();
    if (const auto length = readLength(text))
        return checked({end - *length, end, true}, now, problem);
    const auto parts = halves(text);
    if (parts.size() == 1) {
        if (isWord(text, RangeText::tr("yesterday", "range"), u"yesterday"))
            return checked({microsOf(now.date().addDays(-1).startOfDay()), microsOf(now.date().startOfDay()), false},
                           now, problem);
        const auto from = readMoment(text, now, now.date());
        if (from && *from != now)
            return checked({microsOf(*from), end, true}, now, problem);
        problem = example;
        return std::nullopt;
    }
    const auto from = readMoment(parts[0], now, now.date());
    const auto to = from ? readMoment(parts[1], now, from->date()) : std::nullopt;
    if (!from || !to) {
        problem = RangeText::tr("“%1” is no time. %2").arg((from ? parts[1] : parts[0]).left(40), example);
        return std::nullopt;
    }
    const bool isLive = *to == now;
    return checked({microsOf(*from), microsOf(*to), isLive}, now, problem);
}

QString rangeText(const TimeRange& range, const QDateTime& now)
{
    const auto one = [&](qint64 micros, bool withDay) {
        const auto time = timeOf(micros);
        const auto clock = time.toString(range.length() > 2LL * 24 * 3'600 * oneSecond ? u"HH:mm"_s : u"HH:mm:ss"_s);
        return withDay ? QLocale().toString(time.date(), QLocale::ShortFormat) + u' ' + clock : clock;
    };
    const bool isToday = timeOf(range.from).date() == now.date() && timeOf(range.to).date() == now.date();
    return RangeText::tr("%1 to %2").arg(one(range.from, !isToday), one(range.to, !isToday));
}

QString lengthText(qint64 seconds)
{
    if (seconds % 86'400 == 0 && seconds > 86'400)
        return RangeText::tr("%1 d", "days").arg(seconds / 86'400);
    if (seconds % 3'600 == 0)
        return RangeText::tr("%1 h", "hours").arg(seconds / 3'600);
    if (seconds % 60 == 0)
        return RangeText::tr("%1 min", "minutes").arg(seconds / 60);
    return RangeText::tr("%1 s", "seconds").arg(seconds);
}

QString stepText(qint64 seconds)
{
    return RangeText::tr("%1 steps", "1 s steps").arg(lengthText(seconds));
}

void RangeHistory::go(const TimeRange& range)
{
    if (range == current())
        return;
    m_steps.resize(m_at + 1);
    m_steps.push_back(range);
    if (m_steps.size() > mostSteps)
        m_steps.erase(m_steps.begin());
    m_at = m_steps.size() - 1;
}

void RangeHistory::back()
{
    if (canGoBack())
        --m_at;
}

void RangeHistory::forward()
{
    if (canGoForward())
        ++m_at;
}

void RangeHistory::follow(qint64 now)
{
    auto& range = m_steps[m_at];
    if (!range.isLive)
        return;
    range.from += now - range.to;
    range.to = now;
}

} // namespace models

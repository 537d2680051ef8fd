#include "models/format.h"

#include "base/hidden_character.h"
#include "models/hidden_text.h"

#include <QDateTime>
#include <QLocale>

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <chrono>

namespace models::format {

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString count(std::uint64_t number)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::DefaultNumberOptions); // the C locale leaves the groups out
    return locale.toString(static_cast<qulonglong>(number));
}

QString rate(double perSecond)
{
    return QStringLiteral("%1/s").arg(QLocale().toString(perSecond, 'f', perSecond > 0 && perSecond < 10 ? 1 : 0));
}

QString millis(double micros)
{
    constexpr double second = 1'000'000; // from there on tenths of a millisecond are noise, and no column has room
    return QLocale().toString(micros / 1000.0, 'f', micros < second ? 1 : 0);
}

QString clock(std::int64_t timeMicros)
{
    // The zone's offset and the date are looked up once in a quarter of an hour: both cost more than the rest.
    static std::int64_t quarter = -1;
    static std::int64_t midnight = 0;
    static QString date;
    static qint64 today = 0;
    constexpr std::int64_t quarterMs = 900'000;
    constexpr std::int64_t dayMs = 86'400'000;
    const auto ms = timeMicros / 1000;
    if (ms / quarterMs != quarter) {
        quarter = ms / quarterMs;
        const auto local = QDateTime::fromMSecsSinceEpoch(ms);
        midnight = ms - local.time().msecsSinceStartOfDay();
        date = local.date().toString(QStringLiteral("yyyy-MM-dd "));
        today = local.date().toJulianDay();
    }
    const auto inDay = ((ms - midnight) % dayMs + dayMs) % dayMs;
    std::array<char16_t, 12> text {};
    const auto put = [&text](std::size_t at, std::int64_t value, int digits) {
        for (int i = digits - 1; i >= 0; --i) {
            text[at + static_cast<std::size_t>(i)] = static_cast<char16_t>(u'0' + value % 10);
            value /= 10;
        }
    };
    put(0, inDay / 3'600'000, 2);
    put(3, inDay / 60'000 % 60, 2);
    put(6, inDay / 1'000 % 60, 2);
    put(9, inDay % 1'000, 3);
    text[2] = text[5] = u':';
    text[8] = u'.';
    const QString time(reinterpret_cast<const QChar*>(text.data()), static_cast<qsizetype>(text.size()));
    static qint64 checked = 0;
    static qint64 current = 0;
    if (const auto now = QDateTime::currentMSecsSinceEpoch() / quarterMs; now != checked) {
        checked = now;
        current = QDate::currentDate().toJulianDay();
    }
    return today == current ? time : date + time;
}

std::int64_t nowMicros()
{
    return QDateTime::currentMSecsSinceEpoch() * 1'000;
}

std::string isoUtc(std::int64_t timeMicros)
{
    const std::chrono::sys_time<std::chrono::microseconds> time {std::chrono::microseconds(timeMicros)};
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time);
    return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:06}Z", fmt::gmtime(std::chrono::system_clock::to_time_t(seconds)),
                       (time - seconds).count());
}

QString uuid(const std::array<std::uint8_t, 16>& id)
{
    constexpr std::string_view digits = "0123456789abcdef";
    QString text;
    text.reserve(36);
    for (std::size_t i = 0; i < id.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            text += u'-';
        text += QLatin1Char(digits[id[i] >> 4U]);
        text += QLatin1Char(digits[id[i] & 15U]);
    }
    return text;
}

QString shortId(std::string_view id)
{
    const bool generated = id.size() == 36 || id.size() == 22;
    return fromUtf8(generated ? id.substr(id.size() - 8) : id);
}

QString safe(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!base::isHiddenCharacter(text.at(i).unicode()))
            continue;
        const auto escape = hiddenWord(text.at(i));
        text.replace(i, 1, escape);
        i += escape.size() - 1;
    }
    return text;
}

} // namespace models::format

#include "models/format.h"
#include "models/metric_curves.h"
#include "models/rule_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace models {

namespace {

struct MetricText
{
    Q_DECLARE_TR_FUNCTIONS(MetricText)
};

/// Three digits that matter: 0.02, 7.3, 309, 1,234.
QString fewDigits(double value)
{
    const auto size = std::abs(value);
    const bool isWhole = std::abs(value - std::round(value)) < 1e-9;
    const int digits = size >= 100 || isWhole ? 0 : size >= 1 ? 1 : size >= 0.01 ? 2 : 4;
    return QLocale().toString(value, 'f', digits);
}

QString bytesText(double value)
{
    static const QStringList units {u"B"_s, u"KiB"_s, u"MiB"_s, u"GiB"_s, u"TiB"_s};
    qsizetype unit = 0;
    while (std::abs(value) >= 1024 && unit + 1 < units.size()) {
        value /= 1024;
        ++unit;
    }
    return fewDigits(value) + u' ' + units[unit];
}

} // namespace

QString metricText(const std::string& unit, double value)
{
    if (unit == "bytes")
        return bytesText(value);
    if (unit == "bytes-per-second")
        return MetricText::tr("%1/s", "bytes per second").arg(bytesText(value));
    if (unit == "share")
        return MetricText::tr("%1 %", "percent").arg(fewDigits(value * 100));
    return fewDigits(value);
}

QString unitText(const std::string& unit)
{
    if (unit == "per-second")
        return MetricText::tr("per second");
    if (unit == "milliseconds")
        return MetricText::tr("ms");
    if (unit == "bytes-per-second")
        return MetricText::tr("bytes per second");
    if (unit == "cores")
        return MetricText::tr("cores");
    if (unit == "share")
        return MetricText::tr("% of the time");
    return {};
}

QString curveText(const std::string& group, const std::string& label)
{
    if (group == "queue")
        return queueText(format::fromUtf8(label));
    static const std::vector<std::pair<std::string_view, const char*>> words {
        {"gateway", QT_TRANSLATE_NOOP("MetricText", "gateway")},
        {"validator", QT_TRANSLATE_NOOP("MetricText", "validator")},
        {"persister", QT_TRANSLATE_NOOP("MetricText", "persister")},
        {"materializer", QT_TRANSLATE_NOOP("MetricText", "materializer")},
        {"notifier", QT_TRANSLATE_NOOP("MetricText", "notifier")},
        {"console", QT_TRANSLATE_NOOP("MetricText", "this console")},
        {"accepted", QT_TRANSLATE_NOOP("MetricText", "accepted")},
        {"rejected", QT_TRANSLATE_NOOP("MetricText", "rejected")},
        {"refused", QT_TRANSLATE_NOOP("MetricText", "refused")}};
    for (const auto& [word, source] : words)
        if (label == word)
            return MetricText::tr(source);
    return format::safe(format::fromUtf8(label));
}

QString markText(const std::string& text)
{
    static const std::vector<std::pair<std::string_view, const char*>> words {
        {"stack.setup", QT_TRANSLATE_NOOP("MetricText", "Setup of the local stack")},
        {"stack.start", QT_TRANSLATE_NOOP("MetricText", "Start of the local stack")},
        {"stack.stop", QT_TRANSLATE_NOOP("MetricText", "Stop of the local stack")},
        {"stack.clean", QT_TRANSLATE_NOOP("MetricText", "Clean of the local stack")},
        {"demo.start", QT_TRANSLATE_NOOP("MetricText", "Demo traffic started")},
        {"demo.stop", QT_TRANSLATE_NOOP("MetricText", "Demo traffic stopped")},
        {"engine.read-only", QT_TRANSLATE_NOOP("MetricText", "The engine became read-only")},
        {"engine.writable", QT_TRANSLATE_NOOP("MetricText", "The engine can write again")}};
    for (const auto& [word, source] : words)
        if (text == word)
            return MetricText::tr(source);
    static const std::vector<std::pair<std::string_view, const char*>> aboutDomains {
        {"domain.assigned ", QT_TRANSLATE_NOOP("MetricText", "The group gave %1 to this engine")},
        {"domain.lost ", QT_TRANSLATE_NOOP("MetricText", "The group took %1 from this engine")},
        {"domain.claimed ", QT_TRANSLATE_NOOP("MetricText", "This engine claimed %1")}};
    for (const auto& [word, source] : aboutDomains)
        if (text.starts_with(word))
            return MetricText::tr(source).arg(format::safe(format::fromUtf8(text.substr(word.size()))));
    return format::safe(format::fromUtf8(text));
}

} // namespace models

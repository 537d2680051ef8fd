#include "window/window_settings.h"

#include "window/layout_store.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QStringDecoder>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace window {

namespace {

constexpr qint64 mostBytes = 1 << 20; // what the program writes has some ten kilobytes

using What = SettingsDamage::What;

bool isLineOfIni(QStringView line)
{
    const auto text = line.trimmed();
    return text.isEmpty() || text.startsWith(u';') || text.startsWith(u'#')
        || (text.startsWith(u'[') && text.endsWith(u']')) || text.indexOf(u'=') > 0;
}

/// QSettings takes what it can read of a damaged file, so the file is looked at first.
std::optional<SettingsDamage> damageOf(const QString& file)
{
    const QFileInfo info(file);
    if (!info.exists() && !info.isSymLink())
        return std::nullopt;
    if (!info.isFile()) // a folder; and a pipe would block whoever reads it
        return SettingsDamage {What::NoFile, 0, {}};
    if (info.size() > mostBytes)
        return SettingsDamage {What::TooBig, info.size(), {}};
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        return SettingsDamage {What::Unreadable, 0, {}};
    const auto bytes = opened.readAll();
    opened.close();
    if (bytes.isEmpty())
        return SettingsDamage {What::Empty, 0, {}};
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(bytes);
    if (decoder.hasError() || text.contains(QChar(u'\0')))
        return SettingsDamage {What::NoText, 0, {}};
    const auto lines = QStringView(text).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!isLineOfIni(lines[i]))
            return SettingsDamage {What::BadLine, i + 1, {}};
    }
    QSettings settings(file, QSettings::IniFormat);
    if (settings.status() != QSettings::NoError)
        return SettingsDamage {What::Unreadable, 0, {}};
    if (!LayoutStore::isWhole(settings))
        return SettingsDamage {What::BadLayouts, 0, {}};
    return std::nullopt;
}

/// Where the file was moved to; empty when that failed.
QString keepAside(const QString& file)
{
    const QString name = file + u".corrupt-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    for (int i = 1; i <= 100; ++i) {
        const QString kept = i == 1 ? name : name + u"-%1"_s.arg(i);
        if (!QFileInfo(kept).exists() && QFile::rename(file, kept))
            return kept;
    }
    return {};
}

} // namespace

QString SettingsDamage::reason() const
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("window::WindowSettings", text); };
    switch (what) {
    case What::NoFile:
        return tr(QT_TRANSLATE_NOOP("window::WindowSettings", "it is no file"));
    case What::TooBig:
        return tr(QT_TRANSLATE_NOOP("window::WindowSettings", "it has %1 bytes")).arg(number);
    case What::Unreadable:
        return tr(QT_TRANSLATE_NOOP("window::WindowSettings", "it cannot be read"));
    case What::Empty:
        return tr(QT_TRANSLATE_NOOP("window::WindowSettings", "it is empty"));
    case What::NoText:
        return tr(QT_TRANSLATE_NOOP("window::WindowSettings", "it is no text"));
    case What::BadLine:
        return tr(QT_TRANSLATE_NOOP("window::WindowSettings", "line %1 is neither a section nor a value")).arg(number);
    case What::BadLayouts:
        return tr(QT_TRANSLATE_NOOP("window::WindowSettings", "layouts are damaged or missing"));
    }
    return {};
}

WindowSettings::WindowSettings(const QString& file)
    : m_damage(damageOf(file))
{
    auto used = file;
    if (m_damage) {
        m_damage->kept = keepAside(file);
        if (m_damage->kept.isEmpty()) {
            m_temporary = std::make_unique<QTemporaryDir>();
            used = m_temporary->filePath(u"window.ini"_s);
        }
    }
    m_settings = std::make_unique<QSettings>(used, QSettings::IniFormat);
}

WindowSettings::~WindowSettings() = default;

} // namespace window

#include "window/layout_store.h"

#include <QCryptographicHash>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace window {

namespace {

/// In the first section of the file, so that a file that lost its end knows what it lost.
const auto countKey = u"blobs"_s;
const auto checksumEnd = u".sha256"_s;

qsizetype blobsIn(const QSettings& settings)
{
    const auto keys = settings.allKeys();
    return std::count_if(keys.begin(), keys.end(), [](const QString& key) { return key.endsWith(checksumEnd); });
}

QByteArray checksum(const QString& name, const QByteArray& blob)
{
    return QCryptographicHash::hash(name.toUtf8() + '\0' + blob, QCryptographicHash::Sha256).toHex();
}

} // namespace

LayoutStore::LayoutStore(QSettings& settings, QString group)
    : m_settings(settings)
    , m_group(std::move(group) + u'/')
{
}

void LayoutStore::save(const QString& name, const QByteArray& blob)
{
    m_settings.setValue(m_group + name, blob.toBase64());
    m_settings.setValue(m_group + name + checksumEnd, checksum(name, blob));
    m_settings.setValue(countKey, blobsIn(m_settings));
}

std::optional<QByteArray> LayoutStore::load(const QString& name) const
{
    const auto text = m_settings.value(m_group + name).toByteArray();
    const auto blob = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (text.isEmpty() || !blob
        || m_settings.value(m_group + name + checksumEnd).toByteArray() != checksum(name, *blob))
        return std::nullopt;
    return *blob;
}

void LayoutStore::clear(const QString& begin)
{
    const auto keys = m_settings.allKeys();
    for (const auto& key : keys) {
        if (key.startsWith(m_group + begin))
            m_settings.remove(key);
    }
    m_settings.setValue(countKey, blobsIn(m_settings));
}

bool LayoutStore::isWhole(QSettings& settings)
{
    const auto keys = settings.allKeys();
    const bool isDamaged = std::any_of(keys.begin(), keys.end(), [&](const QString& key) {
        const auto slash = key.indexOf(u'/');
        if (!key.endsWith(checksumEnd) || slash < 0)
            return false;
        const auto name = key.mid(slash + 1).chopped(checksumEnd.size());
        return !LayoutStore(settings, key.left(slash)).load(name);
    });
    return !isDamaged && blobsIn(settings) >= settings.value(countKey).toInt();
}

} // namespace window

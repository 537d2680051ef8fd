#include "window/layout_store.h"

#include <QCryptographicHash>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace window {

namespace {

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
    m_settings.setValue(m_group + name + u".sha256"_s, checksum(name, blob));
}

std::optional<QByteArray> LayoutStore::load(const QString& name) const
{
    const auto text = m_settings.value(m_group + name).toByteArray();
    const auto blob = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (text.isEmpty() || !blob
        || m_settings.value(m_group + name + u".sha256"_s).toByteArray() != checksum(name, *blob))
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
}

} // namespace window

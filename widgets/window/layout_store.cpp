#include "window/layout_store.h"

#include <QCryptographicHash>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace window {

namespace {

/// Rises whenever the docks change in a way that makes old layouts meaningless.
constexpr auto layoutVersion = 1;

QString group()
{
    return u"layout%1/"_s.arg(layoutVersion);
}

QByteArray checksum(const QString& name, const QByteArray& blob)
{
    return QCryptographicHash::hash(name.toUtf8() + '\0' + blob, QCryptographicHash::Sha256).toHex();
}

} // namespace

LayoutStore::LayoutStore(QSettings& settings)
    : m_settings(settings)
{
}

void LayoutStore::save(const QString& name, const QByteArray& blob)
{
    m_settings.setValue(group() + name, blob.toBase64());
    m_settings.setValue(group() + name + u".sha256"_s, checksum(name, blob));
}

std::optional<QByteArray> LayoutStore::load(const QString& name) const
{
    const auto text = m_settings.value(group() + name).toByteArray();
    const auto blob = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (text.isEmpty() || !blob
        || m_settings.value(group() + name + u".sha256"_s).toByteArray() != checksum(name, *blob))
        return std::nullopt;
    return *blob;
}

void LayoutStore::clear()
{
    m_settings.remove(u"layout%1"_s.arg(layoutVersion));
}

} // namespace window

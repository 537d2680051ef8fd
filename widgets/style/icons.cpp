#include "style/icons.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace style {

namespace {

QString path(const QString& name)
{
    return u":/icons/%1.svg"_s.arg(name);
}

const QByteArray& source(const QString& name)
{
    static QHash<QString, QByteArray> sources;
    auto found = sources.find(name);
    if (found == sources.end()) {
        QFile file(path(name));
        QByteArray text;
        if (file.open(QIODevice::ReadOnly))
            text = file.readAll();
        text.replace("stroke-width=\"2\"", "stroke-width=\"1.75\"");
        found = sources.insert(name, text);
    }
    return *found;
}

class TintEngine final : public QIconEngine
{
public:
    TintEngine(QString name, Token tint, Token on)
        : m_name(std::move(name))
        , m_tint(tint)
        , m_on(on)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        paintIcon(*painter, rect, m_name, color(token(mode, state)), std::min(rect.width(), rect.height()));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        // The size is in device pixels already; QIcon sets the ratio afterwards.
        return iconPixmap(m_name, color(token(mode, state)), std::min(size.width(), size.height()), 1.0);
    }

    [[nodiscard]] QIconEngine* clone() const override { return new TintEngine(*this); }
    QString key() const override { return u"tint"_s; }
    bool isNull() override { return !hasIcon(m_name); }

private:
    [[nodiscard]] Token token(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return Token::Disabled;
        if (mode == QIcon::Selected)
            return Token::SelText;
        if (mode == QIcon::Active && state == QIcon::Off && m_tint == Token::Text2)
            return Token::Text; // Under the pointer.
        return state == QIcon::On ? m_on : m_tint;
    }

    QString m_name;
    Token m_tint;
    Token m_on;
};

} // namespace

QIcon icon(const QString& name, Token tint, Token on)
{
    return QIcon(new TintEngine(name, tint, on));
}

QPixmap iconPixmap(const QString& name, const QColor& tint, int size, qreal scale)
{
    const auto pixels = static_cast<int>(std::ceil(size * scale));
    const auto key = u"eventscope-icon/%1/%2/%3"_s.arg(name, tint.name(QColor::HexArgb), QString::number(pixels));
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        auto text = source(name);
        text.replace("currentColor", tint.name(QColor::HexRgb).toLatin1()); // QtSvg paints currentColor black.
        QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        if (!text.isEmpty())
            QSvgRenderer(text).render(&painter);
        painter.end();
        pixmap = QPixmap::fromImage(std::move(image));
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(scale);
    return pixmap;
}

void paintIcon(QPainter& painter, const QRect& area, const QString& name, const QColor& tint, int size)
{
    const auto scale = painter.device() == nullptr ? 1.0 : painter.device()->devicePixelRatioF();
    const auto pixmap = iconPixmap(name, tint, size, scale);
    painter.drawPixmap(QPoint(area.x() + (area.width() - size) / 2, area.y() + (area.height() - size) / 2), pixmap);
}

void paintIcon(QPainter& painter, const QRect& area, const QString& name, Token tint, int size)
{
    paintIcon(painter, area, name, color(tint), size);
}

bool hasIcon(const QString& name)
{
    return QFile::exists(path(name));
}

} // namespace style

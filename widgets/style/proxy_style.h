#pragma once

#include <QProxyStyle>

#include <memory>

namespace style {

class FocusRing;

/// Fusion where a style sheet cannot reach: check and radio indicators, combo boxes, tree branches, focus, measures.
class ProxyStyle final : public QProxyStyle
{
    Q_OBJECT
public:
    ProxyStyle();
    ~ProxyStyle() override;
    Q_DISABLE_COPY_MOVE(ProxyStyle)

    using QProxyStyle::polish;
    void polish(QWidget* widget) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                       const QWidget* widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                         const QWidget* widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;

private:
    std::unique_ptr<FocusRing> m_ring;
};

} // namespace style

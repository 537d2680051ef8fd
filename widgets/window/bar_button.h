#pragma once

#include "style/tokens.h"

#include <QToolButton>

#include <optional>

namespace window {

/// A button of the tool bar with its word: a square of a colour or an icon before it, a chevron after it when it opens
/// a menu. The text is drawn as it is, so "&" in it is no mnemonic. GUI thread.
class BarButton final : public QToolButton
{
    Q_OBJECT
public:
    BarButton(std::optional<style::Token> square, QString icon, QWidget* parent);
    Q_DISABLE_COPY_MOVE(BarButton)

    void setSquare(style::Token token, const QColor& colour); ///< `colour` invalid: the token's
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int textLeft() const { return m_square ? 24 : 28; }

    std::optional<style::Token> m_square;
    QColor m_colour; ///< in the place of the token's, when valid
    QString m_icon;
};

} // namespace window

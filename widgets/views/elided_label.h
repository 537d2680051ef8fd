#pragma once

#include "style/tokens.h"

#include <QWidget>

namespace views {

/// One line of plain text from data, elided at the end; the whole text is its tool tip and its accessible name. GUI
/// thread.
class ElidedLabel final : public QWidget
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget* parent, style::Token tint = style::Token::Text);
    Q_DISABLE_COPY_MOVE(ElidedLabel)

    void setFullText(const QString& text);
    [[nodiscard]] QString fullText() const { return m_text; }
    void setMono(bool mono);
    void setTint(style::Token tint);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    style::Token m_tint;
};

} // namespace views

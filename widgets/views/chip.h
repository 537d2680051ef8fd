#pragma once

#include "style/tokens.h"

#include <QPushButton>

namespace views {

/// A quick filter: icon, word and a rate; checkable, 24 px. A row of them: ChipRow. GUI thread.
class Chip final : public QPushButton
{
    Q_OBJECT
public:
    /// `icon` may be empty; `tint` colours it while the chip is off.
    Chip(const QString& word, const QString& icon, style::Token tint, const QString& objectName, QWidget* parent);
    Q_DISABLE_COPY_MOVE(Chip)

    /// How much of it is shown. A chip without an icon keeps its word.
    enum class Detail
    {
        Rate, ///< all
        Word,
        Icon
    };
    void setDetail(Detail detail);
    [[nodiscard]] int widthWith(Detail detail) const;

    void setWord(const QString& word);
    void setRate(const QString& rate); ///< "527/s"; text3 beside the word

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_word;
    QString m_rate;
    QString m_icon;
    style::Token m_tint;
    Detail m_detail = Detail::Rate;
};

} // namespace views

#include "views/header_corner.h"

#include "style/tokens.h"

#include <QAbstractScrollArea>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace views {

namespace {

class HeaderCorner final : public QWidget
{
public:
    explicit HeaderCorner(QWidget* parent)
        : QWidget(parent)
    {
        setObjectName(u"headerCorner"_s);
        setAttribute(Qt::WA_OpaquePaintEvent);
        setFixedHeight(style::measure::small);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), style::color(style::Token::Chrome));
        painter.fillRect(QRect(0, height() - 1, width(), 1), style::color(style::Token::Line));
    }
};

} // namespace

QWidget* continueHeader(QAbstractScrollArea& table)
{
    auto* const corner = new HeaderCorner(&table);
    table.addScrollBarWidget(corner, Qt::AlignTop);
    return corner;
}

} // namespace views

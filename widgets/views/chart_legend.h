#pragma once

#include "style/tokens.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace views {

/// The strip above a chart: a moment, then a dash, name and value for each curve. What has no room is counted. GUI
/// thread.
class ChartLegend final : public QWidget
{
    Q_OBJECT
public:
    struct Entry
    {
        style::Token tint = style::Token::Series1;
        QString label;
        QString value; ///< empty: none at this moment
    };
    explicit ChartLegend(QWidget* parent);
    Q_DISABLE_COPY_MOVE(ChartLegend)

    void show(const QString& moment, std::vector<Entry> entries);
    [[nodiscard]] QString text() const; ///< "14:25:44, gateway 309, validator 275"
    [[nodiscard]] QSize sizeHint() const override { return {200, 28}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_moment;
    std::vector<Entry> m_entries;
};

} // namespace views

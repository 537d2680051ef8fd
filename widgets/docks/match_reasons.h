#pragma once

#include "models/filter.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace docks {

/// "Why this row matches": each comparison of the filter, whether the row passes it, and what the row has there. GUI
/// thread.
class MatchReasons final : public QWidget
{
    Q_OBJECT
public:
    explicit MatchReasons(QWidget* parent);
    Q_DISABLE_COPY_MOVE(MatchReasons)

    /// `filter` is the text the terms point into; no terms hide the whole block.
    void show(const std::string& filter, const std::vector<models::FilterTerm>& terms);

private:
    QVBoxLayout* m_layout;
    std::vector<QWidget*> m_lines;
};

} // namespace docks

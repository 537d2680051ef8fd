#pragma once

#include "docks/page.h"

#include <QFrame>

class QButtonGroup;
class QVBoxLayout;

namespace window {

/// The left rail: an icon over its word for each page. GUI thread.
class Rail final : public QFrame
{
    Q_OBJECT
public:
    Rail(const std::vector<docks::PageEntry>& pages, QWidget* parent);
    Q_DISABLE_COPY_MOVE(Rail)

    void setCurrent(int page);
    void retranslate();

signals:
    void chosen(int page);

private:
    std::vector<docks::PageEntry> m_pages;
    QButtonGroup* m_group;
};

} // namespace window

#pragma once

#include <QPushButton>

namespace views {

/// A link as a button: plain text in the accent colour, underlined under the pointer, reachable by Tab. GUI thread.
class LinkLabel final : public QPushButton
{
    Q_OBJECT
public:
    LinkLabel(const QString& text, const QString& objectName, QWidget* parent);
    Q_DISABLE_COPY_MOVE(LinkLabel)

    void setLinkText(const QString& text); ///< may come from data; also the accessible name
    void setMono(bool mono);
};

} // namespace views

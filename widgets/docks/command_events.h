#pragma once

#include "base/json.h"
#include "docks/page.h"

#include <vector>

class QVBoxLayout;

namespace docks {

/// The events of one command as lines; each opens the page Events at its position. GUI thread.
class CommandEvents final : public QWidget
{
    Q_OBJECT
public:
    enum class Detail
    {
        Line, ///< name, place in the group, position
        Entity ///< and below it whose event it is, at which version
    };
    /// The links are named `linkName`0, 1, …
    CommandEvents(const PageContext& context, QString linkName, Detail detail, QWidget* parent);
    ~CommandEvents() override;
    Q_DISABLE_COPY_MOVE(CommandEvents)

    void show(const base::json::array& events); ///< as `commands.get` gives them; the first 50

private:
    void addLine(const base::json::object& event, std::size_t index, std::size_t count);

    PageContext m_context;
    QString m_linkName;
    Detail m_detail;
    QVBoxLayout* m_layout;
    std::vector<QWidget*> m_lines;
};

} // namespace docks

#pragma once

#include <QList>
#include <QWidget>

class QSplitter;
class QToolButton;

namespace views {

/// A panel of a page that can be taken out of its splitter into a window of its own, and comes back to its place: by
/// the button at the right end of its head, by a double click on the head, or by closing that window. The window comes
/// and goes with the page. GUI thread.
class Dock final : public QWidget
{
    Q_OBJECT
public:
    /// Puts a dock where `panel` stands in its splitter, before that gets its sizes. Its head is a DockTitle or
    /// DockTabs; `name` begins object names, `title` is the window's.
    static Dock* install(QWidget& panel, const QString& name, const QString& title);
    ~Dock() override;
    Q_DISABLE_COPY_MOVE(Dock)

    [[nodiscard]] bool isFloating() const { return m_isFloating; }
    void setFloating(bool floating);
    /// Whether and where it floats, and the sizes that its splitter had before.
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray& state); ///< what cannot be read, and nothing, docks it

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Window;
    Dock(QWidget& panel, const QString& name, const QString& title, QSplitter& splitter);
    void takeOut();
    void putBack();
    void showButton();

    QWidget& m_panel;
    QString m_title;
    QSplitter& m_splitter;
    QWidget* m_head = nullptr;
    QToolButton* m_button = nullptr;
    Window* m_window = nullptr;
    QList<int> m_sizes; ///< of the splitter while the panel stood in it
    bool m_isFloating = false;
};

} // namespace views

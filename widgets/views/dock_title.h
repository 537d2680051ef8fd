#pragma once

#include <QFrame>
#include <QString>

#include <functional>

class QHBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace views {

/// The head of a panel: 28 px, the name (600), facts beside it (text3), icon buttons at the right end. GUI thread.
class DockTitle final : public QFrame
{
    Q_OBJECT
public:
    explicit DockTitle(const QString& name, QWidget* parent = nullptr);
    Q_DISABLE_COPY_MOVE(DockTitle)

    void setName(const QString& name);
    void setFacts(const QString& facts); ///< "8 versions", "1,385,206, live"; elided at the end
    void setActive(bool active); ///< the name in text instead of text2
    /// A second fact at the right end, before the buttons.
    void setRightFacts(const QString& facts);
    QToolButton* addButton(const QString& icon, const QString& objectName, const QString& accessibleName,
                           bool checkable = false);
    void addWidget(QWidget* widget); ///< at the right end
    [[nodiscard]] int wholeWidth() const; ///< that name, facts and what stands at the right end need
    /// The panel is never narrower than the name and what stands at the right end; else they are cut.
    void keepWhole() { m_isWhole = true; }
    /// The button "…" at the right end; `fill` makes its menu each time it opens.
    QToolButton* addMenu(const QString& objectName, const QString& accessibleName, std::function<void(QMenu&)> fill);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override; ///< what stands at the right end may come and go
    void resizeEvent(QResizeEvent* event) override;

private:
    void showName();
    void showFacts();

    QString m_whole; ///< the name
    QLabel* m_name;
    QLabel* m_facts;
    QLabel* m_rightFacts;
    QHBoxLayout* m_layout;
    QString m_text;
    bool m_isWhole = false;
};

} // namespace views

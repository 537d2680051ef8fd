#include "views/dock.h"

#include "style/controls.h"
#include "style/icons.h"
#include "views/dock_tabs.h"
#include "views/dock_title.h"

#include <QCloseEvent>
#include <QDataStream>
#include <QIODevice>
#include <QSplitter>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

/// Closing it puts the panel back.
class Dock::Window final : public QWidget
{
public:
    explicit Window(Dock& dock)
        : QWidget(&dock, Qt::Tool)
        , m_dock(dock)
    {
        setObjectName(dock.objectName() + u"Window"_s);
        setWindowTitle(style::visible(Dock::tr("%1 — Eventscope").arg(dock.m_title)));
        setAttribute(Qt::WA_QuitOnClose, false);
        auto* const layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
    }

protected:
    void closeEvent(QCloseEvent* event) override
    {
        event->ignore();
        m_dock.setFloating(false);
    }

private:
    Dock& m_dock;
};

Dock* Dock::install(QWidget& panel, const QString& name, const QString& title)
{
    auto* const splitter = qobject_cast<QSplitter*>(panel.parentWidget());
    Q_ASSERT(splitter != nullptr);
    return new Dock(panel, name, title, *splitter);
}

Dock::Dock(QWidget& panel, const QString& name, const QString& title, QSplitter& splitter)
    : m_panel(panel)
    , m_title(title)
    , m_splitter(splitter)
{
    setObjectName(name);
    setSizePolicy(panel.sizePolicy()); // the splitter's stretch factors stand there
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    splitter.replaceWidget(splitter.indexOf(&panel), this);
    layout->addWidget(&panel);
    panel.show(); // the splitter hid what it gave away
    show();

    m_button = style::iconButton(u"external-link"_s, {name + u"Float"_s, title}, this);
    if (auto* const tabs = panel.findChild<DockTabs*>()) {
        m_head = tabs;
        tabs->addWidget(m_button);
    } else if (auto* const head = panel.findChild<DockTitle*>()) {
        m_head = head;
        head->addWidget(m_button);
    }
    if (m_head != nullptr)
        m_head->installEventFilter(this);
    splitter.installEventFilter(this);
    connect(m_button, &QToolButton::clicked, this, [this] { setFloating(!m_isFloating); });
    showButton();
}

Dock::~Dock() = default;

void Dock::showButton()
{
    m_button->setIcon(style::icon(m_isFloating ? u"arrow-back-up"_s : u"external-link"_s));
    const auto text = m_isFloating ? tr("Put the panel back: %1").arg(m_title)
                                   : tr("Show the panel in its own window: %1").arg(m_title);
    m_button->setAccessibleName(text);
    style::setToolTip(*m_button, text);
}

void Dock::setFloating(bool floating)
{
    if (floating == m_isFloating)
        return;
    m_isFloating = floating;
    if (floating)
        takeOut();
    else
        putBack();
    showButton();
}

void Dock::takeOut()
{
    const auto size = m_panel.size();
    const auto corner = m_panel.mapToGlobal(QPoint(24, 24));
    if (m_sizes.isEmpty())
        m_sizes = m_splitter.sizes();
    if (m_window == nullptr) {
        m_window = new Window(*this);
        m_window->setGeometry(QRect(corner, size));
    }
    m_window->layout()->addWidget(&m_panel);
    hide();
    if (m_splitter.isVisible())
        m_window->show();
}

void Dock::putBack()
{
    layout()->addWidget(&m_panel);
    show();
    m_window->hide();
    if (m_sizes.size() == m_splitter.count())
        m_splitter.setSizes(m_sizes);
    m_sizes.clear();
}

QByteArray Dock::saveState() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << m_isFloating << (m_isFloating ? m_window->saveGeometry() : QByteArray()) << m_sizes;
    return bytes;
}

void Dock::restoreState(const QByteArray& state)
{
    bool isFloating = false;
    QByteArray geometry;
    QList<int> sizes;
    QDataStream stream(state);
    stream >> isFloating >> geometry >> sizes;
    isFloating = isFloating && stream.status() == QDataStream::Ok;
    if (isFloating)
        m_sizes = sizes;
    setFloating(isFloating);
    if (isFloating)
        m_window->restoreGeometry(geometry);
}

bool Dock::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_head && event->type() == QEvent::MouseButtonDblClick) {
        setFloating(!m_isFloating);
        return true;
    }
    // A window of its own, but of this page.
    if (watched == &m_splitter && m_isFloating && event->type() == QEvent::Hide)
        m_window->hide();
    if (watched == &m_splitter && m_isFloating && event->type() == QEvent::Show)
        m_window->show();
    return QWidget::eventFilter(watched, event);
}

} // namespace views

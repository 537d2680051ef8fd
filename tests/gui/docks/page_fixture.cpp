#include "page_fixture.h"

#include "style/theme.h"
#include "views/elided_label.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTreeView>

namespace test {

namespace {

constexpr int patience = 15'000; // a machine that builds beside the tests takes its time

style::Theme wantedTheme()
{
    return qEnvironmentVariable("EVENTSCOPE_THEME") == QLatin1String("light") ? style::Theme::Light
                                                                              : style::Theme::Dark;
}

} // namespace

PageFixture::PageFixture(Factory make)
{
    style::apply(*qobject_cast<QApplication*>(QCoreApplication::instance()), wantedTheme());
    BackendOptions options;
    options.dataFolder = m_folder.path();
    options.packFolders = {std::filesystem::path(EVENTSCOPE_SOURCE_DIR) / "resources" / "domains"};
    auto backend = Backend::start(options);
    if (!backend)
        qFatal("%s", backend.error().message.c_str());
    m_backend = std::move(*backend);
    m_window.resize(1280, 800);
    m_toasts = std::make_unique<views::ToastHost>(m_window, notices);
    m_page = make({hub, stats, notices, *m_toasts, *this}, &m_window);
    m_window.setCentralWidget(m_page);
    m_window.show();
    stats.start(hub);
    QUrl url;
    url.setScheme(QStringLiteral("ws"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_backend->port());
    url.setPath(QStringLiteral("/api/v1/hub"));
    hub.open({url, QByteArray::fromStdString(m_backend->token())});
    m_page->activated();
    if (!QTest::qWaitFor([this] { return hub.state() == hub::HubClient::State::Connected; }, patience))
        qFatal("the hub did not answer");
    // Keys go to the widget with the focus, and there is none before the window is the active one.
    if (!QTest::qWaitForWindowActive(&m_window, patience))
        qFatal("the window did not become active");
}

PageFixture::~PageFixture()
{
    delete m_page;
}

void PageFixture::stopEngine()
{
    m_backend.reset();
    if (!QTest::qWaitFor([this] { return hub.state() != hub::HubClient::State::Connected; }, patience))
        qFatal("the hub is still there");
}

void PageFixture::open(const QString& page, const QVariantMap& arguments)
{
    opened.append({page, arguments});
}

base::json::object PageFixture::ask(const QString& operation, base::json::object arguments)
{
    base::json::object answer;
    bool arrived = false;
    QObject context;
    hub.request(operation, std::move(arguments), &context, [&](const hub::Reply& reply) {
        arrived = true;
        if (const auto* body = reply.body.if_object(); body != nullptr)
            answer = *body;
    });
    if (!QTest::qWaitFor([&] { return arrived; }, patience))
        qFatal("no answer");
    return answer;
}

QString PageFixture::create(const QString& type, base::json::object fields)
{
    auto answer = ask(QStringLiteral("entities.create"), {{"type", type.toStdString()}, {"fields", std::move(fields)}});
    const auto* entity = answer.if_contains("entity");
    return entity == nullptr ? QString()
                             : QString::fromStdString(std::string(base::json::textAt(entity->as_object(), "id")));
}

void PageFixture::click(const QString& name) const
{
    auto* widget = find(name);
    if (widget == nullptr || !widget->isEnabled())
        qFatal("%s cannot be clicked", qPrintable(name));
    QTest::mouseClick(widget, Qt::LeftButton);
}

void PageFixture::type(const QString& name, const QString& text) const
{
    auto* widget = find(name);
    if (widget == nullptr)
        qFatal("%s is not on screen", qPrintable(name));
    widget->setFocus();
    QTest::keyClick(widget, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(widget, Qt::Key_Delete);
    QTest::keyClicks(widget, text);
}

void PageFixture::press(int key, Qt::KeyboardModifiers modifiers) const
{
    const bool isReady = QTest::qWaitFor([] { return QApplication::focusWidget() != nullptr; }, 1'000);
    QWidget* target = isReady ? QApplication::focusWidget() : nullptr;
    QTest::keyClick(target != nullptr ? target : m_page.data(), static_cast<Qt::Key>(key), modifiers);
}

QString PageFixture::text(const QString& name) const
{
    if (const auto* label = find<QLabel>(name))
        return label->text();
    if (const auto* label = find<views::ElidedLabel>(name))
        return label->fullText();
    if (const auto* line = find<QLineEdit>(name))
        return line->text();
    if (const auto* button = find<QPushButton>(name))
        return button->text();
    return {};
}

QStringList PageFixture::rows(const QString& table, int column) const
{
    QStringList cells;
    const auto* view = find<QTableView>(table);
    for (int row = 0; view != nullptr && row < view->model()->rowCount(); ++row)
        cells += view->model()->index(row, column).data().toString();
    return cells;
}

QString PageFixture::screen() const
{
    QStringList words;
    for (const auto* label : m_window.findChildren<QLabel*>()) {
        if (label->isVisible())
            words += label->text();
    }
    for (const auto* label : m_window.findChildren<views::ElidedLabel*>()) {
        if (label->isVisible())
            words += label->fullText();
    }
    for (const auto* button : m_window.findChildren<QAbstractButton*>()) {
        if (button->isVisible())
            words += button->text();
    }
    return words.join(QLatin1Char('\n'));
}

void PageFixture::chooseRow(const QString& table, int row) const
{
    auto* view = find<QTableView>(table);
    if (view == nullptr || row >= view->model()->rowCount())
        qFatal("row %d of %s is not there", row, qPrintable(table));
    const auto index = view->model()->index(row, 0);
    view->scrollTo(index);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
}

void PageFixture::chooseType(const QString& plural) const
{
    auto* tree = find<QTreeView>(QStringLiteral("entityTypes"));
    const bool shown = QTest::qWaitFor(
        [&] {
            return tree != nullptr
                && !tree->model()
                        ->match(tree->model()->index(0, 0), Qt::DisplayRole, plural, 1,
                                Qt::MatchExactly | Qt::MatchRecursive)
                        .isEmpty();
        },
        patience);
    if (!shown)
        qFatal("%s is not in the tree", qPrintable(plural));
    const auto found = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, plural, 1,
                                            Qt::MatchExactly | Qt::MatchRecursive);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(found.front()).center());
}

void PageFixture::chooseReference(const QString& field, const QString& search) const
{
    type(field, search);
    QListView* popup = nullptr;
    const auto isOffered = [&] {
        for (auto* list : m_window.findChildren<QListView*>(QStringLiteral("referenceCandidates")))
            popup = list->isVisible() ? list : popup;
        return popup != nullptr && popup->model()->rowCount() > 0;
    };
    if (!QTest::qWaitFor(isOffered, patience))
        qFatal("no candidates for %s", qPrintable(search));
    QTest::mouseClick(popup->viewport(), Qt::LeftButton, {}, popup->visualRect(popup->model()->index(0, 0)).center());
    QCoreApplication::processEvents();
}

void PageFixture::picture(const QString& name) const
{
    const auto folder = qEnvironmentVariable("EVENTSCOPE_PICTURES");
    if (!folder.isEmpty())
        const_cast<QMainWindow&>(m_window).grab().save(folder + QLatin1Char('/') + name + QStringLiteral(".png"));
}

} // namespace test

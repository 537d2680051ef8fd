#include "window/profile_menu.h"

#include "models/profile_text.h"
#include "style/controls.h"
#include "style/icons.h"
#include "style/tokens.h"
#include "window/profiles.h"

#include <QAction>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace window {

namespace {

constexpr auto factCharacters = 72; // a menu is no page: the rest stands in the notice that a click brings

QString shortened(const QString& text)
{
    const auto shown = style::visible(text);
    return shown.size() <= factCharacters ? shown : shown.left(factCharacters - 1) + u'…';
}

class ProfileMenu final : public QMenu
{
    Q_OBJECT
public:
    ProfileMenu(Profiles* profiles, ProfileActions actions, QWidget* parent)
        : QMenu(parent)
        , m_profiles(profiles)
        , m_actions(std::move(actions))
    {
        setObjectName(u"profileMenuPopup"_s);
        connect(this, &QMenu::aboutToShow, this, &ProfileMenu::fill);
    }

private:
    void fill()
    {
        clear();
        if (m_profiles != nullptr && m_profiles->isElsewhere())
            say(tr("The engine at %1 decides about its profile").arg(style::visible(m_profiles->current().label)));
        else if (m_profiles != nullptr)
            addProfiles();
        addSeparator();
        auto* diagnostics = addAction(style::icon(u"activity"_s), tr("Diagnostics"));
        diagnostics->setObjectName(u"profileDiagnostics"_s);
        connect(diagnostics, &QAction::triggered, this, [this] { m_actions.showDiagnostics(); });
    }

    void addProfiles()
    {
        const auto current = m_profiles->current().name;
        const auto entries = m_profiles->list();
        for (const auto& entry : entries) {
            const auto fact =
                entry.problem.isEmpty() ? entry.fact : tr("broken: %1").arg(models::profileText(entry.problem));
            const auto text = tr("%1: %2").arg(style::visible(entry.label), shortened(fact));
            auto* action = addAction(entry.problem.isEmpty() ? profileIcon(entry)
                                                             : style::icon(u"alert-triangle"_s, style::Token::Warn),
                                     style::withoutMnemonic(text));
            action->setObjectName(u"profile_"_s + entry.name);
            if (entry.name == current) {
                auto font = action->font();
                font.setWeight(QFont::DemiBold);
                action->setFont(font);
                action->setText(style::withoutMnemonic(tr("%1 (open)").arg(text)));
            }
            connect(action, &QAction::triggered, this, [this, entry] { m_actions.choose(entry); });
        }
        addSeparator();
        addTests(entries);
        say(tr("Files: %1").arg(shortened(m_profiles->folder())));
    }

    void addTests(const std::vector<ProfileEntry>& entries)
    {
        auto* tests = addMenu(style::icon(u"plug-connected"_s), tr("Test a connection"));
        tests->menuAction()->setObjectName(u"profileTests"_s);
        for (const auto& entry : entries) {
            if (!entry.problem.isEmpty() || entry.isOurs)
                continue;
            auto* action = tests->addAction(profileIcon(entry), style::withoutMnemonic(style::visible(entry.label)));
            action->setObjectName(u"test_"_s + entry.name);
            connect(action, &QAction::triggered, this, [this, entry] { m_actions.test(entry); });
        }
    }

    void say(const QString& text) { addAction(style::withoutMnemonic(text))->setEnabled(false); }

    Profiles* m_profiles;
    ProfileActions m_actions;
};

} // namespace

QMenu* makeProfileMenu(Profiles* profiles, ProfileActions actions, QWidget* parent)
{
    return new ProfileMenu(profiles, std::move(actions), parent);
}

QColor profileColour(const ProfileEntry& entry)
{
    if (const QColor named(entry.colour); !entry.colour.isEmpty() && named.isValid())
        return named;
    return style::color(entry.isOurs ? style::Token::Ok : style::Token::Info);
}

QIcon profileIcon(const ProfileEntry& entry)
{
    QPixmap square(style::measure::icon, style::measure::icon);
    square.fill(Qt::transparent);
    QPainter painter(&square);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(profileColour(entry));
    painter.drawRoundedRect(QRect(3, 3, 10, 10), 2, 2);
    return QIcon(square);
}

Profiles::~Profiles() = default;

} // namespace window

#include "profile_menu.moc"

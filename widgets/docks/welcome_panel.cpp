#include "docks/welcome_panel.h"

#include "docks/entity_directory.h"
#include "hub/hub_client.h"
#include "models/field_text.h"
#include "models/money_text.h"
#include "style/controls.h"
#include "style/icons.h"
#include "views/icon_label.h"

#include <QCheckBox>
#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using models::fromUtf8;
using models::memberOf;

namespace docks {

/// A domain to choose: the whole card is the check box's target.
class DemoCard final : public QFrame
{
    Q_OBJECT
public:
    DemoCard(const QString& domain, const QString& name, const QString& what, const QString& numbers, bool chosen,
             QWidget* parent)
        : QFrame(parent)
        , m_domain(domain)
        , m_check(new QCheckBox(this))
        , m_icon(new views::IconLabel(entityIcon(domain), style::Token::Text2, 20, this))
    {
        setObjectName(u"card"_s);
        style::identify(*m_check, {u"demo_"_s + domain, tr("Demo data for %1").arg(name)});
        m_check->setChecked(chosen);
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(16, 14, 16, 14);
        row->setSpacing(14);
        row->addWidget(m_icon, 0, Qt::AlignTop);
        auto* texts = new QVBoxLayout;
        texts->setSpacing(3);
        texts->addWidget(style::label(name, style::Role::Heading, this));
        texts->addWidget(style::label(what, style::Role::Label, this));
        texts->addWidget(style::label(numbers, style::Role::Help, this));
        texts->addStretch();
        row->addLayout(texts, 1);
        row->addWidget(m_check, 0, Qt::AlignTop);
        setFixedHeight(96);
        setCursor(Qt::PointingHandCursor);
        connect(m_check, &QCheckBox::toggled, this, [this] {
            show(m_check->isChecked());
            emit toggled();
        });
        show(chosen);
    }
    Q_DISABLE_COPY_MOVE(DemoCard)

    [[nodiscard]] const QString& domain() const { return m_domain; }
    [[nodiscard]] bool isChosen() const { return m_check->isChecked(); }

signals:
    void toggled();

protected:
    void mouseReleaseEvent(QMouseEvent* event) override
    {
        if (rect().contains(event->pos()))
            m_check->toggle();
    }

private:
    using QFrame::show;
    void show(bool chosen)
    {
        style::setProperty(*this, "chosen", chosen);
        m_icon->setIcon(entityIcon(m_domain), chosen ? style::Token::Accent : style::Token::Text2);
    }

    QString m_domain;
    QCheckBox* m_check;
    views::IconLabel* m_icon;
};

WelcomePanel::WelcomePanel(hub::HubClient& hub, QWidget* parent)
    : QWidget(parent)
    , m_hub(hub)
    , m_grid(new QGridLayout)
    , m_problem(style::label({}, style::Role::Label, this))
    , m_start(style::button(tr("Start"), style::ButtonKind::Primary,
                            {u"startDemos"_s, tr("Start with demo data of the chosen domains")}, this))
    , m_empty(style::button(tr("Start empty"), style::ButtonKind::Normal,
                            {u"startEmpty"_s, tr("Start without demo data")}, this))
{
    setObjectName(u"welcomePanel"_s);
    auto* body = new QWidget(this);
    body->setMaximumWidth(720);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(40, 40, 40, 24);
    column->setSpacing(8);
    auto* title = style::label(tr("Welcome to Eventscope"), style::Role::Big, body);
    title->setObjectName(u"welcomeTitle"_s);
    column->addWidget(title);
    auto* what = style::label(tr("See every command become events, state and notifications. Nothing needs to be "
                                 "installed: the engine runs inside this program."),
                              style::Role::Label, body);
    what->setWordWrap(true);
    column->addWidget(what);
    column->addSpacing(20);
    column->addWidget(style::label(tr("Try with demo data"), style::Role::Strong, body));
    m_grid->setSpacing(16);
    column->addLayout(m_grid);
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    column->addSpacing(12);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_start);
    buttons->addWidget(m_empty);
    buttons->addStretch();
    column->addLayout(buttons);
    column->addStretch();
    auto* help = style::label(tr("Demo entities are ordinary entities in the data folder of this engine. The traffic "
                                 "stops when the engine stops, or with "
                                 "the command Stop demo traffic (Ctrl+K)."),
                              style::Role::Help, body);
    help->setWordWrap(true);
    column->addWidget(help);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(body, 1);
    row->addStretch();
    connect(m_start, &QPushButton::clicked, this, &WelcomePanel::start);
    connect(m_empty, &QPushButton::clicked, this, &WelcomePanel::startedEmpty);
    update();
}

WelcomePanel::~WelcomePanel() = default;

void WelcomePanel::load()
{
    if (!m_cards.empty())
        return;
    m_problem->setText(tr("Asking the engine which demos it offers."));
    m_hub.request(u"demo.status"_s, {}, this, [this](const hub::Reply& reply) {
        const auto* body = reply.body.if_object();
        const auto* available = reply.ok && body != nullptr ? memberOf(*body, "available").if_array() : nullptr;
        if (available == nullptr) {
            m_problem->setText(tr("This engine offers no demo data: %1").arg(reply.problemText()));
            update();
            return;
        }
        if (!m_cards.empty())
            return;
        const QHash<QString, std::pair<QString, QString>> words {
            {u"shop"_s, {tr("Shop"), tr("Products, customers and purchases")}},
            {u"bank"_s, {tr("Bank"), tr("Accounts, transfers, balances")}},
            {u"content"_s, {tr("Content"), tr("Entries and assets with links")}},
            {u"documents"_s, {tr("Documents"), tr("Merged field by field")}},
        };
        const QHash<QString, QString> samples {
            {u"products"_s, tr("products")},
            {u"accounts"_s, tr("accounts")},
            {u"entries"_s, tr("entries")},
            {u"documents"_s, tr("documents")},
        };
        for (const auto& value : *available) {
            const auto* one = value.if_object();
            if (one == nullptr)
                continue;
            const auto domain = fromUtf8(base::json::textAt(*one, "domain"));
            const auto& entities = memberOf(*one, "entities");
            const auto& rate = memberOf(*one, "rate");
            const auto number = [](const base::json::value& v) {
                return models::countText(v.is_number() ? v.to_number<std::int64_t>() : 0);
            };
            const auto sample = fromUtf8(base::json::textAt(*one, "sample"));
            const auto known = words.value(domain, {models::capitalised(domain), QString()});
            auto* card = new DemoCard(
                domain, known.first, known.second,
                tr("%1 %2, %3 commands/s").arg(number(entities), samples.value(sample, sample), number(rate)),
                domain == u"shop"_s || domain == u"bank"_s, this);
            const auto place = static_cast<int>(m_cards.size());
            m_grid->addWidget(card, place / 2, place % 2);
            connect(card, &DemoCard::toggled, this, &WelcomePanel::update);
            m_cards.push_back(card);
        }
        m_problem->clear();
        update();
    });
}

void WelcomePanel::update()
{
    const auto chosen = static_cast<int>(
        std::count_if(m_cards.begin(), m_cards.end(), [](const DemoCard* card) { return card->isChosen(); }));
    style::setText(*m_start, chosen == 0 ? tr("Start with demos") : tr("Start with %n demo(s)", nullptr, chosen));
    m_start->setEnabled(chosen > 0);
    m_problem->setVisible(!m_problem->text().isEmpty());
}

void WelcomePanel::start()
{
    base::json::array domains;
    QStringList names;
    for (const auto* card : m_cards) {
        if (!card->isChosen())
            continue;
        domains.push_back(base::json::value(models::toUtf8(card->domain())));
        names += card->domain();
    }
    m_start->setEnabled(false);
    m_hub.request(u"demo.start"_s, {{"domains", std::move(domains)}}, this, [this, names](const hub::Reply& reply) {
        update();
        if (reply.ok) {
            emit startedDemos(names);
        } else {
            m_problem->setText(tr("The demos did not start: %1").arg(reply.problemText()));
            m_problem->show();
        }
    });
}

} // namespace docks

#include "welcome_panel.moc"

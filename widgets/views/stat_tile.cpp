#include "views/stat_tile.h"

#include "style/controls.h"
#include "style/fonts.h"
#include "views/elided_label.h"
#include "views/icon_label.h"
#include "views/sparkline.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using style::Token;

namespace views {

StatTile::StatTile(const QString& name, const QString& objectName, Token tint, QWidget* parent)
    : QFrame(parent)
    , m_value(style::label(u"\u2013"_s, style::Role::Big, this))
    , m_unit(style::label({}, style::Role::Fact, this))
    , m_fact(new ElidedLabel(this, Token::Text3))
    , m_curve(new Sparkline(this, tint))
{
    setObjectName(objectName);
    m_value->setObjectName(objectName + u"Value"_s);
    m_fact->setObjectName(objectName + u"Fact"_s);
    m_fact->setFont(style::uiFont(style::smallPixels));
    m_unit->setContentsMargins(0, 0, 0, 3); // down to the base line of the number
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 11, 16, 8);
    column->setSpacing(2);
    column->addWidget(style::label(name, style::Role::Help, this));
    auto* line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_value);
    line->addWidget(m_unit, 0, Qt::AlignBottom);
    line->addStretch();
    column->addLayout(line);
    column->addSpacing(3);
    column->addWidget(m_fact);
    column->addStretch();
    m_curve->setFixedHeight(24);
    column->addWidget(m_curve);
    setFixedHeight(112);
    setMinimumWidth(120);
}

StatTile::~StatTile() = default;

void StatTile::setValue(const QString& value, const QString& unit)
{
    m_value->setText(value);
    m_unit->setText(unit);
}

void StatTile::setFact(const QString& fact)
{
    m_fact->setFullText(fact);
}

void StatTile::setCurve(std::vector<double> values)
{
    m_curve->setValues(std::move(values));
}

struct HealthStrip::Fact
{
    QString key;
    IconLabel* icon;
    ElidedLabel* text;
};

HealthStrip::HealthStrip(QWidget* parent)
    : QWidget(parent)
{
    setFixedHeight(47); // 48 with the line below
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
}

HealthStrip::~HealthStrip() = default;

void HealthStrip::setFact(const QString& key, const QString& name, Tone tone, const QString& text)
{
    auto found = std::find_if(m_facts.begin(), m_facts.end(), [&key](const Fact& fact) { return fact.key == key; });
    if (found == m_facts.end()) {
        auto* row = qobject_cast<QHBoxLayout*>(layout());
        auto* cell = new QWidget(this);
        auto* grid = new QVBoxLayout(cell);
        grid->setContentsMargins(16, 7, 16, 7);
        grid->setSpacing(0);
        grid->addWidget(style::label(name, style::Role::Help, cell));
        auto* line = new QHBoxLayout;
        line->setSpacing(6);
        auto* icon = new IconLabel({}, Token::Text3, style::measure::rowIcon, cell);
        auto* words = new ElidedLabel(cell);
        words->setObjectName(u"health_"_s + key);
        words->setFixedHeight(16);
        line->addWidget(icon);
        line->addWidget(words, 1);
        grid->addLayout(line);
        if (row->count() > 0) {
            auto* part = new QFrame(this);
            part->setProperty("line", true);
            part->setFixedWidth(1);
            row->addWidget(part);
        }
        row->addWidget(cell); // each gets what its words need before the rest is shared
        m_facts.push_back({key, icon, words});
        found = m_facts.end() - 1;
    }
    switch (tone) {
    case Tone::Ok:
        found->icon->setIcon(u"circle-check"_s, Token::Ok);
        break;
    case Tone::Warn:
        found->icon->setIcon(u"alert-triangle"_s, Token::Warn);
        break;
    case Tone::Error:
        found->icon->setIcon(u"exclamation-circle"_s, Token::Error);
        break;
    case Tone::Idle:
        found->icon->setIcon(u"circle-dashed"_s, Token::Text3);
        break;
    }
    found->text->setFullText(text);
}

} // namespace views

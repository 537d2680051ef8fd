#pragma once

#include "style/tokens.h"

#include <QFrame>

class QLabel;

namespace views {

class ElidedLabel;
class Sparkline;

/// One number of the Overview: name, value with its unit, a sentence, the curve of the last minutes. GUI thread.
class StatTile final : public QFrame
{
    Q_OBJECT
public:
    StatTile(const QString& name, const QString& objectName, style::Token tint, QWidget* parent);
    ~StatTile() override;
    Q_DISABLE_COPY_MOVE(StatTile)

    void setValue(const QString& value, const QString& unit);
    void setFact(const QString& fact);
    void setCurve(std::vector<double> values); ///< oldest first

private:
    QLabel* m_value;
    QLabel* m_unit;
    ElidedLabel* m_fact;
    Sparkline* m_curve;
};

/// A row of small facts with an icon each, parted by lines: what is well and what is not. GUI thread.
class HealthStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit HealthStrip(QWidget* parent);
    ~HealthStrip() override;
    Q_DISABLE_COPY_MOVE(HealthStrip)

    enum class Tone
    {
        Ok,
        Warn,
        Error,
        Idle
    };
    /// Adds the fact when it is new.
    void setFact(const QString& key, const QString& name, Tone tone, const QString& text);

private:
    struct Fact;
    std::vector<Fact> m_facts;
};

} // namespace views

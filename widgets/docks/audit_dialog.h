#pragma once

#include "docks/page.h"
#include "models/audit_facts.h"
#include "style/tokens.h"

#include <QDialog>
#include <QElapsedTimer>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace views {
class IconLabel;
} // namespace views

namespace docks {

/// The verdict, how much was looked at, what was found, and what must hold with whether it does. A repair shows what it
/// will change and waits for a second click. Not modal; gone once it is closed. GUI thread.
class AuditDialog final : public QDialog
{
    Q_OBJECT
public:
    AuditDialog(const PageContext& context, QWidget* parent);
    Q_DISABLE_COPY_MOVE(AuditDialog)

    void setFacts(const models::AuditFacts& facts);

signals:
    void repaired();

private:
    [[nodiscard]] QWidget* makeHead();
    [[nodiscard]] QWidget* makeCounts();
    [[nodiscard]] QWidget* makeFindings();
    void fillFindings(const models::AuditFacts& facts);
    void fillCounts(const models::AuditFacts& facts);
    [[nodiscard]] QString speed(const models::AuditFacts& facts);
    void addLine(const QString& icon, style::Token tint, const QString& text);
    void addRule(const models::AuditFacts::Rule& rule);
    void addDrift(const models::AuditFacts::Drift& drift, int number);
    void repair(const models::AuditFacts::Drift& drift, QWidget& button);

    PageContext m_context;
    struct Count
    {
        QLabel* value = nullptr;
        QLabel* fact = nullptr;
    };
    [[nodiscard]] Count addCount(const QString& name, const QString& objectName, int at);

    views::IconLabel* m_icon = nullptr;
    QLabel* m_word = nullptr;
    QLabel* m_sentence = nullptr;
    QWidget* m_counts = nullptr;
    QGridLayout* m_grid = nullptr; ///< of the counts
    Count m_outcomes;
    Count m_events;
    Count m_snapshots;
    Count m_round;
    Count m_speed;
    Count m_repairs;
    QWidget* m_findings = nullptr; ///< in a scroll area
    QVBoxLayout* m_lines = nullptr;
    QElapsedTimer m_since; ///< the first facts
    qint64 m_firstEntities = 0;
    QString m_shown; ///< fingerprint of the findings that are on screen
};

} // namespace docks

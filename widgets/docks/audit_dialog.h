#pragma once

#include "docks/page.h"
#include "models/audit_facts.h"
#include "style/tokens.h"

#include <QDialog>
#include <QElapsedTimer>

class QLabel;
class QVBoxLayout;

namespace views {
class Badge;
class KeyValue;
} // namespace views

namespace docks {

/// What the audit found, one thing below the other, and how much was looked at. A repair shows what it will change and
/// waits for a second click. Not modal; gone once it is closed. GUI thread.
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
    void fillFindings(const models::AuditFacts& facts);
    void fillCounts(const models::AuditFacts& facts);
    [[nodiscard]] QString speed(const models::AuditFacts& facts);
    void addLine(const QString& icon, style::Token tint, const QString& text);
    void addDrift(const models::AuditFacts::Drift& drift, int number);
    void repair(const models::AuditFacts::Drift& drift, QWidget& button);

    PageContext m_context;
    views::Badge* m_badge;
    QLabel* m_sentence;
    QWidget* m_findings; ///< in a scroll area
    QVBoxLayout* m_lines;
    views::KeyValue* m_counts;
    QElapsedTimer m_since; ///< the first facts
    qint64 m_firstEntities = 0;
    QString m_shown; ///< fingerprint of the findings that are on screen
};

} // namespace docks

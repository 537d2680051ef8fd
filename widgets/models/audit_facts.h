#pragma once

#include "base/json.h"
#include "models/notice_board.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace models {

/// What an answer to "audit.status" says, in words for people. Read without trust. GUI thread.
class AuditFacts final
{
    Q_DECLARE_TR_FUNCTIONS(models::AuditFacts)
public:
    enum class State
    {
        Unknown, ///< not asked yet, or nobody answers
        Offline, ///< this profile is checked by `verify`
        Checking,
        Audited,
        Warning,
        Drift
    };
    struct Drift
    {
        QString type; ///< plural
        QString id;
        qint64 version = 0;
        QStringList differences; ///< "price is 260, its events say 259 (since version 2)"
        QStringList changes; ///< what a repair does: "price: 260 becomes 259"
        bool isRepairable = true;
    };

    AuditFacts() = default;
    explicit AuditFacts(const base::json::object& report);

    State state = State::Unknown;
    std::vector<Drift> drifts;
    QStringList violations;
    QStringList warnings;
    qint64 groups = 0;
    qint64 events = 0;
    qint64 entities = 0;
    qint64 rounds = 0;
    qint64 repairs = 0;
    qint64 unknown = 0; ///< events whose entity the auditor did not remember: the rounds compare them
    QDateTime lastRound; ///< local; invalid: none has ended yet
    qint64 moreFindings = 0; ///< that the engine keeps no list of
    QString trouble;

    /// One of the things that must hold, and whether it does.
    struct Rule
    {
        QString invariant; ///< "I1"
        QString text; ///< what must hold
        bool isBroken = false;
        bool isWatched = true; ///< false: nobody looks while the engine runs
    };
    [[nodiscard]] std::vector<Rule> rules() const;
    [[nodiscard]] QString word() const; ///< "Audited"
    [[nodiscard]] QString sentence() const; ///< what that means
    [[nodiscard]] QString icon() const;
    [[nodiscard]] Severity severity() const;
    /// All that a list shows of it, so that it is built anew only when it changed.
    [[nodiscard]] QString fingerprint() const;

private:
    QSet<QString> m_broken; ///< invariants

    static Drift readDrift(const base::json::object& from);
    static QString readViolation(const base::json::object& from);
    static QString readWarning(const base::json::object& from);
};

} // namespace models

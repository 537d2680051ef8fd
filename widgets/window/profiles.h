#pragma once

#include <QObject>
#include <QStringList>

#include <vector>

namespace window {

/// A place for log and stores that the user may choose. Texts from files are shown, never interpreted.
struct ProfileEntry
{
    QString name; ///< "embedded", "local", or a file's name
    QString label; ///< for people, in their language
    QString colour; ///< "#rrggbb"; empty: the usual one
    QString fact; ///< where it is and what may be done there, one line
    QString problem; ///< why it cannot be opened; empty: it can
    bool isOurs = false; ///< made here and for us alone: nothing of anybody else can be touched
};

/// What a connection test has found in one step.
struct ProfileStepTold
{
    enum class State
    {
        Good,
        Failed,
        Skipped
    };
    QString name; ///< one of Profiles::testSteps()
    State state = State::Good;
    QString detail; ///< technical English: what was found, or what to do
};

/// What the window may ask about profiles. main() gives it one; without one there is no choice. GUI thread.
class Profiles : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~Profiles() override;

    /// "embedded", "local", then the files, by name; read anew, at most 64 KB a file. No secret is read.
    [[nodiscard]] virtual std::vector<ProfileEntry> list() const = 0;
    [[nodiscard]] virtual ProfileEntry current() const = 0;
    /// The engine runs elsewhere, and with it the choice.
    [[nodiscard]] virtual bool isElsewhere() const = 0;
    /// Where the files are, for people.
    [[nodiscard]] virtual QString folder() const = 0;
    /// Closes the running engine and opens this profile's, behind a busy window. The last of several choices wins.
    virtual void choose(const QString& name) = 0;

    /// Names of all steps of a connection test, in order: "kafka reach", "events connect", …
    [[nodiscard]] virtual QStringList testSteps() const = 0;
    /// Begins a test on another thread; one that runs is cancelled and told no more.
    virtual void test(const QString& name) = 0;
    /// testEnded() follows as soon as the step that waits for a server gives up.
    virtual void cancelTest() = 0;

signals:
    void stepTold(const window::ProfileStepTold& step);
    void testEnded(const QString& problem, bool isCancelled); ///< `problem`: the profile could not be read; else empty
};

} // namespace window

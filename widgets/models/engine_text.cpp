#include "models/engine_text.h"

#include "models/field_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace models {

namespace {

constexpr qsizetype longestReason = 600;

struct EngineText
{
    Q_DECLARE_TR_FUNCTIONS(EngineText)
public:
    /// The engine's sentences; "{}" is an address, a name, what a server said.
    static QString of(const QString& reason)
    {
        const std::array<std::pair<const char*, QString>, 40> shapes {{
            {"The servers have not answered yet.", tr("The servers have not answered yet.")},
            {"The log is being read up to its end.", tr("The log is being read up to its end.")},
            {"A store lost what it held: it is written again from the log.",
             tr("A store lost what it held: it is written again from the log.")},
            {"This profile is only looked at: nothing is written to its cluster.",
             tr("This profile is only looked at: nothing is written to its cluster.")},
            {"{}: The event store is ahead of the log: {}.",
             tr("%1: the event store holds more than the log, which has lost its tail. “eventscope-cli repair” shows "
                "what would be done. (%2)")},
            {"{}: The snapshot store is ahead of the log: {}.",
             tr("%1: the snapshots hold more than the log, which has lost its tail. “eventscope-cli repair” shows what "
                "would be done. (%2)")},
            {"{}: The event store holds data of another cluster. Give the profile its own Redis servers, or empty this "
             "one.",
             tr("%1: the event store holds data of another cluster. Give the profile its own Redis servers, or empty "
                "this one.")},
            {"{}: The snapshot store holds data of another cluster. Give the profile its own Redis servers, or empty "
             "this one.",
             tr("%1: the snapshot store holds data of another cluster. Give the profile its own Redis servers, or "
                "empty this one.")},
            {"{}: Retention removed what has to be read next: {} begins at {}, wanted is {}.",
             tr("%1: retention removed what has to be read next: %2 begins at %3, wanted is %4.")},
            {"{}: {} The log no longer holds what has to be read next.",
             tr("%1: the log no longer holds what has to be read next. %2")},
            {"{}: The group '{}' runs this log too, ours is '{}'. Stop one of them.",
             tr("%1: the group “%2” runs this log too, ours is “%3”. Stop one of them.")},
            {"Redis at {} is out of memory and takes no writes. Raise its maxmemory or free memory there; writing goes "
             "on by itself.",
             tr("Redis at %1 is out of memory and takes no writes. Raise its maxmemory or free memory there; writing "
                "goes on by itself.")},
            {"Redis at {} cannot save its data to disk and takes no writes (MISCONF). Free space on its disk or mend "
             "its folder; writing goes on by itself.",
             tr("Redis at %1 cannot save its data to disk and takes no writes (MISCONF). Free space on its disk or "
                "mend its folder; writing goes on by itself.")},
            {"Redis at {} is still loading its data from disk. It is asked again until it is done.",
             tr("Redis at %1 is still loading its data from disk. It is asked again until it is done.")},
            {"Redis at {} is a read-only replica. Give the address of its primary in the profile, or make it one with "
             "REPLICAOF NO ONE.",
             tr("Redis at %1 is a read-only replica. Give the address of its primary in the profile, or make it one "
                "with REPLICAOF NO ONE.")},
            {"Redis at {} is a replica of {}: what is written there would not last. Give the address of its primary in "
             "the profile, or make it one with REPLICAOF NO ONE.",
             tr("Redis at %1 is a replica of %2: what is written there would not last. Give the address of its primary "
                "in the profile, or make it one with REPLICAOF NO ONE.")},
            {"Redis at {} wants a password, and the profile has none. Enter user and password in the profile.",
             tr("Redis at %1 wants a password, and the profile has none. Enter user and password in the profile.")},
            {"Redis at {} does not accept user and password of the profile. Correct them in the profile.",
             tr("Redis at %1 does not accept user and password of the profile. Correct them in the profile.")},
            {"Redis at {} has no password, but the profile sends one. Take it out of the profile, or set it on the "
             "server.",
             tr("Redis at %1 has no password, but the profile sends one. Take it out of the profile, or set it on the "
                "server.")},
            {"The user of the profile may not do this on Redis at {}: {} Give it the right with ACL SETUSER (all keys "
             "es:*, and @read @write @scripting info ping).",
             tr("The user of the profile may not do this on Redis at %1: %2 Give it the right with ACL SETUSER (all "
                "keys es:*, and @read @write @scripting info ping).")},
            {"Redis at {} is busy with somebody's script. It is asked again; SCRIPT KILL ends the script.",
             tr("Redis at %1 is busy with somebody’s script. It is asked again; SCRIPT KILL ends the script.")},
            {"Redis at {} has too few replicas and takes no writes. Start them, or lower min-replicas-to-write.",
             tr("Redis at %1 has too few replicas and takes no writes. Start them, or lower min-replicas-to-write.")},
            {"Redis at {} has as many clients as it takes. Raise its maxclients, or close some.",
             tr("Redis at %1 has as many clients as it takes. Raise its maxclients, or close some.")},
            {"Redis at {} is in protected mode and takes no connections from here. Set a password there, or bind it to "
             "an address.",
             tr("Redis at %1 is in protected mode and takes no connections from here. Set a password there, or bind it "
                "to an address.")},
            {"Redis at {} is a replica that has lost its primary.",
             tr("Redis at %1 is a replica that has lost its primary.")},
            {"Redis at {} cannot be reached: {}. Start it, or correct its address in the profile.",
             tr("Redis at %1 cannot be reached (%2). Start it, or correct its address in the profile.")},
            {"Redis at {} did not answer in time; it is asked again.",
             tr("Redis at %1 did not answer in time; it is asked again.")},
            {"The connection to Redis at {} was lost ({}); it is made anew.",
             tr("The connection to Redis at %1 was lost (%2); it is made anew.")},
            {"Redis at {} may evict what it holds (maxmemory-policy {}). Set maxmemory-policy to noeviction there: "
             "CONFIG SET maxmemory-policy noeviction.",
             tr("Redis at %1 may evict what it holds (maxmemory-policy %2). Set maxmemory-policy to noeviction there: "
                "CONFIG SET maxmemory-policy noeviction.")},
            {"Redis at {} keeps no append-only file: a restart would lose what was written. Switch it on there: CONFIG "
             "SET appendonly yes, and in its configuration.",
             tr("Redis at %1 keeps no append-only file: a restart would lose what was written. Switch it on there: "
                "CONFIG SET appendonly yes, and in its configuration.")},
            {"Redis at {} is version {}; Eventscope needs 7.0 or later. Update the server.",
             tr("Redis at %1 is version %2; Eventscope needs 7.0 or later. Update the server.")},
            {"Redis at {} holds '{}' of another log ({}), not of this one ({}). Give each log its own servers, or "
             "delete its keys {} there and let the store be rebuilt.",
             tr("Redis at %1 holds “%2” of another log (%3), not of this one (%4). Give each log its own servers, or "
                "let “eventscope-cli repair” empty this one.")},
            {"Redis at {} holds {} events, but its mark says {}: somebody changed it. Rebuild the store from the log.",
             tr("Redis at %1 holds %2 events, but its mark says %3: somebody changed it. “eventscope-cli repair” "
                "rebuilds the store from the log.")},
            {"Redis at {} ends the connection after the first word. If it {} in the profile; if it is starting, it is "
             "asked again.",
             tr("Redis at %1 ends the connection after the first word: see TLS and the certificate in the profile. If "
                "it is starting, it is asked again.")},
            {"{}. Start the broker, or see \"bootstrap\" in the profile and the network between.",
             tr("%1. Start the broker, or see “bootstrap” in the profile and the network between.")},
            {"The broker takes the connection, but does not answer in plain text: it probably expects TLS or SASL on "
             "this port. Name \"tls\" or \"sasl\" in the profile; if it should not, see whether the broker hangs.",
             tr("The broker takes the connection, but does not answer in plain text: it probably expects TLS or SASL "
                "on this port. Name “tls” or “sasl” in the profile; if it should not, see whether the broker hangs.")},
            {"The broker takes the connection, but does not answer without SASL: it probably expects SASL on this "
             "port. Name \"sasl\" in the profile; if it should not, see whether the broker hangs.",
             tr("The broker takes the connection, but does not answer without SASL: it probably expects SASL on this "
                "port. Name “sasl” in the profile; if it should not, see whether the broker hangs.")},
            {"{} of ours; missing, or not to be seen by this user: {}. An engine with \"duties\": true makes them. The "
             "page Kafka works without them.",
             tr("%1 of ours; missing, or not to be seen by this user: %2. An engine with “duties”: true makes them. "
                "The page Kafka works without them.")},
            {"{} answers with status {}, but not as such a server does. See \"{}\" in the profile.",
             tr("%1 answers with status %2, but not as such a server does. See “%3” in the profile.")},
            {"'{}' cannot be read: {}. Check that the server runs and that the address is right.",
             tr("“%1” cannot be read (%2). Check that the server runs and that the address is right.")},
        }};
        for (const auto& [shape, sentence] : shapes) {
            const auto values = capturedBy(reason, QString::fromLatin1(shape));
            if (values)
                return filled(sentence, *values);
        }
        return {};
    }

    /// "Cannot ask for the topics: … . See …": what was tried and what the client said stay as they are.
    static QString ofKafka(const QString& reason)
    {
        if (!reason.startsWith(u"Cannot "_s))
            return {};
        const std::array<std::pair<const char*, QString>, 15> advices {{
            {"See that the servers run and that address and TLS are right, then try again.",
             tr("See that the servers run and that address and TLS are right, then try again.")},
            {"The host's name is not known: see the address of the cluster.",
             tr("The host’s name is not known: see the address of the cluster.")},
            {"The user of this profile may not do that: ask for an ACL.",
             tr("The user of this profile may not do that: ask for an ACL.")},
            {"See user, password and mechanism of the profile.",
             tr("See user, password and mechanism of the profile.")},
            {"User or password is wrong, or the user does not exist for this mechanism.",
             tr("User or password is wrong, or the user does not exist for this mechanism.")},
            {"The server knows no SASL on this port: leave it out, or take another port.",
             tr("The server knows no SASL on this port: leave it out, or take another port.")},
            {"Take a mechanism that the server offers.", tr("Take a mechanism that the server offers.")},
            {"Give the certificate of the authority that signed the server's.",
             tr("Give the certificate of the authority that signed the server’s.")},
            {"The server may not speak TLS on this port, or wants a client certificate.",
             tr("The server may not speak TLS on this port, or wants a client certificate.")},
            {"The server expects TLS or SASL on this port: see the profile.",
             tr("The server expects TLS or SASL on this port: see the profile.")},
            {"No server listens there: start it, or see host and port.",
             tr("No server listens there: start it, or see host and port.")},
            {"The topic takes smaller records only: see its max.message.bytes.",
             tr("The topic takes smaller records only: see its max.message.bytes.")},
            {"Take another name.", tr("Take another name.")},
            {"Its members must stop first.", tr("Its members must stop first.")},
            {"Kafka 4.0.0 dropped this request by mistake: use 3.9, 4.0.1 or newer.",
             tr("Kafka 4.0.0 dropped this request by mistake: use 3.9, 4.0.1 or newer.")},
        }};
        for (const auto& [advice, sentence] : advices) {
            const auto end = QString::fromLatin1(advice);
            if (reason.endsWith(end))
                return tr("Kafka: %1 %2").arg(said(reason.chopped(end.size()).trimmed()), sentence);
        }
        return {};
    }

    /// "shop 0: Redis at …": the partition that it happened to, then what happened.
    static QString ofPartition(const QString& reason)
    {
        const auto end = reason.indexOf(u": "_s);
        if (end < 1)
            return {};
        const auto what = reason.mid(end + 2);
        auto sentence = of(what);
        if (sentence.isEmpty())
            sentence = ofKafka(what);
        return sentence.isEmpty() ? sentence : u"%1: %2"_s.arg(reason.left(end), sentence);
    }

    /// "The engine is not available: …": the title of an answer that says no, then why.
    static QString ofProblem(const QString& reason)
    {
        const std::array<std::pair<const char*, QString>, 10> titles {{
            {"The request is malformed", tr("The request is malformed")},
            {"The body is too large", tr("The body is too large")},
            {"Not found", tr("Not found")},
            {"The engine is busy", tr("The engine is busy")},
            {"The store takes no writes", tr("The store takes no writes")},
            {"The engine is not available", tr("The engine is not available")},
            {"The Kafka cluster is not available", tr("The Kafka cluster is not available")},
            {"Too large for the topic", tr("Too large for the topic")},
            {"The version is missing", tr("The version is missing")},
            {"Internal error", tr("Internal error")},
        }};
        for (const auto& [title, words] : titles) {
            const auto begin = QString::fromLatin1(title) + u": "_s;
            if (reason.startsWith(begin))
                return u"%1: %2"_s.arg(words, engineText(reason.mid(begin.size())));
        }
        return {};
    }

private:
    /// What the client said, without how often it said so before.
    static QString said(QString words)
    {
        static const QRegularExpression repeats(
            u" \\(after \\d+ms in state [A-Z_]+(, \\d+ identical error\\(s\\) suppressed)?\\)"_s);
        words.remove(repeats);
        const auto of = QString::fromLatin1("Cannot read the topics es.*: ");
        return words.startsWith(of) ? tr("the topics es.* cannot be read: %1").arg(words.mid(of.size())) : words;
    }

    /// One pass, because a value may itself hold "%2".
    static QString filled(const QString& sentence, const QStringList& values)
    {
        QString text;
        for (qsizetype at = 0; at < sentence.size(); ++at) {
            const auto number = sentence[at] == u'%' && at + 1 < sentence.size() ? sentence[at + 1].digitValue() : -1;
            if (number < 1 || number > values.size()) {
                text += sentence[at];
                continue;
            }
            text += values[number - 1];
            ++at;
        }
        return text;
    }
};

} // namespace

std::optional<QStringList> capturedBy(const QString& reason, const QString& shape)
{
    const auto words = shape.split(u"{}"_s);
    if (!reason.startsWith(words.front()))
        return std::nullopt;
    QStringList found;
    auto at = words.front().size();
    for (qsizetype i = 1; i < words.size(); ++i) {
        const bool isLast = i + 1 == words.size();
        const auto end = words[i].isEmpty() ? reason.size()
            : isLast                        ? reason.size() - words[i].size()
                                            : reason.indexOf(words[i], at);
        if (end < at || !reason.mid(end).startsWith(words[i]))
            return std::nullopt;
        found += reason.mid(at, end - at);
        at = end + words[i].size();
    }
    return at == reason.size() ? std::optional(found) : std::nullopt;
}

bool isOnlyLookedAt(const QString& reason)
{
    return reason.startsWith(u"This profile is only looked at"_s);
}

QString engineText(const QString& reason)
{
    auto sentence = EngineText::of(reason);
    if (sentence.isEmpty())
        sentence = EngineText::ofProblem(reason);
    if (sentence.isEmpty())
        sentence = EngineText::ofKafka(reason);
    if (sentence.isEmpty())
        sentence = EngineText::ofPartition(reason);
    return oneLine(sentence.isEmpty() ? reason : sentence, longestReason);
}

} // namespace models

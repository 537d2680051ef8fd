#include "models/command_text.h"

#include "domain/command.h"
#include "models/field_text.h"
#include "models/format.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;
using domain::CommandKind;

namespace models {

namespace {

QString singular(QString plural)
{
    if (plural.endsWith(u"ies"_s))
        return plural.chopped(3) + u'y';
    return plural.endsWith(u's') ? plural.chopped(1) : plural;
}

struct CommandText
{
    Q_DECLARE_TR_FUNCTIONS(CommandText)

public:
    /// The word of a type of the packs that come with the program, in the middle of a command's name.
    static QHash<QString, QString> words()
    {
        return {{u"products"_s, tr("product", "in a command")},   {u"customers"_s, tr("customer", "in a command")},
                {u"purchases"_s, tr("purchase", "in a command")}, {u"accounts"_s, tr("account", "in a command")},
                {u"transfers"_s, tr("transfer", "in a command")}, {u"documents"_s, tr("document", "in a command")},
                {u"entries"_s, tr("entry", "in a command")},      {u"assets"_s, tr("asset", "in a command")}};
    }

    static QString of(CommandKind kind, const QString& plural, const domain::EntityType* type)
    {
        if (kind == CommandKind::Create && plural == u"transfers"_s)
            return tr("Transfer money");
        const auto known = words().value(plural);
        const auto word = !known.isEmpty() ? known : type != nullptr ? typeWord(*type) : format::safe(singular(plural));
        switch (kind) {
        case CommandKind::Create:
            return tr("Create %1").arg(word);
        case CommandKind::Update:
            return tr("Update %1").arg(word);
        case CommandKind::Delete:
            return tr("Delete %1").arg(word);
        case CommandKind::Restore:
            return tr("Restore %1").arg(word);
        case CommandKind::Unpark:
            return tr("Unpark %1").arg(word);
        default:
            return tr("Command on %1").arg(word); // of an engine that is newer than this window
        }
    }
};

} // namespace

QString commandText(std::uint8_t kind, const QString& plural, const domain::EntityType* type)
{
    return CommandText::of(static_cast<CommandKind>(kind), plural, type);
}

QStringList usualCommandTexts()
{
    QStringList texts;
    const auto words = CommandText::words();
    for (auto type = words.begin(); type != words.end(); ++type) {
        texts += CommandText::of(CommandKind::Create, type.key(), nullptr);
        if (type.key() == u"transfers"_s || type.key() == u"purchases"_s)
            continue; // facts: nothing changes them
        texts += CommandText::of(CommandKind::Update, type.key(), nullptr);
        if (type.key() != u"accounts"_s)
            texts += CommandText::of(CommandKind::Delete, type.key(), nullptr);
    }
    return texts;
}

} // namespace models

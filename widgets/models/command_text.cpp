#include "models/command_text.h"

#include "models/field_text.h"
#include "models/format.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace models {

namespace {

enum Kind : std::uint8_t
{
    Create = 1,
    Update = 2,
    Delete = 3,
    Restore = 4,
    Unpark = 5
};

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

    static QString of(std::uint8_t kind, const QString& plural, const domain::EntityType* type)
    {
        if (kind == Create && plural == u"transfers"_s)
            return tr("Transfer money");
        const auto known = words().value(plural);
        const auto word = !known.isEmpty() ? known : type != nullptr ? typeWord(*type) : format::safe(singular(plural));
        switch (kind) {
        case Create:
            return tr("Create %1").arg(word);
        case Update:
            return tr("Update %1").arg(word);
        case Delete:
            return tr("Delete %1").arg(word);
        case Restore:
            return tr("Restore %1").arg(word);
        case Unpark:
            return tr("Unpark %1").arg(word);
        default:
            return tr("Command on %1").arg(word); // of an engine that is newer than this window
        }
    }
};

} // namespace

QString commandText(std::uint8_t kind, const QString& plural, const domain::EntityType* type)
{
    return CommandText::of(kind, plural, type);
}

QStringList usualCommandTexts()
{
    QStringList texts;
    const auto words = CommandText::words();
    for (auto type = words.begin(); type != words.end(); ++type) {
        texts += commandText(Create, type.key(), nullptr);
        if (type.key() == u"transfers"_s || type.key() == u"purchases"_s)
            continue; // facts: nothing changes them
        texts += commandText(Update, type.key(), nullptr);
        if (type.key() != u"accounts"_s)
            texts += commandText(Delete, type.key(), nullptr);
    }
    return texts;
}

} // namespace models

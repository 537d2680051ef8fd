#include "views/secret_rows.h"

#include "style/controls.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

SecretRows::SecretRows(QWidget* parent)
    : QWidget(parent)
{
    hide();
}

void SecretRows::show(const std::vector<std::pair<QString, QString>>& secrets)
{
    delete layout();
    for (auto* child : findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        child->deleteLater();
    setVisible(!secrets.empty());
    if (secrets.empty())
        return;
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(style::measure::formMargin, 12, style::measure::formMargin, 4);
    rows->setSpacing(4);
    for (const auto& [name, secret] : secrets) {
        rows->addWidget(style::label(tr("%1, shown once").arg(name), style::Role::FieldLabel, this));
        auto* line = new QHBoxLayout;
        auto* text = style::lineEdit({}, {u"secret_"_s + name, tr("Secret %1").arg(name)}, this);
        text->setReadOnly(true);
        text->setProperty("mono", true);
        text->setText(secret);
        auto* copy = style::button(tr("Copy"), style::ButtonKind::Normal,
                                   {u"copySecret_"_s + name, tr("Copy secret %1").arg(name)}, this);
        connect(copy, &QPushButton::clicked, this, [this, secret = secret] { emit copyWanted(secret); });
        line->addWidget(text, 1);
        line->addWidget(copy);
        rows->addLayout(line);
    }
    auto* help = style::label(tr("Keep it now: the log holds only its fingerprint, so nobody can show it again."),
                              style::Role::Help, this);
    help->setWordWrap(true);
    rows->addWidget(help);
}

} // namespace views

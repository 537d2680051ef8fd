#include "docks/parked_banner.h"

#include "docks/entity_directory.h"
#include "docks/parked_entities.h"
#include "hub/hub_client.h"
#include "models/command_text.h"
#include "models/field_text.h"
#include "models/notice_board.h"
#include "style/controls.h"
#include "views/icon_label.h"
#include "views/toast.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

constexpr std::uint8_t unparkKind = 5; // domain::CommandKind::Unpark

} // namespace

ParkedBanner::ParkedBanner(const PageContext& context, EntityDirectory& directory, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_directory(directory)
{
    setObjectName(u"parkedBanner"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    // As a views::Banner looks, but with its button below the text: panels are narrow and the sentence is long.
    auto* frame = new QFrame(this);
    frame->setObjectName(u"banner"_s);
    style::setProperty(*frame, "tone", u"warn"_s);
    auto* line = new QHBoxLayout(frame);
    line->setContentsMargins(14, 10, 12, 10);
    line->setSpacing(8);
    line->addWidget(new views::IconLabel(u"lock"_s, style::Token::Warn, style::measure::icon, frame), 0, Qt::AlignTop);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(style::label(tr("This entity is parked"), style::Role::Strong, frame));
    auto* why =
        style::label(tr("Its commands could not be decided several times, so all are rejected. What it holds is "
                        "safe. Remove the cause, then let it take commands again."),
                     style::Role::Help, frame);
    why->setWordWrap(true);
    texts->addWidget(why);
    m_button = style::button(tr("Unpark"), style::ButtonKind::Primary,
                             {u"unparkEntity"_s, tr("Unpark: let this entity take commands again")}, frame);
    style::makeSmall(*m_button);
    texts->addWidget(m_button, 0, Qt::AlignLeft);
    line->addLayout(texts, 1);
    column->addWidget(frame);
    connect(m_button, &QPushButton::clicked, this, &ParkedBanner::unpark);
    hide();
}

void ParkedBanner::setEntity(const QString& type, const QString& id)
{
    if (type == m_type && id == m_id && isVisibleTo(parentWidget()))
        return look();
    m_type = type;
    m_id = id;
    hide();
    look();
}

void ParkedBanner::look()
{
    if (m_id.isEmpty())
        return;
    m_context.hub.request(u"entities.parked"_s, {}, this, [this, type = m_type, id = m_id](const hub::Reply& reply) {
        if (type != m_type || id != m_id || !reply.ok)
            return;
        m_button->setEnabled(true);
        setVisible(ParkedEntities::read(reply).contains({type, id}));
    });
}

void ParkedBanner::unpark()
{
    m_button->setEnabled(false);
    m_context.hub.request(
        u"entities.unpark"_s, {{"type", m_type.toStdString()}, {"id", m_id.toStdString()}}, this,
        [this, type = m_type](const hub::Reply& reply) {
            m_button->setEnabled(true);
            const auto what = models::commandText(unparkKind, type, m_directory.type(type));
            if (!reply.ok) {
                m_context.toasts.show(
                    {models::Severity::Error, tr("%1: not done").arg(what), reply.problemText(), {}, {}, {}});
                return look(); // somebody else may have been faster
            }
            hide();
            m_context.toasts.show({models::Severity::Ok,
                                   tr("%1: done").arg(what),
                                   tr("It takes commands again. Rejected ones are repeated on the page Commands."),
                                   {},
                                   {},
                                   {}});
            emit unparked();
        });
}

} // namespace docks

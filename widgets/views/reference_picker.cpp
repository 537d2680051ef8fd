#include "views/reference_picker.h"

#include "models/field_text.h"
#include "style/controls.h"
#include "style/icons.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFocusEvent>
#include <QStandardItemModel>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace views {

namespace {

constexpr int idRole = Qt::UserRole + 1;
constexpr int titleRole = Qt::UserRole + 2;
constexpr int searchPauseMs = 120; // a request a word, not a request a key

} // namespace

ReferencePicker::ReferencePicker(const QString& targetPlural, QWidget* parent)
    : QLineEdit(parent)
    , m_target(targetPlural)
    , m_candidates(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_candidates, this))
    , m_pause(new QTimer(this))
{
    setFixedHeight(style::measure::title);
    setPlaceholderText(tr("Search %1").arg(targetPlural));
    addAction(style::icon(u"search"_s), LeadingPosition);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setCompletionRole(titleRole);
    m_completer->popup()->setObjectName(u"referenceCandidates"_s);
    setCompleter(m_completer);
    m_pause->setSingleShot(true);
    m_pause->setInterval(searchPauseMs);
    connect(m_pause, &QTimer::timeout, this, [this] { emit searchWanted(text().trimmed()); });
    connect(this, &QLineEdit::textEdited, this, [this] {
        if (!m_id.isEmpty() && text() != m_chosenText) {
            m_id.clear();
            emit idChanged();
        } else if (m_id.isEmpty()) {
            emit idChanged();
        }
        m_pause->start();
    });
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, &ReferencePicker::choose);
}

ReferencePicker::~ReferencePicker() = default;

void ReferencePicker::setId(const QString& id, const QString& title)
{
    m_id = id;
    m_chosenText = id.isEmpty() ? QString() : models::oneLine(title.isEmpty() ? models::shortId(id) : title, 80);
    setText(m_chosenText);
    setCursorPosition(0);
    style::setToolTip(*this, id.isEmpty() ? accessibleName() : m_target + u'/' + id);
}

void ReferencePicker::offer(const QString& asked, const std::vector<std::pair<QString, QString>>& candidates)
{
    if (asked != text().trimmed() || !m_id.isEmpty())
        return;
    m_candidates->clear();
    for (const auto& [id, title] : candidates) {
        auto* item = new QStandardItem(tr("%1  %2").arg(models::oneLine(title, 60), models::shortId(id)));
        item->setData(id, idRole);
        item->setData(models::oneLine(title, 80), titleRole);
        m_candidates->appendRow(item);
    }
    if (hasFocus() && !candidates.empty())
        m_completer->complete();
    else
        m_completer->popup()->hide();
}

void ReferencePicker::choose(const QModelIndex& index)
{
    const auto id = index.data(idRole).toString();
    const auto title = index.data(titleRole).toString();
    // The completer writes the line edit after this signal: the chosen text stands only when it is set afterwards.
    setId(id, title);
    QTimer::singleShot(0, this, [this, id, title] {
        setId(id, title);
        emit idChanged();
    });
}

void ReferencePicker::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    if (m_id.isEmpty() && !isReadOnly() && event->reason() != Qt::PopupFocusReason)
        m_pause->start();
}

} // namespace views

#include "views/form_field.h"

#include "style/controls.h"
#include "style/icons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace views {

namespace {

constexpr auto dotSize = 6;

class Dot final : public QWidget
{
public:
    explicit Dot(QWidget* parent)
        : QWidget(parent)
    {
        setFixedSize(dotSize, dotSize);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(style::color(style::Token::Accent));
        painter.drawEllipse(rect());
    }
};

} // namespace

FormField::FormField(const QString& label, QWidget* editor, QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_dot(new Dot(this))
    , m_label(style::label(label, style::Role::FieldLabel, this))
    , m_mark(style::label({}, style::Role::Fact, this))
    , m_note(style::label({}, style::Role::Fact, this))
    , m_below(style::label({}, style::Role::Help, this))
    , m_layout(new QVBoxLayout(this))
{
    auto* top = new QHBoxLayout;
    top->setContentsMargins(0, 0, 0, 0);
    top->setSpacing(6);
    top->addWidget(m_dot);
    top->addWidget(m_label);
    top->addWidget(m_mark);
    top->addStretch(1);
    top->addWidget(m_note);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    m_layout->addLayout(top);
    m_editor->setParent(this);
    m_layout->addWidget(m_editor);
    m_layout->addWidget(m_below);
    m_below->setWordWrap(true);
    m_dot->hide();
    m_below->hide();
    m_label->setBuddy(m_editor);
    setFocusProxy(m_editor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void FormField::setMark(const QString& text)
{
    m_mark->setText(text);
}

void FormField::setNote(const QString& text)
{
    m_note->setText(text);
}

void FormField::setHelp(const QString& text)
{
    m_help = text;
    showBelow();
}

void FormField::setError(const QString& sentence)
{
    if (sentence == m_error)
        return;
    m_error = sentence;
    m_hasError = !sentence.isEmpty();
    style::setState(*m_editor, m_hasError ? "error" : "");
    m_editor->setAccessibleDescription(sentence);
    if (auto* line = qobject_cast<QLineEdit*>(m_editor); line != nullptr) {
        const auto name = u"errorIcon"_s;
        auto* shown = line->findChild<QAction*>(name);
        if (m_hasError && shown == nullptr) {
            shown =
                line->addAction(style::icon(u"exclamation-circle"_s, style::Token::Error), QLineEdit::TrailingPosition);
            shown->setObjectName(name);
            shown->setText(tr("%1 needs a correction").arg(line->accessibleName()));
        } else if (!m_hasError) {
            delete shown;
        }
    }
    showBelow();
}

void FormField::setChanged(bool changed)
{
    m_dot->setVisible(changed);
}

QString FormField::errorText() const
{
    return m_error;
}

void FormField::addBelow(QWidget* widget)
{
    m_layout->addWidget(widget);
}

void FormField::showBelow()
{
    style::setRole(*m_below, m_hasError ? style::Role::Error : style::Role::Help);
    m_below->setText(m_hasError ? m_error : m_help);
    m_below->setVisible(!m_below->text().isEmpty());
}

} // namespace views

#include "views/entity_field.h"

#include "models/field_text.h"
#include "models/hidden_text.h"
#include "style/controls.h"
#include "style/icons.h"
#include "views/conflict_rows.h"
#include "views/icon_label.h"
#include "views/reference_picker.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using models::fromUtf8;
using style::Token;

namespace views {

namespace {

constexpr int linesHeight = 64;
constexpr qsizetype maxTextCharacters = 64 * 1024; // more in a text widget freezes the window

class LineDot final : public QWidget
{
public:
    explicit LineDot(QWidget* parent)
        : QWidget(parent)
    {
        setFixedSize(6, 16);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(style::color(Token::Accent));
        painter.drawEllipse(0, 5, 6, 6);
    }
};

bool isNumber(domain::FieldType type)
{
    return type == domain::FieldType::Money || type == domain::FieldType::Integer || type == domain::FieldType::Number;
}

/// Prose gets several lines: by its allowed length, or by what its name promises.
bool isProse(const domain::Field& field)
{
    if (field.type != domain::FieldType::String || !field.format.empty() || !field.pattern.empty() || field.secret)
        return false;
    if (field.maxLength)
        return *field.maxLength >= 300;
    for (const auto* name : {"text", "description", "body", "notes", "comment", "content"}) {
        if (field.name == name)
            return true;
    }
    return false;
}

} // namespace

EntityField::EntityField(const domain::Field& field, QWidget* parent)
    : QWidget(parent)
    , m_field(field)
    , m_dot(new LineDot(this))
    , m_label(style::label(models::fieldLabel(field), style::Role::FieldLabel, this))
    , m_mark(style::label({}, style::Role::Fact, this))
    , m_noteIcon(new IconLabel({}, Token::Text3, style::measure::rowIcon, this))
    , m_note(style::label({}, style::Role::Fact, this))
    , m_below(style::label({}, style::Role::Help, this))
{
    auto* labels = new QHBoxLayout;
    labels->setSpacing(6);
    labels->addWidget(m_dot);
    labels->addWidget(m_label);
    labels->addWidget(m_mark);
    labels->addStretch();
    labels->addWidget(m_noteIcon);
    labels->addWidget(m_note);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(labels);
    column->addWidget(makeEditor());
    column->addWidget(m_below);
    m_dot->hide();
    m_noteIcon->hide();
    m_note->hide();
    m_below->setWordWrap(true);
    m_below->setObjectName(u"problem_"_s + fromUtf8(field.name));
    m_mark->setText(field.readOnly ? tr("set by the rules") : field.required ? tr("required") : QString());
    m_mark->setVisible(!m_mark->text().isEmpty());
    if (m_check != nullptr)
        m_label->hide();
    // A field is as high as it needs: the rest of the form stays empty below the last one.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setProblem({});
    setReadOnly(field.readOnly);
}

EntityField::~EntityField() = default;

QWidget* EntityField::makeEditor()
{
    const auto name = u"field_"_s + fromUtf8(m_field.name);
    const style::Identity identity {name, models::fieldLabel(m_field), models::fieldHelp(m_field)};
    switch (m_field.type) {
    case domain::FieldType::Boolean:
        m_check = new QCheckBox(style::withoutMnemonic(models::fieldLabel(m_field)), this);
        style::identify(*m_check, identity);
        connect(m_check, &QCheckBox::clicked, this, [this] {
            m_isAbsent = false;
            retouch();
        });
        return m_check;
    case domain::FieldType::Reference:
        m_picker = new ReferencePicker(fromUtf8(m_field.to), this);
        style::identify(*m_picker, identity);
        connect(m_picker, &ReferencePicker::searchWanted, this, &EntityField::searchWanted);
        connect(m_picker, &ReferencePicker::idChanged, this, &EntityField::retouch);
        return m_picker;
    case domain::FieldType::String:
        if (!m_field.enumeration.empty()) {
            m_combo = new QComboBox(this);
            m_combo->setFixedHeight(style::measure::title);
            m_combo->addItem(tr("Choose"), QString());
            for (const auto& choice : m_field.enumeration)
                m_combo->addItem(models::oneLine(fromUtf8(choice)), fromUtf8(choice));
            style::identify(*m_combo, identity);
            connect(m_combo, &QComboBox::activated, this, &EntityField::retouch);
            return m_combo;
        }
        break;
    default:
        break;
    }
    auto* line = makeLine(m_field.type == domain::FieldType::Array || isProse(m_field));
    style::identify(*line, identity);
    return line;
}

QWidget* EntityField::makeLine(bool multiple)
{
    if (multiple) {
        m_lines = new QPlainTextEdit(this);
        m_lines->setProperty("input", true);
        m_lines->setFixedHeight(linesHeight);
        m_lines->setTabChangesFocus(true);
        if (m_field.type == domain::FieldType::Array)
            m_lines->setPlaceholderText(tr("One item a line"));
        connect(m_lines, &QPlainTextEdit::textChanged, this, [this] {
            showTyped();
            retouch();
        });
        return m_lines;
    }
    m_line = new QLineEdit(this);
    m_line->setFixedHeight(style::measure::title);
    m_line->setMaxLength(static_cast<int>(maxTextCharacters));
    if (isNumber(m_field.type))
        m_line->setAlignment(Qt::AlignRight);
    if (m_field.secret && !m_field.readOnly)
        m_line->setEchoMode(QLineEdit::PasswordEchoOnEdit);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        showTyped();
        retouch();
    });
    auto* mark = m_line->addAction(style::icon(u"exclamation-circle"_s, Token::Error), QLineEdit::TrailingPosition);
    mark->setObjectName(u"errorMark"_s);
    mark->setText(tr("%1 needs a correction").arg(models::fieldLabel(m_field)));
    mark->setVisible(false);
    return m_line;
}

void EntityField::retouch()
{
    m_wasTouched = true;
    validate(false);
    emit edited();
}

/// Invisible characters and those that turn the direction are written out in the editor, never obeyed. A value with
/// one is kept as it is: the words are read back.
void EntityField::showTyped()
{
    const auto text = editorText();
    if (!models::hasHidden(text))
        return;
    const auto write = m_isWritten ? &models::escapeHidden : &models::showHidden;
    const auto cursor = m_line != nullptr ? m_line->cursorPosition() : m_lines->textCursor().position();
    const auto place = static_cast<int>(write(QStringView(text).left(cursor)).size());
    setEditorText(write(text));
    m_isWritten = true;
    if (m_line != nullptr) {
        m_line->setCursorPosition(place);
        return;
    }
    auto moved = m_lines->textCursor();
    moved.setPosition(place);
    m_lines->setTextCursor(moved);
}

void EntityField::setEditorText(const QString& text)
{
    if (m_line != nullptr) {
        m_line->setText(text);
    } else {
        const QSignalBlocker quiet(m_lines);
        m_lines->setPlainText(text);
    }
}

QWidget* EntityField::editor() const
{
    for (auto* widget : std::initializer_list<QWidget*> {m_line, m_lines, m_combo, m_check, m_picker}) {
        if (widget != nullptr)
            return widget;
    }
    return nullptr;
}

base::json::value EntityField::typedValue() const
{
    if (m_check != nullptr)
        return m_isAbsent ? base::json::value() : base::json::value(m_check->isChecked());
    if (m_combo != nullptr)
        return models::valueOfInput(m_field, m_combo->currentData().toString());
    if (m_picker != nullptr)
        return models::valueOfInput(m_field, m_picker->id());
    const auto text = editorText();
    if (!m_given.is_null() && text == m_givenText)
        return m_given;
    return models::valueOfInput(m_field, m_isWritten ? models::readHidden(text) : text);
}

QString EntityField::editorText() const
{
    return m_line != nullptr ? m_line->text() : m_lines != nullptr ? m_lines->toPlainText() : QString();
}

base::json::value EntityField::value() const
{
    if (m_conflict != nullptr && m_conflict->choice() == ConflictRows::Choice::Theirs)
        return m_merged.theirs;
    return typedValue();
}

void EntityField::setValue(const base::json::value& value)
{
    auto text = models::inputText(m_field, value);
    if (m_check != nullptr) {
        m_isAbsent = value.is_null();
        m_check->setChecked(value.is_bool() && value.get_bool());
    } else if (m_combo != nullptr) {
        m_combo->setCurrentIndex(std::max(0, m_combo->findData(text)));
    } else if (m_picker != nullptr) {
        m_picker->setId(text, {});
    } else {
        m_isWritten = models::hasHidden(text);
        if (m_isWritten)
            text = models::showHidden(text);
        if (editorText() != text)
            setEditorText(text.left(maxTextCharacters));
        if (m_line != nullptr)
            m_line->setCursorPosition(0);
        if (text.size() > maxTextCharacters)
            setReadOnly(true); // saving would cut the value
    }
    m_given = value;
    m_givenText = editorText();
    m_wasTouched = false;
}

void EntityField::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    if (m_line != nullptr)
        m_line->setReadOnly(readOnly);
    else if (m_lines != nullptr)
        m_lines->setReadOnly(readOnly);
    else if (m_picker != nullptr)
        m_picker->setReadOnly(readOnly);
    else if (auto* widget = editor(); widget != nullptr)
        widget->setEnabled(!readOnly);
}

void EntityField::setProblem(const QString& sentence)
{
    m_hasProblem = !sentence.isEmpty();
    style::setRole(*m_below, m_hasProblem ? style::Role::Error : style::Role::Help);
    const auto written = m_isWritten ? tr("Invisible characters in it are written as \\uXXXX.") : QString();
    m_below->setText(m_hasProblem ? sentence : (models::fieldHelp(m_field) + u' ' + written).trimmed());
    m_below->setVisible(!m_below->text().isEmpty());
    if (auto* widget = editor(); widget != nullptr)
        style::setState(*widget, m_hasProblem ? "error" : "");
    if (m_line != nullptr) {
        if (auto* mark = m_line->findChild<QAction*>(u"errorMark"_s); mark != nullptr)
            mark->setVisible(m_hasProblem);
    }
}

void EntityField::validate(bool quiet)
{
    if (m_isReadOnly || m_field.readOnly)
        return setProblem({});
    if (m_picker != nullptr && m_picker->isUnresolved())
        return setProblem(quiet ? QString() : tr("Choose one of the %1 that are found.").arg(fromUtf8(m_field.to)));
    if (m_picker != nullptr && m_field.required && m_picker->id().isEmpty())
        return setProblem(quiet ? QString() : models::whatIsRight(m_field));
    const auto sentence = models::fieldProblem(m_field, value());
    const auto typed = typedValue();
    const bool isEmpty = typed.is_null() || (typed.is_array() && typed.get_array().empty());
    setProblem(quiet && isEmpty && !m_wasTouched ? QString() : sentence);
}

void EntityField::setChanged(bool changed)
{
    m_dot->setVisible(changed);
}

void EntityField::setNote(const QString& text, const QString& icon, Token tint)
{
    m_note->setText(text);
    style::setProperty(*m_note, "tone", tint == Token::Warn ? u"warn"_s : QString());
    m_note->setVisible(!text.isEmpty());
    m_noteIcon->setIcon(icon, tint);
    m_noteIcon->setVisible(!text.isEmpty() && !icon.isEmpty());
}

void EntityField::showConflict(const models::MergedField& merged, quint64 theirVersion, quint64 startedVersion)
{
    m_merged = merged;
    const auto before = m_conflict != nullptr ? m_conflict->choice() : ConflictRows::Choice::None;
    if (m_conflict == nullptr) {
        m_conflict = new ConflictRows(fromUtf8(m_field.name), this);
        qobject_cast<QVBoxLayout*>(layout())->insertWidget(1, m_conflict);
        connect(m_conflict, &ConflictRows::chosen, this, [this] {
            validate(false);
            emit settled();
        });
    }
    const auto text = [this](const base::json::value& v) {
        const auto shown = models::oneLine(models::valueText(m_field, v), 80);
        return shown.isEmpty() ? tr("empty") : shown;
    };
    const auto note = [&merged](const QString& place, const base::json::value& v) {
        const auto percent = fromUtf8(models::changeInPercent(merged.was, v));
        return percent.isEmpty() ? place : tr("%1, %2").arg(place, percent);
    };
    m_conflict->setSides({text(merged.theirs), note(tr("version %1").arg(theirVersion), merged.theirs)},
                         {text(merged.yours), note(tr("not saved"), merged.yours)},
                         {text(merged.was), tr("version %1").arg(startedVersion)});
    m_conflict->choose(before);
    m_conflict->show();
    editor()->hide();
    setNote(tr("you both changed this"), u"git-compare"_s, Token::Warn);
}

void EntityField::endConflict()
{
    if (m_conflict == nullptr)
        return;
    m_conflict->hide();
    m_conflict->deleteLater();
    m_conflict = nullptr;
    editor()->show();
}

bool EntityField::isSettled() const
{
    return m_conflict == nullptr || m_conflict->choice() != ConflictRows::Choice::None;
}

} // namespace views

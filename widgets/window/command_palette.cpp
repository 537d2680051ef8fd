#include "window/command_palette.h"

#include "style/controls.h"
#include "style/fonts.h"
#include "style/icons.h"
#include "views/icon_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace window {

namespace {

constexpr auto paletteWidth = 512;
constexpr auto groupHeight = 26;
constexpr auto keyHeight = 16;
constexpr auto mostRows = 60;
enum PaletteRole
{
    FactRole = Qt::UserRole + 1,
    IconRole,
    KeysRole,
    GroupRole,
    WantedRole
};

void paintKeys(QPainter& painter, QRect& area, const QString& keys, style::Token ink)
{
    painter.setFont(style::uiFont(style::smallPixels));
    const auto parts = keys.split(u'+', Qt::SkipEmptyParts);
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        const auto wide = painter.fontMetrics().horizontalAdvance(*part) + 10;
        const QRectF box(area.right() - wide + 0.5, area.center().y() - 7.5, wide, 15);
        painter.setPen(style::color(ink));
        painter.drawRoundedRect(box, style::measure::checkRadius, style::measure::checkRadius);
        painter.drawText(box, Qt::AlignCenter, *part);
        area.setRight(area.right() - wide - 10);
    }
}

/// The text with its matching letters bold: painted in pieces, never parsed as rich text.
int paintMatched(QPainter& painter, const QRect& area, const QString& text, const QString& wanted)
{
    const auto match = matchWords(text, wanted);
    auto x = area.left();
    qsizetype from = 0;
    const auto draw = [&](qsizetype end, bool isBold) {
        if (end <= from || x >= area.right())
            return;
        painter.setFont(style::uiFont(style::textPixels, isBold ? QFont::DemiBold : QFont::Normal));
        const auto piece =
            painter.fontMetrics().elidedText(text.mid(from, end - from), Qt::ElideRight, area.right() - x);
        painter.drawText(QRect(x, area.top(), area.right() - x, area.height()), Qt::AlignVCenter | Qt::TextSingleLine,
                         piece);
        x += painter.fontMetrics().horizontalAdvance(piece);
        from = end;
    };
    for (const auto& [start, length] : match.spans) {
        draw(start, false);
        draw(start + length, true);
    }
    draw(text.size(), false);
    return x;
}

class PaletteDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        using style::Token;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        auto area = option.rect.adjusted(12, 0, -12, 0);
        if (index.data(GroupRole).toBool()) {
            painter->setFont(style::uiFont(style::smallPixels));
            painter->setPen(style::color(Token::Text3));
            painter->drawText(area, Qt::AlignVCenter, index.data().toString());
            painter->restore();
            return;
        }
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        if (isSelected)
            painter->fillRect(option.rect, style::color(Token::Sel));
        const auto ink = isSelected ? Token::SelText : Token::Text;
        style::paintIcon(*painter, {area.left(), area.top(), style::measure::icon, area.height()},
                         index.data(IconRole).toString(), isSelected ? Token::SelText : Token::Text2,
                         style::measure::icon);
        area.setLeft(area.left() + 26);
        painter->setPen(style::color(ink));
        paintKeys(*painter, area, index.data(KeysRole).toString(), isSelected ? Token::SelText : Token::Text3);
        painter->setPen(style::color(ink));
        area.setLeft(
            paintMatched(*painter, area, style::visible(index.data().toString()), index.data(WantedRole).toString())
            + 10);
        if (area.width() > 0) {
            painter->setFont(style::uiFont(style::smallPixels));
            painter->setPen(style::color(isSelected ? Token::SelText : Token::Text3));
            const auto fact = painter->fontMetrics().elidedText(style::visible(index.data(FactRole).toString()),
                                                                Qt::ElideRight, area.width());
            painter->drawText(area, Qt::AlignVCenter | Qt::TextSingleLine, fact);
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        return {paletteWidth - 4, index.data(GroupRole).toBool() ? groupHeight : style::measure::paletteRow};
    }
};

QWidget* hint(const QStringList& keys, const QString& word, QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 10, 0);
    layout->setSpacing(4);
    for (const auto& key : keys) {
        auto* label = style::label(key, box);
        label->setProperty("role", u"key"_s);
        label->setFixedHeight(keyHeight);
        layout->addWidget(label);
    }
    layout->addWidget(style::label(word, style::Role::Help, box));
    return box;
}

} // namespace

Match matchWords(const QString& text, const QString& wanted)
{
    Match match;
    const auto words = wanted.split(u' ', Qt::SkipEmptyParts);
    qsizetype from = 0;
    for (const auto& word : words) {
        auto at = text.indexOf(word, from, Qt::CaseInsensitive);
        if (at < 0)
            at = text.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            return {};
        match.spans.emplace_back(at, word.size());
        from = std::max(from, at + word.size());
    }
    std::sort(match.spans.begin(), match.spans.end());
    match.isMatch = true;
    return match;
}

CommandPalette::CommandPalette(QWidget* window)
    : QFrame(window)
    , m_field(new QLineEdit(this))
    , m_count(style::label({}, style::Role::Help, this))
    , m_list(new QListView(this))
    , m_rows(new QStandardItemModel(this))
{
    setObjectName(u"palette"_s);
    style::identify(*m_field, {u"paletteField"_s, tr("Search for actions, entities and settings")});
    style::identify(*m_list, {u"paletteList"_s, tr("What was found")});
    m_field->setProperty("bare", true);
    m_field->setPlaceholderText(tr("Search or run a command"));
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMinimumHeight(1); // Its hint is higher than a list of one row.
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 0, 12, 0);
    top->setSpacing(10);
    top->addWidget(new views::IconLabel(u"search"_s, style::Token::Text2, style::measure::icon, this));
    top->addWidget(m_field, 1);
    top->addWidget(m_count);
    auto* topBox = new QWidget(this);
    topBox->setFixedHeight(40);
    topBox->setLayout(top);
    const auto line = [this] {
        auto* made = new QFrame(this);
        made->setProperty("line", true);
        made->setFixedHeight(1);
        return made;
    };
    auto* bottom = new QWidget(this);
    bottom->setFixedHeight(28);
    auto* bottomLayout = new QHBoxLayout(bottom);
    bottomLayout->setContentsMargins(12, 0, 12, 0);
    bottomLayout->setSpacing(6);
    bottomLayout->addWidget(hint({u"↑"_s, u"↓"_s}, tr("choose"), bottom));
    bottomLayout->addWidget(hint({tr("Enter")}, tr("run"), bottom));
    bottomLayout->addWidget(hint({tr("Esc")}, tr("close"), bottom));
    bottomLayout->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(topBox);
    layout->addWidget(line());
    layout->addWidget(m_list, 1);
    layout->addWidget(line());
    layout->addWidget(bottom);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_found.clear();
        refresh();
        emit textChanged(text);
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { run(index.row()); });
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    hide();
}

void CommandPalette::open(std::vector<PaletteEntry> entries)
{
    m_entries = std::move(entries);
    m_found.clear();
    {
        const QSignalBlocker quiet(m_field);
        m_field->clear();
    }
    refresh();
    show();
    raise();
    place();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::setFound(const QString& text, std::vector<PaletteEntry> entries)
{
    if (text != m_field->text() || !isVisible())
        return;
    m_found = std::move(entries);
    refresh();
}

void CommandPalette::refresh()
{
    const auto wanted = m_field->text().trimmed();
    const auto before = m_list->currentIndex().row();
    m_rows->clear();
    m_shown.clear();
    int found = 0;
    QString group;
    const auto add = [&](const PaletteEntry& entry) {
        if (entry.group != group) {
            group = entry.group;
            auto* head = new QStandardItem(group);
            head->setData(true, GroupRole);
            head->setFlags(Qt::NoItemFlags);
            m_rows->appendRow(head);
            m_shown.push_back(nullptr);
        }
        auto* item = new QStandardItem(style::visible(entry.text));
        item->setData(style::visible(entry.fact), FactRole);
        item->setData(entry.icon, IconRole);
        item->setData(entry.keys, KeysRole);
        item->setData(wanted, WantedRole);
        m_rows->appendRow(item);
        m_shown.push_back(&entry);
        ++found;
    };
    const auto addGroupsOf = [&](const std::vector<PaletteEntry>& entries, bool isFiltered) {
        for (const auto& entry : entries) {
            if (found < mostRows && (!isFiltered || matchWords(entry.text, wanted).isMatch))
                add(entry);
        }
    };
    addGroupsOf(m_entries, true);
    addGroupsOf(m_found, false);
    m_count->setText(wanted.isEmpty() ? QString() : tr("%n found", nullptr, found));
    m_list->setCurrentIndex({});
    if (before > 0 && before < m_rows->rowCount() && m_shown[static_cast<std::size_t>(before)] != nullptr
        && !m_found.empty())
        m_list->setCurrentIndex(m_rows->index(before, 0)); // Entities that arrive do not take the choice away.
    else
        move(1);
    place();
}

void CommandPalette::move(int step)
{
    const auto count = m_rows->rowCount();
    auto row = m_list->currentIndex().row();
    for (int i = 0; i < count; ++i) {
        row = (row + step + count) % count;
        if (m_shown[static_cast<std::size_t>(row)] != nullptr) {
            m_list->setCurrentIndex(m_rows->index(row, 0));
            return;
        }
    }
}

void CommandPalette::run(int row)
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_shown.size() || m_shown[static_cast<std::size_t>(row)] == nullptr)
        return;
    const auto action = m_shown[static_cast<std::size_t>(row)]->run;
    hide();
    if (action)
        action();
}

void CommandPalette::place()
{
    int wanted = 0;
    for (const auto* entry : m_shown)
        wanted += entry == nullptr ? groupHeight : style::measure::paletteRow;
    const auto* window = parentWidget();
    const auto height = std::min(40 + 1 + wanted + 1 + 28 + 4, window->height() - 2 * style::measure::toolBar);
    const auto width = std::min(paletteWidth, window->width() - 16);
    setGeometry((window->width() - width) / 2, 6, width, height);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (!isVisible())
        return QFrame::eventFilter(watched, event);
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    if (watched == m_field && event->type() == QEvent::FocusOut)
        hide();
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Down:
            move(1);
            return true;
        case Qt::Key_Up:
            move(-1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            run(m_list->currentIndex().row());
            return true;
        case Qt::Key_Escape:
            hide();
            parentWidget()->setFocus();
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace window

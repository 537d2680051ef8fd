#include "views/key_value.h"

#include "style/controls.h"
#include "views/elided_label.h"
#include "views/link_label.h"

#include <QGridLayout>
#include <QLabel>

namespace views {

KeyValue::KeyValue(QWidget* parent, int nameWidth)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_nameWidth(nameWidth)
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(0);
    m_grid->setColumnMinimumWidth(0, nameWidth);
    m_grid->setColumnStretch(1, 1);
}

void KeyValue::clear()
{
    while (auto* item = m_grid->takeAt(0)) {
        if (auto* widget = item->widget(); widget != nullptr) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_row = 0;
}

void KeyValue::addName(const QString& name)
{
    constexpr int widest = 140; // names come from packs, too
    auto* label = style::label({}, style::Role::Fact, this);
    label->ensurePolished();
    const auto metrics = label->fontMetrics();
    label->setText(metrics.elidedText(style::visible(name), Qt::ElideRight, widest - style::measure::cellPadding));
    label->setMinimumWidth(
        std::clamp(metrics.horizontalAdvance(label->text()) + style::measure::cellPadding, m_nameWidth, widest));
    label->setFixedHeight(style::measure::small);
    m_grid->addWidget(label, m_row, 0);
}

void KeyValue::addRow(const QString& name, const QString& value, bool isMono)
{
    addName(name);
    auto* label = new ElidedLabel(this);
    label->setMono(isMono);
    label->setFullText(value);
    m_grid->addWidget(label, m_row++, 1);
}

LinkLabel* KeyValue::addLink(const QString& name, const QString& value, const QString& objectName, bool isMono)
{
    addName(name);
    auto* link = new LinkLabel(value, objectName, this);
    link->setMono(isMono);
    m_grid->addWidget(link, m_row++, 1);
    return link;
}

} // namespace views

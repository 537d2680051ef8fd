#include "style/proxy_style.h"

#include "style/focus_ring.h"
#include "style/icons.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace style {

namespace {

bool has(const QStyleOption* option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

void rounded(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& outline, qreal radius,
             int width = 1)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill);
    painter->setPen(QPen(outline, width));
    const auto inset = width / 2.0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

QRect centred(const QRect& area, int size)
{
    return {area.x() + (area.width() - size) / 2, area.y() + (area.height() - size) / 2, size, size};
}

Token outline(const QStyleOption* option, bool isWrong)
{
    if (!has(option, QStyle::State_Enabled))
        return Token::LineStrong;
    if (isWrong)
        return Token::Error;
    return has(option, QStyle::State_MouseOver) ? Token::Text2 : Token::Control;
}

bool isWrong(const QWidget* widget)
{
    return widget != nullptr && widget->property("state").toString() == u"error"_s;
}

void drawCheck(const QStyleOption* option, QPainter* painter, const QWidget* widget)
{
    const auto box = centred(option->rect, 16);
    const bool isSet = has(option, QStyle::State_On) || has(option, QStyle::State_NoChange);
    if (!isSet) {
        rounded(painter, box, color(Token::Field), color(outline(option, isWrong(widget))), measure::checkRadius);
        return;
    }
    const auto fill = !has(option, QStyle::State_Enabled) ? Token::LineStrong
        : has(option, QStyle::State_Sunken)               ? Token::AccentFillPress
        : has(option, QStyle::State_MouseOver)            ? Token::AccentFillHover
                                                          : Token::AccentFill;
    rounded(painter, box, color(fill), color(fill), measure::checkRadius);
    const auto mark = has(option, QStyle::State_Enabled) ? Token::OnFill
        : scheme() == Scheme::Dark                       ? Token::Disabled
                                                         : Token::Base;
    paintIcon(*painter, box, has(option, QStyle::State_NoChange) ? u"minus"_s : u"check"_s, mark, 12);
}

void drawRadio(const QStyleOption* option, QPainter* painter, const QWidget* widget)
{
    const auto box = centred(option->rect, 16);
    const bool isOn = has(option, QStyle::State_On);
    auto edge = outline(option, isWrong(widget));
    if (isOn)
        edge = has(option, QStyle::State_Enabled) ? Token::Accent : Token::Disabled;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(isOn ? QColor(Qt::transparent) : color(Token::Field));
    painter->setPen(color(edge));
    painter->drawEllipse(QRectF(box).adjusted(1, 1, -1, -1));
    if (isOn) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(color(edge));
        painter->drawEllipse(QRectF(box).adjusted(4, 4, -4, -4));
    }
    painter->restore();
}

void drawCombo(const QStyleOptionComboBox* option, QPainter* painter, const QWidget* widget)
{
    const bool isEnabled = has(option, QStyle::State_Enabled);
    auto fill = Token::Field;
    if (has(option, QStyle::State_On) || has(option, QStyle::State_Sunken))
        fill = Token::Press;
    else if (has(option, QStyle::State_MouseOver) && !option->editable)
        fill = Token::Hover;
    const bool isFocused = has(option, QStyle::State_HasFocus) && isEnabled;
    const auto wrong = isWrong(widget);
    const auto edge = isFocused && !wrong ? Token::Focus : outline(option, wrong);
    rounded(painter, option->rect, isEnabled ? color(fill) : QColor(Qt::transparent), color(edge), measure::radius,
            isFocused ? 2 : 1);
    const QRect arrow(option->rect.right() - 24, option->rect.top(), 16, option->rect.height());
    paintIcon(*painter, arrow, u"chevron-down"_s, isEnabled ? Token::Text2 : Token::Disabled, 14);
    if (wrong)
        paintIcon(*painter, arrow.translated(-22, 0), u"exclamation-circle"_s, Token::Error, 14);
}

} // namespace

ProxyStyle::ProxyStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{
}

ProxyStyle::~ProxyStyle() = default;

void ProxyStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) != nullptr) {
        if (!m_ring)
            m_ring = std::make_unique<FocusRing>();
        m_ring->watch(*widget);
        widget->setAttribute(Qt::WA_Hover);
    } else if (qobject_cast<QTabBar*>(widget) != nullptr) {
        widget->setAutoFillBackground(true); // The strip beside the tabs is chrome like the tabs.
    } else if (qobject_cast<QComboBox*>(widget) != nullptr) {
        widget->setAttribute(Qt::WA_Hover);
    }
}

void ProxyStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheck(option, painter, widget);
        return;
    case PE_IndicatorRadioButton:
        drawRadio(option, painter, widget);
        return;
    case PE_IndicatorBranch:
        if (has(option, State_Children) && (widget == nullptr || !widget->property("ownBranches").toBool())) {
            const auto name = has(option, State_Open) ? u"chevron-down"_s : u"chevron-right"_s;
            paintIcon(*painter, option->rect, name, Token::Text2, measure::rowIcon);
        }
        return;
    case PE_FrameFocusRect: // Buttons have the ring outside; rows paint theirs inside.
        if (qobject_cast<const QAbstractButton*>(widget) == nullptr
            && qobject_cast<const QTabBar*>(widget) == nullptr) {
            painter->setPen(QPen(color(Token::Focus), 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(option->rect.adjusted(1, 1, -1, -1));
        }
        return;
    case PE_PanelItemViewRow: // The part of a tree's row left of its cells, which the delegate paints.
        if (has(option, State_Selected)) {
            const bool isIdle = !has(option, State_Active)
                || (widget != nullptr && !widget->hasFocus() && widget->property("idleSelection").toBool());
            painter->fillRect(option->rect, color(isIdle ? Token::SelIdle : Token::Sel));
        }
        return;
    case PE_FrameDockWidget:
    case PE_FrameTabBarBase:
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
        return; // Flush docks: lines come from the separators.
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ProxyStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const
{
    if (element == CE_FocusFrame)
        return; // FocusRing paints itself.
    if (element == CE_ComboBoxLabel) {
        if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
            combo != nullptr && !combo->editable) {
            auto area = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            if (!combo->currentIcon.isNull()) {
                const auto mode = has(option, State_Enabled) ? QIcon::Normal : QIcon::Disabled;
                combo->currentIcon.paint(painter,
                                         QRect(area.left(), area.top(), combo->iconSize.width(), area.height()),
                                         Qt::AlignCenter, mode);
                area.setLeft(area.left() + combo->iconSize.width() + 6);
            }
            painter->setPen(color(has(option, State_Enabled) ? Token::Text : Token::Disabled));
            const auto text = combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, area.width());
            painter->drawText(area, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine, text);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ProxyStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                    const QWidget* widget) const
{
    if (const auto* combo = control == CC_ComboBox ? qstyleoption_cast<const QStyleOptionComboBox*>(option) : nullptr;
        combo != nullptr)
        drawCombo(combo, painter, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect ProxyStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                 const QWidget* widget) const
{
    if (control == CC_ComboBox) {
        if (part == SC_ComboBoxEditField)
            return option->rect.adjusted(9, 2, isWrong(widget) ? -52 : -28, -2);
        if (part == SC_ComboBoxArrow)
            return {option->rect.right() - 28, option->rect.top(), 28, option->rect.height()};
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize ProxyStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                   const QWidget* widget) const
{
    if (type == CT_ComboBox)
        return {contents.width() + 40, measure::title};
    auto size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_CheckBox || type == CT_RadioButton)
        size.setHeight(std::max(size.height(), 20));
    return size;
}

int ProxyStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return FocusRing::margin();
    case PM_DockWidgetSeparatorExtent:
    case PM_SplitterWidth:
        return 1;
    case PM_DockWidgetFrameWidth:
    case PM_DockWidgetTitleMargin:
    case PM_DockWidgetTitleBarButtonMargin:
    case PM_ToolBarFrameWidth:
    case PM_ToolBarItemMargin:
    case PM_ToolBarItemSpacing:
        return 0;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_TreeViewIndentation:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_MenuPanelWidth:
        return 1;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ProxyStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_FocusFrame_AboveWidget:
        return 1;
    case SH_FocusFrame_Mask:
        return 0;
    case SH_Widget_Animation_Duration:
    case SH_Widget_Animate:
    case SH_EtchDisabledText:
    case SH_UnderlineShortcut:
    case SH_ComboBox_Popup:
    case SH_ItemView_ShowDecorationSelected:
        return hint == SH_ItemView_ShowDecorationSelected ? 1 : 0;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace style

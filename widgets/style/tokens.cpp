#include "style/tokens.h"

#include <array>

namespace style {

namespace {

struct Row
{
    Token token;
    std::string_view name;
    QRgb dark;
    QRgb light;
};

constexpr std::array table {
    Row {Token::Base, "base", 0x1B1D20, 0xFFFFFF},
    Row {Token::Chrome, "chrome", 0x25272B, 0xF2F3F5},
    Row {Token::Field, "field", 0x16181A, 0xFFFFFF},
    Row {Token::Raised, "raised", 0x2E3136, 0xFFFFFF},
    Row {Token::Zebra, "zebra", 0x1F2125, 0xF9FAFB},
    Row {Token::Hover, "hover", 0x2B2E33, 0xECEEF1},
    Row {Token::Press, "press", 0x34383E, 0xE1E4E8},
    Row {Token::Sel, "sel", 0x2F3763, 0xDCE2FB},
    Row {Token::SelText, "sel-text", 0xF1F3F6, 0x14171C},
    Row {Token::SelIdle, "sel-idle", 0x33363C, 0xE4E6EA},
    Row {Token::Line, "line", 0x33363B, 0xDDE0E4},
    Row {Token::LineStrong, "line-strong", 0x42464D, 0xC6CAD0},
    Row {Token::Control, "control", 0x787D87, 0x828893},
    Row {Token::Text, "text", 0xE1E4E9, 0x1C1F24},
    Row {Token::Text2, "text2", 0xB0B5BE, 0x464C56},
    Row {Token::Text3, "text3", 0x9EA4AE, 0x5E6570},
    Row {Token::Disabled, "disabled", 0x757A84, 0x858B95},
    Row {Token::Accent, "accent", 0x93A4FF, 0x3D4EC6},
    Row {Token::Focus, "focus", 0x93A4FF, 0x4455CF},
    Row {Token::AccentFill, "accent-fill", 0x4F61D6, 0x4455CF},
    Row {Token::AccentFillHover, "accent-fill-hover", 0x5768DA, 0x3B4BBD},
    Row {Token::AccentFillPress, "accent-fill-press", 0x4353BE, 0x3241A8},
    Row {Token::OnFill, "on-fill", 0xFFFFFF, 0xFFFFFF},
    Row {Token::AccentWash, "accent-wash", 0x262A45, 0xEEF0FD},
    Row {Token::Ok, "ok", 0x6CC791, 0x17693A},
    Row {Token::OkBg, "ok-bg", 0x1D2F26, 0xE5F4EA},
    Row {Token::Warn, "warn", 0xE3B454, 0x7D5200},
    Row {Token::WarnBg, "warn-bg", 0x332B18, 0xFCF1D6},
    Row {Token::Error, "error", 0xF58E8B, 0xB4232B},
    Row {Token::ErrorBg, "error-bg", 0x3A2124, 0xFCE8E8},
    Row {Token::Info, "info", 0x7CC2EC, 0x0A5F98},
    Row {Token::InfoBg, "info-bg", 0x1B2E3B, 0xE3F1FB},
    Row {Token::Rejected, "rejected", 0xE09AD4, 0x8F2A80},
    Row {Token::RejectedBg, "rejected-bg", 0x35233A, 0xF9E9F6},
    Row {Token::Series1, "series-1", 0x6993FA, 0x275AC8},
    Row {Token::Series2, "series-2", 0xF3BA40, 0xBC7D03},
    Row {Token::Series3, "series-3", 0x84D0B5, 0x28928E},
    Row {Token::Series4, "series-4", 0x8C69A7, 0x4F2967},
    Row {Token::Series5, "series-5", 0x95DCFE, 0x2C90C3},
    Row {Token::Series6, "series-6", 0xC9555B, 0x99354F},
    Row {Token::Series7, "series-7", 0xC5EE9C, 0x7D8F50},
    Row {Token::Series8, "series-8", 0xB35710, 0x6D1D05},
    Row {Token::Heat0, "heat-0", 0x1B1D20, 0xFFFFFF},
    Row {Token::Heat1, "heat-1", 0x22304F, 0xEAF0D2},
    Row {Token::Heat2, "heat-2", 0x27477A, 0xBFDDC2},
    Row {Token::Heat3, "heat-3", 0x2E659A, 0x85BFC2},
    Row {Token::Heat4, "heat-4", 0x4387AC, 0x4F9ABB},
    Row {Token::Heat5, "heat-5", 0x6BAAB2, 0x2F72A8},
    Row {Token::Heat6, "heat-6", 0xA5CBB0, 0x284C8A},
    Row {Token::Heat7, "heat-7", 0xEDE9B4, 0x1F2760},
    Row {Token::Grid, "grid", 0x2B2E33, 0xECEEF1},
    Row {Token::Axis, "axis", 0x42464D, 0xC6CAD0},
    Row {Token::Cross, "cross", 0xB0B5BE, 0x464C56},
    Row {Token::JsonKey, "json-key", 0xB9C4FF, 0x3442AC},
    Row {Token::JsonText, "json-text", 0xA6D3B4, 0x1B6238},
    Row {Token::JsonNumber, "json-number", 0xE9C587, 0x7F4A00},
    Row {Token::JsonLiteral, "json-literal", 0xE0A5D6, 0x862A78},
};
static_assert(table.size() == static_cast<std::size_t>(Token::Count));

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (static_cast<std::size_t>(table[i].token) != i)
            return false;
    }
    return true;
}
static_assert(isInOrder(), "the table stands in the order of the enumeration");

const Row& row(Token token)
{
    return table.at(static_cast<std::size_t>(token));
}

} // namespace

QColor color(Token token, Scheme scheme)
{
    return QColor::fromRgb(scheme == Scheme::Dark ? row(token).dark : row(token).light);
}

QColor color(Token token)
{
    return color(token, scheme());
}

std::string_view name(Token token)
{
    return row(token).name;
}

} // namespace style

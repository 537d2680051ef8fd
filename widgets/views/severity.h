#pragma once

#include "models/notice_board.h"
#include "style/tokens.h"

namespace views {

/// How a severity looks: state is never colour alone.
struct SeverityLook
{
    QString icon;
    style::Token tint;
    style::Token background;
    const char* tone; ///< property of the style sheet
};
[[nodiscard]] SeverityLook look(models::Severity severity);

} // namespace views

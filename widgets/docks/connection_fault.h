#pragma once

namespace hub {
struct Trouble;
}
namespace views {
class StatePage;
}

namespace docks {

/// Says on `page` why there is no connection, and what helps against that kind of fault. Buttons are the caller's. GUI
/// thread.
void showConnectionFault(views::StatePage& page, const hub::Trouble& trouble);

} // namespace docks

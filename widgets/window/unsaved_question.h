#pragma once

#include "docks/page.h"

#include <functional>
#include <vector>

class QWidget;

namespace window {

/// Goes on at once where nothing is unsaved; else asks whether to save, to discard, or to stay. A form that cannot be
/// saved stays, and so does everything else; `show` brings its page to the front. Not blocking. GUI thread.
void askAboutUnsaved(QWidget& parent, const std::vector<docks::Page*>& pages,
                     const std::function<void(docks::Page&)>& show, const std::function<void()>& goOn);

} // namespace window

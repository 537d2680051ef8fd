#pragma once

class QWidget;

namespace app {

/// For the benchmark of the start: when the environment names a file in EVENTSCOPE_FIRST_FRAME, fetches a pixel of the
/// window back from the display (so its first frame is there) and writes one line to the file: CLOCK_MONOTONIC in
/// nanoseconds, VmRSS, RssAnon, RssFile + RssShmem and Pss in kB, the shared libraries mapped, the pixel as #rrggbb.
/// Without the variable it does nothing. To be called once the first frame was painted; GUI thread.
void reportFirstFrame(const QWidget& window);

} // namespace app

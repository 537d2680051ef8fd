// What a kept event costs in the window, as the process sees it, against the bytes of its record as JSON.
#include "base/process.h"
#include "models/event_stream.h"
#include "support/event_rows.h"

#include <QCoreApplication>

#include <cstdio>
#include <malloc.h>

namespace {
double heldBytes()
{
    malloc_trim(0);
    return static_cast<double>(base::residentBytes());
}
} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    constexpr std::uint64_t count = 1'000'000;
    models::EventStream stream;
    double json = 0;
    for (std::uint64_t n = 0; n < count; ++n)
        json += static_cast<double>(test::MadeEvent(n).json().size());
    const auto before = heldBytes();
    for (std::uint64_t n = 0; n < count; ++n) {
        const test::MadeEvent event(n);
        stream.append(event.item);
    }
    stream.flush();
    const auto each = (heldBytes() - before) / count;
    const auto record = json / count;
    std::printf(
        "memory per kept event: %.1f bytes resident (%.1f by its own account), record as JSON %.1f bytes, ratio %.2f\n",
        each, static_cast<double>(stream.bytes()) / count, record, each / record);
    const bool holds = each <= 1.15 * record + 16;
    std::printf("  goal: <= 1.15 x + 16 = %.1f: %s\n", 1.15 * record + 16, holds ? "met" : "missed");
    return holds ? 0 : 1;
}

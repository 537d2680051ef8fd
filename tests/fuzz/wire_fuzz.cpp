#include "serving/wire_frame.h"

#include <cstdlib>
#include <vector>

/// Readers of the hub's binary frames: whatever the bytes are, they answer, and what they hand out lies inside the
/// bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace serving;
    const std::string bytes(data, data + size);
    if (const auto frame = wire::readFrame(bytes)) {
        wire::FrameWriter writer(frame->kind, frame->firstPosition);
        for (const auto item : frame->items) {
            writer.add(item);
            // An item has one spelling: what is read and written again is the same.
            if (const auto event = wire::readEventItem(item)) {
                std::string again;
                wire::write(again, *event);
                if (again != item)
                    std::abort();
            }
            if (const auto command = wire::readCommandItem(item)) {
                std::string again;
                wire::write(again, *command);
                if (again != item)
                    std::abort();
            }
            if (const auto entity = wire::readEntityItem(item)) {
                std::string again;
                wire::write(again, *entity);
                if (again != item)
                    std::abort();
            }
        }
        auto again = writer.take();
        wire::patchSubscription(again, frame->subscription);
        if (again != bytes)
            std::abort();
    }
    (void)wire::readEventItem(bytes).has_value();
    (void)wire::readCommandItem(bytes).has_value();
    (void)wire::readEntityItem(bytes).has_value();
    return 0;
}

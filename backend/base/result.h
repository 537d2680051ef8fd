#pragma once

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace base {

/// Why something outside our control did not work, and what the caller may do about it.
struct Error
{
    enum class Code
    {
        Invalid, ///< the input is wrong; repeating it changes nothing
        TooLarge, ///< beyond a limit of size; less at once would do
        NotFound,
        Busy, ///< a limit is reached; try again later
        Storage, ///< disk full, read-only, damaged, I/O error
        Network,
        Closed, ///< the thing is shutting down
        Fenced, ///< somebody else writes there now: drop what is believed, read the place again, then go on
        Rewound, ///< what is written to has lost its newest part: read its place again and repeat from there
        Internal,
    };
    Code code = Code::Internal;
    std::string message; ///< an English sentence: what happened, to what, what to do next; never a secret
    bool retriable = false;
};

template <typename T>
using Result = tl::expected<T, Error>;
using Failure = tl::unexpected<Error>;

[[nodiscard]] inline Failure fail(Error::Code code, std::string message, bool retriable = false)
{
    return Failure(Error {code, std::move(message), retriable});
}

} // namespace base

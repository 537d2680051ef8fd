#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

/// Caps and time-outs of the engine, each with its reason.
namespace base::limits {

inline constexpr std::size_t maxPayloadBytes =
    900'000; ///< leaves room for headers below Kafka's message.max.bytes (1,000,000)
inline constexpr std::size_t maxJsonDepth = 64; ///< deeper text is an attack or a mistake
inline constexpr std::size_t maxIdBytes = 200; ///< ids are keys in stores and parts of URLs
inline constexpr std::size_t gatewayQueue = 4'096; ///< commands waiting for the engine; beyond it clients get 429
inline constexpr std::size_t maxBatchCommands =
    1'000; ///< one COMMIT; also the cap of what a crash makes clients repeat
inline constexpr std::size_t notifyQueue = 4'096; ///< committed batches waiting for fan-out
inline constexpr std::size_t entityCache = 100'000; ///< states kept for the validator; the rest is read from the store
inline constexpr std::size_t previewBytes = 256; ///< of a body inside hub frames; the rest is fetched on demand
inline constexpr std::size_t bodySliceBytes = 256 * 1024;
inline constexpr std::size_t frameBytes = 64 * 1024; ///< a hub frame is sent at this size or after frameInterval
inline constexpr std::chrono::milliseconds frameInterval {5};
inline constexpr std::size_t clientBacklogBytes = 4 * 1024 * 1024; ///< a slower client gets one resync
inline constexpr std::chrono::milliseconds answerPatience {5'000}; ///< then 202 and the command's address
inline constexpr std::chrono::seconds storageRetry {5}; ///< after disk full or an I/O error
/// Of the write-ahead log, roughly, after which the writer checkpoints: 64 MB on disk at most, however busy.
inline constexpr std::size_t checkpointPages = 16'000;
/// A database of this size is checked whole even after a clean stop (a fifth of a second); a larger one only after a
/// crash, and page by page as it is read.
inline constexpr std::uint64_t checkedAfterCleanStopBytes = 64 * 1024 * 1024;
/// Online backups of the embedded store: the newest of each of so many hours and days.
inline constexpr std::size_t hourlyBackups = 24;
inline constexpr std::size_t dailyBackups = 7;
inline constexpr std::uint64_t backupBytes = 8ULL << 30; ///< all backups of a folder; beyond it the oldest go, two stay
inline constexpr std::chrono::minutes backupInterval {60};
inline constexpr std::int64_t maxMoneyCents = INT64_MAX;

} // namespace base::limits

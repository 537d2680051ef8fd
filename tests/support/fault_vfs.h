#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <random>
#include <string_view>

/// A disk that fails on purpose: a VFS under SQLite, in front of the real one, for every connection of this process.
/// It does nothing until it is told to. Any thread.
namespace test::faults {

enum class Operation
{
    Write,
    Sync,
    Truncate
};

/// Makes it SQLite's default; before the first connection is opened. Repeating it is harmless.
void install();

/// From now on the writes to files in `folder` count as lost until the next sync of their file. `isCareless`: the disk
/// promises nothing about the bytes beside a write, so SQLite keeps its distance from them.
void watch(const std::filesystem::path& folder, bool isCareless = false);
/// The power goes after so many more operations on the watched files: the disk answers nothing but I/O errors.
void cutPowerAfter(std::uint64_t operations);
[[nodiscard]] bool isPowerCut();
/// What the disk holds after the power cut: what was synced, and of each later write any of its sectors (512 bytes), or
/// none. Writes the database files into `folder`, and copies the other files of the watched one.
void writeWhatIsLeft(const std::filesystem::path& folder, std::minstd_rand& random);

/// The n-th operation of this kind from now on (0: the next one) on a file whose name ends with `suffix` fails with
/// this code of SQLite, and only that one.
void failAt(Operation operation, std::uint64_t n, std::string_view suffix, int code);
/// Instead of that operation: `act`, which may end the process. Then the operation is done as usual.
void actAt(Operation operation, std::uint64_t n, std::string_view suffix, std::function<void()> act);
/// The armed fault or act has been met.
[[nodiscard]] bool hasHappened();

/// Back to a disk that works.
void repair();

} // namespace test::faults

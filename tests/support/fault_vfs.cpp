#include "support/fault_vfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <map>
#include <mutex>
#include <new>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace test::faults {

namespace {

constexpr std::size_t sector = 512;

/// A write or a truncation that no sync has covered yet.
struct Change
{
    sqlite3_int64 offset = 0;
    std::optional<std::string> bytes; ///< none: the file ends at `offset`
};

void apply(std::string& content, const Change& change)
{
    const auto offset = static_cast<std::size_t>(change.offset);
    if (!change.bytes) {
        content.resize(std::min(content.size(), offset));
        return;
    }
    content.resize(std::max(content.size(), offset + change.bytes->size()));
    std::copy(change.bytes->begin(), change.bytes->end(), content.begin() + change.offset);
}

struct WatchedFile
{
    std::string synced;
    std::vector<Change> since;
    bool isThere = true; ///< false: deleted, though its name may come back with a power cut
    bool wasSynced = false; ///< the first sync makes the name of a new file durable
};

struct Plan
{
    Operation operation = Operation::Write;
    std::uint64_t left = 0;
    std::string suffix;
    int code = 0; ///< 0: act
    std::function<void()> act;
};

struct Disk
{
    std::mutex mutex; ///< protects the rest
    std::string folder;
    std::map<std::string, WatchedFile> files;
    std::optional<std::uint64_t> untilCut;
    bool isCut = false;
    std::optional<Plan> plan;
    bool hasHappened = false;
    bool isCareless = false;
};

Disk& disk()
{
    static Disk theDisk;
    return theDisk;
}

std::string contentOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// What to answer instead of doing the operation; none: do it. `change` is remembered when it will be done.
std::optional<int> before(Operation operation, const std::string& name, Change change)
{
    auto& state = disk();
    std::function<void()> act;
    {
        const std::scoped_lock lock(state.mutex);
        if (state.plan && state.plan->operation == operation && name.ends_with(state.plan->suffix)
            && state.plan->left-- == 0) {
            const auto plan = *std::exchange(state.plan, std::nullopt);
            state.hasHappened = true;
            if (plan.code != 0)
                return plan.code;
            act = plan.act;
        }
        if (const auto found = state.files.find(name); found != state.files.end()) {
            if (state.untilCut && !state.isCut && (*state.untilCut)-- == 0)
                state.isCut = true;
            if (state.isCut)
                return operation == Operation::Sync ? SQLITE_IOERR_FSYNC : SQLITE_IOERR_WRITE;
            if (operation != Operation::Sync)
                found->second.since.push_back(std::move(change));
        }
    }
    if (act)
        act();
    return std::nullopt;
}

void synced(const std::string& name)
{
    auto& state = disk();
    const std::scoped_lock lock(state.mutex);
    const auto found = state.files.find(name);
    if (found == state.files.end())
        return;
    for (const auto& change : found->second.since)
        apply(found->second.synced, change);
    found->second.since.clear();
    if (std::exchange(found->second.wasSynced, true))
        return;
    // With a new file SQLite syncs its folder: then other names that went are gone for good.
    std::erase_if(state.files, [](const auto& entry) { return !entry.second.isThere; });
}

struct File
{
    sqlite3_file base {};
    std::string* name = nullptr; ///< null: SQLite's temporary files
    sqlite3_file* real = nullptr;
};

sqlite3_file* realOf(sqlite3_file* file)
{
    return reinterpret_cast<File*>(file)->real;
}
const std::string& nameOf(sqlite3_file* file)
{
    static const std::string none;
    const auto* const name = reinterpret_cast<File*>(file)->name;
    return name != nullptr ? *name : none;
}

int xClose(sqlite3_file* file)
{
    const auto code = realOf(file)->pMethods != nullptr ? realOf(file)->pMethods->xClose(realOf(file)) : SQLITE_OK;
    delete std::exchange(reinterpret_cast<File*>(file)->name, nullptr);
    return code;
}
int xRead(sqlite3_file* file, void* bytes, int count, sqlite3_int64 offset)
{
    return realOf(file)->pMethods->xRead(realOf(file), bytes, count, offset);
}
int xWrite(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset)
{
    Change change {offset, std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(count))};
    if (const auto code = before(Operation::Write, nameOf(file), std::move(change)))
        return *code;
    return realOf(file)->pMethods->xWrite(realOf(file), bytes, count, offset);
}
int xTruncate(sqlite3_file* file, sqlite3_int64 size)
{
    if (const auto code = before(Operation::Truncate, nameOf(file), {size, std::nullopt}))
        return *code;
    return realOf(file)->pMethods->xTruncate(realOf(file), size);
}
int xSync(sqlite3_file* file, int flags)
{
    if (const auto code = before(Operation::Sync, nameOf(file), {}))
        return *code;
    const auto code = realOf(file)->pMethods->xSync(realOf(file), flags);
    if (code == SQLITE_OK)
        synced(nameOf(file));
    return code;
}
int xFileSize(sqlite3_file* file, sqlite3_int64* size)
{
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}
int xLock(sqlite3_file* file, int level)
{
    return realOf(file)->pMethods->xLock(realOf(file), level);
}
int xUnlock(sqlite3_file* file, int level)
{
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}
int xCheckReservedLock(sqlite3_file* file, int* result)
{
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), result);
}
int xFileControl(sqlite3_file* file, int operation, void* argument)
{
    return realOf(file)->pMethods->xFileControl(realOf(file), operation, argument);
}
int xSectorSize(sqlite3_file* file)
{
    return realOf(file)->pMethods->xSectorSize(realOf(file));
}
int xDeviceCharacteristics(sqlite3_file*)
{
    auto& state = disk();
    const std::scoped_lock lock(state.mutex);
    return state.isCareless ? 0 : SQLITE_IOCAP_POWERSAFE_OVERWRITE; // the latter is what SQLite believes by itself
}
int xShmMap(sqlite3_file* file, int page, int size, int extend, void volatile** memory)
{
    return realOf(file)->pMethods->xShmMap(realOf(file), page, size, extend, memory);
}
int xShmLock(sqlite3_file* file, int offset, int count, int flags)
{
    return realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
}
void xShmBarrier(sqlite3_file* file)
{
    realOf(file)->pMethods->xShmBarrier(realOf(file));
}
int xShmUnmap(sqlite3_file* file, int isDeleted)
{
    return realOf(file)->pMethods->xShmUnmap(realOf(file), isDeleted);
}

constexpr sqlite3_io_methods methods {2,
                                      xClose,
                                      xRead,
                                      xWrite,
                                      xTruncate,
                                      xSync,
                                      xFileSize,
                                      xLock,
                                      xUnlock,
                                      xCheckReservedLock,
                                      xFileControl,
                                      xSectorSize,
                                      xDeviceCharacteristics,
                                      xShmMap,
                                      xShmLock,
                                      xShmBarrier,
                                      xShmUnmap,
                                      nullptr,
                                      nullptr};

sqlite3_vfs* realVfs = nullptr;

int xOpen(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    auto* const made = new (file) File;
    made->real = reinterpret_cast<sqlite3_file*>(made + 1);
    std::memset(static_cast<void*>(made->real), 0, static_cast<std::size_t>(realVfs->szOsFile));
    const auto code = realVfs->xOpen(realVfs, name, made->real, flags, outFlags);
    if (code != SQLITE_OK)
        return code;
    made->base.pMethods = &methods;
    if (name == nullptr)
        return code;
    made->name = new std::string(name);
    auto& state = disk();
    const std::scoped_lock lock(state.mutex);
    if (!state.folder.empty() && made->name->starts_with(state.folder)) {
        const auto [found, isNew] = state.files.try_emplace(*made->name);
        if (isNew) {
            found->second.synced = contentOf(name);
            found->second.wasSynced = !found->second.synced.empty();
        } else if (!found->second.isThere) { // the name is used again
            found->second = WatchedFile();
        }
    }
    return code;
}
int xDelete(sqlite3_vfs*, const char* name, int syncFolder)
{
    auto& state = disk();
    {
        const std::scoped_lock lock(state.mutex);
        if (const auto found = state.files.find(name); found != state.files.end()) {
            if (state.isCut)
                return SQLITE_IOERR_DELETE;
            found->second.isThere = false;
            if (syncFolder != 0)
                state.files.erase(found);
        }
    }
    return realVfs->xDelete(realVfs, name, syncFolder);
}

} // namespace

void install()
{
    static sqlite3_vfs vfs {};
    if (realVfs != nullptr)
        return;
    realVfs = sqlite3_vfs_find(nullptr);
    vfs = *realVfs; // xAccess and the rest need nothing of the file, so they may stay
    vfs.zName = "faults";
    vfs.szOsFile = realVfs->szOsFile + static_cast<int>(sizeof(File));
    vfs.xOpen = xOpen;
    vfs.xDelete = xDelete;
    sqlite3_vfs_register(&vfs, 1);
}

void watch(const std::filesystem::path& folder, bool isCareless)
{
    auto& state = disk();
    const std::scoped_lock lock(state.mutex);
    state.folder = folder.string();
    state.files.clear();
    state.isCareless = isCareless;
}

void cutPowerAfter(std::uint64_t operations)
{
    auto& state = disk();
    const std::scoped_lock lock(state.mutex);
    state.untilCut = operations;
}

bool isPowerCut()
{
    auto& state = disk();
    const std::scoped_lock lock(state.mutex);
    return state.isCut;
}

void writeWhatIsLeft(const std::filesystem::path& folder, std::minstd_rand& random)
{
    auto& state = disk();
    const std::scoped_lock lock(state.mutex);
    std::filesystem::create_directories(folder);
    for (const auto& entry : std::filesystem::directory_iterator(state.folder)) {
        const auto name = entry.path().filename().string();
        if (!name.starts_with("eventscope.db")) // those are synced when they are made
            std::filesystem::copy_file(entry.path(), folder / name);
    }
    const auto keepOfTen = random() % 11; // all, none, or some of what was not synced
    for (const auto& [name, file] : state.files) {
        const bool mayBeMissing = !file.isThere || !file.wasSynced;
        if (mayBeMissing && random() % 2 == 0)
            continue;
        auto content = file.synced;
        for (const auto& change : file.since) {
            if (!change.bytes) {
                if (random() % 10 < keepOfTen)
                    apply(content, change);
                continue;
            }
            for (std::size_t at = 0; at < change.bytes->size(); at += sector) {
                if (random() % 10 < keepOfTen)
                    apply(content, {change.offset + static_cast<sqlite3_int64>(at), change.bytes->substr(at, sector)});
            }
        }
        std::ofstream(folder / std::filesystem::path(name).filename(), std::ios::binary) << content;
    }
}

void failAt(Operation operation, std::uint64_t n, std::string_view suffix, int code)
{
    auto& state = disk();
    const std::scoped_lock lock(state.mutex);
    state.plan = Plan {operation, n, std::string(suffix), code, {}};
    state.hasHappened = false;
}

void actAt(Operation operation, std::uint64_t n, std::string_view suffix, std::function<void()> act)
{
    auto& state = disk();
    const std::scoped_lock lock(state.mutex);
    state.plan = Plan {operation, n, std::string(suffix), 0, std::move(act)};
    state.hasHappened = false;
}

bool hasHappened()
{
    auto& state = disk();
    const std::scoped_lock lock(state.mutex);
    return state.hasHappened;
}

void repair()
{
    auto& state = disk();
    const std::scoped_lock lock(state.mutex);
    state.folder.clear();
    state.files.clear();
    state.isCareless = false;
    state.untilCut.reset();
    state.isCut = false;
    state.plan.reset();
}

} // namespace test::faults

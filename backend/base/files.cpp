#include "base/files.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace base::files {

namespace {

class Descriptor final
{
public:
    explicit Descriptor(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    [[nodiscard]] int get() const { return m_descriptor; }

private:
    int m_descriptor;
};

const char* adviceFor(int error)
{
    switch (error) {
    case EACCES:
    case EPERM:
    case EROFS:
        return " Give this user write access, or use another folder.";
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return " Free some space, or use another folder.";
    case ENOTDIR:
    case EISDIR:
    case ELOOP:
    case ENAMETOOLONG:
        return " Something else has this name: move it away, or use another folder.";
    case EMFILE:
    case ENFILE:
        return " Raise the limit of open files (ulimit -n).";
    case EIO:
        return " Check the disk.";
    default:
        return "";
    }
}

Failure failed(const std::filesystem::path& file, const char* what, int error)
{
    const auto code = error == ENOENT ? Error::Code::NotFound : Error::Code::Storage;
    return fail(
        code, std::string(what) + " '" + file.string() + "' failed: " + std::strerror(error) + "." + adviceFor(error));
}

/// A write may be short or interrupted; the result is errno or 0.
int writeAll(int descriptor, std::string_view content)
{
    while (!content.empty()) {
        const auto written = ::write(descriptor, content.data(), content.size());
        if (written < 0) {
            if (errno == EINTR)
                continue;
            return errno;
        }
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(descriptor) == 0 ? 0 : errno;
}

} // namespace

Result<std::string> read(const std::filesystem::path& file, std::size_t maxBytes, bool secret)
{
    const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | (secret ? O_NOFOLLOW : 0)));
    if (descriptor.get() < 0)
        return failed(file, "Opening", errno);
    struct stat status = {};
    if (::fstat(descriptor.get(), &status) != 0)
        return failed(file, "Reading", errno);
    if (!S_ISREG(status.st_mode))
        return fail(Error::Code::Invalid, "'" + file.string() + "' is not a regular file.");
    std::string content;
    char chunk[16384];
    for (;;) {
        const auto got = ::read(descriptor.get(), chunk, sizeof chunk);
        if (got < 0) {
            if (errno == EINTR)
                continue;
            return failed(file, "Reading", errno);
        }
        if (got == 0)
            return content;
        content.append(chunk, static_cast<std::size_t>(got));
        if (content.size() > maxBytes)
            return fail(Error::Code::Invalid,
                        "'" + file.string() + "' is larger than " + std::to_string(maxBytes) + " bytes.");
    }
}

Result<void> writeAtomically(const std::filesystem::path& file, std::string_view content, unsigned mode)
{
    auto temporary = file;
    temporary += ".new." + std::to_string(::getpid());
    ::unlink(temporary.c_str());
    {
        const Descriptor descriptor(
            ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode));
        if (descriptor.get() < 0)
            return failed(temporary, "Creating", errno);
        if (const int error = writeAll(descriptor.get(), content); error != 0) {
            ::unlink(temporary.c_str());
            return failed(file, "Writing", error);
        }
    }
    auto moved = moveDurably(temporary, file);
    if (!moved)
        ::unlink(temporary.c_str());
    return moved;
}

Result<void> sync(const std::filesystem::path& file)
{
    const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    if (descriptor.get() < 0)
        return failed(file, "Opening", errno);
    if (::fsync(descriptor.get()) != 0)
        return failed(file, "Writing", errno);
    return {};
}

Result<void> moveDurably(const std::filesystem::path& from, const std::filesystem::path& to)
{
    if (::rename(from.c_str(), to.c_str()) != 0)
        return failed(to, "Replacing", errno);
    const auto parent = to.has_parent_path() ? to.parent_path() : std::filesystem::path(".");
    const Descriptor folder(::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.get() >= 0)
        ::fsync(folder.get());
    return {};
}

Result<void> makePrivateFolder(const std::filesystem::path& folder)
{
    std::error_code error;
    if (std::filesystem::is_directory(folder, error))
        return {};
    if (folder.has_parent_path() && folder.parent_path() != folder) {
        if (!std::filesystem::is_directory(folder.parent_path(), error))
            if (auto made = makePrivateFolder(folder.parent_path()); !made)
                return made;
    }
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)
        return failed(folder, "Making the folder", errno);
    if (!std::filesystem::is_directory(folder, error))
        return fail(Error::Code::Storage, "'" + folder.string() + "' is not a folder.");
    return {};
}

Result<Lock> Lock::acquire(const std::filesystem::path& file)
{
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return failed(file, "Opening", errno);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        const int error = errno;
        ::close(descriptor);
        if (error == EWOULDBLOCK)
            return fail(Error::Code::Busy,
                        "'" + file.string()
                            + "' is locked by another Eventscope. Close it, or use another data folder.");
        return failed(file, "Locking", error);
    }
    return Lock(descriptor);
}

Lock::Lock(Lock&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

Lock& Lock::operator=(Lock&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

Lock::~Lock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace base::files

#include "base/keychain.h"

#include <fmt/format.h>

#include <chrono>
#include <condition_variable>
#include <dlfcn.h>
#include <libsecret/secret.h>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

namespace base::keychain {

namespace {

constexpr std::chrono::seconds patience {20}; // somebody may have to type a password first
constexpr const char* libraryName = "libsecret-1.so.0";

/// What is called of libsecret and of GLib beneath it.
struct Library
{
    decltype(&secret_password_lookup_sync) lookup = nullptr;
    decltype(&secret_password_store_sync) store = nullptr;
    decltype(&secret_password_free) freePassword = nullptr;
    decltype(&g_cancellable_new) newCancellable = nullptr;
    decltype(&g_cancellable_cancel) cancel = nullptr;
    decltype(&g_cancellable_is_cancelled) isCancelled = nullptr;
    decltype(&g_object_unref) unref = nullptr;
    decltype(&g_error_free) freeError = nullptr;
    bool isComplete = false;
};

template <typename Function>
bool find(void* handle, const char* name, Function& into)
{
    into = reinterpret_cast<Function>(::dlsym(handle, name)); // as POSIX has it
    return into != nullptr;
}

const Library& library()
{
    static const Library loaded = [] {
        Library made;
        auto* const handle = ::dlopen(libraryName, RTLD_NOW | RTLD_LOCAL);
        made.isComplete = handle != nullptr && find(handle, "secret_password_lookup_sync", made.lookup)
            && find(handle, "secret_password_store_sync", made.store)
            && find(handle, "secret_password_free", made.freePassword)
            && find(handle, "g_cancellable_new", made.newCancellable)
            && find(handle, "g_cancellable_cancel", made.cancel)
            && find(handle, "g_cancellable_is_cancelled", made.isCancelled)
            && find(handle, "g_object_unref", made.unref) && find(handle, "g_error_free", made.freeError);
        return made; // never closed: GLib keeps threads
    }();
    return loaded;
}

const SecretSchema* schema()
{
    static const SecretSchema made = [] {
        SecretSchema filled {};
        filled.name = "org.eventscope.Profile";
        filled.flags = SECRET_SCHEMA_NONE;
        filled.attributes[0] = {"profile", SECRET_SCHEMA_ATTRIBUTE_STRING};
        filled.attributes[1] = {"key", SECRET_SCHEMA_ATTRIBUTE_STRING};
        return filled;
    }();
    return &made;
}

/// Cancels a call that a locked or stuck service would hold for ever.
class Deadline final
{
public:
    explicit Deadline(const Library& library)
        : m_library(library)
        , m_cancellable(library.newCancellable())
        , m_thread([this](const std::stop_token& stop) {
            std::unique_lock lock(m_mutex);
            m_condition.wait_for(lock, stop, patience, [] { return false; });
            if (!stop.stop_requested())
                m_library.cancel(m_cancellable);
        })
    {
    }
    ~Deadline()
    {
        m_thread.request_stop();
        m_thread.join();
        m_library.unref(m_cancellable);
    }
    Deadline(const Deadline&) = delete;
    Deadline& operator=(const Deadline&) = delete;
    [[nodiscard]] GCancellable* get() const { return m_cancellable; }
    [[nodiscard]] bool isOver() const { return m_library.isCancelled(m_cancellable) != 0; }

private:
    const Library& m_library;
    GCancellable* m_cancellable;
    std::mutex m_mutex;
    std::condition_variable_any m_condition;
    std::jthread m_thread;
};

Failure failure(const char* doing, const std::string& profile, const std::string& key, const std::string& reason)
{
    return fail(Error::Code::Storage,
                fmt::format("Cannot {} '{}' of the profile '{}': {}. Start or unlock the desktop's keychain (a Secret "
                            "Service on the session's D-Bus), or write {{\"file\": \"/path/of/the/secret\"}} in the "
                            "profile.",
                            doing, key, profile, reason),
                true);
}

std::string reasonOf(const Library& library, const Deadline& deadline, GError* error)
{
    auto reason = deadline.isOver() ? fmt::format("the keychain gave no answer within {} seconds", patience.count())
        : error == nullptr          ? std::string("the keychain does not say why")
        : error->message == nullptr ? std::string("the keychain has refused")
                                    : std::string(error->message);
    while (!reason.empty() && reason.back() == '.')
        reason.pop_back();
    if (error != nullptr)
        library.freeError(error);
    return reason;
}

constexpr const char* notInstalled = "the library libsecret is not installed here";

} // namespace

Result<std::string> read(const std::string& profile, const std::string& key)
{
    const auto& functions = library();
    if (!functions.isComplete)
        return failure("read", profile, key, notInstalled);
    const Deadline deadline(functions);
    GError* error = nullptr;
    const std::unique_ptr<gchar, decltype(functions.freePassword)> found(
        functions.lookup(schema(), deadline.get(), &error, "profile", profile.c_str(), "key", key.c_str(), nullptr),
        functions.freePassword);
    if (error != nullptr)
        return failure("read", profile, key, reasonOf(functions, deadline, error));
    if (!found)
        return fail(Error::Code::NotFound,
                    fmt::format("The keychain has no '{}' of the profile '{}', or it is locked. Store it with: "
                                "eventscope-cli profile secret {} {}",
                                key, profile, profile, key));
    return std::string(found.get());
}

Result<void> store(const std::string& profile, const std::string& key, const std::string& secret)
{
    const auto& functions = library();
    if (!functions.isComplete)
        return failure("store", profile, key, notInstalled);
    const Deadline deadline(functions);
    GError* error = nullptr;
    const auto label = fmt::format("Eventscope: {} of the profile {}", key, profile);
    const auto isDone =
        functions.store(schema(), SECRET_COLLECTION_DEFAULT, label.c_str(), secret.c_str(), deadline.get(), &error,
                        "profile", profile.c_str(), "key", key.c_str(), nullptr);
    if (isDone == 0 || error != nullptr)
        return failure("store", profile, key, reasonOf(functions, deadline, error));
    return {};
}

} // namespace base::keychain

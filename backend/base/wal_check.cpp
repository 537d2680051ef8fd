#include "base/wal_check.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <fstream>
#include <span>
#include <string>
#include <vector>

namespace base::sqlite {

namespace {

// The format: https://www.sqlite.org/fileformat2.html#the_write_ahead_log
constexpr std::size_t headerBytes = 32;
constexpr std::size_t frameHeaderBytes = 24;
constexpr std::uint32_t magic = 0x377f0682; // the lowest bit: checksums over big-endian words

struct Checksum
{
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    friend bool operator==(const Checksum&, const Checksum&) = default;
};

using Bytes = std::span<const std::uint8_t>;

std::uint32_t bigEndian(Bytes bytes, std::size_t at)
{
    return std::uint32_t {bytes[at]} << 24U | std::uint32_t {bytes[at + 1]} << 16U | std::uint32_t {bytes[at + 2]} << 8U
        | std::uint32_t {bytes[at + 3]};
}

std::uint32_t littleEndian(Bytes bytes, std::size_t at)
{
    return std::uint32_t {bytes[at + 3]} << 24U | std::uint32_t {bytes[at + 2]} << 16U
        | std::uint32_t {bytes[at + 1]} << 8U | std::uint32_t {bytes[at]};
}

Checksum continued(Checksum sum, Bytes bytes, bool isBigEndian)
{
    const auto word = isBigEndian ? bigEndian : littleEndian;
    for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
        sum.first += word(bytes, at) + sum.second;
        sum.second += word(bytes, at + 4) + sum.first;
    }
    return sum;
}

Checksum storedAt(Bytes bytes, std::size_t at)
{
    return {bigEndian(bytes, at), bigEndian(bytes, at + 4)};
}

bool readExactly(std::ifstream& file, std::vector<std::uint8_t>& bytes)
{
    file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    return file.gcount() == static_cast<std::streamsize>(bytes.size());
}

/// 0: this is no database; SQLite will say so.
std::size_t pageSizeOf(const std::filesystem::path& database)
{
    std::ifstream file(database, std::ios::binary);
    std::vector<std::uint8_t> head(18);
    if (!readExactly(file, head))
        return 0;
    const std::size_t size = head[16] * 256U + head[17];
    return size == 1 ? 65'536 : size;
}

/// Walks the frames and remembers what a cut write could not explain.
class Frames final
{
public:
    Frames(Bytes header, bool isHeaderSound)
        : m_isBigEndian(isHeaderSound ? (header[3] & 1U) != 0 : std::endian::native == std::endian::big)
        , m_previous(storedAt(header, 24))
        , m_isSoundSoFar(isHeaderSound)
        , m_knowsSalt(isHeaderSound)
    {
        std::copy_n(header.begin() + 16, m_salt.size(), m_salt.begin());
    }

    /// True: this frame follows a damaged one, and a transaction that was complete before it was written.
    [[nodiscard]] bool isProof(Bytes frame)
    {
        const auto salt = frame.subspan(8, m_salt.size());
        if (!m_knowsSalt) { // the header is damaged: the frames say to which log they belong
            std::copy(salt.begin(), salt.end(), m_salt.begin());
            m_knowsSalt = true;
        }
        const bool isOfThisLog = std::equal(salt.begin(), salt.end(), m_salt.begin());
        auto sum = continued(m_previous, frame.first(8), m_isBigEndian);
        sum = continued(sum, frame.subspan(frameHeaderBytes), m_isBigEndian);
        const auto stored = storedAt(frame, 16);
        const bool follows = isOfThisLog && sum == stored;
        // A disk that may harm what lies beside a write makes SQLite repeat the frame of a commit up to the next
        // sector; the last repetition is synced in part only, so alone it proves nothing.
        const bool isRepeated =
            m_isAfterCommit && std::equal(m_previousHead.begin(), m_previousHead.end(), frame.begin());
        if (!m_isSoundSoFar && follows && m_isAfterCommit && !isRepeated)
            return true;
        if (!isRepeated)
            m_isAfterCommit = isOfThisLog && bigEndian(frame, 4) != 0;
        else if (m_isSoundSoFar && !follows)
            m_isAfterCommit = false;
        m_isSoundSoFar = m_isSoundSoFar && follows;
        m_previous = stored;
        std::copy_n(frame.begin(), m_previousHead.size(), m_previousHead.begin());
        return false;
    }

private:
    const bool m_isBigEndian;
    std::array<std::uint8_t, 8> m_salt {};
    std::array<std::uint8_t, 8> m_previousHead {}; ///< page number, and size of the file after a commit
    Checksum m_previous; ///< as it stands in the frame before
    bool m_isSoundSoFar;
    bool m_knowsSalt;
    bool m_isAfterCommit = false; ///< behind a commit, and its repetitions, that a damaged place hides
};

} // namespace

Result<void> checkWal(const std::filesystem::path& database)
{
    auto name = database;
    name += "-wal";
    std::ifstream file(name, std::ios::binary);
    std::vector<std::uint8_t> header(headerBytes);
    if (!file || !readExactly(file, header)
        || std::all_of(header.begin(), header.end(), [](auto byte) { return byte == 0; }))
        return {};
    const bool isSound = (bigEndian(header, 0) & ~1U) == magic
        && continued({}, Bytes(header).first(24), (header[3] & 1U) != 0) == storedAt(header, 24);
    const auto pageSize = isSound ? bigEndian(header, 8) : pageSizeOf(database);
    if (pageSize < 512 || pageSize > 65'536)
        return {}; // SQLite will not take it either
    Frames frames(header, isSound);
    std::vector<std::uint8_t> frame(frameHeaderBytes + pageSize);
    bool isDamaged = false;
    while (!isDamaged && readExactly(file, frame))
        isDamaged = frames.isProof(frame);
    std::ifstream again(name, std::ios::binary);
    auto now = header;
    if (!isDamaged || !readExactly(again, now) || now != header) // another header: a running engine began a new log
        return {};
    return fail(Error::Code::Storage,
                "The write-ahead log '" + name.string()
                    + "' is damaged: changes that were acknowledged follow the damaged place. Both files were left as "
                      "they are: keep them, restore a backup, or start with another data folder.");
}

} // namespace base::sqlite

#!/usr/bin/env bash
# Brings a Debian 12 to where the project can be built; installs only what is missing.
#   packaging/deps.sh [build] [picture] [test]   the package lists to be satisfied (default: build)
#   packaging/deps.sh --prefix                   prints where our own librdkafka and hiredis are, or nothing
# Ends with 3, and a list of what is missing, where it cannot or may not install.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/environment.sh"
export LC_ALL=C.UTF-8

rdkafka_version=2.8.0
hiredis_version=1.2.0
cache=${XDG_CACHE_HOME:-$HOME/.cache}/eventscope
prefix=$cache/prefix-rdkafka-$rdkafka_version-hiredis-$hiredis_version

# Debian 12's librdkafka cannot log in with SCRAM, its hiredis has no RESP3: newer systems' own are fine.
libraries_found() {
    command -v pkg-config >/dev/null \
        && PKG_CONFIG_PATH=${1:+$1/lib/pkgconfig} pkg-config --exists 'rdkafka >= 2.6.1' 'hiredis >= 1.1' 'hiredis_ssl >= 1.1'
}

is_debian_12() {
    [ -r /etc/os-release ] && (. /etc/os-release && [ "${ID:-}" = debian ] && [ "${VERSION_ID:-}" = 12 ])
}

wanted_packages() {
    local list
    for list; do
        sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$ROOT/packaging/packages-$list.txt"
    done
}

missing_packages() {
    local -a wanted
    mapfile -t wanted < <(wanted_packages "$@")
    comm -23 <(printf '%s\n' "${wanted[@]}" | sort -u) \
        <(dpkg-query -W -f='${Package} ${db:Status-Status}\n' "${wanted[@]}" 2>/dev/null | sed -n 's/ installed$//p' | sort -u)
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

apt() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 -o Acquire::Retries=3 "$@"
}

install_packages() {
    local -a missing
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
        complain "These packages are missing, and without root or sudo they cannot be installed:"
        complain "  apt-get install --no-install-recommends ${missing[*]}"
        exit 3
    fi
    say "Installing ${#missing[@]} missing package(s): ${missing[*]}"
    install_once() { apt -qq update && apt install -y -qq --no-install-recommends "${missing[@]}" </dev/null; }
    local log
    log=$(mktemp)
    if ! install_once >"$log" 2>&1; then # another apt at work may pull the lists away from under this one
        say "  once more, after: $(grep -m1 '^E:' "$log" || tail -n 1 "$log")"
        if ! install_once >"$log" 2>&1; then
            tail -n 20 "$log" >&2
            rm -f "$log"
            complain "These packages could not be installed: ${missing[*]}"
            exit 3
        fi
    fi
    rm -f "$log"
}

# Debian's mirror as this user has it; the sources of the next release lie on the same.
mirror() {
    local uri=
    if [ -r /etc/apt/sources.list.d/debian.sources ]; then
        uri=$(awk '/^URIs:/ { print $2; exit }' /etc/apt/sources.list.d/debian.sources)
    fi
    if [ -z "$uri" ] && [ -r /etc/apt/sources.list ]; then
        uri=$(sed -nE 's/^deb[[:space:]]+(\[[^]]*\][[:space:]]+)?((https?|file|ftp):[^[:space:]]+).*/\2/p' /etc/apt/sources.list | head -n 1)
    fi
    printf '%s\n' "${uri:-http://deb.debian.org/debian}"
}

fetch_sources() { # into $1, from mirror $2; touches nothing of the system's configuration
    local work=$1 uri=$2
    mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$work/src"
    printf 'deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s trixie main\n' "$uri" >"$work/src.list"
    local -a options=(-o "Dir::Etc::sourcelist=$work/src.list" -o Dir::Etc::sourceparts=/dev/null
        -o "Dir::State::lists=$work/lists" -o "Dir::Cache=$work/cache" -o Acquire::Retries=3)
    (cd "$work/src" && apt-get "${options[@]}" -q update \
        && apt-get "${options[@]}" -q source --download-only librdkafka hiredis)
}

build_libraries() {
    mkdir -p "$cache"
    exec 8>"$cache/prefix.lock"
    flock 8
    libraries_found "$prefix" && return 0 # another run built them while this one waited
    say "Building librdkafka $rdkafka_version and hiredis $hiredis_version into $prefix (about a minute, once)"
    local work uri
    work=$(mktemp -d "$cache/work.XXXXXX")
    trap 'rm -rf "$work"' EXIT
    if ! build_libraries_in "$work" >"$work/log" 2>&1; then
        tail -n 20 "$work/log" >&2
        complain "librdkafka and hiredis could not be built. Either the mirror $(mirror) has no sources of Debian 13,"
        complain "or the build failed; a system with librdkafka >= 2.6.1 and hiredis >= 1.1 of its own needs neither."
        exit 3
    fi
    rm -rf "$work"
    trap - EXIT
    exec 8>&-
}

build_libraries_in() {
    local work=$1 uri fetched=
    for uri in "$(mirror)" http://deb.debian.org/debian; do
        rm -rf "$work/lists" "$work/cache" "$work/src"
        if fetch_sources "$work" "$uri"; then
            fetched=yes
            break
        fi
    done
    [ -n "$fetched" ] || return 1
    (cd "$work/src" && dpkg-source -x librdkafka_"$rdkafka_version"*.dsc rdkafka && dpkg-source -x hiredis_"$hiredis_version"*.dsc hiredis) || return 1
    local -a common=(-G Ninja -DCMAKE_BUILD_TYPE=Release "-DCMAKE_INSTALL_PREFIX=$prefix" -DCMAKE_INSTALL_LIBDIR=lib
        "-DCMAKE_INSTALL_RPATH=\$ORIGIN" -DCMAKE_INSTALL_MESSAGE=NEVER)
    cmake -S "$work/src/rdkafka" -B "$work/rdkafka" "${common[@]}" -DRDKAFKA_BUILD_TESTS=OFF -DRDKAFKA_BUILD_EXAMPLES=OFF \
        -DWITH_SASL=ON -DWITH_SSL=ON -DWITH_ZSTD=ON -DENABLE_LZ4_EXT=ON -DWITH_CURL=ON || return 1
    cmake -S "$work/src/hiredis" -B "$work/hiredis" "${common[@]}" -DENABLE_SSL=ON -DDISABLE_TESTS=ON || return 1
    local library
    for library in rdkafka hiredis; do
        cmake --build "$work/$library" || return 1
        DESTDIR=$work/stage cmake --install "$work/$library" --strip || return 1
    done
    rm -rf "$prefix" # appears whole or not at all
    mv "$work/stage$prefix" "$prefix" || return 1
    libraries_found "$prefix"
}

# What a system we do not know must have. One line each: what to call it, then a probe.
need() {
    local name=$1
    shift
    "$@" >/dev/null 2>&1 || complain "  $name"
}
list_needs() {
    local list
    for list; do
        case $list in
            build)
                need "a C++20 compiler (g++ 12 or later)" command -v g++
                need "CMake 3.25 or later" sh -c 'cmake --version | awk "NR==1 { split(\$3, v, \".\"); exit !(v[1] > 3 || v[2] >= 25) }"'
                need "Ninja" command -v ninja
                need "pkg-config" command -v pkg-config
                local module
                for module in 'Qt6Widgets >= 6.4' 'Qt6Charts >= 6.4' 'Qt6WebSockets >= 6.4' 'Qt6Svg >= 6.4' 'sqlite3 >= 3.37' \
                    simdjson re2 libxxhash jemalloc fmt openssl zlib prometheus-cpp-core 'rdkafka >= 2.6.1' 'hiredis >= 1.1' 'hiredis_ssl >= 1.1'; do
                    need "$module (development files)" pkg-config --exists "$module"
                done
                need "Boost 1.81 or later (headers)" sh -c 'printf "#include <boost/version.hpp>\n#if BOOST_VERSION < 108100\n#error\n#endif\n" | g++ -fsyntax-only -xc++ -'
                need "tl::expected (header)" sh -c 'echo "#include <tl/expected.hpp>" | g++ -std=c++20 -fsyntax-only -xc++ -'
                need "CLI11 (headers)" sh -c 'echo "#include <CLI/CLI.hpp>" | g++ -std=c++20 -fsyntax-only -xc++ -'
                ;;
            picture)
                need "Xvfb" command -v Xvfb
                need "openbox" command -v openbox
                need "xdotool" command -v xdotool
                need "ImageMagick (import)" command -v import
                ;;
            test)
                need "redis-server 7 or later" command -v redis-server
                need "rapidcheck (headers)" sh -c 'echo "#include <rapidcheck.h>" | g++ -std=c++20 -fsyntax-only -xc++ -'
                need "dbus-run-session" command -v dbus-run-session
                need "pyatspi for /usr/bin/python3" /usr/bin/python3 -c 'import pyatspi'
                need "clang-format 14" command -v clang-format-14
                need "clang 16 with libFuzzer" command -v clang++-16
                need "sqlite3 (command)" command -v sqlite3
                need "jq" command -v jq
                ;;
        esac
    done
}

check_other_system() {
    local missing
    missing=$(list_needs "$@" 2>&1)
    [ -z "$missing" ] && return 0
    complain "This is not Debian 12, the system that this script can set up. Missing here:"
    complain "$missing"
    complain "Install them by the system's own means, then start again (package names on Debian 12: packaging/packages-*.txt)."
    exit 3
}

if [ "${1:-}" = --prefix ]; then
    if ! libraries_found && libraries_found "$prefix"; then say "$prefix"; fi
    exit 0
fi

lists=("$@")
[ $# -gt 0 ] || lists=(build)
for list in "${lists[@]}"; do
    [ -r "$ROOT/packaging/packages-$list.txt" ] || { complain "no package list '$list'"; exit 2; }
done
if is_debian_12; then
    install_packages "${lists[@]}"
    libraries_found || libraries_found "$prefix" || build_libraries
else
    check_other_system "${lists[@]}"
fi

# Sourced by the scripts: where the project is, and an environment that does not decide what they do.
# A compiler flag or a CMake prefix left over from somebody's other project is not an input of ours.

ROOT=$(cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd)

unset CDPATH GREP_OPTIONS BASH_ENV ENV POSIXLY_CORRECT
unset CC CXX CPP LD AR RANLIB CFLAGS CXXFLAGS CPPFLAGS LDFLAGS LIBS CPATH C_INCLUDE_PATH CPLUS_INCLUDE_PATH LIBRARY_PATH
unset LD_LIBRARY_PATH LD_PRELOAD DESTDIR MAKEFLAGS MFLAGS NINJAFLAGS NINJA_STATUS CTEST_OUTPUT_ON_FAILURE CTEST_PARALLEL_LEVEL
unset "${!CMAKE_@}" "${!PKG_CONFIG_@}" "${!PYTHON@}" "${!GIT_@}" QTDIR
unset "${!ASAN_@}" "${!TSAN_@}" "${!UBSAN_@}" "${!LSAN_@}" "${!CCACHE_BASE@}" CCACHE_DISABLE CCACHE_RECACHE CCACHE_READONLY
unset CCACHE_PREFIX CCACHE_NOHASHDIR CCACHE_SLOPPINESS

umask 022
: "${HOME:=$(getent passwd "$(id -u)" | cut -d: -f6)}"
[ -n "$HOME" ] && [ -d "$HOME" ] || HOME=${TMPDIR:-/tmp}
export HOME
[ -d "${TMPDIR:-/tmp}" ] || unset TMPDIR
# The system's own programs first: a python3 or a pkg-config of somebody's else cannot see the system's modules.
export PATH="/usr/bin:/bin:/usr/sbin:/sbin:/usr/local/bin:$PATH"
# The sanitized, the plain and the fuzzed objects of several clones together; never less than that.
export CCACHE_MAXSIZE=${CCACHE_MAXSIZE:-10G}

say() { printf '%s\n' "$*"; }
complain() { printf '%s\n' "$*" >&2; }
# Builds speak one language: the locale is part of the compiler cache's key. The program keeps the user's.
cmake_c() { LC_ALL=C.UTF-8 LANG=C.UTF-8 cmake "$@"; }

#!/usr/bin/env bash
# Builds Eventscope and starts it. Arguments go to the program.
#   packaging/run.sh [ARGS]         e.g. --demo, --data DIR, --attach URL --token-file FILE
#   packaging/run.sh --build-only   stops before the start: build/release/bin/eventscope and eventscope-cli
# With no display it runs --demo on a temporary data folder, prints the path of a picture of the window and ends with 0.
# Ends with 3, and a list, where something is missing that it may not install.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/environment.sh"

build_only=
arguments=()
for argument; do
    if [ "$argument" = --build-only ]; then build_only=yes; else arguments+=("$argument"); fi
done
has() { # is one of the options $@ among the program's arguments?
    local argument option
    for argument in ${arguments[@]+"${arguments[@]}"}; do
        for option; do
            case $argument in "$option" | "$option="*) return 0 ;; esac
        done
    done
    return 1
}

headless=
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || headless=yes
lists=(build)
[ -z "$headless" ] || [ -n "$build_only" ] || lists+=(picture)
"$ROOT/packaging/deps.sh" "${lists[@]}"

build=$ROOT/build/release
bin=$build/bin
say "Building into $build"
start=$SECONDS
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# The tests' own libraries are not installed by this script, so a first configuration leaves the tests out.
tests=()
[ -e "$build/CMakeCache.txt" ] || tests=(-DEVENTSCOPE_TESTS=OFF)
if ! (cd "$ROOT" && cmake_c --preset release ${tests[@]+"${tests[@]}"}) >"$log" 2>&1; then
    cat "$log" >&2
    complain "The build could not be configured."
    exit 1
fi
if [ -t 1 ]; then
    cmake_c --build "$build" --target eventscope eventscope-cli
elif ! cmake_c --build "$build" --target eventscope eventscope-cli >"$log" 2>&1; then
    grep -A 30 -m 3 'FAILED' "$log" >&2 || tail -n 60 "$log" >&2
    complain "The build failed."
    exit 1
fi
say "Built in $((SECONDS - start)) s: $bin/eventscope and $bin/eventscope-cli"
[ -z "$build_only" ] || exit 0

if [ -z "$headless" ]; then
    exec "$bin/eventscope" ${arguments[@]+"${arguments[@]}"}
fi
if has -h --help --help-all -v --version; then
    QT_QPA_PLATFORM=offscreen exec "$bin/eventscope" "${arguments[@]}"
fi

# Everything of this start lies in a folder that goes afterwards; the user's own settings and packs are neither read nor written.
work=$(mktemp -d)
trap 'rm -rf "$log" "$work"' EXIT
mkdir -m 700 "$work/config" "$work/share" "$work/data"
export XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/share
picture=$(mktemp -u "${TMPDIR:-/tmp}/eventscope-XXXXXX.png")
has --demo || has --attach || arguments+=(--demo)
has --data || has --attach || arguments+=(--data "$work/data")
say "No display here: starting on one of our own, for a picture."
"$ROOT/tests/with-display.sh" "$ROOT/packaging/picture.sh" "$picture" "$bin/eventscope" ${arguments[@]+"${arguments[@]}"}
say "$picture"

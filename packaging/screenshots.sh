#!/usr/bin/env bash
# Pictures of every page, dark and light, at 1280×800 and 1920×1080, from the running program with demo traffic; with the local
# stack running, where `eventscope-cli stack setup` has been.
#   packaging/screenshots.sh [DIR]      default: a new folder, whose path is the last line
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/environment.sh"

if [ "${1:-}" != --on-display ]; then
    pictures=${1:-$(mktemp -d "${TMPDIR:-/tmp}/eventscope-pictures-XXXXXX")}
    mkdir -p "$pictures"
    pictures=$(cd "$pictures" && pwd)
    "$ROOT/packaging/run.sh" --build-only
    "$ROOT/packaging/deps.sh" picture
    env -u DISPLAY -u WAYLAND_DISPLAY "$ROOT/tests/with-display.sh" "${BASH_SOURCE[0]}" --on-display "$pictures"
    say "$pictures"
    exit 0
fi

pictures=$2
bin=$ROOT/build/release/bin
work=$(mktemp -d)
chmod 700 "$work"
stack=
clean_up() {
    [ -z "$stack" ] || "$bin/eventscope-cli" stack stop >/dev/null 2>&1 || true
    rm -rf "$work"
}
trap clean_up EXIT
# Nothing of this user's settings or data is shown.
export XDG_CONFIG_HOME=$work/config XDG_DATA_HOME=$work/share

if compgen -G "${XDG_CACHE_HOME:-$HOME/.cache}/eventscope/kafka-*/complete" >/dev/null; then
    for _ in 1 2 3; do # ports that nobody has; another try where somebody has one
        base=$((20000 + RANDOM % 20000))
        stack=yes
        "$bin/eventscope-cli" stack start --port kafka=$base --port controller=$((base + 1)) --port exporter=$((base + 2)) \
            --port redis-snapshots=$((base + 3)) --port redis-events=$((base + 4)) --port prometheus=$((base + 5)) \
            >"$work/stack.log" 2>&1 && break
        "$bin/eventscope-cli" stack stop >/dev/null
        stack=
    done
    [ -n "$stack" ] || complain "The local stack does not start; the page Services shows it stopped: $(tail -n 3 "$work/stack.log")"
fi

for page in overview entities events commands kafka metrics services; do
    for theme in dark light; do
        for size in 1280x800 1920x1080; do
            file=$pictures/$page-$theme-$size.png
            # What only a cluster has is shown on one, where it runs.
            where=(--data "$work/data")
            case $page in kafka | metrics) [ -z "$stack" ] || where=(--profile local --data "$work/local") ;; esac
            "$ROOT/packaging/picture.sh" "$file" "$bin/eventscope" --demo "${where[@]}" --language en \
                --page $page --theme $theme --size $size
            say "$file"
        done
    done
done

#!/usr/bin/env bash
# The gate: builds everything and runs every check that a change must pass.
#   tests/run.sh           the gate
#   tests/run.sh --long    the gate, and what is too slow for it
#   tests/run.sh --bench   the benchmarks of the release build, and nothing else
# Every step runs, also after one has failed; the status is 0 only when all passed. Ends with 3, and a list, where something is
# missing that it may not install.
set -uo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/../packaging/environment.sh"
unset DISPLAY WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS "${!QT_@}"
export LC_ALL=C.UTF-8 LANG=C.UTF-8

mode=gate
case "${1:-}" in
    "") ;;
    --long) mode=long ;;
    --bench) mode=bench ;;
    *) complain "usage: tests/run.sh [--long|--bench]"; exit 2 ;;
esac
cd "$ROOT" || exit 1

# Random histories are the same in every gate, so that it says the same of the same source. --long draws new ones and prints their seed.
[ "$mode" = long ] || export RC_PARAMS="${RC_PARAMS:-seed=20261201}"

# Nothing of this user's settings, data or session goes into a test or comes out of one.
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
isolated() {
    env XDG_CONFIG_HOME="$work/config" XDG_DATA_HOME="$work/data" XDG_STATE_HOME="$work/state" XDG_RUNTIME_DIR="$work/runtime" "$@"
}
mkdir -m 700 "$work/runtime"
on_display() { isolated dbus-run-session -- tests/with-display.sh "$@"; }
off_screen() { on_display env QT_QPA_PLATFORM=offscreen "$@"; }

passed=0
failed=0
summary=()
declare -A good=()
good[-]=yes
minutes() { printf '%d:%02d' $(($1 / 60)) $(($1 % 60)); }

# step NAME NEEDS COMMAND…: NEEDS is the step without which this one cannot say anything, or -.
step() {
    local name=$1 needs=$2 start=$SECONDS verdict status
    shift 2
    printf '\n=== %s\n' "$name"
    if [ -n "${good[$needs]:-}" ]; then
        "$@"
        status=$?
        verdict=FAILED
        [ "$status" = 0 ] && verdict=passed
    else
        say "cannot run, because '$needs' failed"
        verdict=FAILED
    fi
    if [ "$verdict" = passed ]; then
        good[$name]=yes
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
    fi
    printf -- '--- %s: %s after %s\n' "$name" "$verdict" "$(minutes $((SECONDS - start)))"
    summary+=("$(printf '%7s  %s  %s' "$(minutes $((SECONDS - start)))" "$verdict" "$name")")
}

# build PRESET [TARGET…]: quiet unless something is wrong.
build() {
    local preset=$1 log=$work/build-$1.log
    shift
    if ! cmake_c --preset "$preset" -DEVENTSCOPE_TESTS=ON >"$log" 2>&1; then
        cat "$log"
        return 1
    fi
    if ! cmake_c --build --preset "$preset" ${1:+--target "$@"} >"$log" 2>&1; then
        grep -A 40 -m 5 'FAILED' "$log" || tail -n 60 "$log"
        return 1
    fi
    tail -n 1 "$log"
}

# On a display the keyboard library copies names with strndup() out of a packet that no zero ends. That is allowed.
strict=1
run_tests() { # RUNNER PRESET JOBS CTEST-ARGUMENTS…
    local runner=$1 preset=$2 jobs=$3
    shift 3
    "$runner" env \
        ASAN_OPTIONS="detect_stack_use_after_return=1:strict_string_checks=$strict" \
        LSAN_OPTIONS="suppressions=$ROOT/tests/support/lsan.supp:print_suppressions=0" \
        UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1 \
        TSAN_OPTIONS="suppressions=$ROOT/tests/support/tsan.supp:halt_on_error=1:second_deadlock_stack=1" \
        ctest --test-dir "build/$preset" --output-on-failure --no-tests=error --parallel "$jobs" "$@"
}
isolated_tests() { run_tests isolated "$@"; }
display_tests() { run_tests on_display "$@"; }
off_screen_tests() { run_tests off_screen "$@"; }

has_sources() { compgen -G "tests/$1/*.cpp" >/dev/null || compgen -G "tests/$1/*/*.cpp" >/dev/null || compgen -G "tests/$1/*.py" >/dev/null; }

# The picture that a first user gets; a blank window has a handful of colours. It must not look at the user's own settings and packs.
first_start() {
    local picture colours own=$work/own before
    mkdir -p "$own/eventscope/domains"
    printf 'no settings\n' >"$own/eventscope/window.ini"
    printf 'no pack\n' >"$own/eventscope/domains/mine.json"
    before=$(cd "$own" && find . -type f -exec sha256sum {} + | sort)
    picture=$(isolated env XDG_CONFIG_HOME="$own" packaging/run.sh 2>"$work/first-start.log" | tee >(cat >&2) | tail -n 1)
    cat "$work/first-start.log" >&2
    [ "$before" = "$(cd "$own" && find . -type f -exec sha256sum {} + | sort)" ] || { say "it wrote into the user's configuration"; return 1; }
    ! grep -q -e mine.json -e "$own" "$work/first-start.log" || { say "it read the user's configuration"; return 1; }
    colours=$(identify -format '%k' "$picture") || return 1
    rm -f "$picture"
    say "a picture with $colours colours"
    [ "$colours" -ge 64 ]
}

fuzz() { # seconds of new inputs for each target; 0 replays the corpus only
    local seconds=$1 program name status=0
    for program in build/fuzz/bin/fuzz_*; do
        name=${program##*/fuzz_}
        mkdir -p "$work/fuzz/$name"
        local -a limit=("-runs=0")
        [ "$seconds" = 0 ] || limit=("-max_total_time=$seconds")
        if ! "$program" "${limit[@]}" -rss_limit_mb=1024 -timeout=10 -print_final_stats=0 -verbosity=0 \
            -artifact_prefix="$ROOT/build/fuzz/$name-" "$work/fuzz/$name" "tests/fuzz/corpus/$name" >"$work/fuzz/$name.log" 2>&1; then
            tail -n 40 "$work/fuzz/$name.log"
            status=1
        fi
        say "$name: $(find "tests/fuzz/corpus/$name" -type f | wc -l) inputs replayed"
    done
    return $status
}

benchmarks() {
    local program status=0
    for program in build/release/bin/bench_*; do
        printf '\n%s\n' "${program##*/}"
        on_display "$program" || status=1
    done
    return $status
}

lists=(build picture test)
[ "$mode" != long ] || lists+=(long)
packaging/deps.sh "${lists[@]}" || exit $?
cores=$(nproc)

step "build release" - build release
if [ "$mode" = bench ]; then
    step "benchmarks" "build release" benchmarks
else
    step "headers alone" "build release" build release all_verify_interface_header_sets
    step "unit" "build release" isolated_tests release "$cores" -L '^unit$'
    has_sources contract && step "contract" "build release" isolated_tests release "$cores" -L '^contract$'
    has_sources gui && step "gui" "build release" display_tests release 1 -L '^gui$'
    # Fetched once into the cache folder; the servers themselves are started by the tests that want them.
    step "stack setup" "build release" build/release/bin/eventscope-cli stack setup --dir "$work/stack"
    step "integration" "stack setup" display_tests release "$cores" -L '^integration$' # two at once only where both are patient
    step "first start" "build release" first_start

    step "build asan" - build asan checked_tests
    step "unit and contract, asan" "build asan" isolated_tests asan "$cores" -L '^checked$' -LE '^gui$'
    step "gui, asan" "build asan" off_screen_tests asan 1 -L '^checked$' -L '^gui$'

    step "build tsan" - build tsan engine_tests
    step "engine, tsan" "build tsan" isolated_tests tsan 1 -L '^engine$'

    if [ "$mode" = long ]; then
        step "build all asan" - build asan
        strict=0
        export EVENTSCOPE_TEST_SLOWNESS=6 # what may take a second elsewhere takes longer there
        step "integration, asan" "build all asan" display_tests asan 1 -L '^integration$'
        # The corpus is replayed by the unit tests of every preset; this is libFuzzer itself.
        has_sources fuzz && step "build fuzz" - build fuzz fuzz_targets
        has_sources fuzz && step "fuzz corpus" "build fuzz" fuzz 0
        has_sources fuzz && step "fuzz, two minutes each" "build fuzz" fuzz 120
        step "install the package" "build release" packaging/check-deb.sh
    fi
fi

printf '\n=== Summary after %s\n' "$(minutes "$SECONDS")"
printf '%s\n' "${summary[@]}"
command -v ccache >/dev/null && ccache --show-stats 2>/dev/null | sed -n 's/^ *\(Hits:.*\)/compiler cache: \1/p' | head -n 1
printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" = 0 ]

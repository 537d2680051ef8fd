#!/usr/bin/env bash
# Starts a program that knows --screenshot FILE and sees to it that FILE becomes a picture of its window.
#   packaging/picture.sh FILE PROGRAM [ARGS]
# The program saves the picture itself once rows are painted. If it has not after a minute, the window is taken from outside.
set -uo pipefail
complain() { printf '%s\n' "$*" >&2; }

file=$1
shift
"$@" --screenshot "$file" &
program=$!
trap 'kill "$program" 2>/dev/null' EXIT

for _ in $(seq 600); do
    kill -0 "$program" 2>/dev/null || break
    sleep 0.1
done
if kill -0 "$program" 2>/dev/null; then
    window=$(xdotool search --onlyvisible --pid "$program" 2>/dev/null | tail -n 1)
    import -window "${window:-root}" "$file" || exit 1
    complain "The program took no picture of itself within 60 s; this one shows the window as it stood then."
    kill "$program" 2>/dev/null
    wait "$program" 2>/dev/null
else
    wait "$program"
    status=$?
    if [ "$status" != 0 ]; then
        complain "The program ended with status $status before there was a picture."
        exit "$status"
    fi
fi
[ -s "$file" ] || { complain "The program ended without a picture."; exit 1; }

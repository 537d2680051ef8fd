#!/usr/bin/env bash
# Runs a command on an X server, with a window manager and an accessibility bus, all its own; returns the command's status.
#   tests/with-display.sh COMMAND [ARGS]      (inside dbus-run-session, where accessibility matters)
set -u

for tool in Xvfb openbox; do
    command -v "$tool" >/dev/null || { printf '%s is not installed: packaging/deps.sh picture\n' "$tool" >&2; exit 127; }
done

work=$(mktemp -d) || exit 1
chmod 700 "$work"
server= manager= bus= program=
clean_up() {
    local pid
    for pid in $program $manager $bus $server; do kill "$pid" 2>/dev/null; done
    for pid in $manager $bus $server; do wait "$pid" 2>/dev/null; done
    rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
trap 'exit 129' HUP

unset WAYLAND_DISPLAY XAUTHORITY DISPLAY "${!QT_@}"
export XDG_RUNTIME_DIR=$work LANG=C.UTF-8
export QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1

# The server picks a free number itself and says it once it listens.
mkfifo "$work/display"
Xvfb -displayfd 7 -screen 0 2200x1300x24 -nolisten tcp -noreset 7>"$work/display" >"$work/xvfb.log" 2>&1 &
server=$!
exec 6<>"$work/display" # open for both, so that a server that dies does not leave the read below without an end
number=
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
    read -r -t 1 -u 6 number && break
    kill -0 "$server" 2>/dev/null || break
done
exec 6<&-
if [ -z "$number" ]; then
    printf 'no X server came up:\n' >&2
    cat "$work/xvfb.log" >&2
    exit 1
fi
export DISPLAY=:$number

openbox >"$work/openbox.log" 2>&1 &
manager=$!
if [ -n "${DBUS_SESSION_BUS_ADDRESS:-}" ] && [ -x /usr/libexec/at-spi-bus-launcher ]; then
    /usr/libexec/at-spi-bus-launcher --launch-immediately >"$work/at-spi.log" 2>&1 &
    bus=$!
fi
# The window manager is there once it has named itself on the root window.
for _ in $(seq 50); do
    xdotool get_num_desktops >/dev/null 2>&1 && break
    sleep 0.1
done

"$@" &
program=$!
wait "$program"
status=$?
program=
exit "$status"

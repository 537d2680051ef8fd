#!/usr/bin/env bash
# Makes the .deb of the release build and sees it work where nothing of a developer is installed: in a Debian of its own as root,
# else unpacked beside this system's libraries.
#   packaging/check-deb.sh
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/environment.sh"
export LC_ALL=C.UTF-8

work=$(mktemp -d)
trap 'rm -rf --one-file-system "$work"' EXIT
fail() { complain "$*"; exit 1; }

[ -e "$ROOT/build/release/CPackConfig.cmake" ] || "$ROOT/packaging/run.sh" --build-only
cpack --config "$ROOT/build/release/CPackConfig.cmake" -B "$work/package" >"$work/cpack.log" 2>&1 || { cat "$work/cpack.log"; exit 1; }
package=$(echo "$work"/package/eventscope_*.deb)
[ -e "$package" ] || fail "no file named like Debian's packages came out: $(ls "$work/package")"
say "$(basename "$package"), $(($(stat -c %s "$package") / 1024)) KB"
dpkg-deb --field "$package" Depends

# What the programs load is theirs or of a package that Depends names, directly or through its own.
dpkg-deb -x "$package" "$work/unpacked"
for program in eventscope eventscope-cli; do
    readelf -d "$work/unpacked/usr/bin/$program" | grep -E 'R(UN)?PATH' | grep -v '\[\$ORIGIN/\.\./lib/eventscope\]' \
        && fail "$program looks for libraries in a folder of the build"
    ldd "$work/unpacked/usr/bin/$program" >"$work/ldd"
    ! grep 'not found' "$work/ldd" || fail "$program misses libraries"
    ! grep -E "${XDG_CACHE_HOME:-$HOME/.cache}/eventscope" "$work/ldd" || fail "$program loads a library of the build"
done
! ldd "$work/unpacked/usr/bin/eventscope-cli" | grep -i 'libQt' || fail "eventscope-cli loads Qt"
"$work/unpacked/usr/bin/eventscope-cli" --version
desktop-file-validate "$work/unpacked/usr/share/applications/eventscope.desktop"
appstreamcli validate --no-net "$work/unpacked/usr/share/metainfo/"*.xml >"$work/appstream" || { cat "$work/appstream"; exit 1; }

if [ "$(id -u)" != 0 ]; then
    say "Not root: seen unpacked, not installed into a clean system."
    exit 0
fi

say "Installing it into a clean Debian 12"
clean=$work/clean
mirror=$(awk '/^URIs:/ { print $2; exit }' /etc/apt/sources.list.d/debian.sources 2>/dev/null || true)
debootstrap --variant=minbase bookworm "$clean" "${mirror:-http://deb.debian.org/debian}" >"$work/debootstrap.log" 2>&1 \
    || { tail -n 20 "$work/debootstrap.log"; exit 1; }
cp "$package" "$clean/tmp/eventscope.deb"
cp /etc/resolv.conf "$clean/etc/" 2>/dev/null || true
cat >"$clean/tmp/check" <<'INSIDE'
set -eu
export HOME=/root DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=/tmp
mount -t proc proc /proc
apt-get -qq update >/tmp/log 2>&1 && apt-get install -y -qq --no-install-recommends /tmp/eventscope.deb >/tmp/log 2>&1 || { tail -n 20 /tmp/log; exit 1; }
eventscope-cli --version
eventscope-cli serve --data /tmp/headless --port 0 >/tmp/address 2>/tmp/serve.log &
serve=$!
for i in $(seq 100); do [ -s /tmp/address ] && break; sleep 0.1; done
grep -q '^http://127.0.0.1:[0-9]*$' /tmp/address || { cat /tmp/serve.log; exit 1; }
kill "$serve"
wait "$serve"
eventscope --demo --data /tmp/data --screenshot /tmp/window.png >/tmp/window.log 2>&1 || { cat /tmp/window.log; exit 1; }
[ -s /tmp/window.png ]
dpkg --purge eventscope >/dev/null 2>&1
! ls -d /usr/lib/eventscope /usr/share/eventscope /usr/bin/eventscope* 2>/dev/null
INSIDE
unshare --mount --pid --fork chroot "$clean" sh /tmp/check || fail "It does not work there."
say "Installed, started with and without a window, and removed again."

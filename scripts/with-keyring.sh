#!/bin/sh
# Runs a command with a virtual display, a private D-Bus session bus and an unlocked, empty, throw-away keyring.
# Everything it starts and writes is gone when it ends, also when it is interrupted.
set -eu
[ $# -gt 0 ] || { echo 'usage: with-keyring.sh <command> [argument...]' >&2; exit 64; }
for tool in dbus-run-session gnome-keyring-daemon Xvfb xauth mcookie setsid; do
  command -v "$tool" >/dev/null || {
    echo "with-keyring.sh: $tool is missing (packages: xvfb xauth gnome-keyring dbus-daemon util-linux)" >&2
    exit 69
  }
done

home=$(mktemp -d "${TMPDIR:-/tmp}/latchkey-keyring.XXXXXX")
group=
# Tenths of a second for the rest of the group to end in order: after the command's own end only the display is left.
grace=3
clean_up() {
  trap '' INT TERM HUP
  # Command, bus, keyring and display share one process group.
  if [ -n "$group" ] && kill -s TERM -- "-$group" 2>/dev/null; then
    while [ $grace -gt 0 ] && kill -s 0 -- "-$group" 2>/dev/null; do sleep 0.1; grace=$((grace - 1)); done
    kill -s KILL -- "-$group" 2>/dev/null || true
  fi
  # Test drivers start programs in groups of their own: these are known by the folder that they were given.
  for file in $(grep -lsF "XDG_RUNTIME_DIR=$home/run" /proc/[0-9]*/environ); do
    file=${file#/proc/}
    kill -s KILL "${file%/environ}" 2>/dev/null || true
  done
  rm -rf "$home"
}
trap clean_up EXIT
trap 'grace=20; exit 129' HUP
trap 'grace=20; exit 130' INT
trap 'grace=20; exit 143' TERM

# Caches are kept, the runtime lies there. A desktop's own bus, keyring and display must not be reached from inside.
export XDG_CACHE_HOME="${XDG_CACHE_HOME:-$HOME/.cache}"
export XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config" XDG_STATE_HOME="$home/state"
export XDG_RUNTIME_DIR="$home/run" TMPDIR="$home/tmp" XAUTHORITY="$home/xauthority"
unset DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL SSH_AUTH_SOCK WAYLAND_DISPLAY DISPLAY
mkdir -p "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" "$XDG_STATE_HOME" "$TMPDIR"
mkdir -m 700 "$XDG_RUNTIME_DIR"

# The display is opened inside the bus session: a keyring that has no display of its own fails at once where it would
# otherwise ask and wait. Xvfb picks a free number itself (-displayfd), so that several of these may run side by side.
# A group of its own (setsid) lets clean_up end all of it. A background job is given no standard input: ours is kept as
# 5 and handed on.
# The bus has nothing to say to a person unless the session does not come up at all, so its words go to a file.
exec 5<&0
setsid dbus-run-session -- sh -euc '
  exec 2>&4 4>&-
  : >"$XDG_RUNTIME_DIR/started"
  printf "throw-away\n" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1 ||
    { echo "with-keyring.sh: the keyring does not start" >&2; exit 69; }
  cookie=$(mcookie)
  xauth -q add :0 . "$cookie" 2>/dev/null
  mkfifo "$XDG_RUNTIME_DIR/display"
  Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp -auth "$XAUTHORITY" \
    3>"$XDG_RUNTIME_DIR/display" >"$XDG_RUNTIME_DIR/display.log" 2>&1 </dev/null &
  number=
  read -r number <"$XDG_RUNTIME_DIR/display" || true
  [ -n "$number" ] || { echo "with-keyring.sh: the display does not start" >&2; cat "$XDG_RUNTIME_DIR/display.log" >&2; exit 69; }
  xauth -q add ":$number" . "$cookie"
  export DISPLAY=":$number"
  exec "$@"' sh "$@" <&5 5<&- 4>&2 2>"$home/bus.log" &
group=$!
status=0
wait "$group" || status=$?
[ -e "$XDG_RUNTIME_DIR/started" ] || { echo 'with-keyring.sh: the session bus does not start' >&2; cat "$home/bus.log" >&2; }
exit "$status"

# shellcheck shell=bash disable=SC2034
# Shared by ckan-up.sh and ckan-down.sh. Every process that was started has a file $CKAN_RUN/pid/NAME with its
# pid and its start time, so that a pid which the system gave to another process later is never signalled.

T_START=$(date +%s%N)
since() { awk -v a="$1" -v b="$(date +%s%N)" 'BEGIN { printf "%.1f", (b - a) / 1e9 }'; }
die() { echo "${0##*/}: $*" >&2; exit 1; }

# step LABEL FUNCTION: runs it and prints its seconds ("set -e" must stay in force: no "||" here)
step() {
  local t; t=$(date +%s%N)
  trap 'echo "step failed: $LABEL, see $CKAN_RUN/log" >&2' EXIT
  LABEL=$1
  "$2"
  trap - EXIT
  printf '%-16s %6s s\n' "$1" "$(since "$t")"
}

# find_jdk: the home of a JDK >= 17, into REPLY. JAVA_HOME first, then the path, then where Debian and vendors install them.
find_jdk() {
  local home candidates=("${JAVA_HOME:-}")
  if command -v javac >/dev/null; then candidates+=("$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")"); fi
  for home in /usr/lib/jvm/*; do candidates+=("$home"); done
  for home in "${candidates[@]}"; do
    if [ -x "$home/bin/javac" ] && [ "$(jdk_release "$home")" -ge 17 ]; then REPLY=$home; return; fi
  done
  die "no JDK >= 17 found; install one (with javac) or set JAVA_HOME to it"
}

# jdk_release HOME: its feature release, as 25; 0 if it cannot be told
jdk_release() {
  local line
  line=$("$1/bin/javac" -version 2>&1 | head -n 1) || true
  line=${line#javac }; line=${line%%[.+-]*}
  case $line in ''|*[!0-9]*) echo 0 ;; *) echo "$line" ;; esac
}

secret() { od -An -N16 -tx1 /dev/urandom | tr -d ' \n'; echo; }

# start_time PID: into REPLY; fails when there is no such process or only its zombie is left
start_time() {
  local stat
  { read -r stat <"/proc/$1/stat"; } 2>/dev/null || return 1
  read -r -a stat <<<"${stat##*) }"      # what follows the name: field 0 is the state, 19 the start time
  REPLY=${stat[19]}
  [ "${stat[0]}" != Z ]
}

# alive NAME: is the process that we started under this name still running?
alive() {
  local pid t
  { read -r pid t <"$CKAN_RUN/pid/$1"; } 2>/dev/null && start_time "$pid" && [ "$REPLY" = "$t" ]
}

# start NAME COMMAND...: in the background, in a session of its own, output to log/NAME.log
start() {
  local name=$1; shift
  setsid "$@" >>"$CKAN_RUN/log/$name.log" 2>&1 </dev/null &
  start_time $! || die "$name did not start, see $CKAN_RUN/log/$name.log"
  echo "$! $REPLY" >"$CKAN_RUN/pid/$name"
}

# stop NAME...: TERM to all, then KILL to what is left after 20 s
stop() {
  local name pid t i
  for name in "$@"; do
    if alive "$name"; then read -r pid t <"$CKAN_RUN/pid/$name"; kill "$pid"; fi
  done
  for name in "$@"; do
    for ((i = 0; i < 200; i++)); do alive "$name" || break; sleep 0.1; done
    if alive "$name"; then read -r pid t <"$CKAN_RUN/pid/$name"; kill -9 "$pid"; fi
    rm -f "$CKAN_RUN/pid/$name"
  done
}

# wait_for NAME SECONDS COMMAND...: until the command succeeds; fails when the process has ended
wait_for() {
  local name=$1 i n=$(($2 * 10)); shift 2
  for ((i = 0; i < n; i++)); do
    "$@" >/dev/null 2>&1 && return
    alive "$name" || die "$name ended: $(tail -n 5 "$CKAN_RUN/log/$name.log")"
    sleep 0.1
  done
  die "$name is not ready, see $CKAN_RUN/log/$name.log"
}

# free_port PORT VARIABLE
free_port() {
  ! (: <"/dev/tcp/127.0.0.1/$1") 2>/dev/null || die "port $1 is taken by another process; set $2 to a free one"
}

# PostgreSQL does not run as root
own() { [ "$(id -u)" -ne 0 ] || chown "$PG_USER" "$@"; }
as_pg() { if [ "$(id -u)" -eq 0 ]; then (cd / && runuser -u "$PG_USER" -- "$@"); else "$@"; fi; }
pg_bin() { printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -n 1; }
sql() {
  PGOPTIONS=--client-min-messages=warning PGPASSWORD=$(cat "$CKAN_RUN/pg.password") \
    psql -q -X -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$PG_PORT" -U postgres postgres >/dev/null
}

#!/usr/bin/env bash
# Fuzz reader, splitter and taggers, each for SECONDS (600), at the same time. run.sh [--without-repetitions] [SECONDS [ENTRY...]]
# Before that each piece of a text is repeated to 100,000 characters, which takes a minute and a half; --without-repetitions leaves it out.
# A finding stops its entry; the input lies in benchmarks/target/fuzz/ENTRY and is run again by
#   testing/fuzz/run.sh 0 ENTRY benchmarks/target/fuzz/ENTRY/crash-...
# Fails on a crash, on an input that takes over 2 s of one core per 100,000 characters (measured without the fuzzer in the program), and on more than 1.5 GiB of memory.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
cd "$root"
repetitions=yes
if [ "${1:-}" = --without-repetitions ]; then
  repetitions=
  shift
fi
seed=${GONGBAO_FUZZ_SEED:-$((RANDOM * 32768 + RANDOM + 1))}
seconds=${1:-600}
shift || true
for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25*; do
  [ -x "$home/bin/java" ] && "$home/bin/java" -version 2>&1 | grep -q '"25' && java=$home/bin/java && break
done
: "${java:?no JDK 25 found: set JAVA_HOME}"

mvn -q -B -Dquick -DskipTests -Pfuzz -pl benchmarks -am package
folder=$root/benchmarks/target/fuzz
class_path=$folder/jazzer.jar:$root/benchmarks/target/test-classes:$root/benchmarks/target/classes:$(cat "$folder/class-path")

# fuzz ENTRY ARGUMENT...
fuzz() {
  local entry=$1
  shift
  mkdir -p "$folder/$entry"
  "$java" -Xmx768m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "$class_path" com.code_intelligence.jazzer.Jazzer \
    --target_class="org.gongbao.benchmarks.fuzz.$entry" --instrumentation_includes='org.gongbao.**' \
    --reproducer_path="$folder/$entry" -artifact_prefix="$folder/$entry/" -timeout=60 -rss_limit_mb=1536 -max_len=100000 -len_control=50 "$@"
}

if [ "$seconds" = 0 ]; then
  fuzz "$@"
  exit
fi
[ $# -gt 0 ] || set -- ReaderFuzz SplitterFuzz TaggersFuzz
echo "seed: $seed (GONGBAO_FUZZ_SEED)"
failed=0
all=$#
if [ -n "$repetitions" ]; then
  all=$((all + 1))
  "$java" -Xmx768m -cp "$class_path" org.gongbao.benchmarks.fuzz.Repetitions || failed=1
fi
declare -A running
for entry in "$@"; do
  mkdir -p "$folder/$entry/corpus"
  # a fuzzer that begins with nothing gets to texts of a document's length late, if at all
  for bytes in 100 400 1600 6400; do
    LC_ALL=C awk -v seed="$((seed + bytes))" -v bytes="$bytes" 'BEGIN { srand(seed); while (bytes-- > 0) printf "%c", int(rand() * 256) }' >"$folder/$entry/corpus/seed-$bytes"
  done
  fuzz "$entry" -seed="$seed" -max_total_time="$seconds" "$folder/$entry/corpus" >"$folder/$entry.log" 2>&1 &
  running[$entry]=$!
done
for entry in "${!running[@]}"; do
  if wait "${running[$entry]}"; then
    echo "$entry: no finding in $seconds s, $(grep -oE '^#[0-9]+' "$folder/$entry.log" | tail -n 1 | tr -d '#') inputs"
  else
    echo "$entry: FAILED; the end of $folder/$entry.log:"
    tail -n 30 "$folder/$entry.log"
    failed=$((failed + 1))
  fi
done
# in the form of a test's report, which .ci/run adds up
mkdir -p benchmarks/target/surefire-reports
printf '<testsuite name="fuzz" tests="%d" errors="0" skipped="0" failures="%d"></testsuite>\n' "$all" "$failed" >benchmarks/target/surefire-reports/TEST-fuzz.xml
echo "fuzz: $((all - failed)) passed, $failed failed"
[ "$failed" -eq 0 ]

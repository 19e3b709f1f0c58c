#!/bin/sh
# Fuzzes the readers with libFuzzer: fuzz.sh [SECONDS [TARGET …]]
#
# Targets are Text, HTML, JSONLines, WARC, Gazetteer, NameTable, Places and Record; all of them, 60 seconds each, if none is named. Inputs
# that were found stay in Fuzzing/.build/corpus, so that a later run goes on from there; an input that breaks a property is written to
# Fuzzing/.build/findings and makes the exit status 1. Run one again:
#
#     Fuzzing/.build/release/FuzzText Fuzzing/.build/findings/Text-crash-…
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-60}
[ $# -gt 0 ] && shift
[ $# -gt 0 ] || set -- Text HTML JSONLines WARC Gazetteer NameTable Places Record
folder=Fuzzing/.build

# Of two --sanitize options the compiler takes one, hence the list. The debug assertions stay in, and internals can be imported.
# libFuzzer needs lld: the usual linker drops what it links by.
swift build -c release --package-path Fuzzing --sanitize=fuzzer -Xswiftc -sanitize=fuzzer,address \
  -Xswiftc -use-ld=lld -Xswiftc -enable-testing -Xswiftc -assert-config -Xswiftc Debug
python3 Fuzzing/seeds.py "$folder/seeds"

mkdir -p "$folder/findings"
failed=
for target in "$@"; do
  mkdir -p "$folder/corpus/$target"
  echo "fuzz: $target, $seconds s"
  # Swift's own backtraces would keep libFuzzer from writing the input.
  if ! SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 \
    "$folder/release/Fuzz$target" -max_total_time="$seconds" -timeout=60 -rss_limit_mb=4096 -len_control=0 \
    -dict="Fuzzing/dictionaries/$target.dict" -artifact_prefix="$folder/findings/$target-" \
    -print_final_stats=1 -verbosity=0 \
    "$folder/corpus/$target" "$folder/seeds/$target" 2>"$folder/$target.log"; then
    grep -E "PROPERTY|Fatal|ERROR|SUMMARY|Test unit" "$folder/$target.log" >&2 || tail -n 20 "$folder/$target.log" >&2
    failed="$failed $target"
  fi
  grep -E "number_of_executed|average_exec" "$folder/$target.log" || true
done
if [ -n "$failed" ]; then
  echo "fuzz: something was found in$failed; the inputs are in $folder/findings" >&2
  exit 1
fi
echo "fuzz: nothing was found"

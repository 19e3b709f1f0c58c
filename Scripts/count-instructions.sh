#!/bin/sh
# Instructions a byte of each phase, under valgrind's callgrind: the same figures on every run of the same binary.
#
#     count-instructions.sh [BYTES [JSON-LINES-FILE]]
#
# Without a file the project's own articles are read, which hold more facts than most news.
set -eu
size=${1:-400000}
corpus=${2:-}

command -v valgrind >/dev/null || { echo "count: valgrind is missing; install it" >&2; exit 1; }
swift build -c release --package-path Benchmarks --product PhaseCounter
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT INT TERM
# valgrind cannot read all of Swift's debug information, and needs only the symbols.
strip --strip-debug -o "$folder/phases" Benchmarks/.build/release/PhaseCounter

# Prints the instructions that a stage and the reading of the corpus take, and the bytes of the corpus.
count() {
  valgrind --tool=callgrind --callgrind-out-file="$folder/$1" "$folder/phases" "$@" "$size" ${corpus:+"$corpus"} \
    >"$folder/out" 2>"$folder/err" || { cat "$folder/err" >&2; exit 1; }
  echo "$(sed -n 's/.*Collected : *//p' "$folder/err") $(cut -d' ' -f1 "$folder/out")"
}

printf '%-12s %14s %20s\n' stage instructions "a byte of input"
set -- $(count none)
before=$1 base=$1
for stage in tokens numbers temporal quantities names claims records; do
  set -- $(count "$stage")
  awk -v stage="$stage" -v own=$(($1 - before)) -v bytes="$2" \
    'BEGIN { printf "%-12s %14d %20.1f\n", stage == "records" ? "emission" : stage, own, own / bytes }'
  before=$1 bytes=$2
done
awk -v all=$((before - base)) -v bytes="$bytes" 'BEGIN { printf "%-12s %14d %20.1f\n", "whole", all, all / bytes }'
# What places cost all of extraction: against a gazetteer that knows none.
set -- $(count claims) $(count --without-places none) $(count --without-places claims)
awk -v with=$(($1 - base)) -v without=$(($5 - $3)) \
  'BEGIN { printf "%-12s %14d %20s\n", "no places", without, sprintf("%.2f times less", with / without) }'
[ -z "$corpus" ] || exit 0
set -- $(count pages)
awk -v own=$(($1 - base)) -v bytes="$2" 'BEGIN { printf "%-12s %14d %20.1f\n", "HTML pages", own, own / bytes }'

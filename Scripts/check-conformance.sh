#!/bin/sh
# Writes the records and comparisons of the fixtures in all forms and checks them: check-conformance.sh PROGRAM PYTHON
set -eu
program=$1 python=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT INT TERM

articles="Fixtures/articles Fixtures/reference Fixtures/candidates"
for form in jsonld ndjson nquads; do
  # shellcheck disable=SC2086
  "$program" extract --quiet --to "$form" --output "$folder/records/" $articles
  # As linked data a report has reviews beside it: its N-Quads are those of the JSON-LD.
  case $form in
    nquads) comparison="$folder/comparisons/liege-retold.nq" ;;
    *) comparison="$folder/comparisons/" ;;
  esac
  "$program" compare --quiet --to "$form" --output "$comparison" \
    --date 2018-05-06 --reference-date 2018-05-06 \
    Fixtures/candidates/liege-retold.txt --reference Fixtures/reference/liege-memorial.txt
done
# Offsets of other units: their N-Quads, too, are those of the JSON-LD.
for unit in utf16 utf8; do
  for form in ndjson nquads; do
    "$program" extract --quiet --offsets $unit --to $form --output "$folder/$unit/" Fixtures/articles
  done
done
# What became of the facts of a text, both ways.
mkdir "$folder/changes"
for versions in "reference/liege-memorial.txt candidates/liege-retold.txt" "candidates/liege-retold.txt reference/liege-memorial.txt"; do
  "$program" compare --changes --date 2018-05-06 --to ndjson "Fixtures/${versions% *}" "Fixtures/${versions#* }" \
    >>"$folder/changes/versions.ndjson"
done
# Hostile inputs fail in part; what they give must conform all the same.
"$program" extract --quiet --to ndjson --output "$folder/hostile/" Fixtures/hostile 2>/dev/null || [ $? = 1 ]
rm -f "$folder/hostile/failures.ndjson"
"$python" Tests/Conformance/check.py "$folder"

# Tables and a database say what the records say.
tables="$folder/tables"
"$program" extract --quiet --to ndjson --output "$tables/" Fixtures/articles Fixtures/reference
"$program" extract --quiet --to csv --output "$tables/" Fixtures/articles Fixtures/reference
"$program" extract --quiet --to ndjson --flat --output "$tables/" Fixtures/articles Fixtures/reference
"$program" extract --quiet --to sqlite --output "$tables/" Fixtures/articles Fixtures/reference
"$program" extract --quiet --to ndjson --flat --gzip --shard-size 20KB --output "$tables/shards/" \
  Fixtures/articles Fixtures/reference
"$python" Tests/Conformance/check_tables.py "$tables"

#!/bin/sh
# Loads outputs with DuckDB, pandas, Spark and mlcroissant, and runs the Spark job on two workers: check-datasets.sh PROGRAM PYTHON
set -eu
program=$1 python=$2
command -v java >/dev/null || Scripts/set-up.sh java
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT INT TERM

"$python" Tests/Conformance/check_datasets.py "$program" "$folder/datasets"
"$python" Tests/Conformance/check_spark.py "$program" "$folder/spark"

#!/usr/bin/env python3
"""Extracts the facts of a news archive on a Spark cluster: each partition goes through one run of `factdesk extract`.

    spark-submit extract_facts.py --from jsonl --output facts/ articles/*.jsonl
    spark-submit extract_facts.py --from warc --output facts/ crawl/*.warc.gz

`facts/records` holds a row for each article, `facts/failures` one for each that could not be read, both as Parquet. JSON Lines are split
by Spark, whatever their size; a web archive is one partition. The program must be on every machine (`--program`). Articles should
have an `id`: a line without one is named after its place in the partition, which is not its place in the file.

A task that is lost with its executor is done again by another one, and gives the same rows: the program's output depends on
its input alone, and rows are taken over when a task has come to its end.
"""
import argparse
import itertools
import subprocess
import tempfile
from pathlib import Path
from typing import Iterable, Iterator

import pyarrow
import pyarrow.fs
from pyspark import StorageLevel
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.functions import col, from_json

BLOCK = 1 << 20
"""Bytes of an archive that are held at once."""
ROWS = 256
"""Records that go to Spark at once."""

PASSAGE = "`@id`: STRING, start: INT, end: INT"
RECORD = f"""
  `@id` STRING, identifier STRING, url STRING, headline STRING, author ARRAY<STRING>, publisher STRUCT<name: STRING>,
  datePublished STRING, dateModified STRING, dateFetched STRING, articleSection STRING, isAccessibleForFree BOOLEAN,
  inLanguage STRING, offsetUnit STRING, text STRING,
  mentions ARRAY<STRUCT<`@id`: STRING, `@type`: STRING, name: STRING, identifier: STRING, alternateName: ARRAY<STRING>,
    geo: STRUCT<latitude: DOUBLE, longitude: DOUBLE>, addressCountry: STRING, containedInPlace: STRING>>,
  regions ARRAY<STRUCT<`@id`: STRING, `@type`: STRING, name: STRING, containedInPlace: STRING>>,
  annotations ARRAY<STRUCT<{PASSAGE}, `@type`: STRING, exact: STRING, rule: STRING,
    timexType: STRING, timexValue: STRING, timexMod: STRING, edtf: STRING, startDate: STRING, endDate: STRING,
    anchor: STRING, `interval`: STRING, invalid: STRING,
    quantityType: STRING, value: DOUBLE, minValue: DOUBLE, maxValue: DOUBLE, modifier: STRING, unitCode: STRING,
    currency: STRING, unitText: STRING, counts: STRUCT<start: INT, end: INT, exact: STRING, head: STRING>,
    refersTo: STRING>>,
  claims ARRAY<STRUCT<{PASSAGE}, text: STRING, subject: STRING, predicate: STRING, quantity: ARRAY<STRING>,
    temporal: ARRAY<STRING>, spatial: ARRAY<STRING>, organizations: ARRAY<STRING>, inherited: ARRAY<STRING>,
    negated: BOOLEAN, attributed: BOOLEAN>>
"""
"""The columns of a record; `schema/record.schema.json` says what they mean."""
FAILURE = "identifier STRING, stage STRING, error STRING, message STRING"


class Extraction:
    """Runs of the program, each over one partition."""

    def __init__(self, program: str, form: str, options: list[str]) -> None:
        self.program = program
        self.form = form
        self.options = options

    def of_lines(self, batches: Iterable[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        """Extracts the facts of a partition of JSON Lines."""
        rows = (line for batch in batches for line in batch.column(0).to_pylist())
        yield from self.run(line.encode() + b"\n" for line in rows if line.strip())

    def of_archives(self, batches: Iterable[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        """Extracts the facts of web archives by their addresses."""
        for batch in batches:
            for address in batch.column(0).to_pylist():
                yield from self.run(blocks(address))

    def run(self, content: Iterable[bytes]) -> Iterator[pyarrow.RecordBatch]:
        """Feeds content to the program; yields its records and failures, each as a line of JSON."""
        content = iter(content)
        # A partition may be empty, which is no failure as an empty input is.
        if (first := next(content, None)) is None:
            return
        with tempfile.TemporaryDirectory(prefix="factdesk-") as folder:
            errors = Path(folder, "errors.txt")
            with errors.open("wb") as stderr:
                process = subprocess.Popen(
                    [self.program, "extract", "--quiet", "--jobs", "1", "--from", self.form, "--to", "ndjson",
                     "-o", folder + "/", *self.options, "-"], stdin=subprocess.PIPE, stderr=stderr)
                try:
                    with process.stdin as stdin:
                        for block in itertools.chain([first], content):
                            stdin.write(block)
                except BrokenPipeError:
                    pass  # The status tells why the program ended early.
                status = process.wait()
            # 1 says that some articles failed, which is no failure of the task.
            if status != 0 and not (status == 1 and Path(folder, "failures.ndjson").exists()):
                raise RuntimeError(f"{self.program} ended with status {status}: {errors.read_text(errors='replace')[-2000:]}")
            for table in ("records", "failures"):
                yield from lines(Path(folder, f"{table}.ndjson"), table)


def blocks(address: str) -> Iterator[bytes]:
    """The bytes of a file on any file system that Arrow knows."""
    system, path = pyarrow.fs.FileSystem.from_uri(address)
    with system.open_input_stream(path, compression=None) as stream:
        while block := stream.read(BLOCK):
            yield block


def lines(path: Path, table: str) -> Iterator[pyarrow.RecordBatch]:
    """The lines of a file, each with the name of the table that it belongs to."""
    if not path.exists():
        return
    with path.open(encoding="utf-8", newline="\n") as file:
        while rows := list(itertools.islice(file, ROWS)):
            yield pyarrow.RecordBatch.from_pydict({"table": [table] * len(rows), "line": rows})


def extract(spark: SparkSession, inputs: list[str], form: str, program: str, options: list[str]) -> tuple[DataFrame, DataFrame]:
    """The records of all articles, and the failures."""
    extraction = Extraction(program, form, options)
    if form == "warc":
        rows = spark.sparkContext.parallelize([(address,) for address in inputs], len(inputs))
        results = spark.createDataFrame(rows, "address STRING").mapInArrow(extraction.of_archives, "table STRING, line STRING")
    else:
        results = spark.read.text(inputs).mapInArrow(extraction.of_lines, "table STRING, line STRING")
    # Both tables come of one run.
    results = results.persist(StorageLevel.DISK_ONLY)

    def table(name: str, schema: str) -> DataFrame:
        return results.where(col("table") == name).select(from_json("line", schema).alias("row")).select("row.*")

    return table("records", RECORD), table("failures", FAILURE)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help="files, or what Spark takes for several; for archives, addresses or paths")
    parser.add_argument("--from", dest="form", choices=["jsonl", "warc"], required=True)
    parser.add_argument("--output", required=True, metavar="FOLDER")
    parser.add_argument("--program", default="factdesk", help="the program's path on every machine")
    parser.add_argument("--option", action="append", default=[], help="one more argument of factdesk extract, as --option=--date --option=2018-05-06")
    arguments = parser.parse_args()
    spark = SparkSession.builder.appName("factdesk extract").getOrCreate()
    records, failures = extract(spark, arguments.inputs, arguments.form, arguments.program, arguments.option)
    records.write.mode("overwrite").parquet(f"{arguments.output}/records")
    failures.write.mode("overwrite").parquet(f"{arguments.output}/failures")
    print(f"{spark.read.parquet(arguments.output + '/records').count()} records, "
          f"{spark.read.parquet(arguments.output + '/failures').count()} failures")
    spark.stop()


if __name__ == "__main__":
    main()

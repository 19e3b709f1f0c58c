#!/usr/bin/env python3
"""Runs Integrations/spark on a cluster of two workers on this machine, kills one of its executors, and compares.

    python3 check_spark.py PROGRAM FOLDER      FOLDER is for what is written on the way

The tables must hold what `factdesk extract` gives for the same articles, for JSON Lines and for web archives, and the same again
when an executor is killed in the middle of its task, which another one then does again. Exits with 1 if anything differs.
"""
import gzip
import json
import os
import stat
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COPIES = 12
"""How often each article stands in the input: enough for several partitions."""


def articles(program: str) -> list[dict]:
    """The fixtures' articles, over and over, with lines between them that fail."""
    output = subprocess.run([program, "ingest", "--quiet", ROOT / "Fixtures/articles"], check=True, capture_output=True).stdout
    texts = [json.loads(line)["text"] for line in output.decode().split("\n") if line]
    lines = [{"id": f"a{number}", "text": texts[number % len(texts)], "date": "2018-05-06"} for number in range(COPIES * len(texts))]
    lines[7::50] = [{"id": f"b{number}", "text": " "} for number in range(len(lines[7::50]))]
    return lines


def archive(path: Path, name: str, texts: list[str]) -> None:
    """A compressed web archive with a page for each text, and one without any."""
    with path.open("wb") as out:
        for number, text in enumerate([*texts, ""]):
            body = f"<html><body><article><p>{text}</p></article></body></html>".encode()
            block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
            head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{name}-{number}>\r\n"
                    f"WARC-Target-URI: https://example.org/{name}/{number}\r\nWARC-Date: 2018-05-06T09:30:00Z\r\n"
                    f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n")
            out.write(gzip.compress(head.encode() + block + b"\r\n\r\n"))


def expected(program: str, form: str, inputs: list[Path], folder: Path) -> tuple[list, list]:
    """What the program gives by itself, as rows that can be compared."""
    subprocess.run([program, "extract", "--quiet", "--from", form, "--to", "ndjson", "-o", f"{folder}/", *inputs],
                   stderr=subprocess.DEVNULL, check=False)
    records = [json.loads(line) for line in (folder / "records.ndjson").read_text(encoding="utf-8").split("\n") if line]
    failures = [json.loads(line) for line in (folder / "failures.ndjson").read_text(encoding="utf-8").split("\n") if line]
    return sorted(map(record_row, records)), sorted((row["identifier"], row["error"]) for row in failures)


def record_row(record: dict) -> tuple:
    return (
        record["identifier"], record["@id"], record["text"], record.get("url") or "",
        tuple((a["start"], a["end"], a["exact"], a["rule"], a.get("timexValue") or "", float(a.get("value") or 0))
              for a in record["annotations"]),
        tuple((m["@id"], m["name"], (m.get("geo") or {}).get("latitude")) for m in record["mentions"]),
        tuple((c["text"], c["negated"], tuple(c["quantity"] or ())) if "quantity" in c else (c["text"], c["negated"], ())
              for c in record["claims"]),
    )


def submit(program: str, form: str, inputs: list[Path], output: Path, *, log: Path) -> None:
    """Runs the job as its users do, on two workers with a core and a gigabyte each."""
    environment = os.environ | {
        "PYSPARK_PYTHON": sys.executable, "PYSPARK_DRIVER_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_WORKER_DIR": str(output.parent / "work"),
    }
    spark_submit = Path(sys.executable).parent / "spark-submit"
    command = [
        spark_submit, "--master", "local-cluster[2,1,1024]", "--conf", "spark.executor.memory=512m",
        "--conf", "spark.ui.enabled=false", "--conf", "spark.sql.files.maxPartitionBytes=60000",
        "--conf", "spark.sql.files.openCostInBytes=0", "--conf", "spark.sql.shuffle.partitions=2",
        "--conf", f"spark.local.dir={output.parent / 'local'}", "--conf", "spark.hadoop.fs.defaultFS=file:///",
        ROOT / "Integrations/spark/extract_facts.py", "--from", form, "--program", program, "--output", output, *inputs,
    ]
    with log.open("w") as out:
        status = subprocess.run(list(map(str, command)), env=environment, stdout=out, stderr=out, check=False).returncode
    if status:
        sys.exit(f"spark: the job ended with status {status}:\n{log.read_text(errors='replace')[-6000:]}")


def tables(output: Path) -> tuple[list, list]:
    import pyarrow.parquet

    records = pyarrow.parquet.read_table(output / "records").to_pylist()
    failures = pyarrow.parquet.read_table(output / "failures").to_pylist()
    return sorted(map(record_row, records)), sorted((row["identifier"], row["error"]) for row in failures)


def deadly(program: str, folder: Path) -> tuple[Path, Path]:
    """The program, but that the third time it is started it first kills the executor that started it: a script and its trace."""
    trace = folder / "killed"
    script = folder / "deadly-factdesk"
    script.write_text(f"""#!/bin/sh
echo started >> '{folder}/starts'
if [ "$(wc -l < '{folder}/starts')" -ge 3 ] && mkdir '{trace}' 2>/dev/null; then
  # The executor is the nearest Java process among those that this one descends from.
  process=$PPID
  while [ "$process" -gt 1 ]; do
    if [ "$(cat "/proc/$process/comm")" = java ]; then
      grep -qz CoarseGrainedExecutorBackend "/proc/$process/cmdline" || exit 70
      echo "$process" > '{trace}/executor'
      kill -KILL "$process"
      exit 71
    fi
    process=$(sed -n 's/^PPid:[[:space:]]*//p' "/proc/$process/status")
  done
  exit 72
fi
exec '{program}' "$@"
""")
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    return script, trace / "executor"


def compare(name: str, got: tuple[list, list], wanted: tuple[list, list]) -> None:
    for table, one, other in zip(("records", "failures"), got, wanted):
        if not other:
            sys.exit(f"spark: {name}: the check has no {table} to compare")
        if one != other:
            missing, more = [row for row in other if row not in one], [row for row in one if row not in other]
            sys.exit(f"spark: {name}: {table} differ: {len(one)} rows, {len(other)} expected; "
                     f"missing {str(missing[:1])[:800]}, unexpected {str(more[:1])[:800]}")


def main() -> None:
    program, folder = os.path.abspath(sys.argv[1]), Path(sys.argv[2]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    lines = articles(program)
    source = folder / "articles.jsonl"
    source.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    archives = [folder / f"day-{day}.warc.gz" for day in range(3)]
    for day, path in enumerate(archives):
        archive(path, f"day-{day}", [line["text"] for line in lines[day * 4:day * 4 + 4] if line["text"] != " "])

    wanted = expected(program, "jsonl", [source], folder / "expected-jsonl")
    script, trace = deadly(program, folder)
    submit(str(script), "jsonl", [source], folder / "jsonl", log=folder / "jsonl.log")
    if not trace.exists():
        sys.exit("spark: no executor was killed, so nothing is shown")
    compare("JSON Lines", tables(folder / "jsonl"), wanted)
    print(f"spark: JSON Lines: executor {trace.read_text().strip()} was killed in its task, and "
          f"{len(wanted[0])} records and {len(wanted[1])} failures are as without Spark")

    submit(program, "warc", archives, folder / "warc", log=folder / "warc.log")
    wanted = expected(program, "warc", archives, folder / "expected-warc")
    compare("web archives", tables(folder / "warc"), wanted)
    print(f"spark: web archives: {len(wanted[0])} records and {len(wanted[1])} failures as without Spark")
    print(f"spark: passed in {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Tries what the README says of loading outputs, by running the README's own commands, and the card of the folder they write.

    python3 check_datasets.py PROGRAM FOLDER      FOLDER is for what is written on the way

A block of the README that is tried stands behind a comment `<!-- tried: NAME -->`. The first one writes outputs; each of the others
loads them with one tool and prints how many mentions there are of each type, which must be the numbers in the records. The card must
be valid to mlcroissant, without a warning, and load as many rows of each kind as the files have. Exits with 1 if anything differs.
"""
import json
import os
import re
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def blocks() -> dict[str, tuple[str, str]]:
    """Language and text of the README's blocks by their names."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.findall(r"<!-- tried: (\w+) -->\n```(\w+)\n(.*?)```", text, flags=re.DOTALL)
    return {name: (language, block) for name, language, block in found}


def run(language: str, block: str, folder: Path, program: str) -> str:
    tools = folder / "bin"
    tools.mkdir(exist_ok=True)
    if not (tools / "factdesk").exists():
        (tools / "factdesk").symlink_to(program)
    environment = os.environ | {
        "PATH": f"{tools}:{os.environ['PATH']}", "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1",
    }
    command = {"sh": ["sh", "-eu", "-c", block], "python": [sys.executable, "-c", block]}[language]
    result = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if result.returncode:
        sys.exit(f"datasets: a command of the README ended with status {result.returncode}:\n{block}\n{result.stderr[-4000:]}")
    return result.stdout


def lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def check_card(folder: Path) -> None:
    import mlcroissant

    dataset = mlcroissant.Dataset(folder / "croissant.json")
    if report := dataset.metadata.ctx.issues.report():
        sys.exit(f"datasets: mlcroissant finds fault with the card:\n{report}")
    records = lines(folder / "records.ndjson")
    rows = {
        "records": len(records),
        "annotations": sum(len(record["annotations"]) for record in records),
        "annotations-table": sum(len(record["annotations"]) for record in records),
    }
    sets = {record_set.id for record_set in dataset.metadata.record_sets}
    if sets != rows.keys():
        sys.exit(f"datasets: the card describes {sorted(sets)}, not {sorted(rows)}")
    for name, count in rows.items():
        loaded = list(dataset.records(name))
        if len(loaded) != count:
            sys.exit(f"datasets: mlcroissant loads {len(loaded)} {name} of {count}")
    first = next(iter(dataset.records("records")))
    mentions = first["records/annotations"]
    for mention, annotation in zip(mentions, records[0]["annotations"], strict=True):
        if mention["records/annotations/start"] != annotation["start"] \
                or mention["records/annotations/exact"].decode() != annotation["exact"]:
            sys.exit(f"datasets: mlcroissant loads {mention} for {annotation}")
    print(f"datasets: the card is valid, and mlcroissant loads {', '.join(f'{count} {name}' for name, count in rows.items())}")


def main() -> None:
    program, folder = os.path.abspath(sys.argv[1]), Path(sys.argv[2]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    began = time.monotonic()
    (folder / "Fixtures").symlink_to(ROOT / "Fixtures")
    tried = blocks()
    run(*tried.pop("write"), folder, program)
    counts = Counter(annotation["@type"] for record in lines(folder / "out/records.ndjson") for annotation in record["annotations"])
    if len(counts) != 4 or not tried.keys() >= {"duckdb", "pandas", "spark"}:
        sys.exit(f"datasets: the README tries {sorted(tried)}, on mentions of {sorted(counts)}")
    for name, (language, block) in tried.items():
        output = run(language, block, folder, program)
        for kind, count in counts.items():
            if not re.search(rf"\b{kind}\b\W+{count}\b", output):
                sys.exit(f"datasets: {name} does not count {count} mentions of the type {kind}:\n{output}")
        print(f"datasets: {name} loads the {counts.total()} mentions")
    check_card(folder / "out")
    print(f"datasets: passed in {time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()

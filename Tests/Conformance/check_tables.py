#!/usr/bin/env python3
"""Check tables and databases of facts, by the programs that their users have: pandas, DuckDB and SQLite.

    python3 check_tables.py FOLDER

The folder holds what the program makes of the same articles: records.ndjson, facts.csv, facts.ndjson, facts.sqlite, and in
shards/ the rows once more as facts-00000.ndjson.gz and so on. Each row must be valid against the JSON Schema, all forms must say
the same, and every column must have the type that is promised in each of them, whatever its values. Exits with 1 if not.
"""
import json
import sqlite3
import sys
from pathlib import Path
from typing import Any

import duckdb
import jsonschema
import pandas

SCHEMA = Path(__file__).resolve().parents[2] / "schema" / "facts.schema.json"
Row = dict[str, Any]
failures = 0


def expect(name: str, is_so: bool) -> None:
    global failures
    print(f"  {name}: {'passed' if is_so else 'FAILED'}")
    failures += not is_so


def lines(path: Path) -> list[Row]:
    # Lines end in \n alone: a text may hold U+2028, at which splitlines() would cut.
    return [json.loads(line) for line in path.read_bytes().decode().split("\n") if line]


def main() -> None:
    folder = Path(sys.argv[1])
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    rows = lines(folder / "facts.ndjson")
    records = lines(folder / "records.ndjson")

    validator = jsonschema.Draft202012Validator(schema)
    expect("each row is valid", bool(rows) and all(validator.is_valid(row) for row in rows))
    expect("a row with another member is not", not validator.is_valid(rows[0] | {"surprise": 1}))
    expect("each row has all columns, in order", all(list(row) == list(schema["properties"]) for row in rows))
    mentions = [(record["@id"], note["@id"], note["start"], note["exact"]) for record in records for note in record["annotations"]]
    expect("the rows are the records' mentions",
           mentions == [(row["article"], row["annotation"], row["start"], row["exact"]) for row in rows])

    text = {name: str for name, column in schema["properties"].items() if "string" in column["type"]}
    csv = pandas.read_csv(folder / "facts.csv", dtype=text, keep_default_na=False, na_values=[""])
    flat = pandas.read_json(folder / "facts.ndjson", lines=True, dtype=False)
    expect("pandas reads as many rows of both", len(csv) == len(flat) == len(rows))
    expect("pandas reads the same columns", list(csv.columns) == list(flat.columns) == list(schema["properties"]))
    same = all(csv[name].astype(object).where(csv[name].notna(), None).tolist() == [row[name] for row in rows] for name in schema["properties"])
    expect("pandas reads the same values", same)

    kinds = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN"}
    for source in ["facts.csv", "facts.ndjson", "shards/*.ndjson.gz"]:
        path = str(folder / source)
        count, total = duckdb.sql(f"SELECT count(*), sum(value) FROM '{path}'").fetchall()[0]
        whole = sum(row["value"] or 0 for row in rows)
        expect(f"DuckDB reads {source}", count == len(rows) and abs(total - whole) <= abs(whole) * 1e-12)
        types = {name: kind for name, kind, *_ in duckdb.sql(f"DESCRIBE SELECT * FROM '{path}'").fetchall()}
        wrong = []
        for name, column in schema["properties"].items():
            kind = column["type"] if isinstance(column["type"], str) else column["type"][0]
            # A column without a value has no type that could be seen; a column of dates may be seen as such.
            allowed = [kinds[kind], "DATE", "TIMESTAMP", "TIMESTAMP WITH TIME ZONE"] if kind == "string" else [kinds[kind]]
            if any(row[name] is not None for row in rows) and types[name] not in allowed:
                wrong.append(f"{name} as {types[name]}")
        expect(f"DuckDB sees the types of {source} {wrong or ''}", not wrong)

    database = sqlite3.connect(folder / "facts.sqlite")
    # By identifier: articles of one identifier are one article of a database.
    last = {record["identifier"]: record for record in records}
    found = database.execute("SELECT identifier, fragment, startOffset, exact FROM facts ORDER BY article, number").fetchall()
    expected = [(record["identifier"], note["@id"], note["start"], note["exact"]) for record in last.values() for note in record["annotations"]]
    expect("SQLite has each mention", sorted(found) == sorted(expected))
    claims = database.execute("SELECT count(*) FROM claims").fetchone()[0]
    expect("SQLite has each claim", claims == sum(len(record["claims"]) for record in last.values()))
    expect("SQLite's keys lead somewhere", database.execute("PRAGMA foreign_key_check").fetchall() == [])
    expect("SQLite finds the file sound", database.execute("PRAGMA integrity_check").fetchall() == [("ok",)])
    for view in ["facts_by_day", "facts_by_place", "facts_by_organization"]:
        expect(f"{view} has rows", database.execute(f"SELECT count(*) FROM {view}").fetchone()[0] > 0)
    word = database.execute("SELECT count(*) FROM article_text WHERE article_text MATCH 'the'").fetchone()[0]
    expect("SQLite finds a word", word == sum(" the " in record["text"].lower().replace("\n", " ") for record in last.values()))
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()

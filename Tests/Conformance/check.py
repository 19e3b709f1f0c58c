#!/usr/bin/env python3
"""Check records and comparison reports against everything that is promised of them.

    python3 check.py FOLDER...

Reads every .jsonld file (one document), .ndjson file (a document a line) and .nq file (the N-Quads of the .jsonld or
.ndjson file of the same name) below the folders. Each document must

- be valid against the JSON Schema, its offsets and quotations must fit its text, and its name must be the text's;
- carry the context that is shipped;
- lose nothing in a JSON-LD processor: expanded and compacted again it is the same document;
- have the canonical N-Quads that the .nq file holds, byte for byte;
- conform to the SHACL shapes, as a graph that has no blank nodes.

What became of facts from one version of a text to the next ("changes") is no linked data: its lines must be valid against
their JSON Schema, and tell each fact once.

A document that stands in an .ndjson file and in a .jsonld file must be the same in both, but for the reviews that reports
have as linked data. Nothing is fetched: a document
that needs the network fails. Exits with 1 if anything failed.
"""
import argparse
import base64
import copy
import hashlib
import json
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Iterator

import jsonschema
import pyshacl
import rdflib
from pyld import jsonld

SCHEMA_FOLDER = Path(__file__).resolve().parents[2] / "schema"
Document = dict[str, Any]


@dataclass
class Tally:
    """How many checks passed, and what failed where."""

    passed: int = 0
    failed: int = 0
    by_check: dict[str, int] = field(default_factory=dict)

    def note(self, check: str, where: str, problem: str | None) -> None:
        if problem is None:
            self.passed += 1
            self.by_check[check] = self.by_check.get(check, 0) + 1
            return
        self.failed += 1
        print(f"FAIL {where}: {check}: {problem[:2000]}", file=sys.stderr)


class Kind:
    """What is shipped for one type of document: schema, shapes, context."""

    def __init__(self, schema: str, shapes: str, context: str) -> None:
        definition = json.loads((SCHEMA_FOLDER / schema).read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(definition)
        self.validator = jsonschema.Draft202012Validator(definition)
        self.shapes = rdflib.Graph().parse(SCHEMA_FOLDER / shapes)
        self.context = json.loads((SCHEMA_FOLDER / context).read_text(encoding="utf-8"))["@context"]

    def schema_problem(self, document: Document) -> str | None:
        error = jsonschema.exceptions.best_match(self.validator.iter_errors(document))
        return f"{error.json_path}: {error.message}" if error else None

    def shapes_problem(self, nquads: str) -> str | None:
        # Without graph names, N-Quads are N-Triples.
        graph = rdflib.Graph().parse(data=nquads, format="nt")
        conforms, _, report = pyshacl.validate(graph, shacl_graph=self.shapes)
        return None if conforms else report


def refuse(url: str, options: Any) -> None:
    """A document loader that fetches nothing."""
    raise jsonld.JsonLdError(f"this would fetch {url}", "jsonld.LoadDocumentError", code="loading document failed")


def context_problem(document: Document, kind: Kind) -> str | None:
    context = dict(document["@context"])
    context.pop("@base")
    return None if context == kind.context else "the context is not the one that is shipped"


def passages(document: Document) -> Iterator[tuple[Document, str]]:
    """The nodes of a record that quote its text, each with the member that holds the quotation."""
    for annotation in document["annotations"]:
        yield annotation, "exact"
        if "counts" in annotation:
            yield annotation["counts"], "exact"
    for claim in document["claims"]:
        yield claim, "text"


def text_problem(document: Document) -> str | None:
    if (text := document.get("text")) is None:
        return None
    digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode().rstrip("=")
    if document["@id"] != f"ni:///sha-256;{digest}":
        return "“@id” is not the name of “text”"
    # Text in code units of the record's: UTF-16 here has two bytes for each, UTF-32 four.
    encoding, width = {"utf16": ("utf-16-le", 2), "utf8": ("utf-8", 1)}.get(document.get("offsetUnit", ""), ("utf-32-le", 4))
    units = text.encode(encoding)
    for node, member in passages(document):
        found = units[node["start"] * width:node["end"] * width].decode(encoding, "replace")
        if found != node[member]:
            return f"{node['@id']}: the text says {found!r}, not {node[member]!r}"
    starts = [annotation["start"] for annotation in document["annotations"]]
    return None if starts == sorted(starts) else "the annotations are not in text order"


def difference(one: Any, other: Any, base: str, path: str = "$") -> str | None:
    """Where two JSON values differ; names are compared as the absolute IRIs they stand for."""
    if isinstance(one, dict) and isinstance(other, dict):
        if missing := one.keys() ^ other.keys():
            return f"{path}: {', '.join(sorted(missing))} is in one and not in the other"
        pairs = ((one[key], other[key], f"{path}.{key}") for key in one)
    elif isinstance(one, list) and isinstance(other, list):
        if len(one) != len(other):
            return f"{path}: {len(one)} values became {len(other)}"
        pairs = ((left, right, f"{path}[{index}]") for index, (left, right) in enumerate(zip(one, other)))
    elif isinstance(one, str) and isinstance(other, str):
        return None if one == other or absolute(one, base) == absolute(other, base) else f"{path}: {one!r} became {other!r}"
    else:
        return None if type(one) is type(other) and one == other else f"{path}: {one!r} became {other!r}"
    return next((found for pair in pairs if (found := difference(*pair[:2], base, pair[2]))), None)


def absolute(name: str, base: str) -> str:
    if name.startswith("#"):
        return base + name
    return base.rsplit("/", 1)[0] + "/" + name if name.startswith("sha-256;") else name


def roundtrip_problem(document: Document) -> str | None:
    expanded = jsonld.expand(document)
    compacted = jsonld.compact(expanded, document["@context"])
    return difference(document, compacted, document["@context"]["@base"])


def canonical(document: Document) -> str:
    return jsonld.normalize(document, {"algorithm": "URDNA2015", "format": "application/n-quads"})


def check(document: Document, where: str, kinds: dict[str, Kind], tally: Tally) -> str:
    """Check one document and return its canonical N-Quads."""
    kind = kinds.get(document.get("@type", ""))
    if kind is None:
        tally.note("type", where, f"“@type” is {document.get('@type')!r}")
        return ""
    problem = kind.schema_problem(document)
    tally.note("schema", where, problem)
    if problem is not None:
        return canonical(document)
    tally.note("context", where, context_problem(document, kind))
    if document["@type"] == "NewsArticle":
        tally.note("text", where, text_problem(document))
    tally.note("round trip", where, roundtrip_problem(document))
    nquads = canonical(document)
    tally.note("no blank nodes", where, blank_node_problem(nquads))
    tally.note("shapes", where, kind.shapes_problem(nquads))
    return nquads


def changes_problem(document: Document, validator: jsonschema.Draft202012Validator) -> str | None:
    """What is wrong with a line of compare --changes."""
    if error := jsonschema.exceptions.best_match(validator.iter_errors(document)):
        return f"{error.json_path}: {error.message}"
    changes = document["changes"]
    for change, told in document["summary"].items():
        if (count := sum(entry["change"] == change for entry in changes)) != told:
            return f"summary.{change} is {told}, but {count} facts are {change}"
    for version in ("old", "new"):
        spans = [(entry[version]["start"], entry[version]["end"], entry["kind"]) for entry in changes if version in entry]
        if len(set(spans)) != len(spans):
            return f"a fact of the {version} version is told twice"
    names = [entry["fact"] for entry in changes]
    return None if len(set(names)) == len(names) else "two facts have one id"


def blank_node_problem(nquads: str) -> str | None:
    for line in nquads.split("\n"):
        # What follows a quotation mark is a literal, which may hold anything.
        if "_:" in line.split('"', 1)[0]:
            return f"a node has no name: {line}"
    return None


def controls(document: Document, kinds: dict[str, Kind], tally: Tally) -> None:
    """Make sure that the checks can fail: damage a good document and see each of them refuse it."""
    kind = kinds[document["@type"]]
    unknown = copy.deepcopy(document)
    unknown["surprise"] = "1"
    tally.note("control: schema", "an unknown member", None if kind.schema_problem(unknown) else "was accepted")
    tally.note("control: shapes", "an unknown member", None if kind.shapes_problem(canonical(unknown)) else "was accepted")
    unmapped = copy.deepcopy(document)
    unmapped["@context"]["identifier"] = None
    tally.note("control: round trip", "a member without a term", None if roundtrip_problem(unmapped) else "was accepted")


def has_reviews(document: Document) -> bool:
    return any("review" in verdict for verdict in document.get("verdicts", []))


def plain(document: Document) -> Document:
    """The document without the reviews that reports have as linked data alone."""
    if not has_reviews(document):
        return document
    verdicts = [{key: value for key, value in verdict.items() if key != "review"} for verdict in document["verdicts"]]
    return document | {"verdicts": verdicts}


def documents(path: Path) -> list[Document]:
    # Lines end in \n alone: a text may hold U+2028, at which splitlines() would cut.
    content = path.read_bytes().decode()
    if path.suffix == ".ndjson":
        return [json.loads(line) for line in content.split("\n") if line]
    return [json.loads(content)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    folders = parser.parse_args().folders
    jsonld.set_document_loader(refuse)
    started = time.monotonic()
    kinds = {
        "NewsArticle": Kind("record.schema.json", "record.shapes.ttl", "context.jsonld"),
        "Report": Kind("comparison.schema.json", "comparison.shapes.ttl", "comparison-context.jsonld"),
    }
    rdflib.Graph().parse(SCHEMA_FOLDER / "vocabulary.ttl")
    changes = json.loads((SCHEMA_FOLDER / "changes.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(changes)
    changes_validator = jsonschema.Draft202012Validator(changes)
    tally = Tally()
    count = 0
    seen: dict[tuple[str, str, str], tuple[Document, str, str]] = {}
    controlled: set[str] = set()
    files = sorted(path for folder in folders for path in folder.rglob("*")
                   if path.suffix in (".jsonld", ".ndjson") and path.name != "failures.ndjson")
    for path in files:
        expected = ""
        for number, document in enumerate(documents(path), 1):
            where = f"{path}:{number}" if path.suffix == ".ndjson" else str(path)
            if "changes" in document:
                count += 1
                tally.note("changes", where, changes_problem(document, changes_validator))
                unknown = document | {"surprise": "1"}
                refused = changes_problem(unknown, changes_validator) is not None
                tally.note("control: changes", "an unknown member", None if refused else "was accepted")
                continue
            key = (document.get("@id", ""), document.get("identifier", ""), document.get("offsetUnit", ""))
            other, place, nquads = seen.get(key, (document, where, ""))
            if key in seen:
                same = difference(plain(other), plain(document), document["@context"]["@base"])
                tally.note("same in both notations", where, same and f"differs from {place}: {same}")
            # Checked in its other notation: equal documents have equal everything.
            if key not in seen or has_reviews(document) != has_reviews(other):
                count += 1
                nquads = check(document, where, kinds, tally)
                seen[key] = (document, where, nquads)
            expected += nquads
            if nquads and document["@type"] not in controlled:
                controlled.add(document["@type"])
                controls(document, kinds, tally)
        if (shipped := path.with_suffix(".nq")).exists():
            matches = shipped.read_bytes().decode() == expected
            tally.note("canonical N-Quads", str(shipped), None if matches else "differ from what PyLD makes of the JSON-LD")
    if count == 0:
        print("conformance: no records found", file=sys.stderr)
        sys.exit(1)
    for name, passed in tally.by_check.items():
        print(f"  {name}: {passed}")
    print(f"conformance: {count} documents, {tally.passed} passed, {tally.failed} failed, {time.monotonic() - started:.1f} s")
    sys.exit(1 if tally.failed else 0)


if __name__ == "__main__":
    main()

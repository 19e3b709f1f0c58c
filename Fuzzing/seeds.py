#!/usr/bin/env python3
"""Writes what fuzzing begins with, made from Fixtures/: seeds.py FOLDER, a subfolder for each target."""
import gzip
import json
import sys
from pathlib import Path

FIXTURES = Path(__file__).resolve().parents[1] / "Fixtures"
LONGEST = 1_500
"""Mutation is the better the shorter its input: longer articles are cut between paragraphs."""


def write(target: str, name: str, content: bytes) -> None:
    folder = Path(sys.argv[1]) / target
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content)


def pieces(content: bytes) -> list[bytes]:
    paragraphs, result = content.split(b"\n\n"), [b""]
    for paragraph in paragraphs:
        if result[-1] and len(result[-1]) + len(paragraph) > LONGEST:
            result.append(b"")
        result[-1] += paragraph + b"\n\n"
    return result


def archive(pages: list[bytes]) -> bytes:
    """A web archive with a response for each page."""
    result = b""
    for number, page in enumerate(pages):
        body, coding = (gzip.compress(page), b"Content-Encoding: gzip\r\n") if number % 2 else (page, b"")
        block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n" + coding + b"\r\n" + body
        result += (
            b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:%d>\r\nWARC-Target-URI: https://example.org/%d\r\n"
            b"WARC-Date: 2018-05-06T09:30:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n"
            % (number, number, len(block))
        ) + block + b"\r\n\r\n"
    return result


def main() -> None:
    texts = sorted((FIXTURES / "articles").glob("*.txt")) + sorted((FIXTURES / "hostile").glob("*.txt"))
    texts += sorted((FIXTURES / "reference").glob("*.txt")) + sorted((FIXTURES / "candidates").glob("*.txt"))
    for path in texts:
        for number, piece in enumerate(pieces(path.read_bytes())):
            write("Text", f"{path.stem}-{number}", piece[:LONGEST])
    pages = sorted(FIXTURES.glob("*/*.html"))
    for path in pages:
        write("HTML", path.stem, path.read_bytes()[:2 * LONGEST])
    for path in sorted(FIXTURES.glob("*/*.jsonl")):
        # Blocks of 42 bytes and long lines, blocks of 41 and short ones.
        write("JSONLines", path.stem, b")" + path.read_bytes()[:LONGEST])
        write("JSONLines", f"{path.stem}-short", b"(" + path.read_bytes()[:LONGEST // 4])
    line = {"id": "a", "html": "<article><h1>Rain</h1><p>Some 40 people left Ghent on May 5.</p></article>", "url": "https://example.org/", "date": "2018-05-06"}
    write("JSONLines", "page", b")" + json.dumps(line).encode())
    short = [b"<html><body><article><p>Some 40 people left Ghent on May 5.</p></article></body></html>",
             b"<p>Nothing.</p>"]
    for flags in (0, 1, 3, 5, 7, 9, 11, 13, 17, 25):
        write("WARC", f"short-{flags}", bytes([100, 0xE0 | flags, 1, 7]) + archive(short))
        write("WARC", f"limit-{flags}", bytes([20, flags, 1, 7]) + archive(short))
    for number, path in enumerate(pages[:4]):
        write("WARC", path.stem, bytes([255, 0xE0 | number & 1, 0, 0]) + archive([path.read_bytes()[:LONGEST], short[0]]))
    whole = archive(short)
    for flags in (0, 2, 4):
        write("WARC", f"compressed-{flags}", bytes([50, 0xE0 | flags, 0, 99]) + gzip.compress(whole))
        members = b"".join(gzip.compress(archive([page])) for page in short * 3)
        write("WARC", f"members-{flags}", bytes([6, 0xE0 | flags, 1, 1]) + members)
    for target in (0, 1):
        for place in range(0, 72, 4):
            write("Gazetteer", f"{target}-{place}", bytes([target, 0x80, place, 1, 1, 0, 200, 0, 255]))
    tables = [
        "name,type,id,aliases\nHarbour Trust of Ghent,NGO,https://example.org/trust,Harbour Trust;HTG\n",
        'aliases,name\n"A;B2","The ""Old"" Mill, Ltd"\n,U.N. Watch\n',
        "name\r\nÉcole Verte\r\nRail 2000\r\nGHENT\r\n",
    ]
    for number, table in enumerate(tables):
        write("NameTable", str(number), table.encode())
    places = [
        "name,latitude,longitude,type,country,population,geonamesId,containedIn,aliases\n"
        "Wijk Noord,51.05,3.72,City,BE,1200,7,8,North End;Noordwijk\nBelgium,50.5,4.5,Country,BE,,8,,\n",
        'latitude,name,longitude\r\n1,"The ""Old"" Mill",-2.5\r\n91,Nowhere,0\r\n# A remark.\r\n3,Saint-Denis-sur-Mer,4\r\n',
        "\t".join(["9", "Oostende", "Ostend", "Ostende,Ostenda", "51.2", "2.9", "P", "PPL", "BE", "", "VLG", "", "", "", "200000",
                   "", "4", "", "2018-05-06"]) + "\n"
        + "\t".join(["10", "Flanders (region)", "", "", "51", "4", "A", "ADM1", "BE", "", "VLG", "", "", "", "", "", "", "", ""]) + "\n",
    ]
    for number, table in enumerate(places):
        write("Places", str(number), b"\x14" + table.encode())
    for path in sorted((FIXTURES / "expected").glob("*.jsonld")):
        record = json.loads(path.read_bytes())
        write("Record", path.stem, json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode())
        write("Record", f"{path.stem}-lines", path.read_bytes())


main()

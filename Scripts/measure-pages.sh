#!/bin/sh
# CPU time of `factdesk ingest` and of `factdesk extract --to ndjson` against that of libxml2's htmlReadMemory over the same pages, in
# one run: measure-pages.sh PROGRAM [FOLDER]
#
# Without a folder of pages (.html), those are read that dress-pages.py makes of the fixtures: 60 to 140 KB each, as on news sites.
# The fixtures themselves, of 2 KB, would measure how fast files are opened and what each page costs however small it is.
set -eu
program=$1
pages=${2:-}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT INT TERM

# The flags are words on purpose.
# shellcheck disable=SC2046
${CC:-cc} -O2 Benchmarks/ParserBaseline/main.c $(pkg-config --cflags --libs libxml-2.0) -o "$folder/parser-baseline"
if [ -z "$pages" ]; then
  pages=$folder/dressed
  python3 Scripts/dress-pages.py "$pages" "$program"
fi
python3 - "$program" "$folder" "$pages" <<'PYTHON'
import os, sys
from pathlib import Path
program, folder, pages = sys.argv[1:]
sources = sorted(Path(pages).glob("*.html"))
if not sources:
    sys.exit(f"measure-pages: no .html file in {pages}")
place = Path(folder) / "pages"
place.mkdir()
size = number = 0
# A few pages are read over and over.
while size < 20_000_000:
    for source in sources:
        content = source.read_bytes()
        size += len(content)
        number += 1
        (place / f"{number:06}.html").write_bytes(content)
files = sorted(str(path) for path in place.iterdir())

def seconds(*arguments):
    """The least CPU time of five runs, on one core."""
    best = float("inf")
    for _ in range(5):
        process = os.posix_spawn(arguments[0], arguments, os.environ, file_actions=[
            (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0), (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)])
        _, status, usage = os.wait4(process, 0)
        # Status 1 is a page without an article, which takes its time as well.
        if os.waitstatus_to_exitcode(status) not in (0, 1):
            sys.exit(f"measure-pages: {arguments[0]} failed")
        best = min(best, usage.ru_utime + usage.ru_stime)
    return best

parser = seconds(f"{folder}/parser-baseline", *files)
options = ("--quiet", "--from", "html", "--jobs", "1", "-o", f"{folder}/out.ndjson", str(place))
ingest = seconds(os.path.abspath(program), "ingest", *options)
extract = seconds(os.path.abspath(program), "extract", "--to", "ndjson", *options)
for name, time in (("htmlReadMemory", parser), ("factdesk ingest", ingest), ("factdesk extract", extract)):
    print(f"{name:17}{time:7.3f} s {size / time / 1e6:7.1f} MB/s {number / time:8.0f} pages/s")
print(f"pages to articles take {ingest / parser:.2f} times the parser's time, to NDJSON {extract / parser:.2f} times (target: 2.5)")
PYTHON

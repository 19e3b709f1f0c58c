#!/bin/sh
# Time and peak memory of the whole command over 50 MB of JSON Lines, with one worker and two: measure-batch.sh PROGRAM [MEGABYTES]
#
# Memory should not depend on the size: 1000 megabytes show it.
set -eu
program=$1
megabytes=${2:-50}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT INT TERM

swift build -c release --product factdesk >/dev/null
"$program" ingest --quiet Fixtures/articles >"$folder/articles.jsonl"
python3 - "$folder" "$megabytes" <<'PYTHON'
import json, sys
folder, megabytes = sys.argv[1], int(sys.argv[2])
articles = [json.loads(line) for line in open(f"{folder}/articles.jsonl", encoding="utf-8")]
size = number = 0
with open(f"{folder}/input.jsonl", "w", encoding="utf-8") as out:
    while size < megabytes * 1_000_000:
        text = articles[number % len(articles)]["text"]
        size += len(text.encode())
        print(json.dumps({"id": f"a{number}", "text": text, "date": "2018-05-06"}, ensure_ascii=False), file=out)
        number += 1
PYTHON
python3 - "$program" "$folder" <<'PYTHON'
import filecmp, os, sys, time
program, folder = sys.argv[1:]

def run(*arguments):
    """Seconds and peak memory in MB of one run."""
    began = time.monotonic()
    process = os.spawnv(os.P_NOWAIT, program, [program, *arguments])
    _, status, usage = os.wait4(process, 0)
    if status:
        sys.exit(f"{' '.join(arguments)}: status {status}")
    peak = usage.ru_maxrss / (1024 if sys.platform == "linux" else 1024 * 1024)
    return time.monotonic() - began, peak

seconds = {}
for jobs in (1, 2):
    output = f"{folder}/{jobs}.ndjson"
    seconds[jobs], peak = run("extract", "--quiet", "--from", "jsonl", "--to", "ndjson", "--jobs", str(jobs),
                              "-o", output, f"{folder}/input.jsonl")
    size = os.path.getsize(f"{folder}/input.jsonl") / 1e6
    print(f"{jobs} worker{'s' if jobs > 1 else ' '}  {size / seconds[jobs]:6.1f} MB/s   peak {peak:5.0f} MB"
          f"   (targets: {25 * jobs * (0.9 if jobs > 1 else 1):.0f} MB/s, 150 MB)")
same = filecmp.cmp(f"{folder}/1.ndjson", f"{folder}/2.ndjson", shallow=False)
print(f"two workers are {seconds[1] / seconds[2]:.2f} times as fast (target: 1.8); outputs {'are' if same else 'ARE NOT'} the same")
first = f"{folder}/first.jsonl"
with open(f"{folder}/input.jsonl", encoding="utf-8") as lines, open(first, "w", encoding="utf-8") as out:
    out.write(lines.readline())
for name, arguments in (
    ("--version", ["--version"]),
    ("one article", ["extract", "--quiet", "-o", f"{folder}/one/", first]),
):
    saved = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    best = min(run(*arguments)[0] for _ in range(20))
    os.dup2(saved, 1)
    print(f"start-up, {name}: {best * 1000:.0f} ms (target: 15)")
sys.exit(0 if same else 1)
PYTHON

#!/bin/sh
# Kills a batch of 10,000 articles 50 times at random moments and resumes it each time: kill-batch.sh PROGRAM [ARTICLES [KILLS]]
#
# The output must be that of a batch that nothing stopped, byte for byte.
set -eu
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT INT TERM
"$program" ingest --quiet Fixtures/articles >"$folder/articles.jsonl"
python3 - "$program" "$folder" "${2:-10000}" "${3:-50}" <<'PYTHON'
import filecmp, json, os, random, signal, subprocess, sys, time
from pathlib import Path

program, folder, articles, wanted = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
texts = [json.loads(line)["text"] for line in open(folder / "articles.jsonl", encoding="utf-8")]
with open(folder / "input.jsonl", "w", encoding="utf-8") as out:
    for number in range(articles):
        # A line now and then that is no article: failures must survive as well as records.
        text = 7 if number % 997 == 996 else texts[number % len(texts)]
        print(json.dumps({"id": f"a{number}", "text": text, "date": "2018-05-06"}, ensure_ascii=False), file=out)
random.seed(0)


def start(place: str, form: str, *more: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([program, "extract", "--quiet", "--from", "jsonl", "--to", form, "-o", f"{folder}/{place}/",
                             *more, str(folder / "input.jsonl")], stderr=subprocess.DEVNULL)


def files(place: str) -> list[str]:
    return sorted(entry.name for entry in (folder / place).iterdir())


total = 0
forms = ["ndjson", "jsonld"]
for form in forms:
    began = time.monotonic()
    start(f"{form}-calm", form).wait()
    duration = time.monotonic() - began
    kills = ends = 0
    share = wanted // len(forms)
    while kills < share or ends == 0:
        # A batch that ends before all its kills is done once more from the start.
        process = start(f"{form}-killed", form, "--resume")
        try:
            process.wait(timeout=random.uniform(0, duration * (0.3 if kills < share else 10)))
            ends += 1
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            kills += 1
            ends = 0
    names = files(f"{form}-calm")
    if names != files(f"{form}-killed"):
        sys.exit(f"{form}: the files differ: {set(names) ^ set(files(f'{form}-killed'))}")
    for name in names:
        if not filecmp.cmp(folder / f"{form}-calm" / name, folder / f"{form}-killed" / name, shallow=False):
            sys.exit(f"{form}: {name} differs")
    print(f"{form}: {articles} articles, killed {kills} times in {time.monotonic() - began:.0f} s, {len(names)} files the same")
    total += kills
print(f"{total} kills, nothing lost or doubled")
PYTHON

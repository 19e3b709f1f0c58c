#!/bin/sh
# Opens the comparison page of the fixtures in headless Chromium and tries what it promises: check-page.sh PROGRAM [FOLDER]
# With a folder, also leaves screenshots and a print there to be looked at. Passed over where there is no Chromium.
set -eu
program=$1 pictures=${2:-}
root=$(dirname "$0")/..
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
if [ -z "$browser" ]; then
  echo "page: no Chromium here, so the comparison page was not tried (Debian: apt-get install chromium)"
  exit 0
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT INT TERM

"$program" compare --quiet --to html --output "$folder/page.html" \
  --date 2018-05-06 --reference-date 2018-05-06 \
  "$root/Fixtures/candidates/liege-retold.txt" --reference "$root/Fixtures/reference/liege-memorial.txt"
{
  sed '/<\/body>/,$d' "$folder/page.html"
  echo "<script>"
  cat "$root/Tests/Conformance/page-checks.js"
  echo "</script></body></html>"
} > "$folder/checked.html"

open_page() {
  # Its sandbox needs what containers seldom have; the page is our own.
  timeout 60 "$browser" --headless=new --no-sandbox --force-prefers-reduced-motion --disable-gpu --user-data-dir="$folder/profile" \
    --window-size=1280,860 "$@" 2>"$folder/browser.log"
}
open_page --virtual-time-budget=10000 --dump-dom "file://$folder/checked.html" > "$folder/result.html" || {
  cat "$folder/browser.log" >&2
  exit 1
}
result=$(sed -n 's/.*<body data-checks="\([^"]*\)".*/\1/p' "$folder/result.html")
echo "page: ${result:-the checks did not end}"

if [ -n "$pictures" ]; then
  mkdir -p "$pictures"
  open_page --screenshot="$pictures/light.png" "file://$folder/page.html"
  open_page --blink-settings=preferredColorScheme=0 --screenshot="$pictures/dark.png" "file://$folder/page.html"
  open_page --print-to-pdf="$pictures/print.pdf" "file://$folder/page.html"
fi
case $result in passed:*) ;; *) exit 1 ;; esac

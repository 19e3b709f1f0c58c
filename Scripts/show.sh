#!/bin/sh
# What `make run` shows: show.sh PROGRAM
set -eu
program=$1

echo "Extracting Fixtures/articles …"
echo
"$program" extract Fixtures/articles --output Output/ --summary
echo
echo "The records are in Output/: one JSON-LD file for each article. One of them, up to its first annotations:"
echo
sed -n '/"@type": "NewsArticle"/,/"text"/p; /"annotations"/,$p' Output/ghent-regatta.jsonld | cut -c1-150 | head -n 14
echo "  …"
echo
echo "Why is that so?   $program explain Fixtures/articles/ghent-regatta.txt"
echo
echo "Comparing a retelling with what it retells (Fixtures/candidates/liege-retold.txt; five of its facts were changed or added):"
echo
"$program" compare Fixtures/candidates/liege-retold.txt --reference Fixtures/reference/liege-memorial.txt \
  --date 2018-05-06 --reference-date 2018-05-06
"$program" compare --quiet --to html --output Output/liege-retold.html --date 2018-05-06 --reference-date 2018-05-06 \
  Fixtures/candidates/liege-retold.txt --reference Fixtures/reference/liege-memorial.txt
echo "The same as a page to look at: Output/liege-retold.html"

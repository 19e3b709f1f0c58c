#!/usr/bin/env python3
"""Writes pages as heavy as those of news sites, made from Fixtures/articles: dress-pages.py FOLDER [PROGRAM]

The fixtures are pages of some 2 KB, nearly all of it article. Pages of news sites have 50 to 200 KB, most of it scripts, styles,
links and lists, and an article is about a twentieth of that. So each fixture is written several times with more paragraphs (those of
plain texts) and, around its own body, the markup that such sites have, to twenty times its text. The same
fixtures give the same pages.

With a PROGRAM (factdesk), its `ingest` must find the same paragraphs in a page as in the fixture, with those that were added and no
others; where it does not, a warning goes to standard error.
"""
import json
import random
import re
import subprocess
import sys
from collections.abc import Callable
from html import escape
from pathlib import Path

ARTICLES = Path(__file__).resolve().parents[1] / "Fixtures/articles"
COPIES = 4
WEIGHT = 20
"""Bytes of a page for a byte of its article."""
SIZES = (60_000, 150_000)
WORDS = (
    "harbour council bridge winter market school river budget ferry garden museum night festival road water train island forest "
    "record season village cinema doctor letter street captain library kitchen summer election weather airport bakery concert "
    "orchard singer teacher valley window coffee paper morning region factory bicycle tunnel village history science travel food "
    "opinion culture football business podcast archive gallery puzzle recipe obituary video newsletter interview review map photo"
).split()
VERBS = "opens closes returns waits grows moves changes begins pauses wins loses builds sells keeps finds".split()
SECTIONS = "News World Regions Business Markets Science Health Culture Books Film Sport Football Travel Food Opinion Video".split()


class Markup:
    """Markup of the kind that surrounds an article."""

    def __init__(self, seed: str) -> None:
        self.random = random.Random(seed)

    def words(self, low: int, high: int) -> str:
        return " ".join(self.random.choices(WORDS, k=self.random.randint(low, high)))

    def title(self) -> str:
        words = f"{self.words(1, 2)} {self.random.choice(VERBS)} {self.random.choice(('after', 'before', 'near', 'without'))} {self.words(1, 3)}"
        return words.capitalize()

    def token(self, length: int = 8) -> str:
        return f"{self.random.getrandbits(4 * length):0{length}x}"

    def name(self) -> str:
        return f"{self.random.choice(WORDS)}-{self.random.choice(('card', 'grid', 'list', 'row', 'item', 'icon', 'wrap', 'bar'))}"

    def address(self) -> str:
        return f"/{self.random.choice(SECTIONS).lower()}/{self.random.choice(WORDS)}-{self.random.choice(WORDS)}-{self.token()}.html"

    def metadata(self) -> str:
        """Elements of the head that say nothing of the article."""
        name = self.random.choice(WORDS)
        return self.random.choice((
            f'<meta name="{name}-site-verification" content="{self.token(40)}">\n',
            f'<link rel="preload" as="font" type="font/woff2" href="/static/fonts/{name}.{self.token()}.woff2" crossorigin>\n',
            f'<link rel="stylesheet" media="all" href="/static/css/{name}.{self.token()}.css">\n',
            f'<link rel="apple-touch-icon" sizes="{self.random.choice((76, 120, 152))}x120" href="/static/icons/{name}.png">\n',
            f'<link rel="dns-prefetch" href="//{name}.cdn.example">\n',
            f'<script async src="https://{name}.cdn.example/lib/{self.token()}.js" data-site="{self.token(6)}"></script>\n',
        ))

    def rule(self) -> str:
        return (
            f".{self.name()}{{margin:0 {self.random.randint(0, 24)}px;padding:.{self.random.randint(1, 9)}rem;color:#{self.token(6)};"
            f"display:flex}}.{self.name()}>.{self.name()}:hover{{background:#{self.token(6)}}}@media(min-width:"
            f"{self.random.choice((480, 768, 1024))}px){{.{self.name()}{{width:{self.random.randint(10, 100)}%}}}}"
        )

    def statement(self) -> str:
        name = self.token(4)
        return (
            f"function f{name}(e,t){{var n=e.querySelectorAll('[data-{self.name()}]'),r=0;for(;r<n.length&&t>{self.random.randint(0, 99)};"
            f"r++)n[r].innerHTML='<div class=\"{self.name()}\"><p>'+t[r].{self.random.choice(WORDS)}+'<\\/p><\\/div>';return n}}"
            f"window.{self.random.choice(WORDS)}=f{name};\n"
        )

    def state(self) -> str:
        """One entry of what a page's scripts begin with."""
        return json.dumps({
            "id": self.token(), "type": self.name(), "title": self.title(), "url": self.address(), "weight": self.random.randint(1, 9999),
            "tags": self.random.choices(WORDS, k=4), "image": {"src": f"/img/{self.token(16)}.jpg", "sizes": [320, 640, 960, 1280]},
            "isPremium": self.random.random() < 0.2, "html": f"<p>{escape(self.title())}</p>",
        }).replace("</", "<\\/")

    def menu_entry(self) -> str:
        section = self.random.choice(SECTIONS)
        return (
            f'<li class="{self.name()}"><a href="/{section.lower()}" data-track="{self.token()}" class="{self.name()} link">{section}</a>'
            f'<ul class="sub" hidden>{"".join(self.link() for _ in range(4))}</ul></li>\n'
        )

    def link(self) -> str:
        return f'<li><a href="{self.address()}">{self.words(1, 2).capitalize()}</a></li>'

    def icon(self) -> str:
        steps = "".join(f"l{self.random.randint(-9, 9)}.{self.random.randint(0, 99)} {self.random.randint(-9, 9)}" for _ in range(12))
        return f'<svg class="{self.name()}" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 4{steps}z"></path></svg>'

    def teaser(self) -> str:
        image = f"/img/{self.token(16)}"
        widths = ", ".join(f"{image}-{width}.jpg {width}w" for width in (320, 640, 960))
        return (
            f'<div class="{self.name()} teaser" data-id="{self.token()}"><a href="{self.address()}" class="teaser-link"><picture><source '
            f'type="image/webp" srcset="{widths}"><img loading="lazy" src="{image}-320.jpg" alt="" width="320" height="180"></picture>'
            f'<span class="kicker">{self.random.choice(SECTIONS)}</span><h3 class="teaser-title">{self.title()}</h3></a>'
            f'<div class="tools"><button type="button" aria-label="Save">{self.icon()}</button></div></div>\n'
        )

    def form(self) -> str:
        options = "".join(f'<option value="{self.token(4)}">{word.capitalize()}</option>' for word in self.random.choices(WORDS, k=12))
        return (
            f'<form action="/{self.random.choice(WORDS)}" method="post" class="{self.name()}"><input type="hidden" name="csrf" '
            f'value="{self.token(32)}"><label for="f{self.token(4)}">Your e-mail</label><input type="email" required><select>{options}'
            f'</select><button type="submit" class="button">Sign up</button></form>\n'
        )

    def fill(self, piece: Callable[[], str], size: int, separator: str = "") -> str:
        """As many pieces as make that many bytes."""
        pieces: list[str] = []
        length = 0
        while length < size:
            pieces.append(piece())
            length += len(pieces[-1]) + len(separator)
        return separator.join(pieces)

    def head(self, size: int) -> str:
        return (
            self.fill(self.metadata, size // 4)
            + f"<style>{self.fill(self.rule, size // 2)}</style>\n"
            + f"<script>{self.fill(self.statement, size // 4)}</script>\n"
        )

    def top(self, size: int) -> str:
        return (
            f'<div class="site-header" role="banner"><a href="/" class="logo">{self.icon()}</a>\n<nav class="main-nav"><ul>\n'
            + self.fill(self.menu_entry, size * 2 // 3)
            + f'</ul></nav>\n{self.form()}</div>\n<div class="ad-slot" id="ad-{self.token()}"></div>\n'
            + f"<script>{self.fill(self.statement, size // 3)}</script>\n"
        )

    def bottom(self, size: int) -> str:
        return (
            f'<div class="related-stories"><h2>More stories</h2>\n{self.fill(self.teaser, size * 2 // 5)}</div>\n{self.form()}'
            + f'<footer class="site-footer"><ul>\n{self.fill(self.link, size // 10)}</ul></footer>\n'
            + f'<script type="application/json" id="state">[{self.fill(self.state, size // 4, ",")}]</script>\n'
            + f"<script>{self.fill(self.statement, size // 4)}</script>\n"
        )


def ascii_markup(text: str) -> bytes:
    """Characters as references, so that the page's charset does not matter."""
    return escape(text, quote=False).encode("ascii", "xmlcharrefreplace")


def put(content: bytes, pattern: bytes, addition: str, *, isBefore: bool) -> bytes:
    match = re.search(pattern, content, re.IGNORECASE)
    if not match:
        sys.exit(f"dress-pages: a fixture has no {pattern.decode()}")
    place = match.start() if isBefore else match.end()
    return content[:place] + addition.encode("ascii") + content[place:]


def dressed(content: bytes, text: int, added: list[str], seed: str) -> bytes:
    """A page with `added` before its last paragraph, and dressed, where its article has `text` bytes."""
    markup = Markup(seed)
    place = [match.start() for match in re.finditer(rb"\n\s*<p>", content)][-1]
    paragraphs = b"".join(b"\n<p>" + ascii_markup(paragraph) + b"</p>" for paragraph in added)
    page = content[:place] + paragraphs + content[place:]
    size = min(max(WEIGHT * (text + sum(map(len, added))), SIZES[0]), SIZES[1]) - len(page)
    if re.search(rb"</head>", page, re.IGNORECASE):
        page = put(page, rb"</head>", markup.head(size // 4), isBefore=True)
    else:
        page = put(page, rb"<html[^>]*>", f"<head>{markup.head(size // 4)}</head>", isBefore=False)
    page = put(page, rb"<body[^>]*>", markup.top(size // 5), isBefore=False)
    return put(page, rb"</body>", markup.bottom(size - size // 4 - size // 5), isBefore=True)


def articles(program: str, folder: Path) -> dict[str, list[str]]:
    """The paragraphs of each page's article, by the page's name."""
    output = subprocess.run(
        [program, "ingest", "--quiet", "--from", "html", *map(str, sorted(folder.glob("*.html")))], stdout=subprocess.PIPE, check=False)
    lines = map(json.loads, output.stdout.splitlines())
    return {Path(line["id"]).stem: line["text"].split("\n\n") for line in lines}


def main() -> None:
    folder, program = Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else None
    folder.mkdir(parents=True, exist_ok=True)
    # Their first paragraphs are headlines and datelines.
    more = [
        " ".join(paragraph.split())
        for path in sorted(ARTICLES.glob("*.txt")) + sorted((ARTICLES.parent / "reference").glob("*.txt"))
        for paragraph in path.read_text(encoding="utf-8", errors="ignore").split("\n\n")[2:]
        if len(paragraph) > 100
    ]
    expected: dict[str, list[str]] = {}
    plain = articles(program, ARTICLES) if program else {}
    for path in sorted(ARTICLES.glob("*.html")):
        content = path.read_bytes()
        text = len(re.sub(rb"(?s)<script.*?</script>|<style.*?</style>|<[^>]*>", b"", content))
        for copy in range(COPIES):
            name = f"{path.stem}-{copy}"
            chosen = random.Random(name)
            added = chosen.sample(more, min(len(more), 6 + 7 * copy))
            (folder / f"{name}.html").write_bytes(dressed(content, text, added, name))
            if path.stem in plain:
                expected[name] = plain[path.stem] + added
    if not program:
        return
    found = articles(program, folder)
    for name, paragraphs in sorted(expected.items()):
        lost, foreign = set(paragraphs) - set(found.get(name, [])), set(found.get(name, [])) - set(paragraphs)
        if lost or foreign:
            print(f"dress-pages: {name}: {len(lost)} paragraphs are not found as in the fixture, {len(foreign)} are others: "
                  f"{[paragraph[:60] for paragraph in sorted(lost) + sorted(foreign)]}", file=sys.stderr)


main()

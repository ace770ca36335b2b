"""A style sheet names properties as CSS does.

What: no declaration of a .css file in templates/ has a name that CSS does not know and that is nearly that of a
property: `colr: red`, `margin-botom: 1em`, `widht: 50%`. Custom properties (`--ours`), names with the prefix of a
browser (`-webkit-…`) and names that are near none are left alone.

Why: a browser and the printer pass over such a line and say nothing. The words that should stand out do not, or the box
that should be hidden is there.

How to put it right: write the name that the message proposes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from everyreader.finding import Finding, Rule
from everyreader.source import StyleSheet
from everyreader.source.close_names import near_name
from everyreader.source.remote_style import DEEPEST
from everyreader.source.style_properties import PROPERTIES
from everyreader.source.style_sheet import endless_number
from everyreader.untyped import Untyped


def _sheet(text: str) -> dict[str, str]:
    return {"templates/html/style.css": text}


PASSED = (
    _sheet("p { color: red; margin-block: 0; text-wrap: balance }\n"),
    _sheet("p { COLOR: red; --colr: red; -moz-colr: red; *zoom: 1; _height: 1px }\n"),
    _sheet("p { color: red; sparkle: yes; x-colr: no }\n"),
    _sheet('p::before { content: "colr: red; widht: 1px" } /* colr: red; */ a[href*="; colr: 1"] { top: 0 }\n'),
    _sheet("colr:hover { top: 0 } widht:is(p), .a > colr:focus { a:hover { top: 0 } }\n"),
    _sheet("@font-face { font-family: A; src: url(a.woff2); unicode-range: U+0-7F; ascent-override: 90% }\n"),
    _sheet("@page :first { size: A4; marks: crop; bleed: 3mm; @top-left { content: counter(page) } }\n"),
    _sheet("p { background: url(data:a;colr:b) }\n@media (min-width: 10em) { p { bookmark-level: 1 } }\n"),
)
FAILED = (
    _sheet("p { colr: red }\n"),
    _sheet("p { margin: 0; margin-botom: 1em }\n"),
    _sheet("@media print { p { widht: 50% } }\n"),
    _sheet("p { top: 0; &:hover { colour: red } }\n"),
    _sheet("@page { @top-left { contnet: counter(page) } }\n"),
    _sheet("p {/* so */font-wieght: bold}\n"),
    _sheet("p { Colr : red }\n"),
)
INAPPLICABLE = ({"templates/notes.txt": "colr: red\n"}, _sheet("\n"))

_NAMED = re.compile(r"(?:[{};]|\*/)\s*([a-z][\w-]{3,})\s*:", re.IGNORECASE)


def check(sheet: StyleSheet) -> list[Finding] | None:
    """Look at the names of declarations of one style sheet."""
    if not sheet.text.strip() or endless_number(sheet.text) is not None:
        return None
    doubtful = {name.lower() for name in set(_NAMED.findall(sheet.text))} - PROPERTIES
    meant = {name: near for name in doubtful if (near := near_name(name, PROPERTIES))}
    if not meant:
        return []
    import tinycss2  # comes with WeasyPrint and is slow to import

    nodes = tinycss2.parse_stylesheet(sheet.text, skip_comments=True, skip_whitespace=True)
    return [
        Finding(
            "templates/unknown-property",
            sheet.path,
            f'CSS has no property "{name}", so this line does nothing.',
            f'Write "{meant[name.lower()]}".',
            line=line,
            column=column,
        )
        for line, column, name in _declared(tinycss2, nodes)
        if name.lower() in meant
    ]


def _declared(css: Untyped, nodes: Iterable[Untyped], deep: int = 0) -> Iterator[tuple[int, int, str]]:
    """Yield line, column and name of each declaration, in whatever blocks it lies."""
    if deep > DEEPEST:
        return
    for node in nodes:
        if node.type == "declaration":
            yield node.source_line, node.source_column, node.name
        elif node.type in ("qualified-rule", "at-rule") and node.content is not None:
            inner = css.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
            yield from _declared(css, inner, deep + 1)


RULE = Rule("warning", check=check)

"""A style sheet loads nothing from another website.

What: no `@import` and no `url()` in templates/ has the address of another website. What has is taken out of the style
sheet that is published.

Why: whoever runs that website would learn which patient reads which page. The site's policy forbids it, so in browsers
nothing would come but a delay, and on paper a gap.

How to put it right: copy the rules into this sheet. For a font, name one that readers' devices have; for a picture, use
a gradient or a border.
"""

from __future__ import annotations

from everyreader.finding import Finding, Rule
from everyreader.source import StyleSheet
from everyreader.source.remote_style import without_remote

PASSED = (
    {
        "templates/html/style.css": 'a[href^="https://"] { color: blue }\np { background: '
        'url("dot.svg") }\n@import "more.css";\n'
    },
    {"templates/html/style.css": '@namespace svg url(http://www.w3.org/2000/svg);\np::after { content: "https://" }\n'},
)
FAILED = tuple(
    {"templates/html/style.css": text}
    for text in (
        "@import url(https://far.example/a.css);\n",
        '@import "//far.example/a.css" screen;\n',
        "p { background: url( 'http://far.example/a' ) }\n",
        "@font-face { font-family: a; src: url(https://far.example/a.woff2) }\n",
        '@IMPORT "HTTPS://far.example/a.css";\n',
        '@media print { p { background: image-set("https://far.example/a" 1x) } }\n',
        "p { background: \\75 rl(https://far.example/a) }\n",
        "p { --a: url(\\68 ttps://far.example/a) }\n",
        "p { background: url(\\\\\\\\far.example/a) }\n",
        'p { --a: "https://far.example/a"; background: image-set(var(--a) 1x) }\n',
        "@import 'data:text/css,@import url(https://far.example/a)';\n",
    )
)
INAPPLICABLE = ({"templates/notes.txt": "Not a style sheet.\n"},)


def check(sheet: StyleSheet) -> list[Finding] | None:
    """Look at one style sheet."""
    if not sheet.text.strip():
        return None
    return [
        Finding(
            "templates/remote-style",
            sheet.path,
            f"This was taken out of the style sheet, since it leads to another website: {what}.",
            "Copy the rules into this sheet; for a font, name one that readers' devices have.",
            line=line,
            column=column,
        )
        for line, column, what in without_remote(sheet.text)[1]
    ]


RULE = Rule("warning", check=check)

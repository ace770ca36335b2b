"""A style sheet can be read.

What: every .css file in templates/ follows the grammar of CSS (CSS Syntax Module Level 3, sections 5 and 8): each block
and each string is closed, and each declaration has a name, a colon and a value.

Why: a browser passes over what it cannot read and says nothing. One bracket that is never closed takes all rules after
it away, with them the focus ring, the dark colours and the size of print. While there is a mistake, nothing is
published.

How to put it right: mend the line that the message names. `git diff templates` shows what was changed last.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from everyreader.finding import Finding, Rule
from everyreader.source import StyleSheet
from everyreader.source.remote_style import DEEPEST
from everyreader.source.style_sheet import endless_number
from everyreader.untyped import Untyped

PASSED = ({"templates/html/style.css": "p { margin: 0 }\n@media print { a { color: inherit } }\n"},)
FAILED = (
    {"templates/html/style.css": "p {\n  margin 0;\n}\n"},
    {"templates/html/style.css": "p { margin: 0\n\na { color: red }\n"},
    {"templates/html/style.css": "p { margin: 0 }}\n"},
    {"templates/html/style.css": 'p::before { content: "a\n }\n'},
    {"templates/html/style.css": f"p {{ width: {'calc(' * 2000}1px{')' * 2000} }}\n"},
    {"templates/html/style.css": f"p {{ margin: 0 }}\na {{ margin: {'1' * 5000}px }}\n"},
)
INAPPLICABLE = ({"templates/notes.txt": "Not a style sheet.\n"},)

_PLAIN = {
    "}": "there is a } too many",
    "]": "there is a ] too many",
    ")": "there is a ) too many",
    "bad-string": "a string is not closed on its line",
    "eof-in-string": "a string is not closed",
    "eof-in-url": "an address is not closed",
    "bad-url": "an address holds signs that need quotes",
}
_STATEMENTS = ("media", "supports", "layer", "container", "scope", "starting-style")


def check(sheet: StyleSheet) -> list[Finding] | None:
    """Look at one style sheet."""
    text = sheet.text
    if not text.strip():
        return None
    if (start := endless_number(text)) is not None:
        line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
        return [_finding(sheet.path, (line, column, "this number has more than 4,000 digits"))]
    import tinycss2  # comes with WeasyPrint and is slow to import

    tokens = tinycss2.parse_component_value_list(text + "\n}", skip_comments=True)
    closed = bool(tokens) and tokens[-1].type == "error" and tokens[-1].kind == "}"
    faults = list(_signs(tokens[:-1] if closed else tokens))
    if not closed and not faults:
        faults = [_open(tokens, text)]
    faults = faults or list(_parts(tinycss2, tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)))
    return [_finding(sheet.path, fault) for fault in faults]


Fault = tuple[int, int, str]
"""Line, column and what is wrong."""


def _finding(path: str, fault: Fault) -> Finding:
    line, column, message = fault
    return Finding(
        "templates/style",
        path,
        f"This style sheet cannot be read: {message}.",
        "Mend this line; until then nothing is published, and the site stays as it is.",
        line=line,
        column=column,
    )


def _signs(nodes: Iterable[Untyped], deep: int = 0) -> Iterator[Fault]:
    """Yield mistakes in single signs, at any depth that a sheet can need: brackets and quotes."""
    for node in nodes:
        if deep > DEEPEST:
            yield node.source_line, node.source_column, "here brackets lie in brackets without end"
            return
        if node.type == "error":
            yield node.source_line, node.source_column, _PLAIN.get(node.kind, node.message.rstrip("."))
        yield from _signs(getattr(node, "content", None) or getattr(node, "arguments", None) or (), deep + 1)


def _open(nodes: list[Untyped], text: str) -> Fault:
    """Return the mistake of a bracket or comment that is never closed: it has taken in all that follows it."""
    start = text.rfind("/*")
    if start > text.rfind("*/"):
        return text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start), "this comment is never closed"
    last = [node for node in nodes if node.type in ("{} block", "() block", "[] block", "function")][-1:]
    line, column = (last[0].source_line, last[0].source_column) if last else (1, 1)
    return line, column, "what opens here is never closed"


def _parts(css: Untyped, nodes: Iterable[Untyped]) -> Iterator[Fault]:
    """Yield mistakes in the parts that a sheet is made of: rules and declarations."""
    for node in nodes:
        if node.type == "error":
            yield (
                node.source_line,
                node.source_column,
                "here a name, a colon and a value, or a selector and { }, are expected",
            )
        elif node.type in ("qualified-rule", "at-rule") and node.content is not None:
            sheet = node.type == "at-rule" and node.lower_at_keyword in _STATEMENTS
            read = css.parse_stylesheet if sheet else css.parse_blocks_contents
            yield from _parts(css, read(node.content, skip_comments=True, skip_whitespace=True))


RULE = Rule("error", check=check)

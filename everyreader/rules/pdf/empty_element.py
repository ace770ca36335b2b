"""Every element of the tag tree holds something and says something.

What: no element is without content; a Span stands only where it says what its words do not: a language, other words for
them (ActualText) or what they are short for (E); NonStruct, which says nothing, is nowhere; marked content of an
element shows something.

Why: an empty paragraph is read as “blank”, and an empty list item makes a list one item too long. Spans without a
purpose break words into pieces: some screen readers stop at each, and spell where they should read. To remove them by
hand is hours of work.

How to put it right: leave out, in the code that writes the tag tree, what has no content; hang content directly under
the block.
"""

from __future__ import annotations

from collections.abc import Iterator

from everyreader.finding import Finding, Rule
from everyreader.pdf.content import Mark
from everyreader.pdf.read import Element, elements, read_tags, report, text_of
from everyreader.proof.artefacts import PdfFile

HELP = "Leave the element out, and hang what it holds under the one above."


def check(file: PdfFile) -> list[Finding]:
    """Look for elements that hold nothing or say nothing."""
    tags = read_tags(file.path, file.data)
    return report("pdf/empty-element", tags, _faults(tags.root) if tags.root else (), HELP)


def _faults(root: Element) -> Iterator[tuple[str, str]]:
    for node, above in elements(root):
        words = text_of(node)[:40]
        place = f"in {above[-1].kind} {above[-1].id}".rstrip() if above else "at the top"
        if not node.kids:
            yield f"A {node.kind} {place} has no content.", node.id
        elif node.kind == "NonStruct":
            yield f"A NonStruct {place} around “{words}” says nothing.", words
        elif node.kind == "Span" and not (node.lang or node.actual is not None or node.expansion or node.alt):
            yield f"A Span {place} around “{words}” says nothing: it has no language, other words or expansion.", words
        elif (
            node.kind not in ("Figure", "TD", "TH", "Table", "TR")
            and not words.strip()
            and not any(each.kind == "Figure" for each, _ in elements(node))
        ):
            yield f"A {node.kind} {place} holds no words.", node.id
        for kid in node.kids:
            if isinstance(kid, Mark) and not kid.paints:
                yield (
                    f"A {node.kind} {place} names content {kid.number} of page {kid.page}, which shows nothing.",
                    words,
                )


RULE = Rule("warning", check=check)

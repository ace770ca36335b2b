"""A fact is between two braces on each side.

What: a place for a fact reads `{{ name }}` or `{{ name:form }}`, on one line, with one name in it. Facts are in the
text of a page, in its title and description, in the words of pictures and in the targets of links. A line that begins
with four spaces is shown as it is, and holds none. A block with a broken one is withheld; a sentence with your contact
is in its place.

Why: readers would see the braces where the phone number should be.

How to put it right: write the name of the fact as it is in content/facts.yml, between `{{` and `}}`. To show
braces, put a backslash in front of each or put them between backticks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from everyreader.document import FACT_MARK, Link
from everyreader.finding import Finding, Rule
from everyreader.parse import Note, Page, piece_of_link
from everyreader.parse.links import has_loose_brace

MOST = 20
"""Findings of one block: a block of nothing but braces is one mistake, not thousands."""

PASSED = (
    "Phone {{ a-phone }} or {{a-phone:hours}}.\n",
    "[Choose]({{ a-web }})\n",
    "Write `{{ name }` or \\{\\{ name \\}\\}.\n",
    "In {braces}.\n",
    "[Phone us](tel:{{ a-phone }}), [list](https://a.example/?id=%7BA1%7D).\n",
    "```\n    Phone {{ a-phone }}\n```\n",
    "---\ntitle: Phone {{ a-phone }}\n---\n\nPhone us.\n",
)
FAILED = (
    "Phone {{ a-phone }.\n",
    "Phone { a-phone }}.\n",
    "Phone {{ }}.\n",
    "Phone {{ a-phone\n}}.\n",
    "Phone {{ a:b:c }}.\n",
    "- Good: {{ a-phone }}\n- Bad: {{ a-phone\n",
    "---\ntitle: Phone {{ a-phone\n---\n\nPhone us.\n",
    "[Phone us](tel:{{ a-phone )\n",
    "[Phone us](tel:{a-phone})\n",
    "Words.\n\n    Phone {{ a-phone }}.\n",
    "Phone {{{ a-phone }}}.\n",
    "Phone ${{ a-phone }}.\n",
    "Phone \\{{ a-phone }}.\n",
)
INAPPLICABLE = ("Phone us.\n",)


def check(page: Page) -> list[Finding] | None:
    """Return every place where braces are and no fact is meant."""
    broken = [note for note in page.notes if note.rule == "document/broken-fact"]
    titles = [
        text for text in (page.header.meta.title, page.header.meta.description) if "{{" in FACT_MARK.sub("", text)
    ]
    links = [(block, inline) for block, inline in page.inlines_of(Link) if has_loose_brace(inline.target)]
    if not (broken or titles or links or page.header.facts):
        return None
    found = [
        Finding(
            "document/broken-fact",
            page.header.source,
            *_said(note.piece),
            block=note.block,
            piece=note.piece,
        )
        for note in _first_of_each(broken)
    ]
    found += [
        Finding("document/broken-fact", page.header.source, *_said(piece), piece=piece)
        for text in titles
        for piece in [text[text.index("{{") :][:40]]
    ]
    return found + [
        Finding(
            "document/broken-fact",
            page.header.source,
            f"A brace is in the address of this link, so it leads nowhere: {link.target[:60]}",
            "Write {{ name }} for a fact. A brace that belongs to the address is written %7B or %7D.",
            block=block.id,
            piece=piece_of_link(page, block.id, link),
        )
        for block, link in links
    ]


def _said(piece: str) -> tuple[str, str]:
    """Return message and remedy for braces that do not work."""
    if FACT_MARK.fullmatch(piece):  # it would work, but for where it is
        return (
            f"This line begins with four spaces or a tab, so readers see its braces: {piece[:60]}",
            "Take the spaces away. To show braces on purpose, put a line ``` above and below.",
        )
    return (
        f"This is no fact that can be read: {piece[:60].strip()}",
        "Write {{ name }} on one line, with the name as it is in content/facts.yml.",
    )


def _first_of_each(notes: list[Note]) -> Iterator[Note]:
    seen: Counter[str] = Counter()
    for note in notes:
        seen[note.block] += 1
        if seen[note.block] <= MOST:
            yield note


RULE = Rule("error", "withhold block", check=check)

"""A fact stands between two braces on each side.

What: a place for a fact reads `{{ name }}` or `{{ name:form }}`, on one line, with one name in it. Facts stand in the
text of a page, not in its title or description. A block with a broken one is withheld; a sentence with your contact
stands in its place.

Why: readers would see the braces where the phone number should be.

How to put it right: write the name of the fact as it stands in content/facts.yml, between `{{` and `}}`. To show braces,
put a backslash in front of each or put them between backticks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from everyreader.finding import Finding, Rule
from everyreader.parse import Note, Page

MOST = 20
"""Findings of one block: a block of nothing but braces is one mistake, not thousands."""

PASSED = (
    "Phone {{ a-phone }} or {{a-phone:hours}}.\n",
    "[Choose]({{ a-web }})\n",
    "Write `{{ name }` or \\{\\{ name \\}\\}.\n",
    "In {braces}.\n",
)
FAILED = (
    "Phone {{ a-phone }.\n",
    "Phone { a-phone }}.\n",
    "Phone {{ }}.\n",
    "Phone {{ a-phone\n}}.\n",
    "Phone {{ a:b:c }}.\n",
    "- Good: {{ a-phone }}\n- Bad: {{ a-phone\n",
    "---\ntitle: Phone {{ a-phone }}\n---\n\nPhone us.\n",
)
INAPPLICABLE = ("Phone us.\n",)


def check(page: Page) -> list[Finding] | None:
    """Return every place where braces stand and no fact is meant."""
    broken = [note for note in page.notes if note.rule == "document/broken-fact"]
    titles = [text for text in (page.header.meta.title, page.header.meta.description) if "{{" in text]
    if not (broken or titles or page.header.facts):
        return None
    found = [
        Finding(
            "document/broken-fact",
            page.header.source,
            f"This is no fact that can be read: {note.piece[:60].strip()}",
            "Write {{ name }} on one line, with the name as it stands in content/facts.yml.",
            block=note.block,
            piece=note.piece,
        )
        for note in _first_of_each(broken)
    ]
    return found + [
        Finding(
            "document/broken-fact",
            page.header.source,
            "A fact cannot stand in a title or a description.",
            "Say it without the fact, and give the fact in the text.",
            piece=text[text.index("{{") :][:40],
        )
        for text in titles
    ]


def _first_of_each(notes: list[Note]) -> Iterator[Note]:
    seen: Counter[str] = Counter()
    for note in notes:
        seen[note.block] += 1
        if seen[note.block] <= MOST:
            yield note


RULE = Rule("error", "withhold block", check=check)

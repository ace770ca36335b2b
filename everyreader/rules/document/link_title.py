"""What readers should know stands in the words of a page, and not behind an address.

What: a link, or a picture among words, has no words in quotation marks behind its address, as in `[Our form](form.md
"Only for adults")`, unless they only say its own words again. Readers do not get them, in any format. Behind the
address of a picture that stands on a line of its own they are its caption.

Why: browsers show such words to a mouse alone: not on a phone, not on paper, and to hardly anybody who listens (WCAG
2.2, 1.4.13).

How to put it right: write them as a sentence beside the link or the picture, and take them away behind the address.
"""

from __future__ import annotations

from everyreader.finding import Finding, Rule
from everyreader.parse import Page, piece_in

PASSED = (
    "![A map](../media/map.svg)\n\nThe door is shut at night.\n",
    '![A map](../media/map.svg "The door is shut at night")\n',
    '[Our form](https://a.example "Our form")\n',
    '[The form][f]\n\n[f]: https://a.example "The form"\n',
)
FAILED = (
    'See ![A map](../media/map.svg "The door is shut at night")\n',
    '[Our form](https://a.example "Only for adults")\n',
    '[Nothing to pay](https://a.example "not")\n',
    '[The form][f]\n\n[f]: https://a.example "Only for adults"\n',
)
INAPPLICABLE = ("Words.\n",)


def check(page: Page) -> list[Finding] | None:
    """Return the words behind each address."""
    notes = [note for note in page.notes if note.rule == "document/link-title"]
    if not notes and not page.inline_kinds.get("Link"):
        return None
    return [
        Finding(
            "document/link-title",
            page.header.source,
            f"Readers do not get these words behind an address: {note.piece}",
            "Write them as a sentence beside it, and take them away behind the address.",
            block=note.block,
            piece=piece_in(page, note.block, note.piece),
        )
        for note in notes
    ]


RULE = Rule("warning", check=check)

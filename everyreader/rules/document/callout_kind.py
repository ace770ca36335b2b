"""A box is of a kind that is known.

What: after `!!!` stands one of: inset, important, warning, do, dont, contact, cards; or of a box that the build
fills: purposes, news, site-map, languages, language-names, formats. A box `legal-wording` marks where a person must
fill in fixed legal words: it is shown to nobody, and is in the editors' report.

Why: the kind decides the colour, the sign and the word that is read aloud in front. A box of an unknown kind has none
of them, so a warning does not look or sound like one.

How to put it right: write one of the kinds, and the title in quotes: `!!! important "Title"`.
"""

from __future__ import annotations

from everyreader.document import CALLOUTS, GENERATED, LEGAL_WORDING, MADE_UP, Callout, Paragraph, Text, text_of
from everyreader.finding import Finding, Rule
from everyreader.parse import Page, piece_in
from everyreader.source import near_name

_KINDS = (*CALLOUTS, *GENERATED, LEGAL_WORDING, MADE_UP)

PASSED = tuple(f'!!! {kind} "Title"\n    Phone us.\n' for kind in (*CALLOUTS, *GENERATED))
FAILED = (
    '!!! importent "Title"\n    Phone us.\n',
    "!!! note\n    Phone us.\n",
    '!!! important box "Title"\n    Phone us.\n',
    '!!! "Title"\n    Phone us.\n',
    "!!!warning: Title\n    Phone us.\n",
    "- one\n\n    !!! danger\n        Phone us.\n",
    '!!! caution "Title"\n    Phone us.\n',
    '!!! warning "Title"\n    Phone us.\n!!!\n',
)
INAPPLICABLE = ("Phone us!!!\n", '!!! legal-wording "What has to be here"\n    From the model statement.\n')

_ELSEWHERE = {
    **dict.fromkeys(
        ("note", "info", "tip", "hint", "example", "quote", "abstract", "summary", "seealso", "card"), "inset"
    ),
    **dict.fromkeys(("attention", "notice", "key", "urgent"), "important"),
    **dict.fromkeys(("caution", "danger", "error", "bug", "failure", "emergency"), "warning"),
    **dict.fromkeys(("success", "check", "done"), "do"),
    **dict.fromkeys(("stop", "never"), "dont"),
}
"""The boxes of other systems, by the kind here that comes nearest."""
_KNOWN = f"Choose one of: {', '.join(_KINDS)}."
_UNREAD = ("This was meant as a box, but cannot be read as one.", f'Write it as !!! important "Title". {_KNOWN}')
_ENDED = (
    "A box of another system ends here, and readers see its sign.",
    "Delete this line: a box ends with its spaces.",
)


def check(page: Page) -> list[Finding] | None:
    """Return every box of an unknown kind, and every paragraph that was meant as a box."""
    found = []
    boxes = page.blocks_of(Callout)
    for box in boxes:
        if box.kind not in _KINDS:
            near = _ELSEWHERE.get(box.kind.split()[0]) or near_name(box.kind, _KINDS)
            found.append(
                Finding(
                    "document/callout-kind",
                    page.header.source,
                    f'"{box.kind}" is not a kind of box.',
                    (f'Did you mean "{near}"? ' if near else "") + _KNOWN,
                    block=box.id,
                    piece=piece_in(page, box.id, box.kind, "!!!"),
                )
            )
    for block in page.blocks_of(Paragraph):
        if isinstance(first := block.children[0], Text) and first.text.startswith("!!!"):
            found.append(
                Finding(
                    "document/callout-kind",
                    page.header.source,
                    *(_ENDED if text_of(block.children).strip() == "!!!" else _UNREAD),
                    block=block.id,
                    piece="!!!",
                )
            )
    return found if found or boxes else None


RULE = Rule("error", check=check)

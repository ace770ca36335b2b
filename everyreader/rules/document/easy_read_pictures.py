"""Most steps of an Easy Read page have a picture.

What: on a page of `kind: easy-read` with four steps or more, at least half of the paragraphs are beside a picture. No
picture stands among the words of a step or of a list, where it is as small as a letter and beside nothing.

Why: pictures carry the meaning for people who read few words. A page of ordinary paragraphs is plain English at most,
and who asked for Easy Read gets nothing that helps them.

How to put it right: write a picture with a blank line after it above each step, such as
`![](../media/easy-read/phone.svg)`; or leave `kind: easy-read` out.
"""

from __future__ import annotations

from everyreader.document import Callout, EasyReadStep, Image, Listing, Paragraph, own_inlines, walk
from everyreader.finding import Finding, Rule
from everyreader.parse import Page, piece_in

_HEAD = "---\ntitle: Easy Read\nkind: easy-read\n---\n\n"
_STEP = "![](a.svg)\n\nPhone us.\n\n"
PASSED = (
    f"{_HEAD}!!! ticks\n    - ![](a.svg) Yes\n",
    f"{_HEAD}{_STEP * 2}Ask us.\n\nWe can help.\n",
    f"{_HEAD}Phone us.\n\nAsk us.\n",
)
FAILED = (
    f"{_HEAD}{_STEP}" + "Ask us.\n\n" * 3,
    f"{_HEAD}" + "You can choose.\n\n" * 9,
    f"{_HEAD}![A phone](a.svg) Phone us.\n",
    f"{_HEAD}- ![A phone](a.svg) Phone us.\n- Ask.\n",
)
INAPPLICABLE = ("Ask us.\n\n" * 4,)

FEWEST = 4


def check(page: Page) -> list[Finding] | None:
    """Count the steps of an Easy Read page, and those that have a picture."""
    if page.header.meta.kind != "easy-read" or not page.document.blocks:
        return None
    answers = {block.id for box in page.blocks_of(Callout) if box.kind == "ticks" for block in walk(box.blocks)}
    among = [
        Finding(
            "document/easy-read-pictures",
            page.header.source,
            "This picture stands among the words, and beside none.",
            "Write it on a line of its own, with a blank line after it and no sign of a list before it.",
            block=block.id,
            piece=piece_in(page, block.id, f"![{image.alt}]({image.target})", "!["),
        )
        for block, image in page.inlines_of(Image)
        if len(own_inlines(block)) > 1 and isinstance(block, Paragraph | Listing) and block.id not in answers
    ]
    return [*among, *_too_few(page)]


def _too_few(page: Page) -> list[Finding]:
    bare = [block for block in page.document.blocks if isinstance(block, Paragraph)]
    shown = sum(isinstance(block, EasyReadStep) for block in page.document.blocks)
    if len(bare) + shown < FEWEST or shown >= len(bare):
        return []
    return [
        Finding(
            "document/easy-read-pictures",
            page.header.source,
            f"This page is to be Easy Read, and {shown or 'none'} of its {len(bare) + shown} steps "
            f"{'has' if shown == 1 else 'have'} a picture.",
            "Write a picture above each step, such as ![](../media/easy-read/phone.svg), and a blank line after it.",
            block=bare[0].id,
        )
    ]


RULE = Rule("warning", check=check)

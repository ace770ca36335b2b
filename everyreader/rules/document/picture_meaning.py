"""On an Easy Read page, a picture means one thing.

What: where a picture is beside several steps of a page of `kind: easy-read`, it has the same words in `![…]` each
time, or none.

Why: many readers of Easy Read go by the pictures. A letter that is an invitation in one step and a form in the next
tells them that the two are the same.

How to put it right: take another picture for the other thing, or no picture: none is better than one that says
something else.
"""

from __future__ import annotations

from everyreader.document import EasyReadStep, Picture
from everyreader.finding import Finding, Rule
from everyreader.parse import Page

_HEAD = "---\ntitle: Easy Read\nkind: easy-read\n---\n\n"
PASSED = (
    f"{_HEAD}![A phone](a.svg)\n\nPhone us.\n\n![A phone](a.svg)\n\nPhone your doctor.\n",
    f"{_HEAD}![](a.svg)\n\nPhone us.\n\n![A phone](a.svg)\n\nPhone your doctor.\n",
    f"{_HEAD}![A phone](a.svg)\n\nPhone us.\n\n![A phone.](a.svg)\n\nPhone your doctor.\n",
)
FAILED = (
    f"{_HEAD}![An invitation](a.svg)\n\nWe write to you.\n\n![A form](a.svg)\n\nSend the form.\n",
    f"{_HEAD}![An invitation](a.svg)\n\nWe write to you.\n\n![A form](./a.svg)\n\nSend the form.\n",
)
INAPPLICABLE = ("![An invitation](a.svg)\n\nWe write to you.\n\n![A form](a.svg)\n\nSend the form.\n",)


def check(page: Page) -> list[Finding] | None:
    """Look at every picture of an Easy Read page."""
    if page.header.meta.kind != "easy-read":
        return None
    pictures = [block for block in page.blocks if isinstance(block, EasyReadStep | Picture)]
    if not pictures:
        return None
    first: dict[str, str] = {}
    found = []
    for block in pictures:
        alt, target = " ".join(block.alt.split()).rstrip("."), block.target.removeprefix("./")
        if alt and first.setdefault(target, alt).casefold() != alt.casefold():
            found.append(
                Finding(
                    "document/picture-meaning",
                    page.header.source,
                    f"The picture of “{first[target]}” is here for “{alt}”.",
                    "Take another picture, or none.",
                    block=block.id,
                    piece=f"![{block.alt}]",
                )
            )
    return found


RULE = Rule("warning", check=check)

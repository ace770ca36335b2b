"""A picture says in words what it shows.

What: each picture has words in its brackets: `![A map of the way to the Help Desk](../media/map.svg)` (WCAG 2.2,
1.1.1). The name of its file, or "image", is none (failure F30). A picture that shows nothing is not needed. A picture
beside an answer to tick, in a box `!!! ticks`, or beside a step of Easy Read needs none: the words beside it say it.

Why: who cannot see the picture gets these words in its place: on a screen reader, in braille, in audio, and on a phone
that could not load it.

How to put it right: say in one or two short sentences what the picture tells the reader, not that it is a picture.
"""

from __future__ import annotations

import re

from everyreader.blank import is_blank
from everyreader.document import Callout, EasyReadStep, Image, Picture, walk
from everyreader.finding import Finding, Rule
from everyreader.parse import Page, piece_in

_EASY = "---\ntitle: Easy Read\nkind: easy-read\n---\n\n"
PASSED = (
    f"{_EASY}![A phone](../media/a.svg)\n\nPhone us.\n\n![](../media/b.svg)\n\nWrite to us.\n",
    "![A map of the way to the Help Desk](../media/map.svg)\n",
    "![Photo of Sam](../media/map.svg)\n",
    "See ![the blue door](../media/door.svg) here.\n",
    '!!! ticks "Is it easy?"\n    - ![](../media/yes.svg) Yes\n    - ![](../media/no.svg) No\n',
)
FAILED = (
    "![](../media/map.svg)\n",
    "![ ](../media/map.svg)\n",
    "See ![](../media/door.svg) first.\n",
    "![IMG_2034.png](../media/map.svg)\n",
    "![DSC01234](../media/map.svg)\n",
    "See ![image 1](../media/door.svg) first.\n",
    "![.](../media/map.svg)\n",
    "![alt text](../media/map.svg)\n",
    "![A map|100](../media/map.svg)\n",
    "![][map]\n\n[map]: ../media/map.svg\n",
    '!!! important "Is it easy?"\n    - ![](../media/yes.svg) Yes\n',
    f"{_EASY}![a.svg](../media/a.svg)\n\nPhone us.\n",
    f"{_EASY}![Image 2](../media/a.svg)\n\nPhone us.\n",
)
INAPPLICABLE = ("Phone us.\n",)

_NO_WORDS = re.compile(
    r"\S+\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?|heic)|[\W\d_]+|"
    r"(?:insert )?(?:alt(?:ernative)?[ -]?text|alt|description|caption)(?: here)?|.*\|\d{1,4}(?:x\d{1,4})?|"
    r"(?:img|dscn?|pxl|image|picture|photo|screen ?shot|untitled|unnamed)[\W\d_]*",
    re.IGNORECASE,
)
"""What programs write in place of words: the name of the file, or what any picture is."""


def check(page: Page) -> list[Finding] | None:
    """Return every picture without words."""
    pictures = [(block.id, block.target, block.alt) for block in page.blocks_of(Picture)]
    pictures += [
        (block.id, block.target, block.alt) for block in page.blocks_of(EasyReadStep) if not is_blank(block.alt)
    ]
    pictures += [(block.id, inline.target, inline.alt) for block, inline in page.inlines_of(Image)]
    if not pictures:
        return None
    answers = {block.id for box in page.blocks_of(Callout) if box.kind == "ticks" for block in walk(box.blocks)}
    return [
        Finding(
            "document/alt-missing",
            page.header.source,
            f"The picture {target[:60]} has no words for those who cannot see it.",
            "Say in the brackets [ ] what it tells the reader.",
            block=block,
            piece=piece_in(page, block, f"![{alt}]({target})", f"![{alt}](", "!["),
        )
        for block, target, alt in pictures
        if (is_blank(alt) and block not in answers) or _NO_WORDS.fullmatch(alt.strip())
    ]


RULE = Rule("error", check=check)

"""An anchor that an author fixes is that of one heading.

What: `{#id}` is after one heading of a page, and is no anchor that every page has (`main`, `top`).

Why: a link to the second of two would lead to the first, and nobody would see it: the page opens, at another place.

How to put it right: give the second heading an anchor of its own, and change the links that mean it.
"""

from everyreader.document import Heading
from everyreader.finding import Finding, Rule
from everyreader.parse import Page

PASSED = (
    "## Contact\n\nWords.\n\n## Phone us {#contact}\n\nWords.\n",
    "## One {#same}\n\nWords.\n\n## Two {#other}\n\nWords.\n",
)
FAILED = (
    "## One {#same}\n\nWords.\n\n## Two {#same}\n\nWords.\n",
    "## One {#main}\n\nWords.\n",
    "## One {#café}\n\nWords.\n\n## Two {#caf%C3%A9}\n\nWords.\n",
)
INAPPLICABLE = ("Phone us.\n",)


def check(page: Page) -> list[Finding] | None:
    """Return every anchor that its heading could not have."""
    if not any(isinstance(block, Heading) for block in page.blocks):
        return None
    return [
        Finding(
            "document/anchor-taken",
            page.header.source,
            f'Another heading of this page has the anchor "{note.piece}", or every page has it: this one '
            f'got "{note.block}".',
            f"Write {{#{note.block}}} or another name here, and in the links that mean this heading.",
            block=note.block,
            piece="{#",
        )
        for note in page.notes
        if note.rule == "document/anchor-taken"
    ]


RULE = Rule("error", check=check)

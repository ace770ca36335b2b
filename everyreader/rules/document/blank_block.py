"""An item of a list, a quotation, an example and the meaning of a term have words.

What: there is something to read after each `-` or number of a list, after `>`, after the `:` of a term, and between
the lines of an example. Spaces, `&nbsp;` and signs that nobody sees are no words.

Why: a screen reader counts the item and says nothing, and readers wonder what is missing. Where a line was lost, it may
have been the one that mattered.

How to put it right: write the words, or delete the line.
"""

from __future__ import annotations

from collections.abc import Iterator

from everyreader.blank import is_blank
from everyreader.document import Block, Definitions, Example, Listing, Paragraph, Quote, Text
from everyreader.finding import Finding, Rule
from everyreader.parse import Page

PASSED = (
    "- one\n- more\n- two\n",
    "- one\n- two\n\n> Words.\n\n```\nwords\n```\n",
    "- {{ trust-phone }}\n- `x`\n- ![A map](map.svg)\n- - inner\n",
    "Term\n:   Meaning.\n",
    "- !!! contact\n\n      {{ trust-post }}\n",
)
FAILED = (
    "- one\n-\n- two\n",
    "- one\n- &nbsp;\n- two\n",
    "1. one\n2.\n3. three\n",
    "Words.\n\n>\n\nWords.\n",
    "> \u200b\n",
    "Term\n:   &nbsp;\n",
    "```\n\n```\n",
)
INAPPLICABLE = ("Words.\n",)

_KINDS: tuple[type[Listing | Quote | Definitions | Example], ...] = (Listing, Quote, Definitions, Example)


def check(page: Page) -> list[Finding] | None:
    """Look for blocks, and parts of lists, that hold no words and no other block."""
    blocks: list[Listing | Quote | Definitions | Example] = [block for kind in _KINDS for block in page.blocks_of(kind)]
    if not blocks:
        return None
    return [
        Finding(
            "document/blank-block",
            page.header.source,
            f"There are no words in this {what}.",
            "Write the words, or delete the line.",
            block=id,
        )
        for block in blocks
        for what, id in _blank(block)
    ]


def _blank(block: Listing | Quote | Definitions | Example) -> Iterator[tuple[str, str]]:
    """Yield what has no words, by its name and its block."""
    match block:
        case Listing(_, items):
            yield from (("item of a list", item.id) for item in items if _is_empty(item.blocks))
        case Quote(id, blocks) if _is_empty(blocks):
            yield "quotation", id
        case Definitions(id, entries) if any(_is_empty(entry.blocks) for entry in entries):
            yield "meaning", id
        case Example(id, text) if is_blank(text):
            yield "example", id


def _is_empty(blocks: tuple[Block, ...]) -> bool:
    """Say whether there is nothing but paragraphs without words. Other blocks are looked at for themselves."""
    return all(
        isinstance(block, Paragraph)
        and all(isinstance(inline, Text) and is_blank(inline.text) for inline in block.children)
        for block in blocks
    )


RULE = Rule("warning", check=check)

"""A sentence has each word once, goes on to its end, and breaks no word.

What: on English pages, no small word is there twice (`the the`), no paragraph ends in the middle of a sentence (`Bring
your`, `at the`), no word keeps the hyphen of a line end (`infor- mation`), and no space is missing behind a comma
(`Monday,Tuesday`) or before a bracket that opens.

Why: something was lost when the words were copied or changed: perhaps "not", perhaps the number that stood there.

How to put it right: compare with the text that it comes from, and write the sentence whole.
"""

from __future__ import annotations

from itertools import pairwise

from everyreader.document import Block, Listing, Paragraph, Table, Text
from everyreader.finding import Finding, Rule
from everyreader.parse import Page
from everyreader.parse.word_looks import Look, found_by, is_english, look
from everyreader.signs import small

PASSED = (
    "We know that that is so, and had had enough. It is very very good. Bye bye. No, no. What it is is clear.\n",
    "Bring your\n\n- card\n- list\n\nPhone us at the {{ desk }}. We are what you come to. Who is it for?\n",
    "Pre- and post-natal care, short- or long-term, 1,000 people, a,b, (see below), and/or, GP(s), form(s), e.g.,\n",
    "In the in-patient ward, the The Hague office; log in in the morning, on on-call days. Trade(r)s, yes, or no.\n",
    "We do not\u200b share it.\n",
    "We do not share it.\n",
)
FAILED = (
    *(f"We help {words} people.\n" for words in ("the the", "and and", "of of", "you you", "with a a", "will for for")),
    *(f"{words}\n" for words in ("Bring your", "We are open every day of the", "Phone us from a", "Ask for an")),
    "We give infor- mation to you.\n",
    "We give infor-\nmation to you.\n",
    "We open on Monday,Tuesday and Friday.\n",
    "We do\u200bnot share it.\n",
)
INAPPLICABLE = ("![](a.svg)\n",)

_TWICE = "the and of a an you your our with for from by at they must are was were we if or".split()
_COMPARE = "Compare with the text that it comes from, and write the sentence whole."
LOOKS = (
    Look(
        tuple(f" {word} {word} " for word in _TWICE),
        look("", rf"(?<= )\b({'|'.join(_TWICE)}) \1\b(?=[ .,])", "", "").found,
        "This word is here twice: {}",
        "Write it once, or the word that is missing between the two.",
    ),
    look(
        "-␣",
        r"(?<![\w-])[a-z]{2,12}- "
        r"(?!(?:and|or|to|nor|und|as|but|the|in|of|is|a|we|you|it|that|this|for|not)\b)[a-z]{3,12}\b",
        "The hyphen of a line end stands within this word: {}",
        "Write the word in one piece.",
    ),
    look(
        "\u200b",
        r"[A-Za-z]{2,}\u200b[A-Za-z]{2,}",
        "An unseen sign parts these words, and readers see one: {}",
        "Write a space in its place.",
    ),
    look(",", r"(?<![\w/.@<,-])(?!not,)[A-Za-z]{3,20},[A-Za-z]{3,20}(?![\w.@=/,-])", "There is no space behind this "
         "comma: {}",
         "Put a space behind the comma."),
)  # fmt: skip
_OPEN = frozenset("the a an your our their its my his".split())


def check(page: Page) -> list[Finding] | None:
    """Look at the sentences of an English page."""
    if not is_english(page):
        return None
    found = found_by(LOOKS, page, "document/double-word")
    if found is None:
        return None
    blocks = [*page.document.blocks]
    for block, following in pairwise((*blocks, None)):
        if isinstance(block, Paragraph) and not isinstance(following, Listing | Table) and (words := _open_end(block)):
            said = f"This sentence has no end: … {words}"
            found.append(
                Finding("document/double-word", page.header.source, said, _COMPARE, block=block.id, piece=words)
            )
    return found


def _open_end(block: Block) -> str:
    """Return the last words of a paragraph that ends with an article or the like, or nothing."""
    last = block.children[-1] if isinstance(block, Paragraph) and block.children else None
    if not isinstance(last, Text):
        return ""
    words = last.text.rstrip()[-40:].split()
    return words[-1] if len(words) > 1 and small(words[-1]) in _OPEN and words[-1].islower() else ""


RULE = Rule("warning", check=check)

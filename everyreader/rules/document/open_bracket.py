"""A bracket that opens is closed, and so is a quote.

What: no paragraph, item or cell has a bracket without its end (`The clinic (on the first floor is open`), no square or
curly one without its beginning (`on the first floor] is open`), and on
English pages no quote mark that opens without the one that closes (`Say “I need help to the nurse`). A bracket that
another paragraph closes is whole, and so is a quote that goes on in the next paragraph, which begins with its mark
again.

Why: nobody can tell where what is said by the way ends, or whose words these are. Who listens is not told at all.

How to put it right: write the bracket or the mark where it ends, or take the first one away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from everyreader.finding import Finding, Rule
from everyreader.parse import Page
from everyreader.parse.source_search import piece_in
from everyreader.parse.word_looks import is_english

PASSED = (
    "The clinic (on the first floor) is open. Say “I need help” to the nurse.\n",
    "The clinic (see [our list](a.md)) is open. We can (**now** or later) see you.\n",
    "a) one or b) two. The clinic (on floor 1) is open :( and :-( too.\n",
    "(The clinic is open.\n\nThe ward is not.)\n",
    "“The clinic is open.\n\n“The ward is not.”\n",
    "Write `(` or `“` here, or \\( there.\n",
    "| a | b |\n|---|---|\n| one (two) | three |\n",
    "A smile ( as it is written.\n",
    "See [our list](a.md now.\n",
    "- (one\n- two)\n",
    "The clinic [on the first floor] is open.\n",
    "The clinic {on the first floor} is open.\n",
    "[We are open.\n\nWe are closed.]\n",
    "It is 5 [sic] and [a](b.md) {Note}, `[` and \\[ or \\{.\n",
    "## Hours {#hours}\n\nSee [it]{lang=pl} and {{ a-fact }}.\n",
)
FAILED = (
    "The clinic (on the first floor is open.\n",
    "Say “I need help to the nurse.\n",
    "- one\n    - two (at noon\n- three\n",
    "| a | b |\n|---|---|\n| one (at noon | two |\n",
    "## Hours (of the ward\n\nWe are open.\n",
    "> Wash (both hands.\n",
    "The clinic ((on the first floor) is open.\n",
    "The clinic (see [our list](a.md) is open.\n",
    "!!! warning\n    Do not stop (see below.\n",
    "诊所（在一楼开放。\n",
    "The clinic [on the first floor is open.\n",
    "The clinic on the first floor] is open.\n",
    "The clinic {on the first floor is open.\n",
    "The clinic on the first floor} is open.\n",
    "## Hours {#hours\n\nWe are open.\n",
)
INAPPLICABLE = ("![](a.svg)\n",)

_PAIRS = (("(", ")"), ("（", "）"), ("[", "]"), ("{", "}"))
_QUOTES = ("“", "”")
_BOTH_NEEDED = ("[", "{")
"""What closes one of these is part of no label, as `a)` is."""
_SIGN = re.compile(r"[()（）“”[\]{}]")
_FACE = re.compile(r"[:;=]['-]?$")
_END = 30
"""Letters behind the sign that are told with it."""


def check(page: Page) -> list[Finding] | None:
    """Look at the words of each block where a page has more signs that open than such that close."""
    texts = page.texts
    if not texts:
        return None
    said = page.said
    pairs = [pair for pair in _PAIRS if _may_lack(said, pair) and said.count(pair[0]) != said.count(pair[1])]
    if "“" in said and is_english(page) and "„" not in said and said.count("“") > said.count("”"):
        pairs.append(_QUOTES)
    pairs = [pair for pair in pairs if not any(f"\\{sign}" in page.text for sign in pair)]  # that one is meant
    if not pairs:
        return []
    return [_finding(page, block, words, pair) for pair in pairs for block, words in _open(page, pair)]


def _may_lack(said: str, pair: tuple[str, str]) -> bool:
    return pair[0] in said or (pair[0] in _BOTH_NEEDED and pair[1] in said)


def _open(page: Page, pair: tuple[str, str]) -> Iterator[tuple[str, str]]:
    """Yield block and words of each sign that has no other."""
    blocks: dict[str, list[str]] = {}
    for block, inline in page.texts:
        blocks.setdefault(block.id, []).append(inline.text)
    ids = [*blocks]
    left = {id: _without_end("".join(blocks[id]), pair) for id in ids}
    for number, id in enumerate(ids):
        opened, _ = left[id]
        following = ids[number + 1 : number + 6]
        is_opened = opened or any(left[other][0] for other in ids[max(0, number - 5) : number])
        if pair[0] in _BOTH_NEEDED and left[id][1] and not is_opened:
            words = "".join(blocks[id])
            end = words.rfind(pair[1])
            yield id, words[max(0, end - 20) : end + 1]
        if not opened or any(left[other][1] for other in following):
            continue
        if pair == _QUOTES and following and blocks[following[0]][0].lstrip().startswith(pair[0]):
            continue
        yield id, _from(blocks[id], opened[-1])[:_END]


def _from(texts: list[str], place: int) -> str:
    """Return the words of one of some texts, from a place in all of them to its end.

    >>> _from(["one ", "(two"], 4)
    '(two'
    """
    for text in texts:
        if place < len(text):
            return text[place:]
        place -= len(text)
    return ""


def _without_end(words: str, pair: tuple[str, str]) -> tuple[list[int], int]:
    """Return where signs open without an end, and how many end without a beginning.

    >>> _without_end("a) one (two (three)", ("(", ")"))
    ([7], 0)
    """
    opened: list[int] = []
    ended = 0
    for match in _SIGN.finditer(words):
        if match[0] == pair[0]:
            before = words[max(match.start() - 3, 0) : match.start()]
            is_target = match[0] == "(" and before[-1:] == "]"
            if words[match.end() : match.end() + 1].strip() and not is_target and not _FACE.search(before):
                opened.append(match.start())
        elif match[0] == pair[1]:
            if opened:
                opened.pop()
            elif match[0] in "]}" or _ends(words, match.start()):
                ended += 1
    return opened, ended


_LABEL = re.compile(r"(?:^|\s)\w{1,2}$")


def _ends(words: str, place: int) -> bool:
    """Say whether a sign that closes is no part of a label, `a)`, nor of a face, `:)`."""
    before = words[max(place - 4, 0) : place]
    return not _LABEL.search(before) and not _FACE.search(before[-3:])


def _finding(page: Page, block: str, words: str, pair: tuple[str, str]) -> Finding:
    what = "quote" if pair == _QUOTES else "bracket"
    parts = words.split(" ")
    if words.startswith(pair[0]):
        piece = piece_in(page, block, *(" ".join(parts[:end]) for end in range(len(parts), 0, -1))) or words[:1]
        message = f"This {what} has no end: {words.strip()}"
        help = f"Write {pair[1]} where it ends, or take {pair[0]} away."
    else:
        piece = piece_in(page, block, *(" ".join(parts[start:]) for start in range(len(parts)))) or words[-1:]
        message = f"This {what} has no beginning: {words.strip()}"
        help = f"Write {pair[0]} where it begins, or take {pair[1]} away."
    return Finding("document/open-bracket", page.header.source, message, help, block=block, piece=piece)


RULE = Rule("warning", check=check)

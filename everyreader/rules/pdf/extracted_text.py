"""What two other programs copy out of a PDF is what the page says, word for word.

What: Poppler's pdftotext and PDFium, which know nothing of one another, read the words of each block in the block's
order. Page furniture and the markers of lists may be between, marks of direction do not count, and where a line ends
a word may go on only after a hyphen or slash, or in an address. Each Chinese character is a word.

Why: who copies a phone number or a paragraph into a message, a translator or a search gets this text and not the tag
tree's. So do programs that make the file's words large, and some screen readers. In Urdu, Arabic, Bengali or Tamil it
is often wrong or reversed in files that look right.

How to put it right: write the true characters of each glyph into the font's map (ToUnicode), and other words
(ActualText) only on the clusters that it cannot tell; a whole right-to-left line with other words is read backwards.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from unicodedata import bidirectional

from everyreader.finding import Finding, Rule
from everyreader.pdf.content import Artifact
from everyreader.pdf.extract import PROGRAMS, NotExtracted, Word, as_copied, extract
from everyreader.pdf.leaf_blocks import MARKER
from everyreader.pdf.line_order import RLM
from everyreader.pdf.read import Tagged, read_tags
from everyreader.proof.artefacts import PdfFile
from everyreader.proof.piece import words_of

HELP = (
    "Write the true characters of each glyph into the font's map, and ActualText only on clusters that it cannot tell."
)
MOST = 20
"""Findings of one file and program; where a text layer is broken, each block is, and the first show how."""

BREAKS = re.compile(r"[-–—/‐]$")
"""Where a line may end within a word."""

ADDRESS = re.compile(r"^\(?(?:https?://)?(?:[\w-]+\.)+[\w-]+(?:/|\)|$)|@|^\(?https?:")
"""A word that is an address, which may be parted anywhere where it is longer than a line."""

LONGEST = 40
"""Letters of the longest word that surely fits on a line; a longer one may be parted anywhere."""


def check(file: PdfFile) -> list[Finding]:
    """Compare what each program reads with the words of the page's blocks, pictures apart, which are no words there."""
    tags = read_tags(file.path, file.data)
    blocks = [words for piece in file.pieces if piece.kind != "picture" and (words := words_of(as_copied(piece.text)))]
    findings: list[Finding] = []
    for program, orders in PROGRAMS.items():
        try:
            streams = [words for order in orders for words in _without_furniture(extract(file.path, order), tags)]
        except (NotExtracted, OSError) as error:
            findings.append(
                Finding("pdf/extracted-text", file.path.as_posix(), f"{error}.", "Build it again.", piece=program)
            )
            continue
        findings += [
            Finding("pdf/extracted-text", file.path.as_posix(), f"{program} {message}", HELP, piece=piece)
            for message, piece in _faults(streams, blocks, _repeated(tags))
        ][:MOST]
    return findings


def _repeated(tags: Tagged) -> Counter[str]:
    """Return the words that are drawn again as decoration, such as the head of a table on its second page."""
    return Counter(
        word
        for page in tags.pages
        for artifact in page.artifacts
        if artifact.kind != "Pagination"
        for word in words_of(as_copied(artifact.text))
    )


def _without_furniture(words: Sequence[Word], tags: Tagged) -> list[list[Word]]:
    """Return the words without those of page furniture, which are at the start or the end of a page's text: in two
    ways where the same words are at both, as when a page begins with a link to itself."""
    lang_parts = {
        page.number: [
            artifact for artifact in page.artifacts if artifact.kind == "Pagination" and artifact.text.strip()
        ]
        for page in tags.pages
    }
    pages = [(list(found), lang_parts.get(page, [])) for page, found in groupby(words, key=lambda word: word.page)]
    first, last = (
        [word for found, said in pages for word in _inner(found, said, from_end)] for from_end in (False, True)
    )
    return [first] if first == last else [first, last]


def _furniture(text: str) -> list[str]:
    """Return the words of an artifact, whose letters are as they are seen from left to right, as they are read. In a
    line from right to left, letters and digits of one word are pieces between marks of direction, the last first."""
    words = words_of(as_copied(" ".join("".join(word.split(RLM)[::-1]) for word in text.split())))
    return [word[::-1] if any(bidirectional(letter) in ("R", "AL") for letter in word) else word for word in words]


def _inner(words: list[Word], lang_parts: list[Artifact], from_end: bool) -> list[Word]:
    """Return the words between what furniture says at the start and at the end. from_end: it is taken there where it
    is at both."""
    texts = [word.text for word in words]
    start, end, waiting = strip_furniture(
        texts,
        0,
        len(texts),
        [_furniture(artifact.text) for artifact in lang_parts],
        from_end,
    )
    left = Counter(word for each in waiting for word in each)  # in other order: right to left, or two on one line
    while start < end and left[texts[start]]:
        left[texts[start]] -= 1
        start += 1
    while start < end and left[texts[end - 1]]:
        left[texts[end - 1]] -= 1
        end -= 1
    return words[start:end]


def strip_furniture(
    texts: list[str], start: int, end: int, waiting: list[list[str]], from_end: bool
) -> tuple[int, int, list[list[str]]]:
    """Return the part of a page's words that is left, with what of the furniture was not found at its ends: as much as
    can be is taken, since what is at the foot may be said at the head of the text too."""
    best = (start, end, waiting)
    for at_end in (from_end, not from_end):
        for number, each in enumerate(waiting):
            found = texts[max(start, end - len(each)) : end] if at_end else texts[start : start + len(each)]
            if found in (each, each[::-1]):  # an artifact's words are as they are seen, from left to right
                inner = (start, end - len(each)) if at_end else (start + len(each), end)
                best = min(
                    best,
                    strip_furniture(texts, *inner, waiting[:number] + waiting[number + 1 :], from_end),
                    key=lambda one: len(one[2]),
                )
            if not best[2]:
                return best
    return best


def _faults(
    streams: Sequence[list[Word]], blocks: Sequence[list[str]], repeated: Counter[str]
) -> Iterator[tuple[str, str]]:
    """Yield a fault for each block whose words are together in none of the orders, and for words of no block."""
    results = [_found(words, blocks) for words in streams]
    best, missed, rest = min(
        zip(streams, *zip(*results, strict=True), strict=True), key=lambda each: (len(each[1]), len(each[2]))
    )
    everywhere = set(missed).intersection(*(missing for missing, _ in results))
    yield from (_difference(best, blocks[number], *missed[number]) for number in sorted(everywhere))
    left = Counter(rest) - repeated
    rest = [word for word in rest if left[word]]
    if rest and not everywhere:
        yield f"reads {len(rest)} words that are of no block of the page: “{' '.join(rest[:12])[:80]}”.", rest[0]


Missed = dict[int, tuple[int, int]]
"""By number of the block: how many of its words were found together, and where they ended."""


def _found(words: list[Word], blocks: Sequence[list[str]]) -> tuple[Missed, list[str]]:
    """Return the blocks whose words are not together, and the words of none. Each word is used once."""
    used = [False] * len(words)
    places: dict[str, list[int]] = {}
    for at, word in enumerate(words):
        places.setdefault(word.text[:1], []).append(at)
    missed: Missed = {}
    after = 0
    for number, wanted in enumerate(blocks):
        best = (0, after)
        for start in (after, *places.get(wanted[0][:1], ())):
            count, taken = _match(words, used, start, wanted)
            if count == len(wanted):
                for at in taken:
                    used[at] = True
                after = taken[-1] + 1
                break
            best = max(best, (count, taken[-1] + 1 if taken else after), key=lambda each: each[0])
        else:
            missed[number] = best
    return missed, [word.text for at, word in enumerate(words) if not used[at] and not MARKER.fullmatch(word.text)]


def _difference(words: list[Word], wanted: list[str], count: int, at: int) -> tuple[str, str]:
    here = " ".join(word.text for word in words[at : at + 6])
    page = words[min(at, len(words) - 1)].page if words else 0
    return f"reads on page {page} “{here}” where the page says “{' '.join(wanted[count : count + 6])}”.", here[:40]


def _match(words: list[Word], used: list[bool], start: int, wanted: list[str]) -> tuple[int, list[int]]:
    """Return how many words of a block are together from a place on, and the places of those that were taken."""
    at, taken = start, list[int]()
    for number, word in enumerate(wanted):
        rest = word
        while rest:
            while (
                at < len(words)
                and not used[at]
                and words[at].text != rest
                and MARKER.fullmatch(words[at].text)
                and not (rest.startswith(words[at].text) and words[at].ends)
            ):
                at += 1
            if at >= len(words) or used[at]:
                return number, taken
            found = words[at]
            if found.text != rest and not _without_hyphens(found.text, rest):
                apart = BREAKS.search(found.text) or ADDRESS.search(word) or len(word) > LONGEST
                said = _said_of(found.text, rest)
                if not (found.ends and said and apart):
                    return number, taken
                rest = rest[said:]
            else:
                rest = ""
            taken.append(at)
            at += 1
    return len(wanted), taken


def _said_of(found: str, word: str) -> int:
    """Return how many letters of a word its beginning says, in which hyphens may be lost; 0 where it says others."""
    at = 0
    for letter in found:
        while word[at : at + 1] == "-" != letter:
            at += 1
        if word[at : at + 1] != letter:
            return 0
        at += 1
    return at


def _without_hyphens(found: str, word: str) -> bool:
    """Say whether a word has only lost hyphens, each where a line ended: Poppler takes every such hyphen for one that
    was added."""
    return (
        len(found) < len(word)
        and "-" in word
        and bool(re.fullmatch("".join("-?" if letter == "-" else re.escape(letter) for letter in word), found))
    )


RULE = Rule("error", check=check)

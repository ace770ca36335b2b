"""Finds the settings of a page wherever they stand and in whatever dialect, so that no reader ever gets one as words.

Their place is at the very top, between two lines `---`. What people write besides: an empty line, a note or a heading
above them, dashes that Word made longer, TOML between `+++`, JSON, a comment or a fence around them, no fence at all, a
second block further down. Lines count as settings elsewhere only where a name among them is one that is known here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from everyreader.parse.publication import hides
from everyreader.parse.publication_keys import candidates, key_name
from everyreader.parse.settings_lines import (
    CLOSED,
    DASHES,
    KEY,
    OPENERS,
    PLUS,
    Known,
    as_yaml,
    end_of_settings,
    is_json,
    is_settings,
    title_block,
    undressed_line,
)
from everyreader.source import split_front_matter


class FrontMatter(NamedTuple):
    """The settings of a page and what is left."""

    text: str | None
    """Their lines as YAML, or None where there are none."""
    first: int
    """The number of its first line."""
    body: str
    """What is left, in its lines."""
    body_first: int
    """The number of its first line."""
    place: int = 0
    """The line at which settings stand that are not where they belong, or 0."""
    unclosed: bool = False
    """They belong there, but nothing ends them."""


class _Block(NamedTuple):
    """Lines of settings, counted from 0: start and end of all that goes with them, and of the settings alone."""

    start: int
    end: int
    first: int
    last: int
    unclosed: bool = False


_CODE = re.compile(r"^[ \t>]*(?:`{3,}|~{3,})")
_RULED = tuple(f"\n{sign}" for sign in ("--", " --", "  --", "\u00a0--", "–", " –", "—", " —", "―", "−", "－", "+++"))
_PARAGRAPH = re.compile(
    r"""\n[ \t]*\n[ \t\ufeff]*[:@"']?(?:[a-z]|Draft|DRAFT|Unpub|Publ|Hid|Priv|Stat|Visib|Live|Is)"""
    r"""[\w.-]*(?:[ ][\w.-]+)?["']?[ \t]*[:：=]"""
)
"""What the line above settings begins with; most pages have no such line, and are looked at no further."""
_ABOVE = 8
"""Lines of notes that may be above settings."""


def find_front_matter(text: str, settings: frozenset[str]) -> FrontMatter:
    """Return the settings of a page and what is left of it. settings: the names of all settings of a page."""

    def known(key: str) -> bool:
        return key_name(key) in settings or bool(candidates(key_name(key), settings))

    front, body, first_line = split_front_matter(text)
    if front is not None and not _is_suspect(body):
        return FrontMatter(front, 2, body, first_line)
    lines = text.split("\n")
    if front is None:
        block = _at_top(lines, known)
        if not block and (block := _at_top(undressed := [undressed_line(line) for line in title_block(lines)], known)):
            lines[block.first : block.last] = undressed[block.first : block.last]
        blocks = [block] if block else []
        start = block.end if block else 0
    else:
        blocks, start = [], first_line - 1
        if second := _second(lines, start, known):
            blocks.append(second)
            start = second.end
    blocks += _further_down(lines, start, known, settings)
    if not blocks:
        return FrontMatter(front, 2, body, first_line)
    return _taken_out(lines, blocks, first_line - 1 if front is not None else 0)


def _is_suspect(body: str) -> bool:
    """Say whether there may be settings further down in a text."""
    below = f"\n{body}"
    return any(sign in below for sign in _RULED) or _PARAGRAPH.search(f"\n{below}") is not None


def _taken_out(lines: list[str], blocks: list[_Block], top: int) -> FrontMatter:
    """Return a page without its blocks of settings. top: how many lines the settings take that are where they
    belong."""
    kept, taken = list(lines), [""] * len(lines)
    if top:
        taken[1 : top - 1] = lines[1 : top - 1]
        kept[:top] = [""] * top
    for block in blocks:
        taken[block.first : block.last] = [as_yaml(line) for line in lines[block.first : block.last]]
        kept[block.start : block.end] = [""] * (block.end - block.start)
    first = next((number for number, line in enumerate(taken) if line.strip()), 0)
    last = max((number for number, line in enumerate(taken) if line.strip()), default=first)
    unclosed = blocks[0].unclosed and not top
    return FrontMatter(
        "\n".join(taken[first : last + 1]),
        first + 1,
        "\n".join(kept),
        1,
        0 if unclosed and len(blocks) == 1 else blocks[0].first + 1,
        unclosed,
    )


def _at_top(lines: list[str], known: Known) -> _Block | None:
    """Return the block of settings at the top of a page that has none where they belong."""
    for start in _starts(lines):
        for opening, closing in OPENERS:
            if opening.match(lines[start]) and (
                block := _fenced(lines, start, closing, known, opening in (DASHES, PLUS))
            ):
                return _with_above(lines, block)
        if lines[start].lstrip().startswith("{") and (block := _json(lines, start, known)):
            return block
        end = end_of_settings(lines, start)
        if end > start and is_settings(lines[start:end], known, plain=True, titled=True):
            end += end < len(lines) and bool(DASHES.match(lines[end]))
            while more := _second(lines, end, known, apart=True):  # an empty line between two of them
                end = more.end
            return _with_above(lines, _Block(start, end, start, end))
    return None


def _starts(lines: list[str]) -> Iterator[int]:
    """Yield the lines at which settings may begin: the first with words, and those below a note or heading that is
    above them."""
    inside, notes = False, 0
    for number, line in enumerate(lines):
        bare = line.strip("\ufeff\u200b \t\u00a0")
        notes += bool(bare)
        if notes > _ABOVE:
            return
        if inside or not bare:
            inside = inside and "-->" not in line
        elif bare.startswith("<!--") and bare != "<!--":
            inside = "-->" not in line
        elif bare.startswith("#") and not bare.startswith("##"):
            continue
        else:
            yield number
            return


def _fenced(lines: list[str], start: int, closing: re.Pattern[str], known: Known, plain: bool = True) -> _Block | None:
    """Return the settings between a line and the next that closes it; without one, those up to the first line that is
    none. plain: names in small letters count as settings, also where they are not known."""
    inner = start + 1
    if inner < len(lines) and DASHES.match(lines[inner]):  # a fence of code around the whole
        inner += 1
    end = next((number for number in range(inner, len(lines)) if closing.match(lines[number])), 0)
    last = end - 1 if end > inner and DASHES.match(lines[end - 1]) else end
    inside = lines[inner:last]
    if inside and (is_settings(inside, lambda key: (plain and key[:1].islower()) or known(key)) or is_json(inside)):
        while end + 1 < len(lines) and closing.match(lines[end + 1]):
            end += 1
        return _Block(start, end + 1, inner, last)
    stop = end_of_settings(lines, inner)
    if stop > inner and is_settings(lines[inner:stop], known):
        return _Block(start, stop, inner, stop, start == 0)
    return None


def _with_above(lines: list[str], block: _Block) -> _Block:
    """Return a block together with the note above it: a line `# my notes` is no title where the settings have one."""
    titled = any(
        (match := KEY.match(line)) and key_name(match[1]) == "title" for line in lines[block.first : block.last]
    )
    return block._replace(start=0) if titled else block


def _second(lines: list[str], start: int, known: Known, apart: bool = False) -> _Block | None:
    """Return the settings right under others. apart: those without a fence may also be below an empty line."""
    first = next((number for number in range(start, len(lines)) if lines[number].strip()), len(lines))
    if first < len(lines) and DASHES.match(lines[first]) and first + 1 < len(lines):
        return _fenced(lines, first, CLOSED, known)
    end = end_of_settings(lines, first)
    fenced = end < len(lines) and bool(DASHES.match(lines[end]))
    if end > first and (
        (fenced and first == start and is_settings(lines[first:end], lambda key: key.islower()))
        or ((apart or first == start) and is_settings(lines[first:end], known, plain=True, all_known=True))
    ):
        return _Block(first, end + fenced, first, end)
    return None


def _further_down(lines: list[str], start: int, known: Known, settings: frozenset[str]) -> list[_Block]:
    """Return the settings in the text of a page: between two lines of dashes, or a paragraph that says nothing but that
    it is a draft, or nothing but what is known here."""
    found: list[_Block] = []
    number, code = start, False
    while number < len(lines):
        line = lines[number]
        code ^= ("```" in line or "~~~" in line) and bool(_CODE.match(line))
        block = None
        if not line.strip():
            pass  # most lines begin with a letter, and are in the middle of a paragraph
        elif (
            not code
            and not line[0].isalpha()
            and (DASHES.match(line) or PLUS.match(line))
            and number + 1 < len(lines)
            and lines[number + 1].strip()
        ):
            end = end_of_settings(lines, number + 1)
            ends = (
                end == len(lines)
                or (not lines[end].strip() and not any(map(str.strip, lines[end:])))
                or bool(CLOSED.match(lines[end]) or PLUS.match(lines[end]))
            )
            if ends and is_settings(lines[number + 1 : end], known, plain=True):
                block = _Block(number, min(end + 1, len(lines)), number + 1, end)
        elif not code and (number == 0 or not lines[number - 1].strip()) and (match := KEY.match(line)):
            end = end_of_settings(lines, number)
            alone = end == len(lines) or not lines[end].strip()
            if alone and (
                all((match := KEY.match(inner)) and hides(match[1], match[2], settings) for inner in lines[number:end])
                or (end > number + 1 and is_settings(lines[number:end], known, plain=True, all_known=True))
            ):
                block = _Block(number, end, number, end)
        if block:
            found.append(block)
        number = block.end if block else number + 1
    return found


def _json(lines: list[str], start: int, known: Known) -> _Block | None:
    """Return an object of JSON that begins a page."""
    depth = 0
    for number in range(start, len(lines)):
        bare = re.sub(r'"(?:[^"\\]|\\.)*"', "", lines[number])
        depth += bare.count("{") + bare.count("[") - bare.count("}") - bare.count("]")
        if depth <= 0:
            names = re.findall(r"""[{,\s]["']?([\w-]+)["']?\s*:""", "\n".join(lines[start : number + 1]))
            return _Block(start, number + 1, start, number + 1) if any(known(name) for name in names) else None
    return None

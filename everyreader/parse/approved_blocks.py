"""Approves a page as it is, and tells how it differs later from what was approved."""

from __future__ import annotations

import datetime
import difflib

import msgspec
import yaml

from everyreader.document import digest
from everyreader.parse.approval import Approval, ApprovedBlock
from everyreader.parse.page import Page, parse_source

_SHOWN = 80


class Difference(msgspec.Struct, frozen=True):
    """One place at which a page differs from what was approved."""

    line: int
    """In the page today, from 1."""
    before: str
    after: str
    """`before`, `after`: how the words begin; nothing where they are new or gone."""


def approve(data: bytes, source: str, role: str, name: str, day: datetime.date) -> Approval:
    """Return the approval of a page as it is. data: the bytes of its file."""
    blocks = tuple(ApprovedBlock(digest(words.encode()), _beginning(words)) for _, words in _blocks(data, source))
    return Approval(role, name, day, digest(data), blocks, _text(data))


def write_approval(approval: Approval) -> bytes:
    """Return an approval as the file that lies beside its page."""
    head = {"role": approval.role, "name": approval.name, "day": approval.day, "source": approval.source}
    blocks = [{"digest": block.digest, "words": block.words} for block in approval.blocks]
    said: str = yaml.safe_dump({**head, "blocks": blocks}, allow_unicode=True, sort_keys=False, width=1000)
    text: str = yaml.safe_dump({"text": approval.text}, allow_unicode=True, default_style="|", width=1000)
    note = "# Written by `approve`. A change here would say something that nobody has approved.\n"
    return (note + said + text.replace('"text"', "text", 1)).encode()


def differences(approval: Approval, data: bytes, source: str) -> list[Difference]:
    """Return where a page differs from what was approved: blocks that are new, gone or other. data: of its file."""
    now = _blocks(data, source)
    known = {block.digest: block.words for block in approval.blocks}
    before = [block.digest for block in approval.blocks]
    after = [digest(words.encode()) for _, words in now]
    found = []
    for kind, first, last, start, end in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        old, new = before[first:last], now[start:end]
        for place in range(max(len(old), len(new))):
            line = new[place][0] if place < len(new) else (now[min(end, len(now) - 1)][0] if now else 1)
            found.append(
                Difference(
                    line,
                    known[old[place]] if place < len(old) else "",
                    _beginning(new[place][1]) if place < len(new) else "",
                )
            )
    return found


def _blocks(data: bytes, source: str) -> list[tuple[int, str]]:
    """Return the title of a page and each of its blocks: the line on which it begins, and its words without
    differences of blanks."""
    page: Page = parse_source(data, source)
    lines = _text(data).split("\n")
    places = [page.positions[block.id] for block in page.document.blocks if block.id in page.positions]
    words = [(place.first, " ".join(" ".join(lines[place.first - 1 : place.last]).split())) for place in places]
    return [(1, page.header.meta.title), *words]


def _text(data: bytes) -> str:
    return data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")


def _beginning(words: str) -> str:
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1].rsplit(" ", 1)[0] + " …"

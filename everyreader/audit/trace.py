"""Leads what was found in a finished file back to the line of the source that says it, and says each cause once."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

import msgspec

from everyreader.audit.cases import Case
from everyreader.finding import Finding
from everyreader.proof.piece import Piece, folded

NAMED = 3
"""Files that a message names; of more it says how many."""

_QUOTED = re.compile("“([^”]{3,})”")


def trace(
    found: Iterable[tuple[Case, Finding]],
    blocks: Callable[[str], Collection[str]],
    pieces: Callable[[Case], tuple[Piece, ...]],
) -> list[Finding]:
    """Return findings at their sources. What is found alike in several files of a page is one finding, and so is what
    is found alike in many pages and in no block that an author wrote: that is in the template.

    blocks: the ids of the blocks of a source. said: the smallest blocks of a file.
    """
    grouped: dict[tuple[str, ...], tuple[Finding, str, dict[str, str]]] = {}
    for case, finding in found:
        source, block, piece = _place(case, finding, blocks, pieces)
        key = (finding.rule, finding.outcome, finding.message, finding.help, block and source, block)
        placed = msgspec.structs.replace(finding, path=source, block=block, piece=piece, line=0, column=0)
        grouped.setdefault(key, (placed, case.template, {}))[2][case.address] = source
    return [_joined(finding, template, files) for finding, template, files in grouped.values()]


def _ids(words: Sequence[str], pieces: Iterable[Piece]) -> Iterator[str]:
    """Yield the ids of blocks that words may be in, the likeliest first: those that say just that, and the
    innermost."""
    texts = [(folded(piece.text).strip(), piece.ids) for piece in pieces]
    for each in words:
        for ids in [*(ids for text, ids in texts if text == each), *(ids for text, ids in texts if each in text)]:
            yield from reversed(ids)


def _joined(finding: Finding, template: str, files: dict[str, str]) -> Finding:
    """Return a finding that names its files. One of several pages that is in no block is the template's."""
    path = finding.path if finding.block or len(set(files.values())) == 1 else template
    names = list(files)
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    return msgspec.structs.replace(
        finding, path=path, message=f"In {', '.join(names[:NAMED])}{more}: {finding.message}"
    )


def _place(
    case: Case, finding: Finding, blocks: Callable[[str], Collection[str]], pieces: Callable[[Case], tuple[Piece, ...]]
) -> tuple[str, str, str]:
    """Return the source, the block and the words of it that a finding is about; without a block where none is found."""
    if case.page is None:
        return case.source, "", ""
    words = [plain for text in (finding.piece, *_QUOTED.findall(finding.message)) if (plain := folded(text).strip())]
    for id in _ids(words, pieces(case)):
        for part in case.page.expected_file.parts:
            source, own = part.header.source, id.removeprefix(part.prefix)
            if id.startswith(part.prefix) and own in blocks(source):
                return source, own, words[0] if words else ""
    return case.source, "", ""

"""Finds what words say of the fact or address that follows them, or that they lead to: “text us on {{ desk }}”,
“[Phone us]({{ desk }})”, `[{{ ward }}]({{ desk }})`.

Whether the fact is of that kind, only the register can tell: the rules that know it ask there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from everyreader.document import Block, Emphasis, Fact, Inline, Link, Strong, Text, children_of, marks_in, text_of
from everyreader.parse.means_words import means_beside, means_of_link

Asked = tuple[str, str, str]
"""A fact, an address or words, the id of the block, and what is said: a verb such as `phone`; behind `=` the fact that
a link leads to whose words are this fact; behind `~` the one that it leads to with these words."""

_VERB = r"(text|phone|call|ring|e-?mail|write to)"
_ASKS = re.compile(
    rf"(?:^|[.;:!?(,\n] *|\b(?:or|and|can|please|you|to|may|not) ){_VERB}"
    r"(?: us| them| our team| the team)?(?: on| at| to)?:? *$",
    re.IGNORECASE,
)
_IN_LINK = re.compile(rf"{_VERB} (?:us|them|me|our team|the team|this number)(?: now| today)?", re.IGNORECASE)
_TYPED = re.compile(r"\d[\d\s()./-]{5,}\d|@|\bwww\.|\b\w+\.\w{2,}/")
_SCHEME = re.compile(r"(?:tel|sms|mailto):", re.IGNORECASE)


def asked_facts(inlines: Sequence[tuple[Block, Inline]], tag: str) -> Iterator[Asked]:
    """Yield what the words of a page say of facts and addresses. tag: its language, in which the verbs are."""
    is_english = tag.split("-")[0] == "en"
    for number, (block, inline) in enumerate(inlines):
        if type(inline) is Text:  # most are, hundreds a page
            continue
        if isinstance(inline, Fact) and not inline.form:
            before = _words_before(inlines, number)[-60:]
            if not is_english:
                if said := means_beside(before, _words_behind(inlines, number)[:60], tag):
                    yield inline.name, block.id, said
            elif asks := _ASKS.search(before):
                yield inline.name, block.id, _plain(asks[1])
        elif isinstance(inline, Link):
            yield from ((name, block.id, said) for name, said in _of_link(inline))


def _words_before(inlines: Sequence[tuple[Block, Inline]], number: int) -> str:
    """Return the words right before an inline in its block, whether it is in bold or not."""
    before = number - 1
    while before >= 0 and isinstance(inlines[before][1], Strong | Emphasis):
        before -= 1
    block, inline = inlines[before] if before >= 0 else (None, None)
    return inline.text if isinstance(inline, Text) and block is inlines[number][0] else ""


def _words_behind(inlines: Sequence[tuple[Block, Inline]], number: int) -> str:
    """Return the words right behind an inline in its block."""
    block, inline = inlines[number + 1] if number + 1 < len(inlines) else (None, None)
    return inline.text if isinstance(inline, Text) and block is inlines[number][0] else ""


def _of_link(link: Link) -> Iterator[tuple[str, str]]:
    names = [name for name, _ in marks_in(link.target)]
    if not names and not _SCHEME.match(link.target):
        return
    words = text_of(link.children).strip()
    if verb := _IN_LINK.fullmatch(words):
        yield names[0] if names else link.target, _plain(verb[1])
    elif said := means_of_link(words):
        yield names[0] if names else link.target, said
    if names:
        yield from ((fact, f"={names[0]}") for fact in _facts(link.children) if fact != names[0])
        if _TYPED.search(words):
            yield words, f"~{names[0]}"


def _facts(inlines: Iterable[Inline]) -> Iterator[str]:
    for inline in inlines:
        if isinstance(inline, Fact):
            if not inline.form:
                yield inline.name
        else:
            yield from _facts(children_of(inline))


def _plain(verb: str) -> str:
    return verb.lower().replace("-", "")

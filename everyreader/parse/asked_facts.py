"""Finds what words say of the fact or address that follows them, or that they lead to: “text us on {{ desk }}”,
“[Phone us]({{ desk }})”, `[{{ ward }}]({{ desk }})`.

Whether the fact is of that kind, only the register can tell: the rules that know it ask there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from everyreader.document import Block, Emphasis, Fact, Inline, Link, Strong, Text, children_of, marks_in, text_of

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


def asked_facts(inlines: Iterable[tuple[Block, Inline]], is_english: bool) -> Iterator[Asked]:
    """Yield what the words of a page say of facts and addresses. is_english: so are its verbs."""
    last, words = "", ""
    for block, inline in inlines:
        if is_english and isinstance(inline, Fact) and block.id == last and not inline.form:
            if asks := _ASKS.search(words[-60:]):
                yield inline.name, block.id, _plain(asks[1])
        elif isinstance(inline, Link):
            yield from ((name, block.id, said) for name, said in _of_link(inline, is_english))
        if not isinstance(inline, Strong | Emphasis):
            last, words = block.id, inline.text if isinstance(inline, Text) else ""


def _of_link(link: Link, is_english: bool) -> Iterator[tuple[str, str]]:
    names = [name for name, _ in marks_in(link.target)]
    if not names and not _SCHEME.match(link.target):
        return
    words = text_of(link.children).strip()
    if is_english and (verb := _IN_LINK.fullmatch(words)):
        yield names[0] if names else link.target, _plain(verb[1])
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

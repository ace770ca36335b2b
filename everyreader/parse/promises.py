"""Tells where English words promise the choice about research and planning, and where they say its limits."""

from __future__ import annotations

import re

_CHOICE = r"(?:say(?:s|ing)? no|opt(?:s|ed|ing)? out|stop|refuse|object)"
_USES = r"(?:research|planning|stud(?:y|ies))"
_ABOUT, _CHOOSING = re.compile(_USES, re.IGNORECASE), re.compile(_CHOICE, re.IGNORECASE)
_PROMISES = (
    re.compile(rf"\b(?:can|may|could|right to|able to)\b[^.:;]*\b{_CHOICE}\b[^.:;]*\b(?:of|to|for|from|in)\b[^.:;]*\b(?:research|planning)\b",
               re.IGNORECASE),
    re.compile(rf"\bif (?:you|they|someone|people|a patient|a person)\b(?! (?:do|does|did|have|has) not)[^.:;]*\b{_CHOICE}\b"
               rf"[^.:;]*(?:\b(?:not|never|no)\b[^.:;]*\b{_USES}\b|\b{_USES}\b[^.:;]*\b(?:not|never|no)\b)", re.IGNORECASE))
_LIMIT = re.compile(r"\bmost (?:uses|of)\b|\bsome (?:uses|of (?:it|them|these))\b|\bunless\b|\bexcept|\bexempt|\bnot apply\b|\bnot count\b|"
                    r"\bnot (?:stop|cover|change)\b|\bstill (?:be )?(?:use|share|give|happen|need)|\bgo(?:es)? on\b|\blimits?\b|\bcourts?\b|\{\{ [\w-]*limits?\b",
                    re.IGNORECASE)


def is_promise(sentence: str) -> bool:
    """Say whether a sentence promises that people can say no, or what happens if they do."""
    return bool(_ABOUT.search(sentence)) and any(pattern.search(sentence) for pattern in _PROMISES)


def may_promise(text: str) -> bool:
    """Say whether a text has the words of a promise at all: a quick look, before each of its sentences is read."""
    return bool(_ABOUT.search(text)) and bool(_CHOOSING.search(text))


def has_limit(words: str) -> bool:
    """Say whether words hold a limit of the choice, or a fact that is one by its name."""
    return bool(_LIMIT.search(words))

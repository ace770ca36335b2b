"""Tells where words promise the choice about research and planning, and where they say its limits."""

from __future__ import annotations

import re
from functools import cache

from everyreader.parse.promise_words import has_limit_in, is_promise_in, may_promise_in, speaks_of_uses_in

_USES = r"(?:research\w*|planning|stud(?:y|ies))"
_WHO = (
    r"(?:you|they|someone|everyone|everybody|anyone|people|(?:a |the )?(?:patients?|persons?)|your child|"
    r"children|parents|carers)"
)
_OTHER = (
    r"tak(?:e|ing) part|join(?:ing)?|newsletters?|letters?|emails?|surveys?|contact(?:ed)?|invitations?|"
    r"invited|cookies|photo\w*|pictures?|"
    r"text messages?|reminders?|samples?|tissue|organs?|post-mortem|"
    r"(?:a|an|the|any|this|that|each|one|another) (?:\w+ ){0,2}(?:study|trial)"
)
"""What people can refuse altogether: a study that asks them, letters about one, a sample."""
_ON = rf"(?:(?!\b(?:{_OTHER})\b)[^.:;])*"
_NO = r"(?:say(?:s|ing)? no|said no|opt(?:s|ed|ing)?[ -](?:(?:your|their) \w+ )?out)"
_STOP = (
    r"(?:(?:stop|prevent)(?:s|ping|ing)?\b[^.:;]*\b(?:us|us(?:e|ed|ing)|shar(?:e|ed|ing))|"
    r"refuse (?:to (?:let|allow)|(?:the |any |all )?(?:uses?|sharing))|withdraw (?:your|their) (?:\w+ "
    r")?(?:information|data|records?))"
)
_FOR = (
    r"(?:research|planning)\b(?! (?:newsletter|letter|email|survey|meeting|document|stud(?:y|ies)\b))"
    r"(?<!care planning)(?<!discharge planning)(?<!family planning)"
)
_USED = (
    r"(?:us(?:e|es|ed|ing)|shar(?:e|ed|ing)|give(?! advice)|given|gets?|send|sent|pass|passed|includ(?:e|ed|es)|"
    r"see|sees)"
)
_NOT = r"(?:not|never|no|nobody|none|cannot|(?:is|are|do|does|will|wo|ca)n['’]t)"
_CASE = (
    rf"\b(?:(?:if|when|once|after|where|should) {_WHO}|who|by)\b(?! (?:do|does|did|have|has) not)"
    rf"(?:(?!\b(?:not|never|{_OTHER})\b)[^.:;,])*\b{_NO}\b"
)
_LONGEST = 600
"""Of a sentence that is longer, no more is read: looking for words so far apart would take minutes."""
_ABOUT = re.compile(_USES, re.IGNORECASE)
_CHOOSING = re.compile(rf"{_NO}|{_STOP}|\bchoos|\bdecid|\bopt-out|\bnot to (?:us|shar)e", re.IGNORECASE)
_PROMISES = (
    rf"\b{_WHO}\b[^.:;]*\b(?:can|may|could|(?:right|able|free|entitled|choose) to)\b(?! not)[^.:;]*"
    rf"\b(?:{_NO}|{_STOP})\b{_ON}\b(?:of|to|for|from|in)\b{_ON}\b{_FOR}",
    rf"\b(?:lets? {_WHO}|(?:allow|enable)s? {_WHO} to)\b[^.:;]*"
    rf"\b(?:{_NO}|{_STOP})\b{_ON}\b(?:of|to|for|from|in)\b{_ON}\b{_FOR}",
    rf"\b{_WHO} (?:can|may|could|have the right to) (?:choose|decide|tell|ask)\b{_ON}\b(?:not|if|"
    rf"whether)\b{_ON}\b{_USED}\b{_ON}\b{_FOR}",
    rf"{_CASE}(?=[^.:;]*\b{_USES}){_ON}(?:\b{_NOT}\b[^.:;]*\b{_USED}\b|\bstop (?:us|shar)ing\b|"
    rf"\b(?:excluded|removed|left out)\b)",
    rf"\b(?:{_NOT}\b[^.:;]*\b{_USED}\b|excluded\b|left out\b)[^.:;]*\b{_USES}\b[^.:;]*{_CASE}",
    rf"\b{_USED}\b{_ON}\b{_USES}\b[^.:;]*"
    rf"\b(?:unless {_WHO}(?: choose to)?|only if {_WHO} (?:do|does|have|has) not|if {_WHO} (?:have|has) "
    rf"not)\b[^.:;]*\b{_NO}\b",
    rf"\b(?:choice about|{_USED}\b{_ON}) \b{_FOR}[^.;]*\b{_WHO} (?:can|may|could) {_NO}\b(?! (?:of|to|from) "
    rf"(?:{_OTHER}))",
    rf"(?<!type 1 )(?<!type 2 )\bopt(?:ing)?[ -]out (?:means?|stops?|prevents?|lets?|allows?|"
    rf"enables?)\b{_ON}\b{_USED}\b{_ON}\b{_FOR}",
)
"""“You can say no to research”; “you can choose if it is used”; “if you opt out, it is not used”, in either order;
“used unless you opt out”; “the opt-out stops the use”."""

_LIMIT = (
    r"\bmost (?:\w+ ){0,3}(?:uses|of|cases|research)\b|\busually\b|\bsome (?:\w+ ){0,3}uses\b|\bsome of "
    r"(?:it|them|these)\b|"
    rf"\bunless\b(?! {_WHO} (?:have |has |choose to )?{_NO})|\bexcept|\bexempt|\bother than\b|\bapart "
    rf"from\b|\beven (?:if|when|though)\b|"
    r"\b(?:some|certain|rare|a few) (?:cases|circumstances|situations)\b|\bnot (?:apply|count)\b|"
    r"\bnot (?:stop|cover|change|affect|include)\b(?! (?:(?:your|their|the|any|my) )?(?:\w+ )?(?:care|"
    r"treatment|mind|you)\b| how | the way )|"
    r"\bstill (?:be )?(?:used|shared|given|needed|sent|passed|collected|happen)|"
    r"\b(?<!you )(?:can|may|must|will|we|they|staff) still (?:have to )?(?:use|share|give|need|send|get|"
    r"pass)\b|\bgo(?:es)? on\b(?! (?:\w+ing|to|the|our)\b)|\bcontinues? (?:to be (?:used|shared)|by law)\b|"
    r"\b(?<!no )(?<!time )limits?\b|\bcourts?\b|\blaws? (?:says?|requires?|asks?)\b|\brequired by law\b|"
    r"\blegal (?:duty|requirement|obligation)\b|\bif you (?:agreed?|gave|have agreed)\b|\{\{ [\w-]*limits?\b"
)

_LETTERS = ("research", "planning", "study", "studies")
_MARKS = re.compile(r"[\s*_]+")
"""What may be between the words of a source: the end of a line, or marks of bold and italics."""


@cache  # most builds of a page ask for none of these, and compiling them takes 0.04 s (2026-11-29)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def is_promise(sentence: str, tag: str = "en") -> bool:
    """Say whether a sentence in a language promises that people can say no, or what happens if they do."""
    if tag.split("-")[0] != "en":
        return is_promise_in(sentence[:_LONGEST], tag)
    words = sentence[:_LONGEST]
    return bool(_ABOUT.search(words)) and any(_compiled(pattern).search(words) for pattern in _PROMISES)


def may_promise(text: str, tag: str = "en") -> bool:
    """Say whether a text has the words of a promise at all: a quick look, before each of its sentences is read."""
    if tag.split("-")[0] != "en":
        return may_promise_in(text, tag)
    small = text.lower()
    return any([use in small for use in _LETTERS]) and bool(_CHOOSING.search(_MARKS.sub(" ", text)))


def speaks_of_uses(words: str, tag: str = "en") -> bool:
    """Say whether words name research or planning: a promise does."""
    if tag.split("-")[0] != "en":
        return speaks_of_uses_in(words, tag)
    in_small = words.lower()
    return any([use in in_small for use in _LETTERS])


def has_limit(words: str, tag: str = "en") -> bool:
    """Say whether words hold a limit of the choice, or a fact that is one by its name."""
    if tag.split("-")[0] != "en":
        return has_limit_in(words, tag)
    return bool(_compiled(_LIMIT).search(words))

"""What people who make pages write for one another in English, as a table: notes, requests, and what programs added.

Each line begins a sentence where it may be in one that is meant for readers: “If we could not check this, we phone
you”.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from everyreader.signs import holds_any

_TEAM = r"(?:(?:Web|Comms|Communications|Digital|Design|Content) (?:[Tt]eam|[Ee]ditors?)|[Ee]ditors?|Comms|Designers?|"
_INITIALS = r"(?!GP|UK|IT|NI|TV|II|UE|PL|RO|EN|TR)[A-Z]{2}"

_SIGNS = (
    r"\bTODO\b|\bFIXME\b|(?<![“\"‘'])\bTBC\b(?!\))|\bTO DO:|(?<!\()\btbc\b(?!\))|\b(?i:lorem ipsum)\b",
    r"\[(?:(?i:insert|add) (?:the |a |name|date|trust|link|number|here)|"
    r"(?i:insert) (?:phone|telephone|email|address|contact|details|ward|team|service|opening|logo|picture)|"
    r"(?i:insert) (?!your |it |this )[^\[\]]{1,60} here(?=\])|(?i:name of (?:the )?trust)|"
    r"(?i:(?:the )?trust(?:['’]s)? (?:name|address|phone|email))|(?i:xx+)\b)[^\]]*\]",
    r"\[(?:(?:[A-Z][A-Za-z]+ )?(?i:to (?:confirm|check|add|be confirmed|be added|follow))|TBA|DATE|NAME|LINK|PHONE)\]",
    r"\[(?:awaiting|pending) [^\]]*\]|^\[(?:Internal|INTERNAL|Draft|DRAFT|Staff only|STAFF ONLY)\]",
    r"^DRAFT(?: v(?:ersion)? ?\d| \d| ?[–—:-] ?|$)|\bNOT FOR PUBLICATION\b|\bDO NOT (?:PUBLISH|MERGE)\b",
    r"\b(?:INTERNAL USE ONLY|OFFICIAL[ -]SENSITIVE|COMMERCIAL IN CONFIDENCE)\b|^CONFIDENTIAL\b",
    r"\b[0٠۰০੦]\d{2,4}[ -]?(?:\d{3} ?)?[Xx]{3,}(?: ?[Xx]{3,})?\b|\b[Xx]{1,2}[:.][Xx]{2}(?: ?[ap]m)?\b|£[Xx]{1,6}\b",
    r"(?<![?!\w])\?{2,4}:\?{2}|(?<=\s)\?{3,}(?=[\s.,;،।۔]|$)|(?<=\s)\[\?{1,3}\]|^\[\?{1,3}\]$",
    rf"\[[A-Z]{{2,3}},? \d{{1,2}}[ /.][^\[\]]{{2,80}}\]|[(（]{_INITIALS} ?[-–—:：] ?[^()（）]{{2,80}}[?？؟][)）]",
    rf"^{_INITIALS}[:：] ?[^?？؟]*[?？؟]$|^@[^\W\d_]\w*(?: [^\W\d_]\w*)? [^?？؟]{{3,120}}[?？؟]$",
    r"^(?:Slug|Permalink|Meta (?:title|description)|SEO (?:title|description)|Focus key(?:word|phrase)): \S",
    r"^(?:order|kind|audience|owner|layout|slug|reviewed|review-due|unpublished|draft): \S+$",
    r"\b[Ss]ent from my (?:iPhone|iPad|Samsung|Galaxy)\b",
)
"""What is told on pages in every language: signs, and English words that are seldom left by chance."""
_SIGNS_HINTS = (
    *("[", "@", "???", "??:", "TO DO:", "TODO", "FIXME", "TBC", "tbc", "orem i", "OREM I", "DRAFT", "NOT FOR PUB"),
    *("DO NOT PUB", "DO NOT MERGE", "SENSITIVE", "IN CONFID", "INTERNAL USE", "CONFIDENTIAL", "XX", "xx", "£X", "£x"),
    *("ent from my", "Xx", "xX"),
)
_HEADS = frozenset(
    "order kind audience owner layout slug reviewed review-due unpublished draft Slug Permalink".split()
    + ["Meta title", "Meta description", "SEO title", "SEO description", "Focus keyword", "Focus keyphrase"]
)
"""What is before a colon at the beginning of a line."""
_SENTENCES = (
    r"\b(?i:paste) here (?:the|your|its|what)\b|\b(?i:paste) the (?:legal|fixed) (?:words|wording|text)\b",
    r"\b(?i:for the trust to paste)\b|\b(?i:the trust should (?:paste|insert) (?:its|the|here))\b",
    r"\bDo not (?:use|publish) this page (?:yet|until)\b|\bDelete this section if (?:it does|not)\b",
    r"\bWe (?:have )?found no (?:such change|(?:later|newer|more recent) (?:figure|total|number|source|page|copy)|"
    r"source for (?:this|it|these)(?=[.,;]))",
    r"\bWe could not find a source\b|\bWe (?:could not|were (?:unable|not able) to) (?:check|confirm|verify) "
    r"(?:which\b|(?:this|these)(?=[.,;]))",
    r"\bNote (?:to|for) (?:the )?(?:authors|(?:web|comms) (?:team|editors?))\b(?=[:,.])",
    r"\bTo be (?:added|completed|written|confirmed) by (?:the trust|IG|comms)\b|\bTo be added\.",
    r"\b(?i:placeholder text)(?=[.\]])|^Not for publication\b|\bClick (?:or tap )?here to enter (?:text|a date)\b",
    r"^(?:Sure|Certainly|Of course|Absolutely)[!,.] (?:Here['’]s|Here is|Here are|Below is)\b",
    r"\b[Aa]s an AI (?:language )?model\b|^(?:Let me know if you(?:['’]d| would) like me to|Would you like me to)\b",
    r"\([A-Z]{2,3}: (?:please|pls|can|check)\b[^)]*\)|^(?:CHECK|ASK|CONFIRM)(?: [A-Z]{2,}){1,5}\b",
    r"^@[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:can|could|please|pls|would|do) ",
    r"\bINSERT [A-Z ]*(?:NAME|HERE|DATE|LINK)\b|^Insert (?:the )?(?:name|address|phone number|date) of "
    r"(?:the )?(?:trust|your)\b",
    r"^(?:\(?[Nn]ote to self|\(?[Ii]nternal(?: only)?(?: note)?|INTERNAL(?: ONLY)?(?: NOTE)?|Staff only|STAFF ONLY|"
    r"(?:Editor|Author|Translator|Reviewer) note|Comment|(?:Question|Q) for [A-Z][a-z]+|"
    r"N\.?B\.? \((?i:internal|staff)[^()]*\)) ?(?::|\) )|^N\.?B\.? \((?i:internal|staff)[^()]*\)",
    r"\b(?:For|FOR) (?i:internal use)(?: only)?\b|"
    r"\b[Nn]ot for (?:external|public|onward) (?:use|release|circulation|distribution)\b",
    r"^(?:(?:Internal|Editorial|Staff) (?:notes?|comments?)|(?:Notes?|Comments?|Questions?) for (?:the )?(?:editors?|"
    r"authors?|designers?|translators?|reviewers?|developers?|(?:comms|IG|web|legal|design) team))(?=:|$)",
    r"\((?i:note (?:to|for) (?:the )?(?:designer|developer|translator|reviewer|author|printer|web team))\b[^()]*\)",
    r"\b[Ss]tatus: (?i:draft|wip|(?:for|in|under|awaiting) (?:review|approval|sign-off)|not approved)\b"
    r"|^Status: [Ii]n progress\b",
    r"^Draft v?\d+(?:\.\d+)*\b|\b[Vv]ersion \d+(?:\.\d+)* (?i:draft)\b|"
    r"\b(?<!the )(?<!The )(?<!each )(?<!Each )(?<!first )(?<!second )(?<!our )[Dd]raft (?:for|to) (?:comment|review"
    r"|approval|discussion)s?(?=[.,:;)]|$)",
    r"^[A-Z][a-z]+ ?[-–—:] ?(?:can|could|would) you (?:please )?(?:check|confirm|look at|add|update|fix|review)\b"
    r"[^.?]*\?",
    rf"^(?:N\.?B\.? )?{_TEAM}Translators?|Reviewers?|Developers?|Authors?): ?(?i:please|pls|put|insert|check|update|"
    r"replace|remove|delete|add|amend|move|confirm)\b",
    r"^I (?:think|suggest|wonder if) we (?:should|could|need to) (?:add|change|cut|delete|drop|link|mention|merge|move|"
    r"remove|reword|rewrite|say|shorten|split) ",
)
"""What is told on English pages alone."""
_HINTS = (
    *("[", "@", "???", "??:", ": please", ": pls", ": can", ": check", "TO DO:", "TODO", "FIXME", "TBC", "tbc"),
    *("Do not use this", "Do not publish this", "Delete this section", "To be ", "Note to ", "Note for "),
    *("We found no", "We have found no", "We could not", "We were ", "Sure", "Certainly", "Of course", "Absolutely"),
    *("DRAFT", "NOT FOR PUBLICATION", "DO NOT PUBLISH", "DO NOT MERGE", "Not for publication", "CHECK ", "ASK "),
    *("CONFIRM ", "elf:", "nternal", "NTERNAL", "taff only", "TAFF ONLY", " note:", "Comment:", "uestion for "),
    *("Q for ", "SENSITIVE", "IN CONFIDENCE", "ot for external", "ot for public ", "ot for onward", "lug: "),
    *("ermalink: ", "Meta ", "SEO ", "Focus key", "order: ", "kind: ", "audience: ", "owner: ", "layout: "),
    *("tatus: ", "raft v", "raft 0", "raft 1", " draft", " Draft", "raft for ", "CONFIDENTIAL", " you check"),
    *(" you confirm", "you please", "you look", "you add", "you update", "you fix", "you review", "ditorial "),
    *("taff note", "taff comment", "otes for ", "omments for ", "uestions for ", "ote to ", "ote for ", "eam: "),
    *("ditor: ", "ditors: ", "Comms: ", "esigner", "ranslator", "eviewer", "eveloper", "uthor: ", "uthors: "),
    *("reviewed: ", "review-due: ", "unpublished: ", "draft: ", "Click here to", "Click or tap", "Sent from my"),
    *(
        "s an AI ",
        "et me know if",
        "ould you like me",
        "nsert ",
        "NSERT ",
        "I think we",
        "I suggest we",
        "I wonder if we",
    ),
)
_SMALL_HINTS = ("paste", "trust should", "lorem", "placeholder", "xx", "£x")
"""Letters, as they are or in small ones, without one of which there is nothing to find: most pages have none."""
_IN_ROUND = re.compile(r"\([A-Z]{2} ?[-–—:：]|（[A-Z]{2} ?[-–—:：]")
"""How the initials of a colleague stand before a question."""

_LEFT = re.compile("|".join(_SIGNS))
_VOICE = re.compile("|".join((*_SENTENCES, *_SIGNS)))


def note_in(words: str, is_english: bool) -> re.Match[str] | None:
    """Return the first note to colleagues in words, or None. is_english: so is the page, and more is told."""
    return (_VOICE if is_english else _LEFT).search(words)


class Hints(NamedTuple):
    """Letters on a page that a note may be near."""

    found: tuple[str, ...]
    in_small: tuple[str, ...]
    asks: bool
    """Initials may stand before a question."""


def hints_in(words: str) -> Hints | None:
    """Return what shows that words may hold a note that is told on English pages; None where nothing does."""
    small = words.lower()
    hints = Hints(
        tuple([hint for hint in _HINTS if hint in words]),
        tuple([hint for hint in _SMALL_HINTS if hint in small]),
        _may_ask(words, heads_of(words)),
    )
    return hints if any(hints) else None


def is_hinted(words: str, hints: Hints) -> bool:
    """Say whether one of the hints of a page is in some of its words."""
    if hints.asks or any([hint in words for hint in hints.found]):
        return True
    return bool(hints.in_small) and any([hint in words.lower() for hint in hints.in_small])


def may_hold_sign(words: str, heads: Sequence[str]) -> bool:
    """Say whether words may hold a note that is told on all other pages. heads: what `heads_of` says of them."""
    return holds_any(words, _SIGNS_HINTS) or _may_ask(words, heads) or not _HEADS.isdisjoint(heads)


def heads_of(words: str) -> list[str]:
    """Return what is before the first colon of each line, where that is short."""
    lines = (words.replace("：", ":") if "：" in words else words).split("\n")
    return [line[: line.index(":")] for line in lines if ":" in line[:60]]


def _may_ask(words: str, heads: Sequence[str]) -> bool:
    """Say whether initials may stand before a question, at the beginning of a line or in round brackets."""
    if any([len(head) == 2 and head.isupper() for head in heads]):
        return True
    return ("(" in words or "（" in words) and _IN_ROUND.search(words) is not None

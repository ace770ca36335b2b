"""Words are made of letters, not of signs that only look like them.

What: no word holds two letters in one sign (`oﬃce`, as PDFs have it), bold or slanted letters of mathematics (`𝗳𝗿𝗲𝗲`,
from social media), letters in circles, or those of the width of Chinese ones (outside Chinese, Japanese and Korean
pages); none has an accent or a minute sign in place of an apostrophe (`don´t`). The place of an object (U+FFFC) is
nowhere, and no number holds a sign without width, at which it falls into two.

Why: a screen reader says "mathematical bold small f" for each such letter, or nothing at all; a search does not find
the word, and of the number only a half is dialled or said.

How to put it right: type the word again. The message shows it.
"""

from __future__ import annotations

import re
import unicodedata

from everyreader.finding import Finding, Rule
from everyreader.source import Source

PASSED = (
    "---\ntitle: Choice\n---\n\nThe office is free, H₂O, 10², ½, №, 5′ 10″, don’t, 20° ℃, ™, ① and Ⅳ, 01632 960 001.\n",
    {"content/zh/page.md": "---\ntitle: 选择\n---\n\n请拨打０３００，或ＮＨＳ。\n"},
    "---\ntitle: Choice\n---\n\nمی‌خواهم، 👩‍⚕️, naïve, a´ and b, 10\u00a0000, Mo’ment, {{ ｄｅｓｋ-phone }}.\n",
)
FAILED = tuple(
    f"---\ntitle: Choice\n---\n\n{words}\n"
    for words in (
        *("The oﬃce is open.", "It is 𝗳𝗿𝗲𝗲.", "It is 𝒇𝒓𝒆𝒆.", "It is ｆｒｅｅ.", "It is ⓕⓡⓔⓔ.", "Phone ５６７８."),
        *("You don´t pay.", "You don′t pay.", "A word\ufffc here.", "Take 12\u200b345.", "Take 1\u00ad5 mg."),
    )
)
INAPPLICABLE = ("", "---\ntitle: Choice\n---\n\nPhone us.\n")

MOST = 20
"""Findings in one file: nobody reads more."""
_WIDE = "０-９Ａ-Ｚａ-ｚ"
_STAND_IN = "ﬀ-ﬆ\U0001d400-\U0001d7ffⒶ-ⓩ🄰-🅉🅐-🅩"
_WITHIN = "\u00ad\u200b-\u200d\u2060\ufeff"
_PATTERN = (
    r"[{letters}]+|\ufffc|(?<=[A-Za-z])[´′](?=[a-z]{{1,2}}\b)|"
    rf"\d+(?:[{_WITHIN}]+\d+)+"
)
_FOUND = re.compile(_PATTERN.format(letters=_STAND_IN + _WIDE))
_FOUND_AMONG_WIDE = re.compile(_PATTERN.format(letters=_STAND_IN))
_QUICK = re.compile(f"[{_STAND_IN}{_WIDE}\ufffc´′{_WITHIN}]")
_LONGEST = 40
"""Letters before and behind such a sign that a message shows."""
_END, _BEGIN = re.compile(r"\w+\Z"), re.compile(rf"[\w{_STAND_IN}]+")
_CHINESE = re.compile(r"(?:content|locales)/(?:zh|ja|ko|yue)\b")


def check(source: Source) -> list[Finding] | None:
    """Look for such signs in a text; one of ASCII has none."""
    if source.text.isascii():
        return None
    if not _QUICK.search(source.text):
        return []
    pattern = _FOUND_AMONG_WIDE if _CHINESE.match(source.path) else _FOUND
    found: list[Finding] = []
    end = 0
    for match in pattern.finditer(source.text):
        start = match.start()
        if start >= end and len(found) < MOST and not _is_in_fact(source.text, start):
            word, end = _whole(match)
            line, column = source.text.count("\n", 0, start) + 1, start - source.text.rfind("\n", 0, start)
            found.append(Finding("source/stand-in-letters", source.path, *_said(word), line=line, column=column))
    return found


def _is_in_fact(text: str, place: int) -> bool:
    """Say whether a place is in the sign of a fact, whose name is read as what it looks like."""
    return text.rfind("{{", max(place - _LONGEST, 0), place) > text.rfind("}}", max(place - _LONGEST, 0), place)


def _whole(match: re.Match[str]) -> tuple[str, int]:
    """Return the word that a sign is in, and where it ends; the sign alone where it is no letter."""
    if match[0] in "´′\ufffc" or match[0][0] in "0123456789":
        return match[0], match.end()
    before = _END.search(match.string, max(match.start() - _LONGEST, 0), match.start())
    after = _BEGIN.match(match.string, match.end(), match.end() + _LONGEST)
    return (before[0] if before else "") + match[0] + (after[0] if after else ""), (after or match).end()


def _said(found: str) -> tuple[str, str]:
    """Return what is wrong with such a word, and what to write."""
    if found == "\ufffc":
        return "A picture or another object was lost here when the words were copied (U+FFFC).", "Delete the sign."
    if found in "´′":
        return f"This is no apostrophe: {found}", "Write ’ or '"
    meant = unicodedata.normalize("NFKC", re.sub(f"[{_WITHIN}]", "", found))
    if found[0] in "0123456789":
        return f"This number has a sign without width in it: {found}", f"Type it again: {meant}"
    return f"This word is made of signs that only look like letters: {found[:40]}", f"Write {meant[:40]}"


RULE = Rule("warning", check=check)

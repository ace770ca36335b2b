"""Reads the messages of a language from its gettext catalogue, and its rule for plurals."""

from __future__ import annotations

import gettext
import io
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from everyreader.finding import Finding
from everyreader.language import tag_fault
from everyreader.source.comments import hide_notes


@lru_cache(maxsize=1000)
def plural_form(expression: str) -> Callable[[int], int]:
    """Return the function that chooses a plural form for a number. Errors: ValueError where the expression is none."""
    choose: Callable[[int], int] = gettext.c2py(expression)
    return choose


_MESSAGE_LINE = re.compile(r'^(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s*)?"(?:[^"\\]|\\.)*"$')


def read_catalogue(text: str, path: str, findings: list[Finding]) -> tuple[dict[str, tuple[str, ...]], str]:
    """Return the messages of a catalogue and its rule for plurals. findings: gets what is wrong with them."""
    from babel.messages.pofile import PoFileError, read_po  # Babel is slow to import and the result is kept

    if fault := _unreadable(text, path):
        findings.append(fault)
        return {}, "n != 1"
    try:
        catalogue = read_po(io.StringIO(text), abort_invalid=True)
    except (PoFileError, ValueError) as error:
        findings.append(
            Finding(
                "locale/catalogue",
                path,
                f"These messages cannot be read: {' '.join(str(error).split())[:160]}.",
                'Each message needs a line `msgid "…"` and a line `msgstr "…"`.',
                line=getattr(error, "lineno", None) or 1,
                column=1,
            )
        )
        return {}, "n != 1"
    found: dict[str, tuple[str, ...]] = {}
    unsure: list[int] = []
    for message in catalogue:
        if message.id and _is_unsure(message):
            unsure.append(message.lineno or 1)
        elif message.id:
            one = message.id if isinstance(message.id, str) else message.id[0]
            texts = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
            if note := next((note for text in texts if (note := _note_in(text))), ""):
                findings.append(_noted(path, message.lineno or 1, one, note))
                continue
            found[one] = texts
            findings += _placeholders(path, message.lineno or 1, one, found[one])
    findings += [_unchecked(path, unsure)] if unsure else []
    findings += _strange(path, found, {str(message.id): message.lineno or 1 for message in catalogue})
    plural = str(catalogue.plural_expr)
    if not _usable_plural(plural):
        findings.append(
            Finding(
                "locale/catalogue",
                path,
                f"The rule for plurals cannot be used: {plural}.",
                "Copy the line Plural-Forms: from another catalogue of this language.",
                line=1,
                column=1,
            )
        )
        plural = "n != 1"
    return found, plural


_UNSURE = re.compile(r"\b(?:fuzzy|unfinished|machine[ -]translated, unchecked)\b", re.IGNORECASE)
_DOUBT = re.compile(r"\?{2,}|[\[(]\?+[\])]|\b(?:TODO|FIXME|XXX|TBC|TBD)\b")
"""What translators write into a translation of which they are not sure."""


def _is_unsure(message: Any) -> bool:
    """Say whether a message has the mark by which programs and people say that nobody has checked it: `#, fuzzy`, or `#
    fuzzy`."""
    texts = (message.string,) if isinstance(message.string, str) else (message.string or ())
    marked = message.fuzzy or any(_UNSURE.search(note) for note in (*message.user_comments, *message.auto_comments))
    return bool(marked and any(texts))


def _note_in(text: str) -> str:
    """Return the note to a colleague in a translation, or nothing."""
    hidden = hide_notes(text)[1]
    doubt = _DOUBT.search(text)
    return hidden[0].piece if hidden else doubt[0] if doubt else ""


def _unchecked(path: str, lines: list[int]) -> Finding:
    which = "This message is" if len(lines) == 1 else f"{len(lines)} messages are"
    return Finding(
        "locale/unfinished",
        path,
        f"{which} marked as fuzzy: nobody has checked the words, so readers get English ones.",
        "Check the words, and delete “fuzzy” above them. Lines: "
        + ", ".join(map(str, lines[:10]))
        + ("…" if lines[10:] else "."),
        line=lines[0],
        column=1,
    )


def _noted(path: str, line: int, one: str, note: str) -> Finding:
    return Finding(
        "locale/unfinished",
        path,
        f"In the translation of “{one[:50]}” stands a note: {note}. Readers get the English words.",
        "Delete the note, or write it above the message, behind a #.",
        line=line,
        column=1,
    )


def _usable_plural(expression: str) -> bool:
    """Say whether a rule for plurals gives a number for every count."""
    try:
        return all(plural_form(expression)(count) >= 0 for count in range(201))
    except (ValueError, ArithmeticError, RecursionError):
        return False


def _unreadable(text: str, path: str) -> Finding | None:
    """Return what is wrong with the lines of a catalogue, or nothing."""
    if line := _unquoted(text):
        message = "This line is not a message: a quotation mark is missing or one too many."
        help = 'Write msgid "…" or msgstr "…", and \\" for a quotation mark inside.'
    elif line := _out_of_order(text):
        message = "This line is half of a message: its other line is gone, or a remark."
        help = 'Write msgid "…" above each msgstr "…", and one msgstr for each msgid.'
    else:
        return None
    return Finding("locale/catalogue", path, message, help, line=line, column=1)


def _unquoted(text: str) -> int:
    """Return the first line whose quotation marks are not in order, or 0: Babel would quietly cut the last letter
    off."""
    wrong = (
        number
        for number, line in enumerate(text.split("\n"), 1)
        if line.strip() and not line.lstrip().startswith("#") and not _MESSAGE_LINE.match(line.strip())
    )
    return next(wrong, 0)


_KEYWORD = re.compile(r"\s*(msgctxt|msgid_plural|msgid|msgstr)\b(?:\[(\d+)\])?")


def _out_of_order(text: str) -> int:
    """Return the first line that is no whole message with those round it, or 0: Babel would give its words to another
    message."""
    last, at, form = "msgstr", 0, 0
    for number, line in enumerate(text.split("\n"), 1):
        if not (match := _KEYWORD.match(line)):
            continue
        word, index = match[1], int(match[2] or 0)
        form = form + 1 if last == word == "msgstr" else 0  # of several for one msgid_plural
        may_follow = {
            "msgctxt": last == "msgstr",
            "msgid": last in ("msgstr", "msgctxt"),
            "msgid_plural": last == "msgid",
            "msgstr": index == form and (last in ("msgid", "msgid_plural") or (form > 0 and bool(at))),
        }
        if not may_follow[word]:
            return at if word != "msgstr" and last != "msgstr" else number
        last, at = word, number
    return 0 if last == "msgstr" else at


def _placeholders(path: str, line: int, one: str, texts: tuple[str, ...]) -> list[Finding]:
    wanted = set(_names(one))
    half = next((text for text in texts if _has_half_mark(text) and not _has_half_mark(one)), "")
    if half:
        message = f"This translation has half of a mark of another language: {half[:80]}"
        help = "Write the mark whole: [Easy Read]{lang=en}."
        return [Finding("locale/placeholder", path, message, help, line=line, column=1)]
    return [
        Finding(
            "locale/placeholder",
            path,
            f"The translation of “{one[:50]}” does not hold the same {{names}}.",
            f"It must hold: {', '.join(sorted('{' + name + '}' for name in wanted)) or 'none'}.",
            line=line,
            column=1,
        )
        for text in texts
        if text and set(_names(text)) != wanted
    ] + [
        Finding("locale/placeholder", path, *fault, line=line, column=1)
        for text in texts
        for _, lang in LANGUAGE_MARK.findall(text)
        if (fault := tag_fault(lang))
    ]


def _strange(path: str, found: dict[str, tuple[str, ...]], lines: dict[str, int]) -> list[Finding]:
    """Return a finding for each message that says the same as another one of another meaning, is in English, or says a
    name more often than the English one."""
    told = []
    first: dict[tuple[str, ...], str] = {}
    for one, texts in found.items():
        said = ""
        other = first.setdefault(texts, one)
        if any(texts) and other != one and _differ(other, one):
            said = f"“{one[:50]}” has the same translation as “{other[:50]}”."
        elif one in texts and len(_WORD.findall(re.sub(r"\{\w+\}", "", one))) > 1 and not _ENGLISH.search(path):
            said = f"“{one[:50]}” is translated by the English words."
        elif any(text.count(name) > max(one.count(name), 1) for text in texts for name in re.findall(r"\{\w+\}", one)):
            said = f"The translation of “{one[:50]}” says a name twice."
        elif sign := next((sign[0] for text in texts for sign in _SIGN.finditer(text) if sign[0] not in one), ""):
            said = f"The translation of “{one[:50]}” has a sign that readers see as it is: {sign}"
        if said:
            help = "Have the line corrected, or empty it between its quote marks."
            told.append(Finding("locale/strange", path, said, help, line=lines.get(one, 1), column=1))
    return told


_SIGN = re.compile(r"\*\*|~~|`|\]\(|</?[A-Za-z][^<>]*>|&[A-Za-z]{2,8};|&#\w+;|%(?:\(\w+\))?[sd]\b")
"""Of Markdown, of HTML and of other catalogues."""
_ENGLISH = re.compile(r"/en(?:-[^/]*)?/|\.en(?:-[^/.]*)?\.po$", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{3,}")


def _differ(one: str, other: str) -> bool:
    """Say whether two English messages mean something else: no word of them begins alike, or they are sentences with
    names in braces."""
    beginnings = [{word[:4].casefold() for word in _WORD.findall(text)} for text in (one, other)]
    return beginnings[0].isdisjoint(beginnings[1]) or ("{" in one and beginnings[0] != beginnings[1])


def _has_half_mark(text: str) -> bool:
    """Say whether words have a bracket without another, or what is left of a mark of a language."""
    rest = unmarked(text)
    return rest.count("[") != rest.count("]") or "lang=" in rest


LANGUAGE_MARK = re.compile(r"\[([^\[\]]+)\]\{lang=([A-Za-z0-9-]+)\}")
"""Words of another language in a message, as in a page: `[Easy Read]{lang=en}`."""


def unmarked(text: str) -> str:
    """Return a message without its marks of other languages, where only plain words fit."""
    return LANGUAGE_MARK.sub(r"\1", text) if "]{lang=" in text else text


def _names(text: str) -> list[str]:
    text = unmarked(text)
    return [part.split("}")[0] for part in text.split("{")[1:] if "}" in part]

"""What a language brings: its names, direction, fonts, messages and the way it writes a date.

Turns `locales/<tag>/locale.yml` and `messages.po` (and the messages that a format brings of its own, in
`templates/<format>/messages.<tag>.po`) into one frozen Locale. Babel reads the catalogue and knows the months.
"""

from __future__ import annotations

import datetime
import gettext
import io
import re
from collections.abc import Callable
from functools import cache, lru_cache

import msgspec

from everyreader.blank import is_blank
from everyreader.document import encode
from everyreader.finding import Finding
from everyreader.source import as_choice, as_list, as_text, decode_text, Node, read_fields, read_yaml, Fault
from everyreader.task import Fetch, Values, read_checked

ENGLISH = "en-GB"


class Locale(msgspec.Struct, frozen=True):
    """One language. tag: its folder; lang: BCP 47; name: its own name; spoken: the English word that a caller says,
    where it is not the English name; fonts: files for print, in order of trial.

    messages: English text to one text, or to several plural forms chosen by `plural` (a gettext expression).
    months: the twelve names as they stand in a date; date_pattern: a CLDR pattern of d, MMMM and y.
    """

    tag: str
    lang: str
    name: str
    english_name: str
    spoken: str = ""
    direction: str = "ltr"
    script: str = "Latn"
    digits: str = "latn"
    fonts: tuple[str, ...] = ()
    voice: str = ""
    braille: str = ""
    messages: dict[str, tuple[str, ...]] = {}
    plural: str = "n != 1"
    months: tuple[str, ...] = ()
    date_pattern: str = "d MMMM y"
    findings: tuple[Finding, ...] = ()

    def message(self, english: str) -> tuple[str, str]:
        """Return a message and the language that it is in: English where this language lacks it."""
        found = self.messages.get(english)
        if found and not is_blank(found[0]):
            return found[0], self.lang
        return english, self.lang if self.lang.split("-")[0] == "en" else ENGLISH

    def count(self, one: str, many: str, number: int) -> tuple[str, str]:
        """Return the plural form for a number with `{count}` filled in, and the language that it is in."""
        forms = self.messages.get(one, ())
        index = _plural(self.plural)(number)
        if index < len(forms) and not is_blank(forms[index]):
            return forms[index].replace("{count}", str(number)), self.lang
        text = (one if number == 1 else many).replace("{count}", str(number))
        return text, self.lang if self.lang.split("-")[0] == "en" else ENGLISH

    def date(self, day: datetime.date) -> str:
        """Return a date in words, with Western digits."""
        return _in_words(day, self.months or _ENGLISH_MONTHS, self.date_pattern)


_ENGLISH_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
                   "November", "December")


@cache
def _plural(expression: str) -> Callable[[int], int]:
    choose: Callable[[int], int] = gettext.c2py(expression)
    return choose


@lru_cache(maxsize=1000)  # the pages of a site share few days
def _in_words(day: datetime.date, months: tuple[str, ...], pattern: str) -> str:
    parts = {"d": str(day.day), "M": str(day.month), "MMMM": months[day.month - 1], "y": str(day.year)}
    return "".join(parts.get(part, part) for part in _pattern_parts(pattern))


@cache
def _pattern_parts(pattern: str) -> tuple[str, ...]:
    parts: list[str] = []
    quoted = False
    for char in pattern:
        if char == "'":
            quoted = not quoted
        elif not quoted and char.isascii() and char.isalpha():
            if parts and parts[-1] and set(parts[-1]) == {char}:
                parts[-1] += char
            else:
                parts.append(char)
        else:
            parts.append(char)
    folded = {"dd": "d", "MMM": "MMMM", "yyyy": "y", "yy": "y", "LLLL": "MMMM", "MM": "M"}
    return tuple(folded.get(part, part) for part in parts)


_MESSAGE_LINE = re.compile(r'^(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s*)?"(?:[^"\\]|\\.)*"$')

_READERS = {
    "lang": as_text, "name": as_text, "english-name": as_text, "direction": as_choice("ltr", "rtl"), "script": as_text,
    "digits": as_text, "spoken": as_text, "voice": as_text, "braille": as_text,
    "fonts": lambda node: _as_fonts(node),
}


def _as_fonts(node: Node) -> tuple[str, ...] | Fault:
    values, faults = read_fields(node, {"print": as_list(as_text), "web": as_list(as_text)})
    return faults[0] if faults else values.get("print", ())


class Arguments(msgspec.Struct, frozen=True):
    """What the task of reading a language gets: its folder, and (path, digest) of its files."""

    tag: str
    files: tuple[tuple[str, str], ...]


_arguments = msgspec.json.Decoder(Arguments)


def run(arguments: bytes, project: str, fetch: Fetch) -> Values:
    """Read one language as a task. Errors: Changed where a file is not that of its digest."""
    wanted = _arguments.decode(arguments)
    texts = {path: read_checked(project, path, expected) for path, expected in wanted.files}
    return (("locale", encode(read_locale(wanted.tag, texts))),)


def read_locale(tag: str, files: dict[str, bytes]) -> Locale:
    """Return the Locale of a language from the bytes of its files, by path."""
    findings: list[Finding] = []
    values: dict[str, object] = {}
    messages: dict[str, tuple[str, ...]] = {}
    plural = "n != 1"
    for path in sorted(files, reverse=True):  # a format's own messages first: the house's win
        text, faults = decode_text(files[path], path)
        findings += faults
        if text is not None and path.endswith(".yml"):
            values = _read_settings(text, path, findings)
        elif text is not None:
            found, plural = _read_catalogue(text, path, findings)
            messages.update(found)
    lang = str(values.pop("lang", tag))
    names = {"name": values.pop("name", tag), "english_name": values.pop("english-name", tag)}
    months, pattern, direction = _calendar(lang)
    values.setdefault("direction", direction)
    return Locale(tag=tag, lang=lang, messages=messages, plural=plural, months=months, date_pattern=pattern,
                  findings=tuple(findings), **names, **values)  # type: ignore[arg-type]


def _read_settings(text: str, path: str, findings: list[Finding]) -> dict[str, object]:
    node, faults = read_yaml(text)
    values, wrong = read_fields(node, _READERS) if node else ({}, [])
    findings += [fault.found_in(path) for fault in (*faults, *wrong)]
    if "lang" not in values:
        findings.append(Finding("locale/incomplete", path, "This language has no BCP 47 tag.",
                                "Write for example: lang: pl", line=1, column=1))
    return values


def _read_catalogue(text: str, path: str, findings: list[Finding]) -> tuple[dict[str, tuple[str, ...]], str]:
    from babel.messages.pofile import PoFileError, read_po  # Babel is slow to import and the result is kept
    if line := _unquoted(text):
        findings.append(Finding("locale/catalogue", path, "This line is not a message: a quotation mark is missing or one too many.",
                                'Write msgid "…" or msgstr "…", and \\" for a quotation mark inside.', line=line, column=1))
        return {}, "n != 1"
    try:
        catalogue = read_po(io.StringIO(text), abort_invalid=True)
    except (PoFileError, ValueError) as error:
        findings.append(Finding("locale/catalogue", path, f"These messages cannot be read: {error}.",
                                'Each message needs a line `msgid "…"` and a line `msgstr "…"`.',
                                line=getattr(error, "lineno", None) or 1, column=1))
        return {}, "n != 1"
    found: dict[str, tuple[str, ...]] = {}
    for message in catalogue:
        if message.id and not message.fuzzy:
            one = message.id if isinstance(message.id, str) else message.id[0]
            found[one] = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
            findings += _placeholders(path, message.lineno or 1, one, found[one])
    plural = str(catalogue.plural_expr)
    if not _usable_plural(plural):
        findings.append(Finding("locale/catalogue", path, f"The rule for plurals cannot be used: {plural}.",
                                "Copy the line Plural-Forms: from another catalogue of this language.", line=1, column=1))
        plural = "n != 1"
    return found, plural


def _usable_plural(expression: str) -> bool:
    """Say whether a rule for plurals gives a number for every count."""
    try:
        return all(_plural(expression)(count) >= 0 for count in range(201))
    except (ValueError, ArithmeticError, RecursionError):
        return False


def _unquoted(text: str) -> int:
    """Return the first line whose quotation marks are not in order, or 0: Babel would quietly cut the last letter off."""
    wrong = (number for number, line in enumerate(text.split("\n"), 1)
             if line.strip() and not line.lstrip().startswith("#") and not _MESSAGE_LINE.match(line.strip()))
    return next(wrong, 0)


def _placeholders(path: str, line: int, one: str, texts: tuple[str, ...]) -> list[Finding]:
    wanted = set(_names(one))
    return [Finding("locale/placeholder", path, f"The translation of “{one[:50]}” does not hold the same {{names}}.",
                    f"It must hold: {', '.join(sorted('{' + name + '}' for name in wanted)) or 'none'}.",
                    line=line, column=1)
            for text in texts if text and set(_names(text)) != wanted]


def _names(text: str) -> list[str]:
    return [part.split("}")[0] for part in text.split("{")[1:] if "}" in part]


def _calendar(lang: str) -> tuple[tuple[str, ...], str, str]:
    """Return what CLDR knows of a language: months in a date, pattern of a date, direction."""
    from babel import Locale as Language
    from babel.core import UnknownLocaleError
    from babel.dates import get_date_format, get_month_names
    try:
        language = Language.parse(lang, sep="-")
    except (UnknownLocaleError, ValueError):
        return _ENGLISH_MONTHS, "d MMMM y", "ltr"
    names = get_month_names("wide", context="format", locale=language)
    months = tuple(names[month] for month in range(1, 13))
    return months, get_date_format("long", locale=language).pattern, language.text_direction

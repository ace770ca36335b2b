"""Reads the messages of a language from its gettext catalogue, and its rule for plurals."""

from __future__ import annotations

import gettext
import io
import re
from collections.abc import Callable
from functools import cache

from everyreader.finding import Finding


@cache
def plural_form(expression: str) -> Callable[[int], int]:
    """Return the function that chooses a plural form for a number. Errors: ValueError where the expression is none."""
    choose: Callable[[int], int] = gettext.c2py(expression)
    return choose


_MESSAGE_LINE = re.compile(r'^(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s*)?"(?:[^"\\]|\\.)*"$')


def read_catalogue(text: str, path: str, findings: list[Finding]) -> tuple[dict[str, tuple[str, ...]], str]:
    """Return the messages of a catalogue and its rule for plurals. findings: gets what is wrong with them."""
    from babel.messages.pofile import PoFileError, read_po  # Babel is slow to import and the result is kept

    if line := _unquoted(text):
        findings.append(
            Finding(
                "locale/catalogue",
                path,
                "This line is not a message: a quotation mark is missing or one too many.",
                'Write msgid "…" or msgstr "…", and \\" for a quotation mark inside.',
                line=line,
                column=1,
            )
        )
        return {}, "n != 1"
    try:
        catalogue = read_po(io.StringIO(text), abort_invalid=True)
    except (PoFileError, ValueError) as error:
        findings.append(
            Finding(
                "locale/catalogue",
                path,
                f"These messages cannot be read: {error}.",
                'Each message needs a line `msgid "…"` and a line `msgstr "…"`.',
                line=getattr(error, "lineno", None) or 1,
                column=1,
            )
        )
        return {}, "n != 1"
    found: dict[str, tuple[str, ...]] = {}
    for message in catalogue:
        if message.id and not message.fuzzy:
            one = message.id if isinstance(message.id, str) else message.id[0]
            found[one] = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
            findings += _placeholders(path, message.lineno or 1, one, found[one])
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


def _usable_plural(expression: str) -> bool:
    """Say whether a rule for plurals gives a number for every count."""
    try:
        return all(plural_form(expression)(count) >= 0 for count in range(201))
    except (ValueError, ArithmeticError, RecursionError):
        return False


def _unquoted(text: str) -> int:
    """Return the first line whose quotation marks are not in order, or 0: Babel would quietly cut the last letter off."""
    wrong = (
        number
        for number, line in enumerate(text.split("\n"), 1)
        if line.strip() and not line.lstrip().startswith("#") and not _MESSAGE_LINE.match(line.strip())
    )
    return next(wrong, 0)


def _placeholders(path: str, line: int, one: str, texts: tuple[str, ...]) -> list[Finding]:
    wanted = set(_names(one))
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
    ]


def _names(text: str) -> list[str]:
    return [part.split("}")[0] for part in text.split("{")[1:] if "}" in part]

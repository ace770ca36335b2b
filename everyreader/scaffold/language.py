"""Starts a language: what CLDR knows of it as a locale, and a catalogue with every message that it has to say."""

from __future__ import annotations

import json
import re
from pathlib import Path

from everyreader.build.messages import PLURALS
from everyreader.build.template_files import messages_of
from everyreader.format import format_infos
from everyreader.language import direction_of_script, script_of, tag_fault
from everyreader.layout import LOCALES, TEMPLATES, locale_path, tops_of
from everyreader.locale import DRAFT
from everyreader.print_fonts import fonts_line, fonts_of_script
from everyreader.rules.site.message_missing import ENGINE_MESSAGES
from everyreader.scaffold.draft import CannotStart, Draft


def language_folders(project: Path) -> list[str]:
    """Return the folders of all languages that a project can have pages in: its own and those that everyreader
    brings."""
    tops = [Path(top) for top in tops_of(project, LOCALES)]
    return sorted({place.parent.name for top in tops for place in top.glob("*/locale.yml")})


def new_language(tag: str, project: Path) -> Draft:
    """Return the locale and the catalogue of a language that everyreader does not bring. tag: its BCP 47 tag, which
    is the name of its folder too. Errors: CannotStart."""
    if fault := tag_fault(tag):
        raise CannotStart(" ".join(fault))
    there = {
        name
        for name in ("locale.yml", "messages.po")
        for top in tops_of(project, LOCALES)
        if (Path(top) / tag / name).is_file()
    }
    if len(there) == 2:
        raise CannotStart(
            f"The language {tag} is there already. Begin with a page: python3 build.py new translation {tag}/index"
        )
    script = script_of(tag)
    name, english, plural, count = from_cldr(tag)
    lines = [
        f"lang: {tag}",
        f"name: {json.dumps(name, ensure_ascii=False)}",
        f"english-name: {english}",
        f"direction: {direction_of_script(script)}",
        f"script: {script}",
        fonts_line(script) if fonts_of_script(script) else f"# {fonts_line(script)}",
    ]
    catalogue = _catalogue(tag, plural, count, _messages(project))
    told = [
        f"{english} is called {name}, runs {_WAYS[direction_of_script(script)]} and has {count} forms for "
        f"numbers, as CLDR says."
    ]
    if not fonts_of_script(script):
        told.append(
            f"No font for its letters ({script}) is known here: name one at fonts: in "
            f"{locale_path(tag, 'locale.yml')} before you print."
        )
    files = {"locale.yml": "\n".join(lines) + "\n", "messages.po": catalogue}
    return Draft(
        {locale_path(tag, name): text.encode() for name, text in files.items() if name not in there},
        tuple(told),
        following=(
            f"Have the messages in {locale_path(tag, 'messages.po')} translated, the first one first: no draft "
            f"is published before it is there.",
            f"new translation {tag}/index",
        ),
    )


_WAYS = {"ltr": "from left to right", "rtl": "from right to left"}


_OF_LONG_NUMBERS = re.compile(r"\b[ce]\b")
"""What CLDR calls the zeros of a number that is written short, as 1c6 for a million. Whole numbers have none, and
gettext knows no such letter."""


def from_cldr(tag: str) -> tuple[str, str, str, int]:
    """Return the own name, the English name, the gettext rule for plurals and the number of its forms. Errors:
    CannotStart where the Unicode locale data do not know the language."""
    from babel import Locale, UnknownLocaleError  # slow to import, and only who starts a language waits
    from babel.plural import to_gettext

    try:
        known = Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        name = Locale("en").languages.get(tag.split("-")[0], tag)
        raise CannotStart(
            f"The Unicode locale data have no forms of {name} ({tag}). Write {locale_path(tag, 'locale.yml')} "
            f"by hand, with lang:, name: and english-name:."
        ) from None
    own, english = known.get_display_name(known) or tag, known.get_display_name("en") or tag
    rule = _OF_LONG_NUMBERS.sub("0", to_gettext(known.plural_form))
    return own, english, rule, len(known.plural_form.tags | {"other"})


def _messages(project: Path) -> list[str]:
    """Return every English message, the notice on drafts first: without it no draft is published."""
    labels = [label for format in format_infos().values() for label in (format.label, format.sized_label)]
    found = [DRAFT, *ENGINE_MESSAGES, *labels]
    seen = set[str]()
    for top in tops_of(project, TEMPLATES):
        for path in sorted(Path(top).rglob("*.html")):
            relative = path.relative_to(top).as_posix()
            if relative not in seen:
                seen.add(relative)
                found += [message for _, message in messages_of(path.read_text("utf-8", "replace"))]
    return [message for message in dict.fromkeys(found) if message]


def _catalogue(tag: str, plural: str, count: int, messages: list[str]) -> str:
    head = (
        'msgid ""\nmsgstr ""\n"Project-Id-Version: everyreader\\n"\n'
        f'"Language: {tag}\\n"\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n'
        f'"Content-Transfer-Encoding: 8bit\\n"\n"Plural-Forms: {plural.removesuffix(";")};\\n"\n'
    )
    return (
        "# Words of the site. Leave what is in braces, such as {date}, as it is.\n"
        + head
        + "".join(f"\n{_entry(message, count)}" for message in messages)
    )


def _entry(message: str, count: int) -> str:
    if message not in PLURALS:
        return f'msgid {_quoted(message)}\nmsgstr ""\n'
    forms = "".join(f'msgstr[{place}] ""\n' for place in range(count))
    return f"msgid {_quoted(message)}\nmsgid_plural {_quoted(PLURALS[message])}\n{forms}"


def _quoted(message: str) -> str:
    return '"' + message.replace("\\", "\\\\").replace('"', '\\"') + '"'

"""What a language brings: its names, direction, fonts, messages and the way it writes a date.

Turns `locales/<tag>/locale.yml` and `messages.po` (and the messages that a format brings of its own, in
`templates/<format>/messages.<tag>.po`) into one frozen Locale. Babel reads the catalogue and knows the months.
"""

from __future__ import annotations

import datetime
import re
from typing import Annotated

import msgspec

from everyreader.blank import is_blank
from everyreader.catalogue import plural_form, read_catalogue, unmarked
from everyreader.dates import IN_DIGITS, IN_ENGLISH, from_calendar, in_words
from everyreader.document import encode
from everyreader.engine.task import Fetch, Values, read_checked
from everyreader.finding import Finding
from everyreader.hours import HoursWords, as_hours_words
from everyreader.language import (
    ENGLISH,
    UNSPACED_SCRIPTS,
    Direction,
    Punctuation,
    direction_of_script,
    is_english,
    language_of_name,
    punctuation_of,
    script_of,
    tag_fault,
)
from everyreader.layout import locale_path
from everyreader.locale_names import lacking_names
from everyreader.source import Fault, Key, Node, as_struct, decode_text, made_of, read_fields, read_yaml, readers_of
from everyreader.source.told_keys import told_keys
from everyreader.source.typed import as_script


class Fonts(msgspec.Struct, frozen=True):
    """The fonts of a language, as files in order of trial."""

    print: Annotated[tuple[str, ...], Key("for print")] = ()
    web: Annotated[tuple[str, ...], Key("for web pages, which today use those of the reader")] = ()


def _as_fonts(node: Node) -> tuple[str, ...] | Fault:
    fonts = as_struct(Fonts)(node)
    return fonts if isinstance(fonts, Fault) else fonts.print


DRAFT = (
    "This page is a draft. It was translated into {language} by {maker}. No qualified translator has checked it. "
    "It may be wrong. Do not use it to decide. Read it in English, or phone {phone} and say {words}. "
    "An interpreter is free."
)
"""The notice on a draft: without it in their own language, readers cannot know that they must not decide by the
page."""


class Locale(msgspec.Struct, frozen=True):
    """One language."""

    tag: str
    """Its folder."""
    lang: Annotated[str, Key("its BCP 47 tag, such as pl or zh-Hans")]
    """BCP 47."""
    name: Annotated[str, Key("its own name")]
    english_name: Annotated[str, Key("its English name")]
    spoken: Annotated[
        tuple[str, ...], Key("the English names that a caller may say, where they are not the English name")
    ] = ()
    """The English words of which a caller says one, where it is not the English name."""
    direction: Annotated[Direction, Key("which way it runs; the script decides, so nobody needs to say it")] = "ltr"
    script: Annotated[str, Key("its ISO 15924 script, where it is not the one that CLDR expects", as_script)] = "Latn"
    digits: Annotated[str, Key("the digits of running text; numbers to dial are Western in every language")] = "latn"
    fonts: Annotated[tuple[str, ...], Key("fonts: {print: […]}, the files for print in order of trial", _as_fonts)] = ()
    voice: Annotated[str, Key("a voice that reads it aloud")] = ""
    braille: Annotated[str, Key("its braille table")] = ""
    messages: dict[str, tuple[str, ...]] = {}
    """English text to one text, or to several plural forms chosen by `plural` (a gettext expression)."""
    plural: str = "n != 1"
    months: Annotated[tuple[str, ...], Key("the twelve months as they are in a date, where the calendar has none")] = ()
    """The twelve names as they are in a date, where the calendar has none."""
    unbroken: Annotated[tuple[str, ...], Key("terms that no line of a web page parts, where the script would")] = ()
    opens: Annotated[tuple[str, ...], Key("begin or end of “(opens the NHS website)”, which print leaves out")] = ()
    date_pattern: Annotated[str, Key("the order of a date, such as d MMMM y, where the calendar has another")] = ""
    """A CLDR pattern of d, MMMM and y, where it is not that of the calendar."""
    dates: tuple[str, ...] = ()
    """A sample of a date for each month."""
    hours: Annotated[HoursWords | None, Key("how it tells opening hours", as_hours_words)] = None
    findings: tuple[Finding, ...] = ()
    unread: tuple[str, ...] = ()
    """Keys of which something is told already."""

    @property
    def is_broken(self) -> bool:
        """Say whether a mistake leaves it unfit for readers."""
        return any(finding.rule in BREAKS for finding in self.findings)

    @property
    def is_english(self) -> bool:
        """Say whether this is English."""
        return is_english(self.lang)

    @property
    def warns_of_drafts(self) -> bool:
        """Say whether it has the notice that nobody must decide by a draft."""
        return self.is_english or not is_blank("".join(self.messages.get(DRAFT, ("",))))

    @property
    def punctuation(self) -> Punctuation:
        """Return its signs between words that the build joins."""
        return punctuation_of(self.script, self.lang)

    def message(self, english: str) -> tuple[str, str]:
        """Return a message and the language that it is in: English where this language lacks it."""
        text, lang = self.marked_message(english)
        return unmarked(text), lang

    def marked_message(self, english: str) -> tuple[str, str]:
        """Return the same with the marks of words in another language, such as `[Easy Read]{lang=en}`."""
        english = " ".join(english.split()) if "\n" in english else english  # a template wraps its lines as it likes
        found = self.messages.get(english)
        if found and not is_blank(found[0]):
            return found[0], self.lang
        return english, self.lang if self.is_english else ENGLISH

    def count(self, one: str, many: str, number: int) -> tuple[str, str]:
        """Return the plural form for a number with `{count}` filled in, and the language that it is in."""
        forms = self.messages.get(one, ())
        index = plural_form(self.plural)(number)
        if index < len(forms) and not is_blank(forms[index]):
            return forms[index].replace("{count}", str(number)), self.lang
        text = (one if number == 1 else many).replace("{count}", str(number))
        return text, self.lang if self.is_english else ENGLISH

    def date(self, day: datetime.date) -> str:
        """Return a date in words, with Western digits."""
        return in_words(day, self.dates or (IN_ENGLISH if self.is_english else IN_DIGITS))


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
    values, unread, plural = dict[str, object](), tuple[str, ...](), "n != 1"
    messages: dict[str, tuple[str, ...]] = {}
    for path in sorted(files, reverse=True):  # a format's own messages first: the house's win
        text, faults = decode_text(files[path], path)
        findings += faults
        if text is not None and path.endswith(".yml"):
            values, unread = _read_settings(text, path, findings)
        elif text is not None:
            found, plural = read_catalogue(text, path, findings)
            messages.update(found)
            findings += _another_catalogue(tag, text, path)
    lang = str(values.get("lang", tag))
    if wrong := _foreign_tag(tag, lang, str(values.get("english-name", ""))):
        findings.append(Finding("locale/tag", locale_path(tag, "locale.yml"), *wrong, piece="lang:"))
        lang = tag
    script = str(values.get("script") or script_of(lang) or "Latn")
    own_script = lang if script == script_of(lang) else f"{lang.split('-')[0]}-{script}"
    if script in UNSPACED_SCRIPTS and values.get("fonts"):
        findings.append(_words_run_on(values, tag))
    samples, values["hours"], lacks = from_calendar(own_script, values)
    findings += [lack.found_in(locale_path(tag, "locale.yml")) for lack in lacks]
    known: dict[str, object] = {
        "name": tag,
        "english-name": tag,
        **values,
        "lang": lang,
        "script": script,
        "direction": direction_of_script(script),
    }
    told = {"findings": tuple(findings), "unread": unread}
    return made_of(Locale, known, tag=tag, messages=messages, plural=plural, dates=samples, **told)


BREAKS = ("locale/tag", "locale/incomplete", "locale/catalogue", "locale/direction", "source/encoding", "source/yaml")
"""The rules whose mistakes leave a language in such a state that its pages stay as they were."""

_SAME = {
    "no": ("nb", "nn"),
    "tl": ("fil",),
    "zh": ("yue", "cmn"),
    "ku": ("ckb", "kmr", "sdh"),
    "fa": ("prs", "pes"),
    "ar": ("arb",),
    "sh": ("sr", "hr", "bs"),
}
"""Languages that are under the tag of a wider one (IANA registry, Macrolanguage)."""


def _foreign_tag(folder: str, lang: str, english_name: str) -> tuple[str, str] | None:
    """Return why a tag cannot be that of the language of a folder and what to do, or nothing."""
    if fault := tag_fault(lang):
        return fault
    named = language_of_name(english_name)
    own, other = folder.split("-")[0].lower(), lang.split("-")[0].lower()
    if not (own == other or tag_fault(folder) or other in _SAME.get(own, ())):
        return (
            f'"{lang}" is another language than that of the folder {folder}.',
            f"Write lang: {folder}, or the whole tag of that language, or correct the name of the folder.",
        )
    if named and other != named and named not in _SAME.get(other, ()) and other not in _SAME.get(named, ()):
        return (
            f'"{lang}" is not the tag of {english_name}.',
            f"Write lang: {named}, or correct the line english-name:.",
        )
    return None


_LANGUAGE = re.compile(r'"(?:[^"\n]*\\n)?Language:[ ]*([A-Za-z]{2,3})(?![A-Za-z])')


def _another_catalogue(tag: str, text: str, path: str) -> list[Finding]:
    """Return what is wrong where messages say that they are those of another language, as a copy does."""
    said = _LANGUAGE.search(text)
    if not said or not _foreign_tag(tag, said[1], ""):
        return []
    return [
        Finding(
            "locale/tag",
            path,
            f"These messages say that they are in another language ({said[1]}) than that of the folder {tag}.",
            f"Translate them, and write Language: {tag}",
            line=text.count("\n", 0, said.start()) + 1,
            column=1,
        )
    ]


def _read_settings(text: str, path: str, findings: list[Finding]) -> tuple[dict[str, object], tuple[str, ...]]:
    """Return the values of a language, and the keys of which something is told already."""
    node, faults = read_yaml(text)
    values, wrong = read_fields(node, readers_of(Locale)) if node else ({}, [])
    findings += [fault.found_in(path) for fault in (*faults, *wrong)]
    findings += lacking_names(values, path)
    if node and "direction" in values:
        findings += _contradiction(node, values, path)
    if "lang" not in values:
        said = "This language has no BCP 47 tag.", "Write for example: lang: pl"
        findings.append(Finding("locale/incomplete", path, *said, line=1, column=1))
    return values, told_keys(node, wrong, readers_of(Locale))


def _contradiction(node: Node, values: dict[str, object], path: str) -> list[Finding]:
    """Return what is wrong where a language is said to run against its script, which decides."""
    script = str(values.get("script") or script_of(str(values.get("lang") or path.split("/")[1])))
    right = direction_of_script(script)
    place = next((key for key, _ in node.entries if key.text.strip().lower() == "direction"), node)
    return (
        []
        if not script or values["direction"] == right
        else [
            Finding(
                "locale/direction",
                path,
                f"The script {script} runs {_WAYS[right]}, and this line says {_WAYS[str(values['direction'])]}.",
                f"Delete this line, or write direction: {right}, or correct the script.",
                line=place.line,
                column=place.column,
            )
        ]
    )


def _words_run_on(values: dict[str, object], tag: str) -> Finding:
    """Return the finding of a language for print whose lines end within words."""
    return Finding(
        "locale/line-breaks",
        locale_path(tag, "locale.yml"),
        f"{values.get('english-name', tag)} has no spaces between words, and print does not know where a word ends: "
        "lines end within words, or leave the paper.",
        "In the pages of this language, write a zero-width space (U+200B) between words: lines then end there. Have "
        "somebody who reads the language look at each PDF.",
        piece="fonts:",
    )


_WAYS = {"ltr": "from left to right", "rtl": "from right to left"}

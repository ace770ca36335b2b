"""The facts: phone numbers, addresses, dates, bodies, roles and laws that many pages use, each written once.

Turns `content/facts.yml` into typed entries, and an entry into the value that a page in one language shows.
"""

from __future__ import annotations

import datetime
import re
from typing import Any

import msgspec

from everyreader.blank import is_blank
from everyreader.document import encode
from everyreader.finding import Finding
from everyreader.locale import ENGLISH, Locale
from everyreader.phones import read_phone
from everyreader.source import (Fault, Node, as_choice, as_date, as_list, as_mapping, as_text, as_yes_no, decode_text,
                                read_fields, read_yaml)
from everyreader.source.comments import hide_notes
from everyreader.task import Fetch, Values, read_checked

PATH = "content/facts.yml"
TYPES = ("phone", "text-message", "email", "web", "form", "address", "date", "body", "role", "law", "text")
_DIALS = ("phone", "text-message")
_WEB = re.compile(r"^https?://[^\s/]+\.[^\s/.]+(?:/\S*)?$")
_NAME = re.compile(r"\{\{\s*([^{}:\s]+)\s*\}\}")
_EMAIL = re.compile(r"^[^@\s]+@[^@\s]+\.[^@\s]+$")


class Entry(msgspec.Struct, frozen=True):
    """One fact. value: as written (of an address, the lines joined with line ends). forms: by language folder, then
    by name of the form. dialled: what a machine dials for a phone number. line: where it stands in the file."""

    name: str
    type: str
    value: str
    label: str = ""
    source: str = ""
    checked: datetime.date | None = None
    owner: str = ""
    valid_from: datetime.date | None = None
    valid_until: datetime.date | None = None
    forms: dict[str, dict[str, str]] = {}
    demonstration: bool = False
    dialled: str = ""
    line: int = 1

    def valid(self, today: datetime.date) -> bool:
        """Say whether the fact holds on a day."""
        return not ((self.valid_from and today < self.valid_from) or (self.valid_until and today > self.valid_until))


class FactValue(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A fact as one page shows it. text: the words; href: where it leads; lang: set where the words are in another
    language than the page; iso: a date for machines; lines: of an address."""

    type: str
    text: str
    href: str = ""
    lang: str = ""
    iso: str = ""
    lines: tuple[str, ...] = ()


class Facts(msgspec.Struct, frozen=True):
    """The register, by name. usable: it could be read; without that nothing is published."""

    entries: dict[str, Entry]
    findings: tuple[Finding, ...] = ()
    usable: bool = True


class Arguments(msgspec.Struct, frozen=True):
    """What the task of reading the facts gets: the digest of the file."""

    digest: str


_arguments = msgspec.json.Decoder(Arguments)


def run(arguments: bytes, project: str, fetch: Fetch) -> Values:
    """Read the register as a task. Errors: Changed where the file is not that of the digest."""
    data = read_checked(project, PATH, _arguments.decode(arguments).digest)
    return (("facts", encode(read_facts(data))),)


def read_facts(data: bytes) -> Facts:
    """Return the register from the bytes of the file; an entry that cannot be used is a finding and is left out."""
    text, findings = decode_text(data, PATH)
    node, faults = read_yaml(text or "")
    findings += [fault.found_in(PATH) for fault in faults]
    if node and node.kind != "mapping":
        findings.append(Fault("source/wrong-type", "The register of facts must be lines of `name:`.",
                              "Write the name of each fact, and under it, indented, its type: and value:.",
                              node.line, node.column).found_in(PATH))
    entries: dict[str, Entry] = {}
    plain = {key.text.strip(): inner.text for key, value in (node.entries if node else ())
             for name, inner in value.entries if name.text.strip() == "value" and "{{" not in inner.text}
    for key, value in node.entries if node else ():
        entry, wrong = _entry(key, _filled(value, plain))
        findings += [fault.found_in(PATH) for fault in wrong]
        if entry and entry.name in entries:
            findings.append(Fault("source/double-key", f'The fact "{entry.name}" stands here twice.',
                                  "Delete one of the two.", key.line, key.column).found_in(PATH))
        elif entry:
            entries[entry.name] = entry
    unread = text is None or (node.kind != "mapping" if node else any(fault.rule != "source/tab" for fault in faults))
    return Facts(entries, tuple(findings), usable=not unread)


def _filled(node: Node, plain: dict[str, str]) -> Node:
    """Return an entry with the values of other facts in place of their names in its own: `18001 {{ trust-phone }}`."""
    def word(match: re.Match[str]) -> str:
        return plain.get(match[1], match[0])

    return msgspec.structs.replace(node, entries=tuple(
        (name, msgspec.structs.replace(inner, text=_NAME.sub(word, inner.text)) if name.text.strip() == "value" else inner)
        for name, inner in node.entries))


def _as_lines(node: Node) -> str | Fault:
    lines = as_list(as_text)(node)
    return lines if isinstance(lines, Fault) else "\n".join(lines)


def _as_forms(node: Node) -> dict[str, dict[str, str]] | Fault:
    languages = as_mapping(node)
    if isinstance(languages, Fault):
        return languages
    forms: dict[str, dict[str, str]] = {}
    for tag, value in languages.items():
        inner: dict[str, Node] | Fault = {"nominative": value} if value.kind == "scalar" else as_mapping(value)
        if isinstance(inner, Fault):
            return inner
        empty = next((name for name, form in inner.items() if form.kind != "scalar" or is_blank(form.text)), "")
        if empty:
            return Fault("facts/wrong-value", f'The form "{empty[:40]}" has no words.',
                         'Put words that hold a comma in quotes: {hours: "Monday, Tuesday"}.', value.line, value.column)
        forms[tag] = {name: " ".join(form.text.split()) for name, form in inner.items()}
    return forms


_READERS = {
    "type": as_choice(*TYPES), "value": _as_lines, "label": as_text, "source": as_text, "checked": as_date,
    "owner": as_text, "valid-from": as_date, "valid-until": as_date, "forms": _as_forms, "demonstration": as_yes_no,
}


def _entry(key: Node, node: Node) -> tuple[Entry | None, list[Fault]]:
    raw = {name.text.strip().lower(): value for name, value in node.entries}
    kind = raw["type"].text.strip().lower() if "type" in raw else ""
    readers = {**_READERS, "value": _as_lines if kind == "address" else as_text}
    values, faults = read_fields(node, readers)
    if faults and not values:
        return None, faults
    missing = [name for name in ("type", "value") if name not in values]
    if missing:
        return None, [*faults, Fault("facts/incomplete", f'The fact "{key.text}" has no {" and no ".join(missing)}.',
                                     "Every fact needs a type and a value.", key.line, key.column)]
    wrong = _note_in(values, key) or _wrong_value(values["type"], values["value"], raw["value"])
    if wrong:
        return None, [*faults, wrong]
    if values["type"] in _DIALS:
        phone = read_phone(values["value"], values["type"] == "text-message")
        values |= {"value": phone.shown, "dialled": phone.dialled}
        if phone.doubt:
            faults.append(Fault("facts/unusual-number", f'"{phone.shown}" {phone.doubt}.',
                                "Look it up where it comes from. If it is right, let somebody answer for it under waivers: in content/site.yml.",
                                raw["value"].line, raw["value"].column))
    for name in ("source", "checked", "owner"):
        if name not in values:
            faults.append(Fault("facts/unsourced", f'The fact "{key.text}" does not say its {name}.',
                                f"Write a line `{name}:` so that somebody can answer for it.", key.line, key.column))
    fields = {name.replace("-", "_"): value for name, value in values.items()}
    return Entry(name=key.text.strip(), line=key.line, **fields), faults


def _note_in(values: dict[str, Any], key: Node) -> Fault | None:
    """Return what is wrong with a fact whose words hold a note to a colleague: it would stand on every page."""
    words = (values["value"], values.get("label", ""), *(form for forms in values.get("forms", {}).values() for form in forms.values()))
    note = next((found[0].piece for text in words if (found := hide_notes(text)[1])), "")
    return Fault("facts/wrong-value", f"There is a note to a colleague in this fact: {note}", "Delete the note, or write it behind a # on a "
                 "line of its own.", key.line, key.column) if note else None


def _wrong_value(type: str, value: str, node: Node) -> Fault | None:
    def wrong(message: str, help: str) -> Fault:
        return Fault("facts/wrong-value", message, help, node.line, node.column)
    if "{{" in value:
        return wrong(f'There is no fact "{value[value.index("{{"):][2:].split("}")[0].strip()[:40]}" to take the value of.',
                     "Name a fact whose value is written out.")
    if type in _DIALS and (phone := read_phone(value, type == "text-message")).fault:
        return wrong(f'"{value[:40]}" {phone.fault}.', phone.help)
    if type in ("web", "form") and not _WEB.match(value):
        return wrong(f'"{value[:60]}" is not a full web address.', "Write it with https:// in front.")
    if type == "email" and not _EMAIL.match(value):
        return wrong(f'"{value[:60]}" is not an e-mail address.', "Write it as name@trust.example.")
    if type == "date":
        read = as_date(node)
        return read if isinstance(read, Fault) else None
    return None


def show(entry: Entry, form: str, locale: Locale) -> tuple[FactValue, bool]:
    """Return a fact as a page in one language shows it, and whether the form asked for was there."""
    own = entry.forms.get(locale.tag, {})
    if form and form in own:
        return FactValue("text", own[form]), True
    if form and form in (english := entry.forms.get("en", {})):
        return FactValue("text", english[form], lang=_english(locale)), _english(locale) == ""
    value = _show_value(entry, locale)
    words = own.get("nominative")
    if words and entry.type in ("body", "role", "law", "text", "web", "form"):
        value = msgspec.structs.replace(value, text=words, lang="")
    return value, not form


def _english(locale: Locale) -> str:
    return "" if locale.lang.split("-")[0] == "en" else ENGLISH


def _show_value(entry: Entry, locale: Locale) -> FactValue:
    english = _english(locale)
    match entry.type:
        case "phone":
            return FactValue("phone", entry.value, f"tel:{entry.dialled}")
        case "text-message":
            return FactValue("phone", entry.value, f"sms:{entry.dialled}")
        case "email":
            return FactValue("email", entry.value, f"mailto:{entry.value}")
        case "web" | "form":
            plain = re.sub(r"^https?://|/$", "", entry.value)
            return FactValue("web" if not entry.label else "link", entry.label or plain, entry.value,
                             english if entry.label else "")
        case "date":
            day = as_date(Node("scalar", 1, 1, entry.value))
            assert isinstance(day, datetime.date)
            return FactValue("date", locale.date(day), iso=day.isoformat())
        case "address":
            lines = tuple(entry.value.split("\n"))
            return FactValue("address", ", ".join(lines), lang=english, lines=lines)
        case _:
            return FactValue(entry.type, entry.value, lang=english)

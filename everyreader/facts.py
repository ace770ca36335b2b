"""The facts: phone numbers, addresses, dates, bodies, roles and laws that many pages use, each written once in
`content/facts.yml`, as typed entries."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Literal, cast

import msgspec

from everyreader.document import FACT_MARK, encode, fact_name
from everyreader.engine.task import Fetch, Values, read_checked
from everyreader.fact_forms import agreeing_forms, as_forms
from everyreader.fact_keys import OldValue, as_old_values, note_fault, period_fault, twins, with_period
from everyreader.fact_kinds import FactKind, FactType, kind_of
from everyreader.finding import Finding
from everyreader.hours import Hours, as_hours
from everyreader.layout import FACTS
from everyreader.phones import Phone, read_phone
from everyreader.source import (
    Fault,
    Key,
    Node,
    as_choice,
    as_date,
    as_day_or_month,
    as_list,
    as_somebody,
    as_text,
    decode_text,
    left_empty,
    made_of,
    plain_key,
    read_fields,
    read_yaml,
    readers_of,
)
from everyreader.source.close_names import near_name
from everyreader.source.made_up import is_marked
from everyreader.source.told_keys import told_keys
from everyreader.typed_targets import behind_guard, end_fault, host_fault


def _as_lines(node: Node) -> str | Fault:
    lines = as_list(as_text)(node)
    return lines if isinstance(lines, Fault) else "\n".join(lines)


class Entry(msgspec.Struct, frozen=True):
    """One fact."""

    name: str
    type: Annotated[FactType, Key("what sort of fact it is")]
    value: Annotated[str, Key("the number, address, day or words; of an address, a list of its lines")]
    """As written (of an address, the lines joined with line ends)."""
    label: Annotated[str, Key("the words of a link to a web address")] = ""
    source: Annotated[str, Key("where it can be looked up")] = ""
    checked: Annotated[datetime.date | None, Key("the day on which somebody looked it up")] = None
    owner: Annotated[str, Key("who answers for it", as_somebody)] = ""
    valid_from: Annotated[datetime.date | None, Key("the first day on which it holds")] = None
    valid_until: Annotated[datetime.date | None, Key("the last day on which it holds")] = None
    forms: Annotated[
        dict[str, dict[str, str]], Key("other words for it, by language and name of the form", as_forms)
    ] = {}
    """By language folder, then by name of the form."""
    was: Annotated[
        tuple[OldValue, ...],
        Key("values that it had before: - {value: 01632 960001, until: 2026-10-31}", as_old_values),
    ] = ()
    demonstration: Annotated[bool, Key("yes where it is made up")] = False
    hours: Annotated[
        Hours | None,
        Key(
            "when somebody is there: {days: monday-friday, opens: 09:00, closes: 17:00, except: bank-holidays}",
            as_hours,
        ),
    ] = None
    seen: Annotated[
        Literal["", "stored copy", "live"],
        Key(
            "live where a person looked at the source itself; stored copy where it was a copy",
            as_choice("stored copy", "live"),
        ),
    ] = ""
    """`live` where a person looked at the source itself, `stored copy` where it was a copy of it."""
    seen_on: Annotated[datetime.date | None, Key("the day of that copy, or its month", as_day_or_month)] = None
    weak: Annotated[str, Key("why the source is not to be relied on")] = ""
    question: Annotated[str, Key("what somebody still has to answer: until then the fact has no value")] = ""
    dialled: str = ""
    """What a machine dials for a phone number."""
    line: int = 1
    """Where it is in the file."""
    unread: tuple[str, ...] = ()
    """Keys that cannot be read, of which something is told already."""

    def valid(self, today: datetime.date) -> bool:
        """Say whether the fact holds on a day. What readers are shown asks `Facts.current`."""
        return not ((self.valid_from and today < self.valid_from) or (self.valid_until and today > self.valid_until))


class Facts(msgspec.Struct, frozen=True):
    """The register, by name."""

    entries: dict[str, Entry]
    findings: tuple[Finding, ...] = ()
    usable: bool = True
    """It could be read; without that nothing is published."""
    refused: tuple[str, ...] = ()
    """Names of entries that cannot be used."""
    questions: dict[str, str] = {}
    """By name, what somebody still has to answer before a fact has a value."""

    def current(self, name: str, today: datetime.date) -> Entry | None:
        """Return a fact that holds on a day; None where it does not, or where there is none of that name."""
        entry = self.entries.get(name)
        return entry if entry and entry.valid(today) else None


class Arguments(msgspec.Struct, frozen=True):
    """What the task of reading the facts gets: the digest of the file."""

    digest: str


_arguments = msgspec.json.Decoder(Arguments)


def run(arguments: bytes, project: str, fetch: Fetch) -> Values:
    """Read the register as a task. Errors: Changed where the file is not that of the digest."""
    data = read_checked(project, FACTS, _arguments.decode(arguments).digest)
    return (("facts", encode(read_facts(data))),)


def read_facts(data: bytes) -> Facts:
    """Return the register from the bytes of the file; an entry that cannot be used is a finding and is left out."""
    text, findings = decode_text(data, FACTS)
    node, faults = read_yaml(text or "")
    findings += [fault.found_in(FACTS) for fault in faults]
    if node and node.kind != "mapping":
        findings.append(
            Fault(
                "source/wrong-type",
                "The register of facts must be lines of `name:`.",
                "Write the name of each fact, and under it, indented, its type: and value:.",
                node.line,
                node.column,
            ).found_in(FACTS)
        )
    findings += [fault.found_in(FACTS) for fault in twins(key for key, _ in (node.entries if node else ()))]
    entries: dict[str, Entry] = {}
    plain = {
        fact_name(key.text): inner.text
        for key, value in (node.entries if node else ())
        for name, inner in value.entries
        if plain_key(name.text) == "value" and "{{" not in inner.text
    }
    for key, value in node.entries if node else ():
        entry, wrong = _entry(key, _filled(value, plain))
        findings += [fault.found_in(FACTS) for fault in wrong]
        if entry and entry.name in entries:
            findings.append(
                Fault(
                    "source/double-key",
                    f'The fact "{entry.name}" is here twice.',
                    "Delete one of the two.",
                    key.line,
                    key.column,
                ).found_in(FACTS)
            )
        elif entry:
            entries[entry.name] = entry
    unread = text is None or (node.kind != "mapping" if node else any(not fault.slight for fault in faults))
    listed = node.entries if node else ()
    refused = tuple(name for key, _ in listed if (name := fact_name(key.text)) not in entries)
    questions = {
        fact_name(key.text): " ".join(inner.text.split())
        for key, value in listed
        for name, inner in value.entries
        if plain_key(name.text) == "question" and fact_name(key.text) in refused
    }
    return Facts(entries, tuple(findings), usable=not unread, refused=refused, questions=questions)


def _filled(node: Node, plain: dict[str, str]) -> Node:
    """Return an entry with the values of other facts in place of their names in its own: `18001 {{ trust-phone }}`."""

    def word(match: re.Match[str]) -> str:
        return match[0] if match[2] else plain.get(fact_name(match[1]), match[0])

    return msgspec.structs.replace(
        node,
        entries=tuple(
            (
                name,
                msgspec.structs.replace(inner, text=FACT_MARK.sub(word, inner.text))
                if plain_key(name.text) == "value"
                else inner,
            )
            for name, inner in node.entries
        ),
    )


_RELIED_ON = ("valid-from", "valid-until", "label", "hours", "forms")
_ANSWERS = {"source": "where it can be looked up", "checked": "when somebody looked", "owner": "who answers for it"}


def _entry(key: Node, node: Node) -> tuple[Entry | None, list[Fault]]:
    node, renamed = with_period(node)
    raw = {plain_key(name.text): value for name, value in node.entries}
    readers = readers_of(Entry)
    written = readers["type"](raw["type"]) if "type" in raw else None
    in_lines = isinstance(written, str) and kind_of(cast(FactType, written)).in_lines
    values, faults = read_fields(node, {**readers, "value": _as_lines if in_lines else as_text})
    faults = [*renamed, *faults, *left_empty(node, _RELIED_ON)]
    if faults and not values:
        return None, faults
    values["demonstration"] = is_marked(node)
    told = told_keys(node, faults, readers)
    missing = [name for name in ("type", "value") if name not in values]
    if missing == ["value"] and values.get("question"):
        asked = f"Nobody has answered yet: {values['question']}"
        help = "Write the answer at value: here, and take the line question: away."
        return None, [*faults, Fault("facts/unanswered", asked, help, key.line, key.column)]
    if missing:
        return None, faults if {*missing} <= {*told} & raw.keys() else _incomplete(key, node, missing, faults)
    kind = kind_of(values["type"])
    values["value"] = values["value"].removeprefix(kind.scheme).strip() if kind.scheme else values["value"]
    phone = read_phone(values["value"], text_message=kind.dials == "text") if kind.dials else None
    wrong = (
        note_fault(values, key) or period_fault(values, key) or _wrong_value(kind, values["value"], phone, raw["value"])
    )
    if wrong:
        return None, [*faults, wrong]
    if phone:
        values["value"] = phone.shown
        if phone.doubt:
            faults.append(
                Fault(
                    "facts/unusual-number",
                    f'"{phone.shown}" {phone.doubt}.',
                    "Look it up where it comes from. If it is right, let somebody answer for it under "
                    "waivers: in content/site.yml.",
                    raw["value"].line,
                    raw["value"].column,
                )
            )
    if lacks := [name for name in _ANSWERS if name not in values and name not in told]:
        said = f'The fact "{key.text}" does not say {" and ".join(_ANSWERS[name] for name in lacks)}.'
        lines = " and ".join(f"`{name}:`" for name in lacks)
        help = f"Write {'a line' if len(lacks) == 1 else 'lines'} {lines} so that somebody can answer for it."
        faults.append(Fault("facts/unsourced", said, help, key.line, key.column))
    if "forms" in values:
        values["forms"], differing = agreeing_forms(key.text, values, raw["forms"])
        faults += differing
    own = {"name": fact_name(key.text), "line": key.line, "dialled": phone.dialled if phone else ""}
    return made_of(Entry, values, **own, unread=tuple([name for name in told if name not in values])), faults


def _incomplete(key: Node, node: Node, missing: list[str], faults: list[Fault]) -> list[Fault]:
    """Return faults with what an entry lacks; of a key that is nearly the name of it, nothing else is told."""
    said, help = f'The fact "{key.text}" has no {" and no ".join(missing)}', "Every fact needs a type and a value."
    for name, _ in node.entries:
        typed = plain_key(name.text)
        if typed not in missing and (meant := near_name(typed, missing)):
            others = [fault for fault in faults if (fault.line, fault.column) != (name.line, name.column)]
            said = f'{said}: "{name.text}" is not a setting that is known here.'
            return [*others, Fault("facts/incomplete", said, f"Write {meant}: there.", name.line, name.column)]
    return [*faults, Fault("facts/incomplete", f"{said}.", help, key.line, key.column)]


def _wrong_value(kind: FactKind, value: str, phone: Phone | None, node: Node) -> Fault | None:
    def wrong(message: str, help: str) -> Fault:
        return Fault("facts/wrong-value", message, help, node.line, node.column)

    if "{{" in value:
        return wrong(
            f'There is no fact "{value[value.index("{{") :][2:].split("}")[0].strip()[:40]}" to take the value of.',
            "Name a fact whose value is written out.",
        )
    if phone and phone.fault:
        return wrong(f'"{value[:40]}" {phone.fault}.', phone.help)
    if kind.pattern and not kind.pattern.match(value):
        return wrong(f'"{value[:60]}" is not {kind.wanted}.', kind.remedy)
    if kind.saying == "web" and (fault := host_fault(value) or end_fault(value)):
        return wrong(f'"{value[:60]}" {fault}.', "Copy it from the top of a browser that shows the page.")
    if kind.saying == "web" and (real := behind_guard(value)):
        return wrong(f'"{value[:60]}" is that of a program between the page and its readers.', f"Write {real}")
    if kind.saying == "date":
        read = as_date(node)
        return read if isinstance(read, Fault) else None
    return None

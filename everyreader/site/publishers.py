"""Tells which facts rest on a weak source: another than their publisher's, or a copy that is old.

`content/publishers.yml` names the websites on which publishers publish what is theirs. A project without that file
judges by what each fact says of itself.
"""

from __future__ import annotations

import datetime
import re
from typing import get_args
from urllib.parse import urlsplit

import msgspec

from everyreader.fact_kinds import FactType
from everyreader.facts import Entry
from everyreader.finding import Finding
from everyreader.layout import PUBLISHERS
from everyreader.site.days import after
from everyreader.source import Fault, Node, as_list, as_text, blank_file, decode_text, read_fields, read_yaml
from everyreader.source.typed import MONTHS

NO_DAY = "nobody has noted the day of the copy"
OLD_COPY = 730
"""A copy of a page that is older than two years is weak."""

_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")


class Publishers(msgspec.Struct, frozen=True):
    """The websites of publishers: of all facts, and by type of fact those on which alone such a fact is published."""

    all: frozenset[str] = frozenset()
    of_type: dict[str, frozenset[str]] = {}


def read_publishers(data: bytes) -> tuple[Publishers, list[Finding]]:
    """Return the websites of publishers from the bytes of the file, and what is wrong with it."""
    text, findings = decode_text(data, PUBLISHERS)
    node, faults = read_yaml(text or "")
    values, wrong = read_fields(node, dict.fromkeys(("all", *get_args(FactType)), _as_hosts)) if node else ({}, [])
    findings += [fault.found_in(PUBLISHERS) for fault in (*faults, *wrong, *blank_file(node, faults))]
    return Publishers(values.pop("all", frozenset()), values), findings


def _as_hosts(node: Node) -> frozenset[str] | Fault:
    names = as_list(as_text)(node)
    if isinstance(names, Fault):
        return names
    hosts = [name.lower().removeprefix("www.") for name in names]
    wrong = next((host for host in hosts if not _HOST.fullmatch(host)), None)
    if wrong is not None:
        return Fault(
            "source/wrong-type",
            f'"{wrong[:60]}" is not the name of a website.',
            "Write the name alone, for example: legislation.gov.uk",
            node.line,
            node.column,
        )
    return frozenset(hosts)


def weakness(entry: Entry, publishers: Publishers, today: datetime.date) -> tuple[str, ...]:
    """Return why a fact rests on a weak source, in words; nothing for one that does not, or that is a
    demonstration's."""
    if entry.demonstration:
        return ()
    why = [entry.weak] if entry.weak else []
    judged = bool(publishers.all or publishers.of_type)
    if judged and (other := _other_source(entry, publishers)) and not entry.weak:
        why.append(other)
    if judged and not entry.seen:
        why.append("nobody has noted how the source was seen")
    if entry.seen == "stored copy" and entry.seen_on is None:
        why.append(NO_DAY)
    if entry.seen_on and (old := weak_from(entry)) and old <= today:
        why.append(f"what was seen is of {MONTHS[entry.seen_on.month - 1].capitalize()} {entry.seen_on.year}")
    return tuple(why)


def _other_source(entry: Entry, publishers: Publishers) -> str:
    try:
        host = urlsplit(entry.source).netloc.lower().removeprefix("www.")
    except ValueError:  # brackets without an end
        host = ""
    own = publishers.of_type.get(entry.type)
    if own is not None and host not in own:
        return f"its source is not {' or '.join(sorted(own))}"
    if own is None and host not in publishers.all:
        return f"{host} is not its publisher's own site" if host else "its source has no address"
    return ""


def weak_from(entry: Entry) -> datetime.date | None:
    """Return the day from which the age of what was seen makes a fact weak."""
    return after(entry.seen_on, OLD_COPY)

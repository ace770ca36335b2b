"""Reads from front matter whether readers get a page, and from when and until when, in the words that authors use for
it.

`unpublished: yes` is our own. Other systems say `draft: true`, `published: no` or `status: private`, and a slip makes
`drfat: true` of it: each is understood, because what was not meant to be public must not be. A word that could be read
in two ways counts as unpublished. A key of another kind is left to the reader of settings, which says that it is
unknown.
"""

from __future__ import annotations

import calendar
import datetime
import re
import unicodedata
from collections.abc import Callable
from typing import Any, NamedTuple

import msgspec

from everyreader.parse.publication_keys import (
    ENDS,
    HIDES,
    SHOWS,
    STARTS,
    STATES,
    bare_name,
    candidates,
    distance,
    key_name,
)
from everyreader.source import Fault, Node, as_date
from everyreader.source.typed import MONTHS

_PUBLISHED_ON = frozenset(
    "publish published publish-date published-date published-on published-at publishdate pubdate pub-date".split()
)
"""Keys whose day is shown to readers as that of publication."""
_EMPTY = ("", "~", "null")
_YES = frozenset("yes y true t on 1 oui ja si tak ✓ ✔ ✅ ☑".split())
_NO = frozenset("no n false f off 0 never nope not none nein non nie ✗ ✘ ✕ ✖ ❌ ☒ ☐".split())
_WAITS = frozenset(
    """when until till after once pending awaiting waiting tbc tba tbd not only later soon hold unless before
    subject""".split()
)
"""Words in an answer that is neither yes nor no: readers are not to get the page yet, or not all of them."""
_HIDDEN_STATES = frozenset(
    """draft drafts drafted drafting unpublished hidden private wip pending review reviewing in-review under-review
    for-review needs-review to-review in-progress work-in-progress in-preparation not-ready not-published not-public
    not-live unfinished
    embargoed scheduled withdrawn archived trash deleted inactive offline internal confidential todo to-do
    rejected refused declined expired obsolete superseded outdated replaced deprecated removed retired binned paused
    suspended disabled cancelled canceled parked hold queued planned upcoming future proposed proposal incomplete
    unreviewed unapproved unchecked unedited untested unready unsigned invisible unlisted restricted secret redacted
    staff staff-only internal-only do-not-use test testing template placeholder dummy preview skeleton stub""".split()
)
_HIDDEN_FIRST = frozenset("draft unpublished hidden private pending awaiting unapproved embargoed".split())
_IN_THE_MAKING = re.compile(
    r"(?:(?:ready|sent|out|back|gone)-)?(?:for|in|under|to|to-be|needs|needing|requires|awaiting|waiting-for|being|with)-"
    r"(?:\w+-)?(?:review|reviewed|reviewers?|approval|approved|approve|sign-?off|signed-off|check|checks|checking|checked"
    r"|comments?|consultation|edit|edits|editing|edited|proofreading|translation|translators?|drafting|preparation"
    r"|development|discussion|work|rewrite|rewritten|rewriting|update|updated|updating|writing|written|legal|author)"
)
"""Places in an office where a page is before readers get it: `ready-for-review`, `with-legal`."""
_SHOWN_STATES = frozenset(
    """published publish public visible live final finished approved active online done complete completed ready
    current open signed-off reviewed""".split()
)
_WORD = re.compile(r"[^\W_]+|[✓✔✅☑✗✘✕✖❌☒☐]")


_SPOKEN = re.compile(
    r"^(?:from |on )?(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? +)?|(?<=\d)(?:st|nd|rd|th) of(?= [A-Z])|"
    r"(?: +at)? +\d{1,2}:\d\d(?::\d\d)?(?: *[A-Za-z+\d:]+)?$"
)
"""What people and feeds write round a day: `Mon, 02 Jan 2031 10:00:00 GMT`."""


class Publication(msgspec.Struct, frozen=True):
    """What front matter says about publication."""

    rest: Node
    """The entries that are about something else."""
    unpublished: str = ""
    """The words that hide the page, or nothing."""
    starts: datetime.date | None = None
    ends: datetime.date | None = None
    """`starts` and `ends`: the first and last day on which readers get it."""
    day: datetime.date | None = None
    """On which it was published."""
    faults: tuple[Fault, ...] = ()


class _Reading(NamedTuple):
    """What one entry means."""

    hides: bool = False
    """Readers do not get the page; without that and without a day, they do."""
    starts: datetime.date | None = None
    ends: datetime.date | None = None


def read_publication(node: Node, known: frozenset[str]) -> Publication:
    """Return what a mapping of settings says about publication. known: keys that mean something else."""
    rest: list[tuple[Node, Node]] = []
    faults: list[Fault] = []
    readings: list[_Reading] = []
    hidden, day = "", None
    for key, value in node.entries:
        name = key_name(key.text)
        words = candidates(name, known)
        if not words or (name in known and _plain(value) in _EMPTY):
            rest.append((key, value))
            continue
        exact = bool({name, bare_name(name)} & set(words))
        found = [(word, reading) for word in words if (reading := _read(word, value, exact))]
        if not found:
            faults.append(_without_effect(key))
            continue
        word, reading = next((one for one in found if one[1].hides), found[0])
        readings.append(reading)
        if reading.hides:
            hidden = hidden or f"{key.text.strip()}: {_plain(value)}"[:60]
        if reading.starts and word in _PUBLISHED_ON:
            day = day or reading.starts
        if not exact:
            faults.append(_slip(key, word, reading))
        elif not _is_plain(word, value):
            faults.append(_unclear(key, value, reading))
    return Publication(
        msgspec.structs.replace(node, entries=tuple(rest)),
        hidden,
        max((one.starts for one in readings if one.starts), default=None),
        min((one.ends for one in readings if one.ends), default=None),
        day,
        tuple(faults),
    )


def _plain(value: Node) -> str:
    """Return the words of a value; a list of one counts as what is in it, and one of more as the first that hides."""
    if value.kind == "list" and value.items:
        value = next((item for item in value.items if item.kind == "scalar" and _state(item.text)), value.items[0])
    return " ".join(value.text.split()) if value.kind == "scalar" else ""


def _first(text: str) -> str:
    found = _WORD.search(unicodedata.normalize("NFKC", text).casefold())
    return found[0] if found else ""


def _is_plain(word: str, value: Node) -> bool:
    """Say whether a value is one that leaves no doubt."""
    text = _plain(value)
    if isinstance(as_date(Node("scalar", 1, 1, _without_time(text))), datetime.date):
        return True
    return key_name(text) in _HIDDEN_STATES | _SHOWN_STATES or (
        word not in STATES | STARTS and _first(text) in _YES | _NO
    )


def _without_time(text: str) -> str:
    text = re.sub(r"^(\d{4}-\d{1,2}-\d{1,2})[T\s].*$", r"\1", text.strip().strip("\"'“”‘’"))
    return _SPOKEN.sub("", text)


def _read(word: str, value: Node, exact: bool) -> _Reading | None:
    """Return what a word of publication means with a value, or None where the value does not fit. exact: the key was
    written without a slip, so that less doubt is left about what an odd value means."""
    text = _plain(value)
    if text in _EMPTY:
        return None
    first, day = _first(text), day_of(text, min if word in ENDS else max)
    if day and word in ENDS:
        return _Reading(ends=day)
    if day and (word in STARTS or word in SHOWS):
        return _Reading(starts=day)
    if word in STARTS:
        return _Reading(hides=True) if exact else None
    if word in HIDES:
        return _Reading(first not in _NO) if exact or first in _YES | _NO else None
    if word in SHOWS:
        no = first in _NO or (exact and distance(first, "false") == 1)
        if no or _state(text) or (exact and first not in _YES and _waits(text)):
            return _Reading(True)
        return _Reading() if first in _YES else None
    if word in STATES and (state := _state(text)) is not None:
        return _Reading(state)
    return _Reading(True) if word in STATES and exact and _waits(text) else None


def _waits(text: str) -> bool:
    return not _WAITS.isdisjoint(_WORD.findall(text.casefold()))


def _state(text: str) -> bool | None:
    """Return whether a word such as draft or published hides a page, or None for another word."""
    name = key_name(text.strip("\"'“”‘’.!* "))
    if (
        name in _HIDDEN_STATES | _NO
        or name.split("-")[0] in _HIDDEN_FIRST
        or _IN_THE_MAKING.fullmatch(name)
        or re.match("not-(?:yet-)?(?:published|public|live|ready|approved|final|visible|reviewed|signed-off)", name)
    ):
        return True
    if name in _SHOWN_STATES:
        return False
    near = [
        word
        for word in ("draft", "published", "unpublished", "hidden", "private", "public")
        if distance(name, word) <= (2 if len(word) >= 6 else 1)
    ]
    return any(word in _HIDDEN_STATES for word in near) if near else None


def day_of(text: str, choose: Callable[..., Any] = max) -> datetime.date | None:
    """Return the day of a value, with or without a time. choose: which of two, where it can be read in two ways."""
    text = _without_time(text)
    found = as_date(Node("scalar", 1, 1, text))
    if isinstance(found, datetime.date):
        return found
    if slashes := re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", text):
        one, two, year = map(int, slashes.groups())
        days: list[datetime.date] = [
            datetime.date(year, month, day)
            for day, month in ((one, two), (two, one))
            if year and 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]
        ]
        return choose(days) if days else None
    if slashes := re.fullmatch(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})", text):
        return day_of("-".join(slashes.groups()))
    if month := re.fullmatch(r"([A-Za-z]{3,9})\.? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})", text):
        known = [name for name in MONTHS if name.startswith(month[1].casefold())]
        return day_of(f"{month[2] or 1} {known[0]} {month[3]}") if len(known) == 1 else None
    if month := re.fullmatch(r"(\d{4})(?:-(\d{1,2}))?", text):
        return day_of(f"{month[1]}-{month[2] or 1}-1")
    return None


def _means(reading: _Reading) -> str:
    if reading.starts:
        return f"this page waits until {reading.starts}"
    if reading.ends:
        return f"the last day of this page is {reading.ends}"
    return "this page is not published" if reading.hides else "this page is published"


def _slip(key: Node, word: str, reading: _Reading) -> Fault:
    """Return what is said where a key was understood in spite of a slip in it."""
    return Fault(
        "source/unknown-key",
        f'"{key.text.strip()}" is not a setting that is known here. It was read as "{word}", so {_means(reading)}.',
        f"Write: {_ours(reading)}, or delete the line.",
        key.line,
        key.column,
    )


def _unclear(key: Node, value: Node, reading: _Reading) -> Fault:
    """Return what is said where a key is plain and its value is not."""
    return Fault(
        "source/wrong-type",
        f'"{_plain(value)[:40]}" does not say for certain what "{key.text.strip()}" means here; to be on '
        f"the safe side, {_means(reading)}.",
        f"Write: {_ours(reading)}, or delete the line.",
        value.line,
        value.column,
    )


def _without_effect(key: Node) -> Fault:
    """Return what is said where a key is like one of publication and its value says nothing."""
    return Fault(
        "source/unknown-key",
        f'"{key.text.strip()}" is not a setting that is known here, so it has no effect.',
        "If readers must not get this page yet, write: unpublished: yes. Or else delete the line.",
        key.line,
        key.column,
    )


def _ours(reading: _Reading) -> str:
    if reading.starts:
        return f"publish-from: {reading.starts}"
    return f"expires: {reading.ends}" if reading.ends else f"unpublished: {'yes' if reading.hides else 'no'}"


def hides(key: str, value: str, known: frozenset[str]) -> bool:
    """Say whether a line `key: value` would keep a page from readers, without any doubt about the key."""
    name = key_name(key)
    node = Node("scalar", 1, 1, value)
    return any(
        bool((reading := _read(word, node, True)) and reading.hides and _is_plain(word, node))
        for word in candidates(name, known)
        if word in (name, bare_name(name))
    )

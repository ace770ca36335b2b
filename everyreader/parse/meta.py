"""Turns front matter into typed values."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal, get_args

import msgspec

from everyreader.finding import Finding
from everyreader.parse.changes import Change, as_changes
from everyreader.parse.easy_read_state import EasyReadState, as_easy_read_state
from everyreader.parse.publication import day_of, read_publication
from everyreader.parse.publication_keys import key_name
from everyreader.source import (
    Fault,
    Key,
    Node,
    as_choice,
    as_list,
    as_mapping,
    as_numbers,
    as_somebody,
    as_text,
    as_yes_no,
    left_empty,
    made_of,
    read_fields,
    read_yaml,
    readers_of,
)
from everyreader.source.comments import take_notes
from everyreader.source.made_up import is_marked
from everyreader.source.told_keys import told_keys

Kind = Literal[
    "page",
    "home",
    "guide",
    "notice",
    "contact",
    "easy-read",
    "news",
    "statement",
    "hub",
    "site-map",
    "languages",
    "formats",
]
Audience = Literal["everyone", "patients", "young-people", "carers", "staff"]
Maker = Literal["machine", "person-not-qualified", "qualified"]
QUALIFIED: Maker = "qualified"
UNQUALIFIED: dict[Maker, str] = {
    "machine": "a computer",
    "person-not-qualified": "a person who is not a qualified translator",
}
"""Who may make a translation that a qualified translator still has to check, as messages."""


class Translation(msgspec.Struct, frozen=True, omit_defaults=True):
    """How a translation was made; a qualified translator's has a name and a date."""

    made_by: Annotated[Maker, Key("who made the translation")]
    name: Annotated[str, Key("the qualified translator's name", as_somebody)] = ""
    date: Annotated[datetime.date | None, Key("when the qualified translator checked it")] = None


class Booklet(msgspec.Struct, frozen=True, omit_defaults=True):
    """Pages that are joined into one file, by their paths."""

    title: str = ""
    pages: tuple[str, ...] = ()
    place: tuple[int, int] = (1, 1)
    places: tuple[tuple[int, int], ...] = ()
    """`place` and `places`: (line, column) of the whole and of each page."""


def _as_translation(node: Node) -> Translation | Fault:
    if node.kind == "scalar":
        made_by: Maker | Fault = as_choice(*get_args(Maker))(node)
        if made_by == QUALIFIED:
            return Fault(
                "source/wrong-type",
                "A qualified translation needs the translator's name and the date.",
                "Write: translation: {made-by: qualified, name: A. Khan, date: 2026-08-06}",
                node.line,
                node.column,
            )
        return made_by if isinstance(made_by, Fault) else Translation(made_by)
    values, faults = read_fields(node, readers_of(Translation))
    if faults:
        return faults[0]
    translation = made_of(Translation, values) if "made-by" in values else None
    if translation is None or (translation.made_by == QUALIFIED and not (translation.name and translation.date)):
        return Fault(
            "source/wrong-type",
            "This does not say who made the translation.",
            "Write: translation: {made-by: qualified, name: A. Khan, date: 2026-08-06}",
            node.line,
            node.column,
        )
    return translation


def _as_articles(node: Node) -> dict[str, str] | Fault:
    """Return where a notice meets each duty to inform: P1 to P17 to the anchor of a heading, or to why it does not
    apply."""
    entries = as_mapping(node)
    if isinstance(entries, Fault):
        return entries
    return {name.strip().upper(): " ".join(value.text.split()) for name, value in entries.items()}


def _as_names(node: Node) -> dict[str, str] | Fault:
    """Return what a page is called in other languages, by their folders."""
    entries = as_mapping(node)
    if isinstance(entries, Fault):
        return entries
    return {tag.strip(): " ".join(value.text.split()) for tag, value in entries.items()}


def _as_booklet(node: Node) -> Booklet | Fault:
    help = "Write: booklet: {title: The whole guide, pages: [one, two]}"
    values, faults = read_fields(node, {"title": as_text, "pages": _as_pages})
    if faults:
        return faults[0]
    if not values.get("title") or not values.get("pages"):
        return Fault("source/wrong-type", "A booklet needs a title and a list of pages.", help, node.line, node.column)
    pages = values["pages"]
    return Booklet(
        values["title"],
        tuple(page for page, _, _ in pages),
        (node.line, node.column),
        tuple((line, column) for _, line, column in pages),
    )


def _as_pages(node: Node) -> tuple[tuple[str, int, int], ...] | Fault:
    """Return the path of each page with the line and column at which it is written."""

    def read(item: Node) -> tuple[str, int, int] | Fault:
        text = as_text(item)
        return text if isinstance(text, Fault) else (text, item.line, item.column)

    return as_list(read)(node)


as_print_sizes = as_numbers(12, 32)
"""Reads the sizes of print formats in points, by their names, such as `{large-print: 20}`: what RNIB and UKAAF call
clear, large and giant print lies between these."""


class Meta(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """What the front matter of a page says."""

    title: Annotated[str, Key("the title of the page")] = ""
    description: Annotated[str, Key("one sentence for search engines and lists of news")] = ""
    kind: Annotated[Kind, Key("what sort of page it is")] = "page"
    audience: Annotated[Audience, Key("who it is for: its place in the site map")] = "everyone"
    version_of: Annotated[str, Key("the page that this one is another version of, such as its Easy Read")] = ""
    easy_read: Annotated[
        EasyReadState | None,
        Key("how far an Easy Read page has come: draft or made, or who has checked it, and when", as_easy_read_state),
    ] = None
    names: Annotated[
        dict[str, str], Key("what the page is called in languages that lack it, by their folders", _as_names)
    ] = {}
    owner: Annotated[str, Key("who answers for the page", as_somebody)] = ""
    reviewed: Annotated[datetime.date | None, Key("the day on which it was last checked")] = None
    review_due: Annotated[datetime.date | None, Key("the day by which it is to be checked again")] = None
    expires: Annotated[datetime.date | None, Key("the last day on which it is true")] = None
    formats: Annotated[
        tuple[str, ...] | None, Key("the formats that it is made in, where they are not those of the site")
    ] = None
    translation: Annotated[
        Translation | None, Key("who made the translation: every translation says it", _as_translation)
    ] = None
    order: Annotated[int | None, Key("its place in the menu; without one it is not in the menu")] = None
    changes: Annotated[
        tuple[Change, ...], Key("what has changed on the page, each with its day: readers are told", as_changes)
    ] = ()
    redirects: Annotated[tuple[str, ...], Key("old addresses that lead here")] = ()
    short: Annotated[
        str, Key("a short name for addresses that are said and typed, such as opt-out for /opt-out/ur")
    ] = ""
    always_published: Annotated[bool, Key("it is never taken down as a whole, whatever is found in it")] = False
    date: Annotated[datetime.date | None, Key("the day of a piece of news")] = None
    co_produced: Annotated[bool | None, Key("whether it was written with the people that it is for")] = None
    editors_note: Annotated[str, Key("a note for the editors' report, never published")] = ""
    articles: Annotated[
        dict[str, str], Key("where a privacy notice meets each duty to inform, P1 to P17", _as_articles)
    ] = {}
    print_sizes: Annotated[
        dict[str, int], Key("the size of print formats in points, from 12 to 32, by their names", as_print_sizes)
    ] = {}
    booklet: Annotated[Booklet | None, Key("pages that are joined into one file in each print format", _as_booklet)] = (
        None
    )

    unpublished: Annotated[
        str, Key("yes keeps the page from readers; its words are kept as they are written", as_yes_no)
    ] = ""
    demonstration: Annotated[
        bool, Key("yes where what it says is made up: it goes out only while the whole site says so")
    ] = False
    publish_from: Annotated[datetime.date | None, Key("the first day on which readers get the page")] = None
    unread: tuple[str, ...] = ()
    """Keys that cannot be read, of which something is told already."""

    @property
    def is_unchecked(self) -> bool:
        """Say of a page that is a translation whether no qualified translator has checked it, as far as it says."""
        return self.translation is None or self.translation.made_by != QUALIFIED

    @property
    def is_easy_read_draft(self) -> bool:
        """Say whether it is an Easy Read page that is still being written."""
        return self.kind == "easy-read" and self.easy_read is not None and self.easy_read.state == "draft"

    def starts(self) -> datetime.date | None:
        """Return the first day on which readers get the page, where it has one: of news, its date is one too."""
        days = [day for day in (self.publish_from, self.date if self.kind == "news" else None) if day]
        return max(days, default=None)


_FOR_SOMEBODY = (
    *("owner", "reviewed", "review-due", "expires", "publish-from", "date", "unpublished", "changes", "names"),
    *("articles", "booklet", "print-sizes", "redirects", "short"),
)
"""Keys that somebody relies on: whoever writes one and nothing behind it thinks that it does something."""

KNOWN = frozenset(readers_of(Meta))
"""The names of all settings of a page."""


def read_meta(text: str, path: str, first_line: int = 2) -> tuple[Meta | None, list[Finding]]:
    """Return what front matter says (None where it cannot be read) and what is wrong with it.

    text: the lines between the two `---`. first_line: the number of the first of them in the file.
    """
    node, faults = read_yaml(text, first_line)
    findings = [fault.found_in(path) for fault in faults]
    if node is None:
        broken = any(not fault.slight for fault in faults)
        return (None if broken else Meta()), findings
    said = read_publication(node, KNOWN)
    values, wrong = read_fields(said.rest, readers_of(Meta))
    wrong += left_empty(said.rest, _FOR_SOMEBODY)
    if is_marked(said.rest):
        values["demonstration"] = True
    findings += [fault.found_in(path) for fault in (*said.faults, *wrong)]
    if node.kind != "mapping":
        return None, findings
    for (
        key,
        value,
    ) in (
        said.rest.entries
    ):  # a day that can be read in two ways, or with a time: told, and taken to be on the safe side
        name = key_name(key.text)
        if (
            name in ("date", "expires")
            and name not in values
            and (day := day_of(value.text, min if name == "expires" else max))
        ):
            values[name] = day
    findings += take_notes(values, path, ("title", "description"))
    if "changes" in values:
        said_of_changes = {"note": tuple(change.note for change in values["changes"])}
        findings += take_notes(said_of_changes, path, ("note",))
        values["changes"] = tuple(
            msgspec.structs.replace(change, note=note)
            for change, note in zip(values["changes"], said_of_changes["note"], strict=True)
        )
    told = told_keys(said.rest, wrong, KNOWN)
    meta = made_of(Meta, values, unread=tuple([key for key in told if key not in values]))
    ends = min((day for day in (meta.expires, said.ends) if day), default=None)
    meta = msgspec.structs.replace(
        meta, unpublished=said.unpublished, publish_from=said.starts, expires=ends, date=meta.date or said.day
    )
    return meta, findings

"""Turns front matter into typed values."""

from __future__ import annotations

import datetime

import msgspec

from everyreader.finding import Finding
from everyreader.parse.publication import read_publication
from everyreader.source import (Fault, Node, as_choice, as_date, as_list, as_mapping, as_number, as_numbers, as_text, as_yes_no, read_fields,
                                read_yaml)
from everyreader.source.comments import hide_notes, without_notes

KINDS = ("page", "home", "guide", "notice", "contact", "easy-read", "news", "statement", "hub", "site-map", "languages",
         "formats")
AUDIENCES = ("everyone", "patients", "young-people", "carers", "staff")
MAKERS = ("machine", "person-not-qualified", "qualified")


class Translation(msgspec.Struct, frozen=True, omit_defaults=True):
    """How a translation was made; a qualified translator's has a name and a date."""

    made_by: str
    name: str = ""
    date: datetime.date | None = None


class Booklet(msgspec.Struct, frozen=True, omit_defaults=True):
    """Pages that are joined into one file, by their paths. place, places: (line, column) of the whole and of each page."""

    title: str = ""
    pages: tuple[str, ...] = ()
    place: tuple[int, int] = (1, 1)
    places: tuple[tuple[int, int], ...] = ()


class Meta(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the front matter of a page says. unpublished: the words that keep it from readers, as written, or nothing."""

    title: str = ""
    description: str = ""
    kind: str = "page"
    audience: str = "everyone"
    version_of: str = ""
    owner: str = ""
    reviewed: datetime.date | None = None
    review_due: datetime.date | None = None
    expires: datetime.date | None = None
    formats: tuple[str, ...] | None = None
    translation: Translation | None = None
    order: int | None = None
    redirects: tuple[str, ...] = ()
    always_published: bool = False
    date: datetime.date | None = None
    co_produced: bool | None = None
    editors_note: str = ""
    articles: dict[str, str] = {}
    print_sizes: dict[str, int] = {}
    booklet: Booklet | None = None
    unpublished: str = ""
    publish_from: datetime.date | None = None

    def starts(self) -> datetime.date | None:
        """Return the first day on which readers get the page, where it has one: of news, its date is one too."""
        days = [day for day in (self.publish_from, self.date if self.kind == "news" else None) if day]
        return max(days, default=None)


def _as_translation(node: Node) -> Translation | Fault:
    if node.kind == "scalar":
        made_by = as_choice(*MAKERS)(node)
        if made_by == "qualified":
            return Fault("source/wrong-type", "A qualified translation needs the translator's name and the date.",
                         "Write: translation: {made-by: qualified, name: A. Khan, date: 2026-08-06}", node.line,
                         node.column)
        return made_by if isinstance(made_by, Fault) else Translation(made_by)
    values, faults = read_fields(node, {"made-by": as_choice(*MAKERS), "name": as_text, "date": as_date})
    if faults:
        return faults[0]
    translation = Translation(values.get("made-by", ""), values.get("name", ""), values.get("date"))
    if not translation.made_by or (translation.made_by == "qualified" and not (translation.name and translation.date)):
        return Fault("source/wrong-type", "This does not say who made the translation.",
                     "Write: translation: {made-by: qualified, name: A. Khan, date: 2026-08-06}", node.line, node.column)
    return translation


def _as_articles(node: Node) -> dict[str, str] | Fault:
    """Return where a notice meets each duty to inform: P1 to P17 to the anchor of a heading, or to why it does not apply."""
    entries = as_mapping(node)
    if isinstance(entries, Fault):
        return entries
    return {name.strip().upper(): " ".join(value.text.split()) for name, value in entries.items()}


def _as_booklet(node: Node) -> Booklet | Fault:
    help = "Write: booklet: {title: The whole guide, pages: [one, two]}"
    values, faults = read_fields(node, {"title": as_text, "pages": _as_pages})
    if faults:
        return faults[0]
    if not values.get("title") or not values.get("pages"):
        return Fault("source/wrong-type", "A booklet needs a title and a list of pages.", help, node.line, node.column)
    pages = values["pages"]
    return Booklet(values["title"], tuple(page for page, _, _ in pages), (node.line, node.column),
                   tuple((line, column) for _, line, column in pages))


def _as_pages(node: Node) -> tuple[tuple[str, int, int], ...] | Fault:
    """Return the path of each page with the line and column at which it is written."""
    def read(item: Node) -> tuple[str, int, int] | Fault:
        text = as_text(item)
        return text if isinstance(text, Fault) else (text, item.line, item.column)

    return as_list(read)(node)


as_print_sizes = as_numbers(12, 32)
"""Reads the sizes of print formats in points, by their names, such as `{large-print: 20}`: what RNIB and UKAAF call clear,
large and giant print lies between these."""

READERS = {
    "title": as_text, "description": as_text, "kind": as_choice(*KINDS), "audience": as_choice(*AUDIENCES),
    "version-of": as_text, "owner": as_text, "reviewed": as_date, "review-due": as_date, "expires": as_date,
    "formats": as_list(as_text), "translation": _as_translation, "order": as_number, "redirects": as_list(as_text),
    "always-published": as_yes_no, "date": as_date, "co-produced": as_yes_no, "editors-note": as_text,
    "articles": _as_articles, "print-sizes": as_print_sizes, "booklet": _as_booklet,
    "unpublished": as_yes_no, "publish-from": as_date,  # and what people write for them: see `read_publication`
}

KNOWN = frozenset(READERS)
"""The names of all settings of a page."""


def read_meta(text: str, path: str, first_line: int = 2) -> tuple[Meta | None, list[Finding]]:
    """Return what front matter says (None where it cannot be read) and what is wrong with it.

    text: the lines between the two `---`. first_line: the number of the first of them in the file.
    """
    node, faults = read_yaml(text, first_line)
    findings = [fault.found_in(path) for fault in faults]
    if node is None:
        broken = any(fault.rule != "source/tab" for fault in faults)
        return (None if broken else Meta()), findings
    said = read_publication(node, KNOWN)
    values, wrong = read_fields(said.rest, READERS)
    findings += [fault.found_in(path) for fault in (*said.faults, *wrong)]
    if node.kind != "mapping":
        return None, findings
    meta = Meta(**{name.replace("-", "_"): value for name, value in values.items()})
    ends = min((day for day in (meta.expires, said.ends) if day), default=None)
    meta = msgspec.structs.replace(meta, unpublished=said.unpublished, publish_from=said.starts, expires=ends,
                                   date=meta.date or said.day)
    if notes := [note for words in (meta.title, meta.description) for note in hide_notes(words)[1]]:
        findings += [Finding("document/comment", path, f"This note is not shown to readers: {note.piece}", "Delete it once it is dealt with.",
                             piece=note.piece) for note in notes]
        meta = msgspec.structs.replace(meta, title=without_notes(meta.title), description=without_notes(meta.description))
    return meta, findings

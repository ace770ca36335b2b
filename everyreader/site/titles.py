"""Puts facts into those settings of a page that readers get: its title, its description, the title of its booklet,
its changes."""

from __future__ import annotations

import datetime

import msgspec

from everyreader.document import fill_marks, marks_in
from everyreader.fact_values import fact_value
from everyreader.facts import Facts
from everyreader.locale import Locale
from everyreader.parse import Header


def with_facts(header: Header, facts: Facts, locale: Locale | None, today: datetime.date) -> Header:
    """Return a header whose settings say what their facts say. Where one of these does not hold, the title is that of
    the file's name, and the description or the change is left out: there is never a hole where a number was."""
    meta = header.meta
    booklet = meta.booklet.title if meta.booklet else ""
    notes = "".join(change.note for change in meta.changes)
    if "{{" not in meta.title + meta.description + booklet + notes:  # as nearly always
        return header
    shown = locale or Locale(header.tag, header.tag, header.tag, header.tag)

    def said(words: str) -> str:
        entries = {name: facts.current(name, today) for name, _ in marks_in(words)}
        if "{{" not in words or not entries or not all(entries.values()):
            return words if "{{" not in words else ""
        return fill_marks(
            words, lambda name, form: fact_value(entry, form, shown)[0].text if (entry := entries[name]) else ""
        )

    borrowed = tuple(
        (value.text, value.lang)
        for name, form in marks_in(meta.title)
        if (entry := facts.current(name, today)) and (value := fact_value(entry, form, shown)[0]).lang
    )
    title = said(meta.title)
    changes = tuple(
        msgspec.structs.replace(change, note=note) for change in meta.changes if (note := said(change.note))
    )
    changed = msgspec.structs.replace(meta, title=title, description=said(meta.description), changes=changes)
    if meta.booklet:
        changed = msgspec.structs.replace(changed, booklet=msgspec.structs.replace(meta.booklet, title=said(booklet)))
    return msgspec.structs.replace(header, meta=changed, borrowed=borrowed)

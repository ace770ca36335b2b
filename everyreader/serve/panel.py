"""Writes the panel beside a page: what its author should know of it, and other ways to look at it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from html import escape
from pathlib import Path

from everyreader.finding import Reported
from everyreader.layout import FACTS
from everyreader.report import summary
from everyreader.serve.about import About, FormatFile, UsedFact, Version
from everyreader.serve.board import State
from everyreader.serve.places import Place
from everyreader.serve.trouble import place_link

MOST = 40
"""Findings of other pages that are listed; `check` tells them all."""

LOOKS = (
    ("narrow", "320 pixels wide"),
    ("large", "Text of 200 %"),
    ("dark", "Dark"),
    ("plain", "Without style"),
)


def panel(about: About, state: State, project: Path, place: Place) -> str:
    """Return the panel of a page, as HTML."""
    parts = (
        _status(about, state, project),
        _section("Found on this page", _findings(about.found, project) or "<p>Nothing.</p>"),
        _looks(place),
        _day(state),
        _section("Other formats", _formats(about.formats)) if about.formats else "",
        _section("Languages", _versions(about.versions, place, project)) if about.versions else "",
        _section("Facts", _facts(about.facts, project)) if about.facts else "",
        _section("Dates", _dates(about)) if about.dates or about.next_change else "",
        _elsewhere(about.elsewhere, project),
    )
    return "\n".join(part for part in parts if part) + "\n"


def told_aloud(about: About, state: State) -> str:
    """Return the sentence that a screen reader hears after each build, and that stands on the panel's button."""
    if state.failure:
        return state.failure
    if not state.stands:
        return f"the site cannot be built; {summary(item for item in state.reported if item.level == 'error')}"
    return f"readers do not get this page; {summary(about.found)}" if about.unready else summary(about.found)


def _section(title: str, words: str) -> str:
    return f"<section><h2>{escape(title)}</h2>\n{words}</section>"


def _status(about: About, state: State, project: Path) -> str:
    lines = []
    if state.failure:
        lines.append(f'<p class="error">{escape(state.failure)}</p>')
    if about.source:
        lines.append(f"<p>{place_link(project, about.source, 1)}</p>")
    if about.unready:
        lines.append(f'<p class="unready"><strong>Readers do not get this page:</strong> {escape(about.unready)}.</p>')
    if about.hidden_links:
        links = "".join(f"<li>{place_link(project, source, 1)}</li>" for source in about.hidden_links)
        lines.append(f"<p>It leads to pages that readers do not get:</p><ul>{links}</ul>")
    return "\n".join(lines)


def _findings(items: Iterable[Reported], project: Path) -> str:
    entries = "".join(
        f'<li class="{item.level}"><strong>{item.level.capitalize()}:</strong> {escape(item.message)} '
        f"{place_link(project, item.path, item.line, item.column)}"
        f"{f'<br>{escape(item.help)}' if item.help else ''}</li>\n"
        for item in items
    )
    return f"<ul>\n{entries}</ul>\n" if entries else ""


def _elsewhere(items: tuple[Reported, ...], project: Path) -> str:
    if not items:
        return ""
    worst = sorted(items, key=lambda item: ("error", "warning", "advice").index(item.level))
    more = (
        f"<p>And {len(items) - MOST} more: the command <code>check</code> tells all.</p>" if len(items) > MOST else ""
    )
    return (
        f"<section><h2>Elsewhere</h2>\n<details><summary>{escape(summary(items))}</summary>\n"
        f"{_findings(worst[:MOST], project)}{more}</details></section>"
    )


def _looks(place: Place) -> str:
    entries = []
    for view, words in LOOKS:
        is_on = view in place.views
        views = [other for other in place.views if other != view] + ([] if is_on else [view])
        current = ' aria-current="true"' if is_on else ""
        entries.append(f'<li><a href="{escape(place.seen_as(*views).href)}"{current}>{words}</a></li>')
    return _section("Look at it as", f'<ul class="looks">\n{chr(10).join(entries)}\n</ul>\n')


def _day(state: State) -> str:
    return _section(
        "Look at it on",
        '<form data-ask="day"><label for="everyreader-day">Day</label> '
        f'<input id="everyreader-day" name="day" type="date" value="{state.today.isoformat()}" required> '
        '<button>Show</button> <button type="button" data-ask="today">Today</button></form>\n',
    )


def _formats(files: Iterable[FormatFile]) -> str:
    entries = "".join(
        f'<li><a href="/{escape(file.path)}">{escape(file.label)}</a></li>\n'
        if file.is_there
        else f'<li>{escape(file.label)}: <button type="button" data-ask="make" data-path="{escape(file.path)}">'
        f"Make {escape(file.label[0].lower() + file.label[1:])}</button></li>\n"
        for file in files
    )
    return f"<ul>\n{entries}</ul>\n"


def _versions(versions: Iterable[Version], place: Place, project: Path) -> str:
    entries = []
    for version in versions:
        href = Place(version.path, place.views).href
        words = escape(version.name)
        here = version.path == place.path
        words = f"{words} (this page)" if here else f'<a href="{escape(href)}">{words}</a>'
        words += " (readers do not get it)" if version.unready else ""
        told = "".join(
            f"<li>{escape(each.words)}: {place_link(project, version.source, each.line)}</li>"
            for each in version.differences
        )
        words += f"\n<p>Not made like its original:</p><ul>{told}</ul>" if told else ""
        entries.append(f"<li>{words}</li>\n")
    return f"<ul>\n{''.join(entries)}</ul>\n"


def _facts(facts: Iterable[UsedFact], project: Path) -> str:
    entries = []
    for fact in facts:
        value = escape(fact.value) if fact.value else "<strong>does not hold on this day</strong>"
        checked = f", checked {_day_in_words(fact.checked)}" if fact.checked else ""
        until = f", until {_day_in_words(fact.until)}" if fact.until else ""
        entries.append(
            f"<dt><code>{escape(fact.name)}</code></dt>\n"
            f"<dd>{value}{checked}{until} {place_link(project, FACTS, fact.line)}</dd>\n"
        )
    return f"<dl>\n{''.join(entries)}</dl>\n"


def _dates(about: About) -> str:
    days = [*about.dates, *([("The site changes by itself on", about.next_change)] if about.next_change else [])]
    entries = "".join(f"<dt>{escape(what)}</dt>\n<dd>{_day_in_words(day)}</dd>\n" for what, day in days)
    return f"<dl>\n{entries}</dl>\n"


def _day_in_words(day: datetime.date) -> str:
    return f"{day.day} {day:%B %Y}"

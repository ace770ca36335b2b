"""Says of a fact what it is, who answers for it, and on which line of which page, in which formats, it is used."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from everyreader.build.fact_record import NAME as RECORD_NAME
from everyreader.build.fact_record import Line, read_record, said_old
from everyreader.build.fact_uses import facts_of, words_of
from everyreader.build.lock import copied
from everyreader.build.read import index, read
from everyreader.build.request import BuildRequest
from everyreader.build.session import Session
from everyreader.build.task_runner import TaskRunner
from everyreader.document import FACT_MARK, fact_name
from everyreader.engine.cache import Cache
from everyreader.fact_values import fact_value
from everyreader.facts import Entry
from everyreader.layout import CACHE, FACTS, PURPOSES, RECORD, SETTINGS
from everyreader.plan import asked_formats
from everyreader.site import PageKey, Site, weakness
from everyreader.source import decode_text, near_name, read_bytes


def explain_fact(
    request: BuildRequest, name: str, session: Session | None = None, since: datetime.date | None = None
) -> tuple[str, int]:
    """Return what is known of a fact, in words, and the exit code. since: tell of its old values which files had one on
    that day or later."""
    session = session or Session()
    with copied(request.project / CACHE) as folder:
        cache = Cache(folder)
        try:
            with session.pool(request) as pool:
                runner = TaskRunner(request.project, cache, pool, session.code, lambda *_: None, set(), set(), set())
                site = index(runner, read(runner, session.discover(request)), request.today)[0]
                return _explain(runner, site, name) if since is None else _explain_old(runner, site, name, since)
        finally:
            cache.close()


def _explain(runner: TaskRunner, site: Site, name: str) -> tuple[str, int]:
    entry = site.facts.entries.get(name)
    if entry is None:
        near = near_name(name, site.facts.entries)
        return f'There is no fact "{name}" in {FACTS}.' + (f' Did you mean "{near}"?' if near else ""), 2
    uses = [*_uses(runner, site, name)]
    lines = [*_entry(entry, site), f"  used on {len(uses)} line{'s' * (len(uses) != 1)}:" if uses else "  used nowhere"]
    return "\n".join([*lines, *(f"    {use}" for use in uses)]), 0


def _explain_old(runner: TaskRunner, site: Site, name: str, since: datetime.date) -> tuple[str, int]:
    """Return which files had an old value of a fact on a day or later: as the record says, and for the days before it
    began, which of today's pages say the fact."""
    entry = site.facts.entries.get(name)
    if entry is None:
        return _explain(runner, site, name)
    lines = read_record(runner.project)
    begun, old = min((line.day for line in lines), default=None), _old_values(entry, lines, since)
    told = [f"{name}: {entry.type}, {FACTS}:{entry.line}", f"  value: {entry.value}"]
    for value, until in sorted(old.items(), key=lambda item: (item[1], item[0])):
        said = said_old(lines, name, until, since)
        told.append(f"  was {value.replace(chr(10), ', ')} until {until}, and since {since} published in:")
        told += [f"    {each.file} ({each.first} to {min(each.last or until, until)})" for each in said]
        if begun is None or begun > since:
            start = f"the record begins on {begun}" if begun else "nothing is recorded yet"
            told.append(f"    {start}; for the days before, look at what says the fact today:")
            told += [f"      {use}" for use in _uses(runner, site, name)]
    if not old:
        told.append(f"  It had no other value since {since}, as far as was: and {RECORD}/{RECORD_NAME} say.")
    return "\n".join(told), 0


def _old_values(entry: Entry, lines: list[Line], since: datetime.date) -> dict[str, datetime.date]:
    """Return each old value that was published on a day or later, with the last day of it."""
    found = {each.value: each.until for each in entry.was if each.until >= since}
    said = [line for line in lines if line.fact == entry.name]
    for line, after in pairwise(said):
        if after.day > since and line.value not in found and line.value != entry.value:
            found[line.value] = after.day
    return found


def _entry(entry: Entry, site: Site) -> Iterator[str]:
    """Yield what the register says of a fact."""
    yield f"{entry.name}: {entry.type}, {FACTS}:{entry.line}"
    said = {
        "value": entry.value.replace("\n", ", "),
        "label": entry.label,
        "source": entry.source,
        "seen": ", of ".join(words for words in (entry.seen, str(entry.seen_on or "")) if words),
        "checked": str(entry.checked or ""),
        "owner": entry.owner,
        "valid from": str(entry.valid_from or ""),
        "valid until": str(entry.valid_until or ""),
    }
    yield from (f"  {name}: {value}" for name, value in said.items() if value or name in ("source", "checked", "owner"))
    yield from (f"  weak: {why}" for why in weakness(entry, site.publishers, site.today))
    for _, words in sorted(site.locales.items()) if entry.hours else ():
        yield f"  open, in {words.english_name}: {fact_value(entry, 'hours', words)[0].text}"
    for tag, forms in sorted(entry.forms.items()):
        yield f"  in {site.locale(tag).english_name}: " + "; ".join(
            f"{name}: {words}" for name, words in sorted(forms.items())
        )
    if site.fact(entry.name) is None:
        yield f"  it does not hold on {site.today}"


def _uses(runner: TaskRunner, site: Site, name: str) -> Iterator[str]:
    """Yield each line that uses a fact, with the formats that it comes into."""

    def written(line: str) -> bool:
        return any(fact_name(match[1]) == name for match in FACT_MARK.finditer(line))

    for key, header in sorted(site.pages.items(), key=lambda item: item[1].source):
        if name in facts_of(header):
            shown = ", ".join(_formats(site, key)) if key in site.published else "not published"
            yield from (f"{place} ({shown})" for place in _places(runner, header.source, written))
    if any(name in words for purpose in site.purposes for words in words_of(purpose)):
        yield from (f"{place} (where purposes are listed)" for place in _places(runner, PURPOSES, written))

    def named(line: str) -> bool:
        return bool(re.search(r"(?<![\w-])" + re.escape(name) + r"(?![\w-])", line))

    if SETTINGS in site.files:
        yield from (f"{place} (on every page, where the build needs it)" for place in _places(runner, SETTINGS, named))


def _formats(site: Site, key: PageKey) -> list[str]:
    asked = asked_formats(site, key)
    return [name for name, format in site.formats.items() if format.after_others or name in asked]


def _places(runner: TaskRunner, path: str, names: Callable[[str], bool]) -> Iterator[str]:
    """Yield `path:line` of each line of a file that names the fact, but not in a comment of YAML."""
    text = decode_text(read_bytes(runner.project, path), path)[0] or ""
    for number, line in enumerate(text.split("\n"), 1):
        if names(line if path.endswith(".md") else line.partition("#")[0]):
            yield f"{path}:{number}"

"""Says of a fact what it is, who answers for it, and on which line of which page, in which formats, it is used."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from everyreader.build.lock import copied
from everyreader.build.read import index, read
from everyreader.build.request import BuildRequest
from everyreader.build.session import Session
from everyreader.build.task_runner import TaskRunner
from everyreader.document import FACT_MARK, fact_name
from everyreader.engine.cache import Cache
from everyreader.fact_values import fact_value
from everyreader.facts import Entry
from everyreader.layout import CACHE, FACTS, PURPOSES, SETTINGS
from everyreader.parse import Header
from everyreader.plan import asked_formats
from everyreader.site import PageKey, Site, weakness
from everyreader.source import decode_text, near_name, read_bytes


def explain_fact(request: BuildRequest, name: str, session: Session | None = None) -> tuple[str, int]:
    """Return what is known of a fact, in words, and the exit code."""
    session = session or Session()
    with copied(request.project / CACHE) as folder:
        cache = Cache(folder)
        try:
            with session.pool(request) as pool:
                runner = TaskRunner(request.project, cache, pool, session.code, lambda *_: None, set(), set(), set())
                return _explain(runner, index(runner, read(runner, session.discover(request)), request.today)[0], name)
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
        if name in _named(header):
            shown = ", ".join(_formats(site, key)) if key in site.published else "not published"
            yield from (f"{place} ({shown})" for place in _places(runner, header.source, written))
    if any(name in words for purpose in site.purposes for words in _words(purpose)):
        yield from (f"{place} (where purposes are listed)" for place in _places(runner, PURPOSES, written))

    def named(line: str) -> bool:
        return bool(re.search(r"(?<![\w-])" + re.escape(name) + r"(?![\w-])", line))

    if SETTINGS in site.files:
        yield from (f"{place} (on every page, where the build needs it)" for place in _places(runner, SETTINGS, named))


def _named(header: Header) -> set[str]:
    return {use.name for use in header.facts} | {name for target in header.targets.values() for name in target.facts}


def _words(purpose: object) -> Iterator[str]:
    return (str(getattr(purpose, name)) for name in getattr(purpose, "__struct_fields__", ()))


def _formats(site: Site, key: PageKey) -> list[str]:
    asked = asked_formats(site, key)
    return [name for name, format in site.formats.items() if format.after_others or name in asked]


def _places(runner: TaskRunner, path: str, names: Callable[[str], bool]) -> Iterator[str]:
    """Yield `path:line` of each line of a file that names the fact, but not in a comment of YAML."""
    text = decode_text(read_bytes(runner.project, path), path)[0] or ""
    for number, line in enumerate(text.split("\n"), 1):
        if names(line if path.endswith(".md") else line.partition("#")[0]):
            yield f"{path}:{number}"

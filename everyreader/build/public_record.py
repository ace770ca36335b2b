"""Keeps by day what readers were given of pages that need an approval: their Markdown and their HTML, in a folder of
the project for git, so that a trust can show years later what it told people."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec

from everyreader.layout import RECORD
from everyreader.site import PageKey, Site

GONE = "gone"
"""The ending of the file that says that from its day on readers did not get the page."""


class Kept(msgspec.Struct, frozen=True):
    """What readers were given of a page from one day to another."""

    first: datetime.date
    until: datetime.date | None
    """The day on which something else took its place."""
    text: Path
    """The Markdown, or the file that says that the page was gone."""
    html: Path | None


def keep(
    project: Path, site: Site, bytes_of: Callable[[str], bytes | None], text_of: Callable[[str], bytes], whole: bool
) -> None:
    """Keep what is published today of the pages that need an approval, where it is not what was kept last. bytes_of:
    returns a file of the site by its address, or None where this build has not made it; text_of: the text of a source
    as readers get it. whole: the build was of the whole site. Errors: OSError."""
    if site.settings.demonstration:
        return  # nobody was told anything
    kinds = site.settings.approval.kinds
    pages = [key for key in sorted(site.published) if site.pages[key].meta.kind in kinds]
    for key in pages:
        html = bytes_of(f"{key.tag}/{key.page}.html")
        if html is not None:
            _keep(
                project / RECORD / key.tag / key.page, site.today, {"md": text_of(site.pages[key].source), "html": html}
            )
    if whole:
        _note_gone(project / RECORD, {f"{key.tag}/{key.page}" for key in pages}, site.today)


def _keep(folder: Path, today: datetime.date, files: dict[str, bytes]) -> None:
    last = next(iter(reversed(_days(folder))), None)
    if last and all(_bytes(folder / f"{last}.{ending}") == data for ending, data in files.items()):
        return
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{today}.{GONE}").unlink(missing_ok=True)
    for ending, data in files.items():
        (folder / f"{today}.{ending}").write_bytes(data)


def _note_gone(record: Path, pages: set[str], today: datetime.date) -> None:
    folders = {path.parent for path in record.rglob("*.md")} if record.is_dir() else set()
    for folder in sorted(folders):
        last = next(iter(reversed(_days(folder))), None)
        if folder.relative_to(record).as_posix() in pages or last is None or (folder / f"{last}.{GONE}").is_file():
            continue
        for ending in ("md", "html"):
            (folder / f"{today}.{ending}").unlink(missing_ok=True)
        (folder / f"{today}.{GONE}").write_text("From this day on readers did not get this page.\n", "utf-8")


def kept_on(project: Path, key: PageKey, day: datetime.date) -> Kept | None:
    """Return what readers were given of a page on a day, or None where nothing was kept until then."""
    folder = project / RECORD / key.tag / key.page
    days = _days(folder)
    before = [each for each in days if each <= day]
    if not before:
        return None
    first, later = before[-1], [each for each in days if each > day]
    gone = folder / f"{first}.{GONE}"
    text = gone if gone.is_file() else folder / f"{first}.md"
    return Kept(first, later[0] if later else None, text, None if text == gone else folder / f"{first}.html")


def _days(folder: Path) -> list[datetime.date]:
    names: Iterable[str] = {path.stem for path in folder.glob("*.*")} if folder.is_dir() else ()
    found = []
    for name in names:
        try:
            found.append(datetime.date.fromisoformat(name))
        except ValueError:
            continue  # a file of somebody else
    return sorted(found)


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None

"""The films and recordings of a page as it shows them, and what others have made of it."""

from __future__ import annotations

from collections.abc import Iterator

from everyreader.layout import site_path
from everyreader.locale import Locale
from everyreader.parse import Header
from everyreader.resolve import FilmValue, FormatLink, OthersLink, PageModel
from everyreader.site import PageKey, Site
from everyreader.site.recordings import OfferedRecording
from everyreader.source.recording import Person, RecordingKind

SIGNED = "bfi"
"""British Sign Language (ISO 639-3)."""

COLUMNS: dict[RecordingKind, str] = {"bsl": "British Sign Language (BSL)", "film": "Film", "audio": "Audio"}
"""What each sort is called in the table of formats."""

TITLES: dict[RecordingKind, str] = {
    "bsl": "BSL version of the text on this page",
    "film": "Film of the text on this page",
    "audio": "Recording of the text on this page",
}


def is_signed(site: Site, key: PageKey) -> bool:
    """Say whether readers get a page in British Sign Language."""
    return key in site.recordings and site.recordings[key].has("bsl")


def films_of(site: Site, header: Header, locale: Locale) -> tuple[FilmValue, ...]:
    """Return the films and recordings of a page, those that were taken away among them."""
    found = site.recordings.get(header.key)
    return tuple(_film(site, each, locale) for each in found.recordings) if found else ()


def _film(site: Site, each: OfferedRecording, locale: Locale) -> FilmValue:
    record = each.record
    if each.state == "withdrawn":
        return FilmValue(each.kind, TITLES[each.kind], state="withdrawn")
    poster = site.media.get(each.poster)
    day = locale.message("Made: {date}")[0].replace("{date}", locale.date(record.date)) if record.date else ""
    return FilmValue(
        each.kind,
        TITLES[each.kind],
        tuple((site_path(path), kind, size) for path, kind, size in each.files),
        site_path(each.captions),
        site_path(each.transcript),
        site_path(each.poster) if poster and poster.digest else "",
        each.width,
        each.height,
        round(each.seconds),
        day,
        tuple(_people(record.presenter, record.checker)),
        each.state,
    )


def _people(*people: Person | None) -> Iterator[str]:
    """Yield who made it, of those who agree that readers are told."""
    for person in people:
        if person and person.printed and person.name:
            yield f"{person.name}, {person.role}" if person.role else person.name


def others_of(site: Site, header: Header, locale: Locale) -> tuple[OthersLink, ...]:
    """Return the films and formats that others have made of what a page tells."""
    found = site.recordings.get(header.key)
    return tuple(
        OthersLink(
            f"{each.title}: {each.form} ({each.language}), {each.owner}",
            each.address,
            locale.message("Last seen: {date}")[0].replace("{date}", locale.date(each.seen)),
        )
        for each in (found.others if found else ())
        if each.seen
    )


def film_links(model: PageModel) -> tuple[FormatLink, ...]:
    """Return what the panel of a page says of its films and recordings."""
    return tuple(
        FormatLink(
            film.kind,
            film.title,
            film.files[0][0],
            film.files[0][2],
            checked=film.made,
            state="stale" if film.state == "stale" else "",
            seconds=film.seconds,
        )
        for film in model.films
        if film.files
    )


def film_files(model: PageModel) -> Iterator[str]:
    """Yield the addresses of the files of a page's films and recordings, but for pictures."""
    for film in model.films:
        yield from (address for address, _, _ in film.files)
        yield from (address for address in (film.captions, film.transcript) if address)

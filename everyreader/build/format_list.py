"""Gathers what `formats.json` says: every page with its files, and how to ask for a form that there is not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from everyreader.build.pages import Pages
from everyreader.fact_values import fact_value
from everyreader.format_info import FormatInfo
from everyreader.layout import site_path
from everyreader.plan import address
from everyreader.plan.films import SIGNED, TITLES
from everyreader.plan.notices import is_draft
from everyreader.publish.format_list import Contact, ListedFile, ListedPage, format_list
from everyreader.resolve import FormatLink
from everyreader.site import PageKey, Site
from everyreader.site.recordings import OfferedRecording

NAME = "formats.json"

WAYS_TOLD = {
    "text": "telephone",
    "bsl": "url",
    "email": "email",
    "form": "url",
    "relay": "telephone",
    "phone": "telephone",
}
"""What schema.org calls the value of each way to the trust, by its name in the settings."""


def list_of_formats(pages: Pages, panels: Mapping[PageKey, list[FormatLink]]) -> bytes:
    """Return `formats.json`. panels: the files that are there beside the web page."""
    settings = pages.site.settings
    web = next(format for format in pages.site.formats.values() if format.after_others)
    listed = [_page(pages.site, web, key, panels.get(key, [])) for key in pages.models]
    post = pages.site.fact(settings.contact.post)
    address_lines = ", ".join(post.value.split("\n")) if post else ""
    return format_list(settings.name, settings.base_url, listed, _ways(pages.site), address_lines)


def _page(site: Site, web: FormatInfo, key: PageKey, links: list[FormatLink]) -> ListedPage:
    header = site.pages[key]
    pictures = bool(header.pictures) and key not in site.withheld
    files = [_file(web, FormatLink(web.name, web.label, address(*key), 0), pictures)]
    files += [_file(site.formats[link.format], link, pictures) for link in links]
    files += [
        _recording(each) for each in (site.recordings[key].recordings if key in site.recordings else ()) if each.files
    ]
    of = header.meta.version_of
    return ListedPage(
        header.meta.title,
        site.locale(key.tag).lang,
        tuple(files),
        header.meta.reviewed,
        is_draft(header, site.locale(key.tag)),
        address(of, key.tag) if (of, key.tag) in site.published else "",
    )


def _file(format: FormatInfo, link: FormatLink, pictures: bool) -> ListedFile:
    modes = ("textual", "visual") if pictures and format.medium != "text" else ("textual",)
    label = format.sized_label.replace("{size}", str(link.points))
    features = _features(format.features, pictures)
    size, count, stale = link.size, link.pages, link.state == "stale"
    return ListedFile(link.address, format.media_type, label, size, count, modes=modes, features=features, stale=stale)


@lru_cache(maxsize=100)
def _features(features: tuple[str, ...], pictures: bool) -> tuple[str, ...]:
    return tuple(sorted((*features, "alternativeText") if pictures else features))


def _recording(each: OfferedRecording) -> ListedFile:
    """Return a film or a recording as programs look for it."""
    path, kind, size = each.files[0]
    modes: tuple[str, ...] = (
        ("auditory",) if each.kind == "audio" else ("visual",) if each.kind == "bsl" else ("auditory", "visual")
    )
    features = {
        "closedCaptions": each.captions,
        "signLanguage": each.kind == "bsl",
        "transcript": each.record.transcript,
    }
    return ListedFile(
        site_path(path),
        kind,
        TITLES[each.kind],
        size,
        seconds=round(each.seconds),
        modes=modes,
        features=tuple(sorted(name for name, there in features.items() if there)),
        lang=SIGNED if each.kind == "bsl" else "",
        stale=each.state == "stale",
    )


def _ways(site: Site) -> Iterator[Contact]:
    """Yield each way to ask; how soon the trust replies is promised only where a fact says it."""
    time = site.fact(site.settings.contact.format_time)
    locale = site.locale(site.default)
    for name, kind in WAYS_TOLD.items():
        entry = site.fact(getattr(site.settings.contact, name))
        if entry:
            told = {"description": f"We reply within {fact_value(time, '', locale)[0].text}."} if time else {}
            yield {
                "@type": "ContactPoint",
                "contactType": f"other formats: {name}",
                kind: entry.value,
                **told,
            }

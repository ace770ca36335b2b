"""Turns the pictures that pages name into what a renderer needs of them: where they are, how large they are, whose
they are."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable

from everyreader.layout import MEDIA, content_path, site_path
from everyreader.locale import Locale
from everyreader.parse import Header, Kind
from everyreader.resolve import PictureValue
from everyreader.site import Site, Target, read_target
from everyreader.source.file_types import DOCUMENTS, PACKED, RECORDINGS, why_not_published
from everyreader.source.media import PICTURES


def picture_target(target: str, header: Header) -> Target:
    """Return where a picture lies, or why it cannot be shown: only pictures of the project itself are."""
    found = read_target(target, header.tag, header.page)
    if found.url:
        return Target(fault="remote")
    return found if found.path or found.fault else Target(fault="outside")


def shown_picture(site: Site, target: str, header: Header) -> Target:
    """Return where the picture lies that a page shows for one that it names: on an Easy Read page that of the same name
    in the trust's own set, where it has one."""
    found = picture_target(target, header)
    folder = site.settings.picture_set.strip("/")
    if not folder or found.fault or header.meta.kind != "easy-read":
        return found
    stem = posixpath.splitext(posixpath.basename(found.path))[0]
    own = own_set(site.files, content_path(folder)).get(stem)
    return Target(path=own) if own else found


def own_set(files: Iterable[str], folder: str) -> dict[str, str]:
    """Return the pictures of a folder by their names without an ending."""
    return {
        posixpath.splitext(posixpath.basename(path))[0]: path
        for path in sorted(files)
        if posixpath.dirname(path) == folder and is_picture(path)
    }


def used_pictures(site: Site) -> list[str]:
    """Return the paths of the pictures that published pages show or link to, and of the logo, sorted."""
    found = {logo_path(site)}
    found |= {each.poster for page in site.recordings.values() for each in page.recordings}
    for key in site.published:
        header = site.pages[key]
        if header.pictures:
            targets = {use.name: shown_picture(site, use.name, header) for use in header.pictures}
            found |= {target.path for target in targets.values() if not target.fault}
    found |= {path for path in _linked(site) if is_picture(path)}
    return sorted(path for path in found if path in site.files)


def _linked(site: Site) -> set[str]:
    """Return the paths of the files to which published pages link, as they are written there."""
    if not any(target.path for target in site.targets):
        return set()
    return {path for key in site.published for target in site.pages[key].targets.values() if (path := target.path)}


def used_documents(site: Site) -> list[str]:
    """Return the paths of the documents and recordings that published pages link to, sorted."""
    found = _linked(site)
    found |= {path for page in site.recordings.values() for each in page.recordings for path, _, _ in each.files}
    return sorted(
        path
        for path in found
        if path in site.files
        and path.lower().endswith((*DOCUMENTS, *RECORDINGS, PACKED))
        and not why_not_published(path)
    )


def is_picture(path: str) -> bool:
    """Say whether the end of a name is that of a picture which is made fit to be published."""
    return path.startswith(MEDIA) and posixpath.splitext(path)[1].lower() in PICTURES


def logo_path(site: Site) -> str:
    """Return the path of the trust's logo, as the settings name it, or nothing."""
    return content_path(site.settings.logo) if site.settings.logo else ""


def pictures_of(site: Site, header: Header, locale: Locale) -> dict[str, PictureValue]:
    """Return the pictures of a page by the words that name them; one that cannot be shown is not among them."""
    targets = {use.name: shown_picture(site, use.name, header) for use in header.pictures}
    values = {
        name: picture_value(site, target.path, locale, header.meta.kind)
        for name, target in sorted(targets.items())
        if not target.fault
    }
    return {name: value for name, value in values.items() if value}


def picture_value(site: Site, path: str, locale: Locale, kind: Kind = "page") -> PictureValue | None:
    """Return one picture as a page of a kind shows it, or None where it cannot be shown.

    News say whose a picture is, and so does every page where a Creative Commons licence asks for it (CC BY 4.0, 3(a)).
    """
    media = site.media.get(path)
    if media is None or not media.digest:
        return None
    named = media.credit and (kind == "news" or media.licence.upper().replace("-", " ").startswith("CC BY"))
    words, lang = locale.message("Picture: {credit}") if named else ("", "")
    credit = words.replace("{credit}", f"{media.credit} ({media.licence})" if media.licence else media.credit)
    return PictureValue(site_path(path), path, media.width, media.height, media.digest, credit, lang)

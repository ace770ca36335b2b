"""Makes `formats.json`: which page there is in which form, for programs that look for one that a reader can use.

Names are those of schema.org: CreativeWork, MediaObject, and its terms for accessibility (accessMode,
accessibilityFeature).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable

import msgspec

from everyreader.document import Value

Contact = dict[str, str]
"""One way to ask for another form, by names of schema.org's ContactPoint."""


class ListedFile(Value, frozen=True):
    """One file of a page. Its words are in no other language than those of the page."""

    address: str
    media_type: str
    name: str
    """What this form is called, in English."""
    size: int = 0
    """Bytes; 0 where nobody knows before the page is asked for."""
    pages: int = 0
    seconds: int = 0
    """How long it lasts."""
    modes: tuple[str, ...] = ("textual",)
    """The senses that it is made for, as schema.org's accessMode names them."""
    features: tuple[str, ...] = ()
    """As schema.org's accessibilityFeature names them."""
    lang: str = ""
    """Where it is in another language than the page, such as `bfi`, British Sign Language."""
    stale: bool = False
    """The page has changed since it was made."""


class ListedPage(Value, frozen=True):
    """One page in one language, with its files: the web page first."""

    title: str
    lang: str
    files: tuple[ListedFile, ...]
    checked: datetime.date | None = None
    draft: bool = False
    version_of: str = ""
    """The address of the page of which it is another version."""


def format_list(name: str, base: str, pages: Iterable[ListedPage], ways: Iterable[Contact], post: str = "") -> bytes:
    """Return the list as JSON. base: address of the site, or nothing, where addresses are from the list itself. ways:
    to ask for a form that there is not. post: the postal address to write to."""

    def url(address: str) -> str:
        return f"{base}/{address}" if base else address

    listed = {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": name,
        **({"url": f"{base}/"} if base else {}),
        "publisher": {
            "@type": "Organization",
            "name": name,
            "contactPoint": list(ways),
            **({"address": post} if post else {}),
        },
        "hasPart": [
            {
                "@type": "WebPage",
                "url": url(page.files[0].address),
                "name": page.title,
                "inLanguage": page.lang,
                "creativeWorkStatus": "Draft" if page.draft else "Published",
                **({"dateModified": page.checked.isoformat()} if page.checked else {}),
                **({"isBasedOn": url(page.version_of)} if page.version_of else {}),
                "encoding": [{**_file(file), "contentUrl": url(file.address)} for file in page.files],
            }
            for page in pages
        ],
    }
    return msgspec.json.format(msgspec.json.encode(listed), indent=1) + b"\n"


def _file(file: ListedFile) -> dict[str, object]:
    return {
        "@type": "MediaObject",
        "name": file.name,
        "encodingFormat": file.media_type,
        "accessMode": list(file.modes),
        "accessibilityFeature": list(file.features) or ["none"],
        **({"contentSize": str(file.size)} if file.size else {}),
        **({"materialExtent": _count(file.pages)} if file.pages else {}),
        **({"duration": f"PT{file.seconds}S"} if file.seconds else {}),
        **({"inLanguage": file.lang} if file.lang else {}),
        **({"creativeWorkStatus": "Obsolete"} if file.stale else {}),
    }


def _count(pages: int) -> dict[str, object]:
    return {"@type": "QuantitativeValue", "value": pages, "unitText": "pages"}

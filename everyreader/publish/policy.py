"""What a browser is told about every file of the site: from where it may load, what it may use, how long it may keep
it.

Content Security Policy Level 3; the other headers as OWASP's list of secure headers has them. Pages have no script and
no inline style, so the policy allows none.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from urllib.parse import quote, urlsplit

import msgspec

POLICY = "Content-Security-Policy"

ASSETS_CACHE = "public, max-age=31536000, immutable"
"""For files whose name holds the digest of their bytes: another text is another name."""

PAGES_CACHE = "public, max-age=300, must-revalidate"
"""For all else: a warning that is put right must reach readers within minutes."""

_CLOSED = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "display-capture",
    "encrypted-media",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-get",
    "screen-wake-lock",
    "usb",
    "xr-spatial-tracking",
)


NO_SCRIPTS = "script-src 'none'"
SEARCH_SOURCES = "script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'"
"""What the page on which people look for pages may run and fetch, and its worker: Pagefind is WebAssembly."""


def meta_policy(form_action: Iterable[str] = (), search: bool = False) -> str:
    """Return the policy for a page's own `meta` element, for hosts that send no headers.

    It may not hold `frame-ancestors` (CSP 3, 3.3). It has no `upgrade-insecure-requests`, which would break a preview
    or an intranet without TLS and can win nothing: pages load by relative addresses only. form_action: origins.
    search: of the page on which people look for pages.
    """
    forms = " ".join(form_action) or "'none'"
    return (
        "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; media-src 'self'; "
        f"{SEARCH_SOURCES if search else NO_SCRIPTS}; form-action {forms}; base-uri 'none'"
    )


def policy(form_action: Iterable[str] = (), search: bool = False) -> str:
    """Return the policy as a header. form_action: origins that forms may be sent to. search: as `meta_policy` has
    it."""
    return f"{meta_policy(form_action, search)}; frame-ancestors 'none'; upgrade-insecure-requests"


def headers(form_action: Iterable[str] = (), noindex: bool = False, subdomains: bool = False) -> dict[str, str]:
    """Return the headers of every file. noindex: no search engine may list anything of the site. subdomains: every name
    below that of the site is bound to https as well, for a year: only the trust itself can know that none of them needs
    http."""
    return {
        POLICY: policy(form_action),
        "Strict-Transport-Security": "max-age=31536000" + ("; includeSubDomains" if subdomains else ""),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": ", ".join(f"{name}=()" for name in _CLOSED),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        **({"X-Robots-Tag": "noindex"} if noindex else {}),
    }


class Hosting(msgspec.Struct, frozen=True):
    """What the hosts' files are made from."""

    base: str
    """Address of the site, without a slash at its end."""
    form_action: tuple[str, ...] = ()
    """Origins that forms may be sent to."""
    noindex: bool = False
    """Nothing may be listed by search engines."""
    drafts: tuple[str, ...] = ()
    """Files that may not."""
    draft_tags: tuple[str, ...] = ()
    """Language folders that may not."""
    renditions: dict[str, str] = {}
    """Page by file, both from the site's root."""
    moved: dict[str, str] = {}
    """New by old path, both from `/`, neither quoted; the new one may end in `#part`."""
    tags: tuple[str, ...] = ()
    """Language folders with a page `404.html`, the default language first."""
    types: dict[str, str] = {}
    """Media type by the end of a file's name."""
    pages: tuple[str, ...] = ()
    """Files of all pages."""
    redirect: bool = False
    """From http to https."""
    subdomains: bool = False
    """As `headers` has it."""
    search: tuple[str, ...] = ()
    """Pages with a search, and its workers: they alone may run scripts."""

    @property
    def prefix(self) -> str:
        """Return the path on its host below which the site stands, without a slash at its end."""
        return urlsplit(self.base).path

    @property
    def headers(self) -> dict[str, str]:
        """Return the headers of every file."""
        return headers(self.form_action, self.noindex, self.subdomains)

    @property
    def search_policy(self) -> str:
        """Return the policy of the pages with a search, and of their workers."""
        return policy(self.form_action, search=True)

    @property
    def secure(self) -> str:
        """Return scheme and host to which unprotected connections are led, or nothing where they are not."""
        parts = urlsplit(self.base)
        return f"https://{parts.netloc}" if self.redirect and parts.scheme == "https" else ""

    @property
    def extensions(self) -> tuple[str, ...]:
        """Return the ends of the names of files that are renditions of a page."""
        return tuple(sorted({file.removeprefix(page.removesuffix(".html")) for file, page in self.renditions.items()}))

    @property
    def rendition_tags(self) -> tuple[str, ...]:
        """Return the language folders that have renditions."""
        return tuple(sorted({file.split("/")[0] for file in self.renditions}))

    def canonical(self, page: str) -> str:
        """Return the header that names a page as the one that search engines should list (RFC 6596). page: quoted, or
        with what a host puts in place of it."""
        return f'<{self.base}/{page}>; rel="canonical"'


def quoted(path: str) -> str:
    """Return a path as it is in an address; what follows `#` is kept as it is."""
    path, mark, part = path.partition("#")
    return quote(path, safe="/-._~!&'()+,;=:@") + mark + quote(part)


def attribute(text: str) -> str:
    """Return words as the value of an XML attribute, with its quotes."""
    return f'"{escape(text)}"'


def in_quotes(text: str) -> str:
    """Return words as nginx and Apache read them between double quotes."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def without_case_twins(moved: dict[str, str]) -> dict[str, str]:
    """Return old addresses without those that differ from an earlier one only in case: maps of nginx and IIS
    take them for one."""
    return dict({path.lower(): (path, moved[path]) for path in reversed(moved)}.values())

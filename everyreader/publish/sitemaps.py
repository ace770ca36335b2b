"""Makes what search engines and security researchers look for: `sitemap.xml` (sitemaps.org protocol 0.9, with Google's
alternates), `robots.txt` (RFC 9309) and `.well-known/security.txt` (RFC 9116)."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from html import escape
from urllib.parse import quote

import msgspec

from everyreader.publish.policy import attribute

MOST = 20_000
"""Pages in one file: the protocol allows 50,000 and 50 MB, and with alternates a page takes up to two kilobytes."""

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


class Listed(msgspec.Struct, frozen=True):
    """A page that search engines may list."""

    address: str
    """From the site's root."""
    changed: datetime.date | None = None
    """Day on which somebody last checked it."""
    alternates: tuple[tuple[str, str], ...] = ()
    """(language, address) of its versions."""


def sitemaps(pages: Sequence[Listed], base: str) -> dict[str, bytes]:
    """Return `sitemap.xml`, and where there are very many pages the parts that it names. base: address of the site."""
    ordered = sorted(pages, key=lambda page: page.address)
    if len(ordered) <= MOST:
        return {"sitemap.xml": _part(ordered, base)}
    parts = {
        f"sitemap-{number}.xml": _part(ordered[start : start + MOST], base)
        for number, start in enumerate(range(0, len(ordered), MOST), 1)
    }
    named = "".join(f"<sitemap><loc>{escape(base)}/{name}</loc></sitemap>\n" for name in parts)
    return {"sitemap.xml": f"{_HEAD}<sitemapindex {_SPACE}>\n{named}</sitemapindex>\n".encode(), **parts}


def _part(pages: Sequence[Listed], base: str) -> bytes:
    lines = [f'{_HEAD}<urlset {_SPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n']
    for page in pages:
        lines.append(f"<url>\n <loc>{escape(f'{base}/{quote(page.address)}')}</loc>\n")
        if page.changed:
            lines.append(f" <lastmod>{page.changed.isoformat()}</lastmod>\n")
        for lang, address in page.alternates:
            lines.append(
                f' <xhtml:link rel="alternate" hreflang={attribute(lang)} '
                f"href={attribute(f'{base}/{quote(address)}')}/>\n"
            )
        lines.append("</url>\n")
    return "".join([*lines, "</urlset>\n"]).encode()


def robots(base: str, noindex: bool) -> bytes:
    """Return `robots.txt`. base: address of the site, where
    it has a site map. noindex: nothing may be listed; a robot must still be let in to read that."""
    why = ["# Nothing here may be listed: every page says noindex. Robots are let in so that they can read that."]
    where = [f"Sitemap: {base}/sitemap.xml"] if base else []
    return "\n".join([*(why if noindex else []), "User-agent: *", "Allow: /", *where, ""]).encode()


def security(contact: str, expires: datetime.date, languages: Sequence[str], base: str) -> bytes:
    """Return `security.txt`. contact: an address with its scheme. expires: the last day on which it holds. languages:
    BCP 47."""
    return "\n".join(
        [
            f"Contact: {contact}",
            f"Expires: {expires.isoformat()}T23:59:59Z",
            f"Preferred-Languages: {', '.join(languages)}",
            f"Canonical: {base}/.well-known/security.txt",
            "",
        ]
    ).encode()

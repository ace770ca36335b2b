"""A link to the site's own address leads to a page that is there.

What: where the target of a link begins with `base-url`, a page, a file of media/ or an old address with a redirect
is behind it.

Why: nobody looks at such a link when a page gets another name: to the build it is a page of somebody else. Readers find
that nothing is there.

How to put it right: link to the page's file, `[your choice](choice.md)`. Then the build looks after the link, in every
language and format.
"""

import posixpath
import re
from urllib.parse import unquote

from everyreader.finding import Finding, Rule
from everyreader.layout import site_path
from everyreader.parse import Header, Target
from everyreader.plan.addresses import address_claims
from everyreader.plan.page_address import address
from everyreader.site import PageKey, Site
from everyreader.source import near_name

_SITE = {"content/site.yml": "name: Trust\nbase-url: https://www.trust.example\n"}


def _page(words: str) -> dict[str, str]:
    return {**_SITE, "content/en/page.md": f"---\ntitle: Page\n---\n\n{words}\n"}


PASSED = (
    _page(
        "[Home](https://www.trust.example/), [home](https://www.trust.example/en/), [us](https://www.trust.example/en/page.html#a)."
    ),
    _page("[Other](https://other.trust.example/en/nope.html), [page](https://www.trust.example.org/nope)."),
    _page("[Page](https://www.trust.example/en/page?a=b)."),
)
FAILED = (
    _page("[x](https://www.trust.example/en/nope.html)."),
    _page("[x](http://trust.example/en/pgae.html)."),
    _page("[x](HTTPS://WWW.TRUST.EXAMPLE/nope/)."),
    _page("[x](https://www.trust.example/media/nope.pdf)."),
)
INAPPLICABLE = (_page("No link."),)


def check(site: Site) -> list[Finding] | None:
    """Look at every link that begins with the site's own address."""
    own = _plain(site.settings.base_url)
    if not own or not any(target.url and not target.facts for target in site.targets):
        return None
    links = site.linked(lambda target: not target.facts and f"{_plain(target.url)}/".startswith(f"{own}/"))
    if not links:
        return []
    there = {address(*key): key for key in site.published}
    known = {*there, *(site_path(path) for path in site.files if "/media/" in path)}
    known |= {claim.address for claim in address_claims(site)}
    known |= {"", "index.html", "sitemap.xml", "robots.txt", "feed.xml"} | {f"{tag}/feed.xml" for tag in site.locales}
    return [
        Finding(
            "site/own-address",
            header.source,
            f"This link leads to this site itself, and nothing is there: {use.name}.",
            _help(header, path, there),
            block=use.block,
            piece=use.name,
        )
        for header, use, target in links
        if not _is_there(path := _path(target, own), known)
    ]


def _plain(url: str) -> str:
    return re.sub(r"^https?://(?:www\.)?", "", url.strip(), flags=re.IGNORECASE).rstrip("/").casefold()


def _path(target: Target, own: str) -> str:
    url = re.sub(r"^https?://(?:www\.)?", "", target.url.strip(), flags=re.IGNORECASE)
    return unquote(url[len(own) :].partition("#")[0].partition("?")[0].lstrip("/"))


def _is_there(path: str, known: set[str]) -> bool:
    plain = path.removesuffix("/")
    return bool({path, plain, f"{plain}.html", f"{plain}/index.html".lstrip("/")} & known)


def _help(header: Header, path: str, there: dict[str, PageKey]) -> str:
    near = near_name(path, there)
    if not near:
        return "Write the name of a page's file, or take the link away."
    page, tag = there[near]
    name = posixpath.relpath(f"{tag}/{page}.md", posixpath.dirname(f"{header.tag}/{header.page}"))
    return f'Did you mean "{name}"?'


RULE = Rule("warning", check=check)

"""A translation does not outlive the page that it is a translation of, nor a version the page that it retells.

What: where a page in the default language was taken down after its last day (`expires:`), is kept from readers by its
settings or its name (`unpublished: yes`, `publish-from:`, `_choice.md`), or is gone from an address that readers were
given, no translation of it stands. Where a page is taken down or kept back by its settings, no page stands that says
`version-of:` with its name.

Why: what is over in English is over in Polish and in Easy Read, and what waits for a day in English waits there too.
Whoever reads the translation believes it, and nobody else is told.

How to put it right: write the same line at the top of the translation or version, give it the name of the page that
took the place of the other one, or take it away.
"""

from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice

from everyreader.finding import Finding, Rule
from everyreader.layout import content_path
from everyreader.parse import Header
from everyreader.parse.meta import Meta
from everyreader.plan import kept_back, redirect_address, resolve_redirects, vanished
from everyreader.plan.page_address import address
from everyreader.site import PageKey, Site

_POLISH = {"locales/pl/locale.yml": "lang: pl\nname: polski\nenglish-name: Polish\n"}
_CHECKED = "translation: {made-by: qualified, name: A. Khan, date: 2026-08-06}\n"
_OVER = "---\ntitle: Page\nexpires: 2001-12-31\n---\n\nWords.\n"

_TRANSLATION = f"---\ntitle: Strona\n{_CHECKED}---\n\nSłowa.\n"
_MANIFEST = {"site/manifest.json": '{"en/page.html":{"sha256":"0","size":1}}'}
_GIVEN = {**_POLISH, **_MANIFEST, "content/pl/page.md": _TRANSLATION}
_NEW = "---\ntitle: Page\n---\n\nWords.\n"

PASSED = (
    {
        **_POLISH,
        "content/en/page.md": _OVER,
        "content/pl/page.md": f"---\ntitle: Strona\n{_CHECKED}expires: 2001-12-31\n---\n\nSłowa.\n",
    },
    {
        **_POLISH,
        "content/en/page.md": _OVER.replace("2001", "2099"),
        "content/pl/page.md": _TRANSLATION,
    },
    {
        **_POLISH,
        "content/en/page.md": "---\ntitle: Page\nunpublished: yes\n---\n\nWords.\n",
        "content/pl/page.md": f"---\ntitle: Strona\n{_CHECKED}unpublished: yes\n---\n\nSłowa.\n",
    },
    {
        **_POLISH,
        "content/en/page.md": "---\ntitle: Page\npublish-from: 2099-05-01\n---\n\nWords.\n",
        "content/pl/page.md": f"---\ntitle: Strona\n{_CHECKED}publish-from: 2099-05-01\n---\n\nSłowa.\n",
    },
    {**_POLISH, "content/en/other.md": "---\ntitle: Other\n---\n\nWords.\n", "content/pl/page.md": _TRANSLATION},
    {
        **_POLISH,
        **_MANIFEST,
        "content/en/new.md": "---\ntitle: Page\nredirects: [/en/page.html]\n---\n\nWords.\n",
        "content/pl/new.md": _TRANSLATION,
    },
)
FAILED = (
    {
        **_POLISH,
        "content/en/page.md": _OVER,
        "content/pl/page.md": _TRANSLATION,
    },
    *(
        {
            **_POLISH,
            "content/en/page.md": f"---\ntitle: Page\n{line}\n---\n\nWords.\n",
            "content/pl/page.md": _TRANSLATION,
        }
        for line in ("unpublished: yes", "status: draft", "publish-from: 2099-05-01", "kind: news\ndate: 2099-05-01")
    ),
    {
        "content/en/page.md": "---\ntitle: Page\nunpublished: yes\n---\n\nWords.\n",
        "content/en/young.md": "---\ntitle: For young people\nversion-of: page\n---\n\nWords.\n",
    },
    _GIVEN,
    {**_POLISH, "content/en/_page.md": _NEW, "content/pl/page.md": _TRANSLATION},
    {**_GIVEN, "content/en/new.md": "---\ntitle: Page\nredirects: [/en/page.html]\n---\n\nWords.\n"},
    {
        **_GIVEN,
        "content/en/new.md": _NEW,
        "content/redirects.csv": "/en/page.html,en/new\n",
    },
)
INAPPLICABLE = ({"content/en/page.md": _OVER},)


def check(site: Site) -> list[Finding] | None:
    """Look at every translation and every version that stands."""
    keys = [key for key in sorted(site.published) if key.tag != site.default or site.pages[key].meta.version_of]
    if not keys or site.default in site.waiting:
        return None
    moved = cache(lambda: _moved(site))
    return [
        Finding("site/translation-outlives", site.pages[key].source, f"{said}.", help, line=1, column=1)
        for key in keys
        for said, help in islice(_over(site, key, moved), 1)
    ]


def _over(site: Site, key: PageKey, moved: Callable[[], dict[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield why readers no longer get a page that one goes with, and what to do."""
    of_this = site.pages[key].meta
    if key.tag != site.default:
        original = site.pages.get(PageKey(key.page, site.default))
        told = _why_over(site, of_this, original) if original else _why_gone(site, key, moved())
        if told:
            yield f"This translation stands, and {told[0]}", told[1]
    retold = site.pages.get(PageKey(of_this.version_of, key.tag)) if of_this.version_of else None
    if retold and (told := _why_over(site, of_this, retold)):
        yield f"This version stands, and {told[0]}", told[1]


def _why_over(site: Site, here: Meta, original: Header) -> tuple[str, str] | None:
    """Return why readers no longer get a page, and what to do with one that goes with it. here: what that one says."""
    meta = original.meta
    reason = site.kept_back.get(original.key, "")
    if reason == "unpublished":
        said = f"{original.source} is not published: it says “{meta.unpublished}”"
        return said, "Write `unpublished: yes` here too, or let readers have that page."
    if reason == "waiting" and (start := meta.starts()):
        return f"{original.source} waits for {start}", f"Write `publish-from: {start}` here too."
    day = meta.expires
    if not day or meta.always_published or day >= site.today or (here.expires and here.expires < site.today):
        return None
    said = f"{original.source} was taken down: its last day was {day}"
    return said, f"Write `expires: {day}` here too, or take this page away."


def _why_gone(site: Site, key: PageKey, gone: dict[str, str]) -> tuple[str, str] | None:
    """Return the same of a page that is not there. A page that never was in the default language is no translation."""
    new = gone.get(address(key.page, site.default))
    if new is None:
        return None
    source = content_path(f"{key.tag}/{new}.md") if new else ""
    name = source if new and source not in site.files else "the name of the page that took its place"
    return (
        f"{content_path(f'{site.default}/{key.page}.md')} is not there any more",
        f"Give this file {'the name ' * (name == source)}{name}, or take it away.",
    )


def _moved(site: Site) -> dict[str, str]:
    """Return the addresses at which readers no longer get a page of the default language, each with the page that took
    its place, or nothing."""
    found = dict.fromkeys((*vanished(site), *kept_back(site)), "")
    for line in resolve_redirects(site):
        found[line.file] = line.key.page if line.key.tag == site.default else ""
    for key in site.published:
        if key.tag == site.default:
            found |= {redirect_address(old, site.settings.base_url): key.page for old in site.pages[key].meta.redirects}
    return found


RULE = Rule("warning", check=check)

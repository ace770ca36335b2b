"""An Easy Read page tells the numbers and the conditions of the page that it is a version of.

What: each fact with a number in it, such as an age, a time or a date, on a page of `kind: easy-read` is also on the
page that `version-of:` names, or on one that it links to; and each fact of that page that has a form `easy` is on
the Easy Read page.

Why: the two are corrected by different people at different times. An age or a limit that only one of them has is a
different right for people with a learning disability.

How to put it right: use the same fact on both pages, or delete it from the one that no longer needs it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from everyreader.finding import Finding, Rule
from everyreader.parse import Header
from everyreader.site import PageKey, Site

_FACTS = (
    "age:\n  type: text\n  value: 13 years\ntime:\n  type: text\n  value: 14 days\nlimits:\n  type: text\n  "
    "value: Some uses go on.\n"
    "  forms: {en: {easy: Not always.}}\ndesk:\n  type: phone\n  value: 01632 960001\n"
)


def _pages(full: str, easy: str) -> dict[str, str]:
    return {
        "content/facts.yml": _FACTS,
        "content/en/guide.md": f"---\ntitle: Guide\n---\n\n{full} [More](more.md).\n",
        "content/en/more.md": "---\ntitle: More\n---\n\nIt takes {{ time }}.\n",
        "content/en/easy.md": f"---\ntitle: Easy Read\nkind: easy-read\nversion-of: guide\n---\n\n{easy}\n",
    }


PASSED = (
    _pages("From {{ age }}. {{ limits }}", "You are {{ age }}. {{ limits:easy }} Phone {{ desk }}."),
    _pages("From {{ age }}.", "It takes {{ time }}."),
    _pages("From {{ age }}.", "Phone us."),
)
FAILED = (_pages("Phone us.", "You are {{ age }}."), _pages("{{ limits }}", "Phone us."))
INAPPLICABLE = (
    {"content/facts.yml": _FACTS, "content/en/easy.md": "---\ntitle: Easy\nkind: easy-read\n---\n\n{{ age }}\n"},
)

_NUMBERED = ("text", "date", "law", "role", "body")


def check(site: Site) -> list[Finding] | None:
    """Compare each Easy Read page with the page that it retells."""
    pairs = [
        (header, full)
        for header in site.pages.values()
        if header.meta.kind == "easy-read"
        and (full := site.pages.get(PageKey(header.meta.version_of, header.tag)))
        and not (header.is_down or full.is_down)  # which is told by itself
    ]
    return [finding for easy, full in pairs for finding in _compare(site, easy, full)] if pairs else None


def _compare(site: Site, easy: Header, full: Header) -> Iterator[Finding]:
    linked = [
        site.pages[key]
        for target in site.links[full.key].values()
        if (key := PageKey(target.page, target.tag)) in site.pages
    ]
    known = {use.name for header in (full, *linked) for use in header.facts}
    entries = site.facts.entries
    for use in {use.name: use for use in easy.facts}.values():
        entry = entries.get(use.name)
        if entry and entry.type in _NUMBERED and re.search(r"\d", entry.value) and use.name not in known:
            yield Finding(
                "site/easy-read-facts",
                easy.source,
                f'The fact "{use.name}" is not on the page that this one is a version of.',
                f"Write it in {full.source} too, or delete it here.",
                block=use.block,
                piece=f"{{{{ {use.name}",
            )
    told = {use.name for use in easy.facts}
    for use in {use.name: use for use in full.facts}.values():
        if use.name in entries and "easy" in entries[use.name].forms.get(full.tag, {}) and use.name not in told:
            yield Finding(
                "site/easy-read-facts",
                easy.source,
                f'{full.source} has the fact "{use.name}", and this page leaves it out.',
                f"Write {{{{ {use.name}:easy }}}} where this page tells of it.",
                piece="version-of",
            )


RULE = Rule("warning", check=check)

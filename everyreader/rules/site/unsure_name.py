"""The name of a page that readers get says what the page is about.

What: no name begins with hidden, confidential, secret, restricted, private, internal, holding or parked, or is one of
these, “misc”, “spare” or “page1”, where the title of the page does not say the word too; and no page whose name is
another's with a number (`choice2.md` beside `choice.md`) has mostly the same lines as that.

Why: it may be a page that somebody set aside, or a second copy in which the number is old. Nobody but its author knows.

How to put it right: if readers are not to have it, put _ before its name. If they are, name it for what it is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from everyreader.finding import Finding, Rule
from everyreader.layout import site_path
from everyreader.parse import Header
from everyreader.parse.header import PageKey
from everyreader.site import Site
from everyreader.source.hidden_names import is_about

_LINES = (
    "You can choose whether your confidential patient information is used for research.\n\n"
    "Your choice does not affect the care that you get from us or from others.\n\n"
    "You can change your mind at any time, online, by phone or on paper.\n"
)
_OTHERS = (
    "Come to the main door, where somebody at the desk shows you the way to the ward.\n\n"
    "Bring your own slippers, and something to read while you wait for the nurse.\n"
)


def _page(words: str, title: str = "Visiting") -> str:
    return f"---\ntitle: {title}\n---\n\n{words}"


PASSED = (
    *({f"content/en/{name}.md": _page(_LINES)} for name in ("visiting", "step-2", "ward-12", "part1", "hiddenness")),
    {"content/en/hidden-disabilities.md": _page(_LINES, "Hidden disabilities")},
    {"content/en/private-patients.md": _page(_LINES, "Private patients")},
    {"content/en/visiting.md": _page(_LINES), "content/en/visiting-2.md": _page(_OTHERS, "Visiting again")},
    {"content/en/visiting.md": _page(_LINES), "content/en/_visiting2.md": _page(_LINES)},
)
FAILED = (
    *({f"content/en/{name}.md": _page(_LINES)} for name in ("hidden-visiting", "confidential-visiting", "page1")),
    *({f"content/en/{name}.md": _page(_LINES)} for name in ("holding/visiting", "holding-page", "misc")),
    {"content/en/visiting.md": _page(_LINES), "content/en/visiting2.md": _page(_LINES, "Visiting us")},
    {"content/en/visiting.md": _page(_LINES), "content/en/visiting-2.md": _page(f"{_LINES}\n{_OTHERS}", "Ward")},
)
INAPPLICABLE = ({"content/en/index.md": ""},)

_FIRST = re.compile(
    r"(hidden|confidential|secret|restricted|private|internal|holding|parked|placeholder|dummy|cyfrinachol|cudd|mewnol)"
    r"[-_ .]+(?=.)",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"holding(?:[-_ ]pages?)?|parking(?:[-_ ]area)?|misc|miscellaneous|unsorted|cuttings|offcuts|spare|stuff|bits|"
    r"(?:web)?page[-_ ]?\d{1,3}|(?:file|document|doc|item|copy)[-_ ]?\d{1,3}",
    re.IGNORECASE,
)
_LIKELY = re.compile(rf"(?:^|/)(?:{_FIRST.pattern}|(?:{_ALONE.pattern})(?:/|$))", re.IGNORECASE)
"""What is in the address of each page that is told, and of few others: this is asked after each edit."""
_SAME = 0.6
"""Part of its long lines that stand in the other page."""


def check(site: Site) -> list[Finding] | None:
    """Look at the names of every page that readers get."""
    if all(key.page == "index" for key in site.published):
        return None
    likely = (key for key in site.published if _LIKELY.search(key.page) or _bare(key) in site.pages)
    return [*_findings(site, sorted(likely))]


def _bare(key: PageKey) -> PageKey | None:
    """Return the page whose name with a number is that of another."""
    if not key.page[-1:].isdigit() or key.page[-4:].isdigit():  # as nearly all: this is asked after each edit
        return None
    name = key.page.rstrip("0123456789").rstrip("-_ ")
    return PageKey(name, key.tag) if 0 < len(key.page) - len(name) < 4 and name[-1:].isalpha() else None


def _findings(site: Site, keys: list[PageKey]) -> Iterator[Finding]:
    folders = set[str]()
    for key in keys:
        header = site.pages[key]
        *above, name = site_path(header.source).split("/")[1:]
        folder = next((folder for folder in above if _is_unsure(site, key, folder)), "")
        if folder and folder not in folders:
            yield _finding(header.source, f"the name of its folder, {folder},", f"the folder _{folder}")
        elif not folder and _is_unsure(site, key, name.removesuffix(".md")):
            yield _finding(header.source, f"its name, {name.removesuffix('.md')},", f"it _{name}")
        elif not folder and (other := _twin(site, header)):
            yield _finding(header.source, f"most of it stands in {other.source.rsplit('/', 1)[-1]}", f"it _{name}", "")
        folders |= {folder}


def _finding(source: str, what: str, other: str, sounds: str = " may be that of something set aside") -> Finding:
    return Finding(
        "site/unsure-name",
        source,
        f"Readers get this page, and {what}{sounds}.",
        f"If they are not to have it, name {other}. If they are, name it for what it is about.",
        line=1,
        column=1,
    )


def _is_unsure(site: Site, key: PageKey, name: str) -> bool:
    found = _ALONE.fullmatch(name) or _FIRST.match(name)
    return bool(found) and not is_about(re.sub(r"\d", "", found[0]) if found else "", _titles(site, key))


def _titles(site: Site, key: PageKey) -> str:
    """Return the titles of a page in its own language and in that by which its file is named."""
    named = site.pages.get(PageKey(key.page, site.settings.default_language))
    return f"{site.pages[key].meta.title} {named.meta.title if named else ''}"


def _twin(site: Site, header: Header) -> Header | None:
    """Return the page whose name with a number is that of a page, where most of its lines are the same. Where their
    titles are the same too, another rule says so."""
    bare = _bare(header.key)
    other = site.pages.get(bare) if bare else None
    if other is None or other.meta.title == header.meta.title:
        return None
    same, lines = header.spoken.lines_in(other.spoken)
    return other if lines > 1 and same >= _SAME * lines else None


RULE = Rule("advice", check=check, reads_words=True)

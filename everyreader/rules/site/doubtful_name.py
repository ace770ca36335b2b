"""No page that readers get has a name, or lies in a folder, that says it is old, unfinished, a trial or for colleagues.

What: names and folders of published pages are not words such as archive, old, superseded, backup, temp, sandbox,
internal or test, and do not end with -old, -obsolete, -backup, -to-delete or their like. Words such as -pending,
-for-review, -v2, draft- or template count where the title of the page does not say them too.

Why: an old notice has old phone numbers and dates. What somebody set aside in such a folder, or has not finished, is
public, and found by search engines.

How to put it right: if readers are not to have it, put _ before the name of the folder or file, or write unpublished:
yes on the page. If they are, give it the name of what it is about, or let a waiver say who has decided so.
"""

import re

from everyreader.finding import Finding, Rule
from everyreader.layout import site_path
from everyreader.parse.header import PageKey
from everyreader.site import Site
from everyreader.source.hidden_names import doubtful_mark, is_about

_PAGE = "---\ntitle: Visiting\n---\n\nCome in.\n"
PASSED = tuple(
    {f"content/en/{name}.md": _PAGE}
    for name in (
        *("visiting", "_old/visiting", "blood-test", "tests/scans", "old-age", "children-under-5-years-old"),
        *("how-old", "archive-of-the-hospital", "temperature", "private-patients", "internal-medicine", "testing"),
        *("hospital-2026", "example-letter", "news/2026/visiting", "do-not-publish/visiting", "visiting-2"),
        *("reviewing-your-record", "template-letters", "staff-records", "local-services", "hidden-disabilities"),
        *("live-chat", "public-health", "final-year-students", "what-we-do-not-publish", "beta-blockers", "step-2"),
    )
) + tuple(
    {f"content/en/{name}.md": _PAGE.replace("Visiting", title)}
    for name, title in (
        *(("draft-guidance", "Draft guidance"), ("withdrawn-children", "Children who are withdrawn")),
        *(("drafts-of-letters", "Drafts of letters"), ("deleted-records", "Records that were deleted")),
        *(("research/in-progress", "Research in progress"), ("template", "A template"), ("reviews/2026", "Inspection")),
        *(("in-progress/index", "Research in progress"), ("going-private", "Going private")),
    )
)
FAILED = tuple(
    {f"content/en/{name}.md": _PAGE}
    for name in (
        *("archive/visiting", "guides/old/visiting", "backup/visiting", "Internal/visiting", "tmp/visiting"),
        *("test", "test-page", "test2", "asdf", "sandbox", "visiting-old", "visiting_obsolete", "visiting-to-delete"),
        *("visiting-do-not-use", "superseded-visiting", "temp-visiting", "old versions/visiting"),
        *("visiting-for-review", "pending/visiting", "draft-visiting", "visiting-v2", "Visiting (pending)", "template"),
        *("visiting-hidden", "visiting-private", "coming-soon/visiting", "meeting-notes", "visiting_not_approved"),
    )
)
INAPPLICABLE = ({"content/en/index.md": ""},)

_WHOLE = re.compile(
    r"archived?|archives|old(?:er)?(?: (?:versions?|pages?|files?|content))?|obsolete|superseded|retired|deprecated|"
    r"legacy|outdated|out of date|previous(?: versions?)?|expired|back ?ups?|bak|te?mp|temporary|scratch|sandbox|"
    r"playground|staging|private|internal(?: only)?|hidden|secret|deleted?|removed|rejected|unused|not used|"
    r"(?:to (?:be )?|please )?delete[d]?(?: me)?|for deletion|do not use|rubbish|junk|bin|"
    r"test(?: ?page| ?file)?s?[ \d]*|testing \d+|trial(?: page)?|dummy(?: page)?|placeholder|lorem(?: ipsum)?|"
    r"asdf\w*|qwerty|x{3,}|foo(?:bar)?"
)
_SUBJECT = re.compile(r"tests")
"""A folder or page of this name is about tests that patients have."""
_END = re.compile(
    r".(?: obsolete| superseded| archived| retired| deprecated| outdated| back ?up| bak| te?mp| deleted| unused|"
    r" not used| do not use| (?:to (?:be )?|please )delete[d]?| for deletion|(?<!year)(?<!years)(?<!month)"
    r"(?<!months)(?<!how)(?<!\d) old)$"
)
_START = re.compile(r"(?:obsolete|superseded|archived|deleted|do not use|back ?up|te?mp) .")


def check(site: Site) -> list[Finding] | None:
    """Look at the name and the folders of every page that readers get; one finding a folder."""
    keys = sorted((key for key in site.published if key.page != "index"), key=lambda key: site.pages[key].source)
    if not keys:
        return None
    told: dict[str, Finding] = {}
    for key in keys:
        source, titles = site.pages[key].source, _titles(site, key)
        *folders, name = site_path(source).split("/")[1:]
        doubtful = next((folder for folder in folders if _is_doubtful(folder, _of_folder(site, key, titles))), "")
        stem = name.removesuffix(".md")
        if doubtful:
            place = source[: source.index(f"/{doubtful}/") + len(doubtful) + 1]
            told.setdefault(place, _finding(source, f"the folder {doubtful}", f"the folder _{doubtful}"))
        elif _is_doubtful(stem, titles) or _is_said_aside(stem, titles):
            told[source] = _finding(source, stem, f"it _{name}")
    return list(told.values())


def _titles(site: Site, key: PageKey) -> str:
    """Return the titles of a page in its own language and in that by which its file is named."""
    named = site.pages.get(PageKey(key.page, site.settings.default_language))
    return f"{site.pages[key].meta.title} {named.meta.title if named else ''}"


def _of_folder(site: Site, key: PageKey, titles: str) -> str:
    """Return the titles of a page and of the first page of its folder."""
    first = PageKey(f"{key.page.rpartition('/')[0]}/index", key.tag)
    return f"{titles} {_titles(site, first) if first in site.pages else ''}"


def _finding(source: str, what: str, other: str) -> Finding:
    return Finding(
        "site/doubtful-name",
        source,
        f"Readers get this page, and {what} sounds like something that they are not to have.",
        f"If they are not, name {other}, or write unpublished: yes on the page. If they are, name it for what it is "
        "about, or write under waivers: in site.yml who has decided so.",
        line=1,
        column=1,
    )


def _is_doubtful(name: str, titles: str) -> bool:
    plain, mark = _plain(name), doubtful_mark(name)
    whole = bool(_WHOLE.fullmatch(plain)) and not _SUBJECT.fullmatch(plain)
    return whole or (bool(mark) and not is_about(mark, titles))


def _is_said_aside(stem: str, titles: str) -> bool:
    plain = _plain(stem)
    said = _END.search(plain) or _START.match(plain)
    return bool(said) and not is_about(said[0][1:-1] if said else "", titles)


def _plain(name: str) -> str:
    return re.sub(r"[-–—_.\s]+", " ", name.casefold()).strip()


RULE = Rule("warning", check=check)

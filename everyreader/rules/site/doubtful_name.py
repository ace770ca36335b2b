"""No page that readers get has a name, or lies in a folder, that says it is old, a trial or for colleagues.

What: names and folders of published pages are not words such as archive, old, superseded, backup, temp, sandbox,
internal or test, and do not end with -old, -obsolete, -backup, -to-delete or their like.

Why: an old notice has old phone numbers and dates. What somebody set aside in such a folder, or tried out, is public,
and found by search engines.

How to put it right: if readers are not to have it, put _ before the name of the folder or file, or write unpublished:
yes on the page. If they are, give it the name of what it is about, or let a waiver say who has decided so.
"""

import re

from everyreader.finding import Finding, Rule
from everyreader.layout import site_path
from everyreader.site import Site

_PAGE = "---\ntitle: Visiting\n---\n\nCome in.\n"
PASSED = tuple(
    {f"content/en/{name}.md": _PAGE}
    for name in (
        *("visiting", "_old/visiting", "blood-test", "tests/scans", "old-age", "children-under-5-years-old"),
        *("how-old", "archive-of-the-hospital", "temperature", "private-patients", "internal-medicine", "testing"),
        *("hospital-2026", "example-letter", "news/2026/visiting"),
    )
)
FAILED = tuple(
    {f"content/en/{name}.md": _PAGE}
    for name in (
        *("archive/visiting", "guides/old/visiting", "backup/visiting", "Internal/visiting", "tmp/visiting"),
        *("test", "test-page", "test2", "asdf", "sandbox", "visiting-old", "visiting_obsolete", "visiting-to-delete"),
        *("visiting-do-not-use", "superseded-visiting", "temp-visiting", "old versions/visiting"),
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
    sources = sorted(site.pages[key].source for key in site.published if key.page != "index")
    if not sources:
        return None
    told: dict[str, Finding] = {}
    for source in sources:
        *folders, name = site_path(source).split("/")[1:]
        doubtful = next((folder for folder in folders if _is_doubtful(folder)), "")
        stem = name.removesuffix(".md")
        if doubtful:
            place = source[: source.index(f"/{doubtful}/") + len(doubtful) + 1]
            told.setdefault(place, _finding(source, f"the folder {doubtful}", f"the folder _{doubtful}"))
        elif _is_doubtful(stem) or _is_said_aside(stem):
            told[source] = _finding(source, stem, f"it _{name}")
    return list(told.values())


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


def _is_doubtful(name: str) -> bool:
    plain = _plain(name)
    return bool(_WHOLE.fullmatch(plain)) and not _SUBJECT.fullmatch(plain)


def _is_said_aside(stem: str) -> bool:
    plain = _plain(stem)
    return bool(_END.search(plain) or _START.match(plain))


def _plain(name: str) -> str:
    return re.sub(r"[-–—_.\s]+", " ", name.casefold()).strip()


RULE = Rule("warning", check=check)

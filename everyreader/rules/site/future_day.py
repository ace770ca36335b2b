"""No day on which somebody is said to have looked lies ahead.

What: `checked` and `seen-on` of a fact, `reviewed` of a page and the `date` of a qualified translation are today or
past. So are the days on which people with a learning disability checked an Easy Read page or understood a picture, and
the `date` of a page that is no news. News wait for their day. `review-due` of a page is no more than ten years ahead,
and `expires` and `publish-from` of a page and `valid-from` and `valid-until` of a fact no more than fifty.

Why: “Last checked: 1 May 2027” is not true yet, and a fact that was checked in the future is never due to be checked
again.

How to put it right: correct the year or the month. A page that readers should get later has `publish-from:` with the
day.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site, days_ahead, days_said

_FACT = "desk:\n  type: phone\n  value: 01632 960001\n  checked: {}\n"
_SEEN = "desk:\n  type: phone\n  value: 01632 960001\n  seen: stored copy\n  seen-on: {}\n"
_PAGE = "---\ntitle: Page\n{}\n---\n\nWords.\n"
_PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'
PASSED = (
    {"content/facts.yml": _FACT.format("2026-11-21"), "content/en/page.md": _PAGE.format("reviewed: 2026-11-21")},
    {"content/en/page.md": _PAGE.format("kind: news\ndate: 2027-05-01")},
    {"content/en/page.md": _PAGE.format("review-due: 2027-05-01")},
    {"content/en/page.md": _PAGE.format("published: 2027-05-01")},
    {"content/en/page.md": _PAGE.format("review-due: 2036-05-01\nexpires: 2070-01-01")},
)
FAILED = (
    {"content/facts.yml": _FACT.format("2029-11-21")},
    {"content/facts.yml": _SEEN.format("2029-11")},
    {"content/en/page.md": _PAGE.format("reviewed: 2027-05-01")},
    {"content/en/page.md": _PAGE.format("date: 2027-05-01")},
    {"content/en/page.md": _PAGE.format("review-due: 2207-05-01")},
    {"content/en/page.md": _PAGE.format("expires: 2207-05-01")},
    {"content/facts.yml": _FACT.format("2026-11-20") + "  valid-until: 2720-01-31\n"},
    {"content/pl/page.md": _PAGE.format("translation: {made-by: qualified, name: A. Khan, date: 2027-05-01}")},
    {"content/en/page.md": _PAGE.format("kind: easy-read\neasy-read: {state: checked, by: Us, date: 2027-05-01}")},
    {
        "content/media/a.svg": _PICTURE,
        "content/en/page.md": _PAGE.format("kind: easy-read") + "![](../media/a.svg)\n\nPhone us.\n",
        "content/media/a.yml": "means: [phone]\nunderstood: [{by: Speak Up, on: 2027-05-01}]\n",
    },
)
INAPPLICABLE = ({"content/facts.yml": "", "content/en/index.md": ""},)


def check(site: Site) -> list[Finding] | None:
    """Look at every such day of facts and pages."""
    days, ahead = list(days_said(site)), list(days_ahead(site))
    if not days and not ahead:
        return None
    return [
        Finding(
            "site/future-day",
            path,
            f"{key}: says {day}, and that is more than {years} years ahead.",
            "Correct the year.",
            line=line,
            column=1 if line else 0,
            piece="" if line else key,
        )
        for path, key, day, years, line in ahead
        if day.year > site.today.year + years
    ] + [
        Finding(
            "site/future-day",
            path,
            f"{key}: says {day}, and that day has not come yet.",
            "Correct the day.",
            line=line,
            column=1 if line else 0,
            piece="" if line else key,
        )
        for path, key, day, line in days
        if day > site.today
    ]


RULE = Rule("warning", check=check)

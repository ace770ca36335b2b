"""What a page says “as of” a month is looked at again within a year.

What: the date after “As of” or “As at”, typed or a fact, is less than a year past. The same holds for what says so in
other languages, such as “Stan na” in Polish.

Why: such words are there because the matter may change. After a year nobody can tell whether they still hold, and
readers decide by them.

How to put it right: find out how it is today, correct the words, and write the new date, in one fact for all that
is watched together: `{{ watch-date }}`.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site
from everyreader.site.as_of import AGE, as_of_day
from everyreader.site.days import after


def _page(words: str, tag: str = "en") -> dict[str, str]:
    return {
        f"content/{tag}/page.md": f"---\ntitle: Page\n---\n\n{words}, we know of no change.\n",
        "content/facts.yml": "lately:\n  type: text\n  value: November "
        "2026\nlong-ago:\n  type: date\n  value: 2024-05-23\n",
    }


PASSED = (
    _page("As of November 2026"),
    _page("As of {{ lately }}"),
    _page("Stan na listopad 2026", "pl"),
    _page("Do maja 2024", "pl"),
    _page("Our plan, as of 22 November 2025"),
)
FAILED = (
    _page("As of May 2024"),
    _page("Nobody knows. As of {{ long-ago }}"),
    _page("As of 21 November 2025"),
    _page("As at May 2024"),
    _page("As of 5th May 2024"),
    _page("As of Nov 2024"),
    _page("As of May, 2024"),
    _page("As of the end of May 2024"),
    _page("Stan na maj 2024", "pl"),
    _page("截至2024年5月", "zh"),
    _page("Mayıs 2024 itibarıyla", "tr"),
    _page("مئی 2024 تک ہمیں کسی تبدیلی کا علم نہیں", "ur"),
    _page("{{ long-ago }} পর্যন্ত আমরা", "bn"),
)
INAPPLICABLE = (_page("Since May 2024"), _page("As of {{ not-there }}"), _page("It was at May Street 2024"))


def check(site: Site) -> list[Finding] | None:
    """Look at every date after “As of”."""
    dated = [
        (header, use, day)
        for header in site.pages.values()
        for use in header.as_of
        if (day := as_of_day(use.form or use.name, site.facts))
    ]
    if not dated:
        return None
    return [
        Finding(
            "site/as-of-old",
            header.source,
            f"What is here as of {use.name} is over a year old.",
            "Find out how it is today, and write the new date.",
            block=use.block,
            piece=use.name,
        )
        for header, use, day in dated
        if (old := after(day, AGE.days)) and old <= site.today
    ]


RULE = Rule("warning", check=check)

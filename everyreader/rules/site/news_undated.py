"""Every piece of news has a day.

What: a page with `kind: news` has a line `date:` at its top. News without one is in no feed and in no list of news.

Why: readers of the feed and of the list never hear of it. Whoever finds the page by chance cannot tell whether it is
new.

How to put it right: write the day on which it is published, for example `date: 2026-08-06`. A day that lies ahead keeps
the page back until then.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site

PASSED = ({"content/en/page.md": "---\ntitle: Page\nkind: news\ndate: 2026-08-06\n---\n\nWords.\n"},)
FAILED = ({"content/en/page.md": "---\ntitle: Page\nkind: news\n---\n\nWords.\n"},)
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at every page of news that readers get."""
    news = [site.pages[key] for key in sorted(site.published) if site.pages[key].meta.kind == "news"]
    return (
        [
            Finding(
                "site/news-undated",
                header.source,
                "This news has no day, so no list of news and no feed has it.",
                "Write the day at the top, for example date: 2026-08-06",
                piece="kind",
            )
            for header in news
            if not header.meta.date and not header.is_down
        ]
        if news
        else None
    )


RULE = Rule("warning", check=check)

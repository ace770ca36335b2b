"""The next check of a page lies ahead.

What: the day of `review-due:` is not past.

Why: a page that nobody has looked at in time may say what is true no more. Staff are told; readers go on seeing the
page, because an old page is better than none. The law asks that a privacy notice is true today (UK GDPR, Articles 5, 13
and 14) and that an accessibility statement is looked at regularly (SI 2018/952, regulation 8): on a page of these kinds
it is an error.

How to put it right: read the page with its owner, then write the new days at `reviewed:` and `review-due:`.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site

PASSED = ({"content/en/page.md": "---\ntitle: Page\nreview-due: 2099-12-31\n---\n\nWords.\n"},)
FAILED = ({"content/en/page.md": "---\ntitle: Page\nreview-due: 31 December 2001\n---\n\nWords.\n"},)
INAPPLICABLE = (
    {
        "content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n",
        "content/en/index.md": "---\ntitle: Home\n---\n\nWelcome.\n",
    },
)


def check(site: Site) -> list[Finding] | None:
    """Look at the day of the next check of every page."""
    due = [(header, header.meta.review_due) for header in site.pages.values() if header.meta.review_due]
    return (
        [
            Finding(
                "site/review-late",
                header.source,
                f"The check of this page was due on {day}.",
                f"Read it with {header.meta.owner or 'its owner'}, then write new days at reviewed: and review-due:.",
                piece="review-due",
            )
            for header, day in due
            if day < site.today
        ]
        if due
        else None
    )


RULE = Rule("warning", check=check, levels={"notice": "error", "statement": "error"})

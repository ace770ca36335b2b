"""A page does not outlive the day on which it ends.

What: the day of `expires:` in front matter is not past. After it, a short page is at the same address, with the
trust's phone number. A page that is `always-published` stays as it is.

Why: a consultation that has closed or a clinic that has moved does harm for as long as its page reads as if it were
true. The address stays, because letters and other websites name it.

How to put it right: write a later day, rewrite the page, or take it away and give its address to another page with
`redirects:`.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site

PASSED = ({"content/en/page.md": "---\ntitle: Page\nexpires: 2099-12-31\n---\n\nWords.\n"},)
FAILED = (
    {"content/en/page.md": "---\ntitle: Page\nexpires: 2001-12-31\n---\n\nWords.\n"},
    {"content/en/page.md": "---\ntitle: Page\nalways-published: yes\nexpires: 2001-12-31\n---\n\nWords.\n"},
)
INAPPLICABLE = (
    {
        "content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n",
        "content/en/index.md": "---\ntitle: Home\n---\n\nWelcome.\n",
    },
)


def check(site: Site) -> list[Finding] | None:
    """Look at the last day of every page."""
    ends = [(header, header.meta.expires) for header in site.pages.values() if header.meta.expires]
    return (
        [
            Finding(
                "site/page-expired",
                header.source,
                f"The last day of this page was {day}"
                + (
                    ", but it is always published."
                    if header.meta.always_published
                    else "; a short page is in its place."
                ),
                "Write a later day at expires:, or rewrite the page.",
                piece="expires",
            )
            for header, day in ends
            if day < site.today
        ]
        if ends
        else None
    )


RULE = Rule("error", "withhold page", check=check)

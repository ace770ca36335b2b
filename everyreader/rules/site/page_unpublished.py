"""A page that its settings keep from readers is known to the editors.

What: a page with `unpublished: yes` at its top, or with what other systems have for that (`draft: true`, `status:
private` …), and a page whose `publish-from:` or whose day as news lies ahead, is not published. If its address was
published before, a short page is there with the trust's phone number.

Why: what is not ready must not reach a patient by accident, and what is ready must not wait for ever because nobody
remembers.

How to put it right: delete the line when readers may have the page. A page that waits for a day needs nothing but a
build on that day. This is advice: nothing is wrong while a page waits.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site

PASSED = ({"content/en/page.md": "---\ntitle: Page\ndraft: false\npublish-from: 2001-05-01\n---\n\nWords.\n"},)
FAILED = (
    {"content/en/page.md": "---\ntitle: Page\nunpublished: yes\n---\n\nWords.\n"},
    {"content/en/page.md": "---\ntitle: Page\nstatus: draft\n---\n\nWords.\n"},
    {"content/en/page.md": "---\ntitle: Page\npublish-from: 2099-05-01\n---\n\nWords.\n"},
    {"content/en/page.md": "---\ntitle: Page\nkind: news\ndate: 2099-05-01\n---\n\nWords.\n"},
)
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at every page that its settings keep back."""
    kept = [
        (site.pages[key], reason)
        for key, reason in sorted(site.kept_back.items())
        if reason in ("unpublished", "waiting")
    ]
    if not kept:
        return None
    return [
        Finding(
            "site/page-unpublished",
            header.source,
            f"This page is not published: it says “{header.meta.unpublished}”.",
            "Delete that line when readers may have the page.",
            piece=header.meta.unpublished,
        )
        if reason == "unpublished"
        else Finding(
            "site/page-unpublished",
            header.source,
            f"This page waits for {header.meta.starts()}.",
            "Build again on that day, or write an earlier one.",
            piece=str(header.meta.starts()),
        )
        for header, reason in kept
    ]


RULE = Rule("advice", check=check)

"""The site has pages.

What: there is at least one page content/<tag>/<name>.md that is published. Without any, nothing is published, and the
site stays as it was.

Why: an empty folder is nearly always a folder that was moved or not yet fetched. Taking every page away from readers
for that would be the worst possible answer.

How to put it right: write a first page, for example content/en/index.md with a title and a sentence.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import CONTENT
from everyreader.site import Site

PASSED = ({"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)
FAILED = ({"content/en/index.md": ""},)
INAPPLICABLE = ()


def check(site: Site) -> list[Finding] | None:
    """Look whether there is a page at all."""
    if any(tag not in site.waiting for _, tag in site.published):
        return []
    message = (
        "There is no page in the folder content."
        if not site.pages
        else "None of the pages in content can be published."
    )
    return [
        Finding(
            "site/no-pages",
            CONTENT,
            f"{message} Nothing was published, and the site stays as it was.",
            f"Write a page, for example content/{site.default}/index.md.",
            line=1,
            column=1,
        )
    ]


RULE = Rule("error", check=check)

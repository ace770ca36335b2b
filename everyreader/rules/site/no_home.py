"""Each language has a home page.

What: a folder of a language with pages that readers get has a page `index.md`, in small letters.

Why: people type or shorten an address to `/en/`. Without the file nothing answers there, on most hosts, and the menu
leads elsewhere.

How to put it right: write index.md in that folder, or give the file of that name its small letters.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import PageKey, Site

_PAGE = "---\ntitle: Page\n---\n\nWords.\n"
PASSED = ({"content/en/index.md": _PAGE, "content/en/page.md": _PAGE},)
FAILED = (
    {"content/en/page.md": _PAGE, "content/en/index.md": "---\ntitle: Home\nunpublished: yes\n---\n\nWords.\n"},
    {"content/en/Index.md": _PAGE, "content/en/index.md": "---\ntitle: Home\nunpublished: yes\n---\n\nWords.\n"},
)
INAPPLICABLE = ({"content/en/index.md": "", "content/en/page.md": "---\ntitle: x\nunpublished: yes\n---\n\nx\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at every language with pages."""
    tags = sorted({tag for _, tag in site.published})
    if not tags:
        return None
    found = []
    for tag in tags:
        index = site.pages.get(PageKey("index", tag))
        if ("index", tag) not in site.published and not (index and index.is_down):  # which is told by itself
            pages = sorted(page for page, own in site.published if own == tag)
            capital = next((page for page in pages if page.lower() == "index"), "")
            found.append(
                Finding(
                    "site/no-home",
                    site.pages[next(key for key in site.pages if key == (capital or pages[0], tag))].source,
                    f"Nothing answers at /{tag}/: there is no content/{tag}/index.md that readers get.",
                    f"Name this file content/{tag}/index.md, in small letters."
                    if capital
                    else f"Write content/{tag}/index.md, with the ways to the other pages.",
                    line=1,
                    column=1,
                )
            )
    return found


RULE = Rule("warning", check=check)

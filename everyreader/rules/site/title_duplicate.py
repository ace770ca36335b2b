"""Every page of a language has a title of its own.

What: no two pages in one language have the same title, capital letters aside.

Why: the title is the first thing that a screen reader says, the name of the tab and the line in a search. Two alike
cannot be told apart (WCAG 2.2, 2.4.2 Page Titled).

How to put it right: say in one of the titles for whom or about what it is, for example "Your choice: a guide for young
people".
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site

PASSED = (
    {"content/en/one.md": "---\ntitle: One\n---\n\nWords.\n", "content/en/two.md": "---\ntitle: Two\n---\n\nWords.\n"},
)
FAILED = (
    {
        "content/en/one.md": "---\ntitle: Page\n---\n\nWords.\n",
        "content/en/two.md": "---\ntitle: page\n---\n\nWords.\n",
    },
)
INAPPLICABLE = ({"content/en/index.md": ""},)


def check(site: Site) -> list[Finding] | None:
    """Compare the titles of the pages of each language."""
    seen: dict[tuple[str, str], str] = {}
    found = []
    for header in sorted((site.pages[key] for key in site.published), key=lambda header: header.source):
        title = (header.tag, " ".join(header.meta.title.casefold().split()))
        first = seen.setdefault(title, header.source)
        if title[1] and first != header.source:
            found.append(
                Finding(
                    "site/title-duplicate",
                    header.source,
                    f"{first} has the same title.",
                    "Say in one of the two for whom or about what it is.",
                    piece=header.meta.title,
                )
            )
    return found if seen else None


RULE = Rule("warning", check=check)

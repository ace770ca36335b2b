"""Two entries of the menu have two names.

What: of the pages of a language with a place in the menu (`order:`), no two begin with the same words up to a colon.
The menu shows a title up to its colon.

Why: “Your information” twice, and a reader has to open both to find the right one; a screen reader's list of links says
the same twice.

How to put it right: give one of the pages a title that begins with other words.
"""

from everyreader.finding import Finding, Rule
from everyreader.plan.navigation import short_title
from everyreader.site import PageKey, Site

_PAGE = "---\ntitle: '{}'\norder: 2\n---\n\nWords.\n"
PASSED = ({"content/en/a.md": _PAGE.format("Your choice: how"), "content/en/b.md": _PAGE.format("Your data: how")},)
FAILED = (
    {"content/en/a.md": _PAGE.format("Your data: planning"), "content/en/b.md": _PAGE.format("Your data: research")},
    {"content/en/a.md": _PAGE.format("Your data"), "content/en/b.md": _PAGE.format("your data: research")},
)
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n", "content/en/index.md": ""},)


def check(site: Site) -> list[Finding] | None:
    """Look at the menu of every language."""
    if not any(site.menu.values()):
        return None
    found = []
    for tag, entries in site.menu.items():
        first: dict[str, tuple[str, str]] = {}
        for _, page, title in entries:
            name, source = short_title(title), site.pages[PageKey(page, tag)].source
            other, whole = first.setdefault(name.casefold(), (source, title))
            if other != source and whole.casefold() != title.casefold():  # the same title is reported already
                found.append(
                    Finding(
                        "site/menu-names",
                        source,
                        f"The menu shows “{name}” twice: for this page and for {other}.",
                        "Let one of the two titles begin with other words, before its colon.",
                        piece="title",
                    )
                )
    return found


RULE = Rule("warning", check=check)

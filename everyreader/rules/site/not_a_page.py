"""A file that is kept from readers by its name is known to the editors.

What: files and folders whose names begin with `_`, folders `drafts`, names that end in "draft" (`visiting-draft.md`),
and `README.md` and `TODO.md` are no pages. They are in no format, no menu and no list, and a link to
them leads nowhere.

Why: a draft or a note beside the pages is useful while somebody knows of it. Forgotten, it is a page that patients were
meant to get and never got.

How to put it right: give the file an ordinary name when readers may have it. This is advice: nothing is wrong while it
waits.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site
from everyreader.source.not_pages import DELIBERATE, is_among_pages, why_no_page

_PAGE = "---\ntitle: Page\n---\n\nWords.\n"
PASSED = (
    {"content/en/page.md": _PAGE, "content/en/how-to-get-a-copy.md": _PAGE, "content/en/archive/old.md": _PAGE},
    {"content/en/draft-guidance.md": _PAGE.replace("Page", "Draft guidance"), "content/en/draft.md": _PAGE},
)
FAILED = (
    {"content/en/_draft.md": _PAGE},
    {"content/en/drafts/new.md": _PAGE},
    {"content/en/guides/_later/new.md": _PAGE},
    {"content/en/README.md": "Notes for us.\n"},
    {"content/en/TODO.md": "Ask Sam.\n"},
    *({f"content/en/{name}.md": _PAGE} for name in ("visiting-draft", "DRAFT visiting", "visiting (draft v2)")),
)
INAPPLICABLE = ({"content/en/page.md": "", "content/en/index.md": ""},)

_WHY = {"underscore": "begins with _", "drafts": "says that it is a draft", "note": "is that of a note to colleagues"}


def check(site: Site) -> list[Finding] | None:
    """Look at the names of all files that end like a page."""
    named = [path for path in site.files if is_among_pages(path) and path.endswith(".md")]
    return (
        [
            Finding(
                "site/not-a-page",
                path,
                f"This is not published: its name, or that of its folder, {_WHY[why]}.",
                "Give it another name when readers may have it.",
                line=1,
                column=1,
            )
            for path in named
            if (why := why_no_page(path)) in DELIBERATE
        ]
        if named
        else None
    )


RULE = Rule("advice", check=check)

"""A file that is kept from readers by its name is known to the editors.

What: files and folders whose names begin with `_`, folders such as `drafts`, `for-review` or `staff-only`, names with
"draft" or "unpublished" at their end or "do not publish" or a word such as EMBARGO at either end, and `README.md` and
`TODO.md` are no pages. They are in no format, no menu and no list, and a link to
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
    {
        f"content/en/{name}.md": _PAGE
        for name in ("what-we-do-not-publish", "for-review", "staff-only", "local-services", "hidden-disabilities")
    },
)
FAILED = (
    {"content/en/_draft.md": _PAGE},
    {"content/en/drafts/new.md": _PAGE},
    {"content/en/guides/_later/new.md": _PAGE},
    {"content/en/README.md": "Notes for us.\n"},
    {"content/en/TODO.md": "Ask Sam.\n"},
    *({f"content/en/{name}.md": _PAGE} for name in ("visiting-draft", "DRAFT visiting", "visiting (draft v2)")),
    *({f"content/en/{name}/visiting.md": _PAGE} for name in ("for-review", "In progress", "staff_only", "old-drafts")),
    *(
        {f"content/en/{name}.md": _PAGE}
        for name in (
            *(
                "do-not-publish",
                "visiting-unpublished",
                "embargoed-visiting",
                "DO NOT PUBLISH visiting",
                "wip-visiting",
            ),
            *("TODO-visiting", "visiting-FOR-REVIEW", "visiting - staff only", "visiting.local", "visiting.private"),
        )
    ),
)
INAPPLICABLE = ({"content/en/page.md": "", "content/en/index.md": ""},)

_WHY = {
    "underscore": "begins with _",
    "drafts": "says that it is not for readers yet",
    "note": "is that of a note to colleagues",
}


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

"""No copy of a page, and nothing that a program left behind, lies among the pages.

What: names such as `choice - Copy.md`, `choice (1).md`, `Copy of choice.md`, a conflicted copy of a program that syncs
folders, or `~$choice.md` are not those of pages. Such a file is not published.

Why: two copies of a page drift apart, and in one of them the phone number is old. A conflicted copy holds what somebody
wrote and nobody else has seen: it may be the newer one.

How to put it right: compare it with the page, take over what is new, and delete it. If it is a page of its own, give it
a name of its own.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site
from everyreader.source.not_pages import copies_beside, is_among_pages, why_no_page

_PAGE = "---\ntitle: Page\n---\n\nWords.\n"
PASSED = (
    {"content/en/page.md": _PAGE, "content/en/ward-1.md": _PAGE, "content/en/copy-of-your-records.md": _PAGE},
    {
        "content/en/step.md": _PAGE,
        "content/en/step-2.md": _PAGE,
        "content/en/phase 2.md": _PAGE,
        "content/en/my-copy.md": _PAGE,
        "content/en/step-test.md": _PAGE,
    },
)
FAILED = (
    {"content/en/choice - Copy.md": _PAGE},
    {"content/en/choice (1).md": _PAGE},
    {"content/en/Copy of choice.md": _PAGE},
    {"content/en/choice (Sam's conflicted copy 2026-11-28).md": _PAGE},
    {"content/en/~$choice.md": "\0"},
    *(
        {"content/en/choice.md": _PAGE, f"content/en/{name}.md": _PAGE}
        for name in (
            "choice 2",
            "choice-copy",
            "choice_copy",
            "choicecopy",
            "Choice 2",
            "choice-old",
            "choice_backup",
            "copy-choice",
            "choice-new",
            "choice_v2",
            "choice final",
            "choice_FINAL_v2",
            "choice - копия",
        )
    ),
    *(
        {f"content/en/{name}/choice.md": _PAGE}
        for name in (
            "guides - Copy",
            "guides (1)",
            "Copy of guides",
        )
    ),
)
INAPPLICABLE = ({"content/en/page.md": "", "content/en/index.md": ""},)

_WHY = {
    "copy": "looks like that of a copy",
    "conflict": "is that of a copy that a program made because two people wrote at once",
    "lock": "is that of a file which a program leaves while a document is open",
}


def check(site: Site) -> list[Finding] | None:
    """Look at the names of all files that end like a page."""
    copies = copies_beside(site.files)
    named = [path for path in site.files if is_among_pages(path) and path.endswith(".md")]
    return (
        [
            Finding(
                "site/copy-left",
                path,
                f"This is not published: its name {_WHY[why]}.",
                "Compare it with the page and delete it, or give it a name of its own.",
                line=1,
                column=1,
            )
            for path in named
            if (why := why_no_page(path) or ("copy" if path in copies else "")) in _WHY
        ]
        if named
        else None
    )


RULE = Rule("warning", check=check)

"""Every file in the folder of a language is read.

What: a page is a file whose name ends in `.md`, in small letters. Another file in the folder of a language
(`leaflet.docx`, `choice.MD`, `map.png`) is neither read nor copied.

Why: whoever put it there thinks that readers have it.

How to put it right: save words as `.md`; put pictures and files to download into `content/media/` and link to them.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site
from everyreader.site.search_words import tag_of
from everyreader.source.not_pages import is_among_pages

_PAGE = "---\ntitle: Page\n---\n\nWords.\n"
PASSED = (
    {"content/en/page.md": _PAGE},
    {"content/en/page.md": _PAGE, "content/en/page.approval.yml": "name: A. Khan\n"},
    {"content/en/page.md": _PAGE, "content/en/search.yml": "skip: [the]\n"},
)
FAILED = (
    {"content/en/choice.MD": _PAGE},
    {"content/en/choice.markdown": _PAGE},
    {"content/en/guides/leaflet.docx": b"PK"},
    {"content/en/notes.txt": "x: y\n"},
    {"content/en/gone.approval.yml": "name: A. Khan\n"},
)
INAPPLICABLE = ({"content/en/index.md": ""},)


def check(site: Site) -> list[Finding] | None:
    """Look at every file below the folder of a language."""
    inside = [path for path in site.files if is_among_pages(path)]
    beside = {each.path for each in site.approvals.values()} | {each.path for each in site.recordings.values()}
    return (
        [
            Finding(
                "site/not-read",
                path,
                "This file is not read, so readers do not get what is in it.",
                _help(path),
                line=1,
                column=1,
            )
            for path in inside
            if not path.endswith(".md") and not tag_of(path) and path not in beside
        ]
        if inside
        else None
    )


def _help(path: str) -> str:
    stem, _, ending = path.rsplit("/", 1)[-1].rpartition(".")
    if ending.lower() in ("md", "markdown", "mdown", "mkd", "txt"):
        return f"If it is a page, call it {stem}.md"
    return "Save words as a file that ends in .md; put pictures and files to download into content/media."


RULE = Rule("warning", check=check)

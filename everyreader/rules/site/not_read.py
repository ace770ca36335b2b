"""Every file that is meant for readers is read.

What: a page is a file whose name ends in `.md`, in small letters, in the folder of a language. Another file in such a
folder (`leaflet.docx`, `choice.MD`, `map.png`) is neither read nor copied; nor is a page or a document right below
content/ or in content/media/ (`content/choice.md`), a table or settings of another name (`content/redirects-2.csv`), a
file right below templates/ or locales/ (`templates/page.html`, `locales/cy.po`), nor facts, settings and folders beside
content/ that belong into it or are called nearly so (`facts.yml`, `Content/`).

Why: whoever put it there thinks that readers have it.

How to put it right: save words as `.md`; put pictures and files to download into `content/media/` and link to them.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import CONTENT, LOCALES, MEDIA, TEMPLATES
from everyreader.site import Site
from everyreader.site.search_words import tag_of
from everyreader.source.beside import is_read_or_near
from everyreader.source.not_pages import is_among_pages, why_no_page

_MARKDOWN = frozenset(("md", "markdown", "mdown", "mkd"))
_PAGES = _MARKDOWN | frozenset(("txt", "html", "htm", "docx", "doc", "odt", "rtf", "pdf"))
_TABLES = frozenset(("yml", "yaml", "csv", "xlsx", "json", "toml"))
_OWN = frozenset(("README.md", "KEYS.md"))
"""For who works on the project."""

_PAGE = "---\ntitle: Page\n---\n\nWords.\n"
PASSED = (
    {"content/en/page.md": _PAGE},
    {"content/en/page.md": _PAGE, "content/en/page.approval.yml": "name: A. Khan\n"},
    {"content/en/page.md": _PAGE, "content/en/search.yml": "skip: [the]\n"},
    {"content/README.md": "Ours.\n", "content/boxes.png": b"x", "content/_choice.md": "A draft.\n"},
    {"templates/README.md": "Ours.\n", "locales/README.md": "Ours.\n", "content/KEYS.md": "Ours.\n"},
)
FAILED = (
    {"content/en/choice.MD": _PAGE},
    {"content/en/choice.markdown": _PAGE},
    {"content/en/guides/leaflet.docx": b"PK"},
    {"content/en/notes.txt": "x: y\n"},
    {"content/en/gone.approval.yml": "name: A. Khan\n"},
    {"content/choice.md": _PAGE},
    {"content/leaflet.docx": b"PK"},
    {"content/links-of-before.csv": "a,b\n"},
    {"content/media/choice.md": _PAGE},
    {"content/media/guides/choice.markdown": _PAGE},
    {"templates/page.html": "<p>Words.</p>\n"},
    {"locales/cy.po": "x\n"},
)
INAPPLICABLE = (
    dict.fromkeys(
        (
            *("content/en/index.md", "content/site.yml", "content/facts.yml"),
            *(f"locales/en/{name}" for name in ("locale.yml", "messages.po", "glossary.yml")),
        ),
        "",
    ),
)


def check(site: Site) -> list[Finding] | None:
    """Look at every file but pictures and what is read."""
    if not site.files:
        return None
    beside = {each.path for each in site.approvals.values()} | {each.path for each in site.recordings.values()}
    return [
        Finding(
            "site/not-read",
            path,
            "This file is not read, so readers do not get what is in it.",
            _help(path),
            line=1,
            column=1,
        )
        for path in site.files
        if (_is_lost_page(path) if is_among_pages(path) else _is_astray(path)) and path not in beside
    ]


def _is_lost_page(path: str) -> bool:
    return not path.endswith(".md") and not tag_of(path)


def _is_astray(path: str) -> bool:
    """Say whether a file lies beside the folders in which it would be read. What has nearly the name of one that is
    read is for another rule."""
    folder, _, name = path.rpartition("/")
    ending = name.rpartition(".")[2].lower()
    if folder == CONTENT:
        is_meant = ending in _PAGES | _TABLES and name not in _OWN and not is_read_or_near(path)
    elif folder in (LOCALES, TEMPLATES):
        is_meant = name not in _OWN
    else:
        is_meant = path.startswith(MEDIA) and ending in _MARKDOWN
    return is_meant and not why_no_page(path)


def _help(path: str) -> str:
    stem, _, ending = path.rsplit("/", 1)[-1].rpartition(".")
    if path.startswith((f"{LOCALES}/", f"{TEMPLATES}/")):
        return f"Put it into the folder of {'a language' if path.startswith(LOCALES) else 'a format'}, or delete it."
    if ending.lower() in _MARKDOWN | {"txt"}:
        place = "" if is_among_pages(path) else " and put it into the folder of its language, such as content/en"
        return f"If it is a page, call it {stem}.md{place}"
    return "Save words as a file that ends in .md; put pictures and files to download into content/media."


RULE = Rule("warning", check=check)

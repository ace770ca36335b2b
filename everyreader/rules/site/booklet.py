"""A booklet joins pages that are there, each once, and the page that carries it is one of them.

What: `booklet:` in front matter has a title and at least two pages of the language folder, by their paths without
`.md`. The page itself is among them. A page that is not there in this language is left out, as long as two stay. The
page asks for a print format.

Why: whoever asks for "the whole guide in large print" gets it from this file. A part that is missing in silence is
missed by nobody but the reader.

How to put it right: write for example `booklet: {title: The whole guide, pages: [national-data-opt-out,
what-you-need]}`.
"""

from collections.abc import Iterator

from everyreader.finding import Finding, Rule
from everyreader.parse import Header
from everyreader.plan import booklet_formats
from everyreader.site import Site
from everyreader.source import near_name

_ONE = {"content/en/one.md": "---\ntitle: One\n---\n\nWords.\n"}
_PAGE = "---\ntitle: Page\nformats: [html, large-print]\nbooklet: {title: Both, pages: [%s]}\n---\n\nMore words.\n"

PASSED = ({**_ONE, "content/en/page.md": _PAGE % "one, page"},)
FAILED = (
    {**_ONE, "content/en/page.md": _PAGE % "one, pages, page"},
    {**_ONE, "content/en/page.md": _PAGE % "one, page, one"},
    {**_ONE, "content/en/page.md": _PAGE % "one, index"},
    {**_ONE, "content/en/page.md": _PAGE % "page"},
    {**_ONE, "content/en/page.md": (_PAGE % "one, page").replace("large-print", "")},
)
INAPPLICABLE = (_ONE,)


def check(site: Site) -> list[Finding] | None:
    """Look at every booklet."""
    carriers = [header for header in site.pages.values() if header.meta.booklet]
    names = {page for page, _ in site.pages}
    return [finding for header in carriers for finding in _faults(site, header, names)] if carriers else None


def _faults(site: Site, header: Header, names: set[str]) -> Iterator[Finding]:
    booklet = header.meta.booklet
    assert booklet is not None
    for number, page in enumerate(booklet.pages):
        line, column = booklet.places[number]
        if page not in names:
            near = near_name(page.removesuffix(".md"), names)
            yield _finding(
                header,
                f'This booklet joins "{page}", and there is no such page.',
                f'Did you mean "{near}"?' if near else "Write the path of a page without its language and without .md.",
                line,
                column,
            )
        elif page in booklet.pages[:number]:
            yield _finding(header, f'This booklet has the page "{page}" twice.', "Delete one of the two.", line, column)
    line, column = booklet.place
    if header.page not in booklet.pages:
        yield _finding(
            header, "This page carries a booklet and is not in it.", f"Add {header.page} to its pages.", line, column
        )
    there = {page for page in booklet.pages if (page, header.tag) in site.published}
    if len(there) < 2 and (header.page, header.tag) in site.published:
        yield _finding(
            header,
            "No booklet is made: fewer than two of its pages are published in this language.",
            "Name at least two pages that are there, or take the booklet out.",
            line,
            column,
        )
    if not booklet_formats(site, header.key):
        yield _finding(
            header,
            "No booklet is made: this page asks for no print format.",
            "Write for example: formats: [html, large-print]",
            line,
            column,
        )


def _finding(header: Header, message: str, help: str, line: int, column: int) -> Finding:
    return Finding("site/booklet", header.source, message, help, line=line, column=column)


RULE = Rule("error", check=check)

"""The name of a page has one ending, and its folder says which language it is in.

What: no name of a page has an ending before its `.md`, such as `.md`, `.html` or `.docx`, or one that is the tag of a
language (`visiting.cy.md`). Nor is it the name of another page in the folder with the tag of a language of the site
behind it (`visiting-cy.md` beside `visiting.md`).

Why: other systems say so in the name what this one says by the folder. Such a page is published as one in the language
of its folder, under an address that nobody looks for, and readers of the other language do not find it.

How to put it right: move the page into the folder of its language, under the name that the page has in the others.
Take a second ending away.
"""

from __future__ import annotations

import posixpath
import re

from everyreader.finding import Finding, Rule
from everyreader.language import tag_fault
from everyreader.layout import CONTENT
from everyreader.parse import Header
from everyreader.parse.header import PageKey
from everyreader.site import Site

_WELSH = {"locales/cy/locale.yml": "lang: cy\nname: Cymraeg\nenglish-name: Welsh\n"}


def _pages(*names: str) -> dict[str, str]:
    return {**_WELSH, **{f"content/{name}.md": "---\ntitle: Visiting\n---\n\nCome in.\n" for name in names}}


PASSED = (
    _pages("en/visiting", "cy/visiting"),
    _pages("en/visiting-cy"),
    _pages("en/ward.12", "en/dr.who-ward", "en/visiting", "en/visiting-us"),
)
FAILED = (
    _pages("en/visiting.md"),
    _pages("en/visiting.html"),
    _pages("en/visiting.cy"),
    _pages("en/ward/visiting.zh-Hans"),
    _pages("en/visiting.en"),
    _pages("en/visiting", "en/visiting-cy"),
    _pages("en/visiting", "en/visiting_CY"),
)
INAPPLICABLE = ({"content/en/index.md": ""},)

_ENDING = re.compile(r"md|mdown|markdown|html?|xhtml|php|aspx?|txt|docx?|odt|rtf|pdf|yml|yaml", re.IGNORECASE)


def check(site: Site) -> list[Finding] | None:
    """Look at the names of all pages that have a dot, or end like the tag of a language."""
    if all(key.page == "index" for key in site.published):
        return None
    tags = {tag.lower(): tag for tag in site.locales}
    likely = re.compile(rf"\.|(?<=.)[-_](?:{'|'.join(map(re.escape, tags)) or '-'})$", re.IGNORECASE)
    found = (_finding(site, site.pages[key], tags) for key in sorted(site.published) if likely.search(key.page))
    return [finding for finding in found if finding]


def _finding(site: Site, header: Header, tags: dict[str, str]) -> Finding | None:
    folder, name = posixpath.split(header.key.page)
    stem, _, ending = name.rpartition(".")
    if not stem:
        ending = next((tag for tag in tags if name.lower().endswith((f"-{tag}", f"_{tag}"))), "")
        stem = name[: -len(ending) - 1] if ending else ""
        if not stem or PageKey(posixpath.join(folder, stem), header.tag) not in site.pages:
            return None
    elif _ENDING.fullmatch(ending):
        return _said(header, f"This name ends twice: {name}.md.", f"Name it {stem}.md.")
    elif not re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z]{2,4})*", ending) or tag_fault(ending):
        return None
    tag = tags.get(ending.lower(), ending)
    place = f"{CONTENT}/{tag}/{posixpath.join(folder, stem)}.md"
    return _said(
        header,
        f"This page is published in the language of its folder, {header.tag}, and its name ends with {ending}.",
        f"Name it {stem}.md." if tag == header.tag else f"If it is in that language, move it to {place}.",
    )


def _said(header: Header, message: str, help: str) -> Finding:
    return Finding("site/second-ending", header.source, message, help, line=1, column=1)


RULE = Rule("warning", check=check)

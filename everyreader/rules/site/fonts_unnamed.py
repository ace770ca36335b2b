"""A language that is printed names its fonts.

What: where pages in a language are made in a format with pages of paper, its locales/<tag>/locale.yml has a line
`fonts: {print: […]}`.

Why: without it no print of these pages can be made: readers who ask for large print get none.

How to put it right: write the line. The message has the fonts for the letters of that language; `build.py --setup` or
`everyreader setup` installs them.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import locale_path
from everyreader.print_fonts import fonts_line
from everyreader.site import PageKey, Site

_GUJARATI = {
    "locales/gu/locale.yml": "lang: gu\nname: ગુજરાતી\nenglish-name: Gujarati\n",
    "content/gu/page.md": "---\ntitle: પાનું\ntranslation: {made-by: qualified, name: A. Khan, date: 2026-08-06}\n---\n\n"
    "તમે પસંદ કરી શકો છો.\n",
    "content/site.yml": "name: Example Trust\nformats: [html, large-print]\n",
}
PASSED = (
    {**_GUJARATI, "locales/gu/locale.yml": f"{_GUJARATI['locales/gu/locale.yml']}{fonts_line('Gujr')}\n"},
    {**_GUJARATI, "content/site.yml": "name: Example Trust\nformats: [html]\n"},
)
FAILED = (_GUJARATI,)
INAPPLICABLE = ({"content/en/index.md": ""},)


def check(site: Site) -> list[Finding] | None:
    """Look at every language that has pages for readers."""
    if not site.published:
        return None
    tags = {
        tag
        for page, tag in site.pages
        if tag in site.locales and not site.locales[tag].fonts
        if site.held.get(PageKey(page, tag)) not in ("unpublished", "waiting")  # nobody wants these yet
        if any(
            name in site.formats and site.formats[name].sizes
            for name in site.pages[PageKey(page, tag)].meta.formats or site.settings.formats
        )
    }
    return [_finding(site, tag) for tag in sorted(tags)]


def _finding(site: Site, tag: str) -> Finding:
    locale = site.locales[tag]
    return Finding(
        "site/fonts-unnamed",
        locale_path(tag, "locale.yml"),
        f"{locale.english_name} is to be printed, and no font for it is named, so its print is not made.",
        f"Write a line: {fonts_line(locale.script)}",
        line=1,
        column=1,
    )


RULE = Rule("warning", check=check)

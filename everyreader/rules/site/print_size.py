"""A size is asked for of a format that has one, and keeps what the format's name promises.

What: each name under `print-sizes:` in front matter and in content/site.yml is a print format, and its size is not
below the least that the name stands for: 12 point for clear print, 16 for large print (UKAAF minimum standards, MS03),
24 for giant print.

Why: a size under a misspelt name changes nothing, in silence. A file that is called large print and is not is opened,
printed and posted before the reader finds out.

How to put it right: correct the name, or write a larger size. For a smaller one ask for another format.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import SETTINGS
from everyreader.site import Site
from everyreader.source import near_name

PASSED = ({"content/en/page.md": "---\ntitle: Page\nprint-sizes: {large-print: 20}\n---\n\nWords.\n"},)
FAILED = (
    {"content/en/page.md": "---\ntitle: Page\nprint-sizes: {larg-print: 20}\n---\n\nWords.\n"},
    {"content/en/page.md": "---\ntitle: Page\nprint-sizes: {html: 20}\n---\n\nWords.\n"},
    {"content/site.yml": "name: Example Trust\nprint-sizes: {large-print: 14}\n"},
)
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at the sizes of the settings and of every page."""
    asked = [(SETTINGS, *size) for size in site.settings.print_sizes.items()]
    asked += [(header.source, *size) for header in site.pages.values() for size in header.meta.print_sizes.items()]
    return (
        [finding for source, name, points in asked for finding in _faults(site, source, name, points)]
        if asked
        else None
    )


def _faults(site: Site, source: str, name: str, points: int) -> list[Finding]:
    sized = {name: (format.label, format.sizes.least) for name, format in site.formats.items() if format.sizes}
    if name not in sized:
        near = near_name(name, sized)
        return [
            Finding(
                "site/print-size",
                source,
                f'"{name}" is not a format whose size can be chosen.',
                (f'Did you mean "{near}"? ' if near else "") + f"There are: {', '.join(sized)}.",
                piece=name,
            )
        ]
    label, least = sized[name]
    if points >= least:
        return []
    return [
        Finding(
            "site/print-size",
            source,
            f"{points} point is too small to be called {label.lower()}.",
            f"Write a number from {least} to 32.",
            piece=f"{name}: {points}",
        )
    ]


RULE = Rule("error", check=check)

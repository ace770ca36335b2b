"""Every format that is asked for exists.

What: `formats:` in front matter and in content/site.yml names formats that this project can make.

Why: a misspelt name makes nothing, in silence, and the reader who needs large print or audio finds none.

How to put it right: correct the name. A new format is one file in everyreader/formats/ and one folder in templates/.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import SETTINGS
from everyreader.site import Site, has_templates
from everyreader.source import near_name

PASSED = ({"content/en/page.md": "---\ntitle: Page\nformats: [html, large-print]\n---\n\nWords.\n"},)
FAILED = (
    {"content/en/page.md": "---\ntitle: Page\nformats: [html, larg-print]\n---\n\nWords.\n"},
    {"content/site.yml": "name: Example Trust\nformats: [html, papyrus]\n"},
)
INAPPLICABLE = ({"content/en/index.md": ""},)


def check(site: Site) -> list[Finding] | None:
    """Look at the formats of the settings and of every page."""
    if not site.pages:
        return None
    asked = [(SETTINGS, name) for name in site.settings.formats]
    asked += [(header.source, name) for header in site.pages.values() for name in header.meta.formats or ()]
    known = [name for name, format in site.formats.items() if not site.templates or has_templates(site, format)]
    return [_finding(source, name, known) for source, name in asked if name not in known]


def _finding(source: str, name: str, known: list[str]) -> Finding:
    near = near_name(name, known)
    return Finding(
        "site/unknown-format",
        source,
        f'There is no format "{name}".',
        (f'Did you mean "{near}"? ' if near else "")
        + f"There are: {', '.join(known)}. A format needs a folder in templates/.",
        piece=name,
    )


RULE = Rule("error", check=check)

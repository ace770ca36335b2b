"""Every format that is asked for exists.

What: `formats:` in front matter and in content/site.yml names formats that this project can make.

Why: a misspelt name makes nothing, in silence, and the reader who needs large print or audio finds none.

How to put it right: correct the name. A new format is one file in everyreader/formats/ and one folder in templates/.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import SETTINGS, template_path
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
    usable = [name for name, format in site.formats.items() if not site.templates or has_templates(site, format)]
    return [_finding(site, source, name, usable) for source, name in asked if name not in usable]


def _finding(site: Site, source: str, name: str, usable: list[str]) -> Finding:
    meant = name if name in site.formats else near_name(name, site.formats)
    there = f"There are: {', '.join(usable)}."
    if name in site.formats:
        message = f'The format "{name}" has no templates in this project.'
    else:
        message = f'There is no format "{name}".'
    asked = f'Did you mean "{meant}"? ' if meant not in ("", name) else ""
    if not meant:
        way = " A format needs a folder in templates/."
    elif meant in usable:
        way = ""
    else:
        way = f" For {meant}, copy {template_path(site.formats[meant].folder)}/ from everyreader."
    remedy = f"{asked}{there}{way}"
    return Finding("site/unknown-format", source, message, remedy, piece=name)


RULE = Rule("error", check=check)

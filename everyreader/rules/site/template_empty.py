"""A template, a style sheet or a script is not empty.

What: no file `page.html` in templates/ is empty, and no template, style sheet or script that had something in it at
the last publish is.

Why: an empty template is a good template: it would make every page a blank one. Nothing is published, and the site
stays as it is.

How to put it right: bring the file back as it was, for example with `git checkout templates`.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site

_STOOD = {"site/manifest.json": '{"project": {"templates": {"templates/html/style.css": [900, true]}}}'}
PASSED = (
    {"templates/html/page.html": "<main></main>\n", "templates/html/style.css": " "},
    {**_STOOD, "templates/html/style.css": "p { margin: 0 }\n"},
    {**_STOOD},
)
FAILED = (
    {"templates/html/page.html": " "},
    {"templates/large-print/page.html": "\n\n"},
    {**_STOOD, "templates/html/style.css": "\n"},
)
INAPPLICABLE = ({"content/en/index.md": "---\ntitle: Home\n---\n\nWelcome.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at the size of every template."""
    if not site.templates:
        return None
    return [
        Finding(
            "site/template-empty",
            path,
            "There is nothing in this file, and pages are made with it.",
            "Bring it back as it was. The site stays as it is until then.",
            line=1,
            column=1,
        )
        for path, (size, _) in sorted(site.templates.items())
        if not size and (path.endswith("/page.html") or site.baseline.templates.get(path, (0, True))[0])
    ]


RULE = Rule("error", "publish nothing", check=check)

"""A template, a style sheet or a script does not go or shrink by accident.

What: every style sheet and script of the last publish is still there, and each of these and of the templates has at
least half its size, and ends with a line end if it did then and is smaller now. A template that is gone and needed is
another rule's.

Why: a file that was cut in the middle often is still good HTML or CSS. Every page is made with it.

How to put it right: bring the file back as it was, for example with `git checkout templates`, or say that it is meant:
run the build once with `--yes`.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site

_STOOD = {
    "site/manifest.json": '{"project": {"templates": {"templates/html/style.css": '
    '[20, true], "templates/html/page.html": [5, '
    "true]}}}"
}
_PAGE = {"templates/html/page.html": "<main></main>\n"}
PASSED = (
    {**_STOOD, **_PAGE, "templates/html/style.css": "p { margin: 0 }\n"},
    {**_STOOD, **_PAGE, "templates/html/style.css": " "},
)
FAILED = (
    {**_STOOD, **_PAGE, "templates/html/style.css": "p { }\n"},
    {**_STOOD, **_PAGE, "templates/html/style.css": "p { margin: 0 }"},
    {**_STOOD, **_PAGE},
    {"site/manifest.json": '{"project": {"templates": {"templates/html/search.js": [20, true]}}}', **_PAGE},
)
INAPPLICABLE = ({**_PAGE},)


def check(site: Site) -> list[Finding] | None:
    """Compare every template with what it was."""
    if not site.templates or not site.baseline.templates:
        return None
    return [
        Finding(
            "site/template-cut",
            path,
            message,
            "Bring it back as it was. If you mean it, run the build once with --yes.",
            line=1,
            column=1,
        )
        for path in sorted(site.baseline.templates)
        if (message := _loss(site, path))
    ]


def _loss(site: Site, path: str) -> str:
    """Return what a template has lost, or nothing; an empty one is another rule's."""
    before, ended = site.baseline.templates[path]
    if path not in site.templates:
        return (
            "This file was there when the site was last published, and now it is gone."
            if path.endswith((".css", ".js"))
            else ""
        )
    size, ends = site.templates[path]
    if size and size * 2 < before:
        return f"This file had {before} bytes when the site was last published, and has {size} now."
    return (
        "This file is shorter than when the site was last published, and ends in the middle of a line."
        if (size and size < before and ended and not ends)
        else ""
    )


RULE = Rule("error", "publish nothing until yes", check=check)

"""A folder of templates is that of a format.

What: each folder directly below templates/ has the name of a format, or is `blocks`.

Why: nothing reads a folder with a slip in its name. Whoever changes the look there sees no change, and goes on
changing.

How to put it right: give the folder the name that the message says, or delete it.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import is_template
from everyreader.site import Site
from everyreader.source import near_name

PASSED = ({"templates/html/extra.css": "p { margin: 0 }\n", "templates/README.md": "Ours.\n"},)
FAILED = ({"templates/htlm/style.css": "p { margin: 0 }\n"}, {"templates/Large-Print/style.css": "p { margin: 0 }\n"})
INAPPLICABLE = ({"content/en/index.md": "", "content/en/page.md": "Words.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at the folders below templates/."""
    folders = {path.split("/")[1]: path for path in sorted(site.files) if is_template(path) and path.count("/") > 1}
    if not folders or not site.formats:
        return None
    known = {"blocks", *site.formats, *(format.folder for format in site.formats.values())}
    return [
        Finding(
            "site/unknown-template",
            path,
            f'There is no format "{folder}", so nothing reads templates/{folder}/.',
            f"Name the folder templates/{near}." if near else f"There are: {', '.join(sorted(known))}.",
            line=1,
            column=1,
        )
        for folder, path in folders.items()
        if folder not in known
        for near in [near_name(folder, known)]
    ]


RULE = Rule("warning", check=check)

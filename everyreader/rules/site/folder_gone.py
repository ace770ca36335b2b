"""The project's own templates and languages do not go by accident.

What: where the project had a folder templates or locales of its own when the site was last published, it has one still.

Why: everyreader brings both and would take its own in their place. Pages would have another look, and languages and
messages that the organisation had written would be gone, with nothing on the pages to show it.

How to put it right: bring the folder back, for example with `git checkout templates`, or say that it is meant: run the
build once with `--yes`.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site

_STOOD = {"site/manifest.json": '{"project": {"own_folders": ["locales", "templates"]}}'}
_STYLE = {"templates/html/style.css": "p { margin: 0 }\n"}
_WELSH = {"locales/cy/locale.yml": "lang: cy\nname: Cymraeg\nenglish-name: Welsh\n"}
PASSED = ({**_STOOD, **_STYLE, **_WELSH},)
FAILED = ({**_STOOD, **_WELSH},)
INAPPLICABLE = ({**_STYLE},)


def check(site: Site) -> list[Finding] | None:
    """Compare the folders with those of the last publish."""
    if not site.baseline.own_folders:
        return None
    return [
        Finding(
            "site/folder-gone",
            folder,
            f"This project had a folder {folder} of its own when the site was last published, and has none now.",
            "Bring it back. If you mean to use that of everyreader, run the build once with --yes.",
            line=1,
            column=1,
        )
        for folder in site.baseline.own_folders
        if folder not in site.own_folders
    ]


RULE = Rule("error", "publish nothing until yes", check=check)

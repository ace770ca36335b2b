"""A template of the project's own, in the place of one of everyreader's, does not go by accident.

What: each file in templates that stood in the place of another one of everyreader's when the site was last published
is there still. Of languages, another rule tells.

Why: everyreader would use its own. Pages would have another look, with nothing on them to show it.

How to put it right: bring the file back, for example with `git checkout templates`, or say that it is meant: run the
build once with `--yes`.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import is_template
from everyreader.site import Site

_STOOD = {"site/manifest.json": '{"project": {"overrides": {"templates/html/style.css": ["1", "2"]}}}'}
_STYLE = {"templates/html/style.css": "p { margin: 0 }\n"}
PASSED = ({**_STOOD, **_STYLE},)
FAILED = ({**_STOOD},)
INAPPLICABLE = (
    {**_STYLE},
    {"site/manifest.json": '{"project": {"overrides": {"templates/html/style.css": ["1", "1"]}}}'},
)


def check(site: Site) -> list[Finding] | None:
    """Compare the project's own files with those of the last publish."""
    own = [path for path, (one, ours) in sorted(site.baseline.overrides.items()) if one != ours and is_template(path)]
    if not own:
        return None
    return [
        Finding(
            "site/override-gone",
            path,
            "This project had a file of its own here when the site was last published, and has none now.",
            "Bring it back. If you mean to use that of everyreader, run the build once with --yes.",
            line=1,
            column=1,
        )
        for path in own
        if path not in site.beneath
    ]


RULE = Rule("error", "publish nothing until yes", check=check)

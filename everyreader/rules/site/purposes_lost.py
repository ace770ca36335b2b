"""No purpose goes by accident.

What: each purpose that content/purposes.yml held when the site was last published, by its `id`, is there still.

Why: the privacy notice says with them what the organisation does with people's information. A file that is empty, cut
or moved would leave the notice without them, and nothing on the page would show it.

How to put it right: bring the file back as it was, for example with `git checkout content`, or say that it is meant:
run the build once with `--yes`.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import PURPOSES
from everyreader.site import Site

_STOOD = {"site/manifest.json": '{"project": {"purposes": ["care", "plan"]}}'}
_CARE = "- id: care\n  name: To care for you\n  what: Your doctor needs it.\n"
_PLAN = "- id: plan\n  name: To plan\n  what: We plan with it.\n"
PASSED = (
    {**_STOOD, "content/purposes.yml": f"{_PLAN}{_CARE}- id: new\n  name: To learn\n  what: We learn from it.\n"},
)
FAILED = (
    {**_STOOD},
    {**_STOOD, "content/purposes.yml": ""},
    {**_STOOD, "content/purposes.yml": "# purposes\n"},
    {**_STOOD, "content/purposes.yml": _CARE},
    {**_STOOD, "content/purposes.yml": "[]\n"},
)
INAPPLICABLE = ({"content/purposes.yml": _CARE},)

SHOWN = 5
"""Names in the message: nobody reads more."""


def check(site: Site) -> list[Finding] | None:
    """Compare the purposes with those of the last publish."""
    if not site.baseline.purposes:
        return None
    now = {purpose.id for purpose in site.purposes}
    gone = [id for id in site.baseline.purposes if id not in now]
    if not gone:
        return []
    names = ", ".join(gone[:SHOWN]) + (f" and {len(gone) - SHOWN} more" if len(gone) > SHOWN else "")
    return [
        Finding(
            "site/purposes-lost",
            PURPOSES,
            f"What was there when the site was last published, and is not now: {names}.",
            "Bring it back. If you mean it, run the build once with --yes.",
            line=1,
            column=1,
        )
    ]


RULE = Rule("error", "publish nothing until yes", check=check)

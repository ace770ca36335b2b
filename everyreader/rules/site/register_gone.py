"""A register of facts does not go by accident.

What: where the site was published with a register of facts, there is one still, also when no page names a fact any
more.

Why: a file that was emptied or moved looks like one that somebody has done with. Nothing is published until somebody
says which it is.

How to put it right: bring content/facts.yml back, or say that it is meant: run the build once with `--yes`.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import FACTS
from everyreader.site import Site, used_facts

_DESK = "desk:\n  type: phone\n  value: 01632 960001\n"
_SITE = {
    "site/manifest.json": '{"project": {"facts": ["desk"]}}',
    "content/site.yml": "name: Example Trust\n",
    "content/en/index.md": "---\ntitle: Page\n---\n\nWords.\n",
}
PASSED = ({**_SITE, "content/facts.yml": _DESK}, {**_SITE, "content/facts.yml": _DESK.replace("desk", "door")})
FAILED = ({**_SITE, "content/facts.yml": ""}, {**_SITE, "content/facts.yml": "# facts\n"})
INAPPLICABLE = ({"content/facts.yml": ""},)


def check(site: Site) -> list[Finding] | None:
    """Look for a register that stood at the last publish and holds nothing now."""
    if not site.baseline.facts:
        return None
    if site.facts.entries or any(name in site.baseline.facts for name in used_facts(site)):
        return []  # what is gone and used is the other rule's
    return [
        Finding(
            "site/register-gone",
            FACTS,
            f"The register held {len(site.baseline.facts)} facts when the site was last published, and holds none now.",
            "Bring the file back. If you mean it, run the build once with --yes.",
            line=1,
            column=1,
        )
    ]


RULE = Rule("error", "publish nothing until yes", check=check)

"""Every waiver names a rule that there is.

What: `rule` of each waiver in `content/site.yml` is the name of a rule, such as `document/long-sentence`.

Why: a waiver of a misspelt rule does nothing, and who wrote it looks elsewhere for the cause.

How to put it right: copy the name from the end of the line that tells the finding, where it is in square brackets.
`python3 build.py check --rules` lists all names.
"""

from __future__ import annotations

from everyreader.finding import Finding, Rule, all_rules
from everyreader.layout import SETTINGS
from everyreader.site import Site
from everyreader.source import near_name

_WAIVER = (
    "name: Trust\nformats: [html]\ncontact: {phone: trust-phone}\nwaivers:\n  - {rule: %s, reason: it stays, "
    "who: A. Sample}\n"
)

PASSED = [{"content/site.yml": _WAIVER % "site/outside-link"}]
FAILED = [{"content/site.yml": _WAIVER % "site/outside-lnk"}, {"content/site.yml": _WAIVER % "long-sentence"}]
INAPPLICABLE = [{"content/en/page.md": "Words."}]


def check(site: Site) -> list[Finding] | None:
    """Look at every waiver."""
    if not site.settings.waivers:
        return None
    return [
        Finding(
            "site/waiver-rule",
            SETTINGS,
            f"There is no rule {waiver.rule}, so this waiver does nothing.",
            _help(waiver.rule),
            piece=waiver.rule,
        )
        for waiver in site.settings.waivers
        if waiver.rule not in all_rules()
    ]


def _help(name: str) -> str:
    near = near_name(name, all_rules())
    return f"Did you mean {near}?" if near else "Copy the name from the end of the line that tells the finding."


RULE = Rule("warning", check=check)

"""Every waiver says who answers for it.

What: under `waivers:` in `content/site.yml` each one names a person with their role, in `who`.

Why: a waiver lets something stand that a rule holds to be wrong. When a patient or an inspector asks why, somebody must
be able to say so; a waiver without a name is nobody's and stays for ever.

How to put it right: write `who: Alex Sample, Head of Patient Information`, after that person has agreed.
"""

from __future__ import annotations

from everyreader.finding import Finding, Rule
from everyreader.layout import SETTINGS
from everyreader.site import Site

_WAIVER = (
    "name: Trust\nformats: [html]\ncontact: {phone: trust-phone}\nwaivers:\n  - {rule: site/outside-link, "
    "reason: the old form stays%s}\n"
)

PASSED = [{"content/site.yml": _WAIVER % ", who: A. Sample, until: 2027-01-31"}]
FAILED = [{"content/site.yml": _WAIVER % ""}, {"content/site.yml": _WAIVER % ", page: page.md"}]
INAPPLICABLE = [{"content/en/page.md": "Words."}]


def check(site: Site) -> list[Finding] | None:
    """Look at every waiver."""
    if not site.settings.waivers:
        return None
    return [
        Finding(
            "site/waiver-who",
            SETTINGS,
            f"This waiver of {waiver.rule} does not say who answers for it.",
            "Write who: with a name and a role.",
            piece=waiver.rule,
        )
        for waiver in site.settings.waivers
        if not waiver.who
    ]


RULE = Rule("warning", check=check)

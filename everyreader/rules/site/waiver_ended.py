"""No waiver has ended.

What: the day in `until` of each waiver in `content/site.yml` is today or later.

Why: from that day on the finding is reported again, and who reads it must see that it was put off and not forgotten. A
list of waivers that hold no more hides those that do.

How to put it right: put right what the rule finds, and take the waiver out. Where it must stay longer, let the person
who answers for it agree to a later day.
"""

from __future__ import annotations

from everyreader.finding import Finding, Rule
from everyreader.layout import SETTINGS
from everyreader.site import Site

_WAIVER = (
    "name: Trust\nformats: [html]\ncontact: {phone: trust-phone}\nwaivers:\n"
    "  - {rule: site/outside-link, reason: the old form stays, who: A. Sample%s}\n"
)

PASSED = [{"content/site.yml": _WAIVER % ", until: 2026-11-21"}, {"content/site.yml": _WAIVER % ""}]
FAILED = [{"content/site.yml": _WAIVER % ", until: 2026-11-20"}]
INAPPLICABLE = [{"content/en/page.md": "Words."}]


def check(site: Site) -> list[Finding] | None:
    """Look at every waiver."""
    if not site.settings.waivers:
        return None
    return [
        Finding(
            "site/waiver-ended",
            SETTINGS,
            f"This waiver of {waiver.rule} ended on {waiver.until}.",
            "Put right what the rule finds and take the waiver out, or agree on a later day with who answers for it.",
            piece=waiver.rule,
        )
        for waiver in site.settings.waivers
        if waiver.until and waiver.until < site.today
    ]


RULE = Rule("error", check=check)

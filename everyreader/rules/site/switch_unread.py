"""A switch that cannot be read is not taken as off.

What: the value of `demonstration:` in content/site.yml is yes or no; those of `drafts:` and `base-url:` can be read
where the site was published with them before.

Why: a typing mistake in `demonstration:` would put made-up phone numbers up as real; one in `drafts:` would take every
translation away. Nothing is published, and the site stays as it is.

How to put it right: write the value as the other message for this line says.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import SETTINGS
from everyreader.site import Site

_STOOD = {"site/manifest.json": '{"project": {"settings": ["name", "base-url", "drafts"]}}'}
_NAME = "name: Example Trust\n"
PASSED = (
    {"content/site.yml": f"{_NAME}demonstration: yes\n"},
    {"content/site.yml": f"{_NAME}base-url: here\n"},
    {**_STOOD, "content/site.yml": f"{_NAME}base-url: https://trust.example\ndrafts: {{publish: no}}\n"},
)
FAILED = (
    {"content/site.yml": f"{_NAME}demonstration: maybe\n"},
    {"content/site.yml": f"{_NAME}demonstration: [yes]\n"},
    {**_STOOD, "content/site.yml": f"{_NAME}base-url: www.trust\ndrafts: {{publish: yes}}\n"},
    {**_STOOD, "content/site.yml": f"{_NAME}base-url: https://trust.example\ndrafts: maybe\n"},
    {**_STOOD, "content/site.yml": f"{_NAME}base-url: https://trust.example\ndrafts: {{publish: yess}}\n"},
)
INAPPLICABLE = ({"content/site.yml": _NAME},)

DANGEROUS = {
    "demonstration": "whether all of this is made up",
    "drafts": "whether translations that nobody has checked are published",
    "base-url": "where the site stands",
}
"""Switches that do harm when they fall back to off, and what each decides."""


def check(site: Site) -> list[Finding] | None:
    """Look for switches with a value that could not be read."""
    given = site.settings
    if not (given.unread or given.demonstration or given.base_url or given.drafts.publish):
        return None
    return [
        Finding(
            "site/switch-unread",
            SETTINGS,
            f"Nothing was published: {key}: cannot be read, and it decides {decides}.",
            "Correct this line, then build again.",
            piece=key,
        )
        for key, decides in DANGEROUS.items()
        if key in site.settings.unread and (key == "demonstration" or key in site.baseline.settings)
    ]


RULE = Rule("error", "publish nothing", check=check)

"""The organisation and its site do not get another name or address by accident.

What: where the site was published before, `name:` and `base-url:` in content/site.yml are what they were then.

Why: every page says whose it is, and what its own address is; search engines and readers of paper follow it there. With
one letter less it leads nowhere, or to somebody else.

How to put it right: correct the line. If you mean it, build once with --yes. Until then every build says it.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import SETTINGS
from everyreader.site import Site

_STOOD = {"site/manifest.json": '{"project": {"base_url": "https://www.trust.example", "name": "Example Trust"}}'}
_SITE = "name: {}\nbase-url: {}\n"
PASSED = ({**_STOOD, "content/site.yml": _SITE.format("Example  Trust", "https://www.trust.example")},)
FAILED = (
    {**_STOOD, "content/site.yml": _SITE.format("Example Trust", "https://www.trust.exampl")},
    {**_STOOD, "content/site.yml": _SITE.format("Example Trust", "http://www.trust.example")},
    {**_STOOD, "content/site.yml": _SITE.format("Exmaple Trust", "https://www.trust.example")},
    {**_STOOD, "content/site.yml": _SITE.format("yes", "https://www.trust.example")},
)
INAPPLICABLE = (
    {"content/site.yml": _SITE.format("Trust", "https://www.trust.example")},
    {**_STOOD, "content/site.yml": "drafts: {publish: no}\n"},
)


def check(site: Site) -> list[Finding] | None:
    """Compare name and address with those of the last publish."""
    stood, given = site.baseline, site.settings
    kept = [
        (key, before, now)
        for key, before, now in (("name", stood.name, given.name), ("base-url", stood.base_url, given.base_url))
        if before and now
    ]
    if not kept:
        return None
    return [
        Finding(
            "site/name-changed",
            SETTINGS,
            f"Readers get another {key}: than when the site was last published: {now} (it was {before}).",
            "Correct it. If you mean it, build once with --yes.",
            piece=now,
        )
        for key, before, now in kept
        if before != now
    ]


RULE = Rule("warning", "report until yes", check=check)

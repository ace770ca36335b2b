"""The organisation and its site do not get another name, address or contact by accident.

What: where the site was published before, `name:` and `base-url:` in content/site.yml are what they were then. Places
there that name a fact, such as `contact: phone`, name the same one, or one with the same value.

Why: every page says whose it is, and what its own address is; search engines and readers of paper follow it there. With
one letter less it leads nowhere, or to somebody else. A line that moved up by one makes every page give the number of
another service.

How to put it right: correct the line. If you mean it, build once with --yes. Until then every build says it.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import SETTINGS
from everyreader.site import Site
from everyreader.site.entry_baseline import value_digest
from everyreader.site.site_baseline import other_facts

_STOOD = {"site/manifest.json": '{"project": {"base_url": "https://www.trust.example", "name": "Example Trust"}}'}
_NAMED = {
    "site/manifest.json": '{"project": {"named": {"contact: phone": ["desk", "'
    f'{value_digest("01632 960001")}"]}}}}}}',
    "content/facts.yml": "".join(
        f"{name}:\n  type: phone\n  value: 01632 960 00{last}\n"
        for name, last in (("desk", 1), ("bell", 1), ("ward", 2))
    ),
}
_CONTACT = "name: Trust\ncontact: {{phone: {}}}\n"
_SITE = "name: {}\nbase-url: {}\n"
PASSED = (
    {**_STOOD, "content/site.yml": _SITE.format("Example  Trust", "https://www.trust.example")},
    {**_NAMED, "content/site.yml": _CONTACT.format("desk")},
    {**_NAMED, "content/site.yml": _CONTACT.format("bell")},
)
FAILED = (
    {**_STOOD, "content/site.yml": _SITE.format("Example Trust", "https://www.trust.exampl")},
    {**_STOOD, "content/site.yml": _SITE.format("Example Trust", "http://www.trust.example")},
    {**_STOOD, "content/site.yml": _SITE.format("Exmaple Trust", "https://www.trust.example")},
    {**_STOOD, "content/site.yml": _SITE.format("yes", "https://www.trust.example")},
    {**_NAMED, "content/site.yml": _CONTACT.format("ward")},
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
    others = other_facts(site)
    if not kept and not stood.named:
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
    ] + [
        Finding(
            "site/name-changed",
            SETTINGS,
            f"Readers get another fact at {place}: than when the site was last published: {name} (it was "
            f"{stood.named[place][0]}).",
            "Correct it. If you mean it, build once with --yes.",
            piece=name,
        )
        for place, (name, _) in others.items()
    ]


RULE = Rule("warning", "report until yes", check=check)

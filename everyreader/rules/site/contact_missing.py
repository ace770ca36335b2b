"""The contacts that every page shows are in the register, of the right type, and hold today.

What: content/site.yml names facts at `contact:`, at `interpreter-phone:` where there are pages in
other languages, and at `real-service:` while the site is a demonstration; each is in content/facts.yml, is of the type
that its place needs, and holds today.

Why: the build itself writes these numbers: under the formats panel, in the box for readers with little English, and in
the place of what is withheld. A hole there leaves somebody without their next step.

How to put it right: write the name of the fact into content/site.yml, or add the fact to content/facts.yml.
"""

from everyreader.fact_kinds import Need, types_for
from everyreader.finding import Finding, Rule
from everyreader.layout import SETTINGS
from everyreader.site import Site, contact_places
from everyreader.source import near_name

UNNAMED = "contact: phone"
"""Where nothing is named here, another rule says it."""

_FACTS = (
    "desk:\n  type: phone\n  value: 01632 960001\npost:\n  type: address\n  value: [1 Road, Town]\n"
    "web:\n  type: web\n  value: https://trust.example\n"
)
_SITE = "name: Example Trust\ncontact: {phone: desk, post: post}\n"

PASSED = (
    {"content/facts.yml": _FACTS, "content/site.yml": _SITE},
    {
        "content/facts.yml": _FACTS,
        "content/site.yml": f"{_SITE}demonstration: yes\nreal-service: {{web: web, phone: desk}}\n",
    },
)
FAILED = (
    {"content/facts.yml": _FACTS, "content/site.yml": _SITE.replace("phone: desk", "phone: dessk")},
    {"content/facts.yml": _FACTS, "content/site.yml": _SITE.replace("phone: desk", "phone: web")},
    {"content/facts.yml": _FACTS, "content/site.yml": f"{_SITE}demonstration: yes\n"},
)
INAPPLICABLE = ({"content/en/index.md": ""},)


def check(site: Site) -> list[Finding] | None:
    """Look at every fact that the settings name, and at those that they must name."""
    if not site.pages:
        return None
    return [
        finding
        for place in contact_places(site)
        if (place.fact or place.place != UNNAMED)
        and (finding := _look(site, place.place, place.kind, place.fact, place.needed))
    ]


def _look(site: Site, place: str, kind: Need, name: str, needed: bool) -> Finding | None:
    entry = site.facts.entries.get(name)
    first, _, inner = place.partition(": ")
    if not name:
        line = f"{first}: {{{inner}: …}}" if inner else f"{first}: …"
        return (
            Finding(
                "site/contact-missing",
                SETTINGS,
                f"The settings name no fact at {place}.",
                f"Write {line} with the name of a fact.",
                piece=first,
            )
            if needed
            else None
        )
    if entry is None:
        near = near_name(name, (entry.name for entry in site.facts.entries.values() if entry.type in types_for(kind)))
        return Finding(
            "site/contact-missing",
            SETTINGS,
            f'There is no fact "{name}", named at {place}.',
            "Correct its entry in content/facts.yml."
            if name in site.facts.refused
            else f'Did you mean "{near}"?'
            if near
            else "Add it to content/facts.yml.",
            piece=name,
        )
    if entry.type not in types_for(kind):
        return Finding(
            "site/contact-missing",
            SETTINGS,
            f'The fact "{name}", named at {place}, is of the type {entry.type}.',
            f"Name a fact of the type {' or '.join(types_for(kind))}.",
            piece=name,
        )
    if site.fact(name) is None:
        return Finding(
            "site/contact-missing",
            SETTINGS,
            f'The fact "{name}", named at {place}, does not hold today.',
            f"Correct content/facts.yml, line {entry.line}, or name another fact.",
            piece=name,
        )
    return None


RULE = Rule("error", check=check)

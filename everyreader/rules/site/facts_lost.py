"""Facts that pages use do not go all at once.

What: where the site was published before, its register is still there, no two facts that pages use have gone from it
since, and no fact by which readers reach the trust has.

Why: an editor that crashed, a disk that was full or a file that was moved leaves a register empty or cut. Without this,
every phone number would go from every page. Nothing is published, and the site stays as it is.

How to put it right: bring the file back as it was, for example with `git checkout content/facts.yml`, or take what is
gone from the pages that name it.
"""

from collections.abc import Iterator

from everyreader.finding import Finding, Rule
from everyreader.layout import FACTS, SETTINGS
from everyreader.site import ContactPlace, Site, contact_places, is_there, used_facts

_DESK = "desk:\n  type: phone\n  value: 01632 960001\n"
_DOOR = "door:\n  type: text\n  value: the blue door\n"
_BELL = "bell:\n  type: text\n  value: the brass bell\n"
_SITE = {
    "content/site.yml": "name: Example Trust\ncontact: {phone: desk}\n",
    "site/manifest.json": '{"project": {"facts": ["bell", "desk", "door"], "contacts": ["contact: phone"]}}',
    "content/en/page.md": "---\ntitle: Page\n---\n\nUse {{ door }} and {{ bell }}.\n",
}
PASSED = ({**_SITE, "content/facts.yml": _DESK + _DOOR + _BELL}, {**_SITE, "content/facts.yml": _DESK + _BELL})
FAILED = (
    {**_SITE, "content/facts.yml": ""},
    {**_SITE, "content/facts.yml": "# facts\n"},
    {**_SITE, "content/facts.yml": "{}\n"},
    {**_SITE, "content/facts.yml": _DESK},
    {**_SITE, "content/facts.yml": _DOOR + _BELL},
    {**_SITE, "content/facts.yml": _DOOR + _BELL + _DESK.replace("phone", "text")},
    {
        **_SITE,
        "content/facts.yml": _DESK + _DOOR + _BELL,
        "content/site.yml": "name: Example Trust\ncontact: {phone: 01632 960001}\n",
    },
)
INAPPLICABLE = ({"content/facts.yml": _DESK}, {"content/facts.yml": ""})

SHOWN = 10
"""Names in one message: more would hide what happened."""


def check(site: Site) -> list[Finding] | None:
    """Compare what pages and settings name with what the register held at the last publish and holds now."""
    if not site.baseline.facts:
        return None
    gone = sorted(name for name in used_facts(site) if name in site.baseline.facts and name not in site.facts.entries)
    unreached = [
        f"{place.fact} ({place.place})"
        for place in contact_places(site)
        if place.place in site.baseline.contacts and place.fact and not is_there(site, place)
    ]
    if len(gone) < 2 and not unreached:
        return []
    typed = [place for place in contact_places(site) if _is_typed(site, place)]
    if typed and not gone and len(typed) == len(unreached):
        return [
            Finding(
                "site/facts-lost",
                SETTINGS,
                f"{place.place} names no fact: {place.fact}. Without it, readers could not reach the trust.",
                "Write the name of a fact there, such as trust-phone. The site stays as it is until then.",
                piece=place.fact,
            )
            for place in typed[:1]
        ]
    message = " ".join(_sentences(site, gone, unreached))
    help = (
        "Bring the file back as it was, or take what is gone from the pages that name it. The site stays as it "
        "is until then."
    )
    return [Finding("site/facts-lost", FACTS, message, help, line=1, column=1)]


def _is_typed(site: Site, place: ContactPlace) -> bool:
    """Say whether a place for a contact holds something that never was the name of a fact."""
    known = site.baseline.facts, site.facts.entries
    return (
        bool(place.fact) and place.place in site.baseline.contacts and not any(place.fact in names for names in known)
    )


def _sentences(site: Site, gone: list[str], unreached: list[str]) -> Iterator[str]:
    beside = next(
        (
            path
            for path in sorted(site.files)
            if path.lower() in (f"{FACTS[:-3]}yaml", f"{FACTS}.txt", FACTS) and path != FACTS
        ),
        "",
    )
    if FACTS not in site.files:
        yield (
            "The register of facts was there when the site was last published, and now it is missing or cannot be read."
        )
    elif not site.facts.entries:
        yield "The register of facts is empty, and it was not when the site was last published."
    if beside:
        yield f"Is it {beside}? It must be called {FACTS}."
    if gone:
        more = f" and {len(gone) - SHOWN} more" if len(gone) > SHOWN else ""
        yield (
            f"{len(gone)} fact{'s' * (len(gone) != 1)} that pages use {'have' if len(gone) != 1 else 'has'} "
            f"gone from it since: "
            f"{', '.join(gone[:SHOWN])}{more}."
        )
    if unreached:
        yield f"Readers could not reach the trust without: {', '.join(unreached)}."


RULE = Rule("error", "publish nothing", check=check)

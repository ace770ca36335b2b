"""Every fact that a page uses holds today.

What: today is not before the `valid_from` and not after the `valid_until` of any fact that a page uses.

Why: a number that is answered no more, or a law that is not yet in force, sends a reader the wrong way with full trust.
The block is taken out, and a sentence with the trust's phone number is in its place.

How to put it right: ask the owner that the fact names, then correct its value and dates in content/facts.yml, or
rewrite the page.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site

PASSED = (
    {
        "content/facts.yml": "desk:\n  type: phone\n  value: 01632 960001\n  "
        "valid_from: 2001-01-01\n  valid_until: 2099-12-31\n",
        "content/en/page.md": "---\ntitle: Page\n---\n\nPhone {{ desk }}.\n",
    },
)
FAILED = (
    {
        "content/facts.yml": "desk:\n  type: phone\n  value: 01632 960001\n  valid_until: 2001-12-31\n",
        "content/en/page.md": "---\ntitle: Page\n---\n\nPhone {{ desk }}.\n",
    },
    {
        "content/facts.yml": "desk:\n  type: web\n  value: https://trust.example\n  valid_from: 2099-12-31\n",
        "content/en/page.md": "---\ntitle: Page\n---\n\nUse [our form]({{ desk }}).\n",
    },
)
INAPPLICABLE = (
    {
        "content/facts.yml": "desk:\n  type: phone\n  value: 01632 960001\n",
        "content/en/page.md": "---\ntitle: Page\n---\n\nPhone us.\n",
        "content/en/index.md": "---\ntitle: Home\n---\n\nWelcome.\n",
    },
)


def check(site: Site) -> list[Finding] | None:
    """Look at every use of a fact that has dates."""
    dated = {name: entry for name, entry in site.facts.entries.items() if entry.valid_from or entry.valid_until}
    uses = [
        (header, use.name, f"{{{{ {use.name}", use.block)
        for header in site.pages.values()
        if dated
        for use in header.facts
        if use.name in dated
    ]
    uses += [
        (header, name, use.name, use.block)
        for header, use, target in site.linked(lambda target: any(name in dated for name in target.facts))
        for name in target.facts
        if name in dated
    ]
    found = []
    for header, name, piece, block in uses:
        entry = dated[name]
        if site.fact(name) is None:
            late = entry.valid_until and site.today > entry.valid_until
            message = f"held until {entry.valid_until}" if late else f"holds only from {entry.valid_from}"
            found.append(
                Finding(
                    "site/expired-fact",
                    header.source,
                    f'The fact "{name}" {message}.',
                    f"Ask {entry.owner or 'its owner'}, then correct content/facts.yml, line {entry.line}, "
                    f"or rewrite this.",
                    block=block,
                    piece=piece,
                )
            )
    return found if uses else None


RULE = Rule("error", "withhold block", check=check)

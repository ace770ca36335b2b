"""Every fact that a page uses is in the register.

What: each `{{ name }}`, in text or as the target of a link, names an entry of content/facts.yml.

Why: a phone number or a date that is not there leaves a hole in a sentence that somebody acts on. The block with the
hole is taken out, and a sentence with the trust's phone number is in its place.

How to put it right: correct the name, or add the fact to content/facts.yml with its type, value, source and owner.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import FACTS
from everyreader.site import Site, used_facts
from everyreader.source import near_name

PASSED = (
    {
        "content/facts.yml": "desk:\n  type: phone\n  value: 01632 960001\n",
        "content/en/page.md": "---\ntitle: Page\n---\n\nPhone {{ desk }}.\n",
    },
)
FAILED = (
    {
        "content/facts.yml": "desk-phone:\n  type: phone\n  value: 01632 960001\n",
        "content/en/page.md": "---\ntitle: Page\n---\n\nPhone {{ desk-phon }}.\n",
    },
    {"content/en/page.md": "---\ntitle: Page\n---\n\nUse [our form]({{ no-such-form }}).\n"},
    {
        "content/facts.yml": "desk:\n  type: phone\n  question: Which number do people phone?\n",
        "content/en/page.md": "---\ntitle: Page\n---\n\nPhone {{ desk }}.\n",
    },
    {"content/en/page.md": "---\ntitle: Page\n---\n\nUse [our phone](tel:{{ no-such-phone }}).\n"},
)
INAPPLICABLE = (
    {
        "content/en/page.md": "---\ntitle: Page\n---\n\nPhone us.\n",
        "content/en/index.md": "---\ntitle: Home\n---\n\nWelcome.\n",
    },
)


def check(site: Site) -> list[Finding] | None:
    """Look at every use of a fact."""
    entries = site.facts.entries
    if not (any(target.facts for target in site.targets) or any(header.facts for header in site.pages.values())):
        return None
    unknown = [
        (header, use.name, f"{{{{ {use.name}", use.block)
        for header in site.pages.values()
        for use in header.facts
        if use.name not in entries
    ]
    targets = [
        (header, name, use.name, use.block)
        for header, use, target in site.linked(lambda target: any(name not in entries for name in target.facts))
        for name in target.facts
        if name not in entries
    ]
    asked = site.facts.questions
    near = {name: near_name(name, entries) for _, name, _, _ in [*unknown, *targets]}
    told = {*site.facts.refused} - asked.keys()  # the message at the entry says it
    found = []
    for header, name, piece, block in [*unknown, *targets]:
        if name in site.baseline.facts and name not in told:
            told.add(name)
            found.append(_gone(site, name))
        if name in asked:
            message, help = f'The fact "{name}" has no value yet: {asked[name]}', "Answer it in content/facts.yml."
        else:
            message = f'There is no fact "{name}".'
            meant = f'Did you mean "{near[name]}"?' if near[name] else ""
            help = meant or "Add it to content/facts.yml, or write another name."
        waits = name in asked and header.key not in site.published  # nobody gets the page before it is answered
        quiet = name in told or waits
        found.append(Finding("site/unknown-fact", header.source, message, help, block=block, piece=piece, quiet=quiet))
    return found


def _gone(site: Site, name: str) -> Finding:
    """Return the one message of a fact that stood in the register, whatever number of pages names it."""
    places = used_facts(site)[name]
    more = f" and {len(places) - 3} more" if len(places) > 3 else ""
    return Finding(
        "site/unknown-fact",
        FACTS,
        f'The fact "{name}" has gone from the register, and pages name it: {", ".join(places[:3])}{more}.',
        "Bring it back, or take it from these pages. Until then a sentence with the contact is in the "
        "place of each block that names it.",
        line=1,
        column=1,
    )


RULE = Rule("error", "withhold block", check=check)

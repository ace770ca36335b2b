"""Every fact that a page uses is in the register.

What: each `{{ name }}`, in text or as the target of a link, names an entry of content/facts.yml.

Why: a phone number or a date that is not there leaves a hole in a sentence that somebody acts on. The block with the hole is
taken out, and a sentence with the trust's phone number stands in its place.

How to put it right: correct the name, or add the fact to content/facts.yml with its type, value, source and owner.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site
from everyreader.source import nearest

RULE = Rule("error", "withhold block")

PASSED = ({"content/facts.yml": "desk:\n  type: phone\n  value: 01632 960001\n",
           "content/en/page.md": "---\ntitle: Page\n---\n\nPhone {{ desk }}.\n"},)
FAILED = ({"content/facts.yml": "desk-phone:\n  type: phone\n  value: 01632 960001\n",
           "content/en/page.md": "---\ntitle: Page\n---\n\nPhone {{ desk-phon }}.\n"},
          {"content/en/page.md": "---\ntitle: Page\n---\n\nUse [our form]({{ no-such-form }}).\n"})
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nPhone us.\n",
                 "content/en/index.md": "---\ntitle: Home\n---\n\nWelcome.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at every use of a fact."""
    found, any_fact = [], False
    entries = site.facts.entries
    for key, header in site.pages.items():
        unknown = [(use.name, f"{{{{ {use.name}", use.block) for use in header.facts if use.name not in entries]
        targets = [(fact, use.name, use.block) for use in header.links if (fact := site.links[key][use.name].fact)]
        any_fact = any_fact or bool(header.facts or targets)
        for name, piece, block in [*unknown, *(target for target in targets if target[0] not in entries)]:
            near = nearest(name, entries)
            found.append(Finding("site/unknown-fact", header.source, f'There is no fact "{name}".', (
                f'Did you mean "{near}"?' if near else "Add it to content/facts.yml, or write another name."),
                block=block, piece=piece))
    return found if any_fact else None

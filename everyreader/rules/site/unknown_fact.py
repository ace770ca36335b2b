"""Every fact that a page uses is in the register.

What: each `{{ name }}`, in text or as the target of a link, names an entry of content/facts.yml.

Why: a phone number or a date that is not there leaves a hole in a sentence that somebody acts on. The block with the hole is
taken out, and a sentence with the trust's phone number stands in its place.

How to put it right: correct the name, or add the fact to content/facts.yml with its type, value, source and owner.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site
from everyreader.source import Near

PASSED = ({"content/facts.yml": "desk:\n  type: phone\n  value: 01632 960001\n",
           "content/en/page.md": "---\ntitle: Page\n---\n\nPhone {{ desk }}.\n"},)
FAILED = ({"content/facts.yml": "desk-phone:\n  type: phone\n  value: 01632 960001\n",
           "content/en/page.md": "---\ntitle: Page\n---\n\nPhone {{ desk-phon }}.\n"},
          {"content/en/page.md": "---\ntitle: Page\n---\n\nUse [our form]({{ no-such-form }}).\n"})
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nPhone us.\n",
                 "content/en/index.md": "---\ntitle: Home\n---\n\nWelcome.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at every use of a fact."""
    entries = site.facts.entries
    if not (any(target.fact for target in site.targets) or any(header.facts for header in site.pages.values())):
        return None
    unknown = [(header, use.name, f"{{{{ {use.name}", use.block) for header in site.pages.values() for use in header.facts
               if use.name not in entries]
    targets = [(header, target.fact, use.name, use.block) for header, use, target in site.linked(
        lambda target: bool(target.fact) and target.fact not in entries)]
    nearest, found = Near(entries), []
    for header, name, piece, block in [*unknown, *targets]:
        near = nearest(name)
        found.append(Finding("site/unknown-fact", header.source, f'There is no fact "{name}".', (
            f'Did you mean "{near}"?' if near else "Add it to content/facts.yml, or write another name."),
            block=block, piece=piece))
    return found


RULE = Rule("error", "withhold block", check=check)

"""A contact page offers a way that needs no voice.

What: a page of kind `contact` that names a phone number also names a text message number, an e-mail address, a form, a
web address or a postal address, each as a fact.

Why: Deaf people, people who stammer, people who have lost their voice and people in a room with somebody they fear
cannot phone. A page whose only way is voice shuts them out, and the Equality Act 2010 asks for another one.

How to put it right: add such a fact to content/facts.yml, and write it on the page: `{{ trust-text }}`.
"""

from everyreader.fact_kinds import types_for
from everyreader.finding import Finding, Rule
from everyreader.site import Site

_FACTS = "desk:\n  type: phone\n  value: 01632 960001\ntext:\n  type: text-message\n  value: 07700 900001\n"
_HEAD = "---\ntitle: Contact us\nkind: contact\n---\n\n"

PASSED = (
    {"content/facts.yml": _FACTS, "content/en/contact.md": f"{_HEAD}Phone {{{{ desk }}}} or text {{{{ text }}}}.\n"},
)
FAILED = ({"content/facts.yml": _FACTS, "content/en/contact.md": f"{_HEAD}Phone {{{{ desk }}}}.\n"},)
INAPPLICABLE = ({"content/facts.yml": _FACTS, "content/en/page.md": "---\ntitle: Page\n---\n\nPhone {{ desk }}.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at the facts of every contact page, those that links lead to among them."""
    contacts = [header for header in site.pages.values() if header.meta.kind == "contact"]
    found = []
    for header in contacts:
        names = {use.name: use for use in header.facts}
        types = {
            entry.type
            for name in {*names, *(name for target in header.targets.values() for name in target.facts)}
            if (entry := site.facts.entries.get(name))
        }
        phone = next(
            (use for name, use in names.items() if (entry := site.facts.entries.get(name)) and entry.type == "phone"),
            None,
        )
        if phone and not types & {*types_for("no-voice")}:
            found.append(
                Finding(
                    "site/voice-only",
                    header.source,
                    "Who cannot phone has no way to reach the trust from this page.",
                    "Add a text message number, an e-mail address, a form or an address, as a fact.",
                    block=phone.block,
                    piece=f"{{{{ {phone.name}",
                )
            )
    return found if contacts else None


RULE = Rule("error", check=check)

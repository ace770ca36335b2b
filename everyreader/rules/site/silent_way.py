"""Beside the phone number under every page stands a way that needs no voice.

What: where content/site.yml names a phone at `contact:`, it also names a fact at one of `text:`, `email:`, `form:` or
`post:`.

Why: the build writes these ways under every page, where readers ask for another format. With a phone alone, a Deaf
person is told to phone to get sign language. The Equality Act 2010 asks for another way. Relay UK is a phone call too,
with an operator. It is a warning on every build, the first one too: the page itself is right, and goes out.

How to put it right: add such a fact to content/facts.yml, and name it: `contact: {phone: trust-phone, text:
trust-text}`.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import SETTINGS
from everyreader.site import Site

_FACTS = (
    "desk:\n  type: phone\n  value: 01632 960001\nrelay:\n  type: phone\n  value: 18001 01632 960001\n"
    "text:\n  type: text-message\n  value: 07700 900001\npost:\n  type: address\n  value: [1 Road, Town]\n"
)


def _site(contact: str) -> dict[str, str]:
    return {"content/facts.yml": _FACTS, "content/site.yml": f"name: Example Trust\n{contact}"}


PASSED = (_site("contact: {phone: desk, text: text}\n"), _site("contact: {phone: desk, post: post}\n"))
FAILED = (_site("contact: {phone: desk}\n"), _site("contact: {phone: desk, relay: relay}\n"))
INAPPLICABLE = (_site(""),)


def check(site: Site) -> list[Finding] | None:
    """Look at the contacts that the settings name."""
    contact = site.settings.contact
    if contact.phone not in site.facts.entries:
        return None
    if any((contact.text, contact.email, contact.form, contact.post)):
        return []  # whether the fact is there, and is of that type, is another rule
    return [
        Finding(
            "site/silent-way",
            SETTINGS,
            "Under every page stands a phone number, and no way that needs no voice.",
            "Name a fact at contact: text, email, form or post.",
            piece="contact",
        )
    ]


RULE = Rule("warning", check=check)

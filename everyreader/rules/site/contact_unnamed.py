"""Under every page stands a phone number of the trust.

What: content/site.yml names a fact at `contact: {phone: …}`.

Why: the build writes this number under every page and in the place of what is withheld. Without it somebody who cannot
read a page, or misses a part of it, has nobody to ask. Before a site was ever published this is a warning, so that you
can look at your first page.

How to put it right: add the number to content/facts.yml, for example with `new fact trust-phone`, and write `contact:
{phone: trust-phone}` in content/site.yml.
"""

from everyreader.finding import BEFORE_FIRST, Finding, Rule
from everyreader.layout import SETTINGS
from everyreader.site import Site

PASSED = ({"content/site.yml": "name: Example Trust\ncontact: {phone: trust-phone}\n"},)
FAILED = (
    {"content/site.yml": "name: Example Trust\n"},
    {"content/site.yml": "name: Example Trust\ncontact: {email: trust-email}\n"},
)
INAPPLICABLE = ({"content/en/index.md": ""},)


def check(site: Site) -> list[Finding] | None:
    """Look at the settings of a site that has pages."""
    if not site.pages:
        return None
    if site.settings.contact.phone:
        return []
    return [
        Finding(
            "site/contact-unnamed",
            SETTINGS,
            "The settings name no phone number, so no page says how to reach you.",
            "Write contact: {phone: trust-phone} here, and the fact trust-phone in content/facts.yml.",
            piece="contact",
        )
    ]


RULE = Rule("error", check=check, levels={BEFORE_FIRST: "warning"})

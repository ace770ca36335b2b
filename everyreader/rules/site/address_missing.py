"""The site knows the address at which it stands.

What: content/site.yml has a line `base-url:`, and it is no address of one's own computer. A demonstration needs none.

Why: without it there is no list of pages for search engines, no link between the languages for them, no feed, and a
whole address can be in no print. Patients who look for the page find an older copy, or nothing.

How to put it right: write the whole address, such as `base-url: https://www.trust.example`.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import SETTINGS
from everyreader.site import Site
from everyreader.typed_targets import OWN_COMPUTER, host_fault

PASSED = ({"content/site.yml": "name: A trust\nbase-url: https://www.trust.example\n"},)
FAILED = (
    {"content/site.yml": "name: A trust\n"},
    {"content/site.yml": "name: A trust\nbase-url:\n"},
    {"content/site.yml": "name: A trust\nbase-url: http://localhost:8000\n"},
)
INAPPLICABLE = (
    {"content/site.yml": "name: A trust\ndemonstration: yes\n"},
    {"content/site.yml": "name: A trust\nbase-url: www.trust.example//a\n"},
)


def check(site: Site) -> list[Finding] | None:
    """Look whether the settings of a real site say it."""
    if site.settings.demonstration or site.settings.unread or SETTINGS not in site.files:
        return None
    address = site.settings.base_url
    fault = "" if address else "The settings do not say at which address the site will stand."
    if host_fault(address) == OWN_COMPUTER:
        fault = f"This address {OWN_COMPUTER}: {address}"
    help = "Write a line such as base-url: https://www.trust.example"
    return [Finding("site/address-missing", SETTINGS, fault, help, piece="base-url")] if fault else []


RULE = Rule("warning", check=check)

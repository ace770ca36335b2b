"""The site knows the address at which it stands.

What: content/site.yml has a line `base-url:`. A demonstration needs none.

Why: without it there is no list of pages for search engines, no link between the languages for them, no feed, and a
whole address can be in no print. Patients who look for the page find an older copy, or nothing.

How to put it right: write the whole address, such as `base-url: https://www.trust.example`.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import SETTINGS
from everyreader.site import Site

PASSED = ({"content/site.yml": "name: A trust\nbase-url: https://www.trust.example\n"},)
FAILED = ({"content/site.yml": "name: A trust\n"}, {"content/site.yml": "name: A trust\nbase-url:\n"})
INAPPLICABLE = (
    {"content/site.yml": "name: A trust\ndemonstration: yes\n"},
    {"content/site.yml": "name: A trust\nbase-url: www.trust.example//a\n"},
)


def check(site: Site) -> list[Finding] | None:
    """Look whether the settings of a real site say it."""
    if site.settings.demonstration or site.settings.unread or SETTINGS not in site.files:
        return None
    return (
        []
        if site.settings.base_url
        else [
            Finding(
                "site/address-missing",
                SETTINGS,
                "The settings do not say at which address the site will stand.",
                "Write a line such as base-url: https://www.trust.example",
                line=1,
                column=1,
            )
        ]
    )


RULE = Rule("warning", check=check)

"""Somebody who finds a hole in the site can tell the trust.

What: the settings name two facts, `security: {contact: FACT, expires: FACT}`: an e-mail address, phone number or form,
and the date until which it holds. Both are valid today. From them the build writes `.well-known/security.txt` (RFC
9116).
Why: who finds a fault that puts patients' information at risk looks there first. A contact that nobody answers any more
is worse than none, so the standard asks for a date, at most a year ahead; after it the file is left out.
How to put it right: write the two facts in `content/facts.yml` (the date with `type: date`) and name them in
`content/site.yml`.
"""

from everyreader.fact_kinds import types_for
from everyreader.finding import Finding, Rule
from everyreader.layout import SETTINGS
from everyreader.site import Site, security_expires

_FACT = "  source: https://a.example\n  checked: 2026-11-20\n  owner: Example owner\n"
_FACTS = (
    f"mail:\n  type: email\n  value: security@trust.example\n{_FACT}" + "until:\n  type: date\n  value: {}\n" + _FACT
)
_SITE = "name: A trust\nbase-url: https://www.trust.example\nsecurity: {contact: mail, expires: until}\n"
PASSED = ({"content/site.yml": _SITE, "content/facts.yml": _FACTS.format("2027-11-01")},)
FAILED = (
    {"content/site.yml": "name: A trust\nbase-url: https://www.trust.example\n"},
    {"content/site.yml": _SITE, "content/facts.yml": _FACTS.format("2026-01-01")},
    {
        "content/site.yml": _SITE.replace("expires: until", "expires: mail"),
        "content/facts.yml": _FACTS.format("2027-11-01"),
    },
    {
        "content/site.yml": _SITE.replace("contact: mail", "contact: nobody"),
        "content/facts.yml": _FACTS.format("2027-11-01"),
    },
)
INAPPLICABLE = (
    {"content/site.yml": "name: A trust\n"},
    {"content/site.yml": "name: A trust\nbase-url: https://www.trust.example\nsecurity: yes\n"},
)


def check(site: Site) -> list[Finding] | None:
    """Look at the two facts."""
    if not site.settings.base_url or "security" in site.settings.unread:
        return None
    asked = site.settings.security
    contact, day = site.fact(asked.contact), security_expires(site)
    fault = ""
    if not asked.contact or not asked.expires:
        fault = "The settings do not say whom to tell of a hole in the site."
    elif not contact or contact.type not in types_for("security"):
        fault = f'"{asked.contact}" is no fact with an e-mail address, a phone number or a form that holds today.'
    elif not day:
        fault = f'"{asked.expires}" is no fact of type date.'
    elif day < site.today:
        fault = f"The contact for security researchers held until {day.isoformat()}."
    help = (
        "Write security: {contact: security-email, expires: security-until} here and both facts in content/facts.yml. "
        "Until then the site has no security.txt."
    )
    return (
        [Finding("site/security-contact", SETTINGS, fault, help, piece="security:" if asked.contact else "")]
        if fault
        else []
    )


RULE = Rule("warning", check=check)

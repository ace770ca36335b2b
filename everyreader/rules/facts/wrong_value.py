"""A fact's value has the form of its type.

What: a phone number is digits in groups, a web address starts with https://, an e-mail address has an @. A fact of
another form is left out.

Why: a number that a phone cannot dial, or an address that a browser cannot open, leaves a patient without help.

How to put it right: write the value as the message shows. If the type is wrong, correct the type.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", reported_by="facts")


def _fact(kind: str, value: str) -> dict[str, str]:
    return {"content/facts.yml": f"it:\n  type: {kind}\n  value: {value}\n"}


PASSED = (
    _fact("phone", "0300 303 5678"),
    _fact("phone", "+44 (0)20 7450 4000"),
    _fact("phone", "111"),
    _fact("text-message", "60777"),
    _fact("web", "https://www.nhs.uk/your-nhs-data-matters"),
    _fact("email", "ask@larkmere-trust.example"),
    _fact("form", "https://www.nhs.uk/a"),
)
FAILED = (
    _fact("phone", "1632 960123"),
    _fact("phone", "01632 9601"),
    _fact("phone", "01632 960 12345"),
    _fact("phone", "01632 960001 or 960002"),
    {"content/facts.yml": 'a-phone:\n  type: phone\n  value: "18001 {{ no-phone }}"\n'},
    _fact("phone", "0300 3O3 5678"),
    _fact("phone", "see our website"),
    _fact("web", "www.nhs.uk"),
    _fact("web", "https://nhs"),
    _fact("email", "ask at larkmere-trust.example"),
    _fact("email", "ask@larkmere..example"),
    _fact("email", "ask.@larkmere.example"),
    _fact("web", "https://name:word@www.trust.example/a"),
    _fact("web", "https://www.trust.example/a,"),
    _fact("web", r"https://www.trust.example\a"),
    _fact("web", "https://192.168.0.4/a"),
    _fact("form", "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.nhs.uk%2Fa&data=05"),
)
INAPPLICABLE = (_fact("text", "14 days"), {"content/facts.yml": ""})

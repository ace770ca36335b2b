"""A fact is of the kind that the word before it says.

What: no phone number is behind “text” or “e-mail”, none is behind “write to”, and behind “phone” or “call” is no e-mail
address, postal address, web address or day. Behind “text” is a fact of type text-message. The same holds for the words
of a link, such as “Phone us” or “our website”, and what it leads to, and for such words in the other languages of
`everyreader/parse/means_words.py`.

Why: who texts a number that takes calls alone gets no answer, and does not learn of it. Who cannot phone has no other
way.

How to put it right: name the fact that is meant, or write what people can do with this one.
"""

from __future__ import annotations

from everyreader.finding import Finding, Rule
from everyreader.site import Site

_FACTS = {
    "content/facts.yml": "desk:\n  type: phone\n  value: 01632 960001\n"
    "mobile:\n  type: text-message\n  value: 07700 900 123\n"
    "mail:\n  type: email\n  value: ask@trust.example\nofficer:\n  type: role\n  value: Data Protection Officer\n"
    "form:\n  type: form\n  value: https://trust.example/form\n"
}


def _page(words: str, tag: str = "en") -> dict[str, str]:
    return {**_FACTS, f"content/{tag}/page.md": f"---\ntitle: Page\n---\n\n{words}\n"}


PASSED = (
    _page(
        "Phone {{ desk }} or text {{ mobile }}, or write to {{ mail }}. Phone {{ mobile }}. E-mail us at {{ mail }}."
    ),
    _page(
        "Call {{ officer }}. In plain text {{ desk }} is a number. Write to {{ officer }}. Phone or write: {{ mail }}."
    ),
    _page("E-mail {{ form }}. [Phone us]({{ desk }}), [e-mail us](mailto:a@b.example), [text us](sms:60777)."),
    _page("[Phone or write](mailto:a@b.example), [call us](page.md), [our website](https://a.example)"),
    _page("Zadzwoń pod numer {{ desk }} lub {{ officer }}, wyślij SMS na {{ mobile }}, napisz na {{ mail }}.", "pl"),
    _page("{{ desk }} numarasını arayın, {{ mobile }} numarasına SMS gönderin.", "tr"),
    _page("致电 {{ desk }}，发短信至 {{ mobile }}，电子邮件：{{ mail }}。", "zh"),
)
FAILED = (
    _page("Text {{ desk }}."),
    _page("You can text us on **{{ desk }}**."),
    _page("Phone {{ mail }}."),
    _page("Write to us, or call us on {{ form }}."),
    _page("E-mail: {{ desk }}"),
    _page("Write to {{ mobile }}."),
    _page("[Phone us]({{ mail }})"),
    _page("[E-mail us](tel:01632960001)"),
    _page("[Text us now](tel:{{ desk }})"),
    _page("[our website](tel:01632960001)"),
    _page("See [our website]({{ mail }})."),
    _page("Wyślij SMS na numer {{ desk }}.", "pl"),
    _page("Sunați la {{ mail }}.", "ro"),
    _page("{{ desk }} numarasına SMS gönderin.", "tr"),
    _page("电子邮件：{{ desk }}", "zh"),
    _page("{{ desk }} پر ای میل کریں۔", "ur"),
    _page("[我们的网站]({{ desk }})", "zh"),
)
INAPPLICABLE = (_page("Phone us."), _page("It is {{ desk }}."))

_MEANT = {
    "text": ("text-message",),
    "phone": ("phone", "text-message", "role", "body", "text"),
    "email": ("email", "form", "web", "role", "body", "text"),
    "website": ("web", "form", "body", "role", "text", "law"),
    "write to": ("email", "address", "form", "web", "role", "body", "text"),
}


def check(site: Site) -> list[Finding] | None:
    """Compare each such word with the type of the fact behind it."""
    asked = [(header, use) for header in site.pages.values() for use in header.asked if use.form[0] not in "=~"]
    if not asked:
        return None
    return [
        Finding(
            "site/other-means",
            header.source,
            f"This says “{use.form}”, and {use.name} is of type {type}.",
            "Name the fact that is meant, or write what people can do with this one.",
            block=use.block,
            piece=use.name,
        )
        for header, use in asked
        if (type := _type(site, use.name))
        and type not in _MEANT.get(use.form, _MEANT["phone"])
        and not (use.form == "text" and type in ("role", "body", "text", "law", "date"))
    ]


_SCHEMES = {"tel": "phone", "sms": "text-message", "mailto": "email"}


def _type(site: Site, name: str) -> str:
    """Return the type of a fact or of an address; nothing where it has none."""
    entry = site.facts.entries.get(name)
    return entry.type if entry else _SCHEMES.get(name.partition(":")[0].lower(), "")


RULE = Rule("warning", check=check)

"""A link whose address is a fact says that fact, or nothing that contradicts it.

What: where the address of a link is a fact, its words hold no other phone number, e-mail address or website, neither as
another fact nor typed.

Why: readers see one number and dial another. Who writes the number down reaches somebody else than who taps it.

How to put it right: write the fact alone: `{{ name }}` is a link to itself. Or write words without a number.
"""

from __future__ import annotations

import re

from everyreader.fact_kinds import kind_of
from everyreader.facts import Entry
from everyreader.finding import Finding, Rule
from everyreader.parse.typed_numbers import national_digits
from everyreader.site import Site
from everyreader.site.near_addresses import host_of
from everyreader.site.typed_facts import plain_email, plain_web

_FACTS = {
    "content/facts.yml": "desk:\n  type: phone\n  value: 01632 960001\nward:\n  type: phone\n  value: 01632 960002\n"
    "mail:\n  type: email\n  value: ask@trust.example\nweb:\n  type: web\n  value: https://www.trust.example/a\n"
    "trust:\n  type: body\n  value: Example Trust\n"
}


def _page(words: str) -> dict[str, str]:
    return {**_FACTS, "content/en/page.md": f"---\ntitle: Page\n---\n\n{words}\n"}


PASSED = (
    _page("[Phone us]({{ desk }}), [{{ trust }}]({{ web }}), [01632 960 001]({{ desk }}), [{{ desk }}]({{ desk }})"),
    _page("[Ask@trust.example](mailto:{{ mail }}), [www.trust.example]({{ web }}), [Wards 1 to 2000000]({{ web }})"),
    _page("[+44 1632 960001]({{ desk }}), [See trust.example/a]({{ web }}), [{{ desk }}, by e-mail]({{ mail }})."),
)
FAILED = (
    _page("[{{ ward }}]({{ desk }})"),
    _page("[Phone **{{ ward }}**](tel:{{ desk }})"),
    _page("[01632 960 777]({{ desk }})"),
    _page("[us@trust.example]({{ mail }})"),
    _page("[www.other.example/a]({{ web }})"),
    _page("[Visit www.other.example]({{ web }})"),
)
INAPPLICABLE = (_page("[Phone us](tel:01632960001)"), _page("{{ desk }}"))

_NUMBER = re.compile(r"[+(]?\d[\d\s\u00a0()./‐-―-]{5,}\d")
_EMAIL = re.compile(r"[^\s@:,;<>()]{1,64}@[^\s@:,;<>()]{1,200}\.\w{2,20}")
_WEB = re.compile(r"(?:https?://|www\.)[^\s<>()]+|(?<![\w@.-])(?:[\w-]+\.)+[a-z]{2,}/[^\s<>()]*", re.IGNORECASE)


def check(site: Site) -> list[Finding] | None:
    """Look at the links with both a fact behind them and a fact or an address in their words."""
    links = [(header, use) for header in site.pages.values() for use in header.asked if use.form[0] in "=~"]
    if not links:
        return None
    entries = site.facts.entries
    return [
        Finding(
            "site/link-fact",
            header.source,
            f'This link says {said}, and leads to the fact "{name}".',
            f"Write {{{{ {name} }}}} alone: it is a link to itself.",
            block=use.block,
            piece=use.name,
        )
        for header, use in links
        if (name := use.form[1:]) in entries
        and (said := _other(entries[name], use.name, entries.get(use.name) if use.form[0] == "=" else None))
    ]


def _other(behind: Entry, words: str, fact: Entry | None) -> str:
    """Return the number or address in the words of a link that is not the one behind it, or nothing."""
    saying = kind_of(behind.type).saying
    if fact:
        return f'the fact "{fact.name}"' if kind_of(fact.type).saying == saying and fact.value != behind.value else ""
    if saying == "phone":
        found = [number for number in _NUMBER.findall(words) if national_digits(number) != _home(behind)]
    elif saying == "email":
        found = [email for email in _EMAIL.findall(words) if plain_email(email) != plain_email(behind.value)]
    elif saying == "web":
        host = host_of(plain_web(behind.value))
        found = [web for web in _WEB.findall(words) if host_of(plain_web(web)).strip(".,") != host]
    else:
        found = []
    return f"“{found[0].strip()}”" if found else ""


def _home(entry: Entry) -> str:
    return national_digits(entry.dialled or entry.value)


RULE = Rule("warning", check=check)

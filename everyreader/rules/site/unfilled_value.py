"""No value that goes to every page is one that somebody still has to fill in.

What: no value, label or form of a fact, no line of a purpose and no `name:` of the site is “TBC”, “xxx”, “Trust name”,
“[insert number]” or the like, no line of a postal address is “Address line 1” or “Postcode”, no number is 01234 567890,
and no address is at example.com, yourtrust.nhs.uk or xxx.nhs.uk.

Why: one such value in the register stands on every page and in every language, where the number, the address or the law
should be.

How to put it right: write the value. Where nobody knows it yet, write what is asked at `question:` of the fact in place
of `value:`, so that no page gets it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from everyreader.fact_kinds import kind_of
from everyreader.finding import Finding, Rule
from everyreader.layout import FACTS, PURPOSES, SETTINGS
from everyreader.parse.typed_numbers import DUMMIES, national_digits
from everyreader.site import Site
from everyreader.site.near_addresses import host_of
from everyreader.site.typed_facts import plain_email, plain_web

_FACT = "desk:\n  type: {}\n  value: {}\n"


def _facts(*pairs: tuple[str, str]) -> tuple[dict[str, str], ...]:
    return tuple({"content/facts.yml": _FACT.format(*pair)} for pair in pairs)


def _purpose(line: str) -> dict[str, str]:
    return {"content/purposes.yml": f"- id: care\n  name: To care\n  opt-out: applies\n  {line}\n"}


PASSED = (
    *_facts(("phone", "01234 567891"), ("email", "ask@trust.example"), ("web", "https://www.example.org.uk/a")),
    *_facts(("address", "[Example Trust, 1 Town Street, Postcode Lane, LA9 9ZZ]"), ("text", "none of the test data")),
    *_facts(("role", "Name and Address Officer"), ("text", "A total blood count (TBC)"), ("body", "Trust Names Ltd")),
    _purpose("keeping: Eight years, to be confirmed by law"),
)
FAILED = (
    *_facts(("phone", "01234 567890"), ("email", "name@example.com"), ("web", "https://example.com/ask")),
    *_facts(("web", "https://www.xxx.nhs.uk"), ("email", "ask@yourtrust.nhs.uk"), ("text", "TBC"), ("body", "xxx")),
    *_facts(("address", "[Example Trust, Address line 1, Larkmere]"), ("role", "Name of officer"), ("text", "Test")),
    *_facts(("body", '"[insert name]"'), ("text", "to be confirmed"), ("text", "'[add text]'")),
    {"content/facts.yml": "desk:\n  type: web\n  value: https://a.example\n  label: TBC\n"},
    *_facts(("phone", "01632 960001\n  source: '???'"), ("phone", "01632 960001\n  source: to be confirmed")),
    _purpose("keeping: TBC"),
    _purpose("recipients: [your GP, '???']"),
    {"content/site.yml": "name: Trust name\n"},
)
INAPPLICABLE = ({"content/facts.yml": ""},)

_THING = r"(?:trust|organisation|hospital|ward|team|officer|person|body|service|department|site)"
_UNFILLED = re.compile(
    rf"\W+|tb[acd]|to be (?:confirmed|added|decided|agreed|completed)|to follow|to[ -]?do|x{{2,}}|test(?:ing)?|unknown|"
    rf"placeholder|(?:your|the)? ?{_THING}(?:['’]s)? name|your {_THING}|name of (?:the |your )?{_THING}|"
    rf"(?:insert|enter|add|type|write) (?:the |your |a )?(?:{_THING} )?"
    r"(?:name|number|value|text|address|date|phone|email)(?: here)?|"
    r"(?:value|text|number|name|address) here|asdf\w*|foo|lorem ipsum.*",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"(?:address )?line \d|street(?: (?:name|address))?|town(?: or city)?|city|county|post ?code|house number",
    re.IGNORECASE,
)
_HOST = re.compile(
    r"(?:.*\.)?(?:example\.(?:com|org|net)|(?:x{3,}|your-?(?:trust|domain|site|organisation|company)|trust-?name|"
    r"domain|website|mydomain)\.(?:nhs\.uk|org\.uk|co\.uk|com|org|net))"
)


def check(site: Site) -> list[Finding] | None:
    """Look at each value of the register, the purposes and the name of the site."""
    found = [
        Finding(
            "site/unfilled-value",
            path,
            f"{where} has what somebody still has to fill in: {' '.join(value.split())[:60]}",
            help,
            line=line,
            column=1 if line else 0,
            piece="" if line else value,
        )
        for path, where, value, help, line in (*_of_facts(site), *_of_others(site))
    ]
    return found if found or site.facts.entries or site.purposes else None


def _of_facts(site: Site) -> Iterator[tuple[str, str, str, str, int]]:
    help = "Write the value, or write question: with what is asked in place of value:."
    for entry in site.facts.entries.values():
        words = (entry.value, entry.label, *(form for forms in entry.forms.values() for form in forms.values()))
        found = next((value for value in words if _is_unfilled(value)), "")
        saying = kind_of(entry.type).saying
        if not found and (
            (saying == "phone" and national_digits(entry.value) in DUMMIES)
            or (saying == "web" and _HOST.fullmatch(host_of(plain_web(entry.value))))
            or (saying == "email" and _HOST.fullmatch(host_of(plain_email(entry.value))))
            or (saying == "address" and any(_LINE.fullmatch(line.strip()) for line in entry.value.split("\n")))
        ):
            found = entry.value
        if found:
            yield FACTS, f'The fact "{entry.name}"', found, help, entry.line
        if _is_unfilled(entry.source):
            yield FACTS, f'The source of "{entry.name}"', entry.source, "Write where it can be looked up.", entry.line


def _of_others(site: Site) -> Iterator[tuple[str, str, str, str, int]]:
    for purpose in site.purposes:
        values = [value for value in msgspec.structs.astuple(purpose) if isinstance(value, str)]
        for value in (*values, *purpose.recipients):
            if _is_unfilled(value):
                yield PURPOSES, f"The purpose “{purpose.name}”", value, "Write what belongs there.", 0
    if _is_unfilled(site.settings.name):
        yield SETTINGS, "The name of the site", site.settings.name, "Write the name of your organisation.", 0


def _is_unfilled(value: str) -> bool:
    bare = value.strip(" \t.:*()[]{}<>…–-_")
    return bool(value.strip()) and (not bare or _UNFILLED.fullmatch(bare) is not None)


RULE = Rule("error", check=check)

"""No fact has an address whose website or mail server is one letter off that of others.

What: of the names of websites and mail servers in content/facts.yml, none differs from another one in one letter, dot
or hyphen, in the value or in a `label:` that is an address. Parts of fewer than five letters may be other names.

Why: a slip in the register goes to every page, in every language. Who writes to such an address reaches nobody, or
somebody who bought that name to deceive people.

How to put it right: look up which of the two is right, and write it in both. Where both are, write a waiver.
"""

from __future__ import annotations

import re
from collections import Counter

from everyreader.fact_kinds import kind_of
from everyreader.facts import Entry
from everyreader.finding import Finding, Rule
from everyreader.layout import FACTS
from everyreader.site import Site
from everyreader.site.near_addresses import host_of, known_addresses, near_address
from everyreader.site.typed_facts import plain_email, plain_web


def _facts(*lines: str) -> dict[str, str]:
    return {"content/facts.yml": "".join(f"fact-{number}:\n{line}" for number, line in enumerate(lines))}


_WEB = "  type: web\n  value: https://www.trust.example/{}\n"
_EMAIL = "  type: email\n  value: ask@{}\n"
PASSED = (
    _facts(_WEB.format("a"), _WEB.format("b"), _EMAIL.format("trust.example")),
    _facts(_EMAIL.format("rcm.example"), _EMAIL.format("rcn.example"), _WEB.format("")),
    _facts(_WEB.format("a") + "  label: www.trust.example\n", _WEB.format("b") + "  label: Trusts\n"),
)
FAILED = (
    _facts(_WEB.format("a"), _EMAIL.format("trsut.example")),
    _facts(_WEB.format("a").replace("trust", "trsut"), _EMAIL.format("trust.example"), _WEB.format("b")),
    _facts(_WEB.format("a") + "  label: www.trustexample\n"),
)
INAPPLICABLE = (_facts("  type: text\n  value: 14 days\n"), {"content/facts.yml": ""})

_ADDRESS = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?|www\.\S+", re.IGNORECASE)


def check(site: Site) -> list[Finding] | None:
    """Hold the host of each address against those of all others."""
    hosts = [(entry, host, key) for entry in site.facts.entries.values() for host, key in _hosts(entry)]
    if not hosts:
        return None
    count = Counter(host for _, host, _ in hosts)
    known = known_addresses(count)
    near = {host: near_address(known, host, itself=False) for host in count}
    return [
        Finding(
            "site/near-host",
            FACTS,
            f'{key}: of the fact "{entry.name}" has {host}, and another fact has {near[host]}.',
            "Look up which of the two is right, and write it in both.",
            line=entry.line,
            column=1,
        )
        for entry, host, key in hosts
        if near[host] and (count[host], near[host]) <= (count[near[host]], host)
    ]


def _hosts(entry: Entry) -> list[tuple[str, str]]:
    """Return the hosts in a fact, with the key that has them."""
    saying = kind_of(entry.type).saying
    if saying == "email":
        return [(host_of(plain_email(entry.value)), "value")]
    if saying != "web":
        return []
    label = [(host_of(plain_web(entry.label)), "label")] if _ADDRESS.fullmatch(entry.label) else []
    return [(host_of(plain_web(entry.value)), "value"), *label]


RULE = Rule("warning", check=check)

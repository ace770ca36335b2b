"""A slip in an address is told by the address that was meant, and another address is nobody's slip."""

from __future__ import annotations

import random
import string

import pytest
from counts import COUNT

from everyreader.site.near_addresses import host_of, known_addresses, near_address

pytestmark = pytest.mark.generated

KNOWN = (
    "trust.nhs.example",
    "ask@trust.nhs.example",
    "complaints@trust.nhs.example",
    "nhs.example/your-data-matters/manage",
    "forms.larkmere.example/2027/opt-out",
)


def _slip(address: str, chance: random.Random) -> str:
    """Do one thing to a letter of a long part of an address."""
    parts = [part for part in ("complaints", "example", "manage", "matters", "larkmere", "trust") if part in address]
    part = chance.choice(parts)
    at = chance.randrange(len(part) - 1)
    other = chance.choice(string.ascii_lowercase)
    wrong = {
        "gone": part[:at] + part[at + 1 :],
        "more": part[:at] + other + part[at:],
        "other": part[:at] + other + part[at + 1 :],
        "swapped": part[:at] + part[at + 1] + part[at] + part[at + 2 :],
    }
    return address.replace(part, wrong[chance.choice(sorted(wrong))], 1)


def test_a_slip_is_told_by_what_was_meant() -> None:
    """Whatever happened to one letter of a long part."""
    known = known_addresses(KNOWN)
    for number in range(COUNT * 40):
        chance = random.Random(f"slip {number}")
        address = chance.choice(KNOWN)
        wrong = _slip(address, chance)
        assert near_address(known, wrong) == ("" if wrong == address else address), (address, wrong)


def test_another_address_is_nobodys_slip() -> None:
    """Years, wards, colleges whose names differ in one letter, other pages and other people."""
    known = known_addresses((*KNOWN, "rcm.example", "trust.nhs.example/ward-a", "ward1@trust.nhs.example"))
    others = (
        *("rcn.example", "trust.nhs.example/ward-b", "ward2@trust.nhs.example", "forms.larkmere.example/2026/opt-out"),
        *("nhs.example/your-data-matters", "records@trust.nhs.example", "nhs.example", "trust.nhs.example/manage"),
        *("forms.larkmere.example/2027/opt-in", "a.example", "", "@", "trust.nhs.example:8080/x?y=1#z"),
    )
    assert [near_address(known, other) for other in others] == [""] * len(others)


def test_the_name_of_a_server_is_found_in_every_address() -> None:
    """Of the web with a port and a question, and of mail."""
    assert host_of("trust.example:8080/a?b=c@d") == "trust.example"
    assert host_of("a.b+c@trust.example") == "trust.example"
    assert host_of("") == ""

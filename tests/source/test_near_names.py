"""A remedy names only what is near, and never another thing."""

from __future__ import annotations

import random

import pytest
from effort import takes_less

from everyreader.source import near_name

NAMES = ("optout-phone", "trust-phone", "ward-1", "ward-2", "help", "index", "switch-on", "known-ward", "opt-in")
NEAR = {
    "optout-phnoe": "optout-phone",
    "opt-out-phone": "optout-phone",
    "Optout_Phone": "optout-phone",
    "trust-phon": "trust-phone",
    "hepl": "help",
    "indx": "index",
}
FAR = (
    "optout-mobile",
    "phone",
    "ward-3",
    "ward-11",
    "ward",
    "switch-off",
    "unknown-ward",
    "no-such-fact",
    "hello",
    "x",
    "",
    "opt-out",
)


@pytest.mark.parametrize(("word", "name"), NEAR.items())
def test_a_slip_of_the_hand_is_understood(word: str, name: str) -> None:
    """One letter off, two in longer names, a swap counts as one."""
    assert near_name(word, NAMES) == name


@pytest.mark.parametrize("word", FAR)
def test_what_is_far_another_number_or_the_opposite_is_not_proposed(word: str) -> None:
    """No proposal is better than a wrong one."""
    assert near_name(word, NAMES) == ""


def test_of_two_that_are_as_near_none_is_proposed() -> None:
    """Nobody can know which was meant."""
    assert near_name("word-phone", ("ward-phone", "wood-phone")) == ""


@pytest.mark.parametrize("seed", range(50))
def test_one_slip_in_any_name_is_found_and_a_number_never_changes(seed: int) -> None:
    """Names of three words with a number: one letter lost, doubled or swapped leads back; another digit does not."""
    chance = random.Random(seed)
    names = [
        f"{''.join(chance.choices('abcdefgh', k=7))}-{''.join(chance.choices('klmnopqrst', k=6))}-{number}"
        for number in range(20)
    ]
    name = chance.choice(names)
    place = chance.randrange(1, 6)
    slip = chance.choice(
        [
            name[:place] + name[place + 1 :],
            name[:place] + name[place] + name[place:],
            name[:place] + name[place + 1] + name[place] + name[place + 2 :],
        ]
    )
    assert near_name(slip, names) == name
    assert near_name(name.rsplit("-", 1)[0] + "-77", names) == ""


def test_a_thousand_slips_among_a_thousand_names_are_quick() -> None:
    """What a page asks for each of its links does not take a minute."""
    tries: list[str] = []

    def look_up() -> None:
        tries.append("x")  # what was looked up once is known
        names = [f"{''.join(tries)}heading-{number}" for number in range(1300)]
        assert [near_name(f"{''.join(tries)}headin{number}", names) for number in range(1300)] == names

    assert takes_less(4, look_up)

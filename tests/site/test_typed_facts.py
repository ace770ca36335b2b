"""What the register holds and somebody typed is reported with the name of its fact, in every place and spelling; good
writing is not."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from counts import COUNT
from samples import Seen, seen_together

from everyreader.testing import SMALLEST, make_project, page, run

pytestmark = pytest.mark.generated

PATH = "content/en/page.md"
FACTS = (SMALLEST / "content/facts.yml").read_text("utf-8") + (
    "\nask-mail:\n  type: email\n  value: ask@a.example\n\nhelp-line:\n  type: phone\n  value: 0808 157 0142\n"
    "\nday:\n  type: date\n  value: 2027-05-03\n"
)
SPELLINGS = (
    "0300 303 5678",
    "03003035678",
    "(0300) 303 5678",
    "0300-303-5678",
    "0300.303.5678",
    "0300 3035678",
    "+44 300 303 5678",
    "+443003035678",
    "+44 (0)300 303 5678",
    "+44(0) 300-303-5678",
    "0044 300 303 5678",
    "0300\u00a0303\u00a05678",
    "0300\u2011303\u20115678",
    "0300\u2009303\u20095678",
    "0300\u200b303\u200b5678",
    "0300 – 303 – 5678",
    "\u202a0300 303 5678\u202c",
    "[0300] 303 5678",
    "0300 303 5678 ext 2",
    "0300 303 5678, 24 hours a day",
    "0300 303 5678 24 hours",
    "0300 303 5678/9",
    "0300 303 5678 (9am to 5pm)",
    "0300 303 5678 or 01632 960009",
    "Tel.0300 303 5678",
)
DIGITS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "০১২৩৪৫৬৭৮৯", "०१२३४५६७८९", "੦੧੨੩੪੫੬੭੮੯", "０１２３４５６７８９")
PLACES = (
    "Table: Phone {}.\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n",
    "Phone {} now.",
    "- One\n- Phone {}\n",
    "1. First\n2. Phone **{}** now\n",
    "> Phone {}.",
    "## Phone {}\n\nWords.",
    '!!! important "Phone {}"\n    Words.',
    "!!! contact\n    Phone {}.\n",
    "| Where | Phone |\n|---|---|\n| Ward 5 | {} |",
    "| Ward 5 | {} |\n|---|---|\n| 1 | 2 |",
    "Ward 5\n:   Phone {}.",
    "{}\n:   Our number.",
    "[Phone {}](index.md)",
    "[Telefon {}]{{lang=pl}}",
    "![Phone {}](../media/a.svg)",
    "See ![phone {}](../media/a.svg) now.",
    "Words, and 24 more in 2026: {}",
    "请拨打{}。",
    "فون کریں {}۔",
    "Phone `{}`.",
    "```\nPhone {}\n```",
)
"""Where a number can stand; `{}` is its place."""


ADDRESSES = (
    "---\ntitle: Phone 0300 303 5678\n---\n\nWords.\n",
    "---\ntitle: A page\ndescription: Phone 0300 303 5678\n---\n\nWords.\n",
    "# Phone 0300 303 5678\n\nWords.\n",
    page("Phone 0300 **303** 5678."),
    page("Phone 0300\n303 5678."),
    page("[us](tel:0300-303-5678)"),
    page("<tel:+443003035678>"),
    page("[us][it]\n\n[it]: tel:03003035678"),
    page("[us](https://www.nhs.uk/your-nhs-data-matters/)"),
    page("[us](http://nhs.uk/your-nhs-data-matters)"),
    page("<https://www.nhs.uk/your-nhs-data-matters>"),
    page("Go to WWW.NHS.UK/your-nhs-data-matters."),
    page("Go to nhs.uk/your-nhs-data-matters, please."),
    page("Write to (ask@a.example)."),
    page("<ask@a.example>"),
    page("[us](mailto:ASK@a.example)"),
    page("Write to 1 Example Street, Larkmere, LA9 9ZZ."),
    page("Larkmere Example NHS Foundation Trust\\\n1 Example Street\\\nLarkmere\\\nLA9 9ZZ"),
    page("1 Example Street\n\nLarkmere\n\nLA9 9ZZ"),
    page("- 1 Example Street\n- Larkmere\n- LA9 9ZZ\n"),
    page("| Street | 1 Example Street |\n|---|---|\n| Postcode | LA9 9ZZ |"),
    page("Write to\n:   1 Example Street\n:   Larkmere, LA9 9ZZ"),
    page("```\n1 Example Street\nLarkmere\nLA9 9ZZ\n```"),
    page("Write to `ask@a.example`."),
    page("| Write to |\n|---|\n| 1 Example Street, Larkmere LA99ZZ |"),
)
GOOD = (
    "Your NHS number is 485 777 3456, or 4857773456.",
    "Bring 10 things by 21 November 2026, between 09:00 and 17:00.",
    "In 2025-26 we had 1,578,380 visits, 2.77% more than in 2024/25.",
    "It costs £3,003.56 and €12.00 at LA9 9ZZ.",
    "See section 251, article 14(1)(c), and page 0300.",
    "From 01.02.2026 to 03.04.2026, and 2026-01-02 to 2026-03-04.",
    "Order number 0123456789012345, ISBN 978-0-14-044913-6 and 0-14-044913-0.",
    "Sort code 08-92-99, account 12345678, IBAN GB33 BUKB 2020 1555 5555 55.",
    "Phone {{ optout-phone }} or {{ trust-phone }}, 24 hours a day, 7 days a week.",
    "A blood pressure of 120/80, 37.5 °C, 0.300 303 mg.",
    "Phone 01632 960777 or 020 7946 0018, 0800 1111 or 116 123.",
    "Take 1 tablet (500 mg) 2 times a day for 10 days; 111 people did.",
    "Room 0303, floor 02, wards 1-5 and 12–14.",
    "Grid reference SD 516 926, what3words, 54.3280, -2.7463.",
    "Park in Example Street.\n\nOur ward is in Larkmere.\n\nWrite to them at 3 Other Road, LA9 8AA.",
    "Type `OPTOUT`, `2026`, `485 777 3456` or `LA9 9ZZ`.",
    "You, me @ the clinic at 10.30, e.g. www is the web, a/b, and/or.",
)


SOURCES = (
    *(page(f"Phone {written}.") for written in SPELLINGS),
    *(page("فون: " + "0300 303 5678".translate({48 + n: d for n, d in enumerate(digits)})) for digits in DIGITS),
    *(page(place.format("0300 303 5678")) for place in PLACES),
    *ADDRESSES,
    *map(page, GOOD),
)
"""A page each; one build looks at all of them."""


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Seen]:
    """What a build tells of each of these pages, by its source."""
    return seen_together(tmp_path_factory.mktemp("typed"), SOURCES, {"content/facts.yml": FACTS})


@pytest.mark.parametrize("written", SPELLINGS)
def test_a_number_is_known_in_every_spelling(written: str, seen: dict[str, Seen]) -> None:
    """Also where words or another number go on behind it."""
    found = seen[page(f"Phone {written}.")].by("site/typed-fact")
    assert found and "{{ optout-phone }}" in found[0], found


@pytest.mark.parametrize("digits", DIGITS)
def test_a_number_is_known_in_the_digits_of_every_script(digits: str, seen: dict[str, Seen]) -> None:
    """Readers of Arabic, Persian, Bengali, Hindi and Punjabi type their own."""
    words = "فون: " + "0300 303 5678".translate({48 + n: digit for n, digit in enumerate(digits)})
    assert seen[page(words)].by("site/typed-fact")


@pytest.mark.parametrize("place", PLACES)
def test_a_number_is_known_in_every_place(place: str, seen: dict[str, Seen]) -> None:
    """In lists, quotes, boxes, tables, terms, links and the words of pictures; also across bold words."""
    assert seen[page(place.format("0300 303 5678"))].by("site/typed-fact")


@pytest.mark.parametrize("source", ADDRESSES)
def test_addresses_and_front_matter_are_known(source: str, seen: dict[str, Seen]) -> None:
    """Web, e-mail and postal addresses, in words and as targets."""
    assert seen[source].by("site/typed-fact")


@pytest.mark.parametrize("words", GOOD)
def test_good_writing_is_left_alone(words: str, seen: dict[str, Seen]) -> None:
    """NHS numbers, postcodes, dates, amounts, times and numbers that are no fact."""
    assert not seen[page(words)].by("site/typed-fact", "site/wrong-number", "site/typed-date")


def test_numbers_made_at_random_are_told(tmp_path: Path) -> None:
    """The number of the register in any spelling, digits and place; with one digit changed, missing or too many; one
    page each."""
    chance = random.Random("typed")
    files: dict[str, str | bytes] = {"content/facts.yml": FACTS}
    wanted = {}
    for number in range(COUNT):
        written = chance.choice(SPELLINGS[:20]).translate({48 + n: d for n, d in enumerate(chance.choice(DIGITS))})
        crime = chance.choice(("same", "changed", "missing", "too many"))
        places = (
            [place for place, char in enumerate(written) if char.isdecimal()][-7:-3] if "24" not in written else [5]
        )
        place = chance.choice(places)
        if crime == "changed":
            digit = int(written[place])
            written = written[:place] + str((digit + chance.randrange(1, 10)) % 10) + written[place + 1 :]
        elif crime == "missing":
            written = written[:place] + written[place + 1 :]
        elif crime == "too many":
            written = written[:place] + str(chance.randrange(10)) + written[place:]
        path = f"content/en/p{number}.md"
        files[path] = page(chance.choice(PLACES).format(written), title=f"Page {number}")
        wanted[path] = (("site/typed-fact",) if crime == "same" else ("site/wrong-number", "site/typed-fact"), written)
    found = run(make_project(tmp_path, files)).found
    lines = found.split("\n")
    for path, (rules, written) in wanted.items():
        assert any(line.startswith(f"{path}:") and line.endswith(tuple(f"[{r}]" for r in rules)) for line in lines), (
            path, written, rules, files[path],
        )  # fmt: skip

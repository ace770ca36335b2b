"""A phone number in any usual spelling is dialled right, or its author is told what is wrong with it."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest
from counts import COUNT

from everyreader.facts import read_facts
from everyreader.layout import ENGINE
from everyreader.phones import read_phone
from everyreader.testing import make_project, page, published, run

pytestmark = pytest.mark.generated

RIGHT = {
    "01632 960123": "+441632960123",
    "+44 01632 960123": "+441632960123",
    "0044 1632 960123": "+441632960123",
    "44 1632 960123": "+441632960123",
    "+44 0 1632 960123": "+441632960123",
    "+44 (0)1632 960123": "+441632960123",
    "+44(0)1632-960-123": "+441632960123",
    "(+44) 1632 960123": "+441632960123",
    "+ 44 1632 960123": "+441632960123",
    "(01632) 960123": "+441632960123",
    "[01632] 960123": "+441632960123",
    "(01632) 960 001": "+441632960001",
    "0300-303-5678": "+443003035678",
    "0300.303.5678": "+443003035678",
    "0300 303 5678": "+443003035678",
    "01632 960123 ext 45": "+441632960123;ext=45",
    "01632 960123 x45": "+441632960123;ext=45",
    "01632 960123, ext. 4521": "+441632960123;ext=4521",
    "01632 960123 (extension 45)": "+441632960123;ext=45",
    "01632 960123 #45": "+441632960123;ext=45",
    "tel: 01632 960123": "+441632960123",
    "０１６３２　９６０１２３": "+441632960123",
    "٠١٦٣٢ ٩٦٠١٢٣": "+441632960123",
    "০১৬৩২ ৯৬০১২৩": "+441632960123",
    "01632\u00a0960\u2011123": "+441632960123",
    "01632\u2013960\u2013123": "+441632960123",
    "\u202a01632 960123\u202c": "+441632960123",
    "01632\u200b960123": "+441632960123",
    "0300 303\u00ad5678": "+443003035678",
    "+44 (0)20 7450 4000": "+442074504000",
    "+48 22 123 45 67": "+48221234567",
    "0048 22 123 45 67": "+48221234567",
    "07700 900123": "+447700900123",
    "0800 1111": "08001111",
    "0845 46 47": "08454647",
    "999": "999",
    "111": "111",
    "1 1 1": "111",
    "101": "101",
    "105": "105",
    "119": "119",
    "116 123": "116123",
    "60777": "60777",
    "118 500": "118500",
    "18001 0300 303 5678": "1800103003035678",
    "18001 111": "18001111",
    "18001 +44 1632 960123": "1800101632960123",
    "18001 (01632) 960123": "1800101632960123",
}
WRONG = {
    "1632960123": "no 0",
    "7700 900123": "no 0",
    "01632 9601": "8 digits",
    "01632 96012": "9 digits",
    "01632 960 12345": "12 digits",
    "0300 303 567": "9 digits",
    "0300 303 56789": "11 digits",
    "+44 44 1632 960123": "12 digits",
    "18001 01632 96012": "9 digits",
    "00 1632 960123": "country",
    "+48 22 123 45 6": "country",
    "+0 1632 960123": "not a phone number",
    "O1632 960123": "not a phone number",
    "0163Z 960123": "not a phone number",
    "01632 960123 or 01632 960124": "not a phone number",
    "01632 960123/4": "not a phone number",
    "0800 FLOWERS": "not a phone number",
    "ask reception": "not a phone number",
    "01632 960123 option 2": "not a phone number",
    "12": "too short",
}
SPELLINGS = (
    "0{a} {b} {c}",
    "0{a}{b}{c}",
    "(0{a}) {b} {c}",
    "0{a}-{b}-{c}",
    "0{a}.{b}.{c}",
    "+44 {a} {b} {c}",
    "+44{a}{b}{c}",
    "+44 (0){a} {b} {c}",
    "+44(0){a} {b}{c}",
    "0044 {a} {b} {c}",
    "0044 (0) {a} {b} {c}",
    "+44 0{a} {b} {c}",
    "44 {a} {b} {c}",
    "(+44) {a} {b} {c}",
    "tel: 0{a} {b} {c}",
    "Tel. 0{a} {b} {c}",
    "0{a}\u00a0{b}\u00a0{c}",
    "0{a}\u2011{b}\u2011{c}",
    "0{a}\u2013{b}\u2013{c}",
    "\u200e0{a} {b} {c}",
    "0{a} {b} {c} ext 12",
    "0{a} {b} {c} x12",
    "0{a} {b} {c}, extension 12",
)


def number_of(chance: random.Random) -> tuple[str, str, str]:
    """Return the three parts of a number, after the 0, that exists or is kept for drama."""
    tail = f"{chance.randrange(1000):03}"
    return chance.choice(
        [
            ("1632", "960", tail),
            ("20", "7946", f"0{tail}"),
            ("7700", "900", tail),
            ("300", "303", f"5{tail}"),
            ("116", "496", f"0{tail}"),
            ("808", "157", f"0{tail}"),
            ("303", "123", f"1{tail}"),
        ]
    )


@pytest.mark.parametrize(("written", "dialled"), RIGHT.items())
def test_a_usual_spelling_is_dialled_right(written: str, dialled: str) -> None:
    """And nothing is said about it."""
    phone = read_phone(written)
    assert (phone.dialled, phone.fault, phone.doubt) == (dialled, "", "")


@pytest.mark.parametrize(("written", "why"), WRONG.items())
def test_a_number_that_cannot_be_right_is_told(written: str, why: str) -> None:
    """With what is wrong and what to do; no other number is dialled in its place."""
    phone = read_phone(written)
    assert why in phone.fault and phone.help and not phone.dialled


@pytest.mark.parametrize("written", ["tel:01632 960123", "Tel. 01632 960123", "Phone: 01632 960123", "T 01632 960123"])
def test_words_before_a_number_are_not_shown(written: str) -> None:
    """They are in the sentence already, or belong to an address."""
    assert read_phone(written).shown == "01632 960123"


@pytest.mark.parametrize("written", ["0632 960 1234", "0800 123456", "01632 123456"])
def test_a_number_that_nobody_knows_is_dialled_and_told(written: str) -> None:
    """It may be new, or one of the few short ones."""
    phone = read_phone(written)
    assert phone.dialled == f"+44{written[1:].replace(' ', '')}" and phone.doubt


def test_a_remedy_is_a_number_that_was_tried() -> None:
    """Where even a 0 in front makes no number, none is proposed."""
    assert read_phone("1632960123").help == "Write 01632960123, if that is the number."
    assert "0" not in read_phone("632 960").help


def test_spellings_made_at_random_are_dialled_right() -> None:
    """Of numbers that exist or are kept for drama, in digits of several scripts."""
    chance = random.Random("phones")
    for _ in range(COUNT):
        a, b, c = number_of(chance)
        spelling = chance.choice(SPELLINGS)
        written = spelling.format(a=a, b=b, c=c)
        if chance.random() < 0.2:
            written = written.translate(
                {
                    ord("0") + digit: chance.choice(["٠", "۰", "০", "０"])[0] if digit == 0 else chr(ord("٠") + digit)
                    for digit in range(10)
                }
            )
        phone = read_phone(written)
        assert phone.dialled == f"+44{a}{b}{c}" + (";ext=12" if "12" in spelling else "") and not phone.fault, written


def test_a_digit_too_few_or_too_many_is_told() -> None:
    """In every spelling, of every number that is as long as most."""
    chance = random.Random("digits")
    for _ in range(COUNT):
        a, b, c = number_of(chance)
        wrong = c + str(chance.randrange(10)) if chance.random() < 0.5 else c[:-1]
        phone = read_phone(chance.choice(SPELLINGS).format(a=a, b=b, c=wrong))
        assert phone.fault or phone.doubt, phone


def test_what_readers_see_and_what_a_tap_dials(tmp_path: Path) -> None:
    """The number as its author groups it, with the digits of a phone; the doubt is reported at its line."""
    sourced = "  source: https://a.example\n  checked: 2026-11-20\n  owner: us\n"
    project = make_project(
        tmp_path,
        {
            "content/facts.yml": f"a:\n  type: phone\n  value: ٠١٦٣٢ "
            f"٩٦٠١٢٣\n{sourced}b:\n  type: phone\n  value: 0632 "
            f"960 "
            f"1234\n{sourced}"
            f"trust-phone:\n  type: phone\n  value: (01632) 960123 ext 45\n{sourced}",
            "content/en/page.md": page("Phone {{ a }} or {{ trust-phone }}."),
        },
    )
    said = run(project)
    assert (
        '<a href="tel:+441632960123">' in published(project)
        and ">01632 960123</bdi>" in published(project).replace("</a>", "")
    ) or "01632 960123" in published(project)
    assert 'href="tel:+441632960123;ext=45"' in published(project)
    assert said.place("facts/unusual-number") == "content/facts.yml:9:10"


def test_a_number_with_a_note_is_refused() -> None:
    """A note to a colleague in the register would be on every page."""
    facts = read_facts(
        b"it:\n  type: text\n  value: 14 days <!-- is that right? -->\n  source: a\n  checked: 2026-11-20\n "
        b" owner: us\n"
    )
    assert not facts.entries and "note" in facts.findings[0].message


@pytest.mark.slow
def test_numbering_plans_are_loaded_only_when_facts_change(tmp_path: Path) -> None:
    """They are slow to import, and a build of other changes must not wait for them."""
    project = make_project(tmp_path, {"content/en/page.md": page("Phone {{ trust-phone }}.")})
    run(project)
    (project / "content/en/page.md").write_text(page("Phone {{ trust-phone }} now."), "utf-8")
    code = (
        "import sys\nfrom pathlib import Path\nfrom everyreader.cli.main import main\n"
        "code = main(['--today', '2026-11-21', '--jobs', '1'], Path(sys.argv[1]))\nsys.exit('phonenumbers' "
        "in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(project)], cwd=ENGINE, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0 and "1 written" in done.stderr, done.stderr

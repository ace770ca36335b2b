"""A number that is typed in a page is one that somebody can dial.

What: no typed phone number has a digit more or fewer than a whole one, none has letters in the place of digits, as a
scanner puts them (`O1632 96O001`), and none is one that people type where a number is to be (01234 567890). None is one
digit off a number of the register that begins with 03 or 08, which the whole country phones.

Why: one wrong digit, and a patient reaches a stranger or nobody. On a page nobody else will notice it.

How to put it right: write the fact that is meant, or correct the number. Where it is right, let somebody answer for it
under `waivers:` in content/site.yml.
"""

from everyreader.finding import Finding, Rule
from everyreader.parse import Reference
from everyreader.parse.typed_numbers import DUMMIES, as_digits, national_digits
from everyreader.site import Site
from everyreader.site.typed_facts import Register, near_facts, register_of, remedy, typed_facts, typed_in

_FIRST = ("0", "O", "o", "+")
_FACTS = "optout-phone:\n  type: phone\n  value: 0300 303 5678\ndesk:\n  type: phone\n  value: 01632 960001\n"


def _page(words: str) -> dict[str, str]:
    return {"content/facts.yml": _FACTS, "content/en/page.md": f"---\ntitle: Page\n---\n\n{words}\n"}


PASSED = (
    _page("Phone 01632 960002, 0300 303 9876 or 0300 303 1234, 0800 1111, 0845 46 47 or 020 7946 0018 24 hours a day."),
    _page(
        "Bring your NHS number, 485 777 3456. ISBN 0-14-044913-0. Sort code 08-92-99, account 12345678, "
        "from 1 January 2026."
    ),
    _page("We are open 0900-1700 and 08:00 to 20:00. It costs £01632.960. See 012-345."),
    _page("Call +48 22 123 45 67 or 01204 62000."),
    _page("Bring form B12 or 5S. We are at B1 1BS, phone 01632 960777, or LS1 4SB. Vitamin B12 01l."),
)
FAILED = tuple(
    _page(f"Phone {number} now.")
    for number in (
        "0300 303 5679",
        "0300 303 6578",
        "+44 300 303 5679",
        "0300 303 567",
        "0300 303 56789",
        "01632 96001",
        "01632 9600011",
        "01632 96012",
        "01632 960 12345",
        "+44 1632 960 1234",
        "0163296012",
        "٠٣٠٠ ٣٠٣ ٥٦٧٩",
        "O1632 96O777",
        "o1632 96ol23",
        "0|632 960777",
        "01632 96O7SB",
    )
) + (
    _page("Phone `0300 303 5679`."),
    _page("```\nPhone 0300 303 6578\n```"),
    _page("[Us](tel:0300303567)"),
    _page("[Us](tel:+4430030356789)"),
    _page("Phone 01234 567 890."),
    _page("Phone 00000 000000."),
)
INAPPLICABLE = (_page("Phone us."),)


def check(site: Site) -> list[Finding] | None:
    """Look at every number that is typed and is no fact."""
    typed = typed_in(site, frozenset(("number", "wrong-length")))
    if not typed:
        return None
    register = register_of(site.facts.entries.values(), site.today)
    return [
        Finding("site/wrong-number", header.source, *said, block=use.block, piece=use.name)
        for header, use in typed
        if not typed_facts(register, use) and (said := _fault(register, use))
    ]


def _fault(register: Register, use: Reference) -> tuple[str, str] | None:
    """Return what is wrong with a number and what to do, or None."""
    digits = national_digits(use.name)
    shown = " ".join(use.name.split())
    if near := near_facts(register, use.name):
        return (
            f'This number is one digit off the fact "{near[0]}": {shown}.',
            f"{remedy(use, near[0])}, or look the number up where it comes from.",
        )
    if digits in DUMMIES:
        return (
            f"This number stands for one that somebody still has to write: {shown}.",
            "Write the number, or the name of the fact that holds it.",
        )
    if use.form == "wrong-length":
        more = "more" if len(digits) > 11 else "fewer"
        return (
            f"This number has {len(digits) - 1} digits after the 0, {more} than the 10 of a whole number: {shown}.",
            "Count its digits, and look it up where it comes from.",
        )
    if use.name.startswith(_FIRST) and len(digits) in (10, 11) and (number := as_digits(use.name)) != use.name:
        return (
            f"Letters stand in this number in the place of digits: {shown}.",
            f"Write it with digits, such as {' '.join(number.split())}, and look it up where it comes from.",
        )
    return None


RULE = Rule("warning", check=check)

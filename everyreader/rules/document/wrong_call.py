"""A number to call is one that is there, and it is whole.

What: no `0` stands behind `+44`, no bracket of a number has lost its other one, no two numbers are one (`960 777/8`),
no groups are too many (`01632 960 777 777`), no number is missing (`Phone us on .`) or only its first digits are there
(`on 01632.`), none lacks its first 0 (`Phone 1632 960 777`). 999, 111, 116 123, 85258 and 18001 have no digit too many
or too few, and no number has digits of two scripts.

Why: who is in need dials what is written, and reaches nobody.

How to put it right: look the number up where it comes from, and write it whole, or as a fact.
"""

from __future__ import annotations

from everyreader.finding import Finding, Rule
from everyreader.parse import Page
from everyreader.parse.word_looks import found_by, is_english, look

PASSED = (
    "Call 999, NHS 111, 101, 112, 105 or 119; Samaritans on 116 123, Childline on 0800 1111. Text SHOUT to 85258.\n",
    "Use 18001 01632 960 777, +44 1632 960 777, +44 (0)1632 960 777 or (01632) 960 777. Call (01632 960 777, free).\n",
    "Phone 01632 960 777 24 hours a day, 01632 960 777 0900-1700, or 01632 960 777 or 778. Phone us on {{ desk }}.\n",
    "Call 11 patients, 99 people or 1111 times. We saw 116 500 people. Carry on. Ring on 5 May. Move on, please.\n",
    "فون ٠١٦٣٢ ٩٦٠ ٧٧٧ یا 01632 960 777۔ Room 1632 960 is here. Phone us.\n",
    "Leave your phone on, so that we can reach you. Keep your mobile phone on.\n",
)
FAILED = (
    *(
        f"Phone {number}.\n"
        for number in ("+44 01632 960 777", "0044 01632 960777", "(01632 960 777", "01632) 960 777")
    ),
    *(
        f"Phone {number}.\n"
        for number in ("01632 960 777/8", "01632 960 777 777", "us on ", "us on 01632", "1632 960 777")
    ),
    *(f"{call}.\n" for call in ("Dial 999 or 1111", "Call NHS 1111", "Call 9999", "In need, call 99", "Call us on 11")),
    *(
        f"{call}.\n"
        for call in ("Call Samaritans on 116 12", "Call 116 132", "Text SHOUT to 8525", "Phone 01632 960 7٧7")
    ),
    *(f"Use {relay}.\n" for relay in ("1800 01632 960 777", "18001 1632 960 777", "٠١٦٣٢ 960 777")),
)
INAPPLICABLE = ("![](a.svg)\n",)

_OTHER = "٠-٩۰-۹০-৯੦-੯"
_CALL = r"(?i:call|phone|dial|ring|telephone)"
_UP = "Look the number up where it comes from, and write it whole, or as a fact: {{ name }}."
LOOKS = (
    look("+44 0044", r"(?:\+44|\b0044) ?0\d[\d ]+\d", "Behind +44 there is no 0: {}", "Write it without +44, or with "
         "no 0 behind it."),
    look("0", r"(?<![\w(])\(0\d{2,4} \d{3} ?\d{3,4}(?!\d)(?![^()]*\))|(?<![(\d])0\d{2,4}\) ?\d{3}[\d ]*\d",
         "A bracket of this number has lost its other one: {}", _UP),
    look("/", r"\b0\d{2,4} ?\d{3} ?\d{3,4} ?/ ?\d{1,3}(?![\d/])", "These are two numbers in one, and a phone dials "
         "neither: {}", "Write both numbers whole."),
    look("0", r"(?<![\d.,+])0\d{3,4} ?\d{3} ?\d{3,4} \d{3,6}(?![\d:/–-]|\.\d)(?! ?(?:[ap]m|to|[a-z]+s)\b)",
         "This number has digits too many: {}", _UP),
    look("on␣0", rf"\b{_CALL}(?: us| the \w+)? on 0\d{{2,4}}(?=[.;](?:\s|$)|$)", "Here are only the first digits of a "
         "number: {}", _UP),
    look("1 2", rf"\b{_CALL}(?: us)?(?: on)? [12]\d{{3}} \d{{3}} \d{{3,4}}(?!\d)", "This number has lost its first "
         "0: {}",
         _UP),
    look("11 99", rf"\b(?:{_CALL}(?: us)?(?: on)?(?: NHS)?|NHS|(?:999|111|112|101) or)"
         r" (?:99|9{4,}|11|1{4,}|1110|1112|9111|9991)(?![\d:/-]| ?%|[.,]\d| [a-z]+s\b| people\b)",
         "Nobody has this number: {}", "Write 999 or 111, or the number that is meant."),
    look("116", r"\b116 ?(?!123|111|000|006|117|016)\d{1,3}(?!\d| ?[a-z]| ?%)", "This is none of the helplines that "
         "begin "
         "with 116: {}", "Samaritans have 116 123. Look the number up where it comes from."),
    look("SHOUT", r"\bSHOUT to (?!85258\b)\d+", "This is not the number of SHOUT: {}", "Write 85258."),
    look("180", r"\b(?:1800|180001|18000|1801|18011|1800 1) 0\d{2,4} ?\d{3} ?\d{3,4}|\b18001 [1-9]\d{3} \d{3} ?\d{3,4}",
         "Relay UK does not reach this number: {}", "Write 18001 and the whole number, with its 0."),
)  # fmt: skip
_NO_NUMBER = look(
    "on␣. on␣, on. on,",
    rf"(?<!mobile )(?<!your )(?<!their )(?<!the )(?<!his )(?<!her )(?<!my )"
    rf"(?<!a )\b{_CALL}(?: us| me| the \w+| our \w+)? on ?[.,](?!\d)",
    "There is no number here: {}",
    _UP,
)
SCRIPTS = look(
    " ".join("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹০১২৩৪৫৬৭৮৯੦੧੨੩੪੫੬੭੮੯"),
    rf"[0-9]+[{_OTHER}][0-9{_OTHER}]*|[{_OTHER}]+[0-9][0-9{_OTHER}]*|[{_OTHER}]{{4,}} [0-9]{{3}}(?: [0-9]+)*",
    "This number has digits of two scripts: {}",
    "Write all of its digits in one script.",
)


def check(page: Page) -> list[Finding] | None:
    """Look at the numbers of a page, and at English words beside them."""
    found = found_by((_NO_NUMBER,) if is_english(page) else (), page, "document/wrong-call")
    if not found and not page.counted:
        return found
    looks = LOOKS if page.said.isascii() else (*LOOKS, SCRIPTS)
    return (found_by(looks, page, "document/wrong-call", counted=True) or []) + (found or [])


RULE = Rule("warning", check=check)

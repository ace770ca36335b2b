"""A postcode is one that there can be.

What: what stands at the end of an address or behind `Postcode:` as a postcode does has the shape of
one: `LA1 4RP`, `SW1A 1AA`. It is no sign short (`LA1 4R`) or long, has no letter in place of a digit (`LAI 4RP`, `LA1
O4P`), and none of its halves is torn (`L A1 4RP`, `LA1 4R P`, `LA1-4RP`).

Why: letters go to another place or come back, and a map leads there.

How to put it right: look the postcode up, and write it as two groups with a space between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from everyreader.finding import Finding, Rule
from everyreader.parse import Page

PASSED = (
    "1 Example Street, Larkmere, LA9 9ZZ. London, SW1A 1AA; Leeds LS1 4AP, M1 1AE, GIR 0AA, postcode: la9 9zz.\n",
    "Take bus 12, B12 5S of it, form A4 2UP, ward B1, type 2 4mg; Vitamin, B12 5 mg. Room, W1 2nd floor.\n",
    "Ward B1, L1 and M1 4 of them, G4 5. See M25, J4, and A1 5 miles on. In, E1 3D scans.\n",
)
FAILED = (
    *(f"1 Example Street, Larkmere, {code}.\n" for code in ("LA1 4R", "LA1 4RPX", "LAI 4RP", "LA1 O4P", "LA1 4R P")),
    *(f"1 Example Street, Larkmere, {code}\n" for code in ("L A1 4RP", "SW1A 1A", "LA1-4RP")),
    *(f"Postcode: {code}\n" for code in ("S01 4RP", "LA14 RP", "LA1 4RP7")),
)
INAPPLICABLE = ("![](a.svg)\n",)

_CODE = re.compile(r"(?:[A-Z]{1,2}(?:[1-9]\d|\d[A-Z]?) ?\d[ABD-HJLNP-UW-Z]{2}|GIR ?0AA|[A-Z]{4} ?1ZZ)", re.IGNORECASE)
_PLACE = re.compile(
    r"(?:(?<=, )|(?:\b[Pp]ost ?[Cc]ode:? ))(?=(?P<code>[A-Z][A-Z0-9]{0,3}[ -]?[A-Z0-9]{1,3}[ -]?[A-Z0-9]{1,4}"
    r"(?: [A-Z]{1,2})?)(?=[.,;)]|\s*$))"
)
_LIKE = re.compile(r"[A-Z]{1,2}[\dIOlS][A-Z\dO]?[ -]?[\dIO][A-Z\d]{1,4}|[A-Z]{1,2}\d{1,2} \d[A-Z] [A-Z]|"
                   r"[A-Z] [A-Z]\d{1,2} \d[A-Z]{2}|[A-Z]{1,2}\d{2,3} [A-Z]{2}|[A-Z]{1,2}\d{1,2} [IO]\d[A-Z]"
                   )  # fmt: skip
_HELP = "Look it up, and write it as two groups with a space between them, such as LA9 9ZZ."


def check(page: Page) -> list[Finding] | None:
    """Look at what stands where a postcode does."""
    texts = page.texts
    if not texts:
        return None
    if not page.counted:
        return []
    return [
        Finding(
            "document/wrong-postcode",
            page.header.source,
            f"This looks like a postcode, and there can be none like it: {code}",
            _HELP,
            block=block.id,
            piece=code,
        )
        for block, inline in page.counted
        if ", " in inline.text or "ode" in inline.text
        for code in _wrong(inline.text)
    ]


def _wrong(words: str) -> Iterator[str]:
    """Yield what stands in the place of a postcode and has not its shape.

    >>> [*_wrong("Larkmere, LA1 4R. Leeds, LS1 4AP.")]
    ['LA1 4R']
    """
    labelled = "ode" in words
    for match in _PLACE.finditer(words):
        code = match["code"]
        if _CODE.fullmatch(code) or not _LIKE.fullmatch(code):
            continue
        if (labelled and match[0]) or len(code.replace(" ", "")) > 4:
            yield code


RULE = Rule("warning", check=check)

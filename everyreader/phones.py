"""Reads a phone number in any usual spelling, and says what a machine must dial, or what is wrong with it.

The numbering plans are those of Google's libphonenumber, which is slow to import: only a register of facts that has
changed needs it. What it does not know is listed here: short numbers, the prefix of Relay UK, five-digit texts, and the
numbers that Ofcom keeps for drama.
"""

from __future__ import annotations

import re
import unicodedata

import msgspec

REGION = "GB"
SHORT = frozenset(
    """999 112 111 101 105 119 159 123 100 1471 116000 116006 116016 116111 116117 116123 18000""".split()
)
"""Numbers that are dialled as they are in the whole of the United Kingdom (Ofcom, National Telephone Numbering
Plan)."""
RELAY = "18001"
"""Put in front of a number, it brings in Relay UK."""
OTHER_LENGTHS = frozenset("8001111 800585858 8454647".split())
"""Numbers after the 0 that are shorter than others: Childline, CALM, NHS Direct. Another short one is asked about."""
_DRAMA = re.compile(
    r"1632960\d{3}|(?:113|114|115|116|117|118|121|131|141|151|161)4960\d{3}|2079460\d{3}|1914980\d{3}|2896496\d{3}|"
    r"2920180\d{3}|7700900\d{3}|808157\d{4}|9098790\d{3}|3069990\d{3}"
)
"""Numbers after the 0 that nobody will ever have (Ofcom, Telephone numbers for use in TV and radio drama)."""

_LEAD = re.compile(r"^(?:tel(?:ephone)?|phone|call|ring|text|sms|mobile|t|p|m)\b[.:\s]*(?://)?", re.IGNORECASE)
_EXTENSION = re.compile(r"[\s,;(]*(?:ext(?:ension|n)?|xt?|#)[\s.:=]*(\d{1,7})\)?$", re.IGNORECASE)
_SIGNS = re.compile(r"^[\d\s()\[\].-]*(?:\+[\d\s()\[\].-]*)?$")
_ENQUIRIES = re.compile(r"118\d{3}")
"""Directory enquiries."""


class Phone(msgspec.Struct, frozen=True):
    """A number that was read."""

    shown: str
    """As people read it."""
    dialled: str = ""
    """As a machine needs it, or nothing."""
    fault: str = ""
    """What is wrong with it."""
    help: str = ""
    """What to do."""
    doubt: str = ""
    """What somebody should look at, though the number can be dialled."""


def read_phone(written: str, text_message: bool = False) -> Phone:
    """Return what to dial for a number as people write it: with brackets, dots, hyphens, an extension, 0044, the digits
    of any script."""
    shown = bare = _LEAD.sub("", _plain(written))
    extension = ""
    if match := _EXTENSION.search(bare):
        bare, extension = bare[: match.start()], match[1]
    digits = re.sub(r"\D", "", bare)
    if not digits or not _SIGNS.match(bare.strip()):
        return Phone(shown, fault="is not a phone number", help=_help_with_signs(bare, digits))
    if len(digits) < 3:
        return Phone(
            shown, fault="is too short for a phone number", help="Write the whole number, for example 0300 303 5678."
        )
    if "+" not in bare and (
        digits in SHORT or _ENQUIRIES.fullmatch(digits) or (text_message and re.fullmatch(r"[1-9]\d{4,6}", digits))
    ):
        return Phone(shown, digits)
    if digits.startswith(RELAY) and len(digits) > len(RELAY) and "+" not in bare[: bare.index("1")]:
        rest = _national(re.sub(r"^\D*1\D*8\D*0\D*0\D*1\D*?(?=\+|\d|\()", "", bare))
        return msgspec.structs.replace(rest, shown=shown, dialled=rest.dialled and RELAY + rest.dialled)
    if re.fullmatch(r"[6-8]\d{4}", digits):
        return Phone(shown, digits)  # a five-digit text that a register calls a phone number
    found = _international(bare, digits)
    dialled = f"{found.dialled};ext={extension}" if found.dialled and extension else found.dialled
    return msgspec.structs.replace(found, shown=shown, dialled=dialled)


def shown_number(dialled: str) -> str:
    """Return a number that a machine dials as people read it: British ones as they are written at home.

    >>> shown_number("+441632960142"), shown_number("111")
    ('01632 960142', '111')
    """
    import phonenumbers

    number, _, extension = dialled.partition(";ext=")
    if number.startswith(RELAY) and len(number) > len(RELAY):
        return f"{RELAY} {shown_number(dialled.removeprefix(RELAY))}"
    try:
        parsed = phonenumbers.parse(number, REGION)
    except phonenumbers.NumberParseException:
        return dialled
    if number in SHORT or not phonenumbers.is_possible_number(parsed):
        return dialled
    british = parsed.country_code == phonenumbers.country_code_for_region(REGION)
    kind = phonenumbers.PhoneNumberFormat.NATIONAL if british else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(parsed, kind) + (f" x{extension}" if extension else "")


def plain_digits(written: str) -> str:
    """Return the digits of a number of any script as Western ones, and nothing else.

    >>> plain_digits("(٠١٦٣٢) 960-001")
    '01632960001'
    """
    return "".join(char if char.isascii() else str(unicodedata.decimal(char)) for char in written if char.isdecimal())


def _plain(written: str) -> str:
    """Return a number with the signs of a keyboard: digits of any script, wide signs, dashes and spaces that do not
    break."""
    text = unicodedata.normalize("NFKC", written)
    parts = []
    for char in text:
        if unicodedata.category(char) == "Nd":
            parts.append(str(unicodedata.decimal(char)))
        elif unicodedata.category(char) == "Pd" or char == "−":
            parts.append("-")
        elif unicodedata.category(char) != "Cf":
            parts.append(char)
    return " ".join("".join(parts).split())


def _help_with_signs(bare: str, digits: str) -> str:
    if re.search(r"[OoIl|]", bare) and not re.search(r"[A-HJ-Za-hjkm-z]{2}", bare):
        return "A letter is among its digits: write 0 and 1, not O and l."
    if len(digits) > 13 and re.search(r"/|\bor\b|,|;|&|\band\b", bare):
        return "Write each number as a fact of its own."
    if digits:
        return "Write the number alone; words such as when it is open belong into forms: or into the page."
    return "Write digits in groups, for example 0300 303 5678."


def _national(bare: str) -> Phone:
    """Return the number behind the prefix of Relay UK, which takes it as people dial it at home."""
    digits = re.sub(r"\D", "", bare)
    if digits in SHORT:
        return Phone(bare, digits)
    found = _international(bare, digits)
    return (
        msgspec.structs.replace(found, dialled=found.dialled.replace("+44", "0", 1))
        if found.dialled.startswith("+44")
        else (
            Phone(
                bare,
                fault=found.fault or "is not a number in this country",
                help=found.help or "Behind 18001 stands a number of this country, for example 18001 0300 303 5678.",
            )
        )
    )


def _international(bare: str, digits: str) -> Phone:
    import phonenumbers  # slow: only where facts have changed

    try:
        found = phonenumbers.parse(re.sub(r"[()\[\]]", " ", bare), REGION)
    except phonenumbers.NumberParseException:
        return Phone(
            bare,
            fault="is not a phone number",
            help="Write it as people dial it, for example 0300 303 5678, or from abroad, +44 300 303 5678.",
        )
    own = str(found.national_number)
    if found.country_code != 44:
        valid = phonenumbers.is_valid_number(found)
        return (
            Phone(bare, f"+{found.country_code}{phonenumbers.national_significant_number(found)}")
            if valid
            else Phone(
                bare,
                fault="is not a number of the country that it begins with",
                help="Check its first digits: a number of this country begins with 0, or with +44 and no 0.",
            )
        )
    if not re.match(r"\D*(?:0|\+\s*44|44)", bare):
        whole = _british(bare, own, phonenumbers.is_valid_number(found))
        return Phone(
            bare,
            fault="has no 0 at its start",
            help="Look it up where it comes from."
            if whole.fault or whole.doubt
            else f"Write 0{bare.strip()}, if that is the number.",
        )
    return _british(bare, own, phonenumbers.is_valid_number(found))


_COSTLY = re.compile("8[47]|9|70")
"""Numbers for which a caller pays a service on top of the call (Ofcom, National Telephone Numbering Plan, B). NHS
bodies may have none of them (Directions to NHS bodies concerning the cost of telephone calls, 2009)."""


def _british(bare: str, own: str, valid: bool) -> Phone:
    """Return a number of the United Kingdom. own: its digits after the 0. valid: the numbering plan has it."""
    if own in OTHER_LENGTHS:
        return Phone(bare, f"0{own}" if len(own) < 9 else f"+44{own}")
    if len(own) != 10 and not valid:
        more = "more" if len(own) > 10 else "fewer"
        return Phone(
            bare,
            fault=f"has {len(own)} digits after the 0, {more} than the 10 of a whole number",
            help="Count its digits, and look it up where it comes from.",
        )
    doubt = (
        "costs more than a call to a local number"
        if _COSTLY.match(own) and valid
        else ""
        if _DRAMA.fullmatch(own) or (valid and len(own) == 10)
        else (
            "has a digit fewer than most numbers"
            if valid
            else "begins with digits that no number in the United Kingdom begins with"
        )
    )
    return Phone(bare, f"+44{own}", doubt=doubt)

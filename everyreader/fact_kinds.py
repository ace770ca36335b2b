"""The types of facts, and what each means: how its value is written and checked, where it leads, how it is said, what
it is good for.

A new type is a word in `FactType` and a case in `kind_of`; what shows facts asks the kind and knows no type by name.
"""

from __future__ import annotations

import re
from typing import Literal, assert_never, get_args

import msgspec

FactType = Literal["phone", "text-message", "email", "web", "form", "address", "date", "body", "role", "law", "text"]

Dials = Literal["", "call", "text"]
"""What a number is for, if it is one."""

Saying = Literal["phone", "email", "web", "link", "date", "address", "text"]
"""How a fact is said: as digits, as an e-mail or web address, as words that lead to one, as a day, as lines, as
words."""

Need = Literal["phone", "text", "post", "form", "email", "web", "body", "security", "no-voice"]
"""What somebody looks for in a fact: a contact of the settings, whom to tell of a hole in the site, a way that needs no
voice."""


class FactKind(msgspec.Struct, frozen=True):
    """What a type means."""

    saying: Saying
    """How it is said."""
    wanted: str = ""
    remedy: str = ""
    """`wanted` and `remedy`: in words, what a value is, and what to write."""
    pattern: re.Pattern[str] | None = None
    """What it must match."""
    dials: Dials = ""
    """It is a number, which `phones.py` reads."""
    scheme: str = ""
    """What is before a value in an address."""
    in_lines: bool = False
    """It is written as lines."""
    translated: bool = False
    """A language may have words of its own for it."""
    needs: tuple[Need, ...] = ()
    """What it is good for."""


_PHONE = FactKind("phone", dials="call", scheme="tel:", needs=("phone", "security"))
_MESSAGE = FactKind("phone", dials="text", scheme="sms:", needs=("phone", "text", "no-voice"))
_EMAIL = FactKind(
    "email",
    "an e-mail address",
    "Write it as name@trust.example.",
    re.compile(
        r"^[^@\s:,;<>()\[\].\"\\]+(?:\.[^@\s:,;<>()\[\].\"\\]+)*@(?:[^@\s.:,;<>()\[\]\"\\/]+\.)+[^@\s.:,;<>()\[\]\"\\/]{2,}$"
    ),
    scheme="mailto:",
    needs=("email", "security", "no-voice"),
)
_WEB = FactKind(
    "web",
    "a full web address",
    "Write it with https:// in front.",
    re.compile(r"^https?://[^\s/]+\.[^\s/.]+(?:/\S*)?$"),
    translated=True,
    needs=("form", "web", "security", "no-voice"),
)
_ADDRESS = FactKind("address", in_lines=True, needs=("post", "no-voice"))
_DATE = FactKind("date")
_WORDS = FactKind("text", translated=True)
_BODY = msgspec.structs.replace(_WORDS, needs=("body",))


def kind_of(type: FactType) -> FactKind:
    """Return what a type means."""
    match type:
        case "phone":
            return _PHONE
        case "text-message":
            return _MESSAGE
        case "email":
            return _EMAIL
        case "web" | "form":
            return _WEB
        case "address":
            return _ADDRESS
        case "date":
            return _DATE
        case "body":
            return _BODY
        case "role" | "law" | "text":
            return _WORDS
        case _:
            assert_never(type)


def types_for(need: Need) -> tuple[FactType, ...]:
    """Return the types that are good for what somebody needs."""
    types: tuple[FactType, ...] = get_args(FactType)
    return tuple(type for type in types if need in kind_of(type).needs)

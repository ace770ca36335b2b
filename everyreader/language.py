"""What is known of a language by its BCP 47 tag alone: whether it is English, its script, and which way that runs."""

from __future__ import annotations

from typing import Literal

ENGLISH = "en-GB"
"""The English of the build's own words, and of what the facts say in English."""

Direction = Literal["ltr", "rtl"]

_RIGHT_TO_LEFT = frozenset(
    "Adlm Arab Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo Orkh Ougr Palm "
    "Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Thaa Yezi".split()
)
"""The scripts (ISO 15924) whose letters run from right to left (Unicode 16, Bidi_Class R or AL)."""


def is_english(tag: str) -> bool:
    """Say whether a tag is that of English, of whatever country."""
    return tag.split("-")[0].lower() == "en"


def script_of(tag: str) -> str:
    """Return the script that a tag names, else the one in which CLDR says that the language is most likely written
    (Unicode Technical Standard 35, Likely Subtags); nothing where CLDR does not know the language."""
    parts = tag.split("-")
    named = next((part for part in parts[1:3] if len(part) == 4 and part.isalpha()), "")
    if named:
        return named.title()
    from babel.core import get_global  # slow to import, and few pages need it

    likely = get_global("likely_subtags")
    language, region = parts[0].lower(), next((part.upper() for part in parts[1:] if len(part) in (2, 3)), "")
    found = likely.get(f"{language}_{region}") or likely.get(language)
    return str(found).split("_")[1] if found else ""


def direction_of_script(script: str) -> Direction:
    """Return the direction of a script, by its ISO 15924 code."""
    return "rtl" if script.title() in _RIGHT_TO_LEFT else "ltr"


def direction_of(tag: str) -> Direction:
    """Return the direction in which words with a tag are most likely written."""
    return direction_of_script(script_of(tag))

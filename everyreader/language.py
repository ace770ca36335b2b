"""What is known of a language by its BCP 47 tag alone: whether it is English, its script, and which way that runs."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Literal, NamedTuple

ENGLISH = "en-GB"
"""The English of the build's own words, and of what the facts say in English."""

Direction = Literal["ltr", "rtl"]

_RIGHT_TO_LEFT = frozenset(
    "Adlm Arab Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat "
    "Nkoo Orkh Ougr Palm "
    "Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Thaa Yezi".split()
)
"""The scripts (ISO 15924) whose letters run from right to left (Unicode 16, Bidi_Class R or AL)."""


class Punctuation(NamedTuple):
    """The signs of a language, with the spaces that stand beside them. opening, closing: of brackets behind other
    words."""

    colon: str = ": "
    comma: str = ", "
    opening: str = " ("
    closing: str = ")"


_ARABIC_SIGNS, _WIDE_SIGNS = Punctuation(comma="، "), Punctuation("：", "，", "（", "）")


def punctuation_of(script: str, lang: str = "") -> Punctuation:
    """Return the signs of a language that is written in a script, by its ISO 15924 code."""
    if script in ("Hans", "Hant", "Hani", "Jpan", "Bopo"):
        return _WIDE_SIGNS
    if script in ("Arab", "Aran", "Syrc", "Thaa", "Nkoo"):
        return _ARABIC_SIGNS
    return Punctuation("\u00a0: ") if lang.split("-")[0] == "fr" else Punctuation()


_TAG = re.compile(
    r"^([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|"
    r"\d[a-z0-9]{3}))*(?:-[a-wyz](?:-[a-z0-9]{2,8})+)*"
    r"(?:-x(?:-[a-z0-9]{1,8})+)?$"
)
"""The shape of a BCP 47 tag: language, script, region, variants, extensions and private parts (RFC 5646, 2.1)."""

_SIGNED = frozenset("ase bfi bsl isg".split())
"""Sign languages of these islands and of America: the locale data know languages by their scripts, and these have
none."""

_OWN_CODES = frozenset(
    """als arb azj bal cmn ekk fat fil gaz gom hbs khk kmr knc lvs mup npi ory pbt pes plt prs quz sdh skr swh twi
    uzn ydd yue zlm zsm""".split()
)
"""Languages of three letters that are below one of two and may be named themselves (ISO 639-3, macrolanguages)."""

_NO_LANGUAGE = frozenset("mis mul root und zxx".split())
"""Tags that name no one language."""


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
    if not found and (other := get_global("language_aliases").get(language)):
        return script_of(str(other).replace("_", "-"))
    return str(found).split("_")[1] if found else ""


def direction_of_script(script: str) -> Direction:
    """Return the direction of a script, by its ISO 15924 code."""
    return "rtl" if script.title() in _RIGHT_TO_LEFT else "ltr"


def direction_of(tag: str) -> Direction:
    """Return the direction in which words with a tag are most likely written."""
    return direction_of_script(script_of(tag))


@lru_cache(maxsize=1000)
def tag_fault(tag: str) -> tuple[str, str] | None:
    """Return what is wrong with the tag of a language and what to do, or None where it is one whose language, script
    and region the Unicode locale data know."""
    from babel import Locale  # slow to import, and few pages need it
    from babel.core import get_global

    english = Locale("en")
    match = _TAG.match(tag.lower())
    if not match or match[1] in _NO_LANGUAGE or not _is_language(match[1]):
        near = next((code for code, name in english.languages.items() if name.lower() == tag.lower()), "")
        return (
            f'"{tag[:40]}" is not the tag of a language.',
            f'Write "{near}".' if near else "Write a BCP 47 tag such as en, pl, ur or zh-Hans.",
        )
    if short := _short_form(match[1]):
        return f'"{match[1]}" is not how the tag of this language is written.', f'Write "{short}{tag[3:]}".'
    if match[2] and match[2].title() not in english.scripts:
        return (
            f'"{match[2]}" in "{tag}" is not the tag of a script.',
            "Write for example Latn, Arab, Hans or Hant, or leave it out.",
        )
    if match[3] and match[3].upper() not in english.territories:
        old = get_global("territory_aliases").get(match[3].upper(), [""])[0]
        return (
            f'"{match[3]}" in "{tag}" is not the tag of a region.',
            f"Write {old} for it, or leave it out."
            if old
            else "Write for example GB (not UK), PL or PK, or leave it out.",
        )
    return None


def name_of_language(tag: str) -> str:
    """Return the English name of a language in CLDR, or nothing."""
    from babel import Locale

    return str(Locale("en").languages.get(tag.split("-")[0].lower(), ""))


def _short_form(code: str) -> str:
    """Return the two letters that stand for a code of three (ISO 639-2) in a tag, or nothing: RFC 5646, 2.2.1, takes
    the shortest."""
    from babel.core import get_global

    short = str(get_global("language_aliases").get(code, "")) if len(code) == 3 and code not in _OWN_CODES else ""
    return short if len(short) == 2 else ""


def english_name_of(tag: str) -> str:
    """Return the English name in CLDR of the language of a tag, or nothing."""
    from babel import Locale

    return str(Locale("en").languages.get(tag.split("-")[0], ""))


def own_name_of(tag: str) -> str:
    """Return the name in CLDR of the language of a tag in that language itself, or nothing."""
    from babel import Locale, UnknownLocaleError

    primary = tag.split("-")[0].lower()
    try:
        return str(Locale(primary).languages.get(primary, ""))
    except UnknownLocaleError:
        return ""


def language_of_name(english_name: str) -> str:
    """Return the primary tag of the language that has an English name in CLDR, or nothing."""
    from babel import Locale

    wanted = english_name.strip().casefold()
    return next((code.split("_")[0] for code, name in Locale("en").languages.items() if name.casefold() == wanted), "")


_LETTERS = dict(
    entry.split(":")
    for entry in (
        "Latn:LATIN,FULLWIDTH Arab:ARABIC Aran:ARABIC Cyrl:CYRILLIC Grek:GREEK Hebr:HEBREW Beng:BENGALI Guru:GURMUKHI "
        "Deva:DEVANAGARI Gujr:GUJARATI "
        "Taml:TAMIL Telu:TELUGU Knda:KANNADA Mlym:MALAYALAM Sinh:SINHALA Thai:THAI Laoo:LAO Mymr:MYANMAR "
        "Khmr:KHMER Geor:GEORGIAN "
        "Armn:ARMENIAN Ethi:ETHIOPIC Hans:CJK,IDEOGRAPHIC Hant:CJK Hani:CJK "
        "Jpan:CJK,HIRAGANA,KATAKANA,HALFWIDTH Kore:HANGUL,CJK "
        "Orya:ORIYA Tibt:TIBETAN "
        "Thaa:THAANA Syrc:SYRIAC Nkoo:NKO Tfng:TIFINAGH Adlm:ADLAM Rohg:HANIFI Mong:MONGOLIAN Cans:CANADIAN "
        "Cher:CHEROKEE Mtei:MEETEI Sylo:SYLOTI Cakm:CHAKMA"
    ).split()
)
"""What the names of the letters of a script begin with, by its ISO 15924 code."""


UNSPACED_SCRIPTS = frozenset("Ahom Khmr Lana Laoo Mymr Tale Talu Tavt".split())
"""Scripts without spaces between words whose words Pango cannot find (Unicode Standard Annex 14, class SA, without
Thai)."""

UNKNOWN_SCRIPT = "Zzzz"
"""The code for a script that the table above lacks (ISO 15924)."""


def script_of_letter(char: str) -> str:
    """Return the script of a letter, by its ISO 15924 code: `Hans` for Chinese characters, `Jpan` for kana, `Kore` for
    hangul, `Zzzz` where the table above lacks it."""
    name = unicodedata.name(char, "")
    return next(
        (script for script, start in _LETTERS.items() if name.startswith(tuple(start.split(",")))), UNKNOWN_SCRIPT
    )


def letters_fault(tag: str, words: str) -> tuple[str, str] | None:
    """Return what is wrong where not one letter of words is of a script in which their language is written, and what to
    do; None where one is, or where nobody can tell. tag: has no fault."""
    scripts = [script for script in scripts_of(tag) if script]
    known = tuple(start for script in scripts for start in _LETTERS.get(script, "?").split(","))
    names = [unicodedata.name(char, "?") for char in words if char.isalpha()]
    if not scripts or "?" in known or not names or any(name.startswith(known) for name in names):
        return None
    own = script_of_letter(next(filter(str.isalpha, words)))
    return (
        f'No letter of these words is one of the language "{tag}".',
        "Write the tag of their language"
        + (f', or "{tag.split("-")[0]}-{own}" if that is how they are written.' if own != UNKNOWN_SCRIPT else "."),
    )


@lru_cache(maxsize=1000)
def scripts_of(tag: str) -> set[str]:
    """Return every script in which CLDR says that a language is written somewhere, or the one that its tag names."""
    from babel.core import get_global

    script, language = script_of(tag), tag.split("-")[0].lower()
    if script.lower() in tag.lower().split("-"):
        return {script}
    written = [
        str(full).split("_") for name, full in get_global("likely_subtags").items() if name.startswith(f"{language}_")
    ]
    return {script, *(parts[1] for parts in written if parts[0] == language)}


def _is_language(code: str) -> bool:
    from babel import Locale
    from babel.core import get_global

    return (
        code in _SIGNED
        or code in Locale("en").languages
        or code in get_global("likely_subtags")
        or code in get_global("language_aliases")
    )

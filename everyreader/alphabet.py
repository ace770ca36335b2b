"""Puts names into the order of a language's own alphabet, for lists that people look through.

The order is that of the Unicode Collation Algorithm in short: first the letters, then their marks, then capitals; signs
before digits before letters, and a language's own script before others. What an alphabet of its own differs in is
here: `ch` after `c` in Welsh, `ł` after `l` in Polish. Chinese goes by pinyin, in which order the common characters
are in its oldest coding (GB 2312).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import lru_cache

from everyreader.language import script_of

Key = tuple[tuple[tuple[int, int], ...], tuple[str, ...], tuple[bool, ...], str]
"""What names are sorted by: their letters, the marks on these, their capitals, and at last the name itself."""

_LATIN = "a b c d e f g h i j k l m n o p q r s t u v w x y z"


def _latin(*more: str) -> str:
    """Return the Latin alphabet with letters of a language after others: `ł` after `l` is written `l ł`; those after z
    are written alone."""
    letters = _LATIN.split()
    for entry in more:
        first, *rest = entry.split()
        if first in letters and rest:
            place = letters.index(first) + 1
            letters[place:place] = rest
        else:
            letters += [first, *rest]
    return " ".join(letters)


ALPHABETS = {
    "az": "a b c ç d e ə f g ğ h x ı i j k q l m n o ö p r s ş t u ü v y z w",
    "cs": _latin("c č", "h ch", "r ř", "s š", "z ž"),
    "cy": _latin("c ch", "d dd", "f ff", "g ng", "l ll", "p ph", "r rh", "t th"),
    "da": _latin("æ ø å"),
    "es": _latin("n ñ"),
    "et": "a b c d e f g h i j k l m n o p q r s š z ž t u v w õ ä ö ü x y",
    "fi": _latin("å ä ö"),
    "hr": _latin("c č ć", "d dž đ", "l lj", "n nj", "s š", "z ž"),
    "hu": _latin("c cs", "d dz dzs", "g gy", "l ly", "n ny", "o ö", "s sz", "t ty", "u ü", "z zs"),
    "is": _latin("a á", "d ð", "e é", "i í", "o ó", "u ú", "y ý", "þ æ ö å"),
    "lt": _latin("c č", "s š", "z ž").replace(" i ", " i=y ").replace(" x y z", " x z"),
    "lv": _latin("a ā", "c č", "e ē", "g ģ", "i y ī", "k ķ", "l ļ", "n ņ", "o ō", "r ŗ", "s š", "u ū", "z ž").replace(
        " x y z", " x z"
    ),
    "nb": _latin("æ ø å"),
    "pl": _latin("a ą", "c ć", "e ę", "l ł", "n ń", "o ó", "s ś", "z ź ż"),
    "ro": _latin("a ă â", "i î", "s ș", "t ț"),
    "sk": _latin("a ä", "c č", "h ch", "o ô", "s š", "z ž"),
    "sq": _latin("c ç", "d dh", "e ë", "g gj", "l ll", "n nj", "r rr", "s sh", "t th", "x xh", "z zh"),
    "sv": _latin("å ä ö"),
    "tr": _latin("c ç", "g ğ", "h ı", "o ö", "s ş", "u ü"),
    "vi": _latin("a ă â", "d đ", "e ê", "o ô ơ", "u ư"),
    "sr": "а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш",
    "ru": "а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я",
    "uk": "а б в г ґ д е є ж з и і ї й к л м н о п р с т у ф х ц ч ш щ ь ю я",
    "bg": "а б в г д е ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ь ю я",
    "ar": "ء=أ=ؤ=إ=ئ=ا ب پ ت=ة ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ك=ک گ ل م ن ه و ي=ی=ى",
    "fa": "آ ا=ٱ=ء=أ=إ=ؤ=ئ ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک=ك گ ل م ن و ه=ة ی=ي=ى",
    "ur": "ا=أ آ ب بھ پ پھ ت تھ ٹ ٹھ ث ج جھ چ چھ ح خ د دھ ڈ ڈھ ذ ر رھ ڑ ڑھ ز ژ س ش ص ض ط ظ ع غ ف ق ک کھ گ گھ ل لھ "
    "م مھ ن نھ ں ںھ و=ؤ وھ "
    "ہ=ۂ ھ ۃ ء ی=ئ یھ ے=ۓ",
    "bn": "অ আ ই ঈ উ ঊ ঋ ৠ ঌ ৡ এ ঐ ও ঔ ং ঃ ঁ ক খ গ ঘ ঙ চ ছ জ ঝ ঞ ট ঠ ড ঢ ণ ত ৎ থ দ ধ ন প ফ ব ভ ম য র ৰ ল ৱ শ ষ স হ "
    "া ি ী ু ূ ৃ ৄ ে ৈ ো ৌ ্ ৗ",
    "pa": "ੳ ਉ ਊ ਓ ਅ ਆ ਐ ਔ ੲ ਇ ਈ ਏ ਸ ਹ ਕ ਖ ਗ ਘ ਙ ਚ ਛ ਜ ਝ ਞ ਟ ਠ ਡ ਢ ਣ ਤ ਥ ਦ ਧ ਨ ਪ ਫ ਬ ਭ ਮ ਯ ਰ ਲ ਵ ੜ ੍ ਾ ਿ ੀ ੁ ੂ ੇ ੈ ੋ ੌ",
}
"""Alphabets by language, where they are not that of Unicode's own order. Letters joined by `=` are at one place."""

_SAME = {"no": "nb", "nn": "nb", "bs": "hr", "kmr": "ku", "prs": "fa", "pnb": "ur", "skr": "ur"}
_BASES = {"ø": "o", "đ": "d", "ł": "l", "ħ": "h", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i", "ð": "d"}
"""Letters that Unicode does not take apart, with those beside which they are in other languages."""

_SMALL = "\u093c\u09bc\u0abc\u0a01\u0a02\u0a3c\u0a70\u0a71"
"""Marks of Indic scripts that are no letters: the dot below, and all small ones of Gurmukhi."""

_TURKISH = ("tr", "az")
_SPACE, _SIGN, _DIGIT, _OWN, _OTHER = range(5)


def order_of(lang: str) -> Callable[[str], Key]:
    """Return what sorts names in a language, given by its BCP 47 tag: a key for `sorted`."""
    language = lang.split("-")[0].lower()
    language = _SAME.get(language, language)
    latin = script_of(lang) in ("Latn", "")
    ranks = _ranks(language) if latin or language in ALPHABETS else {}
    chinese = language in ("zh", "yue", "cmn")
    own = {letter: (_OWN, rank) for letter, rank in ranks.items()}
    longer = {letter[0] for letter in ranks if len(letter) > 1}
    others: dict[str, tuple[tuple[tuple[int, int] | None, str], ...]] = {}

    def parts_of(letter: str) -> tuple[tuple[tuple[int, int] | None, str], ...]:
        """Return the places of a sign that is no letter of the alphabet, each with its mark; a mark alone has none."""
        base = letter if letter in _BASES else ""
        return tuple(
            (None, char) if _is_mark(char) else (_place(char, ranks, latin, chinese), base)
            for char in _parts(letter, ranks)
        )

    def key(name: str) -> Key:
        text = unicodedata.normalize("NFC", name)
        if language in _TURKISH:
            text = text.replace("İ", "i\u200b").replace("I", "ı")
        places: list[tuple[int, int]] = []
        marks: list[str] = []
        folded = text.lower().replace("\u200b", "")
        folded = folded.replace("آ", "اا") if language == "ar" else folded
        capitals = [char.isupper() for char in text if char != "\u200b"]
        at = 0
        while at < len(folded):  # thousands of names are sorted for a list of all headings
            letter = folded[at]
            if letter in longer:
                letter = next((part for size in (3, 2) if (part := folded[at : at + size]) in own), letter)
            at += len(letter)
            if place := own.get(letter):
                places.append(place)
                marks.append("")
                continue
            if letter not in others:
                others[letter] = parts_of(letter)
            for found, mark in others[letter]:
                if found is None:
                    marks[-1:] = [(marks[-1] if marks else "") + mark]
                else:
                    places.append(found)
                    marks.append(mark)
        return tuple(places), tuple(marks), tuple(capitals), name

    return key


def _parts(letter: str, ranks: dict[str, int]) -> str:
    """Return a letter that is none of the alphabet as those of it and marks: `ấ` is `â` and a mark where `â` is a
    letter."""
    whole = unicodedata.decomposition(letter)
    if letter in ranks or not whole or whole.startswith("<"):
        return _BASES.get(letter, letter)
    return "".join(_parts(chr(int(code, 16)), ranks) for code in whole.split())


@lru_cache(maxsize=1000)
def _ranks(language: str) -> dict[str, int]:
    """Return the place of each letter of an alphabet; the Latin one where a language has no other."""
    letters = ALPHABETS.get(language, _LATIN).split()
    return {letter: place for place, same in enumerate(letters) for letter in same.split("=")}


def _is_mark(char: str) -> bool:
    """Say whether a character changes a letter and is none itself: the vowel signs of Indic scripts are letters, but
    for the dot below."""
    return unicodedata.category(char) == "Mn" and (char < "\u0900" or char in _SMALL or char >= "\u1ab0")


def _place(char: str, ranks: dict[str, int], latin: bool, chinese: bool) -> tuple[int, int]:
    if char in ranks:
        return _OWN, ranks[char]
    if char.isspace():
        return _SPACE, 0
    if char.isdecimal():
        return _DIGIT, unicodedata.decimal(char)
    if not (char.isalnum() or unicodedata.category(char)[0] == "M"):
        return _SIGN, ord(char)
    if chinese and char >= "\u3400":
        return _OWN, int.from_bytes(char.encode("gb18030"), "big")
    is_latin = unicodedata.name(char, "").startswith("LATIN")
    return (_OWN if is_latin == latin else _OTHER), 1000 + ord(char)


_PINYIN = (
    "A B0A1 B B0C5 C B2C1 D B4EE E B6EA F B7A2 G B8C1 H B9FE J BBF7 K BFA6 L C0AC M C2E8 N C4C3 O C5B6 P C5BE "
    "Q C6DA R C8BB S C8F6 T CBFA W CDDA X CEF4 Y D1B9 Z D4D1"
).split()
_PINYIN_STARTS = [(int(code, 16), letter) for letter, code in zip(_PINYIN[::2], _PINYIN[1::2], strict=True)]
_PINYIN_END = 0xD7F9
"""The first letter of the pinyin of the common characters, by where each letter begins in GB 2312; behind them stand
rarer ones."""

_FIRST = 8
"""More signs than the longest letter of an alphabet has, its marks with it."""

DIGITS, OTHERS = "0–9", "A–Z"
"""Under which a list stands what begins with a digit, and what begins in Latin letters among names in another
script."""


def initial_of(lang: str) -> Callable[[str], str]:
    """Return what says under which letter of its alphabet a name stands, in a language given by its BCP 47 tag. The
    order of names is that of `order_of`, so those of one letter are together.

    >>> [initial_of(lang)(name) for lang, name in (("pl", "źle"), ("cy", "Llun"), ("ur", "NHS"), ("zh", "数据"))]
    ['Ź', 'LL', 'A–Z', 'S']
    """
    key = order_of(lang)
    language = lang.split("-")[0].lower()
    language = _SAME.get(language, language)
    latin = script_of(lang) in ("Latn", "")
    letters = [
        "ا" if "ا" in (same := entry.split("=")) else same[0] for entry in ALPHABETS.get(language, _LATIN).split()
    ]
    known = latin or language in ALPHABETS

    def initial(name: str) -> str:
        first = name[:_FIRST] if name[:1].isalnum() else name  # the rest decides nothing
        places = [place for place in key(first)[0] if place[0] not in (_SPACE, _SIGN)]
        if not places:
            return DIGITS
        kind, rank = places[0]
        if kind == _DIGIT:
            return DIGITS
        if kind == _OTHER:
            return OTHERS if not latin else "…"
        if known and rank < len(letters):
            letter = letters[rank]
            return letter.replace("i", "İ").upper() if language in _TURKISH else letter.upper()
        if rank >= 0x8000 and rank <= 0xFFFF:
            return next((letter for start, letter in reversed(_PINYIN_STARTS) if start <= rank < _PINYIN_END), "…")
        return next((char for char in name if char.isalnum()), "…")

    return initial

"""Turns words into the form in which the index holds them; `templates/html/search-words.js` does the same with what a
reader types.

No reader sees this form: results show titles and headings alone. Arabic and Urdu letters that people type for one
another become one letter, Bengali and Punjabi ones too; digits are those of English, and marks that hardly anybody
types go. Chinese has no blanks between words: it is written as pairs of signs, so that no dictionary is needed, neither
here nor in the browser.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from everyreader.search.short_words import shortened

_ONE_LETTER = {
    **{"ى": "ي", "ی": "ي", "ے": "ي", "ک": "ك", "ہ": "ه", "ھ": "ه", "ۂ": "ه", "ۃ": "ه", "ة": "ه", "ۀ": "ه", "ں": "ن"},
    **{"ী": "ি", "ূ": "ু", "ণ": "ন", "শ": "স", "ষ": "স", "ੰ": "ਂ"},
    **{digit: str(at % 10) for at, digit in enumerate("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹০১২৩৪৫৬৭৮৯੦੧੨੩੪੫੬੭੮੯")},
}
_LETTERS = str.maketrans(_ONE_LETTER)
_OTHER_SCRIPT = re.compile("[\u0600-\u06ff\u0980-\u0a7f]")
_MARKS = re.compile("[\u0640\u064b-\u065f\u0670\u200c\u200d\u0981\u09bc\u0a3c\u0a71]")
_NO_LETTER = re.compile("[^a-z0-9]+")
_CHINESE = re.compile("[\u3400-\u9fff]+")
_LONG = re.compile("[\u3400-\u9fff]{3,}")
_PAIR = re.compile("q[a-p]{4}(?:[a-p]{4})?")
_BEFORE = re.compile("^(?!والد)(?:[وفبك]?ال|لل)(?=..)")
_APOSTROPHE = re.compile(r"(?<=\w)['\u2019](?=(?:[stdm]|re|ve|ll)\b)")
_IN_TWO = {0x980 + at: f"{chr(ord('a') + at // 16)}{chr(ord('a') + at % 16)}" for at in range(256)}
"""Letters of Bengali and Punjabi as two Latin ones each: Pagefind leaves their signs of vowels out."""
_LATIN = str.maketrans({"ı": "i", "ł": "l", "đ": "d", "ø": "o", "æ": "ae", "ß": "ss"})
HEADING, CALLED, IN_CALLED, WHOLE, SMALL_WORD = "zzx", "zzk", "zzj", "zzw", "zzi"
"""What marks words of titles and headings; all the words of a name by which people call a page; one word of several of
such a name; all the words that say something of a heading, or of a name that has others; and one that says little."""
MOST_IN_PHRASE = 3
"""How many words may mean the same as one."""
MOST_TOGETHER = 4
"""How many words one name has that a question may hold whole."""


def index_words(text: str) -> str:
    """Return words as the index holds them.

    >>> index_words("شکایت، 投诉信")
    'شكايت،  qgcjfilmj qilmjepob '
    """
    text = unicodedata.normalize("NFKC", text)
    if "'" in text or "\u2019" in text:
        text = _APOSTROPHE.sub("", text)
    if _OTHER_SCRIPT.search(text):
        decomposed = unicodedata.normalize("NFD", text)
        text = unicodedata.normalize("NFC", _MARKS.sub("", decomposed)).translate(_LETTERS)
    return _CHINESE.sub(lambda match: _pairs(match[0]), text)


class Usual:
    """What a language says of its words: which say little, and which mean the same."""

    def __init__(
        self,
        idle: Iterable[str] = (),
        same: Iterable[Sequence[str]] = (),
        letters: Iterable[str] = (),
        turn: Iterable[str] = (),
    ) -> None:
        """idle: words that say little. same: of each group, single words that mean the same. letters: of each
        group, letters that people type for the first. turn: words that say little, but that a name needs."""
        same, turn = tuple(same), tuple(turn)
        self._parts: dict[str, list[str]] = {}
        self._long = {word: word for word in turn if _CHINESE.fullmatch(word)}
        self._long |= {word: group[0] for group in same for word in group[1:] if _LONG.fullmatch(word)}
        longest = sorted(self._long, key=lambda word: (-len(word), word))
        self._any_long = re.compile("|".join(longest)) if longest else None
        self.letters: Mapping[int, str] = {ord(other): group[0] for group in letters if group for other in group[1:]}
        self._phrases: dict[tuple[str, ...], str] = {
            written: first[0]
            for group in same
            for first, *others in [[tuple(self._split(words)) for words in group]]
            for words in others
            if len(first) == 1 and 1 < len(words) <= MOST_IN_PHRASE
            for written in (words, tuple(map(_without_accents, words)))
        }
        self._beginnings = frozenset(words[0] for words in self._phrases)
        parts = [part for words in (*idle, *turn) for part in self._split(words)]
        self.idle = frozenset((*parts, *map(_without_accents, parts)))
        self.same: dict[str, str] = {}
        for group in same:
            forms = [beginning(parts[0]) for words in group if len(parts := self.parts(words)) == 1]
            self.same |= dict.fromkeys(forms, forms[0]) if forms else {}
        self.turn: frozenset[str] = frozenset(form for words in turn for form in self.forms(self.parts(words)))

    def written(self, text: str) -> str:
        """Return words as the index holds them. A long Chinese word gives way to the one that means the same: as pairs
        it would count as two words or three.

        >>> Usual(same=[["gp", "家庭医生"]]).written("我的家庭医生好").split()
        ['qgcbbhgie', 'gp', 'qfjhn']
        """
        text = text.translate(self.letters) if self.letters else text
        if self._any_long:
            text = self._any_long.sub(lambda match: f" {self._long[match[0]]} ", text)
        return index_words(text)

    def running_text(self, text: str, more: frozenset[str] = frozenset()) -> list[str]:
        """Return the words of a section in the form that all their forms share, each once, without those that say
        little: the script asks for no other, and how often a section has a word makes no difference. It halves the
        index. more: words that say little in the language of the text, where that is another one.

        >>> Usual({"the", "of"}).running_text("The rests of it, the rest.")
        ['rest', 'it']
        """
        idle = self.idle | more
        forms = self.forms(part for part in self._divided(text) if part not in idle and not self._has_idle_sign(part))
        return [form.translate(_IN_TWO) for form in dict.fromkeys(forms)]

    def _has_idle_sign(self, part: str) -> bool:
        """Say whether a Chinese pair has a sign that says little when it stands alone, as few words have: those that
        mean the same as others are words."""
        return is_pair(part) and part not in self.same and not self.idle.isdisjoint((part[:5], f"q{part[5:]}"))

    def parts(self, text: str) -> list[str]:
        """Return the words of a text one by one, in small letters, in the form of the index."""
        if (found := self._parts.get(text)) is None:
            found = self._parts[text] = self._divided(text)
        return found

    def _divided(self, text: str) -> list[str]:
        parts = self._split(text)
        return parts if self._beginnings.isdisjoint(parts) else self._as_one(parts)

    def _split(self, text: str) -> list[str]:
        words = self.written(text).lower()
        if words.isascii():
            return _NO_LETTER.sub(" ", words).split()
        return "".join(char if _is_kept(char) else " " for char in words).split()

    def _as_one(self, parts: list[str]) -> list[str]:
        """Return words in which those that stand together and mean the same as one word are that word."""
        found: list[str] = []
        at = 0
        while at < len(parts):
            lengths = range(MOST_IN_PHRASE, 1, -1) if parts[at] in self._beginnings else ()
            length = next((length for length in lengths if tuple(parts[at : at + length]) in self._phrases), 1)
            found.append(parts[at] if length == 1 else self._phrases[tuple(parts[at : at + length])])
            at += length
        return found

    def telling(self, text: str) -> list[str]:
        """Return the words of a text that say something, each in the form that all its forms share; all its words where
        none does.

        >>> Usual({"要"}, [["申请", "要求"]]).telling("我要申请") == Usual().telling("申请")
        True
        """
        parts = self.parts(text)
        told = [part for part in parts if part not in self.idle and not self._has_idle_sign(part)]
        return self.forms(told or parts)

    def forms(self, parts: Iterable[str]) -> list[str]:
        """Return words, each in the form that all its forms share."""
        return [self.same.get(form, form) for form in map(beginning, parts)]

    def turned(self, text: str) -> list[str]:
        """Return the words of a text that say something, with those that say what is asked of them; all its words where
        it has none of these.

        >>> Usual({"my", "sees"}, turn=["who"]).turned("who sees my record"), Usual({"my"}).turned("my record")
        (['who', 'record'], ['my', 'record'])
        """
        forms, telling = self.forms(self.parts(text)), {*self.telling(text)}
        return [form for form in forms if form in telling or form in self.turn] if self.turn & {*forms} else forms


def telling_words(text: str, usual: Usual) -> str:
    """Return the words of a title or heading in the form in which they weigh most: their beginnings, so that endings
    matter little. A mark on both sides keeps each apart from all other words, also from those that begin alike, of
    which Pagefind thinks where it does not know a word.

    >>> telling_words("Go by my bus", Usual({"my"}))
    'zzxgozzx zzxbyzzx zzxbuszzx'
    """
    return _marked(usual.telling(text), HEADING)


def called_words(text: str, usual: Usual) -> str:
    """Return the words of a name by which people call a page: all as one, and, where it has several, one by one.
    Words that say little may be what tells it from another: without them, all as one says less.

    >>> called_words("opt out", Usual()), called_words("am I out", Usual({"am", "i"}))
    ('zzkoptoutzzk zzjoptzzj zzjoutzzj', 'zzwoutzzw zzkamioutzzk')
    """
    words, parts = usual.telling(text), usual.parts(text)
    turns = False
    if len(words) == len(parts):
        whole = whole_words(text, usual, CALLED)
    else:
        turned = usual.turned(text)
        turns = not usual.turn.isdisjoint(turned)
        whole = f"{'' if turns else whole_words(text, usual)} {_together(turned, CALLED)}".strip()
    if len(words) == 1 and not turns:
        return whole
    return f"{whole} {_marked(words, IN_CALLED)}".strip()


def small_words(text: str, usual: Usual) -> str:
    """Return the words of a name that say little beside others. Many names of a section have the same ones ("who", "for
    how long"), and so have its questions.

    >>> small_words("who sees my file", Usual({"who", "my"})), small_words("who", Usual({"who"}))
    ('zziwhozzi zzimyzzi', '')
    """
    small = usual.forms(part for part in usual.parts(text) if part in usual.idle)
    return _marked(dict.fromkeys(form for form in small if form not in usual.telling(text)), SMALL_WORD)


def whole_words(text: str, usual: Usual, mark: str = WHOLE) -> str:
    """Return the words of a text as one, in one order, so that a question that holds them all finds it; nothing where
    there are too many.

    >>> whole_words("out opt", Usual()), whole_words("my child", Usual({"my"}))
    ('zzwoptoutzzw', 'zzwchildzzw')
    """
    return _together(usual.telling(text), mark)


def _together(words: Iterable[str], mark: str) -> str:
    found = sorted({*words})
    return _marked(["".join(found)], mark) if 0 < len(found) <= MOST_TOGETHER else ""


def _marked(words: Iterable[str], mark: str) -> str:
    return " ".join(f"{mark}{shortened(word.translate(_IN_TWO))}{mark}" for word in words)


@lru_cache(2048)
def _is_kept(char: str) -> bool:
    return unicodedata.category(char)[0] in "LMN"


@lru_cache(16384)  # words of whole texts
def beginning(word: str) -> str:
    """Return as much of a word as all its forms have, nearly always: at most six Latin letters without the commonest
    endings, or five of another script, where signs of vowels count as letters. What Arabic writes before a noun goes.

    >>> beginning("ubezpieczeniowe"), beginning("opting"), beginning("skargę"), beginning("والشكوي")
    ('ubezpi', 'opt', 'skarg', 'شكو')
    """
    if is_pair(word):
        return word
    if word[0] < "\u0250":
        return _latin_beginning(word)
    if "\u0600" <= word[0] < "\u0700":
        return re.sub("(?<=...)[يها]+$", "", _BEFORE.sub("", word))[:5]
    if "\u0980" <= word[0] < "\u0a00":
        word = re.sub("(?<=...)(?:ের|[কত]ে|র|ট[াি]|গুল[োি])$", "", word)
        return re.sub("(?<=...)[\u09be-\u09cc]+$", "", word)[:5]
    return re.sub("(?<=...)[\u0a3e-\u0a4c\u0a02]+$", "", word)[:5]


def _without_accents(word: str) -> str:
    """Return a word in Latin letters as a keyboard without accents writes it, any other word as it is."""
    if word[0] >= "\u0250":
        return word
    letters = unicodedata.normalize("NFD", word)
    return "".join(char for char in letters if not unicodedata.combining(char)).translate(_LATIN)


def _latin_beginning(word: str) -> str:
    word = re.sub("(?<=..[^aeiou])ies$", "y", _without_accents(word))
    word = re.sub("(?<=..)(?<![sui])s$", "", word)
    shorter = re.sub("(?<=...)(?:ing|ed)$", "", word)
    if shorter != word:
        word = re.sub(r"(?<=..)([^aeiouls])\1$", r"\1", shorter)
    return re.sub("(?<=....)[aeiou]$", "", word)[:6]


def is_pair(word: str) -> bool:
    """Say whether a word is a pair of Chinese signs, or one alone. They overlap, so that none needs a pair of pairs."""
    return word[0] == "q" and _PAIR.fullmatch(word) is not None


def _pairs(signs: str) -> str:
    """Return each pair of neighbours among signs, with a blank before and after it; one sign alone stays one."""
    return " " + "".join(f"q{_latin(signs[at : at + 2])} " for at in range(max(1, len(signs) - 1)))


def _latin(signs: str) -> str:
    """Return signs as Latin letters, four each: whatever divides Chinese into words leaves these alone."""
    return "".join(chr(ord("a") + int(digit, 16)) for sign in signs for digit in f"{ord(sign):04x}")

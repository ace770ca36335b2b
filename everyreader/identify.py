"""Says in which language a text is, by its script and its commonest words, without a model and without a wait."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache

from everyreader.language import UNKNOWN_SCRIPT, script_of, script_of_letter, scripts_of
from everyreader.usual_words import USUAL_WORDS

LEAST = 20
"""Words that a text needs before its language can be told by them."""

_FEWEST = 1.5
"""The score below which words say nothing of their language."""

_ENOUGH, _PART, _AHEAD = 2.0, 0.08, 2.5
"""How many usual words a text needs to be surely in a language, which part of its words these are at least, and how
many times those of another language."""

_PARTS_OF_OTHERS = 0.2, 0.08
"""The same for a language in another script than that of its page: with many usual words, twice those of others are
enough."""

_DIFFERENT = 3
"""How many different usual words show a language that is not the page's own: a code that is repeated is no language."""

_FEW = 5
"""Words that a page needs that has fewer than LEAST in all."""

_OF_FEW = 0.3, 4, 2.5
_OF_FEW_ENGLISH = 0.25, 3, 1.5
"""Of a page of so few words, which part of them these are at least that are usual in another language, how many are
different, and what its score is. English needs less: no other list is taken for it, and a page that waits for its
translation is English."""

LEAST_OF_SCRIPT = 6
"""Words that it needs before its script alone can tell."""

_SAME = {
    "no": "nb",
    "nn": "nb",
    "fil": "tl",
    "kmr": "ku",
    "prs": "fa",
    "bs": "hr",
    "sh": "hr",
    "zlm": "ms",
    "pnb": "ur",
    "pa-arab": "ur",
}
"""Languages that share the list of another, because nobody could tell them apart by so few words."""

_SAME_IN = {("sr", "Latn"): "hr", ("ku", "Arab"): "ckb"}
"""The same for a language with a list in another of its scripts."""

_WORD = re.compile(r"[^\s\d!-/:-@\[-`{-~«»‘’“”„…–—·•،؛؟।、。，：；！？（）「」]+")
_NAME = re.compile(r"(?:[A-ZÀ-ÖØ-ÞĄ-ŽŞŢȘȚ]\S{0,80})(?:(?:\s+\w{1,3}){0,2}\s+[A-ZÀ-ÖØ-ÞĄ-ŽŞŢȘȚ0-9]\S{0,80})+")
"""A name of several words, with the small words inside it: Royal College of General Practitioners."""

_UNBROKEN = re.compile(r"[!-~]+")
_ADDRESS = re.compile(r"\w[@/.]\w", re.ASCII)
"""What an address on the web or of e-mail has, and words of prose have not."""

_LONGEST = 14
"""Signs that a word has on average at most, in a language with spaces between words."""

_UNSPACED = {"Hani", "Jpan", "Thai", "Laoo", "Khmr", "Mymr"}
"""Scripts that put no space between words."""


_TRADITIONAL = frozenset(
    "來個們傷價億優內兩劃動務勢員問單嗎國圍圖團報場學實寫將對層師幫幾廳從態慣應損擇據數時書會東業樂樑樓樣橋機檢權歡歲歷歸氣沒測溫為無熱燒現環產畫當療癥發碼約紅紙結絡給統經綠網線總義習聯職聽腫臉與萬藥"
    "處號見規計訊診話該認說誰請論謝識護讓責貴買費資賣質車輛辦農這進運過達遠適遲選遺還邊醫銀錢鏈長門開間關陰陸陽隊階際險隱雖雙離難雲電霧靈響頁順預領頭題額顏類顯風飛飯飲飾養館馬駕騎驗體魚鳥鳴麗麼點齡龍龜"
)
_SIMPLIFIED = frozenset(
    "来个们伤价亿优内两划动务势员问单吗国围图团报场学实写将对层师帮几厅从态惯应损择据数时书会东业乐梁楼样桥机检权欢岁历归气没测温为无热烧现环产画当疗症发码约红纸结络给统经绿网线总义习联职听肿脸与万药"
    "处号见规计讯诊话该认说谁请论谢识护让责贵买费资卖质车辆办农这进运过达远适迟选遗还边医银钱链长门开间关阴陆阳队阶际险隐虽双离难云电雾灵响页顺预领头题额颜类显风飞饭饮饰养馆马驾骑验体鱼鸟鸣丽么点龄龙龟"
)
"""Letters of common words that only one of the two Chinese scripts has, each with its counterpart in the other."""

_FEW_LETTERS = 3
"""So many of them show which script it is."""


_OWN_LETTERS = re.compile("[ぁ-ヿ가-힣]")
_LONG_IN_CHINESE = 2 * LEAST
"""Chinese characters without a letter of Japanese or Korean, which no sentence of these has: fewer may be names."""


def without_addresses(text: str) -> str:
    """Return a text without addresses on the web and of e-mail: these are in no language."""
    if "@" not in text and "/" not in text and text.count(".") == text.count(". ") + text.endswith("."):
        return text  # as most have none: each full stop ends a sentence
    return _UNBROKEN.sub(lambda part: " " if _ADDRESS.search(part[0]) else part[0], text)


def words_of_text(text: str) -> list[str]:
    """Return the words by which a text is judged, in lower case: names of several words are left out."""
    return _WORD.findall(_NAME.sub(" ", text).lower())


def script_of_text(text: str) -> str:
    """Return the script (ISO 15924) that most letters of a text are in; `Hani` for Chinese characters alone, `Jpan`
    where a tenth are kana; nothing where there are no letters."""
    if text.isascii():
        return "Latn" if any(map(str.isalpha, text)) else ""
    scripts = set(map(_script_of_sign, set(text))) - {""}
    if len(scripts) < 2:  # as in most texts
        return "Jpan" if "Kana" in scripts else "".join(scripts)
    counts = Counter[str]()
    for char, times in Counter(text).items():
        if script := _script_of_sign(char):
            counts[script] += times
    han, kana = counts.pop("Hani", 0), counts.pop("Kana", 0)
    counts["Jpan" if kana * 10 >= han + kana > 0 and kana else "Hani"] += han + kana
    return counts.most_common(1)[0][0]


def length(text: str) -> int:
    """Return about how many words a text has; where no spaces stand between words, half its letters."""
    parts = len(text.split())
    return parts if text.isascii() or len(text) < _LONGEST * parts else len(text) // 2


def judge(tag: str, text: str, is_page: bool = False) -> str:
    """Return the language of a text: a tag itself where the text is surely in its language, the tag of another where it
    surely is in that (`und` where only its script says so, `und-Latn` for Latin letters), and nothing where nobody can
    tell. text: without facts, code, addresses and words that are marked as another language's. is_page: it is all that
    a page says, so that a few words of another language and none of its own are enough."""
    own = _language(tag)
    quick = text.lower().split()
    if sum(map(USUAL_WORDS.get(own, frozenset()).__contains__, quick)) * 4 >= max(len(quick), LEAST):
        return tag  # most passages of most pages: nothing else needs to be asked
    if own in USUAL_WORDS and len(quick) >= LEAST and _stands_out(own, quick):
        return tag
    script, own_scripts = script_of_text(text), _own_scripts(tag)
    if script not in own_scripts:
        script = script_of_text(" ".join(words_of_text(text)))  # an English name between Persian words is no English
    if not script or script == UNKNOWN_SCRIPT:
        return ""
    if own_scripts and script not in own_scripts:
        words = words_of_text(text)
        letters = sum(map(len, words))
        number = letters // 2 if script in _UNSPACED else max(len(words), letters // (2 if script == "Hang" else 5))
        return _in_another_script(words, script) if number >= LEAST_OF_SCRIPT else ""
    if script == "Hani" and own == "zh" and (other := _other_chinese(tag, text)):
        return other
    if script == "Hani" and own in ("ja", "ko"):  # their own letters stand in every sentence of them
        return "zh" if len(text) >= _LONG_IN_CHINESE and not _OWN_LETTERS.search(text) else ""
    own = _SAME_IN.get((own, script), own)
    # Nothing else is written in Armenian letters; and that Chinese is in its own script is all that can be said of it
    alone = script in own_scripts and (script in _UNSPACED or not _listed(script) - {own})
    if own not in USUAL_WORDS or len(words := words_of_text(text)) < LEAST:
        return tag if alone else _of_few(own, words, script) if is_page and own in USUAL_WORDS else ""
    scores = _scores(words, script)
    likeliest, mine, least = _likeliest(scores), scores.get(own, 0.0), max(_ENOUGH, _PART * len(words))
    if likeliest and likeliest != own and scores[likeliest] >= max(least, _AHEAD * mine):
        return likeliest if len(USUAL_WORDS[likeliest].intersection(words)) >= _DIFFERENT else ""
    return tag if alone or (likeliest == own and mine >= least) else ""


def _of_few(own: str, words: list[str], script: str) -> str:
    """Return the other language that the few words of a page are in, or nothing."""
    scores = _scores(words, script)
    likeliest = _likeliest(scores)
    if not likeliest or likeliest == own or len(words) < _FEW:
        return ""
    usual = USUAL_WORDS[likeliest]
    part, different, least = _OF_FEW_ENGLISH if likeliest == "en" else _OF_FEW
    hits = usual.intersection(words)
    mine = USUAL_WORDS[own].intersection(words) - usual
    is_other = len(hits) >= max(different, part * len(words), 4 * len(mine)) and scores[likeliest] >= least
    return likeliest if is_other else ""


def _in_another_script(words: list[str], script: str) -> str:
    """Return the language of words in letters that are not those of their page: words of a language that is seldom
    written so have a few of others by chance."""
    scores = _scores(words, script)
    likeliest = _likeliest(scores)
    mine, next_one = sorted((*scores.values(), 0.0, 0.0), reverse=True)[:2]
    many, some = (part * len(words) for part in _PARTS_OF_OTHERS)
    if likeliest and mine >= some and mine >= (2.0 if mine >= many else _AHEAD) * next_one:
        return likeliest
    return "und-Latn" if script == "Latn" else "und"


def _other_chinese(tag: str, text: str) -> str:
    """Return the tag of the Chinese script that a text is in, where it is not that of a tag. A folder `zh` may be that
    of either: its locale says which."""
    is_traditional = script_of(tag) == "Hant"
    ours, theirs = (_TRADITIONAL, _SIMPLIFIED) if is_traditional else (_SIMPLIFIED, _TRADITIONAL)
    has_others = not theirs.isdisjoint(frozenset(text))
    if not has_others and tag != "zh":  # as in nearly all texts
        return ""
    mine, others = sum(map(ours.__contains__, text)), sum(map(theirs.__contains__, text)) if has_others else 0
    if tag == "zh" and mine >= _FEW_LETTERS and mine > 4 * others:
        return "zh-Hans"
    return ("zh-Hans" if is_traditional else "zh-Hant") if others >= _FEW_LETTERS and others > 4 * mine else ""


def is_known(tag: str) -> bool:
    """Say whether a language can be told by its words."""
    return _language(tag) in USUAL_WORDS


def _language(tag: str) -> str:
    parts = tag.lower().split("-")
    return _SAME.get("-".join(parts[:2])) or _SAME.get(parts[0], parts[0])


def _scores(words: Iterable[str], script: str) -> dict[str, float]:
    """Return how many of the words are usual in each language that has its list in a script."""
    return {language: score for language, score in _shares(words).items() if language in _listed(script)}


def _shares(words: Iterable[str]) -> dict[str, float]:
    """Return how many of the words are usual in each language, a word being shared among the languages that have it."""
    scores: dict[str, float] = {}
    languages_of = _languages().get
    for word in words:
        if languages := languages_of(word):
            share = 1 / len(languages)
            for language in languages:
                scores[language] = scores.get(language, 0.0) + share
    return scores


def _stands_out(language: str, words: list[str]) -> bool:
    """Say whether words are surely in one language: by its share of them, and by that of the next one."""
    share = _shares_of(language)
    mine = sum([share[word] for word in words if word in share])
    if mine < max(_ENOUGH, _PART * len(words)):
        return False
    others = (score for other, score in _shares(words).items() if other != language)
    return mine >= _AHEAD * max(others, default=0.0)


@lru_cache(maxsize=100)
def _shares_of(language: str) -> dict[str, float]:
    """Return the usual words of a language, each with its share."""
    languages_of = _languages()
    return {word: 1 / len(languages_of[word]) for word in USUAL_WORDS[language]}


def _likeliest(scores: dict[str, float]) -> str:
    """Return the language of the highest score, or nothing where too few words are usual in any."""
    best = max(scores, key=lambda language: scores[language], default="")
    return best if best and scores[best] >= _FEWEST else ""


@cache
def _languages() -> dict[str, tuple[str, ...]]:
    """Return the languages in which each usual word is usual."""
    found: dict[str, list[str]] = {}
    for language, words in USUAL_WORDS.items():
        for word in words:
            found.setdefault(word, []).append(language)
    return {word: tuple(languages) for word, languages in found.items()}


@lru_cache(maxsize=100)
def _listed(script: str) -> frozenset[str]:
    """Return the languages whose lists are in a script."""
    return frozenset(language for language, words in USUAL_WORDS.items() if script_of_text(" ".join(words)) == script)


@lru_cache(maxsize=1000)
def is_latin(tag: str) -> bool | None:
    """Say whether a language is most likely written in Latin letters; None where nobody knows, or where it may be."""
    own = _own_scripts(tag)
    return True if script_of(tag) == "Latn" else False if own and "Latn" not in own else None


@lru_cache(maxsize=1000)
def _own_scripts(tag: str) -> frozenset[str]:
    """Return the scripts in which a language is written, as `script_of_text` calls them; none where nobody knows."""
    found: set[str] = set()
    for script in scripts_of(tag):
        found |= {
            "Aran": {"Arab"},
            "Hans": {"Hani"},
            "Hant": {"Hani"},
            "Jpan": {"Jpan", "Hani"},
            "Kore": {"Hang", "Hani"},
        }.get(script, {script})
    return frozenset(script for script in found if script)


@lru_cache(maxsize=10_000)
def _script_of_sign(char: str) -> str:
    """Return the script of a letter, `Kana` for both kinds of kana; nothing for a sign that is none."""
    if not char.isalpha():
        return ""
    script = script_of_letter(char)
    return {"Hans": "Hani", "Jpan": "Kana", "Kore": "Hang"}.get(script, script)

"""Finds what people who make pages have left in one that is in another language than English: notes to one another, and
places to fill in, in its own words or in English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from everyreader.parse.author_words import heads_of, may_hold_sign, note_in
from everyreader.parse.left_table import Words, words_of_all, words_of_language
from everyreader.parse.unfilled_words import ALONE, is_alone, places_in
from everyreader.signs import holds_any, small

_EDGES = " \t.:!()（）[]…–-。۔।：！*"
_NEAR = 40
"""Letters that are looked at before and behind a place."""
_LONGEST = 84
"""Letters that words have at most which may be all of a paragraph."""
_BRACKETED = re.compile(r"([\[［【(（])([^\[\]［］【】()（）\n]{1,80})[\])］】）](?![\[(:{])")
_BRACED = re.compile(r"(?<!\{)\{([^{}\n]{2,40})\}(?!\})")
_INITIALS = re.compile(r"[A-Z]{2,3} ?[:：–-] ?")
_ALL_BRACKETED = re.compile(r"\s*[\[［](?![!:_^#@/&%]|\W*\d*\W*[\]］])[^\[\]［］]{4,80}[\]］]\s*")
_ASKED = re.compile(r"@?[^\W\d_][^\n:：–—]{0,30}?(?: ?[:：] ?| [-–—] )")
_BLANK = re.compile(r"_{3,}|\.{5,}|…{2,}|(?<=\w )\[\s+\](?=[ .,،])")
_DATE_SHAPE = re.compile(
    r"(?i:dd|gg|zz|tt|jj)(?:[/.-])(?i:mm|aa|ll)(?:[/.-])(?i:[yraj]{2,4})\b|"
    r"[Yy]{2,4} ?年 ?[Mm]{1,2} ?月(?: ?[Dd]{1,2} ?日)?"
)
_HOLE = re.compile(r"(?<=\S )#{2,}(?![\w#])|(?<=\w )/ {0,3}/ ?(?:\d{2}){1,2}\b|(?<=[:：] )X{3,}(?!\w)")
_IN_ENGLISH = re.compile(
    r"\[(?:(?:insert|add) (?:the |name|date|trust|link|number|here)|to (?:check|confirm|translate|be (?:confirmed|"
    r"added|translated))|translator|not translated|check |(?i:contact information|"
    r"your (?:name|title|role|position|trust|ward|team|service|organi[sz]ation|company|hospital|phone|e-?mail|address|"
    r"contact)))[^\]]*\]|^(?i:add (?:your )?text here|(?:your )?text goes "
    r"here|sample text)\b|"
    r"\([Ii]nsert (?:the |an? )?(?:name|phone|telephone|number|date|link|address|email)\b[^()]{0,40}\)|"
    r"^(?:Machine )?[Tt]ranslated (?:by|with) (?:Google|DeepL|Microsoft|Bing|ChatGPT)\b|"
    r"^Translat(?:or['’]?s?|ion) (?:note|comment)\s*[:：–-]"
)
"""What is left in English in translations alone."""
_SIGNS = (
    *("(insert", "(Insert", "__", "....", "……", "##", "//", "/ /", "[ ", "xxx", "XXX", "???", "ranslat"),
    *("ext here", "ext goes", "ample text", "{"),
)
_SHAPES = ("/mm", "/ll", "/aa", ".mm", ".aa", "-mm", "年mm", "年 mm")


class Look(msgspec.Struct, frozen=True):
    """What a page may hold, so that its words are asked for nothing else."""

    words: Words
    is_english: bool
    scanned: tuple[str, ...]
    """Of the words of its language, those that are on the page anywhere."""
    has_own: bool
    has_value: bool
    has_english: bool


def look_at(said: str, others: str, tag: str, has_quote: bool) -> Look | None:
    """Return what the words of a page may hold, or None where there is nothing to find, as nearly always. said: the
    words of its blocks. others: its title and what else it says of itself."""
    words, is_english = words_of_language(tag), tag.split("-")[0] == "en"
    in_small = f"{small(said)}\n{others.lower()}"  # small letters of all that is said are known already
    in_small = in_small.replace("i\u0307", "i") if "\u0307" in in_small else in_small
    said = f"{said}\n{others}"
    lines = in_small.split("\n")
    scanned = tuple([one for in_letters, one in words.scanned if in_letters in in_small])
    has_square = any([sign in said for sign in "[［【{"])
    has_brackets = (has_square or "(" in said or "（" in said) and any(True for _ in _in_brackets(said, words))
    heads = heads_of(said)
    known = words_of_all().labels_in_small
    has_label = any([head.replace("İ", "i").lower() in known for head in heads])
    has_own = bool(scanned) or has_brackets or has_label
    if is_english:
        return Look(words, True, scanned, has_own, False, False) if has_own else None
    has_own = (
        has_own or has_square or _may_be_alone(lines, words) or holds_any(said, _SIGNS) or holds_any(in_small, _SHAPES)
    )
    has_value = has_square and not has_quote and len({*_values_in(said, words)}) == 1
    has_english = may_hold_sign(said, heads)
    if not (has_own or has_value or has_english):
        return None
    return Look(words, False, scanned, has_own, has_value, has_english)


def left_in(words: str, look: Look, is_whole: bool | None) -> str:
    """Return the first of what was left in words, or nothing. is_whole: they are all of a paragraph or a heading; None
    for all of a cell, where the name of a state may stand."""
    return next(_all_left(words, look, is_whole), "")


def _all_left(words: str, look: Look, is_whole: bool | None) -> Iterator[str]:
    if look.has_english:
        if match := note_in(words, False):
            yield match[0]
        yield from places_in(words, True)
    if look.has_value:
        yield from _values_in(words, look.words)
    if not look.has_own:
        return
    yield from _in_brackets(words, look.words)
    if not look.is_english:
        if match := _IN_ENGLISH.search(words) or _HOLE.search(words):
            yield match[0]
        yield from places_in(words, True)
        yield from _blanks(words, look.words)
    if _has_label(words.partition("\n")[0]):
        yield words.partition("\n")[0][:40].rstrip()
    yield from _sentences(words, look)
    if (
        is_alone(words)
        if is_whole is None
        else is_whole and not look.is_english and _is_alone(words.lower(), look.words)
    ):
        yield words.strip()


def is_draft(title: str) -> bool:
    """Say whether a title says in another language than English, before or behind its words, that it is a draft."""
    return _draft_title().search(title) is not None


@cache
def _draft_title() -> re.Pattern[str]:
    drafts = "|".join(map(re.escape, words_of_all().draft))
    return re.compile(
        rf"^\W*(?:{drafts})\s*[\])}}:：–—】）-]|[\[({{（【:：–—-]\s*(?:{drafts})(?:\s+v?\d+)?\W*$", re.IGNORECASE
    )


def _in_brackets(words: str, own: Words) -> Iterator[str]:
    """Yield each note in brackets."""
    every = words_of_all()
    for match in _BRACKETED.finditer(words):
        inner = _INITIALS.sub("", match[2].strip(), count=1).removeprefix("译者注：").removeprefix("注：").lower()
        if (
            inner.startswith(every.both)
            or inner in every.round
            or (len(inner) < 40 and any([end in inner for end in every.ends]))
        ):
            yield match[0]
        elif match[1] in "[［【":
            if f"{inner}]".startswith(every.open) or match[2].startswith("UWAGA:") or _is_place(inner, own, True):
                yield match[0]
        elif own.here and _is_place(inner, own, True):
            yield match[0]


def _values_in(words: str, own: Words) -> Iterator[str]:
    """Yield each place in square brackets or braces that is only what a value is called: `[numer]`, `{imię}`."""
    if not own.thing:
        return
    for match in (*_BRACKETED.finditer(words), *_BRACED.finditer(words)):
        if match[0][0] in "[［【{" and _all_of(match[match.lastindex or 0].strip().lower(), own.thing):
            yield match[0]


def _all_of(words: str, known: frozenset[str]) -> bool:
    """Say whether words are all among known ones, and one is more than a small word."""
    if words.isascii() or " " in words or words in known:
        parts = words.split()
        return all([part in known for part in parts]) and any([len(part) > 2 or part in known for part in parts])
    return not any([part for part in _cut(words, known)])


def _cut(words: str, known: frozenset[str]) -> list[str]:
    """Return what is left of words without spaces when known ones are cut out of them, the longest first."""
    left = words
    for one in sorted(known, key=len, reverse=True):
        left = left.replace(one, " ")
    return left.split()


def _is_place(words: str, own: Words, in_brackets: bool) -> bool:
    """Say whether words are only such as tell somebody to fill in a place, in any order."""
    known = own.of_places
    if "此" in own.here:
        if _cut(words.replace(" ", ""), known | {"请", "处", "里"}):
            return False
        held = [any([one in words for one in slot]) for slot in (own.verb, own.text, own.thing, own.here)]
    else:
        parts = words.replace(",", " ").split()
        if not parts or len(parts) > 7 or not all([part in known for part in parts]):
            return False
        held = [not slot.isdisjoint(parts) for slot in (own.verb, own.text, own.thing, own.here)]
    verb, text, thing, here = held
    return (here and (text or thing)) or (verb and (text or (thing and in_brackets)))


def _has_label(words: str) -> bool:
    """Say whether a line begins with a note and a colon."""
    known = words_of_all().label
    for one in words.split("\n"):
        head = one[:60].replace("：", ":").partition(":")
        if head[1] and (head[0] in known or (head[0].lower() in known)):
            return True
    return False


def _sentences(words: str, look: Look) -> Iterator[str]:
    """Yield what begins a paragraph, what is a sentence, what is asked of a colleague, and what is left anywhere."""
    own, in_small = look.words, _plain(words).lower()
    for one in look.scanned:
        is_shouted = not one.islower() and one.lower() != one
        where, what = (words, one) if is_shouted else (in_small, one)
        if one in own.begins:
            if where.startswith(what) and (is_shouted or where[len(what) - 1 : len(what) + 1].strip()):
                yield words[: len(what)]
        elif one in own.ask:
            if (match := _ASKED.match(words)) and in_small.startswith(one, match.end()):
                yield words[: match.end() + len(one)]
        elif one in own.starts:
            yield from _whole_sentences(words, in_small, one)
        elif (place := in_small.find(one)) >= 0:
            yield words[place : place + len(one)]


def _plain(words: str) -> str:
    """Return words in which each letter has a small one that is a single letter."""
    return words.replace("İ", "i") if "İ" in words else words


def _whole_sentences(words: str, in_small: str, one: str) -> Iterator[str]:
    """Yield a sentence where it begins as one, and ends."""
    place = in_small.find(one)
    while place >= 0:
        end = place + len(one)
        before, after = in_small[max(0, place - _NEAR) : place].rstrip(), in_small[end : end + _NEAR].lstrip()
        if (not before or before[-1] in ".!?؟।۔。！？") and (not after or after[0] in ".;!।۔。！"):
            yield words[place : place + len(one)]
        place = in_small.find(one, place + 1)


def _blanks(words: str, own: Words) -> Iterator[str]:
    """Yield lines to write on behind a word for a call, and shapes of days beside one that says until when."""
    for match in _BLANK.finditer(words) if own.call else ():
        before = words[max(0, match.start() - _NEAR) : match.start()].lower()
        if match[0][0] == "[" or any([call in before for call in own.call]):
            yield match[0]
    for match in _DATE_SHAPE.finditer(words):
        begin, end = match.span()
        first, last = words[max(0, begin - _NEAR) : begin].split()[-1:], words[end : end + _NEAR].split()[:1]
        beside = [one.lower().strip(".,۔।") for one in (*first, *last)]
        if "年" in match[0] or any([one in own.until for one in beside]):
            yield match[0]


def _may_be_alone(lines: Sequence[str], own: Words) -> bool:
    """Say whether one of some lines, in small letters, is such words."""
    is_chinese = "此" in own.here
    short = [bare for line in lines if len(line) < _LONGEST and (bare := line.strip(_EDGES))]
    if not words_of_all().alone.isdisjoint(short) or not ALONE.isdisjoint(short):
        return True
    keys = own.here | own.text
    if is_chinese:
        likely = [line for line in short if len(line) < 30 and any([key in line for key in keys])]
    else:
        some = [line for line in short if len(line) < 60 and line.count(" ") < 7]
        likely = [line for line in some if not keys.isdisjoint(line.split())]
    return any([_is_place(line, own, False) for line in likely])


def _is_alone(line: str, own: Words) -> bool:
    """Say whether words in small letters are nothing but a remark in brackets, or what stands for others."""
    if len(line) > _LONGEST:
        return False
    bare = line.strip(_EDGES)
    if bare in words_of_all().alone or _ALL_BRACKETED.fullmatch(line) is not None or is_alone(line):
        return True
    return bool(own.here) and len(line) < 60 and _is_place(bare, own, False)

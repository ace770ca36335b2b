"""Tells what slipped into a value without quotes from the lines round it: a quote mark, the next setting, the next
entry of a list. YAML reads all of them as words, and so would people."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Sequence

from everyreader.document import FACT

RULE = "source/slipped-line"
DOUBLED = "This entry of a list is the same as the one before it.", "Take one of them away."

_ENTRY = re.compile(r"[ \t]*- +\S")
_FACT_QUOTED = re.compile(r"^[ ]*(?:- )?(?:[\w-]+:)?[ ]*\{\{[^\n\"]*\}\}[^\n\"]*\"[ ]*$", re.MULTILINE)
_BEHIND_LETTER = re.compile(r"^\w+\[[^\[\]]*,[^\[\]]*\]$")
_STAR = r"\*(?!(?:in|innen|die|der|[rnmse]|e[rnsm])\b)(?=[^\W\d_])"
"""Within a word, where it is not that of German and Spanish: `jede*r`, `Freund*innen`."""
_STRAY = re.compile(
    r"(?<=[^\W\d_])#(?=[A-Z])|(?<=[A-Z])#(?=[^\W\d_])|(?<=[^\W\d_])#(?=[^\W\d_]\S*\s)|"  # in words, and no anchor
    rf"(?<=[^\W\d_])(?:{_STAR}|\"(?=[\s\w])|#(?=[^\x00-\x7f]))|(?<=[^\W\d_\x00-\x7f])#(?=[^\W\d_])"
    r"|(?<=[^\W\d_])\t(?=[^\W\d_])|(?<=\w)\|(?=[\s\w])|(?<=\s)\|(?=\w)|^\|(?=\w)"
)
_WHOLE = re.compile(FACT + r"|\{[\w:-]+\}|\]\{ *lang *= *[\w\"'-]+ *\}")
"""Braces that mean something: a fact, a name that the build fills in, a language."""
_QUOTED = re.compile(r"(?<!\w)\"[^\"]*+\"")
_NO_INCHES = re.compile(r"(?<!\d)\"")
_EXACT = re.compile(r"\S*(?:\d|://)\S*|yes|no|true|false|ltr|rtl", re.IGNORECASE)


def slipped(text: str, over: Sequence[str]) -> tuple[str, str] | None:
    """Return what is wrong with a value that is written without quotes, and what to do; None where nothing is. over:
    the lines on which it goes on.

    >>> [bool(slipped(text, ())) for text in ('od 9 do 17"', '12 "large" beds', "o[pt out, no]", "Ward [A")]
    [True, False, True, True]
    """
    if text.endswith('"') and text.count('"') % 2:
        return f"This ends with a quote mark, and begins with none: {text[-40:]}", "Write both, or neither."
    if text[-1:] in ("]", "}") and "[" not in text and "{" not in text:
        return f"This ends with a bracket, and begins with none: {text[-40:]}", "Write both, or neither."
    if "[" in text and text.rfind("[") > text.rfind("]"):
        return f"This has a bracket that nothing closes: {text[:40]}", "Write both, or neither."
    if text.endswith("|"):
        return f"This ends with a bar: {text[-40:]}", "Take it away."
    if _BEHIND_LETTER.search(text):
        return f"This list begins behind its bracket: {text[:40]}", "Write the bracket before the first word."
    if entry := next((line for line in over if _ENTRY.match(line)), ""):
        return (
            f"This line begins with a hyphen, and is read as more words of the line before it: {entry.strip()[:60]}",
            "Begin it below the hyphen of the entry before it.",
        )
    return None


def stray_sign(text: str) -> tuple[str, str] | None:
    """Return what is wrong with words in which a sign stands within a word, a lone quote mark behind one, or half of a
    pair anywhere, and what to do; None where nothing is. `12" beds`, `"large"`, `{name}` and `{{ fact }}` are as they
    should be.

    >>> [bool(stray_sign(text)) for text in ('W" share it', "a f`lm", "a f|lm", 'the "large" 12" one', "od{first}")]
    [True, True, True, False, False]
    >>> [bool(stray_sign(text)) for text in ("{{ a} }}", "{{ a }}, {b}", "A` Painter", "`A` Painter", "one] (a")]
    [True, False, True, False, True]
    >>> [bool(stray_sign(text)) for text in ("B#L film", "a f#lm here", "privacy#limits", "C# 1", "a.uk/a#B")]
    [True, True, False, False, False]
    >>> [bool(stray_sign(text)) for text in ("the |words", "the | words", 'the "words', 'the "Ward 12" one', '12" bed')]
    [True, False, True, False, False]
    """
    if "://" in text:  # an address is no words
        return None
    if half := _half_pair(text):
        return f"This has half of a pair of signs: {half} in {text[:60]}", "Write both, or neither."
    if ("{" in text or "}" in text) and (brace := re.search("[{}]", _WHOLE.sub("", text))):
        return (
            f"This has a brace that readers see: {brace[0]} in {text[:60]}",
            "Write {{ name }} for a fact, or take the brace away.",
        )
    is_lone = len(_NO_INCHES.findall(text)) % 2 == 1  # a quote mark
    never = '"' * (not is_lone) + "#" * ("/" in text)
    place = next((match.start() for match in _STRAY.finditer(text) if match[0] not in never), -1)
    if place < 0 and is_lone and _NO_INCHES.search(_QUOTED.sub("", text)):
        place = text.index('"')
    if place < 0:
        return None
    sign, around = text[place].replace("\t", "a tab"), " ".join(text[max(0, place - 20) : place + 21].split())
    return (
        f"This has a sign that nobody writes among words: {sign} in {around}",
        "Take it away, or write what was there.",
    )


def _half_pair(text: str) -> str:
    """Return the bracket, brace or backtick that lacks another, or nothing."""
    for before, after in ("[]", "{}"):
        if (more := text.count(before) - text.count(after)) != 0:
            return before if more > 0 else after
    return "`" if text.count("`") % 2 else ""


def quoted_facts(text: str) -> list[int]:
    """Return where lines begin that hold a fact and end with a quote mark that nothing opens."""
    return [match.start() for match in _FACT_QUOTED.finditer(text)] if '"' in text else []


def joined_key(text: str, keys: Container[str], takes: Callable[[str, str], bool] = lambda key, words: False) -> str:
    """Return the setting that stands within the value of another, because a line end is gone; nothing where none does.
    keys: those that may stand beside it. takes: says of a key and words whether few words can be there, and these can.

    >>> joined_key("Englishdirection: ltr", ("direction",)), joined_key("Our formats: PDF", ("formats",))
    ('direction', '')
    """
    for match in re.finditer(r"([A-Za-z][\w-]*): +(\S.*)", text):
        word, rest = match[1], match[2]
        if word in keys and (_EXACT.fullmatch(rest) or "-" in word or takes(word, rest)):
            return word
        glued = next((word[at:] for at in range(1, len(word) - 3) if word[at:] in keys and word[at - 1].isalnum()), "")
        if glued:
            return glued
    return ""

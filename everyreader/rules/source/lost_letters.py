"""Every letter is the one that was meant.

What: the sign � (U+FFFD), which is where a letter was lost, and letters that were read in the wrong coding
(`Itâ€™s`, `cafÃ©`, `Â£5`) are not in a file.

Why: a screen reader spells such signs out or leaves them away, and the word, the price or the name is lost. Where it
happened to one letter it may have happened to a digit.

How to put it right: look the words up where they come from and type them again; save files as UTF-8.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from everyreader.finding import Finding, Rule
from everyreader.source import Source

PASSED = (
    "---\ntitle: Choice\n---\n\nIt’s £5 at the café, naïve, ÅNGSTRÖM, “CAFÉ”, là\u00a0», Ésope, łódź, Çay, "
    "È vero, “PÃO”.\n",
    "---\ntitle: Choice\n---\n\nநன்றி Спасибо СССР, РСФСР «Слово», Реґіон Сіль Рєчка شكرا 谢谢\n",
)
FAILED = (
    "---\ntitle: Choice\n---\n\nItâ€™s your choice.\n",
    "---\ntitle: Choice\n---\n\nA cafÃ© at the ward.\n",
    "---\ntitle: Choice\n---\n\nIt costs Â£5.\n",
    "---\ntitle: A caf\ufffd\n---\n\nPhone us.\n",
    "---\ntitle: Choice\n---\n\nÐ¡Ð¿Ð°ÑÐ¸Ð±Ð¾.\n",
    "---\ntitle: Choice\n---\n\nСЃР»РѕРІРѕ.\n",
    "---\ntitle: Choice\n---\n\nA cafï¿½.\n",
    "---\ntitle: Choice\n---\n\nA tick \uf0fc here.\n",
    "---\ntitle: Choice\n---\n\nPhone us\u0092 now.\n",
    "---\ntitle: Choice\n---\n\nIt‚Äôs your choice.\n",
)
INAPPLICABLE = ("",)

MOST = 20
"""Findings in one file: nobody reads more."""

_LOST = re.compile(
    "[\ufffd\ue000-\uf075\uf077-\uf0a6\uf0a8-\uf0b6\uf0b8-\uf0d7\uf0d9-\uf8ff\u0080-\u0084\u0086-\u009f]+"
)
_QUOTES = "“”‘’•–—…»«¡¿ªº°´"
"""Signs that also are right behind a capital letter with an accent in good writing."""
_SECOND = "\u00a0-\u00bf€‚ƒ„†‡ˆ‰Š‹ŒŽ˜™š›œžŸ" + _QUOTES
"""The second to last bytes of a letter in UTF-8, as they look in Windows' own coding."""
_MISREAD = re.compile(
    rf"(?:[ÂÃÄÅÆÇÈ][{_SECOND}])+"  # Latin letters: Â£, cafÃ©, Å‚
    rf"|â[€‚„†ˆ‰–—˜œ][{_SECOND}]"  # punctuation: â€™
    rf"|(?:[É-ß][{_SECOND}]){{2,}}"  # Greek, Cyrillic, Hebrew and Arabic letters, two or more
    rf"|(?:[à-ï][{_SECOND}]{{2}}){{2,}}"  # Indic and Chinese letters, two or more
    rf"|ð[Ÿœ][{_SECOND}]{{2}}"  # emoji
    r"|ï»¿|ï¿½|‚Ä[ôòúùîìñ¢¶°£]|√[©®±≥º¢§†´¥∂]|ÔÇ[ÖÿôöÉ£ªó]|├[®áóí¬║┬]"
    r"|(?:[РС][ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬®Ї°±Ііґµ¶·ё№є»јЅѕї]){3,}"  # Cyrillic letters as such
)
_PAIR = re.compile(rf"[РС][Ђ-ЏѐђЃѓ-џ°±µ]|[Â-ð][{_SECOND}]|‚Ä|√[^\s\d]|Ô|├")
"""What misread letters begin with; most texts have none, and are looked at no further."""
_SUSPECT = re.compile("[\ufffd\ue000-\uf8ffРС\u0080-\u0084\u0086-\u009fÂ-ð‚√Ô├]")
"""The first letters of all of these, for which one look is enough in most scripts."""


def check(source: Source) -> list[Finding] | None:
    """Look for signs that stand for a letter, and for letters of another coding. A text of ASCII has none of either."""
    text = source.text
    if text.isascii():
        return None
    if not _SUSPECT.search(text) or not (_LOST.search(text) or _PAIR.search(text)):
        return []
    return [
        Finding("source/lost-letters", source.path, message, help, line=line, column=column)
        for line, column, message, help in [*_lost(text), *_misread(text)][:MOST]
    ]


def _place(text: str, start: int) -> tuple[int, int]:
    return text.count("\n", 0, start) + 1, start - (text.rfind("\n", 0, start) + 1) + 1


def _lost(text: str) -> Iterator[tuple[int, int, str, str]]:
    for match in _LOST.finditer(text):
        yield (
            *_place(text, match.start()),
            f"A letter was lost here when the file was saved or copied (U+{ord(match[0][0]):04X}).",
            "Look the word up where it comes from and type it again.",
        )


def _misread(text: str) -> Iterator[tuple[int, int, str, str]]:
    for match in _MISREAD.finditer(text):
        if _is_misread(match, text):
            meant = _meant(match[0])
            yield (
                *_place(text, match.start()),
                f"“{match[0]}” is here in place of {f'“{meant}”' if meant else 'another letter'}: "
                "the file was once read in the wrong coding.",
                f"Write {meant}" if meant else "Look the word up where it comes from and type it again.",
            )


def _is_misread(match: re.Match[str], text: str) -> bool:
    """Say whether letters cannot be what was meant: a capital with an accent may end a word before a closing quote."""
    found, after = match[0], text[match.end() : match.end() + 1]
    if len(found) > 2 or found[0] == "√":
        return True
    before = text[max(match.start() - 1, 0) : match.start()]
    if found[1] in _QUOTES:
        return after.isalpha() and (after.islower() or before.islower())
    return found[1] != "\u00a0" or found[0] == "Â" or before.islower()


def _meant(found: str) -> str:
    """Return what letters look like when they are read in the right coding, or nothing."""
    try:
        meant = found.encode("cp1251" if found[0] in "РС" else "cp1252").decode()
    except (UnicodeEncodeError, UnicodeDecodeError):
        return ""
    return meant if "\ufffd" not in meant and meant.isprintable() and not meant.isspace() else ""


RULE = Rule("error", check=check)

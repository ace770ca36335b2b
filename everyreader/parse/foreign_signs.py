"""Signs of other systems at the start of lines, in rows and behind the opening of an example."""

from __future__ import annotations

import re
from typing import NamedTuple


class Sign(NamedTuple):
    """A sign of other systems. found: as a regular expression. message: what it is. help: what to write."""

    found: re.Pattern[str]
    message: str
    help: str
    effect: str = "means nothing here, and readers see its signs"


def mark(found: str, message: str, help: str, effect: str = Sign._field_defaults["effect"]) -> Sign:
    """Return a sign. found: a regular expression."""
    return Sign(re.compile(found), message, help, effect)


BOX = 'Write !!! important "Title", and the words of the box below it, each line with four spaces before it.'
LIST = "Begin each line with - and a space, or with 1. and a space, and leave an empty line above the list."
TABLE = "Write each row as | a | b |, with | --- | --- | below the first, and an empty line above and below the table."
STYLE = "Take it away. What a part looks like follows from what it is, and {lang=pl} belongs behind [words]."
NO_STYLE = "Take the signs away. For words that matter, write **words**."

TASK = mark(r"\[[ xX]\](?= )", "A box to tick", "Take it away: nobody can tick it on every page. A list is enough.")
AT_START = (
    mark(r":{3,}", "The sign of a box", BOX),
    mark(r"\?{3}\+? ", "The sign of a box", BOX),
    mark(r"!{2} ?\w|！{2,3}", "The sign of a box", BOX),
    mark(r"\$[A-Z!]{1,5}\s*$", "A command of another system", "Take it away. Write what it stood for in words."),
    mark(r"\^(?=[^\W\d_])[^^]*\^\s*$|%(?=[^\W\d_])[^%]*[.!?:)]%\s*$", "The sign of a box", BOX),
    mark(r"\*\[[^\]]+\] ?:", "What an abbreviation means, inside other words,", "Write it on a line of its own, "
          "*[NHS]: words, with an empty line above it."),
    mark(r"\*\[[^\]*]{1,30}\](?! ?[:({\[])[^*]*$|\[[^\]*]{1,30}\]\* ?[:：]|\*\((?!\*)[^)*]{1,30}\) ?[:：]|"
         r"\*\*\[[^\]*]{1,30}\] ?[:：]?\*\* ?[:：]?\s|\\\*\\?\[[^\]]{1,30}\] ?[:：]|\+\[[^\]]{1,30}\] ?[:：]",
         "What an abbreviation means, with signs in the wrong place,", "Write *[NHS]: words, on a line of its own."),
    mark(r":(?=[^\W\d_])[^:]*$|~ \S|[^\W\d_][\w -]{0,30}:: \S", "A meaning that is none",
         "Write : and a space before the meaning, on the line below its word."),
    mark(r"[!¡]{1,4} ?(?:important|warning|note|info|tip|inset|contact|cards|action|do|dont) [\"“«]",
         "The sign of a box", BOX),
    mark(r"(?:'{3}|\"{3}|´{3})\s*$", "The sign of an example, from another system,",
         "Write ``` on a line of its own, above the example and below it."),
    mark(r"--\s+\S", "Two dashes before words", "For a list, begin each line with - and a space. Take them away from a "
         "note to colleagues, and the note with them."),
    mark(r"[#＃]*＃[#＃]*", "The sign of a heading, from another keyboard", "Write ## and a space before the words."),
    mark(r"\+[-=+]{4,}\+", "A table that is drawn", TABLE),
    mark(r"\|.*\|$", "A row of a table that is none", TABLE),
    mark(r"\.\. [a-z-]+::|[a-z][\w-]*:: \S", "A command of another system",
         "Take it away. Write what it stood for in words."),
    mark(r"#{1,6} +\S", "The sign of a heading, too far from the edge,",
         "Write it at the start of the line, with an empty line above it."),
    mark(r"h[1-6]\.\s+\S|={2,6} \S", "The sign of a heading, from another system,",
         "Write ## and a space before the words."),
    mark(r"\{\|", "A table of a wiki", TABLE),
    mark(r"｜.*｜$", "A row of a table, with the signs of another keyboard,", TABLE),
    mark(r"[—–―−＿]{2,}\s*$", "A line that is made of long dashes",
         "For a heading, write ## before its words. For a line across the page, write --- with an empty line above and "
         "below it."),
    mark(r"\[[\w*†‡]{1,10}\]: +\S", "The beginning of a note or of an address, with neither behind it,",
         "For a note, write [^1]: words, and [^1] behind what it is about. For an address, write [name]: https://…"),
)  # fmt: skip
"""Looked for at the start of each line of a paragraph."""

HAN = "一二三四五六七八九十"
IN_ROWS = (
    mark(r"(?:\(?[a-hA-H1-9]\)|[a-h]\.) ?\S|[ivx]+[.)] \S", "The sign of a list", LIST),
    mark(r"-[^\W\d_]|\*\w(?![^*]*\*)|\+\w|\d{1,2}[.)][^\W\d_]|[–—−‒―]\s\S|[–—−‒―][^\W\d_]", "The sign of a list", LIST),
    mark(
        rf"[\d０-９]{{1,2}}[、．）]|（[\d０-９{HAN}]{{1,3}}）|\([{HAN}]{{1,3}}\)|第[{HAN}]{{1,3}}[，、:：]|[①-⑳⑴-⒇㈠-㈩]|[{HAN}]{{1,3}}、|[・‧]\s?\S",
        "The sign of a list",
        LIST,
    ),
    mark(r"[٠-٩۰-۹०-९০-৯੦-੯]{1,2} ?[۔.)،।–-] ?\S|\d{1,2} ?[۔।] ?\S|\(?(?:الف|[بجد])\) ?\S", "The sign of a list", LIST),
    mark(r"\| \S[^|]*$", "A line with a bar before it", "Take the bars away, and end each line but the last with \\"),
    mark(r"[^\t]*\S\t+\S", "A table that is made with tabs", TABLE),
)
"""The same, where two lines of a paragraph, or two paragraphs in a row, begin with it."""

DOTS = mark(r"(?<!\S)\S+ ·(?= .*\S ·(?: |$))", "A list in a line", LIST)
DASHES = mark(r"(?<!-)-{2,}(?: +-{2,})+ *$", "A table that is drawn", TABLE)

IN_LINES = (
    ("[http", mark(r"\[https?://[^\s\[\]]+ [^\[\]\n]+\](?!\()", "A link of a wiki", "Write [words](address).")),
    ("[[http", mark(r"\[\[https?://[^\s\[\]]+\]\[[^\[\]\n]+\]\]", "A link of another system",
                    "Write [words](address).")),
    ("&amp;", mark(r"&amp;(?:nbsp|amp|lt|gt|quot|[lr][sd]quo|[nm]dash|pound|hellip|#\d+);",
                   "The name of a sign that was made twice", "Write the sign itself.")),
    *((letters, mark(found, "A link of another system", "Write [words](address).")) for letters, found in (
        ("<http", r"(?<=\w)<https?://[^<>\s]+>|<https?://(?:\{\{[^{}\n]*\}\}|[^<>\s])++(?!>)"),
        ("<mailto:", r"[\w.+-]+@[\w.-]+ ?<mailto:[^<>\s]+>"),
        ("]<", r"\]<(?:https?:|mailto:|tel:|www\.)"),
        ("]:(", r"\]:\((?=\S)"),
        ("]{http", r"\]\{https?:"),
        ("}(http", r"\{[^{}\n]+\}\(https?:"),
        ("|http", r"(?<=[\w\])])\|https?://[^\s|\]]+\]?(?!.*\|)"),
        ("[http", r"\[https?://[^\s\[\]|]+\|[^\[\]\n]+\]"),
        ('":http', r'"[^"\n]+":https?://'),
        ("://", r"https?://[^\s\[\]<>()]+\[[^\[\]\n]+\](?![(\[{:])"),
        ("`_", r"(?<![\w_])_{1,2}(?=[\s.,;:!?)]|$)"),
        (")^", r"(?<=\))\^(?=[\s.,;:!?]|$)"),
    )),
    ("_/_", mark(r"(?<!\w)_{1,3}/_{1,3}(?:/_+)?", "A line to write a date on",
                 "Say in words what to write there: day, month, year.", "is read as bold, and readers do not see it")),
)  # fmt: skip
"""Each with letters that are on every page that has one: looked for in the lines as they are typed."""
APOSTROPHE = mark(r"(?<=\w)`(?=\w)[^`\n]*(?<=\w)`(?=\w)", "A backtick in place of an apostrophe", "Write ' or ’ in its "
                  "place: between two backticks is an example.",
                  "makes an example of the words behind it")  # fmt: skip

LIKELY = re.compile(
    r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?![0-9]{1,9}\.[ \t])"
    r"(?:[:?!！¡$%^*＃+|~`'\"´=–—―−‒＿｜（①-⑳⑴-⒇㈠-㈩・‧]|\{\||#+＃|\.\. |\[(?:[ xX]\] |[\w*†‡]{1,10}\]: |"
    rf"[^\]*]{{1,30}}\]\*)|(?<= {{4}})#+ |\(?[a-hA-H1-9ivx]{{1,4}}[.)]|"
    rf"\\\*|-(?:[^\W\d_]|-+ )|[\d{HAN}]{{1,3}} ?[、．）۔।.)،–-]|"
    rf"\(?(?:الف|[بجد])\)|\([{HAN}]|第[{HAN}])"
)
"""How every line that has a sign at its start begins: most lines do not, and are looked at no further. `1. one` is no
line of a paragraph."""
FIRST = frozenset(":?!！¡$%^*#＃+|.[h={—–―−＿｜-\\~'\"´")
"""What signs at the start of a line begin with."""
ROW = re.compile("|".join(f"(?:{sign.found.pattern})" for sign in IN_ROWS))


INFO = mark(
    r"[ >]*(?:(?:[-*+]|\d{1,9}[.)]) +)*(?:`{3,}+|~{3,}+) *(?=.*[^\w\s+#.-]|\S+\s+\S)\S.*",
    "What stands behind the opening of an example",
    "Write only ``` there. Words for readers belong above the example.",
)
WHOLE = mark(
    r"(?!)",
    "All of this page",
    "Take away the lines of ``` above and below it.",
    "is an example, and readers get its signs",
)
INDENTED = mark(
    r"(?!)",
    "A paragraph that begins with four spaces",
    "Take the spaces away. For an example, put a line ``` above it and below it.",
    "is an example on the page",
)
_FENCE_SIGNS = re.compile(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:`{3}|~{3})")
_HEADING = re.compile(r"#{2,6} [^\W\d_][^\n]*|# [^\n]*\{#[\w-]+\}")
_PROGRAM = re.compile(r"[{}<>=;$\\|]|//|^\s*#", re.MULTILINE)
_WORD = re.compile(r"(?<!\S)[^\W\d_]{2,}")


def is_prose(line: str, text: str) -> bool:
    """Say whether an example was made of words for readers by the spaces before them. line: its first line."""
    if _FENCE_SIGNS.match(line):
        return False
    if _HEADING.fullmatch(text.strip()):
        return True
    if _PROGRAM.search(text):
        return False
    return len(_WORD.findall(text)) >= 4 or sum(not letter.isascii() for letter in text) >= 8

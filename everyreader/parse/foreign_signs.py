"""Signs that mean nothing where they stand, so that readers see them: those of other systems in words, and those of
Markdown where nothing reads Markdown."""

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
_STYLE = "Take it away. What a part looks like follows from what it is, and {lang=pl} belongs behind [words]."
NO_STYLE = "Take the signs away. For words that matter, write **words**."

TASK = mark(r"\[[ xX]\](?= )", "A box to tick", "Take it away: nobody can tick it on every page. A list is enough.")
AT_START = (
    mark(r":{3,}", "The sign of a box", BOX),
    mark(r"\?{3}\+? ", "The sign of a box", BOX),
    mark(r"!{2} ?\w|！{2,3}", "The sign of a box", BOX),
    mark(r"\$[A-Z]{2,}\b$", "A command of another system", "Take it away. Write what it stood for in words."),
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
        rf"[\d０-９]{{1,2}}[、．）]|（[\d０-９{HAN}]{{1,3}}）|[①-⑳⑴-⒇㈠-㈩]|[{HAN}]{{1,3}}、|[・‧]\s?\S",
        "The sign of a list",
        LIST,
    ),
    mark(r"[٠-٩۰-۹०-९০-৯੦-੯]{1,2} ?[۔.)،।–-] ?\S|\d{1,2} ?[۔।] ?\S|\(?(?:الف|[بجد])\) ?\S", "The sign of a list", LIST),
    mark(r"\| \S[^|]*$", "A line with a bar before it", "Take the bars away, and end each line but the last with \\"),
    mark(r"[^\t]*\S\t+\S", "A table that is made with tabs", TABLE),
)
"""The same, where two lines of a paragraph, or two paragraphs in a row, begin with it."""

DOTS = mark(r"(?<!\S)\S+ ·(?= .*\S ·(?: |$))", "A list in a line", LIST)
DASHES = mark(r"-{2,}(?: +-{2,})+ *$", "A table that is drawn", TABLE)

IN_LINES = (
    ("[http", mark(r"\[https?://[^\s\[\]]+ [^\[\]\n]+\](?!\()", "A link of a wiki", "Write [words](address).")),
    ("[[http", mark(r"\[\[https?://[^\s\[\]]+\]\[[^\[\]\n]+\]\]", "A link of another system",
                    "Write [words](address).")),
    ("&amp;", mark(r"&amp;(?:nbsp|amp|lt|gt|quot|[lr][sd]quo|[nm]dash|pound|hellip|#\d+);",
                   "The name of a sign that was made twice", "Write the sign itself.")),
    ("_/_", mark(r"(?<!\w)_{1,3}/_{1,3}(?:/_+)?", "A line to write a date on",
                 "Say in words what to write there: day, month, year.", "is read as bold, and readers do not see it")),
)  # fmt: skip
"""Each with letters that are on every page that has one: looked for in the lines as they are typed."""
APOSTROPHE = mark(r"(?<=\w)`(?=\w)[^`\n]*(?<=\w)`(?=\w)", "A backtick in place of an apostrophe", "Write ' or ’ in its "
                  "place: between two backticks is an example.",
                  "makes an example of the words behind it")  # fmt: skip

IN_WORDS = (
    mark(r"［\^|`", "A sign for a note or for code that is shown as it is",
         "Write [^1] with plain brackets; for code, one backtick before it and one behind it."),
    mark(r"\[\^[^\[\]\n]*\s[^\[\]\n]*\]", "A footnote with a space in its name", "Write a name without "
          "spaces, such as [^1], here and before its note."),
    mark(r"\{:?\s*toc\b[^{}]*\}|\[TOC\]|\[\[_?(?i:toc)_?\]\]|\$TOC\b", "A place for a list of contents",
          "Take it away: each page has its contents of itself."),
    mark(r"\{#\s+[\w-]+\}|\{\s*:?\s*(?!:?\s*lang\s*[=:])(?:[.#][\w-]|[\w-]+\s*=)[^{}\n]*\}|\{-\}",
         "An attribute", _STYLE),
    mark(r"\[!\w+\][+-]?", "The sign of a box", BOX),
    mark(r"\[\[[^\[\]\n]+\]\]", "A link between double brackets", "Write [words](page.md)."),
    mark(r"(?<![=\w/?&])==(?=[^\s=])[^=\n]*[^\s=]==(?![=\w])", "A marked word", NO_STYLE),
    mark(r"(?<![+\w])\+\+(?=[^\s+])[^+\n]*[^\s+]\+\+(?![+\w])", "An underlined word", NO_STYLE),
    mark(r"(?<=\w)~[^\s~]{1,9}~(?!~)|(?<=\w)\^[^\s^]{1,9}\^", "A raised or lowered sign", "Write the word out, or the "
          "sign itself, such as ² or ₂."),
    mark(r"(?<![\w:/.]):[a-z][a-z0-9_+-]*[a-z0-9]:(?![\w:/])", "The name of a picture sign", "Take it away, or say it "
          "in words."),
    mark(r"\{%.*?%\}|<%.*?%>", "A command of a template", "Write the words themselves, or a fact: {{ name }}."),
    mark(r"\*\*|＊＊|(?<![\w_])__(?!\w*__)(?=\w)", "A sign for bold words that is shown as it is", "Write **words**, "
          "with no space inside the stars."),
    mark(r"\[[^\[\]\n]+\] \((?:https?:|www\.|mailto:|tel:|[\w./-]+\.md\b|\.\.?/|$)|"
         r"\]（|］\s?[（(]|\]\((?=\S|$)|】\s?[（(](?:https?:|[\w./-]+\.md\b)",
          "A link that is none",
          "Write [words](address), with plain brackets and no space between them."),
    mark(r"\([^()\n]+\)\[(?:https?:|www\.|mailto:|[\w./-]+\.(?:md|svg|png|jpe?g|gif|webp|pdf)\b|$)",
         "A link with its brackets the wrong way round",
          "Write [words](address)."),
    mark(r"\[[^\[\]^\n]+\]\[[^\[\]^\n]*\]", "A link that leads nowhere", "Write [words](address), or say where it "
          "leads on a line of its own: [name]: address"),
    mark(r"&(?:nbsp|copy|reg|amp|lt|gt|quot|pound|euro|ndash|mdash|hellip)\b(?![;=])",
          "The name of a sign without its semicolon", "Write the sign itself."),
    mark(r"(?<![\w'])'{2,5}(?=[^\s'])[^'\n]*[^\s']'{2,5}(?![\w'])", "A sign of a wiki", NO_STYLE),
    mark(r"(?<=[\w.,;])\[edit(?: source)?\]|\[(?:citation|clarification) needed\]", "A note of Wikipedia",
         "Take it away."),
    mark(r"\{(?:colou?r|panel|note|info|tip|warning|code|noformat|quote|expand|section|column|anchor|status)"
         r"(?::[^{}\n]*)?\}", "A command of a wiki", "Take it away. What a part looks like follows from what it is."),
    mark(r"\[/(?:b|i|u|s|url|img|quote|size|colou?r|list|center|code|caption|[a-z]+_[a-z_]+)\]|\[(?:url|img|size|color)="
         r"|\[[a-z][\w-]{0,30}\s[\w-]{1,30}=[\"“”'][^\[\]\n]*\]", "A command between square brackets",
         "Take it away. Write **words** for words that matter, and [words](address) for a link."),
    mark(r"\^\^[^\s^][^^\n]*\^\^", "A marked word", NO_STYLE),
    mark(r"【\d+(?:[:†][^】\n]*)?】|\[oaicite:\d+\]|:contentReference\b|\b(?:cite)?turn\d+(?:search|view|news|file)\d+",
         "What a program put in place of a source", "Take it away, or write [words](address) with the source itself."),
    mark(r"\{ ?(?:MERGEFIELD|HYPERLINK|INCLUDEPICTURE|REF|PAGEREF|TOC|SEQ) [^{}\n]*\}|«\w{1,40}_\w{1,40}»"
         r"|\{![A-Za-z][\w.]{0,60}[._]\w{1,40}\}",
         "A field of another program", "Write the words themselves, or a fact: {{ name }}."),
    mark(r"\bError! (?:Reference source|Bookmark|Hyperlink)[\w ]*|#(?:REF!|N/A\b|VALUE!|NAME\?|DIV/0!)"
         r"|\[object Object\]|\[cid:[^\[\]\n]+\]",
         "An error of another program", "Write what was meant to stand there."),
    mark(r"-->", "The end of a note that has no beginning", "Delete what is left of the note. For an arrow, write → or "
          "say it in words."),
    mark(r"\\(?:newpage|pagebreak|clearpage|vspace|hspace|textbf|emph)\b(?:\{[^{}]*\})?", "A command of LaTeX", "Take "
          "it away."),
)  # fmt: skip
"""Looked for in each stretch of words."""

_HINTS = (
    *(
        (letters, None)
        for letters in (
            "］",
            "［",
            "`",
            "](",
            ")[",
            "{",
            "$",
            "＊",
            "\\",
            "==",
            "++",
            "~",
            "^",
            "<%",
            "**",
            "__",
            "''",
            "-->",
        )
    ),
    *((letters, None) for letters in ("【", "«", "Error!", "turn0")),
    *(
        (letters, re.compile(hint))
        for letters, hint in (
            ("[", r"\[[\^!T\[$/a-z]"),
            ("]", r"\][\[ （]"),
            (":", ":[a-z]"),
            ("&", "&[a-z]"),
            ("#", "#[RNVD]"),
        )
    ),
)
"""One of these is in all words that have a sign: letters, and where these are in many words, how they go on. To look
for letters is quick."""

LIKELY = re.compile(
    r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?"
    r"(?:[:?!！¡$*＃+|~`'\"´=–—―−‒＿｜（①-⑳⑴-⒇㈠-㈩・‧]|\{\||#+＃|\.\. |\[(?:[ xX]\] |[\w*†‡]{1,10}\]: |"
    rf"[^\]*]{{1,30}}\]\*)|\(?[a-hA-H1-9ivx]{{1,4}}[.)]|\\\*|-(?:[^\W\d_]|-+ )|[\d{HAN}]{{1,3}} ?[、．）۔।.)،–-]|"
    r"\(?(?:الف|[بجد])\))"
)
"""How every line that has a sign at its start begins: most lines do not, and are looked at no further."""
FIRST = frozenset(":?!！¡$*#＃+|.[h={—–―−＿｜-\\~'\"´")
"""What signs at the start of a line begin with."""
ROW = re.compile("|".join(f"(?:{sign.found.pattern})" for sign in IN_ROWS))


def has_hint(words: str) -> bool:
    """Say whether words may hold a sign of `IN_WORDS`."""
    return any([letters in words and (not hint or bool(hint.search(words))) for letters, hint in _HINTS])


INFO = mark(
    r"[ >]*(?:(?:[-*+]|\d{1,9}[.)]) +)*(?:`{3,}|~{3,}) *(?=.*[^\w\s+#.-]|\S+\s+\S)\S.*",
    "What stands behind the opening of an example",
    "Write only ``` there. Words for readers belong above the example.",
)
INDENTED = mark(
    r"(?!)",
    "A paragraph that begins with four spaces",
    "Take the spaces away. For an example, put a line ``` above it and below it.",
    "is an example on the page",
)
_FENCE_SIGNS = re.compile(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:`{3}|~{3})")
_PROGRAM = re.compile(r"[{}<>=;$\\|]|//|^\s*#", re.MULTILINE)
_WORD = re.compile(r"(?<!\S)[^\W\d_]{2,}")


def is_prose(line: str, text: str) -> bool:
    """Say whether an example was made of words for readers by the spaces before them. line: its first line."""
    if _FENCE_SIGNS.match(line) or _PROGRAM.search(text):
        return False
    return len(_WORD.findall(text)) >= 4 or sum(not letter.isascii() for letter in text) >= 8


_MARKDOWN = re.compile(
    r"(?<![\w*])\*{1,3}(?=[^\s*])[^*\n]*[^\s*]\*{1,3}(?![\w*])|\*\*"
    r"|(?<!\w)_{1,3}(?=[^\s_])[^_\n]*[^\s_]_{1,3}(?!\w)|(?<!\w)~~(?=\S)[^~\n]*~~"
    r"|!?\[[^\[\]\n]*\]\([^()\n]*\)|\[[^\[\]\n]*\]\{[^{}\n]*\}|\[\^[^\[\]\s]+\]"
    r"|`[^`\n]+`|</?[a-zA-Z][^<>\n]*>|^#{1,6}(?= )|\\$"
)
_HINT = re.compile(r"[*_~\[`<#\\{:=+^&]")


def shown_sign(words: str) -> str:
    """Return the first sign that readers would see among words that stand as they are, or nothing."""
    if not _HINT.search(words):
        return ""
    match = _MARKDOWN.search(words)
    found = (match, *(sign.found.search(words) for sign in IN_WORDS))
    return next((place[0] for place in found if place), "")

"""Signs of other systems among words, and those of Markdown where nothing reads Markdown, so that readers see them."""

from __future__ import annotations

import re

from everyreader.parse.foreign_signs import BOX, NO_STYLE, STYLE, mark

_FILE = r"(?<![\w@./#-])(?!www\.)(?:[\w-]+/|\.\.?/)*[\w-]*[^\W_]\.md(?:#[\w-]*)?(?!\w|\.\w)"
"""The name of a page's file, which no reader needs."""

IN_WORDS = (
    mark(r"［\^|`", "A sign for a note or for code that is shown as it is",
         "Write [^1] with plain brackets; for code, one backtick before it and one behind it."),
    mark(r"\[\^[^\[\]\n]*\s[^\[\]\n]*\]", "A footnote with a space in its name", "Write a name without "
          "spaces, such as [^1], here and before its note."),
    mark(r"\{:?\s*toc\b[^{}]*\}|\[TOC\]|\[\[_?(?i:toc)_?\]\]|\$TOC\b", "A place for a list of contents",
          "Take it away: each page has its contents of itself."),
    mark(r"\{#\s+[\w-]+\}|\{\s*:?\s*(?!:?\s*lang\s*[=:]|index=\d+\})(?:[.#][\w-]|[\w-]+\s*=)[^{}\n]*\}|\{-\}",
         "An attribute", STYLE),
    mark(r"\[!\w+\][+-]?", "The sign of a box", BOX),
    mark(r"\[\[[^\[\]\n]+\]\]", "A link between double brackets", "Write [words](page.md)."),
    mark(r"(?<![=\w/?&])==(?=[^\s=])[^=\n]*[^\s=]==(?![=\w])", "A marked word", NO_STYLE),
    mark(r"(?<![+\w])\+\+(?=[^\s+])[^+\n]*[^\s+]\+\+(?![+\w])", "An underlined word", NO_STYLE),
    mark(r"(?<=\w)~[^\s~]{1,9}~(?!~)|(?<=\w)\^[^\s^]{1,9}\^", "A raised or lowered sign", "Write the word out, or the "
          "sign itself, such as ² or ₂."),
    mark(r"(?<![\w:/.]):[a-z][a-z0-9_+-]*[a-z0-9]:(?![\w:/])", "The name of a picture sign", "Take it away, or say it "
          "in words."),
    mark(r"\{%.*?%\}|<%.*?%>", "A command of a template", "Write the words themselves, or a fact: {{ name }}."),
    mark(r"(?<![\w*\\])\*(?=\w)[^*\n]{0,80}[^\d\s*]\s\*(?!\*|\w[^*\n]*\*| ?\d)"
         r"|(?<![\w_])_(?=[^\W_])[^_\n]{1,80}\s_(?![\w_])",
         "A sign for words in italics that is shown as it is", "Write *words*, with no space inside the stars."),
    mark(r"(?<!\\)\\$", "A sign that ends a line, with no line behind it,", "Take it away."),
    mark(r"\*\*|＊＊|(?<![\w_])__(?!\w*__(?!\w))(?=\w)", "A sign for bold words that is shown as it is",
         "Write **words**, with no space inside the stars."),
    mark(r"\[[^\[\]\n]+\] \((?:https?:|www\.|mailto:|tel:|[\w./-]+\.md\b|\.\.?/|$)|"
         r"\]（|］\s?[（(]|\]\((?=\S|$| [\w./-]+\.md\b)|】\s?[（(](?:https?:|[\w./-]+\.md\b)|\[[^\[\]()\n]+\($"
         rf"|[(\[{{|\]:]{_FILE}|{_FILE}(?:[)\]}}|]|\s?\[)",
          "A link that is none",
          "Write [words](address), with plain brackets and no space between them."),
    mark(rf"^\)\[[^\[\]\n]{{1,80}}\]|\({_FILE}\)\s?\[[^\[\]\n]+\]|"
         r"\([^()\n]+\)\[(?:https?:|www\.|mailto:|[\w./-]+\.(?:md|svg|png|jpe?g|gif|webp|pdf)\b|$)",
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
    mark(r"\[/[a-zA-Z][\w -]{0,20}\]|\{/[a-zA-Z][\w:]{0,20}\}|\{h[1-6]\}|\[(?:url|img|size|color)="
         r"|\[(?:youtube|vimeo|video|audio|gallery|embed|map|form|button|accordion|tabs?)(?: [^\[\]\n]*)?\](?![(\[{:])"
         r"|\[[a-z][\w-]{0,30}\s[\w-]{1,30}=[\"“”'][^\[\]\n]*\]", "A command between square brackets",
         "Take it away. Write **words** for words that matter, and [words](address) for a link."),
    mark(r"\^\^[^\s^][^^\n]*\^\^", "A marked word", NO_STYLE),
    mark(r"\{::[a-z]+[^{}\n]*\}|\{:/[a-z]*\}", "A command of another system",
         "Take it away. Write what it stood for in words."),
    mark(r"【\d+(?:[:†][^】\n]*)?】|:contentReference(?:\[oaicite:\d+\])?(?:\{index=\d+\})?|\[oaicite:\d+\]|\b(?:cite)?turn\d+(?:search|view|news|file)\d+",
         "What a program put in place of a source", "Take it away, or write [words](address) with the source itself."),
    mark(r"\{ ?(?:MERGEFIELD|HYPERLINK|INCLUDEPICTURE|REF|PAGEREF|TOC|SEQ) [^{}\n]*\}|«\w{1,40}_\w{1,40}»"
         r"|\{![A-Za-z][\w.]{0,60}[._]\w{1,40}\}",
         "A field of another program", "Write the words themselves, or a fact: {{ name }}."),
    mark(r"\bError! (?:Reference source|Bookmark|Hyperlink)[\w ]*|#(?:REF!|N/A\b|VALUE!|NAME\?|DIV/0!)"
         r"|\[object Object\]|\[cid:[^\[\]\n]+\]",
         "An error of another program", "Write what was meant to stand there."),
    mark(r"\A[^{}\n]*\}\}(?!\})", "The end of a fact that has no beginning",
         "Write {{ name }}, with the name of the fact."),
    mark(r"-->", "The end of a note that has no beginning", "Delete what is left of the note. For an arrow, write → or "
          "say it in words."),
    mark(r"\\(?:[a-zA-Z]{2,}\*?(?:\[[^\[\]\n]*\])?\{[^{}\n]*\}?|(?:item|par|noindent|maketitle|tableofcontents|hline|"
         r"newline|linebreak|centering|newpage|pagebreak|clearpage|ldots|quad|smallskip|medskip|bigskip)\b)",
         "A command of LaTeX", "Take it away. Write the words alone, or [words](address) for a link."),
    mark(r"\b(?:image|link|xref|include|footnote|kbd|btn|menu|pass|video|audio|icon|ifn?def|endif|toc|anchor|fig|math)"
         r"::?(?=\S)[^\s\[\]]*\[[^\[\]\n]*\]", "A command of another system", "Write [words](address) for a link, "
         "![words](address) for a picture and ^[words] for a note; take what is left away."),
    mark(r"\[(?:\d{1,3}|#[\w-]*|\*)\]_(?!\w)|\[fn:[^\[\]\n]*\]|(?<=[A-Za-z.,;:!?)])\^\(?\d{1,2}\)?(?![\w^])",
         "The mark of a note, as other systems write it",
         "Write [^1] in its place, and [^1]: words on a line of its own."),
    mark(r"\(\((?=[^\s()])[^()\n]*\)\)|(?<!\S)(@@|§|\$\$|!!|\?\?|#{2,6}|%%|/{3}|\|\||=|\+|@|\$|%)(?=[^\W\d_])"
         r"(?:[^\s=+@$%]|(?<=\w) (?=\w))*(?<=[^\W_])\1(?![\w=+@$%])|\[([*?!~+=]) ?[^\[\]\n]{2,80}? ?\2\]",
         "Words between signs", "Take the signs away, and a note to colleagues with them. For words that matter, write "
         "**words**, and for a fact {{ name }}."),
    mark(r"\{(?![#.:%=\s])[^{}\n=:|]*[^\W\d_] [^{}\n=]*\}(?!\()", "Words between braces",
         "Take the braces away, or a note to colleagues with them. A fact is {{ name }}."),
    mark(r"(?<=\S) #{2,6} (?=\S)|(?<=\w) :{2,3} (?=\w)|(?<=[.!?]) (?:// |<-{1,2} ?|← ?)(?=\w)|(?<=\s)(?:<{3,}|>{3,})"
         r"(?=\s)|\s(?:\[#[\w-]+\]|\(#[a-z][\w-]*\)|\{#?\}|\^[a-z][\w-]{2,})$", "A sign among words",
         "Take it away. A heading and a list begin on a line of their own, and {#name} gives a heading its address."),
    mark(r"!\[[^\[\]\n]*\]\{|(?<!\S)![\w./-]+\.(?:png|jpe?g|svg|gif|webp)!|@(?:cols|rows)=\d+:",
         "A picture or a cell, as other systems write it",
         "Write ![what it shows](../media/picture.png), and the words of a cell alone."),
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
            "}}",
            "((",
            "@@",
            "§",
            "!!",
            "??",
            "##",
            "%%",
            "||",
            "::",
            "<-",
            "←",
            "<<<",
            ">>>",
            "=",
        )
    ),
    *((letters, None) for letters in ("【", "«", "Error!", "turn0", ".md")),
    *(
        (letters, re.compile(hint))
        for letters, hint in (
            ("[", r"\[[\^!T\[$/a-z*?~+=#\d]"),
            ("]", r"\][\[ （_]"),
            ("(", r"\[[^\[\]()\n]+\((?:$|\s?https?:|\s?www\.)"),
            ("!", r"!\S+!"),
            ("//", r"[.!?] //|/{3}"),
            ("+", r"\+[^\W\d_]"),
            ("@", r"@\w+(?:@|=)"),
            ("%", r"%\w+%"),
            ("(#", r"\(#[a-z]"),
            ("*", r"\*\w[^*\n]*\s\*"),
            ("_", r"_\w[^_\n]*\s_"),
            (":", r":[a-z\[]"),
            ("&", "&[a-z]"),
            ("#", "#[RNVD]"),
        )
    ),
)
"""One of these is in all words that have a sign: letters, and where these are in many words, how they go on. To look
for letters is quick."""


def has_hint(words: str) -> bool:
    """Say whether words may hold a sign of `IN_WORDS`."""
    return any(
        [
            letters[0] in words and letters in words and (not hint or bool(hint.search(words)))
            for letters, hint in _HINTS  # a single letter is found at once, and most are rare
        ]
    )


_MARKDOWN = re.compile(
    r"(?<![\w*])\*{1,3}(?=[^\s*])[^*\n]*[^\s*]\*{1,3}(?![\w*])|\*\*"
    r"|(?<!\w)_{1,3}(?=[^\s_])[^_\n]*[^\s_]_{1,3}(?!\w)|(?<!\w)~~(?=\S)[^~\n]*~~"
    r"|!?\[[^\[\]\n]*\]\([^()\n]*\)|\[[^\[\]\n]*\]\{[^{}\n]*\}|\[\^[^\[\]\s]+\]"
    r"|`[^`\n]+`|</?[a-zA-Z][^<>\n]*>|^(?:#{1,6}|!!!|>|\[[ xX]\]|[*+-])(?= )|^\*\[[^\[\]\n]+\]:|\\$|\\[*_\[\]`#~]"
    r"|&(?:[a-zA-Z]{2,8}\d{0,2}|#\d{2,6}|#[xX][0-9a-fA-F]{2,5});"
)
_HINT = re.compile(r"[*_~\[`<#\\{:=+^&【!>-]")


def shown_sign(words: str) -> str:
    """Return the first sign that readers would see among words that stand as they are, or nothing."""
    if not _HINT.search(words):
        return ""
    match = _MARKDOWN.search(words)
    found = (match, *(sign.found.search(words) for sign in IN_WORDS))
    return next((place[0] for place in found if place), "")

"""Readers see letters, and none of the names by which programs write them.

What: no words have the name of a sign without its semicolon, with a slip or a blank in it (`We&rsquoll`, `5&nbps;mg`,
`& nbsp;`), a sign as an address or a mail has it (`We%20help`, `We=20help`, `We=E2=80=99ll`), as a program has it
(`\\u2019`, `\\n`, `\\x27`), or a tag of HTML whose brackets were written by their names (`&lt;br&gt;`); no bold words,
no heading and no link have a backslash before their signs, as converters write them.

Why: readers see and hear "ampersand rsquo", and between a number and its measure nobody knows what it stands for.

How to put it right: write the sign itself. What is to be shown on purpose belongs between backticks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from everyreader.document import Heading, Paragraph, Table
from everyreader.finding import Finding, Rule
from everyreader.parse import Page, lines_of
from everyreader.parse.word_looks import found_by, look

PASSED = (
    "AT&T, R&D, M&S; Q&A: x & y; &c. &amp; &copy; 50% of 20, 100%20, https://a.example/a%20b=20, a=20. C:\\new is "
    "`\\n`.\n",
    "2\\. May, 1 \\* 2, a\\_b, \\[sic\\], 5 \\* 6 \\* 7. `We&rsquoll`, `&lt;br&gt;` and `\\*\\*not\\*\\*`. x < br > "
    "y.\n",
    "Wait & see; come & go. Salt &vinegar; of B&B. 5&6; n=20. \\#5 and \\#1.\n",
    "Sign in as TRUST\\nurse1.\n",
)
FAILED = (
    *(f"{words} help.\n" for words in ("We&rsquoll", "We&#8217ll", "We&#x2019ll", "We& rsquo;ll", "We&rsquo ;ll")),
    *(f"{words} help.\n" for words in ("We&rsqou;ll", "5&nbps;mg", "5&NBSP;mg", "&pound10", "We&aposll", "Tw&oacutej")),
    *(f"{words} help.\n" for words in ("We%20help", "We=20help", "We=E2=80=99ll", "We\\u2019ll", "We will\\nhelp")),
    *(
        f"{words} help.\n"
        for words in ("We don\\x27t", "&lt;br&gt;We", "&lt;b&gt;We&lt;/b&gt;", "\\&nbsp; We", "[br]We")
    ),
    *(f"{words} help.\n" for words in ("We \\*\\*do not\\*\\*", "We \\_\\_not\\_\\_", "\\## We", "\\~\\~We\\~\\~")),
)
INAPPLICABLE = ("![](a.svg)\n",)

_SIGN = "Write the sign itself, such as ’ or £, or a space."
_NAMES = (
    "nbsp|rsquo|lsquo|rdquo|ldquo|ndash|mdash|apos|quot|pound|euro|hellip|amp|lt|gt|copy|bull|middot|deg|times|frac12|"
    "[aeiou](?:acute|grave|circ|uml)|ccedil|ntilde|oslash|aring|szlig|lstrok|eogon|aogon|zdot|sacute|nacute|cacute"
)
_NAME = "The name of a sign is not whole, and readers see it: {}"
_SLIPS = "nbps|nsbp|nbs|nbsb|rsqou|rqsuo|rsuqo|lsqou|rdqou|ldqou|ndahs|mdahs|amo|apm|qout|poud|puond|hellp|helip"
LOOKS = (
    look("&", rf"(?<![A-Za-z])[A-Za-z]*+&(?:(?:#\d{{2,5}}|#x[0-9A-Fa-f]{{2,4}})(?![;\dA-Fa-f])[a-z]*|"
         rf"(?:rsquo|lsquo|apos|pound|euro|nbsp|[aeiou](?:acute|grave|circ|uml))[A-Za-z\d]+|"
         rf" (?:{_NAMES});[a-z]*|(?:{_NAMES}) ;[a-z]*|(?:{_SLIPS});[a-z]*|"
         r"(?:NBSP|NDASH|RSQUO|LSQUO|POUND|EURO|Nbsp|Pound|Rsquo);[a-z]*)|(?<![\w&])&nbsp;", _NAME, _SIGN),
    look("% =", r"(?<![\w/:?=&.])[A-Za-z]+(?:%20[A-Za-z][\w%]*|=(?:20(?=[A-Za-z])|3D|E2=80=[0-9A-F]{2}|C2=A0|"
         r"C3=[0-9AB][0-9A-F])\w*)", "This is written as an address or a mail has it: {}", _SIGN),
    look("\\", r"(?<![A-Za-z])[A-Za-z]*+\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2})[a-z]*|(?<!\S)"
         r"(?![A-Z]{2,}\\)[A-Za-z]+[.,;]?\\r?\\?[nt]"
         r"(?=[a-zA-Z\s]|$)[A-Za-z]*(?!\\)", "This is written as a program has it: {}", _SIGN),
    look("[br] [BR]", r"\[(?:br|BR)\]", "This ends a line in another system: {}", "Write a \\ at the end of the line."),
)  # fmt: skip
_ESCAPED = re.compile(
    r"(?<!`)(?:\\\*\\\*[^*`\n]{1,80}?\\\*\\\*|\\_\\_[^_`\n]{1,80}?\\_\\_|\\~\\~[^~`\n]{1,80}?\\~\\~)|^\s*\\#{2,6} \S"
)

_TAG = re.compile(r"(?<!`)&lt;/?(?:br|b|i|p|em|strong|u|div|span|ul|li|h[1-6]|a)(?: ?/)?&gt;(?!`)")


def check(page: Page) -> list[Finding] | None:
    """Look at the words of a page, and at backslashes in its source."""
    found = found_by(LOOKS, page, "document/shown-code")
    if found is None or not ("\\" in page.text or "&lt;" in page.text):
        return found
    told = {finding.block for finding in found}
    return found + [finding for finding in _escaped(page) if finding.block not in told]


def _escaped(page: Page) -> Iterator[Finding]:
    """Yield each sign that a backslash keeps from what it means, where two of them are around words."""
    for block in page.blocks:
        if not isinstance(block, Paragraph | Heading | Table):
            continue
        for line in lines_of(page, block.id):
            if "&lt;" in line and (match := _TAG.search(line)):
                said = f"This tag is written by the names of its signs, so readers see it: {match[0]}"
                help = "Take it away. For words that matter, write **words**."
                yield Finding("document/shown-code", page.header.source, said, help, block=block.id, piece=match[0])
            elif "\\" in line and (match := _ESCAPED.search(line)):
                yield Finding(
                    "document/shown-code",
                    page.header.source,
                    f"A backslash makes these signs visible, as converters write it: {match[0][:60]}",
                    "Take the backslashes away. To show signs on purpose, put them between backticks.",
                    block=block.id,
                    piece=match[0],
                )


RULE = Rule("warning", check=check)

"""A page has no signs that mean something in another system and nothing here.

What: the words of a page hold none of what other kinds of Markdown, wikis, converters and templates add: attributes
`{.big}` and `{target=_blank}`, boxes `:::`, `???` and `[!WARNING]`, `[TOC]`, `[[wiki links]]`, `==marked==`,
`++under++`, `H~2~O`, `x^2^`, `:phone:`, `- [ ]`, `{% … %}`, lists with `a)`, `-one`, `1、` or `۱۔`, a star, an
underline or a backtick that has lost its other half (`*Do not stop`), stars without words
right beside them, the wide signs of a Chinese keyboard, tables drawn with dashes, bars or tabs, links with a space in
the middle, the signs of wikis and of forums (`== x ==`, `h2. x`, `[b]`), fields and errors of Word and Excel, and what
chat programs leave in place of a source. What is in code is no sign. Each sign is told once on a page, where it is
first.

Why: readers see and hear the signs themselves: "left bracket, exclamation mark, warning". What they should have done, a
box, a list or a link, is not there.

How to put it right: as the message says. To show the signs on purpose, put them between backticks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from everyreader.document import Code, Heading, Paragraph, Text
from everyreader.finding import Finding, Rule
from everyreader.parse import Page, lines_of
from everyreader.parse.foreign_signs import (
    APOSTROPHE,
    AT_START,
    DASHES,
    DOTS,
    IN_LINES,
    IN_ROWS,
    INDENTED,
    INFO,
    TABLE,
    TASK,
    WHOLE,
    Sign,
)
from everyreader.parse.lone_marks import LONE, lone_marks
from everyreader.parse.split_signs import WITHIN_NUMBER, signs_round_marks
from everyreader.parse.start_signs import signs_at_starts
from everyreader.parse.word_looks import MOST
from everyreader.parse.word_signs import IN_WORDS, has_hint

PASSED = (
    "Phone us [at work]{lang=en}, 2 * 3 = 6, from 10:30:00 to 11:00, for 5^5 or C++.\n",
    "Write `[^1]`, `{.big}`, `:phone:`, `(a.md)` or `==x==`. See https://www.trust.md (and the .md files).\n",
    "```python\n[TOC]\n::: warning\n- [ ] x\n```\n\nWords.\n\n~~~~\nPhone us.\n~~~~\n",
    "## Help {#help}\n\n**Bold**, __bold__ and _file_name_.\n",
    "- one [x] y\n- two\n\nIt is \\[TOC\\], and 3 \\*\\* 2.\n",
    "– It hurts, he said.\n\nA | B\n\n-5 degrees.\n",
    "| a | b |\n|---|---|\n| 1 | 2 |\n\n---\n\nSee https://a.example/~me~x/:y: now.\n",
    "It is [sic] (see below), a) or b), see (1) and [a](b.md) (p. 3).\n",
    "Ring 01632 960001 (9:30:pm: late), or see http://a.example/a==b==c.\n",
    "Rock 'n' roll, Bob's and the dogs' -> [edit] this {Note}, h2o, «Dobrze», Ward #5.\n",
    "Use `code` here and `x`s. Write `&amp;nbsp;` or `[https://a.example x]`.\n",
    "Words.\n\n    x = phone(us, at, any, time)\n\n```\nYou can phone us at any time.\n```\n",
    "您好……好的。【注意】请看，第一、第二。\n",
    "*Sleeping more.* They are tired.\n\n*Eating less.* They are not hungry.\n",
    "Stop!! Go. 2 + 2 = 4, a = b, $5 or $6, 5% or 6%, C# #5, §5. (see (a) or (b)) [sic!] @us, me@a.example.\n",
    "^[A note.] of 5^\n\n%5 of 10%\n\nUp to $5\n\n{: } and {:: }\n",
    "*Do not stop* it. Take one*.\n\n*At weekends.\n",
    'The cookie _ga is set, and target="_blank" means a new window.\n',
    "A file_name, \\_config and `_config`, ~30 people, ~5 mg~, it is 2:**5**, **F**ace and **A**rms, **3.**5 mg.\n",
    "**Important:** do not stop. **Hours**: 9 to 5. (**Note:**)\n\nUse `` `code` `` and ``a`b``.\n",
    "*[Guide](a.md)* and *[words]{lang=en}* and *[sic] here*.\n",
)
FAILED = (
    *("* *Do not stop\n", "_Take one* tablet.\n", "``Take one` tablet.\n", "**Important:**do not stop.\n"),
    *("***Do not stop** it.\n", "**Do not stop* it.\n", "Do _not stop__ it.\n", "Stop ~~now.\n", "It is ~old~ new.\n"),
    *("Phone us.[^my note]\n", "[[_TOC_]]\n\nWords.\n", "A ==**big**== word.\n", "Take 5*6*7.\n", "*great *\n"),
    "Text here.\n{: .note}\n",
    "[us](https://a.example){.button} now\n",
    "[us](https://a.example){target=_blank} now\n",
    "These [words]{.underline} now\n",
    *("**Do not**stop it.\n", "Do not**stop** it.\n", "See <https://a.example/b now.\n"),
    *("See our guide<https://a.example/b>.\n", "Write to me@a.example <mailto:me@a.example>.\n"),
    "## Open {.unnumbered}\n\nWords.\n",
    "## Help {#help .big}\n\nSee {#there} it.\n",
    "::: warning\nDo not stop.\n:::\n",
    '??? note "More"\n    Hidden words.\n',
    '!! warning "Stop"\n\nDo not stop.\n',
    "> [!WARNING]\n> Do not stop.\n",
    "[TOC]\n\nWords.\n",
    "[[toc]]\n\nWords.\n",
    "{:toc}\n\nWords.\n",
    "See [[Your choice]] now.\n",
    "This is ==important== today.\n",
    "This is ++important++ today.\n",
    "Drink H~2~O.\n",
    "It is x^2^.\n",
    "Phone :phone: today.\n",
    ":material-phone: Phone us.\n",
    "- [ ] Bring your card\n- [x] Phone us\n",
    "- The NHS helps.\n*[NHS]: National Health Service\n",
    "The NHS helps.\n\n*[NHS]: National ==Health== Service\n",
    "{% include phone.html %}\n\nWords.\n",
    *(f"{sign}\nPhone 111\n{sign}\n" for sign in ("$CTA", "$E")),
    *("^Phone us first.^\n", "%Phone us first.%\n", "{::nomarkdown}\nWords.\n{:/}\n"),
    "It is ** very important ** that you come.\n",
    "**Important: **do not stop.\n",
    "**Please note that we are closed.\n",
    *(f"{one}one\n{two}two\n" for one, two in (("a) ", "b) "), ("i. ", "ii. "), ("(1) ", "(2) "), ("-", "-"))),
    *(f"{one}one\n{two}two\n" for one, two in (("1.", "2."), ("– ", "– "), ("− ", "− "))),
    "one · two · three\n",
    "[Guide] (https://a.example) now.\n",
    "[Guide] (other.md) now.\n",
    "See the [Guide]\n(other.md) now.\n",
    "See [x][nope] now.\n",
    "See (the guide)[https://a.example].\n",
    "请看[指南]（https://a.example）。\n",
    "＃＃ 开放时间\n\n文字\n",
    "＊＊重要＊＊文字\n",
    "| 1 | 2 |\n| 3 | 4 |\n",
    "| a | b |\n|—|—|\n| 1 | 2 |\n",
    "|---|---|\n| a | b |\n|---|---|\n| 1 | 2 |\n",
    "+---+---+\n| a | b |\n+---+---+\n",
    "Name\tPhone\nWard A\t01632 960001\n",
    "  Ward     Phone\n  -------- --------------\n  A        01632 960001\n",
    "AT&T &copy 2026\n",
    "Words.\n\n\\newpage\n",
    ".. note:: Words.\n",
    '```text title="A letter"\nI opt out.\n```\n',
    "```{.python}\nx\n```\n",
    "- ~~~ now **or never\n  x\n  ~~~\n",
    "```text numbered\nx\n```\n",
    "== Opening hours ==\n\nWords.\n",
    "'''Bold''' words\n",
    "See [https://a.example our guide].\n",
    "See [[https://a.example][our guide]].\n",
    '{| class="wikitable"\n! Ward\n|}\n',
    *("It is big.[citation needed]\n", "h2. Opening hours\n\nWords.\n", "{panel:title=Note}Words{panel}\n"),
    *("[b]Important[/b] words\n", '[gallery ids="1,2"]\n', "This is ^^important^^ today.\n"),
    *("The form is new 【4†source】.\n", "New.:contentReference[oaicite:0]{index=0}\n", "Dear «First_Name», come.\n"),
    "See Error! Reference source not found.\n",
    "It is not ready --> come later.\n",
    "It is 5&amp;nbsp;mg.\n",
    "Date: __/__/____\n",
    "It`s fine. Don`t worry.\n",
    "| 1 Example Street\n| Larkmere\n",
    "Words[1].\n\n[1]: Words of a note\n",
    "*[NHS] : National Health Service\n\nThe NHS helps.\n",
    "The NHS helps.\n\n[NHS]*: National Health Service\n",
    *(f"The NHS helps.\n\n{sign} National\n" for sign in ("*[NHS]", "*(NHS):", "**[NHS]:**", "\\*[NHS]:")),
    "The NHS helps.\n\n*[NHS]：National Health Service\n",
    "-- check the number\n\nPhone us.\n",
    "The `code has no end.\n",
    "- Words\n  id:: 64a1\n",
    *("1、一\n2、二\n", "（一）甲\n（二）乙\n", "① 甲\n② 乙\n", "۱۔ ایک\n۲۔ دو\n", "(الف) ایک\n(ب) دو\n"),
    *("｜ a ｜ b ｜\n｜---｜---｜\n", "Ward\n: Oak\n\n     # Hours\n"),
    "Opening hours\n———\n\nWords.\n",
    "Words.\n\n———\n\nMore.\n",
    "Words.\n\n    You can phone us at any time.\n",
    "Words.\n\n\t## Help for you {#help}\n\nMore.\n",
    "Words.\n\n    您可以随时给我们打电话。\n",
    "See [cid:image001.png@01D9].\n",
    *(f"See [us]{link} now.\n" for link in ("<https://a.example>", ":(https://a.example)", "{https://a.example}")),
    *(f"See {link} now.\n" for link in ("{us}(https://a.example)", "[us|https://a.example]", "https://a.example[us]")),
    *(
        f"See {link} now.\n"
        for link in ("(a.md)[us]", "(https://a.example)[us]", "[us]a.md", "us (a.md)", "[us] [a.md]")
    ),
    *(
        f"See {link} now.\n"
        for link in (
            "[us](a.md",
            "[us]( a.md",
            "[us(https://a.example)",
            "[Us(https://a.example)",
            "[us]{b/a.md}",
            '"us":a.md',
        )
    ),
    *(f"See {word} now.\n" for word in ("\\href{a}{us}", "image::x.png[A]", "((ask Jo))", "@@ask@@", "[* ask Jo *]")),
    *(f"See us{sign}\n" for sign in (".[1]_", ".^1", " ## Hours", " {ask Jo}", " :: them", ". // ask", " ![A]{x.png}")),
)
INAPPLICABLE = ("---\ntitle: Your choice\n---\n",)


_OTHERS = (*LONE, *(sign for _, sign in IN_LINES), APOSTROPHE, TASK, DOTS, DASHES, INFO, INDENTED, WHOLE)
REMEDIES = frozenset(sign.help for sign in (WITHIN_NUMBER, *IN_WORDS, *AT_START, *IN_ROWS, *_OTHERS))
"""What is said to write in place of signs."""
_RARE = '`^&<"_|{}'
_LETTERS = tuple(
    (next((sign for sign in _RARE if sign in letters), letters), letters, sign) for letters, sign in IN_LINES
)
"""Each with the letter that fewest pages have: a single one is found at once."""
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")


def check(page: Page) -> list[Finding] | None:
    """Return the first place of each sign."""
    if not page.document.blocks:
        return None
    first: dict[str, tuple[Sign, str, str]] = {}
    counts: dict[str, int] = {}
    hinted = has_hint(page.said)
    in_words = _in_words(page) if hinted else ()
    found = (*in_words, *signs_round_marks(page, hinted), *signs_at_starts(page), *_in_lines(page), *lone_marks(page))
    for sign, block, piece in _once(found) if found else ():
        first.setdefault(sign.message, (sign, block, piece))
        counts[sign.message] = counts.get(sign.message, 0) + 1
    return [
        Finding(
            "document/other-dialect",
            page.header.source,
            f"{message} {sign.effect}: {piece[:60].strip()}" + _more(counts[message] - 1),
            sign.help,
            block=block,
            piece=piece,
        )
        for message, (sign, block, piece) in first.items()
    ]


_PARTS = frozenset(("A link that is none", "A sign among words"))
"""Signs that may be part of a longer one, which says more."""


def _once(found: tuple[tuple[Sign, str, str], ...]) -> Iterator[tuple[Sign, str, str]]:
    """Yield signs without those that are part of a longer one, or of a table that is told already. Each sign is looked
    up, and not held against all others: a page may have thousands."""
    tables = {block: sign for sign, block, _ in reversed(found) if sign.help == TABLE}
    first: dict[tuple[str, str], str] = {}
    pieces: dict[str, set[str]] = {}
    for sign, block, piece in found:
        first.setdefault((block, piece), sign.message)
        wholes = pieces.setdefault(block, set())
        if len(wholes) < MOST:
            wholes.add(piece)
    for sign, block, piece in found:
        is_part = first[block, piece] != sign.message or (
            sign.message in _PARTS and any(piece in whole != piece for whole in pieces[block])
        )
        if not is_part and (sign.help != TABLE or tables[block].message == sign.message):
            yield sign, block, piece


def _more(count: int) -> str:
    if not count:
        return ""
    return f" (and {count} more {'place' if count == 1 else 'places'} on this page)"


def _in_words(page: Page) -> Iterator[tuple[Sign, str, str]]:
    """Yield what is in words, where it is in the source as well: signs behind a backslash are meant."""
    for block, inline in page.inlines_of(Text):
        if not has_hint(inline.text):
            continue
        lines = lines_of(page, block.id)
        for sign in IN_WORDS:
            for match in sign.found.finditer(inline.text):
                if any(match[0] in line for line in lines):
                    yield sign, block.id, match[0]
                elif len(lines) > 1 and match[0] in " ".join(map(str.strip, lines)):
                    yield sign, block.id, match[0].rsplit(" ", 1)[0]
                elif page.inline_kinds.get("Abbreviation") and _in_long_form(page.text, match[0]):
                    yield sign, "", match[0]


def _in_long_form(text: str, piece: str) -> bool:
    """Say whether a sign stands where a page says what an abbreviation means: its words are elsewhere too."""
    return any(piece in line for line in text.split("\n") if line.lstrip().startswith("*["))


def _in_lines(page: Page) -> Iterator[tuple[Sign, str, str]]:
    """Yield what is in the lines as they are typed, and not in the words that are read from them."""
    text = page.text
    signs = [sign for rare, letters, sign in _LETTERS if rare in text and letters in text and _may_be(sign, page)]
    if page.inlines_of(Code):
        signs.append(APOSTROPHE)
    if not signs:
        return
    for block in page.blocks:
        if isinstance(block, Paragraph | Heading):
            for line in lines_of(page, block.id):
                plain = _CODE.sub("", line) if "`" in line else line
                for sign in signs:
                    if match := sign.found.search(line if sign is APOSTROPHE else plain):
                        yield sign, block.id, match[0]


def _may_be(sign: Sign, page: Page) -> bool:
    """Say whether a sign may be in the lines of a page. What is beside code is seen only when that is taken out."""
    return "`" in page.text or sign.found.search(page.text) is not None


RULE = Rule("warning", check=check)

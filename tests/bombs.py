"""Pages that are small and cost much: one sign again and again, signs without an end, blocks in one another, tables
that grow, made by a seeded generator."""

from __future__ import annotations

import random
from collections.abc import Callable

PLAIN = (
    "We write words that every reader can read. Phone {{ trust-phone }} for help.\n\n## Part\n\n- one thing\n"
    "- another **thing**\n\n"
)
"""What an ordinary page has, in little."""

PIECES = (
    "*a*|**a**|***a***|_a_|__a__|`a`|``a``|[a](b.md)|[a][r]|![a](b.png)|<b>|</b>|<http://a.example>|"
    "<a@b.example>|{{ trust-phone }}|"
    "{{ nothing }}|~~a~~|[a]{lang=pl}|\\*|&amp;|&#65;|&|a|01632 960001|20 November 2026|https://www.nhs.uk|"
    "a@b.example|TODO|[A1: x?]|"
    "%%|Ü|\u00a0|漢|'|“a”|...|•|--|—|<!-- a -->"
).split("|")
OPENINGS = (
    "*,**,_,`,```,~~,~~~,[,![,](,[a](,{{,{{ "
    "a,{{a:,<,<b,<!--,{#,{>>,{%,/*,((,&#,\\,&,%%,[a]{lang=,<?,<!A,{{!,{*,@*,<a@,<mailto:,[//,"
    '[TODO,| ,[a][,],}},-->,", ,\t,  \n,\u200b,0,a,-,=,#,>,1.'
).split(",")
LINES = (
    '- a;* a;1. a;> a;# a;## a {#a};a\n-;a\n=;| a | b |;|-|-|;|;||||;!!! note;!!! note "a";    a;  - a;    '
    "- a;- - a;: a;a\n: b;```;"
    "~~~;---;***;[r]: http://a.example;<b>;a  ;a\\;a;<<<<<<<;=======;!!! legal-wording;!!! made-up;!!! "
    "choice;+++;// a;TODO a;"
    "::: comment;////;![a](b.png);[a](#b);[a](a.md#b);&nbsp;;\u00a0;\ta;• a;a) b;> > a;> - a;- > a;1) a;- [ "
    "] a;[^1]: a;<div>;!!! news"
).split(";")
BETWEEN = ("", " ", "\n", "  \n", "\n\n")
PAIRS = (
    ("[", "]"),
    ("*a ", "*"),
    ("> ", ""),
    ("- ", ""),
    ("(", ")"),
    ("[a](", ")"),
    ("~~", "~~"),
    ("{{", "}}"),
    ("<", "> "),
    ("`", "`"),
)


def filled(unit: str, size: int) -> str:
    """Return a piece again and again, up to a number of letters."""
    return (unit * (size // len(unit) + 1))[:size]


def plain(size: int) -> str:
    """Return the words of an ordinary page of a size."""
    return filled(PLAIN, size)


KNOWN: dict[str, Callable[[int], str]] = {
    "questions and dashes": lambda size: "؟-" * (size // 3),
    "rows of lone zeros": lambda size: "0/" * (size // 2),
    "zeros and brackets": lambda size: "0-]" * (size // 3),
    "numbers that end in letters": lambda size: "1Owhat 11" * (size // 9),
    "hyphens behind an @": lambda size: "@*" + "-" * size,
    "letters behind an @ that are crossed out": lambda size: "~~a@b.example " + "a" * size + "~~",
    "short rows": lambda size: "|a" * 560 + "\n" + "|-" * 560 + "\n" + "|b|\n" * (size // 5),
    "long headings of columns": lambda size: f"|{'a' * (size // 3)}|b|\n|-|-|\n" + "|b|\n" * (size // 6),
    "spaces in a fact": lambda size: "{{a" + " " * (size // 2) + ":b" + " " * (size // 2),
    "fact without end": lambda size: "{{a" + " " * size,
    "wrong parts": lambda size: "".join(f"## Heading {n}\n\n[a](#headin{n})\n\n" for n in range(size // 36)),
    "wrong parts of one length": lambda size: "".join(
        f"## {name}aaaa\n\n[a](#{name}aaab)\n\n" for n in range(size // 34) for name in [letters(n)]
    ),
    "one heading": lambda size: filled("# a\n\n", size),
    "one heading, underlined": lambda size: filled("a\n-\n", size),
    "capital letters without a space": lambda size: filled("TODO", size),
    "meanings that are none": lambda size: filled("---\n\na\n: b\na\n", size),
    "signs of another system": lambda size: filled("&\n", size),
    "stars": lambda size: filled("*a* ", size),
    "double stars": lambda size: filled("**a** ", size),
    "code": lambda size: filled("`a` ", size),
    "links": lambda size: filled("[a](b.md) ", size),
    "references": lambda size: filled("[a][r] ", size) + "\n\n[r]: b.md\n",
    "tags": lambda size: filled("<b>", size),
    "line ends": lambda size: filled("a  \n", size),
    "open notes": lambda size: filled("<!--", size),
    "notes": lambda size: filled("[A1: x?] ", size),
    "lines of an item": lambda size: filled("-  \na\n", size),
    "lines of one item": lambda size: "- a\n" + filled("a\n", size),
    "notes that nobody asks for": lambda size: filled("a\n\n[^1]: a\n\n", size),
    "marks of notes": lambda size: (
        "".join(f"[^{n}] " for n in range(size // 16)) + "".join(f"\n\n[^{n}]: a" for n in range(size // 16))
    ),
    "marks of lists": lambda size: filled("- ", size),
    "quotes": lambda size: ">" * size,
    "meanings": lambda size: filled("a\n: b\n", size),
    "fences without end": lambda size: filled("~~~%%\n\n", size),
    "fences without end in lists": lambda size: filled("- ~~~a\n\n", size),
    "paragraphs": lambda size: filled("a\n\n", size),
    "numbers in one line": lambda size: filled("1,0000 ", size),
    "numbers to phone in one line": lambda size: filled("0300 303 5679 ", size),
    "boxes that are called notes": lambda size: filled("!!! todo\n    a\n", size),
    "parts that are hidden": lambda size: filled("<p a style=", size),
    "notes in lists": lambda size: filled("> - <!-- a -->\n", size),
    "days in one line": lambda size: filled("1 May 2027 to ", size),
}
"""What has cost too much once, each by what it is."""


def letters(number: int) -> str:
    """Return a number in letters, all of one length."""
    return "".join(chr(97 + number // 26**place % 26) for place in range(4))


def bomb(chance: random.Random, size: int) -> str:
    """Return a page of at most so many letters that may cost much."""
    match chance.choice(("piece", "opening", "mix", "lines", "lines", "unit", "nest", "table", "blanks")):
        case "piece":
            return filled(chance.choice(PIECES) + chance.choice(BETWEEN), size)
        case "opening":
            return filled(
                chance.choice(OPENINGS) + chance.choice(("", chance.choice(OPENINGS))) + chance.choice(BETWEEN), size
            )
        case "mix":
            parts = [chance.choice(PIECES + OPENINGS) + chance.choice(BETWEEN[:4]) for _ in range(chance.randint(2, 6))]
            return filled("".join(parts), size)
        case "lines":
            return filled(
                "".join(
                    chance.choice(LINES) + chance.choice(("\n", "\n", "\n\n")) for _ in range(chance.randint(1, 4))
                ),
                size,
            )
        case "unit":
            kinds = (PIECES, OPENINGS, LINES)
            parts = [chance.choice(chance.choice(kinds)) + chance.choice(BETWEEN) for _ in range(chance.randint(1, 5))]
            return filled("".join(parts), size)
        case "nest":
            before, after = chance.choice(PAIRS)
            times = size // (len(before) + len(after))
            return before * times + "a" + after * times
        case "table":
            columns = int((size / 4) ** 0.5)
            rows = filled("|" + "b|" * chance.choice((1, 2, columns)) + "\n", size // 2)
            return "|" + "a|" * columns + "\n|" + "-|" * columns + "\n" + "|b|\n" * (size // 10) + rows
        case _:
            blank = chance.choice((" ", "\t", "\n", "a", "\u00a0", "-", "*"))
            return filled(chance.choice(OPENINGS) + blank * chance.choice((50, 1000, size)), size)

"""Sources of every kind, damaged at random places by a seeded generator: what hands, programs and disks do to texts."""

from __future__ import annotations

import random

PIECES = (
    "{{ ;}};{{ trust-phone:;{% if %};{% for a in b %};{%;{#;#};&#99999999999;&#x0;&amp;;<script>;</main>;<b;"
    "<!--;-->;---\n;\n---\n;...\n;"
    "&a ;*a;!!python/object:os.system ;!!binary x;!!float 1e999;.inf;.nan;~;0x1F;0o17;1_000;12:30:45;"
    "2027-02-30;9999-12-31;0001-01-01;"
    "null;yes;no;[;];{;};|;>;>-;?;: ;:;- ;# ;#;';\";`;```;~~~;\t;\0;\x07;\x1b[31m;\x85;\u2028;\ufeff;\u200b;"
    "\u202e;\u2066;\u0301;ß;İ;"
    "\U0001f600;漢;\ufffd;\r;\r\n;%;%s;%(name)s;{name};{0};{;\\;\\x;\\u12;\\N;\\;\\e;../;//;http:;"
    "https://[::1;tel:;javascript:x;"
    "<<<<<<< a\n;=======\n;>>>>>>> b\n;!!! choice;!!! made-up;!!! news;TODO;[a](b);![a](b.png);[a][b];{#a};"
    "{lang=xx};~~;**;__;*;_;|a|b|\n|-|-|\n;"
    'msgid "";msgstr "";msgstr[9] "a";msgid_plural "b";Plural-Forms: nplurals=9; plural=n/0;;#, fuzzy;#~ ;'
    "title: ;lang: ;formats: ;"
    "name: ;redirects: ;expires: ;valid-until: ;translation: ;kind: ;demonstration: ;drafts: ;base-url: ;"
    "print-sizes: ;@import;url(;expression("
).split(";")
NUMBERS = ("9" * 4_301, "-1", "0", "1e309", "0.1", "18446744073709551616", "٣", "²", "1" * 400)


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Return a text with one to four things wrong with it: pieces put in, letters, lines and ends lost, lines moved and
    doubled."""
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        data = _HOW[chance.randrange(len(_HOW))](data, chance)
    return data


def _piece(data: bytes, chance: random.Random) -> bytes:
    place, piece = _place(data, chance), chance.choice(PIECES) * chance.choice((1, 1, 1, 2, 40))
    return data[:place] + piece.encode() + data[place:]


def _number(data: bytes, chance: random.Random) -> bytes:
    place = _place(data, chance)
    return data[:place] + chance.choice(NUMBERS).encode() + data[place:]


def _byte(data: bytes, chance: random.Random) -> bytes:
    place = _place(data, chance)
    return data[:place] + bytes([chance.randrange(256)]) + data[place + 1 :]


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: _place(data, chance)]


def _drop(data: bytes, chance: random.Random) -> bytes:
    place = _place(data, chance)
    return data[:place] + data[place + chance.choice((1, 1, 2, 30)) :]


def _lines(data: bytes, chance: random.Random) -> bytes:
    """Drop, double, move, indent or outdent one line."""
    lines = data.splitlines(keepends=True) or [b""]
    place, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    how, line = chance.choice(("drop", "double", "move", "in", "out")), lines[place]
    if how in ("drop", "move"):
        del lines[place]
    if how in ("double", "move"):
        lines.insert(other, line)
    if how in ("in", "out"):
        lines[place] = chance.choice((b" ", b"  ", b"    ", b"\t")) + line if how == "in" else line.lstrip()
    return b"".join(lines)


def _noise(data: bytes, chance: random.Random) -> bytes:
    place = _place(data, chance)
    return data[:place] + chance.randbytes(chance.randint(1, 30)) + data[place:]


def _value(data: bytes, chance: random.Random) -> bytes:
    """Write a piece in the place of all that stands after the first colon of a line."""
    lines = data.split(b"\n")
    at = [number for number, line in enumerate(lines) if b":" in line]
    if not at:
        return data
    place = chance.choice(at)
    lines[place] = lines[place].partition(b":")[0] + b": " + chance.choice((*PIECES, *NUMBERS)).encode()
    return b"\n".join(lines)


def _place(data: bytes, chance: random.Random) -> int:
    return chance.randrange(len(data) + 1)


_HOW = (_piece, _piece, _piece, _number, _byte, _cut, _drop, _lines, _lines, _noise, _value, _value)

"""Makes right-to-left lines with runs among them that read from left to right, and says in which order their signs are
seen.

A line is a list of parts: words of the language, and runs. What is right is what an implementation of Unicode Standard
Annex 9 that the engine knows nothing of (python-bidi) shows of the line with an isolate around each run, as a careful
typist would set them.
"""

from __future__ import annotations

import random
import re
from typing import Literal, NamedTuple

from bidi import get_display

OWN = {
    "ur": "آپ صحت ریکارڈ انتخاب لیے ہم معلومات تحقیق ڈاکٹر نرس فون یہاں".split(),
    "ar": "هذا الاختيار يخص معلومات المريض السرية نستخدم البحوث الخدمات هنا رقم".split(),
}
OTHER_WAY = re.compile("[\u0590-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u200c\u200d]+")
DAYS = ("6 August 2027", "21 May 2026", "1 January 2030")
WORDS = ("NHS App", "Smith", "GP", "opt-out", "Relay UK", "e-mail", "Wi-Fi", "A&E", "UK GDPR", "data", "type")


class Line(NamedTuple):
    """parts: the words of a line, each with whether it is a run."""

    parts: tuple[tuple[bool, str], ...]

    @property
    def text(self) -> str:
        """Return the line as its author types it."""
        return "".join(words for _, words in self.parts)


def phone(chance: random.Random) -> str:
    """Return a number that nobody has."""
    end = chance.randint(0, 999)
    return chance.choice(
        (f"01632 960{end:03}", f"+44 (0)1632 960{end:03}", f"(01632) 960{end:03}", f"01632-960-{end:03}")
    )


def one_run(chance: random.Random) -> str:
    """Return a run that belongs together from its first sign to its last."""
    return chance.choice((usual_run, usual_run, rarer_run, code_run))(chance)


def rarer_run(chance: random.Random) -> str:
    """Return a run of a kind that few pages have: of vehicles, days, times, shares, addresses, formulae, files."""
    n, m, end = chance.randint(2, 28), chance.randint(2, 59), chance.randint(0, 999)
    return chance.choice(
        (
            f"AB{n:02} CDE",
            f"{n:02}/08/2027",
            f"2027-08-{n:02}",
            f"{n} August – {m % 28 + 1} September 2027",
            f"9.{m:02}–17.00",
            f"9.30 am – {n % 12 + 1} pm",
            f"9am–{n % 12 + 1}pm, Mon–Fri",
            f"{n} 1/2",
            f"1:{n}00",
            f"{n}–{n + m}%",
            f"{n} % to {n + m} %",
            f"−{n}.{m}%",
            f"{n} High Street, Leeds LS1 4AP",
            f"Flat {n}/3, {m} King's Road, London SW1A 1AA",
            f"943 476 {5000 + end}",
            f"NHS No. 943 476 {5000 + end}",
            f"opt-out_form-v{n}.pdf",
            f"report ({n}).docx",
            "form[1].pdf",
            f"C:\\Users\\form{n}.pdf",
            f"..\\a{n}.txt",
            f"form.docx (Word, {n} KB)",
            f"a² + b² = {n}²",
            f"(a + b)² = {n}ab + {m}",
            f"x = (a + {n})/{m}",
            f"√{n} = {m}",
            f"x ≠ {n}",
            f"10 ÷ {n} = {m}",
            f"{n} mmol/l",
            f"120/{n} mmHg",
            f"5′ {n}″",
        )
    )


def code_run(chance: random.Random) -> str:
    """Return a run that people dial, look up in a law or type in a browser, or words of English with other signs."""
    n, m, end = chance.randint(2, 28), chance.randint(2, 59), chance.randint(0, 999)
    return chance.choice(
        (
            "*#06#",
            f"#31#01632960{end:03}",
            f"18001 01632 960{end:03}",
            f"01632 960{end:03} ext. {n}",
            f"+4416329600{n:02}",
            f"Art. 6(1)(e), {n}(2)(h)",
            f"Article 6(1)(e) and Article {n}(2)(h)",
            f"section {n}(1)(a)–(c)",
            "(a)–(c)",
            f"§ {n}",
            f"s.{n}(4)(a)",
            f"[2023] UKSC {n}",
            f"Schedule 1, Part 2, paragraph {n}(1)",
            f"https://trust.example/x/?q={n}&r={m}#top",
            f"https://trust.example:8080/a/#b-{n}",
            f"https://trust.example/'a{n}'/",
            f"https://trust.example/a?b[]={n}&c[]={m}",
            f"?q={n}",
            f"/a/b{n}/",
            f"a-b_c{n}@trust.example",
            f"Ltd ({n})",
            "tea, milk, etc.",
            f"Are you over {n}?",
            f"Step {n}. Go",
            f"version {n}.0.1",
            f"£{n}.50–£{m}.00",
            f"CO₂ {n} ppm",
        )
    )


def usual_run(chance: random.Random) -> str:
    """Return a run of a kind that many pages have."""
    n, m = chance.randint(1, 99), chance.randint(1, 99)
    word, other = chance.choice(WORDS), chance.choice(WORDS)
    return chance.choice(
        (
            chance.choice(DAYS),
            f"£{n}–£{m}",
            f"-£{n}",
            f"£{n}.{m:02}",
            f"{n} €",
            f"{n} mg",
            f"{n}.{m} °C",
            f"{n} × {m} = {n * m}",
            f"{n} dpi, {m} MB",
            f"{n} mg/{m} ml",
            f"{n}%",
            f"{n} %",
            f"{n}+",
            f"≥ {n}",
            f"< {n}",
            f"±{n}",
            f"{n}–{m}",
            f"{n}/{m}/2027",
            f"{n:02}:{m % 60:02}–{n:02}:{m % 60:02}",
            f"{n},{m:03}",
            f"{n}(1)(e)",
            f"Article {n}({m})(h)",
            f"Regulation (EU) 2016/{n}",
            f"s. {n}",
            f"https://trust.example/a?b={n}&c={m}#d",
            "www.trust.example/",
            f"trust.example/~user/{n}/",
            f"a_k+{n}@trust.example",
            f"*{n} {phone(chance)}",
            f"#{n}#",
            f"{phone(chance)} x{n}",
            phone(chance),
            f"{word} {n} (GP) {other}",
            f"{word} (new)",
            "e.g.",
            "U.K.",
            f"{n} a.m.",
            "3G/4G",
            "A–Z",
            f"‘{word}’ or ‘{other}’",
            f"{n % 12 + 1}am to {m % 12 + 1}pm",
            f"#{word.split()[0].replace('&', '')}",
            f"{word}, {other}",
            f"{word}: {other}",
            f"{word} {n}",
            "C++",
            f"{n}kg",
            f"−{n}",
        )
    )


def some_parts(chance: random.Random) -> tuple[tuple[bool, str], ...]:
    """Return one run, or several that belong apart."""
    n = chance.randint(2, 40)
    return chance.choice(
        (
            *[((True, one_run(chance)),)] * 10,
            ((True, phone(chance)), (False, " ("), (True, "Relay UK"), (False, ")")),
            ((True, str(n)), (False, ", "), (True, str(n + 1)), (False, ", "), (True, str(n + 2))),
            ((True, f"{n}%"), (False, ", "), (True, f"{n + 1}%")),
            ((True, "NHS App"), (False, " ("), (True, phone(chance)), (False, ")")),
            ((True, phone(chance)), (False, " / "), (True, phone(chance))),
            ((False, "("), (True, one_run(chance)), (False, ")")),
            ((True, phone(chance)), (False, "، "), (True, phone(chance)), (False, "، "), (True, f"*{n}")),
            ((True, phone(chance)), (False, "؛ "), (True, "111")),
            ((True, f"01632 960{n:03}"), (False, " – "), (True, f"01632 960{n + 1:03}")),
            ((False, "«"), (True, one_run(chance)), (False, "»")),
            ((False, "“"), (True, f"NHS {n}"), (False, "”")),
            ((False, "("), (True, f"a.b{n}@trust.example"), (False, ")")),
            ((False, "(یہاں "), (True, f"Art. {n}(2)(h)"), (False, "، "), (True, "6(1)(e)"), (False, ")")),
            ((True, f"9.00–12.{n}"), (False, ", "), (True, "13.30–17.00")),
        )
    )


def mixed_line(chance: random.Random, tag: str) -> Line:
    """Return a line whose runs are first, last or in the middle."""
    before, after = chance.choice(OWN[tag]) + " ", " " + chance.choice(OWN[tag])
    parts = [(False, before), *some_parts(chance), (False, after)]
    return Line(tuple(parts[1:] if (where := chance.random()) < 0.15 else parts[:-1] if where > 0.85 else parts))


def seen(text: str, base: Literal["L", "R"] = "R") -> str:
    """Return the order in which signs are seen from left to right, as the text has them: see `atoms`. base: the
    direction that a program takes the line for."""
    return atoms(get_display(text, base_dir=base))


def right(line: Line) -> str:
    """Return the order in which the signs of a line must be seen."""
    return seen("".join(f"\u2066{words}\u2069" if run else words for run, words in line.parts))


def atoms(shown: str) -> str:
    """Return signs in the order in which they stand, where one mark takes the place of words of the language, and all
    brackets look alike: a program may tell the sign or its mirror.

    >>> atoms("ab (یہاں لکھا) 12")
    'ab(W(12'
    """
    bare = re.sub("[\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u2060\\s\xa0]", "", OTHER_WAY.sub("W", shown))
    return re.sub("W+", "W", re.sub("[)\\[\\]<>]", lambda sign: "(" if sign[0] in ")[]" else "<", bare))


def escaped(text: str) -> str:
    """Return words as Markdown that means these very words."""
    return re.sub(r"([\\`*_{}\[\]()#+.!-])", r"\\\1", text)

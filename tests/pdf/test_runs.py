"""In words that read from right to left, each run that reads from left to right is found from its first sign to its
last."""

from __future__ import annotations

import pytest

from everyreader.document import Code, Text
from everyreader.fact_values import FactValue
from everyreader.markup.isolates import isolated_text, isolated_words
from everyreader.markup.runs import left_to_right_runs
from everyreader.resolve.tree import Emphasis, Strong

WHOLE = (
    "6 August 2027|£20–£30|-£5|10 mg|37.5 °C|5 × 3 = 15|72 dpi, 5 MB|6(1)(e)|Article 9(2)(h)|"
    "https://trust.example/a?b=1&c=2#d|"
    "www.trust.example/|trust.example/~user/|a_k+x@trust.example|*67 0300 303 5678|#31#|0300 303 5678 x12|"
    "Type 1 (GP) opt-out|"
    "NHS App (new)|e.g.|U.K.|3G/4G|A–Z|‘Yes’ or ‘No’|9am to 5pm|#NHS|+44 (0)1632 960142|16–18|6/8/2027|25%|"
    "25 %|18+|≥ 13|C++|24/7|"
    'A&E|5kg|"Yes" or "No"|30 €|9 a.m.|(01632) 960142|/en/other/|.nhs.uk|Regulation (EU) 2016/679|−5|± 2|'
    "1–2 mg|50 mg/ml|p < 0.05|"
    "5★|NHS App®|© 2026 NHS|№ 5|https://a.example/wiki/A_(b)/|“Hello, world!”|“Who?”|‘Stop!’|"
    "AB12 CDE|9.30–17.00|(a + b)² = c²|(a)–(c)|Art. 6(1)(e), 9(2)(h)|"
    "§ 251|√16 = 4|x ≠ 4|..\\a.txt|?q=1|<a@a.example>|"
    "https://a.example/'b'/|Khan <a@a.example>|20000 – 30000|etc.|Who are you?|“Who are you?”|"
    "x²|CO₂|1 in 10|1,000|12,345.67|Dr. Smith|18001 01632 960142|NHS 111|½|۱۲۳ ۴۵۶"
).split("|")


def runs(text: str) -> list[str]:
    """Return the words of each run."""
    return [text[start:end] for start, end in left_to_right_runs(text)]


@pytest.mark.parametrize("run", WHOLE)
def test_a_run_is_whole(run: str) -> None:
    """Its signs stay with it, and the sentence keeps its own: brackets around it, its full stop."""
    for before, after in (
        ("یہاں ", " لکھا ہے۔"),
        ("یہاں (", ")۔"),
        ("یہ ہے ", "۔"),
        ("", " یہ"),
        ("«", "»"),
        ("یہ ہے ", "."),
    ):
        assert runs(f"{before}{run}{after}") == [run], (before, after)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1, 2, 3", ["1", "2", "3"]),
        ("13، 16، 18", ["13", "16", "18"]),
        ("25%, 30%", ["25%", "30%"]),
        ("01632 960142 (Relay UK)", ["01632 960142", "Relay UK"]),
        ("+44 (0)1632 960142 (Relay UK)", ["+44 (0)1632 960142", "Relay UK"]),
        ("(Relay UK) 01632 960142", ["Relay UK", "01632 960142"]),
        ("NHS App (0300 303 5678)", ["NHS App", "0300 303 5678"]),
        ("NHS App: 0300 303 5678", ["NHS App", "0300 303 5678"]),
        ("0300 303 5678 – NHS", ["0300 303 5678", "NHS"]),
        ("0300 303 5678 / 01632 960142", ["0300 303 5678", "01632 960142"]),
        ("0300 303 5678, 01632 960142", ["0300 303 5678", "01632 960142"]),
        ("01632 960142 - 01632 960143", ["01632 960142", "01632 960143"]),
        ("01632 960142 & 01632 960143", ["01632 960142", "01632 960143"]),
        ("01632 960142، 111", ["01632 960142", "111"]),
        ("NHS App (Relay UK), 01632 960142", ["NHS App (Relay UK)", "01632 960142"]),
        ("NHS?", ["NHS"]),
        ("(GP) (opt-out)", ["GP", "opt-out"]),
        ("GP (لفظ) NHS", ["GP", "NHS"]),
        ("لفظ-NHS-لفظ", ["NHS"]),
        ("لفظ/NHS", ["NHS"]),
        ("- NHS", ["NHS"]),
        ("لفظ", []),
        ("(…) – «»", []),
        ("٠٣٠٠", []),
    ],
)
def test_what_belongs_apart_stays_apart(text: str, found: list[str]) -> None:
    """A number and the name beside it are two; of a list of numbers, which is read from the right, each is one."""
    assert runs(text) == found


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece", ["1", "(1", "1 ", "1.", "+", "a-", "(", "a (", ") ", "1, ", "‘", '" ', "a. ", "=", "(1) "]
)
def test_a_page_of_signs_takes_no_longer_than_one_of_words(piece: str) -> None:
    """With a search that starts again at each sign this would never end."""
    places = [place for span in left_to_right_runs(piece * 40_000) for place in span]
    assert places == sorted(places)


def test_a_run_that_begins_in_bold_words_is_one() -> None:
    """The isolate holds the bold words and what follows; words that bring their own direction end a run."""
    line = (Text("لفظ "), Strong((Text("لفظ 10"),)), Text(" mg "), Emphasis((Text("or 20"),)), Code("x"), Text(" 5"))
    assert isolated_text(line, "rtl") == "لفظ لفظ \u206610 mg or 20\u2069\u2066x\u2069 \u20665\u2069"
    phone = FactValue("phone", "0300 303", "tel:0300303")
    assert isolated_text((Text("a 1 "), phone), "rtl") == "\u2066a 1\u2069 \u20660300 303\u2069"


def test_words_that_read_from_left_to_right_need_no_isolate() -> None:
    """In English all is as it was typed."""
    assert isolated_words("6(1)(e)", "ltr") == "6(1)(e)"
    assert isolated_words("یہاں 6(1)(e)", "rtl") == "یہاں \u20666(1)(e)\u2069"

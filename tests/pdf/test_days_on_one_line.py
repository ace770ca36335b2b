"""Days stay whole on paper, and in what the build says on a screen: as each language writes them, in its own words and
in those of another."""

from __future__ import annotations

import pytest

from everyreader.dates import samples_of
from everyreader.document import Text
from everyreader.markup.fragments import OutputContext
from everyreader.markup.inlines import write_inlines, write_line
from everyreader.markup.print_layout import days_together, keep_together
from everyreader.resolve.tree import Foreign

LONG_DATES = {
    "es": "21 de septiembre de 2027",
    "pt": "21 de setembro de 2027",
    "hu": "2027. szeptember 21.",
    "lt": "2027 m. rugsėjo 21 d.",
    "lv": "2027. gada 21. septembris",
    "vi": "21 tháng 9, 2027",
    "ko": "2027년 9월 21일",
}


@pytest.mark.parametrize("tag", LONG_DATES)
def test_a_long_date_stays_whole_as_its_language_writes_it(tag: str) -> None:
    """By the calendar, or by what the language's own settings say of months and their order."""
    day = LONG_DATES[tag]
    for write in (keep_together, days_together):
        found = write(f"bbb {day} ccc", samples_of(tag)).replace("\u2060", "")
        assert found == f"bbb {day.replace(' ', chr(160))} ccc"


@pytest.mark.parametrize("tag", LONG_DATES)
def test_a_long_date_in_the_words_of_another_language_stays_whole(tag: str) -> None:
    """On an English page, and in Urdu, whose own dates are others."""
    day = LONG_DATES[tag]
    for lang, direction in (("en", "ltr"), ("ur", "rtl")):
        words = (Foreign(tag, "ltr", (Text(f"bbb {day} ccc"),)),)
        found = str(write_inlines(words, OutputContext("print", lang, "a", "", "", 18), direction))
        assert day.replace(" ", "\u00a0") in found.replace("\u2060", "")


def test_a_day_that_the_build_says_on_a_screen_stays_whole() -> None:
    """In Chinese, whose script may be parted anywhere, as in right-to-left words."""
    context = OutputContext("screen", "zh", "a", "", "", 18)
    day = '<span class="whole">2027年5月21日</span>'
    assert write_line("下次核查：2027年5月21日", context, "ltr", samples_of("zh")) == f"下次核查：{day}"
    day = '<span class="whole"><bdi dir="ltr">21</bdi> مئی <bdi dir="ltr">2027</bdi></span>'
    assert day in write_line("اگلی جانچ: 21 مئی 2027", context, "rtl", ("{day} مئی {year}",))


def test_a_language_that_nobody_knows_says_how_it_writes_a_date() -> None:
    """In its own settings."""
    months = tuple(f"month{number}" for number in range(1, 13))
    found = keep_together("on 21 of month9 in 2027.", samples_of("en", "d 'of' MMMM 'in' y", months))
    assert found == "on 21\u00a0of\u00a0month9\u00a0in\u00a02027."

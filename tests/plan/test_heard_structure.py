"""What a screen reader goes by is in the page: titles of boxes as headings, names of tables, languages of words, the
signs of a language."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from everyreader.language import punctuation_of
from everyreader.layout import ENGINE
from everyreader.markup.fragments import isolate, marked
from everyreader.testing import make_project, page, published, run

WORDS = """\
!!! important "Before any heading"
    Words.

| A | B |
|---|---|
| a | b |

## One {#one}

!!! warning
    Words.

    !!! note "Inner box"
        Words.

### Two {#two}

!!! do "With a table"
    | A | B |
    |---|---|
    | a | b |

- Words

    !!! inset "In an item"
        Words.

| C | D |
|---|---|
| c | d |

!!! inset
    No title.

#### Three

##### Four

###### Five

!!! inset "Deepest"
    Words.

## Six

!!! inset "After a deep one"
    Words.
"""
TITLES = [
    ("2", "Before any heading"),
    ("3", "Warning"),
    ("4", "Inner box"),
    ("4", "With a table"),
    ("4", "In an item"),
    ("6", "Deepest"),
    ("3", "After a deep one"),
]


@pytest.fixture(scope="module")
def html(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A page with boxes and tables in many places."""
    project = make_project(
        tmp_path_factory.mktemp("heard"), {"content/en/page.md": page(WORDS.replace("note", "inset"))}
    )
    run(project)
    return published(project)


def test_the_title_of_a_box_is_a_heading_one_level_under_its_section(html: str) -> None:
    """Whatever the box stands in, and never below the sixth level; no level is skipped; the list of contents names
    none."""
    own = re.findall(r'<h(\d)[^>]* class="callout-title">([^<]*)</h', html.partition("<main")[2])
    assert [title for title in own if title[1] != "Demonstration"] == TITLES
    levels = [int(level) for level in re.findall(r"<h(\d)", html.partition("<main")[2])]
    assert all(after <= before + 1 for before, after in pairwise(levels)), levels
    assert "Deepest" not in html.partition('class="contents"')[2].partition("</nav>")[0]


def test_a_table_is_named_by_the_heading_that_it_stands_under(html: str) -> None:
    """By the title of the page, of its section or of its box; each id is there once."""
    names = re.findall(r'<table aria-labelledby="([^"]*)"', html)
    assert [names[0], names[2]] == ["page.title", "two"] and len(names) == 3
    assert all(html.count(f'id="{name}"') == 1 for name in names)
    assert re.search(f'<h4 id="{re.escape(names[1])}" class="callout-title">With a table</h4>', html)


@pytest.mark.parametrize(("columns", "stops"), [(2, 0), (7, 0), (8, 1)])
def test_a_table_is_a_stop_of_the_keyboard_only_where_it_must_scroll(columns: int, stops: int, tmp_path: Path) -> None:
    """Seven columns fit into every window in which a table stands side by side."""
    row = "| " + " | ".join("abcdefgh"[:columns]) + " |"
    project = make_project(tmp_path, {"content/en/page.md": page(f"{row}\n|{'---|' * columns}\n{row}")})
    run(project)
    assert published(project).count('tabindex="0"') == stops


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("请在 NHS 应用", '请在 <span lang="en">NHS</span> 应用'),
        ("拨打 NHS 111，找 GP", '拨打 <span lang="en">NHS 111</span>，找 <span lang="en">GP</span>'),
        ("见 A&E 和 Relay UK。", '见 <span lang="en">A&amp;E</span> 和 <span lang="en">Relay UK</span>。'),
        ("freedom of information 法", '<span lang="en">freedom of information</span> 法'),
        ("维生素 B 和 01632 960001", "维生素 B 和 01632 960001"),
        ("2026 年 8 月", "2026 年 8 月"),
        ("Łódź 与 Soomaałi", "Łódź 与 Soomaałi"),
        ("don’t 与 opt-out", '<span lang="en">don’t</span> 与 <span lang="en">opt-out</span>'),
    ],
)
def test_english_words_on_a_page_in_another_script_are_marked(words: str, right: str) -> None:
    """Names and terms; no lone letter, no number by itself, and no word with letters that English has not."""
    assert marked(words, "en") == right and marked(words, "") == words.replace("&", "&amp;")


def test_english_words_in_a_right_to_left_line_are_marked_where_they_are_isolated() -> None:
    """The isolate of a number has no language."""
    assert isolate("فون NHS 111 پر", latin="en") == 'فون <bdi dir="ltr" lang="en">NHS 111</bdi> پر'
    assert isolate("فون 01632 960001 پر", latin="en") == 'فون <bdi dir="ltr">01632 960001</bdi> پر'


@pytest.mark.parametrize(
    ("script", "lang", "signs"),
    [
        ("Latn", "en", ": ,  ()"),
        ("Latn", "fr", "\u00a0: ,  ()"),
        ("Arab", "ur", ": ،  ()"),
        ("Hans", "zh", "：，（）"),
        ("Deva", "hi", ": ,  ()"),
    ],
)
def test_words_that_the_build_joins_have_the_signs_of_their_language(script: str, lang: str, signs: str) -> None:
    """Colon, comma and brackets."""
    assert "".join(punctuation_of(script, lang)) == signs


def test_type_and_size_stand_inside_the_link_of_a_format() -> None:
    """Somebody who goes from link to link hears what comes, and how much of it."""
    template = (ENGINE / "templates/html/page.html").read_text("utf-8")
    line = next(line for line in template.splitlines() if "size(format.size)" in line)
    assert line.index("size(format.size)") < line.index("</a>") and "signs.comma" in line and ", <bdi>" not in line

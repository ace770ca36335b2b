"""Titles, contents, menus, labels and running heads keep their numbers and their languages, wherever they go."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from samples import make_trust

from everyreader.document import Code, Text
from everyreader.fact_values import FactValue
from everyreader.markup.isolates import isolated_text
from everyreader.resolve import LinkValue
from everyreader.resolve.tree import Foreign, Inline, Link, Strong
from everyreader.testing import build, write

TITLE = "فون 0300 303 5678 پر کریں"
ISOLATED = 'فون <bdi dir="ltr">0300 303 5678</bdi> پر کریں'
LABEL = "فون \u20660300 303 5678\u2069 پر کریں"
WORDS = (
    f"## {TITLE} {{#one}}\n\n## [polski język 12]{{lang=pl}} {{#two}}\n\n## فون {{{{ phone-a }}}} **آج** {{#three}}\n\n"
    "## چار\n\n"  # from four headings on, a page has a list of them
    f"| A | {TITLE} |\n| --- | --- |\n| b | c |\n\n" + "الفاظ۔\n\n" * 60
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project with an Urdu guide whose titles have numbers in them."""
    project = make_trust(tmp_path_factory.mktemp("titles"))
    site = (project / "content/site.yml").read_text("utf-8").replace("[html, words]", "[html, large-print]")
    write(project, {"content/site.yml": site + "guides: [guide, choice, index]\nfooter: [english]\n"})
    write(project, {"content/ur/guide.md": f"---\ntitle: {TITLE}\ntranslation: machine\norder: 4\n---\n\n{WORDS}"})
    write(project, {"content/en/english.md": "---\ntitle: English 12 34\n---\n\nWords.\n"})
    assert build(project, "--format", "html").code in (0, 1)
    return project


def html(project: Path, path: str) -> str:
    """Return a page of the built site."""
    return (project / "site" / path).read_text("utf-8")


def test_a_number_in_a_title_is_isolated_wherever_the_title_goes(project: Path) -> None:
    """In the title of the page itself, the menu, the way from the page after it, and the list of contents."""
    own, other = html(project, "ur/guide.html"), html(project, "ur/choice.html")
    assert f"<h1>{ISOLATED}</h1>" in own
    assert f'<li><a href="guide.html" aria-current="page">{ISOLATED}</a></li>' in own
    assert f'<li><a href="guide.html">{ISOLATED}</a></li>' in other
    assert re.search(rf'rel="prev".*{re.escape(ISOLATED)}', other)
    assert f'<li><a href="#one">{ISOLATED}</a></li>' in own


def test_words_in_contents_keep_what_they_have_in_the_heading(project: Path) -> None:
    """Their language, their facts, and what matters more."""
    own = html(project, "ur/guide.html")
    assert '<li><a href="#two"><bdi lang="pl" dir="ltr">polski język 12</bdi></a></li>' in own
    assert (
        '<li><a href="#three">فون <bdi dir="ltr" class="short">01632 960001</bdi> <strong>آج</strong></a></li>' in own
    )


def test_a_name_in_another_language_has_it_in_menus(project: Path) -> None:
    """An English page that every page links to runs its own way in an Urdu one."""
    assert '<a href="../en/english.html" hreflang="en-GB"><bdi lang="en-GB" dir="ltr">English 12 34</bdi></a>' in html(
        project, "ur/guide.html"
    )


def test_a_label_that_a_style_shows_has_letters_that_isolate(project: Path) -> None:
    """No element can be in an attribute. In English none is needed."""
    assert f'<td data-label="{LABEL}: ">' in html(project, "ur/guide.html")
    assert "\u2066" not in html(project, "en/english.html")


@pytest.mark.parametrize(
    ("inlines", "left", "right"),
    [
        ((Text("a 12 34"),), "a 12 34", "\u2066a 12 34\u2069"),
        ((Code("a"),), "a", "\u2066a\u2069"),
        ((Strong((Text("لفظ"),)), Text(" 12")), "لفظ 12", "لفظ \u206612\u2069"),
        ((FactValue("phone", "0300 303", "tel:0300303"),), "0300 303", "\u20660300 303\u2069"),
        ((FactValue("date", "21 مئی", iso="2026-05-21"),), "21 مئی", "\u206821 مئی\u2069"),
        (
            (Foreign("ar", "rtl", (Text("لفظ 12 34"),)),),
            "\u2067لفظ \u206612 34\u2069\u2069",
            "\u2067لفظ \u206612 34\u2069\u2069",
        ),
        ((Foreign("pl", "ltr", (Text("a 1"),)),), "a 1", "\u2066a 1\u2069"),
        ((Link((Text("لفظ"),), LinkValue(note="(x)")),), "لفظ (x)", "لفظ (x)"),
    ],
)
def test_what_runs_the_other_way_is_isolated(inlines: tuple[Inline, ...], left: str, right: str) -> None:
    """And what runs the same way as the words around it, from left to right, is left alone."""
    assert (isolated_text(inlines, "ltr"), isolated_text(inlines, "rtl")) == (left, right)


@pytest.mark.pdf
def test_a_number_in_a_running_head_stands_in_its_order(project: Path) -> None:
    """By the places of its glyphs on the second page: each digit stands to the right of the one before it."""
    import pypdfium2

    assert build(project, "--format", "large-print", "--language", "ur").code in (0, 1)
    page = pypdfium2.PdfDocument(project / "site/ur/guide.large-print.pdf")[1]
    text, found = page.get_textpage(), []
    for number in range(text.count_chars()):
        left, _, _, top = text.get_charbox(number)
        if (sign := text.get_text_range(number, 1)).isdigit() and top > page.get_height() - 60:
            found.append((left, sign))
    assert "".join(sign for _, sign in sorted(found)) == "03003035678"

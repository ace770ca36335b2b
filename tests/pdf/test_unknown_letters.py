"""A letter that no font of a page has is reported by its name on paper, and is a finding with its place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from everyreader.layout import ENGINE
from everyreader.pdf.fonts import font_path
from everyreader.pdf.unknown_letters import name_of, unknown_letters, with_names
from everyreader.rules.pdf import unknown_letter
from everyreader.testing import language, make_project, page, run

LATIN = (font_path("NotoSans-Regular.ttf"),)


def test_only_letters_that_are_drawn_are_looked_for() -> None:
    """Words between tags count; tags, spaces, joiners and selectors do not."""
    assert unknown_letters("<p title='ക'>Opt out 🙂 ✆️ ക\u200d &#x1F642; é</p>", LATIN) == "🙂✆ക"
    assert unknown_letters("<p>Zażółć gęślą jaźń, Türkçe, România</p>", LATIN) == ""


def test_the_examples_of_the_rule_are_judged() -> None:
    """As its file says."""
    judged = {
        kind: [unknown_letters(text, LATIN) for text in getattr(unknown_letter, kind)]
        for kind in ("PASSED", "FAILED", "INAPPLICABLE")
    }
    assert judged == {"PASSED": [""], "FAILED": ["🙂", "☎"], "INAPPLICABLE": [""]}


def test_a_letter_is_replaced_by_its_name_in_words_only() -> None:
    """Attributes stay as they are, and nothing else is touched."""
    assert with_names('<p id="🙂">Well 🙂 done</p>', "🙂") == '<p id="🙂">Well [slightly smiling face] done</p>'
    assert name_of("\U000e1234").startswith("u+")


@pytest.mark.pdf
def test_a_letter_without_a_font_is_a_finding(tmp_path: Path) -> None:
    """The finding names letter, line and column; it comes again from the cache; the words are in the file."""
    import pypdfium2

    text = "---\ntitle: Thanks\nformats: [html, large-print]\n---\n\nThank you 🙂 for asking.\n"
    project = make_project(tmp_path, {"content/en/thanks.md": text})
    shutil.copytree(ENGINE / "templates" / "large-print", project / "templates" / "large-print")
    for _ in range(2):
        done = run(project)
        assert done.code == 0
        assert done.place("pdf/unknown-letter") == "content/en/thanks.md:6:11"
    pages = pypdfium2.PdfDocument(project / "site/en/thanks.large-print.pdf")
    assert "[slightly smiling face]" in " ".join(
        " ".join(page.get_textpage().get_text_range() for page in pages).split()
    )


@pytest.mark.pdf
def test_names_in_another_script_of_the_site_are_printed(tmp_path: Path) -> None:
    """Nobody marked them, and the page's own fonts lack them: those of the language that is written so have them."""
    import pypdfium2

    text = page("王小明 نے فون کیا۔ ഫോൺ", "translation: machine\nformats: [html, large-print]\n", "王小明 کا انتخاب")
    files: dict[str, str | bytes] = {"content/en/page.md": page("Words."), "content/ur/page.md": text}
    done = run(make_project(tmp_path, {**files, **language("ur"), **language("zh")}))
    assert "“ഫ”" in done.found and "“王”" not in done.found
    pages = pypdfium2.PdfDocument(tmp_path / "project/site/ur/page.large-print.pdf")
    said = "".join("".join(each.get_textpage().get_text_range() for each in pages).split())
    assert said.count("王小明") >= 2 and "cjk" not in said

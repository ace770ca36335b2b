"""What the panel says of a page."""

from __future__ import annotations

import datetime
from pathlib import Path

import msgspec
from previews import preview_of

from everyreader.document import Heading, Item, Listing, Paragraph, Position, Text
from everyreader.serve.about import About, about
from everyreader.serve.compare import differences
from everyreader.serve.loop import Preview
from everyreader.serve.panel import panel, told_aloud
from everyreader.serve.places import Place
from everyreader.testing import fact, language, make_project, page

PAGE = "content/en/page.md"


def begun(tmp_path: Path, files: dict[str, str | bytes]) -> Preview:
    """Return a preview that has built once."""
    preview = preview_of(make_project(tmp_path, files))
    preview.hears = False
    preview.begin()
    return preview


def look(preview: Preview, path: str = "en/page.html") -> tuple[About, str]:
    """Return what is known of a page, and its panel."""
    place = Place(path)
    found = about(preview.board.state, preview.project, preview.folder, place, preview.code)
    return found, panel(found, preview.board.state, preview.project, place)


def test_findings_lead_to_their_line(tmp_path: Path) -> None:
    """Those of the page first, with a link that an editor opens; those of others apart."""
    files = {PAGE: page("Words.\n\n[Nowhere](nowhere.md)"), "content/en/b.md": page("[Lost](lost.md)", title="B")}
    found, text = look(begun(tmp_path, files))
    assert [(item.path, item.line) for item in found.found] == [(PAGE, 7)]
    assert f'href="vscode://file{(tmp_path / "project" / PAGE).as_posix()}:7:11"' in text
    assert f"<code>{PAGE}:7</code>" in text and "style=" not in text
    assert "content/en/b.md" in {item.path for item in found.elsewhere}
    assert text.index("nowhere.md") < text.index("Elsewhere") < text.index("lost.md")


def test_facts_dates_and_formats(tmp_path: Path) -> None:
    """Each fact of the page with its value today and its line; a fact that does not hold says so."""
    facts = fact("the-phone", "phone", '"0161 496 0000"') + fact("old-phone", "phone", '"0161 496 0001"').replace(
        "  demonstration", "  valid-until: 2026-01-01\n  demonstration"
    )
    register = (Path(__file__).parents[2] / "everyreader/testing/smallest/content/facts.yml").read_text("utf-8")
    files = {
        PAGE: page(
            "Phone {{ the-phone }}. Or {{ old-phone }}.",
            "reviewed: 2026-03-01\nreview-due: 2027-03-01\nformats: [large-print]\n",
        ),
        "content/facts.yml": register + facts,
    }
    found, text = look(begun(tmp_path, files))
    values = {each.name: each.value for each in found.facts}
    assert values == {"the-phone": "0161 496 0000", "old-phone": ""} and "does not hold on this day" in text
    lines = (register + facts).split("\n")
    assert all(lines[each.line - 1].startswith(each.name) for each in found.facts)
    assert ("Next review by", datetime.date(2027, 3, 1)) in found.dates and "1 March 2027" in text
    assert [each.is_there for each in found.formats] == [False] and 'data-path="en/page.pdf"' in text.replace(
        found.formats[0].path, "en/page.pdf"
    )


def test_a_page_that_readers_do_not_get_says_so_and_who_leads_there(tmp_path: Path) -> None:
    """On the page itself, and on the page with the link."""
    files = {PAGE: page("See [the other](hidden.md)."), "content/en/hidden.md": page("W.", "draft: true\n", "Hidden")}
    preview = begun(tmp_path, files)
    found, text = look(preview, "en/hidden.html")
    assert found.unready == "its settings say so (draft: true)" and "Readers do not get this page" in text
    assert told_aloud(found, preview.board.state).startswith("readers do not get this page")
    found, text = look(preview)
    assert found.hidden_links == ("content/en/hidden.md",) and "pages that readers do not get" in text


def test_a_translation_that_lacks_a_block_says_where(tmp_path: Path) -> None:
    """On the original, for each translation, and on the translation itself."""
    files = {
        **language("pl"),
        PAGE: page("One.\n\n- a\n- b\n\n## Part\n\nTwo."),
        "content/pl/page.md": page("Jeden.\n\n- a\n\n## Część\n\nDwa.", "translation: machine\n", "Strona"),
    }
    preview = begun(tmp_path, files)
    (polish,) = look(preview)[0].versions
    (different,) = polish.differences
    assert different.words == "here list of 1, in the original list of 2"
    assert (preview.project / "content/pl/page.md").read_text("utf-8").split("\n")[different.line - 1] == "- a"
    assert [version.name for version in look(preview, "pl/page.html")[0].versions] == ["English", "Polish"]
    assert "Not made like its original" in look(preview, "pl/page.html")[1]


def test_blocks_are_compared_by_kind_and_number() -> None:
    """Other words are no difference; another level, a block more and none at all are."""

    def text(words: str) -> tuple[Text]:
        return (Text(words),)

    here = [Heading("a", 2, text("A")), Paragraph("b", text("x")), Listing("c", (Item("d", ()),))]
    there = [Heading("e", 2, text("E")), Paragraph("f", text("y")), Listing("g", (Item("h", ()),))]
    assert differences(here, there, {}) == []
    at = {"b": Position(7, 8)}
    (less,) = differences([here[0], here[2]], there, {"c": Position(9, 9)})
    assert less.words == "here nothing, in the original paragraph" and less.line == 9
    (more,) = differences(here, [there[0], there[2]], at)
    assert more.words == "here paragraph, in the original nothing" and more.line == 7
    (none,) = differences([], [*there, Paragraph("i", text("z")), Paragraph("j", text("z"))], {})
    assert none.line == 1 and none.words.endswith("paragraph, list of 1, paragraph (2 times)")


def test_the_address_of_no_page_has_a_panel_too(tmp_path: Path) -> None:
    """A page that the build makes of itself, such as the search: findings of the project, and nothing made up."""
    found, text = look(begun(tmp_path, {PAGE: page("Words.")}), "en/search.html")
    assert not found.source and "Look at it as" in text


def test_what_is_said_aloud_is_short(tmp_path: Path) -> None:
    """Findings of the page by level."""
    preview = begun(tmp_path, {PAGE: page("Words.\n\n[Nowhere](nowhere.md)")})
    state = preview.board.state
    assert told_aloud(look(preview)[0], state) == "1 error"
    waits = msgspec.structs.replace(state, stands=False)
    assert told_aloud(look(preview)[0], waits) == "the site cannot be built; 1 error"

"""Notes to colleagues, marks of an unfinished merge and settings never reach a reader, in whatever dialect and place
they stand; all of them are reported, and the words around them stay."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from counts import COUNT
from not_public import (
    leaks,
    page_with_merge,
    page_with_note,
    page_with_settings,
    secret,
    write_pages,
)
from note_shapes import LINES, NOTES, OPEN
from samples import goes_on

from everyreader.document import text_of
from everyreader.layout import ENGINE
from everyreader.parse import parse_source
from everyreader.source.comments import HIDDEN, hide_notes
from everyreader.testing import make_project, page, published, run, write

pytestmark = pytest.mark.generated

PATH = "content/en/page.md"
SECRET = "Secret words that nobody may read yet."


def words(source: str) -> str:
    """Return the words of a page as readers get them."""
    return re.sub(
        r"\s+", " ", " ".join(text_of((inline,)) for _, inline in parse_source(source.encode(), PATH).inlines)
    )


@pytest.mark.parametrize("note", NOTES + LINES)
def test_a_note_is_hidden_and_told(note: str) -> None:
    """At the line and column at which it begins; nothing of it is left, and nothing else is lost."""
    source = f"---\ntitle: A page\n---\n\nBefore.\n\n{note.format(SECRET)}\n\nAfter.\n"
    found = parse_source(source.encode(), PATH)
    assert words(source) == "Before. After."
    assert [
        (finding.line, finding.column) for finding in found.header.findings if finding.rule == "document/comment"
    ] in ([(7, 1)], [(7, 3)])


@pytest.mark.parametrize("note", OPEN)
def test_a_note_without_an_end_takes_the_page_down(note: str, tmp_path: Path) -> None:
    """Nobody can tell where it stops; half a page would be worse than none."""
    project = make_project(tmp_path, {PATH: page(f"Words.\n\n{note.format(SECRET)}\n\nMore.")})
    said = run(project)
    assert said.code == 1 and said.place("document/open-comment") == f"{PATH}:7:1"
    assert "Secret" not in published(project) and "More" not in published(project) and goes_on(project)


@pytest.mark.parametrize(
    "source",
    [
        "`<!-- a -->` words",
        "``%% a %%`` words",
        "```\n<!-- a -->\n```\n",
        "~~~\n%% a %%\n~~~\n",
        "It is 100%% sure, 5%% more.",
        "\\<!-- a -->",
        "[AK1: a guide](https://a.example)",
        "See https://a.example/*/b and */c.",
        "{{ optout-phone }}",
        "## Help {#help}",
        "5 < 6 -- and 7 > 6",
        "{% include phone.html %}",
        "[A12: closed]",
        "[t]he court said that [a] person must[s], and [t]hen more",
        "See the [M25] and vitamin[B12].",
        "To do: pack. Todo: nada. In a todo list, todos.",
        "... and so on .. then",
        "::: note\nShown\n:::",
        "\\* Terms and \\[so on\\]",
        ".. image:: a.png",
    ],
)
def test_what_is_no_note_stays(source: str) -> None:
    """Code shows the signs; others only look like them."""
    assert hide_notes(source) == (source, ())


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ("Phone {>>right?<<} us.", "Phone us."),
        ("a\n<!-- b -->\nc", "a c"),
        ("- a\n- <!-- b -->\n- c", "a c"),
        ("> <!-- a\n>\n> b -->\n\nEnd.", "End."),
        ("Words <!-- a --> <!-- b --> end.", "Words end."),
        ("From 2 to 4pm[a] today[b].\n\n[a]Is this right?\n[b]Ask Jane", "From 2 to 4pm today."),
        ("From 2[SM1] to 4pm.[Sarah Malik2]\n\n[SM1]Right?\n\n[Sarah Malik2]Ask Jane", "From 2 to 4pm."),
        ("<!-- a <!-- b --> c -->\n\nEnd.", "End."),
        ("Words <!-- a <!-- b --> and <!-- c --> end.", "Words and end."),
        ("<!-- a -->\n\n- one\n\n<!-- -->\n\n- two", "one two"),
        ("<!--> a -->b", "b"),
    ],
)
def test_words_around_a_note_stay(source: str, left: str) -> None:
    """With one space where there were two."""
    assert words(source) == left


def test_lines_keep_their_numbers() -> None:
    """So that every other finding still points to its line."""
    text, _ = hide_notes("a\n<!--\n\nb\n-->\nc {{ nope }}\n")
    assert text.split("\n") == ["a", HIDDEN, HIDDEN, HIDDEN, HIDDEN, "c {{ nope }}", ""]


def test_notes_in_title_and_description_are_hidden(tmp_path: Path) -> None:
    """They would be in menus, lists and feeds."""
    project = make_project(
        tmp_path,
        {PATH: "---\ntitle: Your choice <!-- Secretword -->\ndescription: Words %%Secretword%% more\n---\n\nWords.\n"},
    )
    said = run(project)
    assert "Secretword" not in published(project) and "<h1>Your choice</h1>" in published(project)
    assert re.findall(r"page\.md:(\d+):\d+: warning: This note", said.found) == ["2", "3"]


def test_notes_in_purposes_are_hidden(tmp_path: Path) -> None:
    """Their words are in the privacy notice."""
    project = make_project(
        tmp_path,
        {
            "content/purposes.yml": "- id: care\n  name: To care for you\n  what: Your "
            "doctor needs it %%Secretword%%.\n",
            PATH: page("!!! purposes\n    Here."),
        },
    )
    said = run(project)
    assert said.place("document/comment") == "content/purposes.yml:3:30" and "Secretword" not in published(project)


def test_notes_in_the_settings_and_beside_pictures_are_hidden(tmp_path: Path) -> None:
    """The name of the trust is on every page, and whoever made a picture below it."""
    drawing = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90" viewBox="0 0 9 9"><title>A map</title></svg>'
    )
    project = make_project(
        tmp_path,
        {
            PATH: page("![A map](../media/map.svg)"),
            "content/media/map.svg": drawing,
            "content/media/map.yml": "licence: CC BY 4.0\ncredit: A. Khan %%Secretword%%\n",
        },
    )
    settings = project / "content/site.yml"
    settings.write_text(
        settings.read_text("utf-8").replace("Foundation Trust", "Foundation Trust <!-- Secretword -->", 1), "utf-8"
    )
    said = run(project)
    assert "Secretword" not in published(project) and "A. Khan" in published(project)
    assert said.found.count("This note is not shown to readers") == 2 and "content/media/map.yml:2:17" in said.found


def test_notes_made_at_random_reach_nobody(tmp_path: Path) -> None:
    """In lists, tables, quotes, boxes and headings; each is reported at its page."""
    project = make_project(tmp_path)
    made = write_pages(project, COUNT, page_with_note, "notes")
    said = run(project)
    assert leaks(project, made) == []
    for number in range(COUNT):
        assert f"content/en/page{number}.md:" in said.found, made[number]
        assert "Before." in published(project, f"en/page{number}.html") and "After." in published(
            project, f"en/page{number}.html"
        ), made[number]


def test_settings_made_at_random_reach_nobody(tmp_path: Path) -> None:
    """Whatever is above or around them; they have their effect, and they are reported."""
    project = make_project(tmp_path)
    made = write_pages(project, COUNT, page_with_settings, "settings")
    said = run(project)
    assert leaks(project, made) == []
    for number in range(COUNT):
        told = re.search(
            rf"content/en/page{number}\.md:\d+:\d+: (?:warning|error): .*\[source/(?:settings-place|yaml)\]", said.found
        )
        belongs = re.match(r"page\d+\.md: '(?:\\ufeff)?---\\n[^-]*(?:---|\.\.\.)\\n\\nWords", made[number])
        assert told or belongs, made[number]
        withheld = told and told[0].endswith("[source/yaml]")  # without an end: then nobody knows what else is meant
        assert withheld or "Words." in published(project, f"en/page{number}.html"), made[number]


def test_merge_marks_made_at_random_let_neither_version_out(tmp_path: Path) -> None:
    """The page is withheld whole, and told at the line of the first mark."""
    project = make_project(tmp_path)
    made = write_pages(project, COUNT, page_with_merge, "merges")
    said = run(project)
    assert leaks(project, made) == [] and goes_on(project)
    for number in range(COUNT):
        assert re.search(
            rf"content/en/page{number}\.md:[789]:\d+: error: Two versions|page{number}\.md:1[01]:\d+: error: Two",
            said.found,
        ), made[number]
        assert "960999" not in published(project, f"en/page{number}.html")


def test_a_page_that_is_always_published_is_withheld_too(tmp_path: Path) -> None:
    """One of its versions is wrong."""
    project = make_project(
        tmp_path, {PATH: page("<<<<<<< HEAD\nPhone 111\n=======\nPhone 112\n>>>>>>> other", "always-published: yes\n")}
    )
    assert run(project).code == 1 and "112" not in published(project) and "<<<" not in published(project)


DRAFTS = (
    '+++\ntitle = "x"\ndraft = true\n+++\n\n{}',
    '{{"title": "x", "draft": true}}\n\n{}',
    "title: x\ndraft: true\n\n{}",
    "———\ntitle: x\ndraft: true\n———\n\n{}",
    "\\---\ntitle: x\ndraft: true\n\\---\n\n{}",
    "- title: x\n- draft: true\n\n{}",
    "**Title:** x\n**Draft:** yes\n\n{}",
    "> title: x\n> draft: yes\n\n{}",
    "\n---\ntitle: x\ndraft: true\n---\n\n{}",
    "---\ntitle: x\n---\ndraft: true\n---\n\n{}",
    "---\ntitle: x\n---\n\n{}\n\n---\ndraft: true\n---\n",
    "---\ntitle: x\n---\n\n{}\n\ndraft: true\n",
    "<!--\ntitle: x\ndraft: true\n-->\n\n{}",
    "title：x\ndraft：true\n\n{}",
    "---\ntitle: x\ndraft: true\n\n{}",
)


@pytest.mark.parametrize("source", DRAFTS)
def test_a_draft_is_one_wherever_it_says_so(source: str, tmp_path: Path) -> None:
    """In every dialect and place in which settings are seen."""
    project = make_project(tmp_path, {PATH: source.format(SECRET)})
    run(project)
    assert not published(project) and goes_on(project)


@pytest.mark.parametrize(
    "change", ["{++now++}", "{--not--}", "{~~9 to 5~>10 to 4~~}", '[9 to 5]{.deletion author="Sam"}']
)
def test_a_change_that_nobody_decided_is_withheld(change: str, tmp_path: Path) -> None:
    """With its paragraph alone."""
    project = make_project(tmp_path, {PATH: page(f"Before.\n\nOpen {change} today.\n\nAfter.")})
    assert run(project).place("document/undecided-change") == f"{PATH}:7:6"
    assert "today" not in published(project) and "Before." in published(project) and "After." in published(project)


def test_secrets_differ() -> None:
    """Or else one leak would look like another."""
    assert len({secret(number) for number in range(COUNT)}) == COUNT


def test_merge_marks_in_settings_and_templates_are_told_as_what_they_are(tmp_path: Path) -> None:
    """A page is withheld with one finding; a template publishes nothing, for its signs would be on every page."""
    marks = "<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> other\n"
    project = make_project(tmp_path, {PATH: f"---\n{marks.format('title: A', 'title: B')}---\n\n{SECRET}\n"})
    said = run(project)
    assert (
        said.place("document/merge-marks") == f"{PATH}:2:1"
        and said.found.count(f"{PATH}:") == 1
        and "Secret" not in published(project)
    )
    template = (ENGINE / "templates/html/page.html").read_text("utf-8")
    write(project, {"templates/html/page.html": marks.format("a", "b") + template})
    said = run(project)
    assert (
        said.code == 2
        and said.place("templates/template") == "templates/html/page.html:1:1"
        and "two versions" in said.found
    )
    assert "<<<" not in published(project, "en/index.html")

"""One cause is one message, and many findings are a table with the first of each kind; `--all` leaves nothing out."""

from __future__ import annotations

from pathlib import Path

import pytest

from everyreader.cli.findings import FEW, for_people
from everyreader.finding import Reported
from everyreader.testing import language, make_project, page, run


def item(
    rule: str, path: str, line: int, message: str = "", level: str = "warning", column: int = 1, help: str = "Mend it."
) -> Reported:
    """Return a finding."""
    return Reported(rule, "failed", level, "report", path, line, column, message or f"{rule} is wrong.", help)  # type: ignore[arg-type]


def told(*items: Reported) -> str:
    """Return what people read."""
    return "\n".join(text for text, _ in for_people(items).texts)


def test_few_findings_are_told_in_full() -> None:
    """In their order, and none is left out."""
    items = [item("site/missing-page", f"content/en/{number}.md", 7, f"No page {number}.") for number in range(FEW)]
    said = for_people(items)
    assert said.hidden == 0 and [text.partition(":")[0] for text, _ in said.texts] == [one.path for one in items]


def test_many_of_one_kind_on_a_page_are_one_message() -> None:
    """It names the first places of the others; few of a kind, and those on other pages, are told one by one."""
    items = [
        item("document/bold-heading", "content/en/a.md", line, f"“{line}” looks like it.") for line in (3, 5, 7, 9)
    ]
    items += [item("document/bold-heading", "content/en/b.md", line, f"“{line}” looks like it.") for line in (3, 5, 7)]
    said = told(*items)
    assert said.count("[document/bold-heading]") == 4 and said.count("content/en/b.md:") == 3
    assert "The same 3 more times: content/en/a.md:5, content/en/a.md:7, content/en/a.md:9" in said
    assert for_people(items).hidden == 3 and len(for_people(items, everything=True).texts) == 7


def test_many_findings_are_a_table_and_the_first_of_each_kind() -> None:
    """Errors come first; each rule has a line with its count, and nobody reads a thousand lines."""
    items = [
        item("document/heading-order", f"content/en/{number}.md", 7, f"Skips: “{number}”.") for number in range(50)
    ]
    items += [item("site/unknown-fact", "content/en/z.md", 9, 'There is no fact "x".', "error")]
    said = told(*items)
    assert "51 findings in 51 files:" in said and "50 warning  document/heading-order, in 50 files: " in said
    assert said.index("content/en/z.md:9:1: error") < said.index("content/en/0.md:7:1: warning")
    assert "The same 49 more times and on 49 other pages: content/en/1.md:7, " in said
    assert len(said.split("\n")) < 12
    assert for_people(items).hidden == 49
    assert len(for_people(items, everything=True).texts) == 51


def test_a_box_in_html_is_one_message() -> None:
    """However many tags it has; a second box further down is another one, where other signs belong in its place."""
    tags = [item("document/raw-html", "content/en/a.md", line) for line in (3, 4, 4, 5, 7)]
    far = [item("document/raw-html", "content/en/a.md", 30, help=help) for help in ("Write **words**.", "Mend it.")]
    said = told(*tags, far[0])
    assert said.count("[document/raw-html]") == 2 and "4 more tags down to line 7." in said
    assert "5 more tags down to line 30." in told(*tags, far[1])


def test_a_page_that_is_all_html_is_one_message() -> None:
    """Also where other findings stand between its boxes."""
    tags = [item("document/raw-html", "content/en/a.md", line, help=f"Mend {line}.") for line in (3, 14, 25, 36, 47)]
    said = told(*tags[:3], item("site/missing-page", "content/en/a.md", 28), *tags[3:])
    assert said.count("[document/raw-html]") == 1 and "4 more tags on this page, the last on line 47." in said
    assert "[site/missing-page]" in said


@pytest.mark.parametrize(
    ("cause", "follows"),
    [
        (("source/yaml", "content/facts.yml"), ("site/unknown-fact", "content/en/a.md")),
        (("facts/wrong-value", "content/facts.yml"), ("site/facts-lost", "content/facts.yml")),
        (("source/yaml", "locales/en/locale.yml"), ("site/no-pages", "content")),
        (("source/yaml", "locales/en/locale.yml"), ("locale/incomplete", "locales/en/locale.yml")),
        (("source/yaml", "content/en/a.md"), ("document/no-title", "content/en/a.md")),
    ],
)
def test_what_follows_is_counted_under_its_cause(cause: tuple[str, str], follows: tuple[str, str]) -> None:
    """The cause is first, at its own line; what goes with it is not told by itself."""
    one, other = item(*cause, 3, level="error"), item(*follows, 9, level="error")
    said = told(*sorted((one, other), key=lambda each: each.path))
    assert said.startswith(f"{cause[1]}:3:1: error") and follows[0] not in said
    assert "One more finding follows from this one" in said
    assert follows[0] in told(other), "alone it is told"


def test_a_general_message_gives_way_to_a_narrow_one() -> None:
    """What a standard reader sees otherwise is not told beside what is wrong with that very line."""
    net, narrow = item("document/structure", "content/en/a.md", 9), item("document/blank-words", "content/en/a.md", 9)
    assert "document/structure" not in told(narrow, net) and "document/structure" in told(net)


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("We are [insert name of trust].", 1),
        ("Over 1OO people came.", 1),
        ("Phone us {++now++}.", 1),
        ("[Details](a.md) and 1OO people.", 2),
    ],
)
def test_the_same_words_are_told_once(words: str, count: int, tmp_path: Path) -> None:
    """Two rules may see them; other words are told too."""
    project = make_project(
        tmp_path / "project", {"content/en/page.md": page(words), "content/en/a.md": page("Words.", title="Other")}
    )
    told = [line for line in run(project, everything=False).found.splitlines() if line.startswith("content/en/page.md")]
    assert len(told) == count, told
    assert ("error" in told[0]) == ("++" in words)  # what withholds a block is never told as a warning


def test_a_build_says_how_to_see_all(tmp_path: Path) -> None:
    """A page with many links that lead nowhere has two messages a kind, and the command that shows the rest."""
    words = "\n\n".join(f"[Words {number}](nowhere{number}.md)" for number in range(40))
    project = make_project(tmp_path, {"content/en/page.md": page(words)})
    said = run(project, everything=False)
    assert said.found.count("[site/missing-page]") == 1 and "more findings: " in said.told and " --all" in said.told
    assert run(project).found.count("[site/missing-page]") == 40


def test_a_broken_language_is_one_message(tmp_path: Path) -> None:
    """The line to mend is first, with what to write there, and the pages that wait for it are counted below it."""
    files = language("en")
    broken = files["locales/en/locale.yml"].replace(b":", b"", 1)
    said = run(make_project(tmp_path, {"locales/en/locale.yml": broken}), everything=False).found
    assert said.startswith("locales/en/locale.yml:1:1: error") and "'lang: en-GB'" in said
    assert "site/no-pages" not in said

"""The rules on the whole site are asked again only when something has changed that they look at."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from samples import make_trust, sample_page

from everyreader.finding import Finding, Rule
from everyreader.site import Site
from everyreader.testing import build, rule_in_place, write

pytestmark = pytest.mark.slow

IN_THE_OUTLINE = {
    "pages": "but for the words of pages, which rules with `reads_words` alone look at",
    "files": "of pages their names; of all others their digests too",
    "today, before, baseline, media, beneath, unready, approvals, recordings, unseen": "as they are",
    "published, held, languages, links, menu, targets, waiting, unwarned, older": "worked out of the pages, the files "
    "and the day, before and baseline among them",
    "settings, locales, facts, purposes, redirects, publishers, messages, templates, search_words": "read from files",
    "formats": "our code's",
    "withheld": "decided after these rules were asked",
}
"""How the outline tells of each field of the Site."""

PLANTED = "This is what was kept."


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project that was built while a rule found what it does not find now: whoever sees that finding has not
    asked again."""
    project = make_trust(tmp_path / "project")
    planted = Finding("site/review-late", "content/en/index.md", PLANTED, "Help.")
    with rule_in_place("site/review-late", Rule("warning", check=lambda site: [planted])):
        build(project, "--format", "html")
        _replace("content/en/index.md", "Last words", "The very last words")(project)
        build(project, "--format", "html")  # now there is a last publish
    return project


def _replace(path: str, old: str, new: str) -> Callable[[Path], None]:
    def change(project: Path) -> None:
        text = (project / path).read_text("utf-8")
        assert old in text
        write(project, {path: text.replace(old, new, 1)})

    return change


_other_words = _replace("content/pl/index.md", "Last words", "Quite other words")


def test_outline_tells_of_every_field_of_the_site() -> None:
    """A rule may look at a new field of the Site: say in `build/outline.py` how the outline tells of it."""
    assert {name for names in IN_THE_OUTLINE for name in names.split(", ")} == set(Site.__struct_fields__)


def test_other_words_ask_no_rule_again(project: Path) -> None:
    """What the rules on the whole site look at is as it was."""
    _other_words(project)
    assert PLANTED in build(project, "--format", "html").found


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(_replace("content/en/choice.md", "title: ", "title: Other "), id="title"),
        pytest.param(_replace("content/en/choice.md", "\n---\n", "\n---\n\n## New heading\n"), id="heading"),
        pytest.param(_replace("content/facts.yml", "01632 960001", "01632 960009"), id="fact"),
        pytest.param(_replace("content/site.yml", "Example Trust", "Another Trust"), id="settings"),
        pytest.param(_replace("locales/pl/messages.po", "\n", "\n# a note\n"), id="language"),
        pytest.param(lambda project: write(project, {"content/media/new.txt": "New.\n"}), id="file"),
        pytest.param(lambda project: (project / "content/pl/choice.md").unlink(), id="deletion"),
    ],
)
def test_what_rules_look_at_asks_them_again(project: Path, change: Callable[[Path], object]) -> None:
    """Each of these may be what a rule on the whole site speaks of."""
    change(project)
    assert PLANTED not in build(project, "--format", "html").found


def test_another_day_asks_them_again(project: Path) -> None:
    """Facts run out, and reviews become due."""
    _other_words(project)
    assert PLANTED not in build(project, "--format", "html", today="2026-11-22").found


def test_words_in_another_language_are_found_in_an_edit(project: Path) -> None:
    """The rules that look at words are asked each time."""
    polish = (
        "Możesz zdecydować, czy Twoje poufne informacje mają być wykorzystywane do badań i planowania. Twoja decyzja "
        "nie wpływa na Twoje leczenie. Jeśli zgadzasz się na to, nie musisz nic robić."
    )
    write(project, {"content/en/choice.md": sample_page("en", "choice", 2, rest=polish)})
    assert '"site/false-language"' in build(project, "--format", "html").found

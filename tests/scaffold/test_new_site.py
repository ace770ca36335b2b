"""`new site` starts a project: small, clean, and with nothing in it that nobody has said."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from starts import GIVEN, started, written

from everyreader.cli.main import main
from everyreader.layout import ENGINE
from everyreader.scaffold import CannotStart, Given, new_site, save
from everyreader.testing import contents, published, run, write

pytestmark = pytest.mark.slow

NUMBER = re.compile(r"\b0\d{2,4} ?\d{3} ?\d{3,4}\b")


@pytest.mark.parametrize(
    "words",
    [
        [],
        GIVEN,
        [*GIVEN, "--languages", "ur,pl,ar,bn,pa,ro,so,tr,zh,cy", "--colour", "#005eb8"],
        [*GIVEN, "--address", "1 Road, Ambleton, AB1 2CD"],
    ],
    ids=["nothing", "name and phone", "many languages", "a postal address"],
)
def test_a_new_site_is_small_passes_check_and_builds(words: list[str], tmp_path: Path) -> None:
    """At most ten files, none of the demonstration, no error, and a page for readers."""
    trust, said = started(tmp_path, *words)
    assert said.code == 0 and "Next:" in said.told
    files = written(trust)
    assert 0 < len(files) <= 10
    assert not any(b"Larkmere" in data or b"demonstration" in data for data in files.values())
    assert run(trust, "check").code == 0
    assert run(trust, "--format", "html").code == 0
    assert "information for our patients" in published(trust, "en/index.html")


def test_no_number_is_on_a_page_that_nobody_gave(tmp_path: Path) -> None:
    """Neither in a source nor in the site; and each thing that was left out is told."""
    trust, said = started(tmp_path)
    assert run(trust, "--format", "html").code == 0
    texts = [data.decode("utf-8", "replace") for path, data in contents(trust / "content").items()]
    texts += [published(trust, path) for path in ("en/index.html", "en/404.html")]
    assert not any(NUMBER.search(text) for text in texts)
    for left in ("No name was given", "no phone number yet", "address at which the site will stand"):
        assert left in said.told


def test_what_was_given_is_there(tmp_path: Path) -> None:
    """The name in the settings, the number on the page, the colour in the style, the address in the head."""
    logo = tmp_path / "mark.svg"
    logo.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>\n')
    trust, said = started(
        tmp_path, *GIVEN, "--colour", "005EB8", "--logo", str(logo), "--address", "info.marram.nhs.uk"
    )
    assert said.code == 0 and run(trust, "--format", "html").code == 0
    page = published(trust, "en/index.html")
    assert "Marram Coast NHS Trust" in page and "01632 960101" in page.replace("960 101", "960101")
    assert "https://info.marram.nhs.uk/en/" in page
    assert any("#005eb8" in path.read_text() for path in (trust / "site").rglob("*.css"))


def test_a_folder_with_files_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    """Nobody's work is written over."""
    write(tmp_path, {"trust/letter.txt": "Dear reader"})
    trust, said = started(tmp_path, *GIVEN)
    assert said.code == 2 and "is not empty" in said.told and contents(trust) == {"letter.txt": b"Dear reader"}


@pytest.mark.parametrize(
    ("option", "value", "words"),
    [
        ("--phone", "12", "12"),
        ("--colour", "blue", "is not a colour"),
        ("--logo", "nowhere.svg", "cannot be read"),
        ("--logo", "logo.docx", "no picture"),
        ("--address", "https://", "https://"),
        ("--pages", "opt-uot", 'Did you mean "opt-out"?'),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_written(option: str, value: str, words: str, tmp_path: Path) -> None:
    """A wrong number would be on every page."""
    trust, said = started(tmp_path, "--name", "A", option, value)
    assert (said.code == 2 and words in said.told and not trust.exists()) or (value == "https://" and said.code == 0)


def test_a_colour_on_which_white_cannot_be_read_gets_dark_words(tmp_path: Path) -> None:
    """And one on which neither can be read gives way to the nearest: check has no error."""
    for number, colour in enumerate(("#ffdd00", "#7f7f7f")):
        trust, _ = started(tmp_path / str(number), *GIVEN, "--colour", colour)
        assert run(trust, "check").code == 0


def test_pages_of_the_demonstration_come_without_what_is_made_up(tmp_path: Path) -> None:
    """National facts with their days, no number of the made-up trust, all kept back, and each open question asked."""
    trust, said = started(tmp_path, *GIVEN, "--pages", "opt-out,privacy,complaint")
    files = written(trust)
    facts = files["content/facts.yml"].decode()
    assert said.code == 0 and len(files) <= 10 and "questions" in said.told
    assert "0300 303 5678" in facts and "checked: 2026-11-2" in facts and "demonstration" not in facts
    assert not re.search(r"larkmere|01632 960 0|08081 570", b"".join(files.values()).decode(), re.IGNORECASE)
    assert "trust-complaint-phone (phone): content/en/" in said.told and "purposes.yml" in said.told
    checked = run(trust, "check")
    assert checked.code == 0, checked.found
    assert run(trust, "--format", "html").code == 0
    assert published(trust, "en/index.html") and not published(trust, "en/privacy-notice.html")


def test_a_page_of_the_demonstration_waits_until_its_questions_are_answered(tmp_path: Path) -> None:
    """Whoever publishes it before is told at the line, and the part with the hole is withheld."""
    trust, _ = started(tmp_path, *GIVEN, "--pages", "opt-out")
    page = trust / "content/en/national-data-opt-out.md"
    page.write_text(page.read_text("utf-8").replace("unpublished: yes\n", ""), "utf-8")
    said = run(trust, "check")
    assert said.code == 1 and "has no value yet: What is the day for" in said.found


def test_a_draft_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    """Where one file is there already, none of the others is written."""
    draft = new_site(tmp_path / "new", Given(name="A"))
    write(tmp_path / "new", {"content/site.yml": "name: Mine\n"})
    with pytest.raises(CannotStart):
        save(tmp_path / "new", draft)
    assert contents(tmp_path / "new") == {"content/site.yml": b"name: Mine\n"}


def test_the_engine_itself_is_no_place_for_a_new_site(tmp_path: Path) -> None:
    """A folder that is there and has files is refused, our own too."""
    assert main(["new", "site", str(ENGINE)]) == 2


@pytest.mark.slow
def test_a_person_at_a_terminal_is_asked_six_questions(tmp_path: Path) -> None:
    """Enter stands for "I do not know yet", and nothing is made up for it."""
    ours, theirs = os.openpty()
    command = [sys.executable, str(ENGINE / "build.py"), "new", "site", str(tmp_path / "trust")]
    with subprocess.Popen(command, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as asked:
        os.write(ours, b"Marram Coast NHS Trust\n01632 960 101\n\n\n\n\n")
        _, told = asked.communicate(timeout=120)
    os.close(ours)
    os.close(theirs)
    settings = (tmp_path / "trust/content/site.yml").read_text("utf-8")
    assert asked.returncode == 0 and told.count("?") == 6 and "nothing is made up" in told
    assert "name: Marram Coast NHS Trust" in settings and "base-url" not in settings and "colours" not in settings

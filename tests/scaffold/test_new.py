"""`new` starts what somebody needs: clean, kept from readers, and with nothing in it that nobody has said."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from everyreader.cli.main import main
from everyreader.layout import ENGINE
from everyreader.scaffold import CannotStart, Given, new_site, save
from everyreader.scaffold.page import KINDS
from everyreader.testing import Run, contents, make_project, published, run, write

GIVEN = ["--name", "Marram Coast NHS Trust", "--phone", "01632 960 101"]
NUMBER = re.compile(r"\b0\d{2,4} ?\d{3} ?\d{3,4}\b")


def new(project: Path, *words: str) -> Run:
    """Run `new` in a project."""
    return run(project, "new", *words)


def started(folder: Path, *words: str) -> tuple[Path, Run]:
    """Start a site in a new folder below `folder`."""
    trust = folder / "trust"
    return trust, new(folder, "site", str(trust), *words)


@pytest.mark.parametrize(
    "words",
    [
        [],
        GIVEN,
        [*GIVEN, "--languages", "ur,pl,ar,bn,pa,ro,so,tr,zh,cy", "--colour", "#005eb8"],
        [*GIVEN, "--address", "1 Road, Town, AB1 2CD"],
    ],
    ids=["nothing", "name and phone", "many languages", "a postal address"],
)
def test_a_new_site_is_small_passes_check_and_builds(words: list[str], tmp_path: Path) -> None:
    """At most ten files, none of the demonstration, no error, and a page for readers."""
    trust, said = started(tmp_path, *words)
    assert said.code == 0 and "Next:" in said.told
    files = contents(trust)
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
    files = contents(trust)
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


def test_a_new_page_is_clean_and_the_second_time_refused(tmp_path: Path) -> None:
    """It has no finding but that it is kept back."""
    project = make_project(tmp_path)
    said = new(project, "page", "en/visiting")
    path = "content/en/visiting.md"
    assert said.code == 0 and (project / path).is_file() and "unpublished: yes" in said.told
    rules = set(re.findall(r"\[(\S+/\S+)\]", run(project, "check", path).found))
    assert rules == {"site/page-unpublished"}
    before = (project / path).read_bytes()
    again = new(project, "page", "en/visiting")
    assert again.code == 2 and "is there already" in again.told and (project / path).read_bytes() == before


@pytest.mark.parametrize(
    "kind",
    [kind for kind in KINDS if kind != "home"],
)
def test_a_new_page_of_each_kind_is_clean(kind: str, tmp_path: Path) -> None:
    """A notice has a place for each duty, a statement one for each part of the model."""
    project = make_project(tmp_path)
    assert new(project, "page", "en/new-page", "--kind", kind).code == 0
    said = run(project, "check", "content/en/new-page.md")
    assert said.code == 0 and "warning" not in said.found, said.found


def test_news_has_a_day(tmp_path: Path) -> None:
    """A page below news/ is news of today."""
    project = make_project(tmp_path)
    assert new(project, "page", "news/new-number", "--title", "Our number: new").code == 0
    text = (project / "content/en/news/new-number.md").read_text("utf-8")
    assert "kind: news\ndate: 2026-11-21\n" in text and 'title: "Our number: new"' in text


def test_a_translation_keeps_facts_and_anchors_and_its_english_is_never_public(tmp_path: Path) -> None:
    """Also after somebody has taken the line away that keeps it back."""
    words = "Phone {{ optout-phone }} if you want to talk to somebody about what we do with your information.\n\n"
    project = make_project(
        tmp_path,
        {
            "content/en/carers.md": "---\ntitle: A guide for carers\nowner: Team\n"
            "reviewed: 2026-11-20\nkind: guide\n---\n\n"
            f"{words}## How to help\n\n{words}```\n# no heading\n```\n\n## When you decide {{#decide}}\n\n{words}"
        },
    )
    said = new(project, "translation", "ur/carers")
    path = project / "content/ur/carers.md"
    text = path.read_text("utf-8")
    assert (
        said.code == 0 and "## How to help {#how-to-help}" in text and "{#decide}" in text and "# no heading\n" in text
    )
    assert text.count("{{ optout-phone }}") == 3 and "reviewed" not in text and "kind: guide" in text
    path.write_text(text.replace("unpublished: yes\n", ""), "utf-8")
    said = run(project)
    assert said.place("site/false-language").startswith("content/ur/carers.md")
    assert "talk to somebody" not in published(project, "ur/carers.html")


def test_a_translation_of_nothing_is_refused(tmp_path: Path) -> None:
    """With the page that was meant."""
    said = new(make_project(tmp_path), "translation", "ur/indx")
    assert said.code == 2 and 'Did you mean "ur/index"?' in said.told


def test_a_new_language_is_that_of_cldr(tmp_path: Path) -> None:
    """Welsh has its name, six forms for numbers, every message, and its pages are Welsh."""
    project = make_project(tmp_path)
    said = new(project, "language", "cy")
    locale, catalogue = (project / "locales/cy" / name for name in ("locale.yml", "messages.po"))
    assert said.code == 0 and "lang: cy\n" in locale.read_text("utf-8") and "Cymraeg" in locale.read_text("utf-8")
    text = catalogue.read_text("utf-8")
    assert "nplurals=6" in text and text.count("\nmsgid ") >= 60 and 'msgstr[5] ""' in text
    write(
        project,
        {
            "content/cy/index.md": "---\ntitle: Gwybodaeth\ntranslation: {made-by: qualified, name: A. Khan, "
            "date: 2026-11-20}\n---\n\n"
            "Gallwch ddewis a ddefnyddir eich gwybodaeth at ymchwil a chynllunio.\n"
        },
    )
    assert run(project).code == 0 and '<html lang="cy"' in published(project, "cy/index.html")


@pytest.mark.parametrize(("tag", "words"), [("ur", "new translation ur/index"), ("xx", "xx"), ("phr", "by hand")])
def test_a_language_that_cannot_be_started_is_said(tag: str, words: str, tmp_path: Path) -> None:
    """One that we bring, one that is none, one that the Unicode locale data do not know."""
    project = make_project(tmp_path)
    said = new(project, "language", tag)
    assert said.code == 2 and words in said.told and not (project / "locales" / tag).exists()


@pytest.mark.parametrize(
    ("words", "entry"),
    [
        (["ward-phone"], 'ward-phone:\n  type: phone\n  question: "What is the phone number for “ward”?"\n'),
        (["ward-phone", "--value", "01632 960 102"], '  value: "01632 960 102"\n'),
        (["opening", "--value", "2027-03-01", "--owner", "Team"], "  type: date\n"),
    ],
)
def test_a_new_fact_is_an_entry_more(words: list[str], entry: str, tmp_path: Path) -> None:
    """All others stay as they are, and check has no error."""
    project = make_project(tmp_path)
    before = (project / "content/facts.yml").read_text("utf-8")
    assert new(project, "fact", *words).code == 0
    text = (project / "content/facts.yml").read_text("utf-8")
    assert text.startswith(before.rstrip("\n")) and entry in text
    assert run(project, "check").code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["optout-phone"], "already"),
        (["Ward Phone"], "cannot be the name"),
        (["ward-phone", "--value", "12"], "12"),
        (["ward-phone", "--type", "phoen"], 'Did you mean "phone"?'),
    ],
)
def test_a_fact_that_cannot_be_is_said(words: list[str], said: str, tmp_path: Path) -> None:
    """And the register stays as it is."""
    project = make_project(tmp_path)
    before = (project / "content/facts.yml").read_bytes()
    ran = new(project, "fact", *words)
    assert ran.code == 2 and said in ran.told and (project / "content/facts.yml").read_bytes() == before


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

"""Pages of which nothing has changed are settled: no model is made of them, and whatever a model is made from unsettles
them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from samples import make_trust, sample_page, words_format

from everyreader.build import pages
from everyreader.build.settled import Last, settled_name
from everyreader.engine.cache import Cache
from everyreader.layout import ENGINE
from everyreader.site import PageKey, Site
from everyreader.testing import TODAY, build, write

pytestmark = pytest.mark.slow

IN_THE_BASIS = {
    "links, older": "those of the page itself",
    "pages, published, held, languages": "what pages know of each other, and its own versions",
    "settings, locales, facts, files, purposes, redirects, "
    "publishers, messages, templates, formats, search_words": "all files that are no page",
    "media, waiting, unwarned": "as they are",
    "withheld": "whether the page is, and how many changes it tells",
    "menu": "what the build adds to every page of a language",
    "today": "which facts hold, and whether the next check lies ahead",
    "recordings": "its own films and recordings",
    "before, baseline, targets, beneath, unready, approvals, unseen": "no model is made from these",
}
"""How the basis of a page tells of each field of the Site."""


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Path]:
    """A small project that is built, with the quick format `words` among the formats."""
    with words_format(tmp_path / "formats"):
        project = make_trust(tmp_path / "project")
        build(project)
        yield project


@pytest.fixture
def modelled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages of which models are made, as `en/choice`."""
    made: list[str] = []
    real = pages.make_model

    def spy(site: Site, key: PageKey, *rest: object) -> object:
        made.append(f"{key.tag}/{key.page}")
        return real(site, key, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(pages, "make_model", spy)
    return made


def test_basis_tells_of_every_field_of_the_site() -> None:
    """A new field of the Site may be a new thing that models are made from: say in `build/settled.py` how the basis
    tells of it."""
    named = {name for names in IN_THE_BASIS for name in names.split(", ")}
    assert named == set(Site.__struct_fields__)


def test_model_is_made_of_the_edited_page_alone(project: Path, modelled: list[str]) -> None:
    """Other words in one page make no model of another, but of the first of each language, whose frame pages for lost
    readers have."""
    write(project, {"content/en/choice.md": sample_page("en", "choice", 2, rest="Quite other words.")})
    built = build(project)
    assert built.code == 0
    assert "en/choice" in modelled
    assert {name.split("/", 1)[1] for name in modelled if name.startswith(("pl/", "ur/"))} <= {"choice", "index"}
    assert not {"en/guides/help", "pl/guides/help", "ur/guides/help"} & set(modelled)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("content/facts.yml", "01632 960001", "01632 960009"),
        ("content/site.yml", "Example Trust", "Another Trust"),
        ("templates/html/page.html", "</main>", "</main><!-- -->"),
        ("content/en/index.md", "title: ", "title: Other "),
        ("locales/pl/messages.po", "\n", "\n# a note\n"),
    ],
)
def test_change_that_all_share_makes_all_models(
    project: Path, modelled: list[str], path: str, old: str, new: str
) -> None:
    """Nothing is settled once something has changed that pages share."""
    text = (project / path).read_text("utf-8")
    assert old in text
    write(project, {path: text.replace(old, new, 1)})
    build(project)
    assert {f"{tag}/guides/help" for tag in ("en", "pl", "ur")} <= set(modelled)


def test_page_whose_file_was_damaged_is_made_again(project: Path) -> None:
    """A settled page is one whose files are as they were written."""
    target = project / "site/en/choice.html"
    data = target.read_bytes()
    target.write_text("spoilt", "utf-8")
    build(project, today=TODAY)
    assert target.read_bytes() == data


@pytest.mark.slow
def test_basis_is_the_same_in_every_process(tmp_path: Path) -> None:
    """A build in a new process finds pages settled: the order of sets, which each process has its own of, counts for
    nothing."""
    project = make_trust(tmp_path / "project")
    found = []
    for seed in ("1", "2"):
        write(project, {"content/en/choice.md": sample_page("en", "choice", 2, rest=f"Words of build {seed}.")})
        command = [
            sys.executable,
            ENGINE / "build.py",
            "build",
            "--project",
            project,
            "--today",
            TODAY,
            "--format",
            "html",
        ]
        done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONHASHSEED": seed})
        assert done.returncode in (0, 1), done.stderr
        cache = Cache(project / ".everyreader")
        data = cache.get(settled_name(project / "site")) or b""
        cache.close()
        found.append(msgspec.json.decode(data, type=Last).pages)
    before, after = found
    assert {path for path in before if before[path].basis != after[path].basis} == {"content/en/choice.md"}


@pytest.fixture
def lists_itself(project: Path) -> Path:
    """The project with a page that lists the others, one that lists their files, and a booklet, built until nothing but
    words can change."""
    head = "---\ntitle: {title}\ndescription: {title} of this site.\nkind: page\nformats: [html, words]\n{more}---\n\n"
    booklet = "booklet: {title: Both, pages: [choice, both]}\n"
    write(
        project,
        {
            "content/en/all.md": head.format(title="All pages", more="") + "!!! site-map\n    Phone us.\n",
            "content/en/files.md": head.format(title="All files", more="") + "!!! formats\n    Phone us.\n",
            "content/en/both.md": head.format(title="Both pages", more=booklet) + "Words of both.\n",
        },
    )
    for words in ("Some words.", "Some more words."):
        write(project, {"content/en/choice.md": sample_page("en", "choice", 2, rest=words)})
        assert build(project).code == 1  # no format of these pages joins a booklet
    return project


def test_only_words_make_no_model_of_a_page_that_lists_others(lists_itself: Path, modelled: list[str]) -> None:
    """Where nothing but words has changed, models are made of the edited page, of a booklet that joins it, of the home
    page at the root and of a page that lists files, which may be made or not."""
    write(lists_itself, {"content/en/choice.md": sample_page("en", "choice", 2, rest="Quite other words.")})
    build(lists_itself)
    assert sorted(modelled) == ["en/both", "en/choice", "en/files", "en/index"]


@pytest.mark.parametrize("path", ["en/404.html", "pl/404.html", "en/search.html", "en/all.html", "sitemap.xml"])
def test_file_of_no_source_that_was_damaged_is_made_again(lists_itself: Path, path: str) -> None:
    """What nobody has worked out again is taken for what it was only where it stands as it was written."""
    target = lists_itself / "site" / path
    if path == "sitemap.xml" and not target.exists():
        target = lists_itself / "site" / "formats.json"
    data = target.read_bytes()
    target.write_text("spoilt", "utf-8")
    write(lists_itself, {"content/en/choice.md": sample_page("en", "choice", 2, rest="Quite other words.")})
    build(lists_itself)
    assert target.read_bytes() == data


@pytest.mark.parametrize("old_new", [("title: ", "title: Other "), ("kind: ", "audience: staff\nkind: ")])
def test_pages_without_a_source_follow_what_pages_know_of_each_other(
    lists_itself: Path, tmp_path: Path, old_new: tuple[str, str]
) -> None:
    """After another title, and after one again that stood before, each file is that of a build from nothing."""
    page = lists_itself / "content/en/choice.md"
    text = page.read_text("utf-8")
    for number, words in enumerate((text.replace(*old_new, 1), text)):
        write(lists_itself, {"content/en/choice.md": words})
        build(lists_itself)
        fresh = tmp_path / f"fresh-{number}"
        shutil.copytree(lists_itself, fresh, ignore=shutil.ignore_patterns(".everyreader"))
        build(fresh)
        assert files(fresh / "site") == files(lists_itself / "site")


def files(site: Path) -> dict[str, bytes]:
    """Return the bytes of every file of a site by its path."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}

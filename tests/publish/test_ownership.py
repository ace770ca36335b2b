"""A build writes only into a folder of its own, and deletes only what it wrote."""

from __future__ import annotations

import hashlib
import json
import random
import shutil
import subprocess
from pathlib import Path

import pytest
from seeds import seeds

from everyreader.testing import SMALLEST, make_project, page, run, write

pytestmark = pytest.mark.slow

SITE = (SMALLEST / "content/site.yml").read_text("utf-8")
LETTER = b"Dear reader"


def everything(folder: Path) -> dict[str, bytes]:
    """Return every file of a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def listing(path: str, sha256: str) -> bytes:
    """Return a manifest that lists one file."""
    return json.dumps({path: {"sha256": sha256, "size": 11}}).encode()


OTHERS: dict[str, dict[str, str | bytes]] = {
    "a site of somebody else": {"index.html": "mine", "robots.txt": "mine", "letters/a.txt": LETTER},
    "files called as our folders": {"en": "mine", "assets": "mine"},
    "a letter": {"letters/a.txt": LETTER},
    "a forged manifest": {"letters/a.txt": LETTER, "manifest.json": listing("letters/a.txt", "0" * 64)},
    "a manifest of another make": {"index.html": "mine", "manifest.json": '{"name": "An app", "icons": []}'},
    "a damaged manifest": {"index.html": "mine", "manifest.json": "{"},
}


@pytest.mark.parametrize("files", OTHERS.values(), ids=OTHERS)
def test_a_folder_of_others_is_refused_in_one_sentence(files: dict[str, str | bytes], tmp_path: Path) -> None:
    """Nothing in it changes, nor beside it."""
    project, out = make_project(tmp_path), tmp_path / "www" / "site"
    write(out, files)
    before = everything(tmp_path / "www")
    said = run(project, "--out", str(out))
    assert said.code == 2 and said.told.count("\n") == 1 and "Nothing was written" in said.told, said.told
    assert everything(tmp_path / "www") == before
    assert run(project, "--out", str(out), "--out-anyway").code == 2 and everything(tmp_path / "www") == before


@pytest.mark.parametrize("name", [".gitignore", ".nojekyll", "CNAME", ".well-known/acme", ".git/HEAD"])
def test_a_folder_as_good_as_empty_is_taken(name: str, tmp_path: Path) -> None:
    """What belongs to a host or to git stays as it is."""
    project, out = make_project(tmp_path), tmp_path / "www"
    write(out, {name: "x"})
    assert (
        run(project, "--out", str(out)).code == 0
        and (out / name).read_text() == "x"
        and (out / "en/index.html").is_file()
    )


def test_the_site_of_another_project_is_refused(tmp_path: Path) -> None:
    """Also where its manifest is sound; the sentence says how to make a fresh start."""
    one, other = (
        make_project(tmp_path / "one"),
        make_project(
            tmp_path / "other",
            {"content/site.yml": SITE.replace("Larkmere", "Marram"), "content/en/page.md": page("Words.")},
        ),
    )
    run(other)
    before = everything(other / "site")
    said = run(one, "--out", str(other / "site"))
    assert (
        said.code == 2
        and "demonstration" in said.told
        and "forget" in said.told
        and everything(other / "site") == before
    )
    assert run(one, "forget", "--out", str(other / "site")).code == 2 and everything(other / "site") == before
    assert run(one, "forget", "--out", str(other / "site"), "--yes").code == 0
    said = run(one, "--out", str(other / "site"))
    assert said.code == 0 and "vanished" not in said.found and not (other / "site/en/page.html").exists()


def test_our_own_folder_is_known_without_the_cache(tmp_path: Path) -> None:
    """The manifest says whose it is; an old one without an id is believed where each file is as it says."""
    project, out = make_project(tmp_path), tmp_path / "www"
    assert run(project, "--out", str(out)).code == 0
    shutil.rmtree(project / ".everyreader")
    assert run(project, "--out", str(out)).code == 0
    shutil.rmtree(project / ".everyreader")
    listed = json.loads((out / "manifest.json").read_bytes())
    del listed["project"]
    write(out, {"manifest.json": json.dumps(listed)})
    assert run(project, "--out", str(out)).code == 0
    shutil.rmtree(project / ".everyreader")
    write(out, {"manifest.json": json.dumps(listed), "en/index.html": "mine"})
    assert run(project, "--out", str(out)).code == 2


def test_a_project_that_changes_its_name_goes_on(tmp_path: Path) -> None:
    """The cache remembers the folder; with an id of its own, the manifest does too."""
    project = make_project(tmp_path)
    run(project)
    write(project, {"content/site.yml": SITE.replace("Larkmere", "Marram")})
    assert run(project).code == 0
    write(project, {"content/site.yml": f"id: trust\n{SITE}"})
    run(project)
    shutil.rmtree(project / ".everyreader")
    write(project, {"content/site.yml": f"id: trust\n{SITE.replace('Larkmere', 'Other')}"})
    assert run(project).code == 0


@pytest.mark.parametrize(
    "folder", ["content", "templates", ".git", ".everyreader", "tests", ".everyreader/site", "a/.git/b", "."]
)
def test_no_site_is_written_over_the_project(folder: str, tmp_path: Path) -> None:
    """Its own folders are never a target."""
    project = make_project(tmp_path, {"tests/a.py": "x", ".git/HEAD": "x", "a/.git/b/c": "x"})
    before = everything(project)
    assert run(project, "--out", str(project / folder)).code == 2 and everything(project) == before


WRONG_PATHS = {
    "~/www": "home folder",
    "https://www.trust.example": "address of the web",
    '"www"': "quotation marks",
    "a\0b": "can be shown",
    "a\ud800b": "can be shown",
    "a\nb": "can be shown",
}


@pytest.mark.parametrize(("named", "words"), WRONG_PATHS.items(), ids=map(ascii, WRONG_PATHS))
def test_what_is_no_path_of_a_folder_is_told(named: str, words: str, tmp_path: Path) -> None:
    """No folder is made that is called like what was typed by mistake."""
    project, before = make_project(tmp_path), {*Path.cwd().iterdir()}
    said = run(project, "--out", named)
    assert said.code == 2 and words in said.told, said.told
    assert {*Path.cwd().iterdir()} == before


@pytest.mark.parametrize("folder", ["Content", "TEMPLATES/x", "editors-report.md", "build.py", "site/en"])
def test_no_site_is_written_over_what_another_system_takes_for_the_project(folder: str, tmp_path: Path) -> None:
    """Windows and Macs do not tell capitals apart; and a site within the site would be taken for a part of it."""
    project = make_project(tmp_path)
    said = run(project, "--out", str(project / folder))
    assert said.code == 2 and "The site cannot be written to" in said.told and not (project / folder).exists()


def test_no_site_is_written_into_another_one(tmp_path: Path) -> None:
    """The next build of that one would find pages there that it does not know."""
    other, project = make_project(tmp_path / "other"), make_project(tmp_path)
    assert run(other).code == 0
    before = everything(other / "site")
    said = run(project, "--out", str(other / "site/parts/ours"))
    assert said.code == 2 and "within another site" in said.told and everything(other / "site") == before


def test_a_file_that_is_not_as_we_wrote_it_is_not_deleted(tmp_path: Path) -> None:
    """Somebody has put their own in its place: it stays, and is named."""
    project = make_project(tmp_path, {"content/media/a.txt": "ours", "content/en/page.md": page("[a](../media/a.txt)")})
    run(project)
    write(project, {"site/media/a.txt": LETTER, "content/en/page.md": page("Words.")})
    said = run(project)
    assert (project / "site/media/a.txt").read_bytes() == LETTER and "media/a.txt" in said.told


@pytest.mark.parametrize("sha256", ["0" * 64, "", hashlib.sha256(b"x").hexdigest()])
def test_a_forged_line_in_our_manifest_deletes_nothing(sha256: str, tmp_path: Path) -> None:
    """The digest that it gives is not that of the file."""
    project = make_project(tmp_path)
    run(project)
    listed = json.loads((project / "site/manifest.json").read_bytes())
    write(
        project,
        {
            "site/letters/a.txt": LETTER,
            "site/manifest.json": json.dumps({**listed, "letters/a.txt": {"sha256": sha256, "size": 11}}),
        },
    )
    assert run(project).code in (0, 1) and (project / "site/letters/a.txt").read_bytes() == LETTER


def test_the_report_for_editors_takes_no_file_of_others(tmp_path: Path) -> None:
    """One of that name in the project stays as it is, and that is told."""
    project = make_project(tmp_path, {"editors-report.md": "mine"})
    said = run(project)
    assert said.code == 0 and (project / "editors-report.md").read_text() == "mine"
    assert "editors-report.md" in said.told


def test_the_report_for_editors_is_never_in_the_root_of_a_web_server(tmp_path: Path) -> None:
    """It names drafts, and the folder above a site may be served."""
    project = make_project(tmp_path)
    assert run(project, "--out", str(tmp_path / "www/site")).code == 0
    assert (project / "editors-report.md").is_file() and not (tmp_path / "www/editors-report.md").exists()


def test_git_never_takes_the_site_for_a_source(tmp_path: Path) -> None:
    """After any build, with `--out`, and after somebody has deleted the folder."""
    project = make_project(tmp_path)
    subprocess.run(["git", "init", "-q"], cwd=project, check=True)
    for out in ("site", "public", "site"):
        shutil.rmtree(project / out, ignore_errors=True)
        assert run(project, "--out", str(project / out)).code == 0
    subprocess.run(["git", "add", "-A"], cwd=project, check=True)
    staged = subprocess.run(["git", "ls-files"], cwd=project, check=True, capture_output=True, text=True).stdout.split()
    assert [path for path in staged if path.startswith(("site/", "public/"))] == [
        "public/.gitignore",
        "site/.gitignore",
    ]


def test_a_check_writes_nothing_at_all(tmp_path: Path) -> None:
    """Not even where it has never been built, and not where a cache is."""
    project = make_project(tmp_path, {"content/en/page.md": page("[x](nowhere.md)")})
    shutil.rmtree(project / ".everyreader")
    before = everything(project)
    assert run(project, "check").code == 1 and everything(project) == before and not (project / ".everyreader").exists()
    run(project)
    before = everything(project)
    times = {path: path.stat().st_mtime_ns for path in project.rglob("*")}
    write(tmp_path, {"page.md": "x"})
    assert run(project, "check").code == 1 and everything(project) == before
    assert {path: path.stat().st_mtime_ns for path in project.rglob("*")} == times


@pytest.mark.parametrize("seed", seeds(15))
def test_no_file_of_others_changes_by_chance(seed: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Files of others lie anywhere, under names of ours too, with manifests of every make: none changes where a build
    refuses, and none that is not at an address of ours changes at all."""
    chance, folder = random.Random(seed), tmp_path_factory.mktemp("chance")
    project, out = make_project(folder, {"content/en/page.md": page("Words.")}), folder / "www"
    ours = seed % 3 == 0 and run(project, "--out", str(out)).code == 0
    names = chance.sample(
        ["index.html", "en/index.html", "robots.txt", "notes.txt", "en/a.pdf", "media/b.png", "x/y/z", "sitemap.xml"], 3
    )
    write(out, {name: LETTER for name in names})
    if chance.random() < 0.5:
        listed = json.loads((out / "manifest.json").read_bytes()) if ours else {}
        forged = {name: {"sha256": chance.choice(["0" * 64, "", "f" * 64]), "size": 11} for name in names}
        write(out, {"manifest.json": json.dumps({**forged, **listed})})
    (project / "content/en/page.md").unlink()
    before = everything(out)
    code = run(project, "--out", str(out)).code
    if not ours:
        assert code == 2 and everything(out) == before
    for name in set(names) - {"index.html", "en/index.html", "robots.txt", "sitemap.xml"}:
        assert (out / name).read_bytes() == LETTER

"""A build that follows another: whatever has happened since, it ends where a build from nothing ends."""

from __future__ import annotations

import datetime
import random
from pathlib import Path
from typing import Any

import msgspec
import pytest
from random_edits import EDITS, Edit
from random_settings import EDITS as EDITS_OF_SETTINGS
from samples import build_clean, differences, sample_page

from everyreader.baseline import NO_BASELINE
from everyreader.build.record import load_state
from everyreader.engine.cache import Cache
from everyreader.publish import Written, known_files, published_before, read_baseline
from everyreader.testing import TODAY, Run, build, contents, write

pytestmark = pytest.mark.slow

STEPS = 30


def known_before(project: Path) -> bytes:
    """Return a manifest that says what the next build will know of what was published and of what stood then: also
    where somebody has damaged the site's own manifest and the cache tells it."""
    cache = Cache(project / ".everyreader")
    state = load_state(cache, project / "site")
    cache.close()
    stamps = state.stamps if state else {}
    listed: dict[str, Any] = {path: Written("known", 0) for path in published_before(project / "site", stamps)}
    baseline = read_baseline(project / "site") or (state.baseline if state else NO_BASELINE)
    return msgspec.json.encode({**listed, **known_files(project / "site", stamps), "project": baseline}, order="sorted")


def assert_as_clean(project: Path, day: str, log: list[str]) -> Run:
    """Build, and compare with a build of the same sources without cache, upon the same site, which knows what was
    published before."""
    before = contents(project / "site") if (project / "site").exists() else {}
    manifest = known_before(project)
    built = build(project, today=day)
    clean, site = build_clean(project, project.parent / "clean", day, manifest, before)
    story = "\n".join(log)
    assert (built.code, built.findings) == (clean.code, clean.findings), story
    after = contents(project / "site") if (project / "site").exists() else {}
    assert differences(after, site or before) == [], story
    return built


@pytest.mark.parametrize("seed", range(8))
def test_build_after_any_edits_equals_a_clean_one(project: Path, seed: int) -> None:
    """Site, manifest and findings are those of a clean build, byte for byte, after every one of many random steps."""
    assert walk(project, seed, EDITS, STEPS) > STEPS / 2, "a test in which little is published proves little"


@pytest.mark.parametrize("seed", range(8))
def test_build_after_edits_of_settings_equals_a_clean_one(project: Path, seed: int) -> None:
    """The same where settings, keys, facts, purposes, redirects and whole pages change too."""
    assert walk(project, seed, EDITS + EDITS_OF_SETTINGS, STEPS // 2) > STEPS / 6, "settings hold the site more often"


def walk(project: Path, seed: int, edits: tuple[Edit, ...], steps: int) -> int:
    """Edit and build a number of times; each time the build is held against a clean one. Return how often it
    published."""
    chance, log, today = random.Random(seed), [f"seed {seed}"], datetime.date.fromisoformat(TODAY)
    published = 0
    for _ in range(steps):
        for edit in chance.choices(edits, k=chance.choice([1, 1, 2, 4])):
            log.append(edit(project, chance))
        if chance.random() < 0.2:
            today += datetime.timedelta(days=chance.choice([1, 7, 30, -30]))
        log.append(f"build on {today}")
        published += assert_as_clean(project, today.isoformat(), log).code != 2
    return published


@pytest.mark.pdf
@pytest.mark.parametrize("seed", [100])
def test_build_after_edits_equals_a_clean_one_in_large_print(project: Path, seed: int) -> None:
    """With PDFs too: what WeasyPrint made earlier and what it makes now are the same bytes."""
    chance, log = random.Random(seed), [f"seed {seed}"]
    write(
        project,
        {
            "content/en/choice.md": sample_page(
                "en",
                "choice",
                2,
                more="formats: [html, large-print, giant-print]\nbooklet: {title: Both, pages: [choice, index]}\n",
            )
        },
    )
    for _ in range(3):
        log += [edit(project, chance) for edit in chance.choices(EDITS, k=3)]
        assert_as_clean(project, TODAY, log)


def test_second_build_writes_nothing(project: Path) -> None:
    """Where nothing has changed no file is touched, not even its time."""
    build(project)
    times = {path: path.stat().st_mtime_ns for path in (project / "site").rglob("*")}
    built = build(project)
    assert "0 written" in built.told
    assert {path: path.stat().st_mtime_ns for path in (project / "site").rglob("*")} == times


def test_warning_comes_back_on_every_build(project: Path) -> None:
    """A finding is said again when everything comes from the cache."""
    write(project, {"content/en/choice.md": sample_page("en", "choice", 2, rest="[Nowhere](nowhere.md)")})
    first = build(project)
    index = (project / "content/en/index.md").read_text("utf-8")
    write(project, {"content/en/index.md": f"{index}\nOther words.\n"})
    assert first.findings and build(project).findings == first.findings == build(project).findings


def missing_pages(built: Run) -> list[dict[str, object]]:
    """Return what a build said of links to pages that are not there."""
    return [item for item in built.findings if item["rule"] == "site/missing-page"]


def test_finding_moves_with_its_line(project: Path) -> None:
    """A finding from the cache has today's line: a blank line above it moves it down by one."""
    write(project, {"content/en/choice.md": sample_page("en", "choice", 2, rest="[Nowhere](nowhere.md)")})
    [first] = missing_pages(build(project))
    source = (project / "content/en/choice.md").read_text("utf-8")
    write(project, {"content/en/choice.md": source.replace("## First", "\n## First")})
    [second] = missing_pages(build(project))
    assert second == {**first, "line": first["line"] + 1}


def panel(project: Path, name: str) -> str:
    """Return the formats panel of a page of the site."""
    text = (project / "site" / name).read_text("utf-8")
    return text[text.index('<section class="formats"') :]


def test_build_of_html_alone_lists_what_the_cache_vouches_for(project: Path) -> None:
    """A rendition of an older text is not listed and not deleted; the full build lists it again."""
    build(project)
    write(project, {"content/en/choice.md": sample_page("en", "choice", 2, rest="Other words.")})
    old = (project / "site/en/choice.words.txt").read_bytes()
    build(project, "--format", "html")
    assert "choice.words.txt" not in panel(project, "en/choice.html")
    assert "index.words.txt" in panel(project, "en/index.html"), "an unchanged page keeps its rendition"
    assert (project / "site/en/choice.words.txt").read_bytes() == old
    build(project)
    assert "choice.words.txt" in panel(project, "en/choice.html")
    assert (project / "site/en/choice.words.txt").read_bytes() != old


def test_build_of_html_alone_does_not_list_a_file_that_is_gone(project: Path) -> None:
    """A rendition that somebody deleted or damaged in the site is not listed, though the cache holds its record."""
    build(project)
    (project / "site/en/choice.words.txt").unlink()
    write(project, {"site/en/index.words.txt": "damaged"})
    build(project, "--format", "html")
    assert "choice.words.txt" not in panel(project, "en/choice.html")
    assert "index.words.txt" not in panel(project, "en/index.html")


@pytest.mark.parametrize("part", [("--format", "html"), ("--format", "words"), ("--language", "pl")])
def test_partial_build_removes_nothing(project: Path, part: tuple[str, str]) -> None:
    """What a partial build does not make stays, also of a page that is gone, until a full build; the manifest lists
    it."""
    build(project)
    (project / "content/pl/choice.md").unlink()
    before = contents(project / "site")
    build(project, *part)
    after = contents(project / "site")
    assert before.keys() <= after.keys()
    assert b"pl/choice.html" in after["manifest.json"]
    assert_as_clean(project, TODAY, [])
    assert "Page not found" not in before["pl/choice.html"].decode()
    assert b'content="noindex"' in (project / "site/pl/choice.html").read_bytes(), "the address keeps a short page"
    assert not (project / "site/pl/choice.words.txt").exists()


@pytest.mark.parametrize("damage", [None, b"{}", b"damaged"])
def test_damaged_manifest_keeps_no_deleted_page(project: Path, damage: bytes | None) -> None:
    """Where the manifest is lost and a page is deleted before the next build, the page still gives way to a short
    one."""
    build(project)
    (project / "content/ur/choice.md").unlink()
    (project / "site/manifest.json").unlink()
    write(project, {"site/ur/choice.html": "damaged as well"})
    if damage is not None:
        write(project, {"site/manifest.json": damage})
    built = assert_as_clean(project, TODAY, [])
    assert "site/vanished-address" in {item["rule"] for item in built.findings}
    assert b"damaged" not in (project / "site/ur/choice.html").read_bytes()


def test_build_of_one_language_links_to_no_version_that_is_not_there(project: Path) -> None:
    """A new page in two languages, of which one is built, does not lead to the other until that one stands too."""
    build(project)
    for tag in ("en", "pl"):
        more = "" if tag == "en" else "translation: machine\n"
        write(project, {f"content/{tag}/news.md": sample_page(tag, "news", 4, other="index.md", more=more)})
    build(project, "--language", "en")
    news = project / "site/en/news.html"
    assert "../pl/news.html" not in news.read_text("utf-8")
    assert "../pl/index.html" in (project / "site/en/index.html").read_text("utf-8"), "what stands is still listed"
    build(project)
    assert "../pl/news.html" in news.read_text("utf-8")

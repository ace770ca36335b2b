"""A format that a page offers no more: its address is spoken of on every build, and leads to the page wherever a host
can."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from samples import make_trust, words_format

from everyreader.testing import build, write

pytestmark = pytest.mark.slow

CONFIGS = ("_redirects", ".htaccess", "web.config", "staticwebapp.config.json", "hosting/nginx.conf")
OLD, NEW = "/en/choice.words.txt", "/en/choice.html"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Path]:
    """A small project whose pages were published with one more format, and of which one page offers it no more."""
    with words_format(tmp_path / "formats"):
        made = make_trust(tmp_path / "project")
        build(made)
        assert (made / f"site{OLD}").exists()
        offer(made, "[]")
        yield made


def offer(project: Path, formats: str) -> None:
    """Write which formats a page offers, or with nothing leave it to the site."""
    source = project / "content/en/choice.md"
    lines = [line for line in source.read_text("utf-8").splitlines() if not line.startswith("formats:")]
    write(
        project,
        {"content/en/choice.md": "\n".join([lines[0], *([f"formats: {formats}"] if formats else []), *lines[1:], ""])},
    )


def told(project: Path, *words: str) -> list[str]:
    """Build, and return what is said of formats that are gone."""
    return [item["message"] for item in build(project, *words).findings if item["rule"] == "site/vanished-format"]


def redirected(project: Path, new: str = NEW) -> list[bool]:
    """Say of each host's settings whether the old address leads to a page."""
    texts = [(project / "site" / name).read_text("utf-8").replace("\\", "").replace("},{", "},\n{") for name in CONFIGS]
    ways = [f'"redirect":"{new}"' if name.startswith("staticwebapp") else new for name in CONFIGS]
    return [
        any(OLD in line and way in line for line in text.splitlines()) for text, way in zip(texts, ways, strict=True)
    ]


def test_format_that_is_gone_is_told_on_every_build(project: Path) -> None:
    """The file goes, each build says so until somebody answers, and every host that can leads to the page."""
    for _ in range(3):
        assert told(project) == [f"The address {OLD} was published, and the page offers it no more."]
        assert not (project / f"site{OLD}").exists() and redirected(project) == [True] * 5
    listed = json.loads((project / "site/manifest.json").read_bytes())
    assert listed[OLD[1:]]["gone"] is True
    write(project, {"content/en/index.md": (project / "content/en/index.md").read_text("utf-8") + "\nMore words.\n"})
    assert told(project) and redirected(project) == [True] * 5


def test_nothing_is_written_when_nothing_has_changed(project: Path) -> None:
    """What is only remembered makes no work, also where the cache is lost."""
    build(project)
    assert build(project).code == 1
    baseline = (project / "site/manifest.json").stat().st_mtime_ns
    build(project, "--jobs", "1")
    assert (project / "site/manifest.json").stat().st_mtime_ns == baseline


def test_redirect_of_the_author_ends_it_and_is_followed(project: Path) -> None:
    """A line in the table answers the finding; without the line it comes back."""
    assert told(project)
    write(project, {"content/redirects.csv": f"old,new\n{OLD},en/index\n"})
    assert told(project) == [] and redirected(project, "/en/index.html") == [True] * 5
    (project / "content/redirects.csv").unlink()
    assert told(project) and redirected(project) == [True] * 5


def test_offered_again_is_as_if_nothing_had_been(project: Path) -> None:
    """The format comes back, with its file, and nothing is said."""
    assert told(project)
    offer(project, "")
    assert told(project) == [] and (project / f"site{OLD}").exists() and not any(redirected(project))
    assert "gone" not in json.loads((project / "site/manifest.json").read_bytes())[OLD[1:]]


def test_part_of_a_build_keeps_what_it_did_not_make(project: Path) -> None:
    """A build of one language or format removes nothing, and the next whole build still knows."""
    assert told(project, "--format", "html") and (project / f"site{OLD}").exists()
    assert told(project) and told(project, "--language", "pl") and told(project)
    assert not (project / f"site{OLD}").exists()


def test_format_of_a_page_that_is_gone_leads_where_the_page_leads(project: Path) -> None:
    """The page speaks for both: its other formats lead to the short page, and after a redirect to the new one."""
    offer(project, "")
    build(project)
    (project / "content/en/choice.md").unlink()
    for _ in range(2):
        built = build(project)
        rules = [item["rule"] for item in built.findings]
        assert (
            rules.count("site/vanished-address") == 1
            and "site/vanished-format" not in rules
            and redirected(project) == [True] * 5
        )
    write(project, {"content/redirects.csv": f"old,new\n{NEW},en/index\n"})
    build(project)
    assert redirected(project, "/en/index.html") == [True] * 5

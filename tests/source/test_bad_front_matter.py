"""What is wrong between the two --- at the top of a page is said with its place, and every other page goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from samples import goes_on

from everyreader.testing import make_project, page, published, run

pytestmark = pytest.mark.slow

SLIPS = {
    "broken YAML": ("---\ntitle: [A page\nowner: us\n---\n\nWords.\n", "source/yaml", 2, "name: value"),
    "no end": ("---\ntitle: A page\n\nWords.\n", "source/yaml", 1, "---"),
    "a tab": ("---\ntitle: A page\ntranslation:\n\tmade-by: machine\n---\n\nWords.\n", "source/tab", 4, "spaces"),
    "an unknown key": (
        "---\ntitle: A page\nownr: us\n---\n\nWords.\n",
        "source/unknown-key",
        3,
        'Did you mean "owner"?',
    ),
    "a key twice": ("---\ntitle: A page\ntitle: B page\n---\n\nWords.\n", "source/double-key", 3, "Delete"),
    "a list for words": ("---\ntitle: [A, page]\n---\n\nWords.\n", "source/wrong-type", 2, "one line"),
    "a word for a number": ("---\ntitle: A page\norder: first\n---\n\nWords.\n", "source/wrong-type", 3, "number"),
    "a word for yes": (
        "---\ntitle: A page\nalways-published: maybe\n---\n\nWords.\n",
        "source/wrong-type",
        3,
        "yes or no",
    ),
    "an unknown kind": (
        "---\ntitle: A page\nkind: notise\n---\n\nWords.\n",
        "source/wrong-type",
        3,
        'Did you mean "notice"?',
    ),
    "a day that is not": (
        "---\ntitle: A page\nreviewed: 2026-02-30\n---\n\nWords.\n",
        "source/impossible-date",
        3,
        "day",
    ),
    "a doubtful day": (
        "---\ntitle: A page\nreviewed: 06/08/2026\n---\n\nWords.\n",
        "source/wrong-type",
        3,
        "2026-08-06",
    ),
    "an anchor": ("---\ntitle: &a A page\nowner: *a\n---\n\nWords.\n", "source/yaml-alias", 2, "quotes"),
    "an unknown format": (page("Words.", "formats: [html, larg-print]\n"), "site/unknown-format", 3, '"large-print"'),
    "an unknown original": (page("Words.", "version-of: indx\n"), "site/version-of", 3, 'Did you mean "index"?'),
    "a redirect outside": (page("Words.", "redirects: [../../etc/cron.html]\n"), "site/redirect-unsafe", 3, "old path"),
    "a redirect elsewhere": (
        page("Words.", "redirects: ['https://other.example/x']\n"),
        "site/redirect-unsafe",
        3,
        "path",
    ),
    "a taken redirect": (page("Words.", "redirects: [en/index]\n"), "site/duplicate-address", 3, "redirect"),
    "a late review": (page("Words.", "review-due: 2026-01-02\n"), "site/review-late", 3, "new days"),
    "the same title": (
        page("Words.", title="your health information and your choices"),
        "site/title-duplicate",
        2,
        "whom",
    ),
}


@pytest.mark.parametrize(("source", "rule", "line", "help"), SLIPS.values(), ids=SLIPS)
def test_a_slip_in_front_matter_has_its_line_and_what_to_do(
    source: str, rule: str, line: int, help: str, tmp_path: Path
) -> None:
    """The finding names the line of the file and the page that is right is published."""
    project = make_project(tmp_path, {"content/en/page.md": source})
    said = run(project)
    assert said.place(rule).startswith(f"content/en/page.md:{line}:"), said.found
    assert help in said.help(rule)
    assert goes_on(project)
    assert published(project), "an address that was asked for stands, if only with a short page"


def test_a_yaml_bomb_is_refused_in_no_time(tmp_path: Path) -> None:
    """Aliases that double at every line would fill the memory; they are not read."""
    bomb = "".join(f"k{number}: &a{number} [*a{number - 1}, *a{number - 1}]\n" for number in range(1, 60))
    project = make_project(tmp_path, {"content/en/page.md": f"---\nk0: &a0 [x]\n{bomb}---\n\nWords.\n"})
    said = run(project)
    assert said.code == 1 and said.place("source/yaml-alias") == "content/en/page.md:2:5"
    assert goes_on(project)


def test_deep_front_matter_is_refused(tmp_path: Path) -> None:
    """A thousand brackets are a mistake and no reason to stop."""
    project = make_project(tmp_path, {"content/en/page.md": f"---\ntitle: {'[' * 1000}{']' * 1000}\n---\n\nWords.\n"})
    said = run(project)
    assert said.code == 1 and said.place("source/yaml").startswith("content/en/page.md:2:")
    assert goes_on(project)


def test_plain_slips_are_understood(tmp_path: Path) -> None:
    """A colon in a title, a day in words and a bare `no` mean what an editor means."""
    source = page("Words.", "reviewed: 6 August 2026\nalways-published: no\n", "Your data: a guide")
    project = make_project(tmp_path, {"content/en/page.md": source})
    assert "source/" not in run(project).found
    assert "<h1>Your data: a guide</h1>" in published(project) and "6 August 2026" in published(project)


def test_a_page_without_a_title_is_said_and_published(tmp_path: Path) -> None:
    """The name of the file stands in for the title meanwhile."""
    project = make_project(tmp_path, {"content/en/your-choice.md": "Words.\n"})
    said = run(project)
    assert said.code == 1 and "content/en/your-choice.md:1:1: error: " in said.found
    assert "<h1>Your choice</h1>" in published(project, "en/your-choice.html")


def test_an_expired_page_keeps_its_address(tmp_path: Path) -> None:
    """A short page with the phone number is there, and not what has expired."""
    project = make_project(tmp_path, {"content/en/page.md": page("Old words.", "expires: 2026-11-20\n")})
    said = run(project)
    assert said.code == 1 and said.place("site/page-expired") == "content/en/page.md:3:1"
    assert "Old words." not in published(project) and "01632 960 001" in published(project)


def test_what_is_always_published_does_not_expire(tmp_path: Path) -> None:
    """A privacy notice whose date has passed is an error for staff and still there for readers."""
    project = make_project(
        tmp_path, {"content/en/page.md": page("Old words.", "expires: 2026-11-20\nalways-published: yes\n")}
    )
    assert run(project).code == 1
    assert "Old words." in published(project)

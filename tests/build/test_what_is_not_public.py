"""What was not meant to be public is not public: drafts in every word that authors use for them, names that mean "not
this one", and what waits for its day. Where an address was published before, a short page stays at it."""

from __future__ import annotations

import hashlib
import json
import random
from pathlib import Path

import pytest
from counts import COUNT
from not_public import doubtful_name, file_name, hiding_line, leaks, secret, waiting_line, write_pages
from samples import goes_on

from everyreader.source.not_pages import why_no_page
from everyreader.testing import TODAY, make_project, page, published, run, write

pytestmark = pytest.mark.generated

FACTS = (
    "trust-phone: {type: phone, value: 01632 960001, source: https://a.example, checked: 2026-11-20, owner: "
    "Switchboard}\n"
)
FACTS += (
    "trust-email: {type: email, value: us@trust.example, source: https://a.example, checked: 2026-11-20, owner: "
    "Switchboard}\n"
)
SITE = (
    "name: Example Trust\nbase-url: https://www.trust.example\nformats: [html]\ncontact: {phone: trust-phone, "
    "email: trust-email}\n"
)
LINKED = {"content/facts.yml": FACTS, "content/site.yml": SITE}
SECRET = "Secret words that nobody may read yet."


def _page(number: int, line: str, more: str = "") -> tuple[str, str]:
    return f"page{number}.md", page(secret(number), f"{line}\n{more}", f"Title {secret(number)}")


@pytest.mark.parametrize("slipped", [False, True], ids=["as it is", "with a slip"])
def test_no_hiding_word_lets_a_page_out(slipped: bool, tmp_path: Path) -> None:
    """Made at random: not in pages, lists, feeds, site map or any other file of the site."""
    project = make_project(tmp_path, LINKED)
    made = write_pages(
        project,
        COUNT,
        lambda number, chance: _page(number, hiding_line(chance, slipped), "kind: news\ndate: 2026-01-01\n"),
        f"hiding {slipped}",
    )
    said = run(project)
    assert leaks(project, made) == [] and goes_on(project)
    assert slipped is False or all(f"content/en/page{number}.md:3:" in said.found for number in range(COUNT))


def test_no_day_ahead_lets_a_page_out(tmp_path: Path) -> None:
    """And on its day, the page is there."""
    project = make_project(tmp_path, LINKED)
    made = write_pages(project, COUNT, lambda number, chance: _page(number, waiting_line(chance)), "waiting")
    run(project)
    assert leaks(project, made) == [] and goes_on(project)
    run(project, "--today", "2031-05-01")
    assert leaks(project, made) == made


def test_no_name_that_means_not_this_one_lets_a_page_out(tmp_path: Path) -> None:
    """Made at random; each is reported, the accidental ones as warnings."""
    project = make_project(tmp_path, LINKED)
    made = write_pages(
        project, COUNT, lambda number, chance: (file_name(number, chance), page(secret(number))), "names"
    )
    said = run(project)
    assert leaks(project, made) == [] and goes_on(project)
    for what in made:
        path = what.split(": ", 1)[0]
        left = why_no_page(f"content/en/{path}") in ("copy", "lock", "conflict") or path.startswith("index")
        level = "warning" if left else "advice"
        assert (
            f"content/en/{path}:1:1: {level}: This is not published" in said.found or "file was left out" in said.found
        ), path


def test_a_doubtful_name_is_told_and_its_page_stays(tmp_path: Path) -> None:
    """Made at random; where the title says the same words, the page is about them and nothing is told."""
    project = make_project(tmp_path, LINKED)
    made = write_pages(
        project, COUNT, lambda number, chance: (doubtful_name(number, chance), page(secret(number))), "doubtful"
    )
    said = run(project).found
    assert leaks(project, made) == made
    for what in made:
        path = f"content/en/{what.split('.md: ', 1)[0]}.md"
        assert f"{path}:1:1: warning: Readers get this page, and" in said, path
    for what in made:
        file = project / "content/en" / f"{what.split('.md: ', 1)[0]}.md"
        words = file.relative_to(project / "content/en").with_suffix("").as_posix().replace("_", " ")
        file.write_text(page("Words.", title=f'"{words}"'), "utf-8")
    assert "site/doubtful-name" not in run(project).found


@pytest.mark.parametrize(
    "change",
    [
        {"content/en/page.md": page(SECRET, "unpublished: yes\n")},
        {"content/en/page.md": page(SECRET, "drfat: true\n")},
        {"content/en/page.md": page(SECRET, "kind: news\ndate: 2027-05-01\n")},
        {"content/en/_page.md": page(SECRET), "content/en/page.md": ""},
    ],
    ids=["settings", "slip", "news", "name"],
)
def test_an_address_that_was_published_keeps_a_page_with_the_contact(
    change: dict[str, str | bytes], tmp_path: Path
) -> None:
    """The old words are gone, the address is not, and a link to it is reported."""
    project = make_project(
        tmp_path,
        {**LINKED, "content/en/page.md": page(SECRET), "content/en/other.md": page("See [this](page.md).", title="B")},
    )
    assert run(project).code == 0 and SECRET in published(project)
    write(project, change)
    if not change["content/en/page.md"]:
        (project / "content/en/page.md").unlink()
    said = run(project)
    assert SECRET not in published(project) and "01632 960001" in published(project)
    assert (
        said.place("site/missing-page").startswith("content/en/other.md:5:")
        and "site/vanished-address" not in said.found
    )
    assert "page.html" not in published(project, "sitemap.xml") and "page.html" not in published(project, "en/feed.xml")


def test_other_formats_go_with_the_page_in_a_partial_build_too(tmp_path: Path) -> None:
    """A file in large print must not stay where only the web pages are made."""
    project = make_project(tmp_path, {**LINKED, "content/en/page.md": page(SECRET, "unpublished: yes\n")})
    pdf = project / "site/en/page.large-print.pdf"
    write(
        project,
        {
            "site/en/page.large-print.pdf": b"%PDF",
            "site/manifest.json": json.dumps(
                {
                    f"en/{name}": {"sha256": hashlib.sha256(b"%PDF").hexdigest(), "size": 4}
                    for name in ("page.large-print.pdf", "page.html", "index.large-print.pdf")
                }
            ),
        },
    )
    write(project, {"site/en/index.large-print.pdf": b"%PDF"})
    run(project, "--format", "html")
    assert not pdf.exists() and (project / "site/en/index.large-print.pdf").exists()


def test_a_page_is_taken_back_though_another_file_cannot_be_read(tmp_path: Path) -> None:
    """What could not be read stays as it was; what its author keeps back does not."""
    project = make_project(
        tmp_path, {**LINKED, "content/en/page.md": page(SECRET), "content/en/other.md": page("Other words.", title="B")}
    )
    assert run(project).code == 0 and SECRET in published(project)
    write(project, {"content/en/page.md": page(SECRET, "draft: true\n")})
    (project / "content/en/other.md").unlink()
    (project / "content/en/other.md").mkdir()
    said = run(project)
    assert "source/unreadable" in said.found and "Other words." in published(project, "en/other.html")
    assert SECRET not in published(project) and "01632 960001" in published(project)


@pytest.mark.parametrize("day", ["2027-05-01 09:00", "2027-05-01T09:00:00Z", "01/05/2027", "May 2027", "2027/05/01"])
def test_news_whose_day_is_written_oddly_waits_too(day: str, tmp_path: Path) -> None:
    """It is reported, and read so that nothing is out too early; a last day is read so that nothing stays too long."""
    project = make_project(
        tmp_path,
        {
            **LINKED,
            "content/en/page.md": page(SECRET, f"kind: news\ndate: {day}\n"),
            "content/en/over.md": page(SECRET, f"expires: {day.replace('2027', '2025')}\n", "Over"),
        },
    )
    said = run(project)
    assert (
        not published(project)
        and SECRET not in published(project, "en/over.html")
        and "content/en/page.md:4:7: " in said.found
    )


def test_news_without_a_day_are_told(tmp_path: Path) -> None:
    """No list and no feed would ever have them."""
    project = make_project(tmp_path, {**LINKED, "content/en/page.md": page("Words.", "kind: news\n")})
    assert run(project).place("site/news-undated") == "content/en/page.md:3:1"


def test_news_of_tomorrow_are_out_tomorrow(tmp_path: Path) -> None:
    """A build that would find nothing changed looks at the day of the next decision too."""
    project = make_project(tmp_path, {**LINKED, "content/en/page.md": page(SECRET, "kind: news\ndate: 2026-11-22\n")})
    assert run(project).told.splitlines()[-1].startswith("Build again on 2026-11-22: ") and not published(project)
    assert "Build again on 2026-11-22" in run(project).told, "a build that changes nothing says it too"
    run(project, "--today", "2026-11-22")
    assert SECRET in published(project) and SECRET in published(project, "en/feed.xml") + published(project)


def test_next_build_is_the_first_day_on_which_readers_get_something_else(tmp_path: Path) -> None:
    """A review that editors are told of early is none; the last day of a page is one. In JSON it has a name of its
    own."""
    project = make_project(
        tmp_path, {**LINKED, "content/en/page.md": page("Words.", "expires: 2027-03-01\nreview-due: 2027-06-01\n")}
    )
    assert json.loads(run(project, "--json").found)["next-build"] == "2027-03-02"
    write(
        project,
        {
            "content/en/page.md": page("Words.", "expires: 9999-12-31\n"),
            "content/en/index.md": page("Words.", title="Home"),
        },
    )
    assert json.loads(run(project, "--json").found)["next-build"] is None


@pytest.mark.parametrize(
    "line",
    [
        "expires: 9999-12-31",
        "review-due: 9999-12-31",
        "review-due: 0001-01-01",
        "publish-from: 0001-01-01",
        "expires: 0001-01-01",
    ],
)
def test_the_ends_of_the_calendar_are_days_like_others(line: str, tmp_path: Path) -> None:
    """A page that never ends says 9999-12-31."""
    project = make_project(tmp_path, {"content/en/page.md": page("Words.", f"{line}\n")})
    assert run(project).code in (0, 1) and goes_on(project)


def test_the_report_for_editors_names_what_waits_and_what_nobody_owns(tmp_path: Path) -> None:
    """Drafts by settings and by name, and pages without an owner or without the days of their checks."""
    project = make_project(
        tmp_path,
        {
            **LINKED,
            "content/en/page.md": page(SECRET, "status: draft\n"),
            "content/en/_later.md": page(SECRET),
            "content/en/soon.md": page(SECRET, "publish-from: 2027-05-01\nowner: us\n", "Soon"),
        },
    )
    run(project)
    report = (project / "editors-report.md").read_text("utf-8")
    for line in (
        "- content/en/page.md: A page. It says “status: draft”.",
        "- content/en/_later.md: its name says that it is no page.",
        "- content/en/soon.md: Soon. It waits for 1 May 2027.",
        "- content/en/soon.md: Soon. There is no reviewed and no review-due.",
    ):
        assert line in report, report


def test_the_generator_makes_the_same_each_time() -> None:
    """Or else nobody could find again what it found."""
    one, two = ([hiding_line(random.Random(seed), True) for seed in range(20)] for _ in range(2))
    assert one == two and len(set(one)) > 10 and TODAY

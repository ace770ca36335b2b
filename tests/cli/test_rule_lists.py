"""`check --rules` lists every rule with its level and count, and `explain` prints the page of one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from everyreader.finding import RULES, Finding, Rule, all_rules, find_rule
from everyreader.testing import make_project, rule_in_place, run

LATE = (
    "---\ntitle: A\nkind: guide\naudience: everyone\nowner: A\nreviewed: 2026-01-01\n---\n\n[x](gone.md) and "
    "[y](lost.md).\n"
)


def test_every_rule_is_listed_once(tmp_path: Path) -> None:
    """Each line has name, level, count and first sentence; of built files nothing was asked."""
    project = make_project(tmp_path, {"content/en/page.md": LATE})
    said = run(project, "check", "--rules")
    lines = said.found.strip().split("\n")
    assert [line.split(":")[0] for line in lines] == list(all_rules()) and len(lines) == len(set(lines))
    assert len(lines) == sum(path.stem != "__init__" for path in RULES.glob("*/*.py"))
    assert "site/missing-page: error, 2: " in said.found and "site/missing-anchor: warning, 0: " in said.found
    assert "site/missing-picture: warning (on easy-read: error), 0: " in said.found
    assert "page/axe: error, not asked: " in said.found and "pdf/unknown-letter: warning, 0: " in said.found
    assert said.code == 1 and "/missing-page]" not in said.found


def test_the_list_is_there_for_programs(tmp_path: Path) -> None:
    """The same as JSON, with the consequence."""
    listed = json.loads(run(make_project(tmp_path), "check", "--rules", "--json").found)["rules"]
    assert {each["rule"]: (each["level"], each["levels"], each["consequence"]) for each in listed} == {
        name: (find_rule(name).level, find_rule(name).levels, find_rule(name).consequence) for name in all_rules()
    }


@pytest.mark.parametrize(("kind", "level", "code"), [("guide", "warning", 0), ("easy-read", "error", 1)])
def test_a_level_follows_from_the_kind_of_page(kind: str, level: str, code: int, tmp_path: Path) -> None:
    """A picture that is not there blocks those readers who understand the picture first."""
    page = f"---\ntitle: A\nkind: {kind}\nowner: A\n---\n\n![A bus](../media/bus.svg)\n\nTake a bus.\n"
    said = run(make_project(tmp_path, {"content/en/page.md": page}), "check")
    assert f": {level}: " in next(line for line in said.found.split("\n") if "[site/missing-picture]" in line)
    assert said.code == code, said.found


@pytest.mark.parametrize("name", ["document/raw-html", "pdf/pdf-ua", "facts/unusual-number"])
def test_a_rule_is_explained(name: str, tmp_path: Path) -> None:
    """Its level, what it does when it fails, and its whole page; nothing need be built for that."""
    said = run(make_project(tmp_path), "explain", name)
    assert said.code == 0 and said.found.startswith(f"{name}: {find_rule(name).level}; when it fails: ")
    assert all(part in said.found for part in ("\nWhat: ", "\nWhy: ", "\nHow to put it right: "))


def test_a_misspelt_rule_is_told(tmp_path: Path) -> None:
    """The nearest name is offered."""
    said = run(make_project(tmp_path), "explain", "document/raw-htm")
    assert said.code == 2 and 'Did you mean "document/raw-html"?' in said.found


def test_a_waiver_is_of_whole_names(tmp_path: Path) -> None:
    """A folder or the end of a path is meant, never a part of a name; after its last day the finding is reported
    again."""
    waivers = "waivers: [{{rule: site/missing-page, reason: it comes, who: A. Sample, page: {}, until: {}}}]\n"
    project = make_project(tmp_path, {"content/en/page.md": LATE})
    settings = (project / "content/site.yml").read_text("utf-8")
    for page, until, told in (
        ("page.md", "2026-11-21", False),
        ("content/en", "2026-11-21", False),
        ("en/page.md", "2026-11-21", False),
        ("en/pag", "2026-11-21", True),
        ("age.md", "2026-11-21", True),
        ("page.md", "2026-11-20", True),
    ):
        (project / "content/site.yml").write_text(settings + waivers.format(page, until), "utf-8")
        said = run(project, "check")
        assert ("[site/missing-page]" in said.found) == told, (page, until)
        assert ("error: This waiver of site/missing-page ended on 2026-11-20." in said.found) == (until == "2026-11-20")


@pytest.mark.parametrize(
    "name",
    ["facts/unusual-number", "settings/missing", "locale/direction", "site/title-duplicate", "document/raw-html"],
)
def test_a_check_of_any_subject_is_asked(name: str, tmp_path: Path) -> None:
    """A rule that a reader reports today may have a check tomorrow: the folder decides what it is given, and nobody
    lists it."""
    given: list[str] = []

    def check(subject: object) -> list[Finding]:
        given.append(type(subject).__name__)
        return [Finding(name, "content/en/index.md", "It always fails.", "Take the rule away.")]

    with rule_in_place(name, Rule("warning", check=check)):
        said = run(make_project(tmp_path, {"content/en/index.md": LATE}), "check")
    subject = name.split("/")[0]
    assert (
        set(given) == {{"document": "Page"}.get(subject, subject.capitalize())}
        and f"It always fails. [{name}]" in said.found
    )

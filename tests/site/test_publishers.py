"""Which facts rest on a weak source: another than their publisher's, or a copy that is old."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from everyreader.facts import Entry, read_facts
from everyreader.site import read_publishers, weakness
from everyreader.testing import make_project, page, run

TODAY = datetime.date(2026, 11, 28)
PUBLISHERS = read_publishers(b"law: [legislation.gov.uk]\nall: [www.legislation.gov.uk, ico.org.uk, digital.nhs.uk]\n")[
    0
]
FACT = "it:\n  type: {type}\n  value: words\n  source: {source}\n  checked: 2026-11-28\n  owner: us\n"
SEEN = "  seen: stored copy\n  seen-on: 2026-03\n"


def fact(source: str = "https://digital.nhs.uk/a", type: str = "text", more: str = SEEN) -> Entry:
    """Return a fact with a source."""
    register = read_facts((FACT.format(type=type, source=source) + more).encode())
    assert register.findings == ()
    return register.entries["it"]


@pytest.mark.parametrize(
    "entry",
    [
        fact(),
        fact("https://www.legislation.gov.uk/ukpga/2025/18/section/103", "law"),
        fact("http://ico.org.uk/a"),
        fact(more="  seen: live\n"),
        fact(more="  seen: live\n  seen-on: 2025-01-31\n"),
        fact(more="  seen: stored copy\n  seen-on: 2024-11-29\n"),
        fact("https://trust.example", more="  demonstration: yes\n"),
    ],
)
def test_publishers_own_page_of_late_is_not_weak(entry: Entry) -> None:
    """A copy of up to two years, or the page itself; what a demonstration makes up has no source to judge."""
    assert weakness(entry, PUBLISHERS, TODAY) == ()


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        (fact("https://ico.org.uk/law", "law"), "its source is not legislation.gov.uk"),
        (fact("https://www.surgery.nhs.uk/opt-out"), "surgery.nhs.uk is not its publisher's own site"),
        (fact("NHS Digital, a paper of 2018"), "its source has no address"),
        (fact(more=SEEN + "  weak: a surgery's page\n"), "a surgery's page"),
        (fact("https://www.surgery.nhs.uk/a", more=SEEN + "  weak: a surgery's page\n"), "a surgery's page"),
        (fact(more="  seen: stored copy\n"), "nobody has noted the day of the copy"),
        (fact(more="  seen: stored copy\n  seen-on: 2024-11-28\n"), "what was seen is of November 2024"),
        (fact(more="  seen: live\n  seen-on: 2018-06\n"), "what was seen is of June 2018"),
        (fact(more=""), "nobody has noted how the source was seen"),
    ],
)
def test_another_source_and_an_old_copy_are_weak(entry: Entry, why: str) -> None:
    """Each for one reason, in words that an editor understands; what a person has noted of the source comes first."""
    assert weakness(entry, PUBLISHERS, TODAY) == (why,)


def test_a_project_without_publishers_judges_by_what_a_fact_says() -> None:
    """Nothing is asked of a trust that has not begun with this."""
    none = read_publishers(b"")[0]
    assert weakness(fact("a telephone call", more=""), none, TODAY) == ()
    assert weakness(fact(more="  weak: hearsay\n  seen-on: 2019\n".replace("2019", "2019-01")), none, TODAY) == (
        "hearsay",
        "what was seen is of January 2019",
    )


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("all: [https://ico.org.uk]\n", "source/wrong-type"),
        ("al: [ico.org.uk]\n", "source/unknown-key"),
        ("all: [ico]\n", "source/wrong-type"),
    ],
)
def test_a_slip_in_the_list_is_said(text: str, rule: str) -> None:
    """With the file, the line and what to write."""
    [finding] = read_publishers(text.encode())[1]
    assert (finding.rule, finding.path, finding.line) == (rule, "content/publishers.yml", 1) and finding.help


def test_editors_and_explain_tell_weak_facts(tmp_path: Path) -> None:
    """In the report, with whom to ask, and of one fact, with how it was seen."""
    project = make_project(
        tmp_path,
        {
            "content/facts.yml": FACT.format(type="text", source="https://a-surgery.nhs.uk") + SEEN,
            "content/en/page.md": page("{{ it }}"),
            "content/publishers.yml": "all: [digital.nhs.uk]\n",
        },
    )
    run(project)
    told = (project / "editors-report.md").read_text("utf-8")
    assert (
        "## Facts with a weak source (1)\n\n- content/facts.yml:1: it: a-surgery.nhs.uk is not its "
        "publisher's own site; ask us." in told
    )
    said = run(project, "explain", "fact", "it").found
    assert (
        "  seen: stored copy, of 2026-03-01\n" in said
        and "  weak: a-surgery.nhs.uk is not its publisher's own site\n" in said
    )


def test_facts_without_the_day_of_their_copy_stand_last(tmp_path: Path) -> None:
    """They are many at first, and would hide those that rest on somebody else's page."""
    undated = FACT.format(type="text", source="https://digital.nhs.uk") + "  seen: stored copy\n"
    project = make_project(
        tmp_path,
        {
            "content/facts.yml": undated.replace("it:", "a:") + undated.replace("it:", "b:") + "  weak: hearsay\n",
            "content/en/page.md": page("{{ a }}"),
            "content/publishers.yml": "all: [digital.nhs.uk]\n",
        },
    )
    run(project)
    told = (
        (project / "editors-report.md")
        .read_text("utf-8")
        .partition("## Facts with a weak source (2)\n\n")[2]
        .split("\n")
    )
    assert [line.partition(": ")[2] for line in told[:5]] == [
        "b: hearsay, and nobody has noted the day of the copy; ask us.",
        "",
        "",
        "",
        "a: nobody has noted the day of the copy; ask us.",
    ]
    assert told[2] == "### Only the day of the copy is missing"


def test_the_day_on_which_a_copy_grows_old_changes_the_build(tmp_path: Path) -> None:
    """The report is written again with nothing edited."""
    project = make_project(
        tmp_path,
        {
            "content/facts.yml": FACT.format(type="text", source="x") + "  seen: stored copy\n  seen-on: 2024-12-01\n",
            "content/en/page.md": page("{{ it }}"),
        },
    )
    run(project, "build")
    assert "weak source (0)" in (project / "editors-report.md").read_text("utf-8")
    run(project, "build", "--today", "2026-12-01")
    assert "weak source (1)" in (project / "editors-report.md").read_text("utf-8")


def test_the_content_judges_its_own_sources() -> None:
    """The list of the project is there and can be read."""
    publishers, findings = read_publishers((Path(__file__).parents[2] / "content/publishers.yml").read_bytes())
    assert findings == [] and publishers.of_type["law"] == {"legislation.gov.uk"} and "digital.nhs.uk" in publishers.all


def test_an_empty_list_is_said() -> None:
    """It judges no fact any more, and nobody would notice."""
    assert [finding.rule for finding in read_publishers(b"# publishers\n")[1]] == ["source/no-value"]

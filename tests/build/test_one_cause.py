"""A key whose value cannot be read is told of once: not also as a key that is missing or gone. Every key of a page, a
fact, a purpose, a language and of the settings is tried with values of another kind."""

from __future__ import annotations

from pathlib import Path

import pytest

from everyreader.facts import Entry
from everyreader.locale import Locale
from everyreader.parse.meta import Meta
from everyreader.site.purposes import Purpose
from everyreader.site.search_words import SearchWords
from everyreader.site.settings import Settings
from everyreader.source.keys import readers_of
from everyreader.testing import make_project, run

GOOD = {
    "page": {
        "title": "A page",
        "description": "Words about it.",
        "kind": "guide",
        "audience": "carers",
        "version-of": "index",
        "easy-read": "draft",
        "names": "{pl: Strona}",
        "owner": "Jo Smith",
        "reviewed": "2026-01-01",
        "review-due": "2027-01-01",
        "expires": "2027-05-01",
        "formats": "[html]",
        "translation": "machine",
        "order": "3",
        "changes": "[{date: 2026-02-01, note: New words.}]",
        "redirects": "[/old-page]",
        "short": "pg",
        "always-published": "yes",
        "date": "2026-01-05",
        "co-produced": "yes",
        "editors-note": "Words",
        "articles": "{P1: a}",
        "print-sizes": "{large-print: 20}",
        "booklet": "{title: All, pages: [index]}",
        "demonstration": "no",
    },
    "fact": {
        "type": "web",
        "value": "https://www.larkmere.example/ward",
        "label": "Ward",
        "source": "https://a.example/x",
        "checked": "2026-11-01",
        "owner": "Jo Smith",
        "valid-from": "2026-01-01",
        "valid-until": "2027-01-01",
        "forms": "{pl: {nominative: Dom}}",
        "was": "[{value: https://b.example, until: 2026-10-31}]",
        "demonstration": "no",
        "hours": '{days: monday-friday, opens: "09:00", closes: "17:00"}',
        "seen": "live",
        "seen-on": "2026-11-01",
        "weak": "A copy",
        "question": "Who knows?",
    },
    "purpose": {
        "id": "care",
        "name": "To care",
        "what": "We care.",
        "article-6": "A law",
        "article-9": "A law",
        "confidentiality": "You agree.",
        "recipients": "[your GP]",
        "keeping": "Eight years",
        "source": "You",
        "opt-out": "applies",
        "opt-out-words": "It does.",
    },
}
KEYS = {"page": readers_of(Meta), "fact": readers_of(Entry), "purpose": readers_of(Purpose)}
APART = {
    "page": {"unpublished", "publish-from"},  # keep the page back, which is said beside it
    "fact": set[str](),
    "purpose": set[str](),
}
WRONG = ("2026-02-31", "{a: b}", "[a, [b]]", "12 Foo 2026", "???")
GONE = {"site/key-gone", "facts/incomplete", "facts/unsourced", "document/no-title", "site/security-contact"}
GONE |= {"settings/missing", "settings/purpose", "settings/purpose-opt-out"}
NAMES = {"page": "content/en/page.md", "fact": "content/facts.yml", "purpose": "content/purposes.yml"}


def _text(kind: str, values: dict[str, str]) -> str:
    lines = [f"{key}: {value}\n" for key, value in values.items()]
    if kind == "page":
        return f"---\n{''.join(lines)}---\n\nWords of the page are here.\n"
    if kind == "fact":
        return f"ward:\n{''.join(f'  {line}' for line in lines)}"
    return "- " + "  ".join(lines)


def _told(project: Path) -> list[tuple[str, str]]:
    """Return rule and line of each finding."""
    lines = [line for line in run(project).found.splitlines() if line.endswith("]")]
    return [(line.rpartition("[")[2].rstrip("]"), line) for line in lines]


@pytest.mark.parametrize("kind", GOOD)
def test_every_key_is_tried(kind: str) -> None:
    """A key that is added tomorrow must be here."""
    assert GOOD[kind].keys() == KEYS[kind].keys() - APART[kind]


@pytest.mark.slow
@pytest.mark.parametrize(("kind", "key"), [(kind, key) for kind in GOOD for key in GOOD[kind]])
def test_what_cannot_be_read_is_not_missing_too(kind: str, key: str, tmp_path: Path) -> None:
    """After a publish with a good value, one of another kind."""
    few = {name: GOOD[kind][name] for name in ("title", "type", "value", "id", "name") if name in GOOD[kind]}
    good = _text(kind, {**few, key: GOOD[kind][key]})
    project = make_project(tmp_path / "project", {NAMES[kind]: good})
    before = {line for _, line in _told(project)}
    for value in WRONG:
        (project / NAMES[kind]).write_text(_text(kind, {**few, key: value}), "utf-8")
        new = [(rule, line) for rule, line in _told(project) if line not in before]
        about = [rule for rule, _ in new if rule.startswith("source/")]
        assert not about or not GONE.intersection(rule for rule, _ in new), (value, new)
        (project / NAMES[kind]).write_text(good, "utf-8")
        run(project, "build", "--yes")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        ("security: {contact: a, expires: b}", "security: yes", "source/wrong-type"),
        ("name: Another Trust", "name: {a: b}", "source/wrong-type"),
        ("contact: {phone: a}", "contact: 12", "source/wrong-type"),
        ("base-url: https://a.example", "base-url: 12", "source/wrong-type"),
        ("print-sizes: {large-print: 20}", "print-sizes: twenty", "source/wrong-type"),
    ],
)
def test_people_are_told_once_of_a_setting_that_cannot_be_read(
    before: str, after: str, rule: str, tmp_path: Path
) -> None:
    """What it does to the site stands below."""
    name = "" if "name:" in before else "name: A Trust\n"
    settings = "content/site.yml"
    project = make_project(tmp_path / "project", {settings: f"{name}{before}\n"})
    known = set(run(project, everything=False).found.splitlines())
    (project / settings).write_text(f"{name}{after}\n", "utf-8")
    new = [line for line in run(project, everything=False).found.splitlines() if line not in known]
    heads = [line for line in new if line.startswith(settings)]
    assert len(heads) == 1 and heads[0].endswith(f"[{rule}]"), new


def test_what_is_nearly_a_key_is_not_gone_too(tmp_path: Path) -> None:
    """`hour:` is told as a name that nobody knows, with the name that is meant."""
    files = {NAMES["fact"]: _text("fact", {name: GOOD["fact"][name] for name in ("type", "value", "hours")})}
    project = make_project(tmp_path / "project", files)
    known = {line for _, line in _told(project)}
    path = project / NAMES["fact"]
    path.write_text(path.read_text("utf-8").replace("hours:", "hour:"), "utf-8")
    assert [rule for rule, line in _told(project) if line not in known] == ["source/unknown-key"]


def test_a_slip_in_the_name_of_a_type_is_told_at_its_line(tmp_path: Path) -> None:
    """The entry cannot be used, and what to write is known."""
    project = make_project(tmp_path / "project", {NAMES["fact"]: "ward:\n  tpe: phone\n  value: 01632 960001\n"})
    [(rule, line)] = [pair for pair in _told(project) if NAMES["fact"] in pair[1]]
    assert (rule, line.partition(" ")[0]) == ("facts/incomplete", "content/facts.yml:2:3:") and '"tpe"' in line


@pytest.mark.slow
@pytest.mark.parametrize(
    ("path", "before", "after", "rule"),
    [
        ("content/facts.yml", "type: date", "type: date {", "source/wrong-type"),
        ("content/facts.yml", "value: 2026-11-01", 'value: 2026-11-01"', "source/wrong-type"),
        ("content/purposes.yml", "  name: To care\n", "", "settings/purpose"),
        ("content/purposes.yml", "  name: To care", "  ame: To care", "source/unknown-key"),
    ],
)
def test_people_read_of_a_slip_once(path: str, before: str, after: str, rule: str, tmp_path: Path) -> None:
    """A line that looks odd is not told beside what is wrong with its value, nor what is lost beside its cause."""
    files = {
        "content/facts.yml": "day:\n  type: date\n  value: 2026-11-01\nother:\n  type: body\n  value: The Trust\n",
        "content/purposes.yml": "- id: care\n  name: To care\n  opt-out: applies\n",
    }
    project = make_project(tmp_path / "project", files)
    known = set(run(project, everything=False).found.splitlines())
    (project / path).write_text(files[path].replace(before, after), "utf-8")
    new = [line for line in run(project, everything=False).found.splitlines() if line not in known]
    assert [line.rpartition("[")[2] for line in new if line.startswith("content/")] == [f"{rule}]"], new


@pytest.mark.slow
def test_a_lost_purpose_is_an_error_beside_what_stood_before(tmp_path: Path) -> None:
    """A warning about another purpose is no cause of it, and a slip that is one weighs as much."""
    path = "content/purposes.yml"
    care, other = (f"- id: {name}\n  name: To {name}\n  opt-out: applies\n" for name in ("care", "plan"))
    project = make_project(tmp_path / "project", {path: f"{care}  keeping: TBC\n{other}"})
    run(project)
    (project / path).write_text(f"{care}  keeping: TBC\n", "utf-8")
    told = run(project, everything=False).found.splitlines()
    assert any("error" in line and line.endswith("[site/purposes-lost]") for line in told), told
    (project / path).write_text(f"{care}  keeping: TBC\n{other.replace('  name', '  ame')}", "utf-8")
    [said] = [line for line in run(project, everything=False).found.splitlines() if "unknown-key" in line]
    assert ": error: " in said


@pytest.mark.parametrize("struct", [Meta, Entry, Purpose, Locale, SearchWords, Settings])
def test_what_the_next_build_compares_knows_what_was_told(struct: type) -> None:
    """Each kind of entry whose keys are kept says which could not be read."""
    assert "unread" in struct.__annotations__


@pytest.mark.slow
@pytest.mark.parametrize(
    ("line", "rule"),
    [("title A page", "source/yaml"), ("title Easy Read: a page", "document/no-title"), ("owner O", "source/yaml")],
)
def test_people_read_of_a_page_that_cannot_be_read_once(line: str, rule: str, tmp_path: Path) -> None:
    """Nothing is said of the pages that lead to it, of its translations and of its other addresses."""
    project = project_with_followers(tmp_path / "project")
    known = set(run(project, everything=False).found.splitlines())
    key = line.partition(" ")[0]
    (project / PAGE).write_text("\n".join(line if old.startswith(f"{key}:") else old for old in SOURCE.split("\n")))
    new = [line for line in run(project, everything=False).found.splitlines() if line not in known]
    assert [one.rpartition("[")[2] for one in new if one.startswith("content/")] == [f"{rule}]"], new


@pytest.mark.slow
@pytest.mark.parametrize("path", ["en/page", "en/easy", "en/index", "en/notice", "pl/page"])
@pytest.mark.parametrize("left", ["nothing", "settings", "headings"])
def test_people_read_of_an_empty_page_once(path: str, left: str, tmp_path: Path) -> None:
    """Nothing is said of the pages that lead to it, of its translations and of what it ought to say."""
    project = project_with_followers(tmp_path / "project")
    known = set(run(project, everything=False).found.splitlines())
    file = project / f"content/{path}.md"
    settings, _, body = file.read_text("utf-8").removeprefix("---\n").partition("---\n")
    headings = "\n".join(line for line in body.splitlines() if line.startswith("#"))
    kept = {"nothing": "", "settings": f"---\n{settings}---\n", "headings": f"---\n{settings}---\n\n{headings}\n"}
    file.write_text(kept[left], "utf-8")
    new = [line for line in run(project, everything=False).found.splitlines() if line not in known]
    rules = [one.rpartition("[")[2] for one in new if one.startswith("content/") and "[site/draft" not in one]
    assert rules == ["document/empty-page]"], new


PAGE, POLISH_PAGE = "content/en/page.md", "content/pl/page.md"
SOURCE = "---\ntitle: A page\nowner: O\nshort: pg\nredirects: [/old]\n---\n\n## One {#one}\n\nPhone {{ ward }}.\n"


def project_with_followers(folder: Path) -> Path:
    """Write a project of which each page is what others lead to, translate or are a version of, and return it."""
    duties = "".join(f"  P{number}: one\n" for number in range(1, 18))
    files = {
        PAGE: SOURCE,
        POLISH_PAGE: "---\ntitle: Strona\ntranslation: machine\n---\n\n## Raz {#one}\n\nTelefon {{ ward }}.\n",
        "content/en/other.md": "---\ntitle: Other\nowner: O\n---\n\nRead [one](page.md#one).\n",
        "content/en/easy.md": "---\ntitle: Easy\nkind: easy-read\nversion-of: page\n---\n\nPhone {{ ward }}.\n",
        "content/en/notice.md": f"---\ntitle: N\nkind: notice\narticles:\n{duties}---\n\n## One {{#one}}\n\nYes.\n",
        "content/en/search.yml": "words:\n  page#one: [first]\n",
        "content/facts.yml": "ward:\n  type: phone\n  value: 01632 960001\n  owner: O\n",
        "content/site.yml": "name: Us\nbase-url: https://a.example\ndrafts: {publish: yes}\ncontact: {phone: ward}\n",
    }
    return make_project(folder, files)

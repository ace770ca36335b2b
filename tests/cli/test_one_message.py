"""Each mistake that the rules have as an example is one message to people, whatever rules see it."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import msgspec
import pytest

import everyreader.rules.document
from everyreader.cli.findings import for_people
from everyreader.finding import Reported
from everyreader.testing import make_project, page, run

pytestmark = pytest.mark.slow

AGAIN = (
    *("comment", "copy-note", "doubtful-not", "doubtful-time", "empty-link", "placeholder-link-text", "second-title"),
    *("torn-number", "typed-bullet"),
)
"""Rules with an example that has the same mistake in two places: each has to be mended."""
TWO_CAUSES = {
    *((f"document/{name}", f"document/{name}") for name in AGAIN),
    ("document/callout-kind", "document/structure"),
    ("document/choice-limits", "document/unmarked-words"),
    ("document/easy-read-length", "document/easy-read-part"),
    ("document/easy-read-length", "document/easy-read-pictures"),
    ("document/easy-read-part", "document/easy-read-pictures"),
    ("document/easy-read-step", "site/false-language"),
    ("document/empty-page", "document/heading-order"),
    ("document/footnote", "document/footnote"),
    ("document/hand-note", "document/other-dialect"),
    ("document/joined-lines", "document/raw-html"),
    ("document/joined-lines", "document/unmarked-words"),
    ("document/joined-lines", "site/false-language"),
    ("document/joined-lines", "site/typed-fact"),
    ("document/link-vanished", "site/typed-fact"),
    ("document/other-dialect", "site/typed-fact"),
    ("document/placeholder-link-text", "document/unmarked-words"),
    ("document/raw-html", "document/typed-address"),
    ("site/missing-page", "document/other-dialect"),
}
"""Rules that see two mistakes in one example: what one says to do leaves the other."""
NOT_THERE = frozenset(
    ("site/missing-page", "site/missing-picture", "site/missing-file", "site/unknown-fact", "site/title-duplicate")
)
"""What is told of examples because the pages and facts that they name are not there."""


def examples() -> Iterator[tuple[str, str | bytes]]:
    """Yield each page that one of the rules for pages has as an example of what it tells, with the rule."""
    for module in pkgutil.iter_modules(everyreader.rules.document.__path__):
        rule = importlib.import_module(f"everyreader.rules.document.{module.name}")
        yield from ((f"document/{module.name.replace('_', '-')}", text) for text in rule.FAILED if len(text) < 100_000)


def named(number: int) -> str:
    """Return a title without digits, which another rule would look at."""
    return "A page " + "".join("abcdefghij"[int(digit)] for digit in str(number))


def test_each_mistake_is_one_message(tmp_path: Path) -> None:
    """Of all examples only those have two messages that have two mistakes."""
    all_of_them = list(examples())
    pages = {
        f"content/en/q{number}.md": text
        if isinstance(text, bytes) or text.startswith(("---\n", "\ufeff"))
        else page(text.rstrip("\n"), title=named(number))
        for number, (_, text) in enumerate(all_of_them)
    }
    found: dict[str, list[Reported]] = {path: [] for path in pages}
    for item in msgspec.convert(run(make_project(tmp_path, pages), "check", "--json").findings, list[Reported]):
        if item.path in found and item.rule not in NOT_THERE and item.level != "advice":
            found[item.path].append(item)
    assert sum(map(bool, found.values())) > 0.9 * len(found)
    twice = []
    for (name, text), items in zip(all_of_them, found.values(), strict=True):
        told = [words for words, level in for_people(items).texts if level]
        rules = sorted(words.partition("\n")[0].rpartition("[")[2].rstrip("]") for words in told)
        if not set(combinations(rules, 2)) <= TWO_CAUSES:
            twice.append((name, text, told))
    assert twice == []


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n+---+---+", 1),
        ("| a | b |\n| --- | --- |\n| 1 | 2 |\n## Hours\nWe are open.", 1),
        ("One<br>two.\n\nThree\n\nfour\n\nfive<BR/>six.\n\nSeven<br />eight.", 1),
        ("Ward,Open\nOak,yes\nElm,no", 1),
        ("Write to me@trust-\nname.example now.", 1),
        ("## Hours {#hours}}\n\nWe are open.", 1),
        ("## Hours {#hours\n\nWe are open.", 1),
        ("See [us](02079460000) now.", 1),
        ("We rely on Article 6(1(e) of the UK GDPR.", 1),
        ("One<br>two. <b>Three.</b>\n\nFour.\n\nFive.\n\nSix.\n\n<b>Seven.</b>", 1),
        ("We (see the page are open.\n\nWe rely on Article 6(1(e) of the UK GDPR.", 2),
        ("Write to me@trust,example. The help-\nful nurse is in.", 2),
    ],
)
def test_one_slip_is_one_message(words: str, count: int, tmp_path: Path) -> None:
    """What more than one rule sees is told once; two slips on a line are two messages."""
    project = make_project(tmp_path, {"content/en/q.md": page(words)})
    said = run(project, "check", everything=False).found.splitlines()
    assert len([line for line in said if line.startswith("content/en/q.md")]) == count, said


def test_what_stands_for_an_error_is_told_as_one(tmp_path: Path) -> None:
    """A number that is written as the address of a link leads to no page: how to write it says all, as an error."""
    project = make_project(tmp_path, {"content/en/q.md": page("Phone [us](020 7946 0000) now.")})
    said = run(project, "check", everything=False).found
    assert "error: This is an address, and as a link it leads nowhere" in said and "[site/missing-page]" not in said
    assert "[site/missing-page]" in run(project, "check").found


@pytest.mark.parametrize(
    ("path", "old", "new", "rule"),
    [
        ("content/site.yml", "name: Larkmere", "name: TODO Larkmere", "settings/missing"),
        ("content/facts.yml", "\ntrust-phone:", "\n\ttrust-phone:", "source/tab"),
    ],
)
def test_one_slip_in_a_file_is_one_message(path: str, old: str, new: str, rule: str, tmp_path: Path) -> None:
    """Also where it has consequences in other files."""
    project = make_project(tmp_path)
    text = (project / path).read_text("utf-8")
    (project / path).write_text(text.replace(old, new, 1), "utf-8")
    said = [line for line in run(project, everything=False).found.splitlines() if not line.startswith(" ")]
    assert [line for line in said if "[site/security-contact]" not in line and f"[{rule}]" not in line] == []
    assert sum(f"[{rule}]" in line for line in said) == 1

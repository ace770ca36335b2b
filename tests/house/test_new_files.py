"""What the recipes of CONTRIBUTING.md say can be added as new files is added here, from `additions/`, in a scratch
copy: a format that says every kind of block, a rule of every subject, a language that nothing here knows, a command. No
old file is edited."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from kinds import BLOCKS, INLINES

from everyreader.testing import SMALLEST

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
ADDITIONS = Path(__file__).parent / "additions"
TODAY = "2026-11-28"
DOT = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>\n'
NOTE = "licence: CC BY 4.0\ncredit: A. Sample\n"


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    """A copy of everyreader with the smallest project in it, as somebody has it who works on it."""
    for name in ("everyreader", "templates", "locales"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(SMALLEST / "content", tmp_path / "content")
    for name in ("build.py", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


def add(scratch: Path, *paths: str) -> None:
    """Put additions at their places; none of them is there yet."""
    for path in paths:
        for file in sorted(file for file in [ADDITIONS / path, *(ADDITIONS / path).rglob("*")] if file.is_file()):
            target = scratch / file.relative_to(ADDITIONS)
            assert not target.exists(), target
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, target)


def write(scratch: Path, files: dict[str, str]) -> None:
    """Write new files."""
    for path, text in files.items():
        assert not (scratch / path).exists(), path
        (scratch / path).parent.mkdir(parents=True, exist_ok=True)
        (scratch / path).write_text(text, "utf-8")


def run(scratch: Path, *words: str) -> tuple[int, str]:
    """Run build.py of the scratch copy; return the exit code and what it said."""
    command = [sys.executable, "-B", str(scratch / "build.py"), *words, "--today", TODAY]
    done = subprocess.run(command, cwd=scratch, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr and "itself failed" not in done.stderr, done.stderr
    return done.returncode, done.stdout


def findings(scratch: Path, *words: str) -> list[dict[str, Any]]:
    """Return what a build or a check finds."""
    found: list[dict[str, Any]] = json.loads(run(scratch, *words, "--json")[1])["findings"]
    return found


def wrong_types(scratch: Path) -> str:
    """Return what mypy says of what was added."""
    done = subprocess.run([sys.executable, "-m", "mypy"], cwd=scratch, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


KINDS = "\n\n".join([*BLOCKS.values(), *INLINES.values()])
KINDS = KINDS.replace("a-fact", "trust-phone").replace("contact.md", "index.md").replace("a.svg", "../media/a.svg")
URDU = (
    "آپ فیصلہ کر سکتے ہیں کہ آپ کی خفیہ معلومات تحقیق اور منصوبہ بندی کے لیے استعمال ہوں یا نہیں۔ "
    "آپ کا فیصلہ آپ کے اپنے علاج پر کوئی اثر نہیں ڈالتا۔ اگر آپ مطمئن ہیں تو آپ کو کچھ کرنے کی ضرورت نہیں۔\n\n"
)
QUALIFIED = "translation: {made-by: qualified, name: A. Khan, date: 2026-08-06}\n"
HEAD = "---\ntitle: Kinds in {tag}\nkind: {kind}\nowner: A\nformats: [html, words-alone]\n{more}---\n\n"
PROOF = f"""
import sys
from pathlib import Path
sys.path.insert(0, {str(Path(__file__).parents[1])!r})
import expected
from everyreader.format import find_formats
from everyreader.proof.parity import compare, read_declared
assert Path(find_formats.__wrapped__.__code__.co_filename).is_relative_to(Path.cwd())
known = read_declared(Path("templates/words-alone/parity.yml").read_text("utf-8"))
read_back = find_formats()["words-alone"].read_back
files = 0
for page, format, file in expected.made(expected.expected_of(Path.cwd(), "{TODAY}", Path("proof")), Path("site")):
    if format == "words-alone":
        files += 1
        for difference in compare(page.pieces(format, file), read_back(file.read_bytes()), known):
            print(file, difference.id, difference.message)
print(files, "files")
"""


def proof(scratch: Path) -> list[str]:
    """Build, and compare every file of the new format with what its page says; return the differences and the number of
    files."""
    run(scratch, "build")
    done = subprocess.run([sys.executable, "-B", "-c", PROOF], cwd=scratch, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout.strip().split("\n")


def test_a_format_says_every_kind_of_block_in_any_language_and_in_a_booklet(scratch: Path) -> None:
    """The proof takes it in by itself, and sees what it loses; its label is in the panel in the page's language."""
    add(scratch, "everyreader/formats/words_alone.py", "templates/words-alone")
    booklet = "booklet: {title: All of it, pages: [kinds, easy]}\n"
    pages = {
        f"content/{tag}/{name}.md": HEAD.format(tag=f"{tag} {kind}", kind=kind, more=more) + own + KINDS
        for tag, extra, own in (("en", "", ""), ("ur", "translation: machine\n", URDU * 3))
        for name, kind, more in (("kinds", "guide", extra + booklet), ("easy", "easy-read", QUALIFIED * bool(extra)))
    }
    write(scratch, {**pages, "content/media/a.svg": DOT, "content/media/a.yml": NOTE})
    assert proof(scratch) == ["6 files"]
    panel = (scratch / "site/ur/kinds.html").read_text("utf-8").partition('<section class="formats"')[2]
    assert "صرف الفاظ" in panel and 'href="kinds.alone.txt"' in panel
    assert wrong_types(scratch) == ""
    path = scratch / "everyreader/formats/words_alone.py"
    text = path.read_text("utf-8")
    for line in ("yield alt\n", "yield _words(title)", "yield picture.credit", "yield from _held(entry.blocks"):
        assert line in text
        path.write_text(text.replace(line, line.replace("yield", "pass  #")), "utf-8")
        assert len(proof(scratch)) > 1, f"nobody misses “{line}”"


SUBJECTS = {
    "document": ("everyreader.parse", "Page", "subject.header.source"),
    "source": ("everyreader.source", "Source", "subject.path"),
    "site": ("everyreader.site", "Site", '"content/site.yml"'),
    "facts": ("everyreader.facts", "Facts", '"content/facts.yml"'),
    "settings": ("everyreader.site", "Settings", '"content/site.yml"'),
    "locale": ("everyreader.locale", "Locale", '"locales/en/locale.yml"'),
    "templates": ("everyreader.source", "StyleSheet", "subject.path"),
    "engine": ("everyreader.proof.artefacts", "MadePages", '"templates/html"'),
    "epub": ("everyreader.proof.artefacts", "EpubFile", "subject.path.as_posix()"),
    "pdf": ("everyreader.proof.artefacts", "PdfFile", "subject.path.as_posix()"),
    "html": ("everyreader.proof.artefacts", "HtmlFile", "subject.path.as_posix()"),
    "page": ("everyreader.preview", "LivePage", "subject.path.as_posix()"),
}
"""Of every subject, where its type comes from, its name, and how a finding gets its path."""
RULE = '''"""It always fails.

What: it always fails. Why: to see that it is asked. How to put it right: take it away.
"""

from {module} import {kind}
from everyreader.finding import Finding, Rule


def check(subject: {kind}) -> list[Finding]:
    """Find something."""
    return [Finding("{subject}/always-fails", {path}, "It always fails.", "Take this rule away.")]


RULE = Rule("advice", check=check)
'''


def add_rules(scratch: Path) -> None:
    """Add a rule of every subject."""
    folders = {path.parent.name for path in (scratch / "everyreader/rules").glob("*/__init__.py")}
    assert {*SUBJECTS} == folders
    rules = {
        f"everyreader/rules/{subject}/always_fails.py": RULE.format(
            subject=subject, module=module, kind=kind, path=path
        )
        for subject, (module, kind, path) in SUBJECTS.items()
    }
    write(scratch, rules)


def asked(scratch: Path, *words: str) -> set[str]:
    """Return the subjects whose new rule was asked."""
    found = {each["rule"] for each in findings(scratch, *words)}
    return {rule.split("/")[0] for rule in found if rule.endswith("/always-fails")}


def test_a_rule_of_every_subject_is_asked_by_a_check(scratch: Path) -> None:
    """Those on sources by every check; each is in the list of rules, and has its page."""
    add_rules(scratch)
    assert wrong_types(scratch) == ""
    assert asked(scratch, "check") == {*SUBJECTS} - {"pdf", "epub", "html", "page"}
    listed = run(scratch, "check", "--rules")[1]
    assert all(f"{subject}/always-fails: advice, " in listed for subject in SUBJECTS)
    assert "Take it away." in run(scratch, "explain", "pdf/always-fails")[1].replace("take it away", "Take it away")


@pytest.mark.pdf
@pytest.mark.browser
def test_a_rule_on_finished_files_is_asked_by_a_check_of_them(scratch: Path) -> None:
    """Those on PDFs, on books, on web pages as files, and on live pages."""
    add_rules(scratch)
    page = (scratch / "content/en/index.md").read_text("utf-8")
    write(
        scratch, {"content/en/print.md": page.replace("kind: home", "kind: page\nformats: [html, clear-print, epub]")}
    )
    run(scratch, "build")
    assert asked(scratch, "check", "--pdf", "--epub", "--pages") == {"pdf", "epub", "html", "page"}


def test_a_whole_rule_passes_the_tests_of_all_rules(scratch: Path) -> None:
    """With its page, and examples that passed, failed and were inapplicable."""
    add(scratch, "everyreader/rules/document/shouted_title.py")
    shutil.copytree(ROOT / "tests", scratch / "tests", ignore=shutil.ignore_patterns("__pycache__"))
    command = [sys.executable, "-B", "-m", "pytest", "-v", "-p", "no:cacheprovider"]
    command += ["tests/rules/test_examples.py", "-k", "shouted"]
    done = subprocess.run(command, cwd=scratch, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    passed = set(re.findall(r"::(\w+)\[document/shouted-title\] PASSED", done.stdout))
    assert passed >= {
        "test_a_rule_is_its_own_documentation",
        "test_a_rule_is_run_by_something",
        "test_a_rule_finds_what_fails",
        "test_a_rule_finds_nothing_in_what_passes",
        "test_a_rule_says_when_it_does_not_apply",
    }, done.stdout


def test_a_language_that_nothing_here_knows(scratch: Path) -> None:
    """Saraiki runs from right to left on its own pages, as words of others and around numbers, though no file says more
    of it than the order of its letters and that its code has three."""
    add(scratch, "locales/skr", "content/skr", "content/en/saraiki.md")
    sources = [
        path
        for path in (ROOT / "everyreader").rglob("*.py")
        if not {"rules", "alphabet.py", "language.py"} & {*path.relative_to(ROOT).parts}
    ]
    assert not [path for path in sources if re.search(r"\bskr\b|Saraiki", path.read_text("utf-8"))]
    found = findings(scratch, "build", "--format", "html")
    assert not [each for each in found if each["level"] == "error" or each["rule"] == "document/language-tag"], found
    own = (scratch / "site/skr/index.html").read_text("utf-8")
    assert '<html lang="skr" dir="rtl">' in own and '<bdi lang="en" dir="ltr">Ring 0300 303 5678</bdi>' in own
    assert '<bdi dir="ltr" class="short">01632 960 001</bdi>' in own
    assert '<a class="find" href="search.html">ڳول</a>' in (scratch / "site/skr/choice.html").read_text("utf-8")
    other = (scratch / "site/en/saraiki.html").read_text("utf-8")
    assert '<bdi lang="skr" dir="rtl">سرائیکی <bdi dir="ltr">0300 303 5678</bdi></bdi>' in other
    assert '<bdi lang="skr" dir="rtl">سرائیکی</bdi> <bdi lang="en-GB">Saraiki</bdi></a>' in other


def test_a_command_is_one_file(scratch: Path) -> None:
    """It runs, is in the list of commands, and is suggested for a mistyped one."""
    add(scratch, "everyreader/cli/commands/tally.py")
    run(scratch, "build", "--format", "html")
    code, said = run(scratch, "tally")
    assert code == 0 and "files are published in" in said
    listed = subprocess.run(
        [sys.executable, "-B", "build.py", "--help"], cwd=scratch, capture_output=True, text=True, check=True
    )
    assert "say how many files are published" in listed.stdout
    typo = subprocess.run(
        [sys.executable, "-B", "build.py", "taly"], cwd=scratch, capture_output=True, text=True, check=False
    )
    assert "tally" in typo.stderr and wrong_types(scratch) == ""

"""The project's documents say what is so: requirements that are cited, counts, licences, commands and files that are
named."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml

from everyreader.parse import is_page

ROOT = Path(__file__).parents[2]
NUMBER = re.compile(r"\b[A-Z]{1,2}-[0-9]{2}\b")
REQUIREMENTS = ROOT / "docs" / "requirements"
DOCUMENTS = sorted(
    {
        *ROOT.glob("*.md"),
        *(ROOT / "docs").rglob("*.md"),
        *(ROOT / "templates").rglob("*.md"),
        ROOT / "content/README.md",
        ROOT / "locales/README.md",
        *(ROOT / "tests").rglob("README.md"),
        *(ROOT / "everyreader").rglob("*.md"),
    }
    - {ROOT / "editors-report.md"}
)
CITING = sorted(
    {
        *DOCUMENTS,
        ROOT / "build.py",
        *(
            path
            for folder in ("everyreader", "templates", "tests")
            for ending in ("py", "html", "css", "yml")
            for path in (ROOT / folder).rglob(f"*.{ending}")
        ),
    }
)
FOLDERS = ("everyreader", "tests", "templates", "locales", "content", "docs")


def defined() -> Counter[str]:
    """Return how often each requirement has a definition: a list item that begins with its number."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in REQUIREMENTS.glob("*.md"))
    return Counter(re.findall(r"^- \*\*([A-Z]{1,2}-[0-9]{2})\*\* ", text, re.MULTILINE))


def unknown(text: str) -> set[str]:
    """Return the requirements that a text cites and nobody has written down."""
    return {*NUMBER.findall(text)} - {*defined()}


def test_every_cited_requirement_is_written_down() -> None:
    """Whoever meets a number in code, a template, a test or a README finds it, once."""
    assert {path.name: found for path in CITING if (found := unknown(path.read_text(encoding="utf-8")))} == {}
    assert {number for number, times in defined().items() if times > 1} == set()


def test_a_requirement_that_nobody_wrote_is_seen() -> None:
    """The look itself finds what is missing."""
    number = "-".join(("Z", "99"))
    assert unknown(f"as P-05 and {number} ask") == {number}


def test_every_requirement_ends_with_its_source() -> None:
    """In italics, at the end: a reader can tell a standard from a decision of ours."""
    lines = [line for path in REQUIREMENTS.glob("*.md") for line in path.read_text(encoding="utf-8").splitlines()]
    assert [line[:12] for line in lines if line.startswith("- **") and not re.search(r"\. \*[^*]+\.\*$", line)] == []


def counted() -> tuple[int, set[int], int]:
    """Return how many pages are in English, how many in each other language, and how many other languages there are."""
    paths = [path.relative_to(ROOT).as_posix() for path in (ROOT / "content").rglob("*.md")]
    pages = Counter(path.split("/")[1] for path in paths if is_page(path))
    return pages.pop("en"), {*pages.values()}, len(pages)


def test_readme_counts_the_pages() -> None:
    """Its table of formats and languages has today's figures."""
    english, others, languages = counted()
    [first] = re.findall(
        r"^\| English \| (\d+) pages \| (\d+) \|", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    [names, each, prints] = re.findall(
        r"^\| (Arabic[^|]*) \| (\d+) pages each, drafts \| (\d+) each, drafts \|",
        (ROOT / "README.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )[0]
    easy = sum("\nkind: easy-read\n" in path.read_text("utf-8") for path in ROOT.glob("content/en/**/*.md"))
    assert (
        first == (str(english), str(english - easy))
        and {int(each), int(prints)} == others
        and len(names.split(", ")) == languages
    )


@pytest.mark.parametrize("lock", [path.name for path in sorted(ROOT.glob("requirements*.txt"))])
def test_every_package_has_its_licence_listed(lock: str) -> None:
    """Each package of a lock is in the list, with a licence."""
    packages = set(re.findall(r"^([\w.-]+)==", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE))
    listed = dict(
        re.findall(
            r"^\| ([\w.-]+) \| (\S[^|]*) \|$", (ROOT / "docs/licences.md").read_text(encoding="utf-8"), re.MULTILINE
        )
    )
    assert {name.lower() for name in packages} - {*listed} == set()


def test_licences_tell_what_a_build_installs() -> None:
    """The packages of a build are those under its heading: whoever reads the list asks what a published site is made
    with."""
    text = (ROOT / "docs/licences.md").read_text(encoding="utf-8")
    listed = re.findall(
        r"^\| ([a-z][\w.-]+) \|", text.partition("of the build\n")[2].partition("\n## ")[0], re.MULTILINE
    )
    held = re.findall(r"^([\w.-]+)==", (ROOT / "requirements.txt").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(listed) == {name.lower() for name in held}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_files_that_a_document_names_are_there(path: Path) -> None:
    """A link leads to a file, and so does a path in code marks, but for one with a place for a name such as
    `<name>`."""
    text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    named = [word for word in re.findall(r"`([\w./-]+/[\w./-]*)`", text) if word.split("/")[0] in FOLDERS]
    links = re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", re.sub(r"`[^`\n]*`", "", text))
    missing = [word for word in named if not (ROOT / word).exists()]
    missing += [target for target in links if not (path.parent / target).exists()]
    assert missing == []


def test_workflow_of_the_host_runs_what_everybody_runs() -> None:
    """The quick loop and .ci/run, with no more rights than reading."""
    workflow = yaml.safe_load((ROOT / ".github/workflows/check.yml").read_text(encoding="utf-8"))
    commands = [step.get("run") for job in workflow["jobs"].values() for step in job["steps"]]
    assert {"python3 build.py --setup dev", "python3 build.py test quick", ".ci/run"} <= {*commands}
    assert workflow["permissions"] == {"contents": "read"}

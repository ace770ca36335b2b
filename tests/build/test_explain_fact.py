"""`explain fact` says what a fact is, who answers for it, and where it is used."""

from __future__ import annotations

from pathlib import Path

import pytest
from samples import BARE_POLISH

from everyreader.testing import make_project, page, run, write

FACTS = """\
desk:
  type: phone
  value: 01632 960001
  source: https://www.trust.example
  checked: 2026-11-20
  owner: Patient information
  forms: {en: {hours: always}}
desk-two:
  type: phone
  value: 01632 960002
old:
  type: address
  value: [1 Road, Town]
  valid_until: 2020-01-01
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that uses one fact in words, with a form, in a link, in two languages and in its settings."""
    project = make_project(
        tmp_path,
        {
            **BARE_POLISH,
            "content/facts.yml": FACTS,
            "content/en/page.md": page("Phone {{ desk }}.\n\n- Open {{desk:hours}}\n- {{ desk-two }}"),
            "content/en/two.md": page("[Phone us]({{ desk }})."),
            "content/pl/page.md": page("Tel. {{ desk }}", "translation: machine\n"),
            "content/purposes.yml": "# {{ desk }}\n- {id: care, name: Care, what: 'Ask {{ desk }}'}\n",
        },
    )
    settings = project / "content/site.yml"
    settings.write_text("# desk\nname: Trust\ncontact: {phone: desk}\nformats: [html, large-print]\n", "utf-8")
    return project


def test_every_use_is_listed_with_its_line_and_formats(project: Path) -> None:
    """Pages of every language, purposes and settings; a fact whose name only begins alike is not counted."""
    said = run(project, "explain", "fact", "desk")
    assert said.code == 0
    assert said.found.splitlines() == [
        "desk: phone, content/facts.yml:1",
        "  value: 01632 960001",
        "  source: https://www.trust.example",
        "  checked: 2026-11-20",
        "  owner: Patient information",
        "  in English: hours: always",
        "  used on 6 lines:",
        "    content/en/page.md:5 (html, large-print)",
        "    content/en/page.md:7 (html, large-print)",
        "    content/en/two.md:5 (html, large-print)",
        "    content/pl/page.md:6 (not published)",
        "    content/purposes.yml:2 (where purposes are listed)",
        "    content/site.yml:3 (on every page, where the build needs it)",
    ]


def test_fact_that_nothing_uses_and_one_that_is_not_there(project: Path) -> None:
    """The first says that it does not hold any more; the second suggests the name that was meant, and ends with 2."""
    said = run(project, "explain", "fact", "old")
    assert "  value: 1 Road, Town\n" in said.found and "it does not hold on 2026-11-21\n  used nowhere\n" in said.found
    said = run(project, "explain", "fact", "dask")
    assert said.code == 2 and 'Did you mean "desk"?' in said.found


def test_nothing_is_published(project: Path) -> None:
    """A question writes no site, and a page that was changed since the last build is read as it is now."""
    write(project, {"content/en/two.md": page("Words.")})
    assert "two.md" not in run(project, "explain", "fact", "desk").found
    assert not (project / "site").exists() and not (project / "editors-report.md").exists()

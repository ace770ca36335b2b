"""A language, a rule and a format are added by adding files: no old file is edited, and none is listed anywhere."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from samples import LANGUAGES, WORDS_FORMAT, WORDS_TEMPLATE, make_trust, sample_page

from everyreader.layout import ENGINE
from everyreader.locale import DRAFT
from everyreader.testing import TODAY, contents, write

pytestmark = pytest.mark.slow

RULE = '''\
"""The title is not shouted.

Why: capital letters are harder to read. How to put it right: write the title in small letters.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site


def check(site: Site) -> list[Finding]:
    """Return a finding for every page whose title is in capital letters."""
    return [Finding("site/shouted-title", header.source, "This title is shouted.", "Write it in small letters.")
            for header in site.pages.values() if header.meta.title.isupper()]


RULE = Rule("warning", check=check)
'''
LOCALE = (
    "lang: cy\nname: Cymraeg\nenglish-name: Welsh\ndirection: ltr\nscript: Latn\ndigits: latn\n"
    "fonts: {print: [NotoSans-Regular.ttf, NotoSans-Bold.ttf]}\n"
)
HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    """A copy of everyreader with a small project in it, as somebody has it who works on it."""
    shutil.copytree(ENGINE / "everyreader", tmp_path / "everyreader", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ENGINE / "build.py", tmp_path / "build.py")
    make_trust(tmp_path)
    shutil.rmtree(tmp_path / "templates/words")
    site = (tmp_path / "content/site.yml").read_text("utf-8")
    write(tmp_path, {"content/site.yml": site.replace("formats: [html, words]", "formats: [html]")})
    return tmp_path


def build(scratch: Path) -> tuple[int, Any]:
    """Build the scratch copy with its own build.py; return the exit code and the findings."""
    done = subprocess.run(
        [sys.executable, "-B", str(scratch / "build.py"), "--today", TODAY, "--json"],
        cwd=scratch,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in done.stderr and "itself failed" not in done.stderr, done.stderr
    return done.returncode, json.loads(done.stdout)["findings"]


def sources(scratch: Path) -> dict[str, bytes]:
    """Return everything but what a build makes."""
    return {path: data for path, data in contents(scratch).items() if not path.startswith(("site/", ".everyreader/"))}


def test_new_language_rule_and_format_edit_no_old_file(scratch: Path) -> None:
    """The language's page is published, the rule speaks, the format is in the panel in its own words, with its
    size."""
    code, _ = build(scratch)
    assert code == 0
    before = sources(scratch)

    write(scratch, {"locales/cy/locale.yml": LOCALE})
    write(
        scratch,
        {
            "content/cy/index.md": sample_page(
                "cy",
                "index",
                1,
                kind="home",
                title="CROESO",
                other="index.md",
                more="formats: [html, words]\ntranslation: machine\n",
            )
        },
    )
    notice = "Drafft yw'r dudalen hon. Nid oes cyfieithydd cymwys wedi ei gwirio. Ffoniwch {phone} a dywedwch {words}."
    write(scratch, {"locales/cy/messages.po": f'{HEAD}msgid "{DRAFT}"\nmsgstr "{notice}"\n'})
    write(scratch, {"everyreader/rules/site/shouted_title.py": RULE})
    write(scratch, {"everyreader/formats/words.py": WORDS_FORMAT})
    write(scratch, {"templates/words/page.html": WORDS_TEMPLATE})
    write(scratch, {"templates/words/messages.cy.po": HEAD + 'msgid "Plain words"\nmsgstr "Geiriau plaen"\n'})

    code, after = build(scratch)
    assert code in (0, 1), after
    assert [(item["path"], item["level"]) for item in after if item["rule"] == "site/shouted-title"] == [
        ("content/cy/index.md", "warning")
    ]
    text = (scratch / "site/cy/index.html").read_text("utf-8")
    made = (scratch / "site/cy/index.words.txt").read_bytes()
    assert made.startswith(b"Geiriau plaen: CROESO")
    panel = text[text.index('<section class="formats"') :]
    assert (
        '<a href="index.words.txt">Geiriau plaen: CROESO<span class="size">' in panel
        and "1 KB" in panel
        and "PDF" not in panel
    )
    for tag in LANGUAGES:
        assert 'href="../cy/index.html"' in (scratch / f"site/{tag}/index.html").read_text("utf-8")
    assert {path for path, data in sources(scratch).items() if before.get(path) != data} == {
        "locales/cy/locale.yml",
        "locales/cy/messages.po",
        "content/cy/index.md",
        "everyreader/rules/site/shouted_title.py",
        "everyreader/formats/words.py",
        "templates/words/page.html",
        "templates/words/messages.cy.po",
        "editors-report.md",
    }
    assert before.keys() <= sources(scratch).keys()


def test_what_was_added_can_be_taken_away(scratch: Path) -> None:
    """Without the folder of a language its pages leave the site, its links leave the others, and nothing fails."""
    shutil.rmtree(scratch / "locales/ur")
    shutil.rmtree(scratch / "content/ur")
    code, _ = build(scratch)
    assert code == 0 and not (scratch / "site/ur").exists()
    assert "../ur/" not in (scratch / "site/en/index.html").read_text("utf-8")

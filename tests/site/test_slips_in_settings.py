"""A slip in the settings keeps what readers have, and is told once, at its line, with what was meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from everyreader.testing import contents, make_project, page, run

pytestmark = pytest.mark.slow

WHOLE = """\
name: Example Trust
demonstration: yes
base-url: https://trust.example
contact: {phone: trust-phone, form: trust-form}
real-service: {web: trust-form, phone: trust-phone}
security: {contact: trust-form, expires: the-day}
drafts: {publish: yes, approved-by: A. Khan, until: 2027-05-31}
logo: media/logo.svg
"""
SLIPS = [
    ("base-url:", "base-ulr:", "3:1", "Write base-url: there"),
    ("https://trust.example", "www.trust", "3:11", "decides where the site stands"),
    ("demonstration: yes", "demonstration: yess", "2:16", "decides whether all of this is made up"),
    ("demonstration:", "demonstraton:", "2:1", "Write demonstration: there"),
    ("drafts:", "draft:", "7:1", "Write drafts: there"),
    ("until:", "untill:", "7:46", "Write until: there"),
    ("{publish: yes, approved-by: A. Khan, until: 2027-05-31}", "maybe", "7:9", "translations that nobody has checked"),
    ("publish: yes", "publish: yess", "7:19", "translations that nobody has checked"),
    ("{phone: trust-phone, form: trust-form}", "trust-phone", "4:10", "With them would go: a contact"),
    ("contact: {phone", "contakt: {phone", "4:1", 'Write contact: in place of "contakt"'),
    ("name:", "nmae:", "1:1", 'Write name: in place of "nmae"'),
]


@pytest.mark.parametrize(("right", "wrong", "place", "words"), SLIPS, ids=[wrong for _, wrong, _, _ in SLIPS])
def test_a_slip_that_holds_the_site_is_one_message(
    right: str, wrong: str, place: str, words: str, tmp_path: Path
) -> None:
    """Whichever rules see it; and the site stays, byte for byte."""
    project = make_project(tmp_path, {"content/en/page.md": page("Words."), "content/site.yml": WHOLE})
    assert run(project).code in (0, 1)
    before = contents(project / "site")
    (project / "content/site.yml").write_text(WHOLE.replace(right, wrong), "utf-8")
    said = run(project, everything=False)
    told = [line for line in said.found.splitlines() if line.startswith("content/site.yml:") and ": error:" in line]
    others = [line for line in said.found.splitlines() if "source/unknown-key" in line]
    assert said.code == 2 and contents(project / "site") == before
    assert len(told) == 1 and told[0].startswith(f"content/site.yml:{place}: ") and others == [], said.found
    assert words in said.found

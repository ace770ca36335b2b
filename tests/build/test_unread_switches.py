"""A switch of the settings whose value or name cannot be read publishes nothing, neither a first site nor a later
one."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_old_site_stays import SITE, USES, baseline, site_of

from everyreader.testing import make_project, run, write

UNREAD = {
    "demonstration": SITE.replace("demonstration: yes", "demonstration: maybe"),
    "a list": SITE.replace("demonstration: yes", "demonstration: [yes]"),
    "drafts": SITE.replace("{publish: yes", "{publish: perhaps"),
    "a day of drafts": SITE.replace("2027-05-31", "2027-06-31"),
    "the address": SITE.replace("https://www.larkmere", "www.larkmere"),
    "another name": SITE.replace("demonstration:", "demonstraton:"),
    "another name of drafts": SITE.replace("drafts:", "draft:"),
    "another name of their day": SITE.replace("until:", "untill:"),
    "another name of the address": SITE.replace("base-url:", "base-uri:"),
}


@pytest.mark.parametrize("text", UNREAD.values(), ids=UNREAD)
@pytest.mark.parametrize("yes", [False, True])
def test_a_switch_that_cannot_be_read_publishes_nothing(text: str, yes: bool, tmp_path: Path) -> None:
    """Nobody can mean it: a yes changes nothing."""
    project, before = baseline(tmp_path)
    write(project, {"content/site.yml": text})
    said = run(project, *(["--yes"] if yes else []))
    assert (
        said.code == 2
        and said.place("site/switch-unread").startswith("content/site.yml:")
        and site_of(project) == before
    )


@pytest.mark.parametrize("text", UNREAD.values(), ids=UNREAD)
def test_a_switch_that_cannot_be_read_publishes_no_first_site(text: str, tmp_path: Path) -> None:
    """What decides about the whole site must be known before anything is published."""
    project = make_project(tmp_path, {**USES, "content/site.yml": text})
    said = run(project)
    assert said.code == 2 and said.place("site/switch-unread") and not (project / "site/en").exists()


BLANK = (
    "",
    "\n",
    "\t\n",
    " \n\t\n",
    "\u00a0\n",
    "\ufeff",
    "# all of it\n\t\n",
    "---\n",
    "--- # nothing\n\t",
    "---\n---\n",
)


@pytest.mark.parametrize("text", BLANK)
def test_settings_without_any_say_that_they_are_missing(text: str, tmp_path: Path) -> None:
    """Whatever else there is to say of such a file, such as its tabs: nobody else says why nothing is published."""
    project, before = baseline(tmp_path)
    write(project, {"content/site.yml": text})
    said = run(project)
    assert said.code == 2 and said.place("settings/missing") == "content/site.yml:1:1" and site_of(project) == before

"""Anchors that readers were given go on leading to their headings."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import msgspec
import pytest
from effort import takes_less

from everyreader.parse.anchors import near_anchor, slug
from everyreader.site.anchors import matched
from everyreader.testing import make_project, page, published, run


@pytest.mark.parametrize(
    ("words", "anchor"),
    [
        ("নমস্কার", "নমস্কার"),
        ("हिन्दी", "हिन्दी"),
        ("İletişim", "iletişim"),
        ("Café", "café"),
        ("Cafe\u0301", "café"),
        ("Straße", "straße"),
        ("Don’t stop", "dont-stop"),
        ("Soft\u00adware", "software"),
        ("Ward 5 #2", "ward-5-2"),
        ("…", "section"),
    ],
)
def test_an_anchor_keeps_every_letter_and_mark(words: str, anchor: str) -> None:
    """A hyphen stands only between words."""
    assert slug(words) == anchor


def test_a_long_anchor_keeps_letters_whole() -> None:
    """It is never cut between a letter and its marks."""
    assert slug("a" * 59 + "কি") == "a" * 59
    assert len(slug("word " * 30)) <= 60


def test_a_link_may_name_an_anchor_as_other_tools_make_it() -> None:
    """Capitals, underlines and the whole of long words lead to the same heading."""
    known = frozenset({"who-can-choose"})
    assert near_anchor("Who-can-choose", known) == near_anchor("who_can_choose", known) == "who-can-choose"
    assert near_anchor("who", known) == ""


@pytest.mark.parametrize(
    ("before", "now", "kept"),
    [
        ("a b", "a b", {}),
        ("who-can-choose when", "who-may-choose when", {"who-may-choose": ("who-can-choose",)}),
        ("a b c", "a c", {}),
        ("a b", "b a", {}),
        ("how-to-choose parking", "how-to-choose-now visiting new", {"how-to-choose-now": ("how-to-choose",)}),
        ("a\told b", "a b", {"a": ("old",)}),
        ("a\told b", "old b", {"old": ("a",)}),
    ],
)
def test_older_anchors_follow_their_headings(before: str, now: str, kept: dict[str, tuple[str, ...]]) -> None:
    """By their place, or by how alike they are; one that is in use again is no older one."""
    assert matched([tuple(one.split("\t")) for one in before.split(" ")], now.split(" ")) == kept


@pytest.mark.slow
def test_thousands_of_anchors_that_change_at_once_are_quick() -> None:
    """Each is compared with none of the new ones: nobody renames so many headings one by one. Those that stay keep
    theirs."""
    before = [("keeps", "kept"), *((f"old-{number}", "") for number in range(4_000))]
    now = ["keeps", *(f"older-{number}" for number in range(4_001))]
    found: list[dict[str, tuple[str, ...]]] = []
    assert takes_less(1, lambda: found.append(matched(before, now)))
    assert found[0] == {"keeps": ("kept",)}


def test_a_published_anchor_leads_there_until_somebody_fixes_it(tmp_path: Path) -> None:
    """Over three builds: published, reworded, and then fixed with the line that the message gives."""
    project = make_project(
        tmp_path, {"content/en/page.md": page("See [who](#who-can-choose).\n\n## Who can choose\n\nYou.")}
    )
    run(project)
    assert '<h2 id="who-can-choose">' in published(project)
    (project / "content/en/page.md").write_text(
        page("See [who](#who-can-choose).\n\n## Who may choose\n\nYou."), "utf-8"
    )
    said = run(project)
    assert "site/anchor-changed" in said.found and "site/missing-anchor" not in said.found
    assert '<h2 id="who-may-choose"><span id="who-can-choose"></span>' in published(project)
    assert "site/anchor-changed" in run(project).found
    fixed = page("See [who](#who-can-choose).\n\n## Who may choose {#who-can-choose}\n\nYou.")
    (project / "content/en/page.md").write_text(fixed, "utf-8")
    assert "site/anchor-changed" not in run(project).found
    assert '<h2 id="who-can-choose"><span id="who-may-choose"></span>' in published(project)


def test_anchors_of_a_site_that_kept_no_record_are_read_from_its_pages(tmp_path: Path) -> None:
    """As of a site that an older engine made: its anchors were other ones for the same words."""
    project = make_project(tmp_path, {"content/en/page.md": page("## Who can choose\n\nYou.")})
    run(project)
    manifest = project / "site/manifest.json"
    kept = msgspec.json.decode(manifest.read_bytes())
    del kept["project"]["anchors"]
    manifest.write_bytes(msgspec.json.encode(kept))
    shutil.rmtree(project / ".everyreader")
    (project / "content/en/page.md").write_text(page("## Who may choose\n\nYou."), "utf-8")
    run(project)
    assert '<h2 id="who-may-choose"><span id="who-can-choose"></span>' in published(project)


@pytest.mark.parametrize(
    ("link", "leads"),
    [
        ("/en/other/", "other.html"),
        ("other/", "other.html"),
        ("other.md/#when", "other.html#when"),
        ("other/#When", "other.html#when"),
        ("/en/other", "other.html"),
        ("sub", "sub/index.html"),
        ("sub.md", "sub/index.html"),
        ("sub/", "sub/index.html"),
        ("oth\u00ader.md", "other.html"),
        ("page.md#caf%C3%A9", "#caf%C3%A9"),
        ("#caf%C3%A9", "#caf%C3%A9"),
        ("#cafe\u0301", "#caf%C3%A9"),
    ],
)
def test_a_link_leads_to_the_page_that_it_means(link: str, leads: str, tmp_path: Path) -> None:
    """A folder's address, a slash too many, and letters that only a machine can tell apart."""
    project = make_project(
        tmp_path,
        {
            "content/en/page.md": page(f"Read [this]({link}).\n\n## Café\n\nWords."),
            "content/en/other.md": page("## When\n\nWords."),
            "content/en/sub/index.md": page("Words."),
        },
    )
    said = run(project)
    assert re.search(f'<a href="{re.escape(leads)}"[^>]*>this</a>', published(project)), said.found


@pytest.mark.parametrize("link", ["../leaflets/", "../other.md", "/nope/other.md", "../../en/other.md"])
def test_a_folder_that_is_no_language_leads_nowhere(link: str, tmp_path: Path) -> None:
    """It is reported, and never leads to the home page."""
    project = make_project(
        tmp_path, {"content/en/page.md": page(f"Read [this]({link})."), "content/en/other.md": page("Words.")}
    )
    said = run(project)
    assert "site/missing-page" in said.found or "site/outside-link" in said.found
    assert "index.html" not in published(project).split("<main")[1].split("</main>")[0]

"""Words of front matter that hide a page, or say from when and until when there is one, are read in every spelling."""

from __future__ import annotations

import datetime

import pytest

from everyreader.parse.meta import read_meta
from everyreader.parse.publication_keys import candidates, distance

HIDDEN = """
draft: true|draft: yes|Draft: Yes|published: false|publish: no|status: draft|state: draft|hidden: yes|private: true|
unpublished: yes|visible: no|live: no|drfat: true|public: false|isDraft: true|is_published: False|unpublish: yes|
draft: until Sam says so|draft: "true"|npublished: no|npublished: yes|unpublic: yes|hide: true|status: darft|
statsu: hidden|privat: yes|invisible: yes|status: [draft]|status: In review|post_status: pending|draft: 2027-05-01|
publish-from: next week|visible: never|published: not yet|upblished: yes|status: awaiting approval|
status: not approved|status: no|visibility: private|status: Draft - do not publish|status: rejected|status: obsolete|
status: superseded|status: Expired|status: for approval|status: ready for review|status: out for consultation|
status: with legal|status: Needs rewriting|status: incomplete|status: on hold|status: proposed|status: test|
state: removed|state: parked|visibility: staff only|visible: staff|public: nope|not-for-publication: yes
""".replace("\n", "").split("|")


SHOWN = """
draft: false|toc: false|comments: false|draft: no|published: true|published: 2020-05-01|status: published|
status: active|unpublished: no|hidden: no|hide: [toc]|state: New South Wales|privacy: public|publisher: NHS England|
layout: post|draft:|public: yes|private: false|unpublish: no|unpublish: 2031-05-01|share: no|
pubished: 2020-01-01|status: complete|status: updated|status: for information|
status: closed|status: reviewed by legal|state: future proof
""".replace("\n", "").split("|")


WAITS = {
    "publish-from: 2027-05-01": "2027-05-01",
    "published: 2027-05-01": "2027-05-01",
    "publish: 1 May 2027": "2027-05-01",
    "live: 2027-01-01T09:00:00Z": "2027-01-01",
    "published: 01/05/2027": "2027-05-01",
    "published: May 2027": "2027-05-01",
    "publishDate: 2027-05-01": "2027-05-01",
    "published: 2020-01-01": "2020-01-01",
}


ENDS = (
    "unpublish: 2020-01-01",
    "expiry: 01/01/2020",
    "expiry: 2020-01-01",
    "expiry-date: 1 January 2020",
    "unpublished: 2020-01-01",
)


HIDDEN += [
    "status: [draft, needs review]",
    "status: [new, draft]",
    "published: ✗",
    "draft: ✓",
    "publish: when legal has signed off",
    "published: TBC",
    "public: staff only",
    "status: waiting for Sam",
    "publishDate: when ready",
    "embargo: until the minister has spoken",
    "publish-on: 32 May 2031",
    "“draft”: “true”",
    "«draft»: yes",
]
SHOWN += [
    "published: ✓",
    "draft: ✗",
    "status: [published, news]",
    "state: [Kerala, Goa]",
    "public: everyone",
    "live: Zoom",
]
WAITS |= {
    "publish-from: 1st of May 2027": "2027-05-01",
    "pubDate: Sat, 01 May 2027 10:00:00 GMT": "2027-05-01",
    "publish-from: Saturday 1 May 2027 at 10:00": "2027-05-01",
}


@pytest.mark.parametrize("line", HIDDEN)
def test_a_word_that_means_unpublished_hides_the_page(line: str) -> None:
    """With a slip in it too; where it can be read in two ways, the page is not published."""
    meta, _ = read_meta(f"title: A page\n{line}", "page.md")
    assert meta and meta.unpublished


@pytest.mark.parametrize("line", SHOWN)
def test_a_word_that_does_not_mean_it_hides_nothing(line: str) -> None:
    """What other systems write at the top of their pages, and words of other meanings."""
    meta, _ = read_meta(f"title: A page\n{line}", "page.md")
    assert meta and not meta.unpublished
    assert meta.publish_from is None or meta.publish_from < datetime.date(2026, 1, 1)


@pytest.mark.parametrize(("line", "day"), WAITS.items())
def test_a_day_of_publication_is_a_day(line: str, day: str) -> None:
    """With a time behind it, or a day that can be read in two ways: then it is the later one."""
    meta, _ = read_meta(f"title: A page\n{line}", "page.md")
    assert meta and str(meta.publish_from) == day and not meta.unpublished


@pytest.mark.parametrize("line", ENDS)
def test_a_day_of_ending_is_the_last_day(line: str) -> None:
    """Whatever its name is."""
    meta, _ = read_meta(f"title: A page\n{line}", "page.md")
    assert meta and meta.expires == datetime.date(2020, 1, 1) and not meta.unpublished


@pytest.mark.parametrize(
    "line",
    [
        "drfat: true",
        "pubished: yes",
        "draft: until Sam says so",
        "published: 01/05/2027",
        "toc: false",
        "publisher: NHS England",
        "draft:",
        "state: New South Wales",
    ],
)
def test_what_is_guessed_or_without_effect_is_told(line: str) -> None:
    """At its line, with what to write instead, which never is a setting of the opposite meaning."""
    _, findings = read_meta(f"title: A page\n{line}", "page.md")
    assert [finding.line for finding in findings] == [3]
    assert "Did you mean" not in findings[0].help


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("draft", "draft", 0),
        ("drfat", "draft", 1),
        ("daft", "draft", 1),
        ("drafft", "draft", 1),
        ("pubilshed", "published", 1),
        ("publshd", "published", 2),
        ("toc", "state", 4),
        ("", "live", 4),
    ],
)
def test_distance_counts_a_swap_as_one(one: str, other: str, slips: int) -> None:
    """As a reader counts slips of the pen."""
    assert distance(one, other) == distance(other, one) == slips


def test_known_settings_are_no_words_of_publication() -> None:
    """Though `date` is near `state`."""
    assert all(
        candidates(name, frozenset(("date", "title", "kind", "status-x"))) == ()
        for name in ("date", "title", "kind", "dat", "titel")
    )

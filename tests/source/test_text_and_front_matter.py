"""Files become text, and front matter becomes typed values, whatever an editor or a slip has made of them."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from effort import takes_less
from headers import PATH, faults, header
from hypothesis import given, settings
from hypothesis import strategies as st

from everyreader.finding import Finding
from everyreader.parse import Translation, parse_source
from everyreader.source import (
    decode_text,
    discover,
    split_front_matter,
    text_in,
)


def test_front_matter_is_typed() -> None:
    """All keys at once, with capitals and underscores, and an empty value as none."""
    meta = header(
        "Title: Your choice: what it means\nkind: Guide\naudience: young people\nversion_of: "
        "choice\nreviewed: 6 August 2026\n"
        "review-due:\nexpires: ~\nformats: [html, large-print]\norder: 2\nredirects: old.html, "
        "older.html\nalways-published: no"
    ).meta
    assert meta.title == "Your choice: what it means"
    assert (
        meta.kind,
        meta.version_of,
        meta.reviewed,
        meta.review_due,
    ) == ("guide", "choice", datetime.date(2026, 8, 6), None)
    assert (meta.formats, meta.order, meta.redirects) == (("html", "large-print"), 2, ("old.html", "older.html"))
    assert meta.expires is None and meta.always_published is False


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("machine", Translation("machine")),
        ("person_not_qualified", Translation("person-not-qualified")),
        (
            "{made-by: qualified, name: A. Khan, date: 2026-08-06}",
            Translation("qualified", "A. Khan", datetime.date(2026, 8, 6)),
        ),
        (
            "qualified",
            None,
        ),
        ("{made-by: qualified}", None),
        ("{name: A. Khan}", None),
        ("{made-by: somebody}", None),
        ("[machine]", None),
    ],
)
def test_a_translation_says_who_made_it(written: str, expected: Translation | None) -> None:
    """Nobody can call a translation qualified without a name and a date."""
    found = header(f"title: A\ntranslation: {written}")
    assert found.meta.translation == expected
    assert [finding.rule for finding in found.findings] == ([] if expected else ["source/wrong-type"])


def test_front_matter_ends_where_it_ends() -> None:
    """A rule of dashes further down ends nothing; without an end, the page says so; without a start, there is none."""
    assert split_front_matter("---\na: b\n---\n\nx\n---\n") == ("a: b", "\nx\n---\n", 4)
    assert split_front_matter("---\n---\nx") == ("", "x", 3)
    assert split_front_matter("--- \na: b\n...  \nx") == ("a: b", "x", 4)
    assert split_front_matter("x\n---\na\n---\n") == (None, "x\n---\na\n---\n", 1)
    found = parse_source(b"---\ntitle: A\n\nWords.\n", PATH).header
    assert ("source/yaml", 1, 1) in faults(found)


BROKEN = {
    "an open list": (
        "title: [a",
        "source/yaml",
    ),
    "an open quote": ('title: "a\nb: c', "source/yaml"),
    "words behind quotes": ("title: 'a' b", "source/yaml"),
    "an anchor": (
        "title: &a b",
        "source/yaml-alias",
    ),
    "an alias": ("title: *a", "source/yaml-alias"),
    "a list alone": ("- a\n- b", "source/wrong-type"),
    "words alone": ("some words", "source/wrong-type"),
    "depth": ("a: " + "[" * 5000, "source/yaml"),
    "depth of lines": (
        "\n".join("  " * depth + "a:" for depth in range(200)),
        "source/yaml",
    ),
    "length": ("a: " + "b" * 2_000_001, "source/too-large"),
    "a bomb": (
        "a: &a [x,x,x,x]\n"
        + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)},*{chr(97 + n)}]\n" for n in range(20)),
        "source/yaml-alias",
    ),
    "a tag of Python": ("title: !!python/object/apply:os.system [ls]", "source/wrong-type"),
}


@pytest.mark.parametrize(("front", "rule"), BROKEN.values(), ids=BROKEN.keys())
def test_broken_settings_are_a_finding(front: str, rule: str) -> None:
    """Quickly, with a place and advice, and without a traceback."""
    assert takes_less(1, lambda: header(front))
    found = header(front)
    [finding] = [finding for finding in found.findings if finding.rule == rule]
    assert finding.help and (finding.line >= 1 or rule == "source/too-large")


def test_small_slips_in_settings_are_understood() -> None:
    """A tab is read as two spaces and said; a colon in a value needs no quotes; a sign # after a space neither."""
    found = header("title: Choice: a guide\ntranslation:\n\tmade-by: machine\nowner: Team #3: data")
    assert (
        found.meta.title,
        found.meta.translation,
        found.meta.owner,
    ) == ("Choice: a guide", Translation("machine"), "Team #3: data")
    assert faults(found) == [("source/tab", 4, 1)]


TEXT = "---\ntitle: Wybór £\n---\n\nZażółć اردو £2.\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-be").join((b"\xfe\xff", b"")),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.replace("\n", "\r\n").encode("utf-16"),
    ],
    ids=["utf-8", "mark", "utf-16", "utf-16 big", "crlf", "lone cr", "utf-16 crlf"],
)
def test_editors_may_save_as_they_do(data: bytes) -> None:
    """The coding and the line ends make no difference to the page."""
    page = parse_source(data, PATH)
    assert page.header.findings == () and page.header.meta.title == "Wybór £"
    assert page.header.digest == parse_source(TEXT.encode(), PATH).header.digest


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"one\ntwo \xa3", 2, 5),
        ("one\nza\u017c\u00f3\u0142\u0107".encode("iso-8859-2"), 2, 3),
        ("zażó".encode() + b"\xff", 1, 5),
        (b"\xff\xfea", 1, 3),
    ],
)
def test_what_is_no_utf_8_is_refused_at_its_place(data: bytes, line: int, column: int) -> None:
    """Nothing is guessed, so no £ becomes Â£."""
    text, [finding] = decode_text(data, PATH)
    assert text is None and finding.rule == "source/encoding" and (finding.line, finding.column) == (line, column)
    assert parse_source(data, PATH).header.broken


def test_characters_that_nobody_sees_are_shown_and_said() -> None:
    """NUL and other controls, and the parser's own marks, become a sign that can be seen."""
    for char in "\x00\x02\x03\x0b\x0c\x1f\x7f\ufffe\U000f0001":
        text, [finding] = decode_text(f"one\ntwo{char}".encode(), PATH)
        assert text == "one\ntwo\ufffd" and (
            finding.rule,
            finding.line,
            finding.column,
        ) == ("source/control-character", 2, 4)
    assert decode_text("a\tb\u200cc\u00ad\u200f".encode(), PATH) == ("a\tb\u200cc\u00ad\u200f", [])


def test_text_is_the_same_without_what_is_wrong_with_it() -> None:
    """Who knows already what is wrong with a source gets the same text, or none."""
    for data in (
        b"a\r\nb\rc\x00",
        b"\xef\xbb\xbfa",
        "\ufeffa£".encode("utf-16"),
        b"a\xa3",
        "a".encode("utf-16-le"),
        b"",
    ):
        assert text_in(data) == decode_text(data, PATH)[0]


def test_discovery_takes_files_and_leaves_the_rest(tmp_path: Path) -> None:
    """Hidden and temporary files are no content; what cannot be taken is a finding; nothing is followed outside."""
    folder = tmp_path / "content" / "en"
    folder.mkdir(parents=True)
    for name in ("a.md", ".hidden.md", "b.md~", "c.tmp", "Thumbs.db", "nul.md", "d .md", "e?.md", "A.md"):
        (folder / name).write_text(name)
    (folder / "loop").symlink_to(tmp_path / "content")
    (folder / "secret.md").symlink_to("/etc/hostname")
    (folder / "gone.md").symlink_to(folder / "no-such.md")
    found = discover(tmp_path)
    assert [file.path for file in found.files] == ["content/en/A.md", "content/en/a.md", "content/en/d .md"]
    assert sorted((finding.rule, finding.path.rsplit("/", 1)[1]) for finding in found.findings) == [
        ("source/file-name", "e?.md"),
        ("source/file-name", "nul.md"),
        ("source/outside-project", "loop"),
        ("source/outside-project", "secret.md"),
        ("source/same-but-for-case", "a.md"),
        ("source/unreadable", "gone.md"),
    ]


@settings(max_examples=100, deadline=None, derandomize=True)
@given(st.text(st.sampled_from("ab:-#'\"[]{}&*!|>%@`,? \n\t0é"), max_size=80))
def test_any_front_matter_is_read_or_refused(front: str) -> None:
    """No signs raise, and every finding has words."""
    for finding in parse_source(f"---\n{front}\n---\n\nWords.\n".encode(), PATH).header.findings:
        assert isinstance(finding, Finding) and finding.message and finding.help


@settings(max_examples=60, deadline=None, derandomize=True)
@given(st.binary(max_size=80))
def test_any_bytes_make_a_page(data: bytes) -> None:
    """No bytes raise."""
    assert parse_source(data, PATH).header.source == PATH

"""The address of the site is one that every server takes, in its one form."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from everyreader.publish.favicon import favicon
from everyreader.site import read_settings
from everyreader.site.web_address import plain_address
from everyreader.testing import make_project, page, run

WHOLE = {
    "https://www.trust.example": "https://www.trust.example",
    "https://www.trust.example/": "https://www.trust.example",
    "HTTPS://WWW.Trust.Example/Notices/": "https://www.trust.example/Notices",
    "http://localhost:8000": "http://localhost:8000",
    "https://trust.example:443/a": "https://trust.example/a",
    "https://bücher.example": "https://xn--bcher-kva.example",
    "https://127.0.0.1:8443/a/b": "https://127.0.0.1:8443/a/b",
    "https://例え.テスト": "https://xn--r8jz45g.xn--zckzah",
}
ODD = (
    "https://straße.example",
    "https://xn--.example/" + "\u200d",
    "https://a\u200db.example",
    "https://[::1",
    "https://[::1]",
    "https://x.example/%20x",
    "https://x.example/;{}$",
    "https://x.example/a//b",
    "https://x.example//a",
    "https://x.example/a/../b",
    "https://x.example/..",
    "https://me@x.example",
    "https://me:secret@x.example",
    "https://x.example:0",
    "https://x.example:99999",
    "https://x.example:",
    "https://x.example/a?b",
    "https://x.example/#a",
    "https://x.example/a\\b",
    "https://x.example/'",
    'https://x.example/"',
    "https://x.example/(a|b)*^",
    "https://x..example",
    "https://-x.example",
    "https://x.example.",
    "https://x_y.example",
    "https://x example",
    "ftp://x.example",
    "x.example",
    "https:x.example",
    "https://",
    "https://1.2.3",
    "https://256.1.1.1",
    f"https://{'a' * 64}.example",
    "https://x.example/é",
    "https://x.example/.git",
    "https://x.example/index.html",
    "https://x.example/notices/Default.aspx",
    "https://x.example/a b",
    "https://x.example/a,b",
    "https://‮.example",
)


@pytest.mark.parametrize("text", WHOLE)
def test_an_address_has_one_form(text: str) -> None:
    """Without a slash at its end, its host as DNS has it, without a port that says nothing; and that form is itself
    one."""
    assert plain_address(text) == WHOLE[text] == plain_address(WHOLE[text])


@pytest.mark.parametrize("text", ODD)
def test_an_address_that_a_server_stumbles_over_is_refused(text: str) -> None:
    """With a finding at its line, and nothing of it reaches a host."""
    quoted = text.replace("'", "''")
    settings = read_settings(f"name: Trust\nbase-url: '{quoted}'\n".encode())
    assert settings.base_url == "" and plain_address(text) == ""
    told = [
        (finding.rule, finding.line) for finding in settings.findings if finding.rule != "source/bidi-control"
    ]  # of the sign itself
    assert told == [("source/wrong-type", 2)]


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("https: yes", (True, False)),
        ("https: {redirect: yes}", (True, False)),
        ("https: no", (False, False)),
        ("https: {subdomains: yes}", (False, True)),
        ("", (False, False)),
    ],
)
def test_https_is_led_to_only_where_that_is_asked_for(line: str, asked: tuple[bool, bool]) -> None:
    """Off by default: a site that is served by http alone would go round for ever."""
    settings = read_settings(f"name: Trust\n{line}\n".encode())
    assert (settings.https.redirect, settings.https.subdomains) == asked and not settings.findings


@pytest.mark.parametrize(
    "line", ["https: perhaps", "https: {redirect: perhaps}", "https: {other: yes}", "https: [yes]"]
)
def test_a_wish_for_https_that_cannot_be_read_is_told(line: str) -> None:
    """And nothing is redirected."""
    settings = read_settings(f"name: Trust\n{line}\n".encode())
    assert [finding.line for finding in settings.findings] == [2] and not settings.https.redirect


def test_an_address_that_is_refused_ends_no_build(tmp_path: Path) -> None:
    """One line of the settings is wrong, and one finding says so."""
    project = make_project(tmp_path, {"content/en/page.md": page("Words.")})
    settings = project / "content/site.yml"
    settings.write_text(
        "\n".join(line for line in settings.read_text("utf-8").splitlines() if not line.startswith("base-url"))
        + '\nbase-url: "https://[::1"\n',
        "utf-8",
    )
    assert run(project).found.count("is not the address of a website") == 1


def test_the_picture_of_the_tab_is_an_icon_in_the_colour_of_the_trust() -> None:
    """Every browser asks for it on every visit; its bytes are the same everywhere."""
    data = favicon("#336699")
    kind, count, side, size, start = *struct.unpack("<HH", data[2:6]), data[6], *struct.unpack("<II", data[14:22])
    assert (kind, count, side, start + size) == (1, 1, 32, len(data)) and data[22:30] == b"\x89PNG\r\n\x1a\n"
    assert bytes.fromhex("336699ff") in data and favicon("#336699") == data != favicon()

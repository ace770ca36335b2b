"""What the server answers, to whom, and that nothing of it is ever on disk."""

from __future__ import annotations

import http.client
import json
import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from previews import PATIENCE, Served, preview_of, saved, served_at, wait_until

from everyreader.testing import build, contents, make_project, page

PAGE = "content/en/page.md"


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """A small project, previewed, for a test that changes it."""
    with served_at(preview_of(make_project(tmp_path, {PAGE: page("Words.")}))) as found:
        yield found


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One that no test changes."""
    tmp_path = tmp_path_factory.mktemp("standing")
    with served_at(preview_of(make_project(tmp_path, {PAGE: page("Words."), "secret.txt": "s3cret"}))) as found:
        yield found


def until(served: Served, path: str, words: str) -> str:
    """Return a page as soon as it has some words."""
    assert wait_until(lambda: words in served.get(path).text), f"{path} has no {words}: {served.get(path).text}"
    return served.get(path).text


def test_pages_have_the_panel_and_their_files_do_not(served: Served) -> None:
    """What is added is in the answer alone: neither the preview's folder nor a site that is built meanwhile has it."""
    answer = served.get("en/page.html")
    assert answer.status == 200 and "/.everyreader/panel.js" in answer.text
    served.get(".everyreader/as/dark+large+plain/en/page.html")
    saved(served.preview.project / PAGE, page("Other words."))
    until(served, "en/page.html", "Other words.")
    assert wait_until(lambda: build(served.preview.project).code == 0)  # the preview may just be building
    for folder in (served.preview.folder, served.preview.project / "site"):
        files = contents(folder)
        assert "en/page.html" in files
        assert not [path for path, data in files.items() if b"everyreader/" in data or b"panel.js" in data]


def test_it_listens_on_this_machine_alone(standing: Served) -> None:
    """The socket is bound to 127.0.0.1: the machine's other addresses have no such port."""
    assert urlsplit(standing.address).hostname == "127.0.0.1"
    others = {found[4][0] for found in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)}
    for other in others - {"127.0.0.1"}:
        with socket.socket() as asked, pytest.raises(OSError):
            asked.settimeout(1)
            asked.connect((other, urlsplit(standing.address).port))


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e/%2e%2e/secret.txt",
        "/en/..%5c..%5c..%5csecret.txt",
        "/.everyreader/../../../secret.txt",
        "/.everyreader/as/dark/..%2f..%2f..%2fsecret.txt",
        "/.everyreader/cache.sqlite",
        "/.everyreader/..%2fcache.sqlite",
        "/.everyreader/app.py",
        "//etc/passwd",
        "/%00",
        "/en/page.html%00.png",
        "/content/en/page.md",
    ],
)
def test_other_files_are_refused(standing: Served, path: str) -> None:
    """A client that sends addresses as no browser does gets no file of the project or the machine."""
    asked = http.client.HTTPConnection("127.0.0.1", urlsplit(standing.address).port, timeout=PATIENCE)
    asked.request("GET", path)
    answer = asked.getresponse()
    body = answer.read()
    assert answer.status == 404 and b"s3cret" not in body and b"root:" not in body and b"title: A page" not in body
    asked.close()


def test_other_hosts_and_origins_get_nothing(standing: Served) -> None:
    """Neither a page, nor events, nor the panel, nor a file of the preview's own; and nobody else can ask for work."""
    for path in ("en/page.html", ".everyreader/events?number=0", ".everyreader/panel?path=en/page.html", "style.css"):
        for headers in ({"Host": "attacker.example"}, {"Origin": "https://attacker.example"}):
            answer = standing.get(path, headers)
            assert answer.status == 403 and "Words" not in answer.text, (path, headers)
    builds = standing.preview.builds
    for headers in ({}, {"Origin": "https://attacker.example"}):
        assert standing.get(".everyreader/ask", headers, b'{"today":true}').status == 403
    assert standing.preview.builds == builds


def test_every_answer_is_closed_to_other_sites(standing: Served) -> None:
    """Headers of pages, of files and of refusals."""
    for path in ("en/page.html", "en/none.html", ".everyreader/panel.js", ".everyreader/none"):
        headers = {name.lower(): value for name, value in standing.get(path).headers.items()}
        assert headers["x-content-type-options"] == "nosniff" and headers["x-frame-options"] == "SAMEORIGIN"
        assert headers["cross-origin-resource-policy"] == "same-origin" and headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    ("body", "status"),
    [(b"", 400), (b"{", 400), (b"[]", 400), (b'{"day":"soon"}', 400), (b'{"make":1}', 400), (b"x" * 20_000, 413)],
)
def test_a_wish_that_cannot_be_understood_is_refused(standing: Served, body: bytes, status: int) -> None:
    """And no build follows."""
    origin = {"Origin": standing.address.rstrip("/")}
    assert standing.get(".everyreader/ask", origin, body or b" ").status == status


def test_a_mistake_is_shown_with_its_lines_and_goes(served: Served) -> None:
    """In settings for all pages, and in the front matter of one for that page alone."""
    project = served.preview.project
    whole = (project / "content/facts.yml").read_text("utf-8")
    saved(project / "content/facts.yml", "# One\n# Two\ntrust-phone: {type: phone\n")
    told = until(served, "en/page.html", "This keeps the site from being built")
    assert "trust-phone: {type: phone" in told and "vscode://file" in told and "/.everyreader/panel.js" in told
    assert served.get("index.html").status == 500
    saved(project / "content/facts.yml", whole)
    until(served, "en/page.html", "Words.")
    locale = project / "locales/en/locale.yml"
    whole = locale.read_text("utf-8") if locale.is_file() else ""
    saved(locale, "lang: [en\n")
    told = until(served, "en/page.html", "This keeps the site from being built")
    assert 0 < told.index("→    1  lang: [en") < told.find("None of the pages")
    saved(locale, whole) if whole else locale.unlink()
    until(served, "en/page.html", "Words.")
    saved(project / PAGE, "---\ntitle: [broken\n---\n\nWords.\n")
    told = until(served, "en/page.html", "This page cannot be read")
    assert "→    2  title: [broken" in told
    assert served.get("index.html").status == 200
    saved(project / PAGE, page("Whole again."))
    until(served, "en/page.html", "Whole again.")


def test_words_of_a_source_are_no_markup_in_a_page_of_ours(served: Served) -> None:
    """An excerpt, a finding and an address are shown as they are written."""
    saved(served.preview.project / PAGE, "---\ntitle: [<script>alert(1)</script>\n---\n\nWords.\n")
    assert "<script>alert" not in until(served, "en/page.html", "This page cannot be read")
    assert "<script>alert" not in served.get("en/%3Cscript%3Ealert(1)%3C/script%3E.html").text
    panel = json.loads(served.get(".everyreader/panel?path=%3Cscript%3Ealert(1)%3C/script%3E").text)["panel"]
    assert "<script>" not in panel


def test_events_tell_of_each_build(served: Served) -> None:
    """At once to whoever has an older page, and after each save; on a slow machine also of what is at work."""
    asked = http.client.HTTPConnection("127.0.0.1", urlsplit(served.address).port, timeout=PATIENCE)
    asked.request("GET", "/.everyreader/events?number=0")
    events = asked.getresponse()
    assert events.getheader("content-type", "").startswith("text/event-stream")
    told = (json.loads(line.removeprefix(b"data: "))["number"] for line in events if line.startswith(b"data: "))
    first = next(told)
    assert first == served.preview.board.state.number
    saved(served.preview.project / PAGE, page("Other words."))
    assert next(number for number in told if number != first) == first + 1
    asked.close()


def test_dark_is_the_style_sheet_as_a_dark_reader_gets_it(standing: Served) -> None:
    """For that way of looking alone."""
    text = standing.get("en/page.html").text
    sheet = text.partition('rel="stylesheet" href="../')[2].partition('"')[0]
    assert "prefers-color-scheme: dark" in standing.get(sheet).text
    assert "prefers-color-scheme" not in standing.get(f".everyreader/as/dark/{sheet}").text

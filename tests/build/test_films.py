"""Films and recordings that a trust owns: what readers get, what editors are told, and what happens when the page has
changed since."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from films import CAPTIONS, film, make, recording

from everyreader.build.recording_checks import file_findings
from everyreader.source.captions import read_captions
from everyreader.source.probe import probe, tool
from everyreader.source.recording import Recording
from everyreader.testing import Run, build, fact, make_project, page, published, run, write

if TYPE_CHECKING:
    from playwright.sync_api import Browser

FACTS = "".join(
    fact(name, kind, value)
    for name, kind, value in (
        ("desk", "phone", "01632 960001"),
        ("ward", "phone", "01632 960003"),
        ("mail", "email", "us@trust.example"),
        ("web", "web", "https://trust.example"),
    )
)
SITE = (
    "name: Trust\ndemonstration: yes\nformats: [html]\nbase-url: https://www.trust.example\n"
    "contact: {phone: ward, email: mail}\nreal-service: {phone: ward, web: web}\n"
)
WORDS = 'Phone {{ desk }}.\n\n!!! safety "Danger"\n    Do not wait.\n\nOther words.'
PEOPLE = """\
    presenter: {name: A. Khan, role: registered translator, register: NRCPD, number: 17, printed: yes}
    checker: {name: B. Cole, register: NRCPD, number: 18}
"""
BSL = f"""\
recordings:
  - kind: bsl
    files: [media/films/page.mp4]
    captions: media/films/page.vtt
    transcript: page
{PEOPLE}    date: 2026-11-01
    gives: GIVES
"""


@pytest.fixture(scope="module")
def clip(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A film of three seconds."""
    return film(tmp_path_factory.mktemp("films") / "clip.mp4").read_bytes()


def told(result: Run, rule: str) -> list[str]:
    """Return the messages of a rule."""
    return [item["message"] for item in result.findings if item["rule"] == rule]


@pytest.fixture
def project(tmp_path: Path, clip: bytes) -> Path:
    """A project with a BSL film of a page as it is."""
    made = make_project(
        tmp_path,
        {
            "content/site.yml": SITE,
            "content/facts.yml": FACTS,
            "content/en/page.md": page(WORDS),
            "content/en/page.recordings.yml": BSL.replace("    gives: GIVES\n", ""),
            "content/media/films/page.mp4": clip,
            "content/media/films/page.vtt": CAPTIONS,
        },
    )
    line = re.search(r"write: (gives: .*)", run(made, "check").found)
    assert line, "the build says the line to copy"
    write(made, {"content/en/page.recordings.yml": BSL.replace("gives: GIVES", line[1])})
    return made


@pytest.mark.slow
def test_readers_get_the_film_with_captions_and_nothing_is_to_be_said(project: Path) -> None:
    """A player of the browser's own that loads nothing before it is asked to, with captions by choice, a download with
    size and length, and who signs, but never their registration; the page no longer says that there is no BSL."""
    result = build(project)
    assert [item["rule"] for item in result.findings if "record" in item["rule"] or "captions" in item["rule"]] == []
    html = published(project)
    player = html.partition('<section class="recording">')[2].partition("</section>")[0]
    assert re.search(r'<video controls preload="none" playsinline width="640" height="360"', player)
    assert '<track kind="captions" src="../media/films/page.vtt"' in player and "autoplay" not in player
    words = " ".join(re.sub("<[^>]*>", " ", player).split())
    assert "BSL version of the text on this page" in words and "0:03 min" in words
    assert "A. Khan, registered translator" in words and "B. Cole" not in html and "NRCPD" not in html
    assert "not made yet" not in html
    assert (project / "site/media/films/page.mp4").read_bytes() == (
        project / "content/media/films/page.mp4"
    ).read_bytes()
    panel = html.partition('<section class="formats"')[2]
    assert "BSL version of the text on this page" in panel and "0:03 min" in panel
    write(project, {"content/en/formats.md": page("!!! formats\n    None.")})
    build(project)
    table = published(project, "en/formats.html").partition("<table")[2]
    assert "British Sign Language (BSL)" in table and ">MP4</a>" in table
    write(project, {"content/en/languages.md": page("!!! languages\n    None.")})
    build(project)
    table = published(project, "en/languages.html").partition("<table")[2].partition("</table")[0]
    assert re.findall(r"<th\b[^>]*>([^<]*)", table) == ["Page", "English", "British Sign Language (BSL)", "A page"]
    assert '<a href="page.html">British Sign Language (BSL)</a>' in table
    listed = json.loads((project / "site/formats.json").read_bytes())["hasPart"]
    [entry] = [one for part in listed for one in part["encoding"] if one["encodingFormat"] == "video/mp4"]
    assert entry["accessibilityFeature"] == ["closedCaptions", "signLanguage", "transcript"]
    assert (entry["inLanguage"], entry["duration"], entry["accessMode"]) == ("bfi", "PT3S", ["visual"])


@pytest.mark.slow
@pytest.mark.browser
def test_players_are_seen(project: Path, chromium: Browser) -> None:
    """A film and a recording have their controls, also in forced colours, where a film needs an edge."""
    recording(project / "content/media/films/page.mp3")
    more = "  - kind: audio\n    files: [media/films/page.mp3]\n    transcript: page\n    date: 2026-11-01\n"
    kept = (project / "content/en/page.recordings.yml").read_text("utf-8")
    write(project, {"content/en/page.recordings.yml": kept + more})
    build(project)
    live = chromium.new_page(forced_colors="active", viewport={"width": 360, "height": 740})
    live.goto((project / "site/en/page.html").as_uri())
    edges = """name => { const style = getComputedStyle(document.querySelector(name))
      const box = document.querySelector(name).getBoundingClientRect()
      return [box.width > 200, box.height >= 40, parseFloat(style.borderTopWidth)] }"""
    assert live.evaluate(edges, "video") == [True, True, 1]
    assert live.evaluate(edges, "audio")[:2] == [True, True]
    live.close()


@pytest.mark.slow
def test_a_film_of_older_words_is_offered_and_says_so(project: Path) -> None:
    """Another sentence in the page: readers are told beside the player and in the panel, and editors too."""
    write(project, {"content/en/page.md": page(f"{WORDS}\n\nOne more sentence.")})
    assert told(build(project), "source/recording-stale")
    html = published(project)
    assert "<video" in html and html.count("It does not have our latest changes.") == 2
    write(project, {"content/en/page.md": page(WORDS)})
    build(project)
    assert "latest changes" not in published(project)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("content/facts.yml", "01632 960001", "01632 960002"),
        ("content/facts.yml", "960001\n", "960001\n  valid_until: 2026-01-01\n"),
        ("content/en/page.md", "Do not wait.", "Do wait."),
        ("content/en/page.md", "Phone {{ desk }}.", "Phone {{ desk }}. Or not."),
    ],
    ids=["fact", "fact that ended", "warning", "other words"],
)
def test_a_film_that_says_a_wrong_number_or_warning_is_taken_away(project: Path, path: str, old: str, new: str) -> None:
    """Readers do not get it, at its address neither, and the page says so; other words alone do not take it away."""
    build(project)
    text = (project / path).read_text("utf-8")
    assert old in text
    write(project, {path: text.replace(old, new)})
    result, html = build(project), published(project)
    withdrawn = new != "Phone {{ desk }}. Or not."
    assert bool(told(result, "source/recording-withdrawn")) == withdrawn
    assert ("<video" not in html) == withdrawn == ("We have taken this away" in html)
    assert (project / "site/media/films/page.mp4").exists() != withdrawn
    assert ("not made yet" in html) == withdrawn


@pytest.mark.slow
def test_what_nobody_can_play_is_not_offered(project: Path, clip: bytes) -> None:
    """A film that was cut off while it was sent, and one that is something else, if only in its container: told, and
    not on the page. Nobody is told of words of a film that nobody gets."""
    matroska = make(
        project / "film.mkv", "-i", str(project / "content/media/films/page.mp4"), "-c", "copy"
    ).read_bytes()
    write(project, {"content/en/page.md": page(f"{WORDS} More.")})
    for data in (clip[: len(clip) // 2], b"<!DOCTYPE html><p>Not found", b"", matroska):
        write(project, {"content/media/films/page.mp4": data})
        result = build(project)
        assert told(result, "source/recording-file") and not told(result, "source/recording-stale"), data[:20]
        assert "<video" not in published(project)


@pytest.mark.slow
def test_captions_that_no_player_reads_are_not_offered(project: Path) -> None:
    """A reader who chooses captions gets some; whoever publishes is told what to ask for."""
    for data in (
        b"",
        b"WEBVTT\n",
        CAPTIONS.partition("\n")[2].encode(),
        CAPTIONS.encode("utf-16"),
        b"\xff\xfe\x00\x01",
    ):
        write(project, {"content/media/films/page.vtt": data})
        result, html = build(project), published(project)
        assert told(result, "source/captions"), data[:20]
        assert "<video" in html and "<track" not in html
        assert "closedCaptions" not in (project / "site/formats.json").read_text("utf-8")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({}, ""),
        ({"codec": "mpeg4"}, "coded as mpeg4"),
        ({"size": "1920x1080", "seconds": 1}, "1080 lines high"),
        ({"rate": 15}, "15 frames a second"),
    ],
    ids=["good", "codec", "size", "rate"],
)
def test_ffprobe_tells_what_readers_cannot_follow(tmp_path: Path, options: dict[str, int | str], said: str) -> None:
    """A film for the web passes; another coding, size or rate is told with what to ask for."""
    found = probe(film(tmp_path / "a.mp4", **options))  # type: ignore[arg-type]
    messages = [each.message for each in file_findings("a.mp4", Recording("bsl"), found)]
    assert [said in message for message in messages] == ([True] if said else []), messages
    assert found.audio == "aac" and 0.9 <= found.seconds <= 3.2


@pytest.mark.slow
def test_silence_is_told_of_what_people_listen_to(tmp_path: Path) -> None:
    """A recording of nothing helps nobody; a tone passes."""
    for silent in (True, False):
        found = probe(recording(tmp_path / f"{silent}.mp3", silent=silent))
        messages = [each.message for each in file_findings("a.mp3", Recording("audio"), found)]
        assert ["silence" in message for message in messages] == [True] * silent


def test_captions_past_the_end_of_the_film_are_told() -> None:
    """Those of another cut; where nobody knows how long the film is, nothing is said of it."""
    assert [each.line for each in read_captions(CAPTIONS, 0.9)[1]] == [3, 6]
    assert read_captions(CAPTIONS, 3)[1] == read_captions(CAPTIONS)[1] == []


@pytest.mark.slow
def test_without_ffprobe_the_film_is_offered_and_the_gap_is_told(
    project: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Other things go on; the build ends with 3 and says what mends it."""
    monkeypatch.setenv("PATH", str(tmp_path))
    tool.cache_clear()
    try:
        result = run(project)
    finally:
        tool.cache_clear()
    assert result.code == 3 and "ffprobe is missing" in result.told and result.told.count("--setup") == 1
    report = (project / "editors-report.md").read_text("utf-8").partition("## Not made")[2].partition("##")[0]
    assert "a look into 1 file" in report and "run: python3 build.py --setup" in report
    assert "<video" in published(project)


def test_what_others_have_made_is_a_plain_link_with_its_owner(tmp_path: Path) -> None:
    """Its owner, language and day are beside it; nothing of it is on the page."""
    record = (
        "made-by-others:\n  - {title: Your data, owner: A charity, form: BSL film, language: bfi, "
        'address: "https://charity.example/film", licence: all rights reserved, seen: 2026-11-01}\n'
    )
    made = make_project(tmp_path, {"content/en/page.md": page("Words."), "content/en/page.recordings.yml": record})
    run(made)
    panel = published(made).partition('<section class="formats"')[2].partition("</section>")[0]
    assert '<a href="https://charity.example/film">' in panel and "iframe" not in panel
    words = " ".join(re.sub("<[^>]*>", " ", panel).split())
    assert "Made by others Your data: BSL film (bfi), A charity Last seen: 1 November 2026" in words


def test_a_page_without_a_film_says_that_there_is_none(tmp_path: Path) -> None:
    """No placeholder stands where a film would be."""
    made = make_project(tmp_path, {"content/en/page.md": page("Words.")})
    run(made)
    html = published(made)
    assert "British Sign Language (BSL): not made yet." in html and "<video" not in html

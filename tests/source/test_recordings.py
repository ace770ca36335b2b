"""Sound and film tell of nobody, or it is told: who made them, where, and what was noted in them."""

from __future__ import annotations

import random
import struct
from pathlib import Path

import pytest

from everyreader.source.authors import find_people
from everyreader.source.recorded import PLACE, people_in
from everyreader.testing import make_project, page, run

NAME = "A. Sample"


def frame(name: bytes, words: bytes, version: int = 3) -> bytes:
    """Return a frame of an ID3 tag."""
    size = len(words)
    written = struct.pack(">I", size) if version == 3 else bytes((0, 0, size >> 7 & 127, size & 127))
    return name + written + b"\0\0" + words


def id3(*frames: bytes, version: int = 3) -> bytes:
    """Return an MP3 that begins with an ID3 tag."""
    body = b"".join(frames)
    return (
        b"ID3" + bytes((version, 0, 0, 0, 0, len(body) >> 7 & 127, len(body) & 127)) + body + b"\xff\xfb" + bytes(300)
    )


def atom(name: bytes, body: bytes) -> bytes:
    """Return a box of an MP4."""
    return struct.pack(">I", len(body) + 8) + name + body


def mp4(*inner: bytes) -> bytes:
    """Return an MP4 with boxes for what is noted."""
    return atom(b"ftyp", b"isom") + atom(b"mdat", bytes(500)) + atom(b"moov", atom(b"udta", b"".join(inner)))


def item(name: bytes, words: bytes) -> bytes:
    """Return an item of the list that iTunes and phones write."""
    return atom(name, atom(b"data", struct.pack(">II", 1, 0) + words))


def vorbis(*comments: bytes, start: bytes = b"OggS") -> bytes:
    """Return the start of an Ogg or FLAC file with comments."""
    return (
        start + bytes(30) + b"\x03vorbis" + b"".join(struct.pack("<I", len(one)) + one for one in comments) + bytes(99)
    )


def wav(name: bytes, words: bytes) -> bytes:
    """Return a WAV with one line of information."""
    return b"RIFF\0\0\0\0WAVEfmt " + bytes(20) + b"LIST\0\0\0\0INFO" + name + struct.pack("<I", len(words)) + words


def webm(name: bytes, words: bytes) -> bytes:
    """Return a WebM with one tag."""
    tag = b"\x45\xa3" + bytes((0x80 | len(name),)) + name + b"\x44\x87" + bytes((0x80 | len(words),)) + words
    return b"\x1a\x45\xdf\xa3" + bytes(40) + tag + bytes(40)


TOLD = {
    "artist of an MP3": (".mp3", id3(frame(b"TPE1", b"\0A. Sample")), NAME),
    "in UTF-16": (".mp3", id3(frame(b"TPE1", b"\1" + "A. Sample".encode("utf-16"))), NAME),
    "ID3v2.4": (".mp3", id3(frame(b"TIT2", b"\3Ward", 4), frame(b"TCOM", b"\3A. Sample", 4), version=4), NAME),
    "a note": (".mp3", id3(frame(b"COMM", b"\0eng\0A. Sample")), NAME),
    "ID3v1": (".mp3", b"\xff\xfb" + bytes(400) + b"TAG" + bytes(30) + NAME.encode().ljust(30, b"\0") + bytes(65), NAME),
    "place of an MP4": (".mp4", mp4(atom(b"\xa9xyz", b"\0\x12\x15\xc7+51.5074-000.1278/")), PLACE),
    "place by a phone": (".m4v", mp4(b"com.apple.quicktime.location.ISO6709"), PLACE),
    "artist of an M4A": (".m4a", mp4(item(b"\xa9ART", NAME.encode())), NAME),
    "artist of an Ogg": (".ogg", vorbis(b"TITLE=Ward", b"ARTIST=A. Sample"), NAME),
    "artist of an Opus": (".opus", vorbis(b"artist=A. Sample"), NAME),
    "place of a FLAC": (".flac", vorbis(b"LOCATION=Ward 5, Larkmere", start=b"fLaC"), PLACE),
    "artist of a WAV": (".wav", wav(b"IART", NAME.encode() + b"\0"), NAME),
    "director of a WebM": (".webm", webm(b"DIRECTOR", NAME.encode()), NAME),
    "XMP": (".mp4", mp4() + b"<dc:creator><rdf:Seq><rdf:li>A. Sample</rdf:li></rdf:Seq></dc:creator>", NAME),
}


@pytest.mark.parametrize(("ending", "data", "value"), TOLD.values(), ids=TOLD)
def test_what_a_recording_tells_of_people_is_told(ending: str, data: bytes, value: str) -> None:
    """One finding, with the value in it; the trust's own name is nobody's secret."""
    assert people_in(data) == [value]
    [finding] = find_people(f"content/media/a{ending}", data, "Larkmere Trust")
    assert finding.rule == "source/file-author" and value in finding.message
    assert value == PLACE or find_people(f"content/media/a{ending}", data, NAME) == []


CLEAN = {
    "a program": id3(frame(b"TSSE", b"\0Lavf60.3.100"), frame(b"TIT2", b"\0Your choice")),
    "a program of MP4": mp4(item(b"\xa9too", b"Lavf60.3.100"), item(b"\xa9nam", b"Your choice")),
    "a program of Ogg": vorbis(b"ENCODER=Lavc60", b"TITLE=Your choice"),
    "nothing": b"\xff\xfb" + bytes(1000),
    "empty": b"",
}


@pytest.mark.parametrize("data", CLEAN.values(), ids=CLEAN)
def test_programs_and_titles_are_nobody(data: bytes) -> None:
    """A good recording raises no alarm."""
    assert people_in(data) == []


@pytest.mark.parametrize(
    "start", [b"", b"\0\0\0\x14ftypisom", b"OggS", b"fLaC", b"RIFF", b"\x1a\x45\xdf\xa3", b"ID3\x03\0\0\0\0\x7f\x7f"]
)
def test_noise_is_nobody(start: bytes) -> None:
    """Sound itself looks like anything; damaged files end nothing."""
    noise = random.Random(20261129).randbytes(1_000_000)
    assert people_in(start + noise) == []
    chance = random.Random(1)
    for _, data, _ in TOLD.values():
        for _ in range(20):
            place = chance.randrange(len(data))
            people_in(start + data[:place] + chance.randbytes(3) + data[place + chance.randrange(4) :])


def test_a_recording_that_a_page_links_to_is_looked_at(tmp_path: Path) -> None:
    """It is published all the same: it is for people to decide."""
    data = mp4(item(b"\xa9ART", NAME.encode()))
    project = make_project(
        tmp_path, {"content/media/a.mp4": data, "content/en/page.md": page("[Film](../media/a.mp4)")}
    )
    said = run(project)
    assert said.place("source/file-author") == "content/media/a.mp4:1:1" and (project / "site/media/a.mp4").is_file()

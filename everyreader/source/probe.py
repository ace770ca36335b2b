"""Looks into a film or a recording with ffprobe: what browsers can play, what people can follow, and how long it
lasts."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from everyreader.document import encode
from everyreader.engine.task import Fetch, Task, Values, read_checked

if TYPE_CHECKING:
    from subprocess import CompletedProcess

COST = 0.3
LONGEST_WAIT = 120
"""Seconds that one look may take."""
SILENCE = -60.0
"""Decibels under which nobody hears anything."""


class Probe(msgspec.Struct, frozen=True):
    """What a file holds."""

    container: str = ""
    """The names of its format, as ffprobe has them; nothing where it cannot be played."""
    seconds: float = 0
    bits: int = 0
    """A second."""
    video: str = ""
    width: int = 0
    height: int = 0
    frames: float = 0
    """A second."""
    audio: str = ""
    captions: int = 0
    """Tracks of captions inside it."""
    loudest: float | None = None
    """Decibels below full, where there is sound."""
    fault: str = ""
    """Why it cannot be played."""


_BEGINS = {
    ".mp4": (4, b"ftyp"),
    ".m4a": (4, b"ftyp"),
    ".webm": (0, b"\x1a\x45\xdf\xa3"),
    ".wav": (0, b"RIFF"),
    ".ogg": (0, b"OggS"),
    ".opus": (0, b"OggS"),
}


CONTAINERS = {
    ".mp4": "mp4",
    ".m4a": "m4a",
    ".webm": "webm",
    ".wav": "wav",
    ".ogg": "ogg",
    ".opus": "ogg",
    ".mp3": "mp3",
}
"""What ffprobe calls each container, by the ending of its file: some players go by the ending alone."""


def begins_as_named(head: bytes, path: str) -> bool:
    """Say whether a file begins as its name promises; an MP3 with its tag, or with a frame. head: its first bytes."""
    lower = path.lower()
    if lower.endswith(".mp3"):
        return head[:3] == b"ID3" or (head[:1] == b"\xff" and head[1:2] >= b"\xe0")
    place, sign = next((found for ending, found in _BEGINS.items() if lower.endswith(ending)), (0, b""))
    return head[place : place + len(sign)] == sign and bool(head)


class Arguments(msgspec.Struct, frozen=True):
    """A file and its digest, and the programs that look into it."""

    path: str
    digest: str
    tool: str


@cache
def tool() -> str:
    """Return the version of ffprobe on this machine, or nothing where it or ffmpeg is missing."""
    if not (shutil.which("ffprobe") and shutil.which("ffmpeg")):
        return ""
    done = _run(["ffprobe", "-version"])
    return done.stdout.decode("utf-8", "replace").partition("\n")[0] if done else ""


def probe_task(path: str, digest: str) -> Task:
    """Return the task that looks into a file."""
    return Task("everyreader.source.probe:run", encode(Arguments(path, digest, tool())), (path,), path)


def run(arguments: bytes, project: str, fetch: Fetch) -> Values:
    """Look into a file, as a task. Errors: Changed where it is not that of its digest."""
    wanted = msgspec.json.decode(arguments, type=Arguments)
    read_checked(project, wanted.path, wanted.digest)
    return (("probe", encode(probe(Path(project) / wanted.path))),)


def probe(path: Path) -> Probe:
    """Return what a file holds; what cannot be played says why."""
    asked = ["ffprobe", "-v", "error", "-of", "json", "-show_format", "-show_streams", f"file:{path}"]
    done = _run(asked)
    if done is None or done.returncode:
        return Probe(fault="it is damaged, or no film or recording")
    try:
        found = msgspec.json.decode(done.stdout)
        return _read(found, path)
    except (msgspec.DecodeError, KeyError, TypeError, ValueError):
        return Probe(fault="it does not say what it holds")


def _read(found: dict[str, list[dict[str, str]] | dict[str, str]], path: Path) -> Probe:
    streams, about = found.get("streams", []), found.get("format", {})
    assert isinstance(streams, list) and isinstance(about, dict)
    first = {kind: next((one for one in streams if one.get("codec_type") == kind), {}) for kind in ("video", "audio")}
    video, audio = first["video"], first["audio"]
    container, ending = about.get("format_name", ""), path.suffix.lower()
    if ending in CONTAINERS and CONTAINERS[ending] not in container.split(","):
        return Probe(fault=f"its name ends in {ending}, and it is something else ({container})")
    seconds = float(about.get("duration") or 0)
    if not seconds:
        return Probe(fault="it has no length, so it was cut off while it was saved or sent")
    over, _, under = video.get("avg_frame_rate", "0/1").partition("/")
    loudest, fault = _loudest(path) if audio else (None, "")
    return Probe(
        container,
        seconds,
        int(about.get("bit_rate") or 0),
        video.get("codec_name", ""),
        int(video.get("width") or 0),
        int(video.get("height") or 0),
        float(over or 0) / (float(under or 1) or 1),
        audio.get("codec_name", ""),
        sum(one.get("codec_type") == "subtitle" for one in streams),
        loudest,
        fault,
    )


def _loudest(path: Path) -> tuple[float | None, str]:
    """Return the loudest moment of the sound in decibels, and why it cannot be played."""
    asked = ["ffmpeg", "-v", "info", "-nostdin", "-i", f"file:{path}", "-vn", "-af", "volumedetect", "-f", "null", "-"]
    done = _run(asked)
    if done is None or done.returncode:
        return None, "its sound is damaged"
    told = done.stderr.decode("utf-8", "replace").partition("max_volume:")[2].split()
    return (float(told[0]), "") if told and told[0] != "-inf" else (-91.0, "")


def _run(asked: list[str]) -> CompletedProcess[bytes] | None:
    import subprocess  # 2 ms, for which a build without films must not wait (2026-11-30)

    try:
        return subprocess.run(asked, capture_output=True, check=False, timeout=LONGEST_WAIT, stdin=subprocess.DEVNULL)
    except (OSError, subprocess.SubprocessError):
        return None

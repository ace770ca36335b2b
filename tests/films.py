"""Makes specimens of films and recordings with ffmpeg: moving test pictures and tones, and nothing of anybody's."""

from __future__ import annotations

import subprocess
from pathlib import Path

CAPTIONS = "WEBVTT\n\n00:00.200 --> 00:01.500\nYou can choose.\n\n00:01.600 --> 00:02.800\n[a bell rings]\n"


def make(target: Path, *options: str) -> Path:
    """Make a file with ffmpeg: the same inputs give the same bytes."""
    target.parent.mkdir(parents=True, exist_ok=True)
    exact = ("-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact")
    subprocess.run(["ffmpeg", "-v", "error", "-y", *options, *exact, str(target)], check=True, timeout=120)
    return target


def film(target: Path, seconds: int = 3, size: str = "640x360", rate: int = 25, codec: str = "libx264") -> Path:
    """Make a film of moving test pictures with a tone."""
    picture = ("-f", "lavfi", "-i", f"testsrc=duration={seconds}:size={size}:rate={rate}")
    sound = ("-f", "lavfi", "-i", f"sine=frequency=440:duration={seconds}")
    return make(target, *picture, *sound, "-c:v", codec, "-pix_fmt", "yuv420p", "-c:a", "aac", "-shortest")


def recording(target: Path, seconds: int = 3, silent: bool = False) -> Path:
    """Make a recording of a tone, or of silence."""
    sound = f"anullsrc=duration={seconds}" if silent else f"sine=frequency=440:duration={seconds}"
    return make(target, "-f", "lavfi", "-i", sound, "-t", str(seconds), "-ac", "1")

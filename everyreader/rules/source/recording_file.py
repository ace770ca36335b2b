"""Readers can play a film or a recording, and follow it.

What: ffprobe can read each file. A film is MP4 with H.264, at most 720 lines high, with at least 25 frames a second
and at most 1.8 Mbit a second. The sound of a recording is not silence.

Why: a file that was cut off while it was sent plays nowhere, and nobody at a desk notices. Hands in sign language blur
below 25 frames a second. A large film costs a reader on a small plan a day's data.

How to put it right: ask the supplier for it once more, as the message says. Where ffprobe is missing, a build says so
and ends with exit code 3.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("warning", reported_by="build/recording_checks")

_RECORD = "recordings:\n  - kind: {}\n    files: [media/page.{}]\n"


def _file(kind: str, ending: str, data: bytes) -> dict[str, str | bytes]:
    return {
        "content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n",
        "content/en/page.recordings.yml": _RECORD.format(kind, ending),
        f"content/media/page.{ending}": data,
    }


PASSED = (_file("audio", "mp3", b"ID3"), _file("bsl", "mp4", b"\0\0\0\x18ftypisom"), _file("audio", "wav", b"RIFF"))
FAILED = (_file("audio", "mp3", b"Not found"), _file("bsl", "mp4", b"<!DOCTYPE html>"), _file("audio", "wav", b"ID3"))
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)

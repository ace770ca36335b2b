"""Captions can be read while the film runs.

What: captions are WebVTT in UTF-8, in the order of their times, none after the end of the film; each has words, at
most 2 lines of 42 letters, and at most 180 words a minute.

Why: a caption that comes too early, too late or too fast is none, and a player leaves out what it cannot read.

How to put it right: ask the supplier for captions of this cut of the film, checked by a person.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("warning", reported_by="build/recording_checks")


def _captions(text: str | bytes) -> dict[str, str | bytes]:
    return {
        "content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n",
        "content/en/page.recordings.yml": "recordings:\n  - {kind: bsl, files: [media/a.mp4], captions: media/a.vtt}\n",
        "content/media/a.mp4": b"\0\0\0\x18ftypisom",
        "content/media/a.vtt": text,
    }


_ONE = "WEBVTT\n\n00:01.000 --> 00:04.000\nYou can choose.\n"
PASSED = (_captions(_ONE), _captions(_ONE + "\n2\n00:04.000 --> 00:06.000 align:start\n<v Ann>It is free.\n"))
FAILED = (
    _captions("1\n00:00:01,000 --> 00:00:04,000\nYou can choose.\n"),
    _captions("WEBVTT\n"),
    _captions(_ONE.encode("utf-16")),
    _captions(_ONE.replace("00:04", "00:00")),
    _captions(_ONE.replace("00:01.000", "1.0")),
    _captions(_ONE.replace("00:01.000", f"{'1' * 5000}:00:01.000")),
    _captions(_ONE + "\n00:00.500 --> 00:03.000\nIt is free.\n"),
    _captions(_ONE.replace("You can choose.", "")),
    _captions(_ONE.replace("00:04.000", "00:01.300")),
    _captions(_ONE.replace("You can choose.", "a\nb\nc")),
    _captions(_ONE.replace("You can choose.", "You can choose whether your data are used for research.")),
)
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)

"""The record beside a page says all that a film or a recording needs.

What: each entry of `recordings:` in `content/…/page.recordings.yml` names files of its own in content/media/, that
browsers play; captions of a film, a transcript, who signs or speaks and another person who checked it (of BSL, with
their registration), the day, and which text it gives.

Why: without captions and a transcript a film shuts out who neither signs nor hears. A translation that nobody has
checked, or of which nobody knows what it gives, may tell a Deaf person to do the wrong thing. A player of another
website follows readers around.

How to put it right: ask the supplier for what is missing; each message says for what.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("warning", reported_by="build/recording_checks")

_PAGE = {"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"}
_WHOLE = (
    "recordings:\n  - kind: audio\n    files: [media/page.mp3]\n    transcript: page\n    presenter: {name: A. Khan}\n"
    "    checker: {name: B. Cole}\n    date: 2026-11-01\n    gives: {text: 0, facts: {}}\n"
)


def _record(text: str) -> dict[str, str | bytes]:
    return {**_PAGE, "content/en/page.recordings.yml": text, "content/media/page.mp3": b"ID3"}


PASSED = (_record(_WHOLE),)
FAILED = (
    _record("recordings:\n  - files: [media/page.mp3]\n"),
    {
        **_record("recordings:\n  - kind: bsl\n"),
        "content/media/page.mp4": b"ftyp",
        "content/media/page.vtt": "WEBVTT\n\n00:00.000 --> 00:04.000\nWords.\n",
    },
    _record(_WHOLE.replace("    transcript: page\n", "")),
    _record(_WHOLE.replace("B. Cole", "A. Khan")),
    _record(_WHOLE.replace("    date: 2026-11-01\n", "")),
    _record(_WHOLE.replace("2026-11-01", "2027-11-01")),
    _record(_WHOLE.replace("page.mp3", "gone.mp3")),
    _record(_WHOLE.replace("media/page.mp3", "https://www.youtube.com/watch?v=1")),
    _record(_WHOLE.replace("    gives: {text: 0, facts: {}}\n", "")),
)
INAPPLICABLE = (_PAGE,)

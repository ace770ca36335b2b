"""A film or a recording gives the words that its page has now.

What: the digest of the words at `gives:` is that of the page.

Why: who signs or listens gets older words than who reads. Readers are told so beside it.

How to put it right: have it made again. If the change makes no difference to what it says, write the line that the
message shows.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("warning", reported_by="build/recording_checks")

_RECORD = "recordings:\n  - kind: audio\n    files: [media/page.mp3]\n    gives: {text: %s, facts: {}}\n"


def _page(digest: str) -> dict[str, str | bytes]:
    return {
        "content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n",
        "content/en/page.recordings.yml": _RECORD % digest,
        "content/media/page.mp3": b"ID3",
    }


PASSED = (_page("44dcebcd"),)
FAILED = (_page("00000000"),)
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)

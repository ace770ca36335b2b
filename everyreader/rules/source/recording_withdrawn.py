"""A film or a recording says no fact that has changed.

What: no fact that a recording says, by its note at `gives:`, has another value now or does not hold, and no box
`!!! safety` of its page has changed.

Why: nobody can correct a phone number in a film. Readers do not get it then, and the page says so in its place.

How to put it right: have it made again. If it does not say what has changed, write the line that the message shows.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", reported_by="build/recording_checks")

_RECORD = "recordings:\n  - kind: audio\n    files: [media/page.mp3]\n    gives: {text: 0, %s}\n"


def _page(gives: str) -> dict[str, str | bytes]:
    return {
        "content/facts.yml": "desk:\n  type: phone\n  value: 01632 960001\n",
        "content/en/page.md": "---\ntitle: Page\n---\n\nPhone {{ desk }}.\n",
        "content/en/page.recordings.yml": _RECORD % gives,
        "content/media/page.mp3": b"ID3",
    }


PASSED = (_page("facts: {desk: 60ab0ed5}"),)
FAILED = (_page("facts: {desk: 00000000}"), _page("facts: {gone: 00000000}"), _page("safety: 00000000, facts: {}"))
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)

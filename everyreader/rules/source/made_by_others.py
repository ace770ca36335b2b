"""What others have made is still there, and readers know whose it is.

What: each entry of `made-by-others:` in `content/…/page.recordings.yml` says title, owner, form, language, address,
licence, and the day on which somebody of the trust last opened it, no longer ago than 3 months.

Why: others move and change what they have made without telling anybody. A link that promises a BSL film and leads
nowhere, or to last year's law, costs trust that was hard to win.

How to put it right: open the address. If it is there and still right, write today's day at `seen:`; else delete the
entry.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("warning", reported_by="build/recording_checks")

_ENTRY = (
    "made-by-others:\n  - title: Your data\n    owner: A charity\n    form: BSL film\n    language: bfi\n"
    "    address: https://charity.example/film\n    licence: all rights reserved\n    seen: 2026-11-01\n"
)


def _record(text: str) -> dict[str, str]:
    return {"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n", "content/en/page.recordings.yml": text}


PASSED = (_record(_ENTRY),)
FAILED = (
    _record(_ENTRY.replace("2026-11-01", "2026-08-01")),
    _record(_ENTRY.replace("2026-11-01", "2027-11-01")),
    _record(_ENTRY.replace("    licence: all rights reserved\n", "")),
    _record(_ENTRY.replace("https://", "")),
)
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)

"""A page holds no change that nobody has decided.

What: `{++ words ++}`, `{-- words --}` and `{~~ old ~> new ~~}`, by which an editor proposes a change, are not in the
text, nor are insertions and deletions that a converter has kept from Word (`[words]{.insertion …}`). Until somebody has
decided, the part is withheld.

Why: readers would see both what was and what may come, and one of the two is wrong: "Open 9 to 5 10 to 4".

How to put it right: accept or reject each change, in Word before the page is brought in, or here by hand.
"""

from __future__ import annotations

import re

from everyreader.finding import Finding, Rule
from everyreader.parse import Page, lines_of

PASSED = (
    "Phone us.\n",
    "Write `{++now++}` here.\n",
    "See {{ optout-phone }}.\n\n## Help {#help}\n\nWords.\n",
    "```\n{--not--}\n```\n",
)
FAILED = (
    "Phone us {++now++}.\n",
    "Do {--not--} wait.\n",
    "- Open {~~9 to 5~>10 to 4~~}.\n",
    'Open [9 to 5]{.deletion author="Sam"} today.\n',
)
INAPPLICABLE = ("---\ntitle: Your choice\n---\n",)

_CHANGE = re.compile(
    r"\{\+\+.*?(?:\+\+\}|$)|\{--.*?(?:--\}|$)|\{~~.*?(?:~~\}|$)|\[[^\[\]]*\]\{\s*\.(?:insertion|deletion)\b[^}]*\}"
)
_SIGNS = ("{++", "{--", "{~~", "]{")
_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")


def check(page: Page) -> list[Finding] | None:
    """Look at the lines of the innermost blocks."""
    if not page.document.blocks:
        return None
    if not any([sign in page.text for sign in _SIGNS]) or not _CHANGE.search(page.text):
        return []
    found: list[Finding] = []
    for block in dict.fromkeys(block.id for block, _ in page.inlines):
        for line in dict.fromkeys(lines_of(page, block)):
            found += [
                Finding(
                    "document/undecided-change",
                    page.header.source,
                    f"Nobody has decided on this change: {match[0][:60]}",
                    "Write the words as they shall stand, without the signs.",
                    block=block,
                    piece=match[0],
                )
                for match in _CHANGE.finditer(_CODE.sub(lambda code: " " * len(code[0]), line))
            ]
    return found


RULE = Rule("error", "withhold block", check=check)

"""The title of a page does not say that readers must not have it.

What: a title does not begin or end with "DRAFT" or the word for it in another language, and does not say "do not
publish", "not for publication" or "WIP". Such words keep no page from readers.

Why: whoever wrote them thinks that the page is hidden. It is on the site, in lists and in the feed.

How to put it right: write `unpublished: yes` at the top of the page until it is ready, or take the words out of the
title.
"""

from __future__ import annotations

import re

from everyreader.finding import Finding, Rule
from everyreader.parse import Page
from everyreader.parse.left_notes import is_draft

PASSED = (
    "---\ntitle: Draft guidance on visiting\n---\n\nWords.\n",
    "---\ntitle: How we draft our plans\n---\n\nWords.\n",
    "---\ntitle: DRAFT - Visiting\nunpublished: yes\n---\n\nWords.\n",
    "---\ntitle: Your choice\n---\n\nDRAFT\n",
    "---\ntitle: Taslak yasa hakkında\n---\n\nMetin.\n",
)
FAILED = (
    "---\ntitle: DRAFT - do not publish\n---\n\nWords.\n",
    '---\ntitle: "[Draft] Visiting"\n---\n\nWords.\n',
    "# Visiting (draft)\n\nWords.\n",
    '---\ntitle: "Draft: visiting"\n---\n\nWords.\n',
    "---\ntitle: Visiting, not for publication\n---\n\nWords.\n",
    "---\ntitle: WIP visiting\n---\n\nWords.\n",
    "---\ntitle: Visiting - draft v2\n---\n\nWords.\n",
    "---\ntitle: Odwiedziny (wersja robocza)\n---\n\nSłowa.\n",
    "---\ntitle: 草稿：探访\n---\n\n文字。\n",
)
INAPPLICABLE = ("Words.\n",)

_SHOUTED = re.compile(r"^\W*(?:DRAFT|WIP|TODO)\b")
_SAID = re.compile(
    r"^\W*draft\s*[\])}:–—-]|[\[({:–—-]\s*draft(?:\s+v?\d+)?\W*$|\bdo(?: not|n['’]t) publish\b|\bnot for publication\b|"
    r"\bnot (?:yet )?to be published\b|\bwork in progress\b",
    re.IGNORECASE,
)


def check(page: Page) -> list[Finding] | None:
    """Look at the title of a page that nothing else keeps from readers."""
    title = page.header.meta.title
    if not title:
        return None
    told = _SHOUTED.match(title) or _SAID.search(title) or is_draft(title)
    return (
        [
            Finding(
                "document/title-draft",
                page.header.source,
                f"The title “{title[:60]}” says that this page is not for readers, and they get it.",
                "Write unpublished: yes at the top until it is ready, or take the words out of the title.",
                piece=title,
            )
        ]
        if told and not page.header.meta.unpublished
        else []
    )


RULE = Rule("warning", check=check)

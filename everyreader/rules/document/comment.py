"""A page holds no notes that only authors can see.

What: `<!-- … -->` is left out of the page in every format, and so is what other systems have for it: `%% … %%`, `{>> …
<<}`, `{% comment %} … {% endcomment %}`, `{# … #}`, `/* … */`, `[//]: # (…)`, `[AK1: …]`, `.. …`, `TODO: …`, the
comments that Word and Google Docs paste behind a text, and other shapes. A note may have empty lines in it.

Why: a note to a colleague is easily forgotten, and it is not for patients. Words that were put between these signs to
hide them for a while are missing from the page until somebody remembers.

How to put it right: delete it, or keep it where your team keeps its notes. To show the signs, put them between
backticks.
"""

from __future__ import annotations

import re

from everyreader.finding import Finding, Rule
from everyreader.parse import Page

PASSED = (
    "Phone us.\n",
    "Write `<!-- note -->` here.\n",
    "```\n<!-- note -->\n```\n\nWords.\n",
    "It is 100%% sure, and 5%% more.\n",
    "x <-- y --> z\n",
    "It was 50\n% of all.\n\n% of patients seen: 9.\n\nIt is 5 % of it. In total 7 % more.\n",
    "## Help {#help}\n\nSee [A1](https://a.example) and the [B12: vitamins](https://a.example).\n",
    "- one\n\n<!-- -->\n\n- two\n",
    "<!-- markdownlint-disable MD033 -->\n\nWords.\n\n<!-- prettier-ignore -->\n\nMore.\n\n<!-- vale off -->\n",
    "<!-- more -->\n\nWords.\n",
)
FAILED = (
    "Phone us. <!-- is the number right? -->\n",
    "Phone us.\n\n<!-- a note\nof two lines -->\n\nWrite to us.\n",
    "Phone us.\n\n<!--\na note\n\nof two parts\n-->\n\nWrite to us.\n",
    "Phone us. %%secret note%% Write.\n",
    "> <!-- a note\n>\n> in a quote -->\n\nWords.\n",
    "Phone {>>is this right?<<} us.\n",
    "Phone us [AK1: is this right?].\n",
    "Phone us.\n\n{% comment %}Ask Sam{% endcomment %}\n",
    "Words.\n\n[//]: # (Ask Sam)\n\nMore.\n",
    "Words.\n\n{# Ask Sam #}\n",
    "Words. <!— as Word writes it —>\n",
    "Words.\n\nTODO: ask Sam\n",
    "Words /* ask Sam */ and more.\n",
    "- TODO: ask Sam\n- Phone us.\n",
    "Words.\n\n.. ask Sam\n",
    "Words.\n\n% ask Sam\n% and Jo\n\nMore.\n",
    "Words. % ask Sam\n",
    "It opens at 2pm[a].\n\n[a]Is this right?\n",
    "It opens at 2pm[SM1].\n\n[SM1]Is this right?\n",
    "Phone us. <!-- vale off: Jo says that the number is wrong? -->\n\n<!-- more beds from May -->\n",
)
INAPPLICABLE = ("---\ntitle: Your choice\n---\n",)


_FOR_A_TOOL = re.compile(
    r"<!--\s*(?:(?:markdownlint|mdl|prettier|eslint|stylelint|remark|lint|cspell|spell-?check(?:er)?|vale|textlint|alex|"
    r"proselint|write-good|markdown-link-check|lychee|html-?validate|pa11y)[- :]{1,2}(?:disable|enable|ignore|off|on|"
    r"capture|restore|configure)\b[\w ,:=\"'/.-]*|(?:START|END) doctoc\b[^\n]*|(?:more|toc|tocstop|/?TOC)\s*)(?:-->|$)"
)
"""What says to a program that checks or sorts pages what to do: it is no word that somebody could miss."""


def check(page: Page) -> list[Finding] | None:
    """Return every note in a page that has an end."""
    if not page.document.blocks and not page.hidden:
        return None
    return [
        Finding(
            "document/comment",
            page.header.source,
            f"This note is not shown to readers: {note.piece}",
            "Delete it once it is dealt with.",
            line=note.line,
            column=note.column,
        )
        for note in page.hidden
        if not note.open and not _FOR_A_TOOL.match(note.piece)
    ]


RULE = Rule("warning", check=check)

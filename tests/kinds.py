"""A source of each kind of inline and of block."""

from __future__ import annotations

from typing import Any

from everyreader.document import (
    Abbreviation,
    Break,
    Callout,
    Code,
    Definitions,
    EasyReadStep,
    Emphasis,
    Example,
    Fact,
    FootnoteMark,
    Footnotes,
    Foreign,
    Heading,
    Image,
    Link,
    Listing,
    Paragraph,
    Picture,
    Quote,
    Separator,
    Strong,
    Struck,
    Table,
    Text,
)

INSIDE = "words {{ a-fact }} [a link](contact.md)"
INLINES: dict[type[Any], str] = {
    Text: "words",
    Strong: f"**{INSIDE}**",
    Emphasis: f"*{INSIDE}*",
    Struck: f"~~{INSIDE}~~",
    Code: "`words`",
    Break: "one  \ntwo",
    Link: "[words {{ a-fact }}](contact.md)",
    Fact: "{{ a-fact }}",
    Foreign: "[words {{ a-fact }}]{lang=pl}",
    Image: "one ![words](a.svg)",
    Abbreviation: "one words\n\n*[words]: two {{ a-fact }}",
    FootnoteMark: "one[^1]\n\n[^1]: words",
}
"""A source of each kind of inline, with a fact and a link inside where there can be such."""

BLOCKS: dict[type[Any], str] = {
    Heading: "## Words",
    Paragraph: "Words.",
    Listing: "- one\n- two",
    Table: "| a | b |\n| --- | --- |\n| c | d |",
    Quote: "> Words.",
    Example: "```\nwords\n```",
    Picture: "![Words](a.svg)",
    EasyReadStep: "![Words](a.svg)\n\nWords.",
    Callout: "!!! warning\n    Words.",
    Definitions: "Term\n:   Meaning.",
    Separator: "---",
    Footnotes: "one[^1]\n\n[^1]: words",
}

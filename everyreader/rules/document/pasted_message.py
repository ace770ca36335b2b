"""A page holds no head of an e-mail and no time stamp of a chat.

What: no paragraph begins as messages do in programs for mail and chat: `From: …` and `Sent: …` line by line, `[10:32]
Smith, Jo`, `[12/03/2026, 10:32] Jo:`, `-----Original Message-----`, `On … wrote:`. Nor does it say what such programs
add, such as “This email and any files …”.

Why: words that were pasted from a message bring the names of colleagues with them, and what they wrote to each other.
Neither is for readers.

How to put it right: delete what is not for readers. If a page shows how a message looks, put it between two lines ```.
"""

from __future__ import annotations

from everyreader.document import Paragraph
from everyreader.finding import Finding, Rule
from everyreader.parse import Page
from everyreader.parse.pasted_lines import may_hold_message, message_in
from everyreader.parse.typed_lines import lines_in

PASSED = (
    "From: 1 May\\\nTo: 5 May\n",
    "On Monday, the nurse wrote: you can come home.\n",
    "Sent: by post. We answer in 25 days.\n",
    "[00:10] Nurse: How are you today?\n",
    "```\nFrom: Jo\nSent: Monday\nSubject: Hello\n```\n\nThis email is free.\n",
    "We are open from 10:32 AM.\n\nMain Entrance 9:00 AM\n",
    "Caution: this medicine makes you sleepy. The message was clear.\n",
)
FAILED = (
    "From: Smith, Jo\nSent: 12 March 2026 10:32\nTo: Ali, Sam\nSubject: Web page\n",
    "**From:** Smith, Jo\\\n**Subject:** Web page\n",
    "> From: Jo\n> Subject: Hello\n",
    "Od: Jan\nWysłano: 12 marca 2026\nTemat: Strona\n",
    "发件人：李\n主题：网页\n",
    "[10:32] Smith, Jo\nPlease change the number.\n",
    "[10:32 AM] Jo\n",
    "[12/03/2026, 10:32:05] Jo: Please change it.\n",
    "12/03/2026, 10:32 - Jo: Please change it.\n",
    "Jo Smith  10:32 AM\nPlease change it.\n",
    "Words.\n\n-----Original Message-----\n",
    "On 12 March 2026 at 10:32, Jo Smith wrote:\n\n> Please put this online.\n",
    "This email and any files transmitted with it are confidential.\n",
    "[EXTERNAL] This came from outside.\n",
    "Get Outlook for iOS\n",
)
INAPPLICABLE = ("## How to choose\n",)


def check(page: Page) -> list[Finding] | None:
    """Return each paragraph that begins as a message does."""
    paragraphs = page.blocks_of(Paragraph)
    if not paragraphs:
        return None
    if not may_hold_message(page.text):
        return []
    return [_finding(page, block, line) for block in paragraphs if (line := message_in(lines_in(page, block)))]


def _finding(page: Page, block: Paragraph, line: str) -> Finding:
    return Finding(
        "document/pasted-message",
        page.header.source,
        f"This was pasted from mail or a chat: {line[:60].strip()}",
        "Delete what is not meant for readers: names, times and what a program added. To show it on purpose, put a "
        "line ``` above it and below it.",
        block=block.id,
        piece=line[:40].rstrip(),
    )


RULE = Rule("warning", check=check)

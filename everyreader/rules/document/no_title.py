"""A page has a title.

What: the front matter has a line `title:` with words, or the text starts with one heading with a single `#` (WCAG 2.2,
2.4.2). The words are not a day alone, such as 2026-11-20, nor what programs and templates write where a title is to be:
“Untitled”, “New page”, “Page title”, “xxx”, “Copy of …”, the name of a file.

Why: the title is what the browser shows and the screen reader says first, the heading of the printed page, and the
words of every link to it. Without one, the name of the file is in.

How to put it right: write `title: Your choice` between the two lines `---` at the top.
"""

from __future__ import annotations

import re

from everyreader.blank import is_blank
from everyreader.finding import Finding, Rule
from everyreader.parse import Page

PASSED = (
    "---\ntitle: Your choice\n---\n\nPhone us.\n",
    "# Your choice\n\nPhone us.\n",
    "---\nowner: us\n---\n\n# Choice\n\nPhone us.\n",
    "---\ntitle: News of 2026-11-20\n---\n\nPhone us.\n",
    "---\ntitle: 111\n---\n\nPhone us.\n",
    "---\ntitle: New pages for carers\n---\n\nPhone us.\n",
    "---\ntitle: How to get a copy of your record\n---\n\nPhone us.\n",
    "---\ntitle: Copy of your health record\n---\n\nPhone us.\n",
    "---\ntitle: New page\nunpublished: yes\n---\n\nPhone us.\n",
)
FAILED = (
    "Phone us.\n",
    "---\nowner: us\n---\n\nPhone us.\n",
    "---\ntitle:\n---\n\nPhone us.\n",
    "## Choice\n\nPhone us.\n",
    "---\nowner: us\ntitle Easy Read: your choice\n---\n\nPhone us.\n",
    "---\ntitle: 2026-11-20\n---\n\nPhone us.\n",
    *(
        f"---\ntitle: {title}\n---\n\nPhone us.\n"
        for title in ("Untitled", "New page", "Your title here", "xxx", "Copy of Choice", "choice.md", "Document1")
    ),
    "# Untitled document\n\nPhone us.\n",
)
INAPPLICABLE = ("---\ntitle: [Your choice\n---\n\nPhone us.\n", "---\ntitle: {a: b}\n---\n\nPhone us.\n", "\n")

_NO_COLON = re.compile(r"\A---\n(?:[^\n-][^\n]*\n)*?(title[ \t]++[^\n:][^\n]*)")
_WRITTEN = re.compile(r"^title:[ \t]*[\[{]", re.MULTILINE)

_NONE = re.compile(
    r"\d{4}-\d\d?-\d\d?|untitled(?: (?:page|document))?(?: ?\d+)?|new (?:page|document|title)(?: ?\d+)?|"
    r"(?:page|your|document|main|add|click to add|insert) title(?: here)?|title (?:here|goes here)|"
    r"your heading(?: here)?|document ?\d+|presentation ?\d*|slide \d+|x{2,}|copy of (?!(?:your|my|the|an?|our|"
    r"health|medical|records?|letters?|notes?)\b).+|microsoft \w+ - .+|"
    r"[\w-]+\.(?:md|docx?|html?|pdf|pptx?)|lorem ipsum.*|blank page|asdf\w*|placeholder",
    re.IGNORECASE,
)


def check(page: Page) -> list[Finding] | None:
    """Return a finding where a page has no title."""
    is_no_text = "title" in page.header.meta.unread and _WRITTEN.search(page.text)  # which is told by itself
    if page.header.broken or is_blank(page.text) or is_no_text:
        return None
    title = page.header.meta.title
    is_none = _NONE.fullmatch(title)
    if not is_blank(title) and not (is_none and not page.header.meta.unpublished):  # a new page is called so at first
        return []
    if slip := _NO_COLON.search(page.text) if not title else None:
        said = f"The title has no colon behind its name: {slip[1][:60]}"
        line = page.text.count("\n", 0, slip.start(1)) + 1
        return [Finding("document/no-title", page.header.source, said, "Write title: there.", line=line, column=1)]
    return [
        Finding(
            "document/no-title",
            page.header.source,
            f"This is no title of a page: {title[:60]}" if is_none else "This page has no title.",
            "Write a line such as title: Your choice between two lines --- at the top.",
            line=1,
            column=1,
        )
    ]


RULE = Rule("error", check=check)

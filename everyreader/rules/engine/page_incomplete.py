"""A finished page holds what its source says.

What: every web page that is made has its language, its title, its main part, the words of its document and its notices,
the numbers of its facts, the links of its menu and its footer, and those to its languages and formats. Its landmarks,
menus and lists are whole: they have both ends, words, and names that are there.

Why: a mistake in a template can take words or a phone number from a page and leave good HTML. The page keeps what was
published before, and all others are published.

How to put it right: mend the template that was changed last. `git diff templates` shows it.
"""

from __future__ import annotations

from everyreader.finding import Finding, Rule
from everyreader.proof.artefacts import MadePages

PASSED = (MadePages(20),)
FAILED = (
    MadePages(20, {"content/en/choice.md": "lost the words “Phone us”"}),
    MadePages(1, {"content/en/index.md": "no title"}, yes=True),
)
INAPPLICABLE = (MadePages(0),)


def check(pages: MadePages) -> list[Finding] | None:
    """Tell each page that lacks something, unless all have one cause, which is reported once."""
    if not pages.made:
        return None
    lacks = {} if pages.one_cause else pages.lacks
    return [
        Finding(
            "engine/page-incomplete",
            path,
            f"This page was not published: as it was made it has {what}.",
            "What was published of it before still stands. Mend the template that was changed last, or make "
            "the page shorter.",
            line=1,
            column=1,
        )
        for path, what in sorted(lacks.items())
    ]


RULE = Rule("error", check=check)

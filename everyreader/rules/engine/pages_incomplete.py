"""The pages of a site do not lose words all at once.

What: no more than a fifth of the web pages that are made lack something that they must hold.

Why: so many have one cause, a template or a setting, and what readers have now is better. Nothing is published, and the
site stays as it is.

How to put it right: mend the template that was changed last. If the old pages are to stay and the rest is to go out,
run the build once with `--yes`.
"""

from __future__ import annotations

from everyreader.finding import Finding, Rule
from everyreader.layout import template_path
from everyreader.proof.artefacts import MadePages

_LACKS = {f"content/en/{number}.md": "no main part" for number in range(3)}
PASSED = (
    MadePages(20),
    MadePages(15, _LACKS),
    MadePages(3, _LACKS, yes=True),
    MadePages(3, {"content/en/0.md": "no title"}),
)
FAILED = (MadePages(14, _LACKS), MadePages(1, {"content/en/index.md": "no title"}))
INAPPLICABLE = (MadePages(0),)


def check(pages: MadePages) -> list[Finding] | None:
    """Count the pages that lack something, unless somebody has said that they may."""
    if not pages.made:
        return None
    if not pages.one_cause:
        return []
    first, what = min(pages.lacks.items())
    return [
        Finding(
            "engine/pages-incomplete",
            template_path("html"),
            f"{len(pages.lacks)} of {pages.made} pages lack something that they must hold: {first} has {what}.",
            "Nothing was published. Mend the template that was changed last. If these pages are to stay as they "
            "are and the rest is to go out, run the build once with --yes.",
            line=1,
            column=1,
        )
    ]


RULE = Rule("error", "publish nothing until yes", check=check)

"""Each line that says where a reference leads is used.

What: for each line such as `[form]: https://a.example`, words on the page lead there: `[Our form][form]`. Of two lines
with one name, the first counts.

Why: readers do not get such a line. Where no words lead there, the address is lost, and mostly a slip in the name has
made a link into words between brackets.

How to put it right: write the same name in both places, or delete the line.
"""

from __future__ import annotations

from everyreader.finding import Finding, Rule
from everyreader.parse import Page

PASSED = (
    "Read [our form][form].\n\n[form]: https://a.example\n",
    "Read [Form].\n\n[form]: https://a.example\n",
    "Read [our form][f] [again][f].\n\n[f]: https://a.example\n[f]: https://a.example\n",
)
FAILED = (
    "Read our form.\n\n[form]: https://a.example\n",
    "Read [our form][from].\n\n[form]: https://a.example\n",
    "Read [our form][f].\n\n[f]: https://a.example\n[f]: https://b.example\n",
)
INAPPLICABLE = ("Words.\n",)


def check(page: Page) -> list[Finding] | None:
    """Return each line that nothing leads to."""
    if "]:" not in page.text:
        return None
    lines = page.text.split("\n")
    found = []
    for unused in page.unused:
        places = (
            (number, line.lower().find(f"[{unused.name}]:") + 1)
            for number, line in enumerate(lines, 1)
            if f"[{unused.name}]:" in line.lower() and unused.target in "".join(lines[number - 1 : number + 2])
        )
        line, column = next(places, (0, 0))
        title = f" “{unused.title}”" if unused.title else ""
        found.append(
            Finding(
                "document/unused-reference",
                page.header.source,
                f"No words on this page lead to [{unused.name}]: {unused.target}{title}",
                f"Write [words][{unused.name}] where it belongs, or delete this line.",
                line=line,
                column=column,
            )
        )
    return found


RULE = Rule("warning", check=check)

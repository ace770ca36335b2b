"""A page has no more parts than can be read and written in proportion to its size.

What: one paragraph does not hold thousands of signs among tens of thousands of letters; a page has at most 100,000
blocks, 100,000 cells of tables and 200,000 links, facts and stretches of words; the headings of a table are not said
again in so many rows that they alone make megabytes. A page beyond this is not shown; a short page with your contact
is at its address.

Why: such a page is a slip, mostly data that a program has written. It would take minutes to build and more memory than
a phone has, and nobody could read it.

How to put it right: put empty lines between paragraphs, split the page, or link to the data as a file.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", "withhold page", reported_by="parse/page")

PASSED = (
    "---\ntitle: Your choice\n---\n\n" + "Phone *us* now. " * 500,
    "---\ntitle: Your choice\n---\n\n| Day | Time |\n|---|---|\n" + "| Monday | 9am |\n" * 500,
)
FAILED = (
    "---\ntitle: Your choice\n---\n\n" + "Phone *us* now. " * 5_000,
    "---\ntitle: Your choice\n---\n\n" + "a\n\n" * 100_001,
    "---\ntitle: Your choice\n---\n\n| "
    + "Day of the week " * 200
    + "| Time |\n|---|---|\n"
    + "| Monday | 9am |\n" * 1500,
)
INAPPLICABLE = ("---\ntitle: Your choice\n---\n\nPhone us.\n",)

"""A date is a day that exists.

What: dates in front matter, facts and settings are days of the calendar, in the year 1800 or later.

Why: 31 June is a slip for another day. If it is the last day of a page, readers see the page too long or not at all; if
it is a fact, patients get a wrong date.

How to put it right: look the day up and write it as 2026-08-06 or 6 August 2026.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", reported_by="source/typed")

PASSED = ("---\ntitle: Your choice\nreviewed: 2028-02-29\nexpires: 30 June 2027\n---\n\nPhone us.\n",)
FAILED = (
    "---\ntitle: Your choice\nreviewed: 2027-02-29\n---\n\nPhone us.\n",
    "---\ntitle: Your choice\nexpires: 31 June 2027\n---\n\nPhone us.\n",
    "---\ntitle: Your choice\nreview-due: 0227-02-01\n---\n\nPhone us.\n",
    {"content/facts.yml": "start:\n  type: date\n  value: 2022-13-31\n"},
)
INAPPLICABLE = ("---\ntitle: Your choice\n---\n\nPhone us.\n",)

"""A setting is written once.

What: no name stands twice in the front matter of a page, in the settings or among the facts. The first of the two is
taken.

Why: two lines with one name mostly say two things, and only one of them is true. Of two phone numbers, the wrong one
may be the one that patients get.

How to put it right: find out which of the two is right and delete the other.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", reported_by="source/typed")

PASSED = (
    "---\ntitle: Your choice\nowner: Patient information\n---\n\nPhone us.\n",
    {
        "content/facts.yml": "a-phone:\n  type: phone\n  value: 0300 303 "
        "5678\nb-phone:\n  type: phone\n  value: 0300 303 5678\n"
    },
)
FAILED = (
    {"content/en/search.yml": "words:\n  page: [one]\n  page: [two]\n"},
    "---\ntitle: Your choice\ntitle: A choice\n---\n\nPhone us.\n",
    "---\nreview-due: 2027-01-01\nReview_due: 2028-01-01\n---\n\nPhone us.\n",
    {
        "content/facts.yml": "a-phone:\n  type: phone\n  value: 0300 303 "
        "5678\na-phone:\n  type: phone\n  value: 0300 303 5679\n"
    },
)
INAPPLICABLE = ("Phone us.\n",)

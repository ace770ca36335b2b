"""A setting that somebody relies on says something.

What: behind `owner:`, `reviewed:`, `review-due:`, `expires:`, `publish-from:` and `date:` of a page stands a name or a
day (and no "TBC", "nobody" or "Google Translate"), and so it does behind `valid-from:` and `valid-until:` of a fact and
wherever a person is named: a qualified translator, who decided about drafts, who signs in a film, who answers for a
waiver. Behind `unpublished:` stands yes or no. A file `search.yml` or `publishers.yml` that is there has something in
it.

Why: whoever wrote the key thinks that somebody is asked, or that the page ends. Nothing of it happens, and a page with
an old number stays up.

How to put it right: write the name or the day, or delete the line.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("warning", reported_by="source/no_value")

_PAGE = "---\ntitle: Your choice\n{}\n---\n\nPhone us.\n"
PASSED = (
    _PAGE.format("owner: Patient information"),
    _PAGE.format("owner: Nobody's Child, advice line"),
    *(_PAGE.format(f"owner: {team}") for team in ("Digital and AI team", "NHS App team", "Claude Martin, editor")),
    _PAGE.format("description:"),
    _PAGE.format("expires: 2027-05-21"),
    {"content/en/search.yml": "skip: [the]\n"},
)
FAILED = (
    _PAGE.format("owner:"),
    _PAGE.format("owner: ''"),
    _PAGE.format('owner: "\u200b"'),
    _PAGE.format("Expires:"),
    _PAGE.format("review_due: ~"),
    _PAGE.format("publish-from:"),
    _PAGE.format("unpublished:"),
    *(
        _PAGE.format(f"owner: {word}")
        for word in (
            "nobody",
            "TBC",
            "n/a",
            "'???'",
            "'-'",
            "to be confirmed",
            "TBC (ask Sam)",
            "XXX",
            "me",
            "5",
            "ChatGPT",
        )
    ),
    {"content/en/search.yml": ""},
    {"content/en/search.yml": "# words\n\n"},
    {"content/facts.yml": "desk:\n  type: phone\n  value: 01632 960001\n  valid-until:\n"},
)
INAPPLICABLE = ("Phone us.\n",)

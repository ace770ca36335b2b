"""A setting has a value of its kind.

What: where a date, a number, yes or no, a list or one of certain words is expected, such a value stands. Another is not
taken. Dates may be written as 2026-08-06 or 6 August 2026; 06/08/2026 is refused, since it is June to some and August
to others.

Why: a value that was not taken has no effect: a page has no review date, or a fact is missing from every page that uses
it.

How to put it right: write the value as the message shows.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", reported_by="source/typed")

PASSED = (
    "---\ntitle: no\nreviewed: 6th August 2026\norder: 2\nalways-published: no\naudience: "
    "Young_people\n---\n\nPhone us.\n",
)
FAILED = (
    "---\ntitle: [one, two]\n---\n\nPhone us.\n",
    "---\ntitle: Your choice\nreviewed: 06/08/2026\n---\n\nPhone us.\n",
    "---\ntitle: Your choice\norder: second\n---\n\nPhone us.\n",
    "---\ntitle: Your choice\nkind: gide\n---\n\nPhone us.\n",
    "---\ntitle: Your choice\nalways-published: maybe\n---\n\nPhone us.\n",
    "---\ntitle: Your choice\ntranslation: qualified\n---\n\nPhone us.\n",
    {"locales/pl/locale.yml": "lang: pl\nname: polski\nenglish-name: Polish\nscript: 7\n"},
    {"content/facts.yml": "a-phone: 0300 303 5678\n"},
    {"content/site.yml": "name: Larkmere Example Trust\ncontact: trust-phone\n"},
)
INAPPLICABLE = ("Phone us.\n",)

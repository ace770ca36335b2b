"""Settings do not point at one another.

What: the signs & and * of YAML, by which one value stands for another, are not used. The page is not shown: a short
page with your contact is at its address.

Why: a few lines of them can grow into more than a computer can hold, and nobody who edits a page knows them. Mostly
they are a slip: a value that starts with one of these signs.

How to put it right: put the value in quotes, or write it out.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", "withhold page", reported_by="source/yaml_tree")

PASSED = ('---\ntitle: "*Your* choice & you"\ndescription: Accident & Emergency\n---\n\nPhone us.\n',)
FAILED = (
    "---\ntitle: &a Your choice\ndescription: *a\n---\n\nPhone us.\n",
    "---\ntitle: *Your choice*\n---\n\nPhone us.\n",
    "---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n\nPhone us.\n",
)
INAPPLICABLE = ("Phone us.\n",)

"""Settings can be read.

What: front matter, settings and facts are lines of `name: value`; those at the top of a page are between two lines
`---`. Where they cannot be read, the page is not shown: a short page with your contact is at its address.

Why: the build would have to guess who the page is for, when it ends and whether anybody has checked its translation.

How to put it right: look at the line that the message names. Put a value that holds special signs in quotes.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", "withhold page", reported_by="source/yaml_tree")

PASSED = (
    "---\ntitle: Your choice: what it means\ndescription: \"It is 'yours'\"\n---\n\nPhone us.\n",
    "---\n---\n\nPhone us.\n",
)
FAILED = (
    "---\ntitle: [Your choice\n---\n\nPhone us.\n",
    '---\ntitle: "Your choice\nowner: us\n---\n\nPhone us.\n',
    "---\ntitle: Your choice\n\nPhone us.\n",
    "---\ntitle: " + "[" * 200 + "]" * 200 + "\n---\n\nPhone us.\n",
    {"content/facts.yml": "a-phone:\n  type: phone\n value: 0300 303 5678\n"},
)
INAPPLICABLE = ("Phone us.\n",)

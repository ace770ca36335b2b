"""Settings are indented with spaces.

What: no line of front matter, settings or facts starts with a tab. A tab is read as two spaces; before a
name below which lines begin with two spaces it is left out.

Why: YAML, the form in which settings are written, forbids tabs, and other programs refuse such a file. It does no harm
to readers as long as the guess is right.

How to put it right: replace the tab with two spaces. Many editors can be told to do so by themselves.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("advice", reported_by="source/yaml_tree")

PASSED = (
    "---\ntitle: Your choice\ntranslation:\n  made-by: machine\n---\n\n\tPhone us.\n",
    {"content/facts.yml": "a:\n  type: text\n  value: A\nb:\n  type: text\n  value: B\n"},
)
FAILED = (
    "---\ntitle: Your choice\ntranslation:\n\tmade-by: machine\n---\n\nPhone us.\n",
    {"content/facts.yml": "a:\n  type: text\n  value: A\n\tb:\n  type: text\n  value: B\n"},
)
INAPPLICABLE = ("Phone us.\n",)

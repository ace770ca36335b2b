"""No words are lost behind a `#` in settings.

What: in YAML, a `#` after a space begins a remark, which nobody gets. Behind words it is reported. `Ward #3`, without a
space after the `#`, is read as it is written.

Why: half an address, or the number of a ward, would be missing on every page that shows it.

How to put it right: put the whole value in quotes, or write the remark on a line of its own.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("warning", reported_by="source/yaml_tree")

PASSED = (
    "---\ntitle: Ward #3 opens\norder: 3 # after the guide\nreviewed: 6 August 2026 # by Sam\n---\n\nPhone us.\n",
    "---\n# by Sam\ntitle: 'Ward # 3'\n---\n\nPhone us.\n",
)
FAILED = (
    "---\ntitle: Ward # 3\n---\n\nPhone us.\n",
    "---\ntitle: Wards\ndescription: # Ward 3\n---\n\nPhone us.\n",
    {"content/facts.yml": "house:\n  type: address\n  value:\n    - 1 Example Street # by the river\n    - Larkmere\n"},
)
INAPPLICABLE = ("Phone us.\n",)

"""The project has settings, and they name the organisation.

What: content/site.yml is there and holds a line `name:`. Without the file nothing is published.

Why: a patient must be able to see whose page it is, on screen and on paper, before they trust it with a decision.

How to put it right: write content/site.yml with a line such as `name: Example NHS Trust`.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", reported_by="site/settings")

PASSED = ({"content/site.yml": "name: Larkmere Example Trust\n"},)
FAILED = ({"content/site.yml": "base-url: https://www.larkmere.example\n"},)
INAPPLICABLE = ({"content/en/page.md": "Phone us.\n"},)

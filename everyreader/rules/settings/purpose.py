"""Every purpose in `content/purposes.yml` has an id and a name.

What: an entry without them cannot be told in a privacy notice and is left out.
Why: patients must be told every purpose (UK GDPR, Articles 13(1)(c) and 14(1)(c)); one that is missing is a breach.
How to put it right: write `id:` (small letters and hyphens) and `name:` (a few plain words) for each purpose.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", reported_by="site/purposes")

PASSED = ({"content/purposes.yml": "- {id: your-care, name: To care for you}\n"},)
FAILED = ({"content/purposes.yml": "- {id: your-care}\n"}, {"content/purposes.yml": "- {name: To care for you}\n"})
INAPPLICABLE = ({"content/en/page.md": "Phone us.\n"},)

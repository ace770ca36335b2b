"""A finished page holds what its source says.

What: every web page that is made has its title, its main part, the words of its document and the numbers of its facts.

Why: a mistake in a template can take words or a phone number from a page and leave good HTML. The page keeps what was published
before, and all others are published.

How to put it right: mend the template that was changed last. `git diff templates` shows it.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", reported_by="build/whole")

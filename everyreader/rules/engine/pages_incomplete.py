"""The pages of a site do not lose words all at once.

What: no more than a fifth of the web pages that are made lack something that they must hold.

Why: so many have one cause, a template or a setting, and what readers have now is better. Nothing is published, and the site stays
as it is.

How to put it right: mend the template that was changed last. If the old pages are to stay and the rest is to go out, run the build
once with `--yes`.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", "publish nothing until yes", reported_by="build/whole")

"""A template can be used.

What: every file in templates/ that a format needs is there, can be read as Jinja, and uses only values and filters that
exist.

Why: all pages are made from the templates, so that one slip breaks every page at once. While there is one, nothing is
published, and the site stays as it was.

How to put it right: mend the line that the message names. `git diff templates` shows what was changed last.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", reported_by="build/themes")

PASSED = ({"templates/blocks/separator.html": "{% macro separator(block) %}\n<hr>\n{% endmacro %}\n"},)
FAILED = (
    {"templates/blocks/separator.html": "{% macro separator(block) %}\n<hr>\n{% endmakro %}\n"},
    {"templates/html/page.html": "<h1>{{ view.titel }}</h1>\n"},
    {"templates/html/page.html": "<h1>{{ view.title | loud }}</h1>\n"},
)
INAPPLICABLE = ({"templates/notes.txt": "Not a template.\n"},)

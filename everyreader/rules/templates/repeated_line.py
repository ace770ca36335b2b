"""No line of a template that shows something stands twice in a row.

What: in your own templates no line that shows something, `{{ … }}`, is the same as the line right above it.

Why: a line that was doubled by a slip says its words twice on each page. Who listens to a page hears each link of the
menu twice.

How to put it right: take one of the two away.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("warning", reported_by="build/themes")

_PATH = "templates/blocks/separator.html"
_SOURCE = "{{% macro separator(block) %}}\n{}{{%- endmacro %}}\n"
_LINE = "<hr{{ block.id | mark }}>\n"
PASSED = (
    {_PATH: _SOURCE.format(_LINE)},
    {_PATH: _SOURCE.format(_LINE + "<hr>\n<hr>\n")},
    {_PATH: _SOURCE.format(_LINE + "\n" + _LINE)},
)
FAILED = ({_PATH: _SOURCE.format(_LINE * 2)},)
INAPPLICABLE = ({"templates/notes.txt": "Not a template.\n"},)

"""No attribute of a template has a slip in its name.

What: each attribute in your own templates that has taken the place of one in everyreader's is one that HTML has.

Why: a browser takes no notice of `dri="rtl"` or `hrfe="…"`. The words look the same in the source, and on the page
Arabic runs the wrong way, or a link leads nowhere.

How to put it right: write the name that is meant.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("warning", reported_by="build/themes")

_PATH = "templates/blocks/paragraph.html"
_SOURCE = (
    "{{% macro paragraph(block, body) %}}\n<p{{{{ block.id | mark }}}}{{% if block.lang %}} "
    '{}="{{{{ block.lang }}}}" {}="ltr"{{% endif %}}>{{{{ body }}}}</p>\n{{%- endmacro %}}\n'
)
PASSED = (
    {_PATH: _SOURCE.format("lang", "dir")},
    {_PATH: _SOURCE.format("lang", "data-dir")},
    {_PATH: _SOURCE.format("lang", "title")},
)
FAILED = ({_PATH: _SOURCE.format("lang", "dri")}, {_PATH: _SOURCE.format("lnag", "dir")})
INAPPLICABLE = ({"templates/notes.txt": "Not a template.\n"},)

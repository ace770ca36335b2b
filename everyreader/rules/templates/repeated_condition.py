"""No condition of a template stands twice in one choice.

What: in your own templates each `{% elif … %}` asks something that the `{% if … %}` and the `{% elif … %}` before it
have not asked.

Why: what is below the second one is never on a page, and nobody sees what is missing.

How to put it right: take one of the two away, or write the condition that was meant.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("warning", reported_by="build/themes")

_PATH = "templates/blocks/separator.html"
_SOURCE = (
    "{{% macro separator(block) %}}\n{{% if block.id %}}<hr{{{{ block.id | mark }}}}>"
    "{{% elif {} %}}<hr class='a'>{{% else %}}<hr>{{% endif %}}\n{{%- endmacro %}}\n"
)
PASSED = (
    {_PATH: _SOURCE.format("not block.id")},
    {
        _PATH: "{% macro separator(block) %}\n"
        + "{% if block.id %}<hr{{ block.id | mark }}>{% endif %}\n" * 2
        + "{%- endmacro %}\n"
    },
)
FAILED = ({_PATH: _SOURCE.format("block.id")},)
INAPPLICABLE = ({"templates/notes.txt": "Not a template.\n"},)

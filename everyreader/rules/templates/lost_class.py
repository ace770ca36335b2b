"""A template of your own keeps the classes that the style sheet needs.

What: what a file of your templates/ still shows has each class that everyreader's own template gives to it, if the
style sheet names it.

Why: the words are all there, so nobody who reads the source sees that a box has lost its frame, a button its size, or
that the link past the menus has come into sight.

How to put it right: put the class back, or, where you have a style sheet of your own, take the lines out of it that
name the class.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("warning", reported_by="build/themes")

_TOP = "{% macro callout(block, title, body) %}\n<div{{ block.id | mark }}"
_REST = """{% if block.lang %} lang="{{ block.lang }}" dir="ltr"{% endif %}>
{% if title %}
<h{{ block.level }}{% if block.names_a_table %} id="{{ block.id }}"{% endif %}
class="callout-title">{{ title }}</h{{ block.level }}>
{% endif %}
{{ body }}
</div>
{%- endmacro %}
"""

PASSED = (
    {"templates/blocks/callout.html": f'{_TOP} class="ours callout {{{{ block.kind }}}}"{_REST}'},
    {
        "templates/blocks/callout.html": f'{_TOP} class="box {{{{ block.kind }}}}"{_REST}',
        "templates/html/style.css": ".box { border: 1px solid } .callout-title { margin: 0 }\n",
    },
    {"templates/html/style.css": "p { margin: 0 }\n"},
)
FAILED = (
    {"templates/blocks/callout.html": f'{_TOP} class="{{{{ block.kind }}}}"{_REST}'},
    {"templates/blocks/callout.html": f"{_TOP}{_REST}"},
)
INAPPLICABLE = ({"templates/notes.txt": "Not a template.\n"},)

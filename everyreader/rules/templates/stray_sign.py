"""No line of a template is turned into words for readers.

What: in your own templates no line has a sign such as `#`, `//` or `:` before its first tag, no tag a no-break
space, each `"` and each `<` has its other one, and none of `{%` and `%}` is turned round (`%{`). Among its words is no
`_`, backslash, backtick, brace, `~` or `^` that everyreader's own template does not have.

Why: `# <p>` is no remark in HTML. The tag works as before, and each page has a `#` in front of each paragraph.

How to put it right: take the sign away. A remark in a template is written `{# so #}`.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("warning", reported_by="build/themes")

_PATH = "templates/blocks/separator.html"
_SOURCE = "{{% macro separator(block) %}}\n{}<hr{{{{ block.id | mark }}}}>\n{{%- endmacro %}}\n"
PASSED = (
    {_PATH: _SOURCE.format("")},
    {_PATH: _SOURCE.format("{# a line #}")},
    {_PATH: _SOURCE.format("<p>Part: </p>")},
    {_PATH: _SOURCE.format("{% if a %}<p>100 %</p>{% endif %}")},
)
FAILED = tuple(
    {_PATH: _SOURCE.format(sign)}
    for sign in (
        ">",
        "{.{ a }}",
        "{% if a %}_{% endif %}",
        "<p>a</>",
        "<p>a</p",
        "# ",
        "#",
        "// ",
        ":",
        "%{ if a }% ",
        '<p\u00a0lang="pl">A</p>',
        '<p class="a>A</p>',
    )
)
INAPPLICABLE = ({"templates/notes.txt": "Not a template.\n"},)

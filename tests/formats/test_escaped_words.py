"""Templates write words as HTML, whatever kind of value brings them."""

from __future__ import annotations

import pytest
from markupsafe import Markup, escape

from everyreader.document import encode
from everyreader.markup.blocks import compile_theme, load_theme

TEXTS = encode(
    {
        "html/page.html": "{% import 'blocks/one.html' as other %}{{ value }}|{{ other.one(value) }}|{{ value }}",
        "blocks/one.html": "{% macro one(value) %}{{ value }}{% endmacro %}",
    }
)


class Tagged:
    """What says itself how it is as HTML."""

    def __html__(self) -> str:
        return "<b>&amp;</b>"


@pytest.mark.parametrize("value", ["<b> & \"'", Markup("<b>&amp;</b>"), 7, None, Tagged(), Markup(""), ""])
def test_a_template_escapes_once(value: object) -> None:
    """Each place of a template gets what `markupsafe.escape` makes of a value, in macros too."""
    theme = load_theme(TEXTS, compile_theme(TEXTS), "screen")
    written = theme.environment.get_template("html/page.html").render(value=value)
    assert written == "|".join([str(escape(value))] * 3)
    assert type(theme.macros["one"](value)) is Markup

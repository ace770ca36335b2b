"""Words in a drawing are read on paper as they are on the screen.

What: in the text of an SVG file, no letter joins the next, carries a sign or runs from right to left, as letters of
Arabic, Urdu, Hebrew, Hindi, Bengali, Punjabi or Thai do. Such words are shapes (paths) in a drawing.

Why: the program that makes the PDF sets the text of a drawing letter by letter, from left to right. On paper such a
word is in pieces or turned round, and nobody can read it.

How to put it right: in the drawing program, turn these words into paths; or save the drawing as a PNG. Keep the words
in the description of the picture.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("warning", reported_by="source/media")

_DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20">{}</svg>\n'
PASSED = (
    {"content/media/sign.svg": _DRAWING.format('<text y="9">Ward 5</text>')},
    {"content/media/sign.svg": _DRAWING.format('<text y="9">病房 5, oddział, café</text>')},
    {"content/media/sign.svg": _DRAWING.format('<title>وارڈ</title><path d="M0 0h9"/>')},
)
FAILED = (
    {"content/media/sign.svg": _DRAWING.format('<text y="9">وارڈ 5</text>')},
    {"content/media/sign.svg": _DRAWING.format('<text y="9"><tspan>שלום</tspan></text>')},
    {"content/media/sign.svg": _DRAWING.format('<text y="9">वार्ड</text>')},
)
INAPPLICABLE = ({"content/media/form.txt": "A form.\n"},)

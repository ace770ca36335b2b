"""A drawing holds nothing that acts: no script, no command, no address, nothing that moves.

What: an SVG file has shapes, words and colours. Scripts, commands such as onload, links, pictures from elsewhere,
moving parts, pages inside the drawing, and style with addresses are left out of what is published, in print too.

Why: a drawing can carry a program that reads what a patient does on the page, or tell another company that they are
there. What is left is safe; this warning is so that somebody looks where the drawing came from.

How to put it right: open it in the drawing program and save it as "plain SVG", or delete the line that is named.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("warning", reported_by="source/media")

_SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">\n{}\n</svg>\n'

PASSED = ({"content/media/dot.svg": _SVG.format('<circle r="4" style="fill:red"/>')},)
FAILED = (
    {"content/media/dot.svg": _SVG.format("<script>alert(1)</script>")},
    {"content/media/dot.svg": _SVG.format('<circle r="4" onload="alert(1)"/>')},
    {"content/media/dot.svg": _SVG.format('<a href="javascript:alert(1)"><circle r="4"/></a>')},
    {"content/media/dot.svg": _SVG.format('<image href="https://far.example/a.png"/>')},
    {"content/media/dot.svg": _SVG.format("<style>@import 'https://far.example/a.css';</style>")},
    {"content/media/dot.svg": _SVG.format('<circle r="4" style="fill:url(https://far.example/a)"/>')},
)
INAPPLICABLE = ({"content/media/form.txt": "A form.\n"},)

"""A picture that a page uses is a picture, whole and of the kind that its name says.

What: the file is not empty, not cut short, is what the end of its name says, is of a kind that every browser shows
(PNG, JPEG, GIF, WebP, SVG), and does not need more memory than a phone has. A drawing is XML without a DTD of its own.

Why: a broken picture is an empty frame for readers who see. One that grows without end in memory stops their device.
Such a picture is not published; the words that stand for it are.

How to put it right: save the picture again, in the kind that its name says, or ask whoever made it for another copy.
"""

import base64

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", reported_by="source/media")

_DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="
)
_SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>\n'

PASSED = ({"content/media/dot.png": _DOT}, {"content/media/dot.svg": _SVG})
FAILED = (
    {"content/media/dot.png": b""},
    {"content/media/dot.png": _DOT[:50]},
    {"content/media/dot.jpg": _DOT},
    {"content/media/dot.png": b"<html></html>"},
    {"content/media/dot.svg": "<svg><circle></svg>\n"},
    {"content/media/dot.svg": f'<!DOCTYPE svg [<!ENTITY a "aaaa">]>\n{_SVG}'},
)
INAPPLICABLE = ({"content/media/form.txt": "A form.\n"},)

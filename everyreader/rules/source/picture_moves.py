"""A picture stands still.

What: a GIF, PNG or WebP has one frame. Of one that moves, the first frame is published.

Why: what moves beside a text keeps many people with a learning disability or with ADHD from reading it, and what
flashes can bring on a seizure. What moves for more than five seconds needs a way to stop it (WCAG 2.2.2), and a picture
has none.

How to put it right: choose the frame that says most, or make a video, which has a button to stop it.
"""

from everyreader.finding import Rule

RULE: Rule[object] = Rule("warning", reported_by="source/media")

_HEAD = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff"
_FRAME = b"\x21\xf9\x04\x00\x0a\x00\x00\x00\x2c\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02\x44\x01\x00"

PASSED = ({"content/media/dot.gif": _HEAD + _FRAME + b";"},)
FAILED = ({"content/media/dot.gif": _HEAD + _FRAME + _FRAME + b";"},)
INAPPLICABLE = ({"content/media/form.txt": "A form.\n"},)

"""A picture has the colours of a screen, so that whoever chose it knows what readers see.

What: a JPEG is in RGB or grey. One in CMYK, the four inks of a printing press, is published in RGB.

Why: nobody can tell from four inks which colour was meant on a screen. A warning sign may turn brown, and a skin rash
may look like healthy skin. Web page and print show the same, but perhaps not what the designer saw.

How to put it right: look at the picture on the page. Where the colours matter, ask for the picture in RGB.
"""

import io

from everyreader.finding import Rule

RULE: Rule[object] = Rule("advice", reported_by="source/media")


def _picture(mode: str) -> bytes:
    from PIL import Image

    out = io.BytesIO()
    Image.new(mode, (8, 8)).save(out, "JPEG")
    return out.getvalue()


PASSED = ({"content/media/dot.jpg": _picture("RGB")}, {"content/media/dot.jpg": _picture("L")})
FAILED = ({"content/media/dot.jpg": _picture("CMYK")},)
INAPPLICABLE = ({"content/media/form.txt": "A form.\n"},)

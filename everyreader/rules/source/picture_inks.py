"""A picture has the colours of a screen, so that whoever chose it knows what readers see.

What: a JPEG is in RGB or grey. One in CMYK, the four inks of a printing press, is published in RGB.

Why: nobody can tell from four inks which colour was meant on a screen. A warning sign may turn brown, and a skin rash
may look like healthy skin. Web page and print show the same, but perhaps not what the designer saw.

How to put it right: look at the picture on the page. Where the colours matter, ask for the picture in RGB.
"""

from base64 import b64decode

from everyreader.finding import Rule

RULE: Rule[object] = Rule("advice", reported_by="source/media")


_GREY = b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0"
    "Hyc5PTgyPC4zNDL/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8A"
    "P7//2Q=="
)
"""A black square of 8 pixels, kept as bytes: Pillow takes 15 ms to load, which each build would wait for."""
_RGB = b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0"
    "Hyc5PTgyPC4zNDL/2wBDAQkJCQwLDBgNDRgyIRwhMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIy"
    "MjL/wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAj/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAA"
    "AAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AJ/AB//Z"
)
_CMYK = b64decode(
    "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAIBgYHBgUIBwcHCQkICgwUDQwLCwwZEhMPFB0aHx4dGhwcICQuJyAiLCMcHCg3KSwwMTQ0NB8n"
    "OT04MjwuMzQy/8AAFAgACAAIBEMRAE0RAFkRAEsRAP/EABQAAQAAAAAAAAAAAAAAAAAAAAf/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oA"
    "DgRDAE0AWQBLAAA/AH8/n8/v/9k="
)

PASSED = ({"content/media/dot.jpg": _RGB}, {"content/media/dot.jpg": _GREY})
FAILED = ({"content/media/dot.jpg": _CMYK},)
INAPPLICABLE = ({"content/media/form.txt": "A form.\n"},)

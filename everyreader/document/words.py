"""The kinds of box that there are, and what the build itself says around the words of an author."""

from __future__ import annotations

CALLOUTS = ("inset", "important", "warning", "do", "dont", "contact", "cards", "action", "ticks", "safety")
"""The kinds of box that an author may write; the build itself adds `demonstration`, `draft`, `talk` and `withheld`."""

MADE_UP = "made-up"
"""A box round blocks of a demonstration; readers see no frame."""

LEGAL_WORDING = "legal-wording"
"""The kind of box that marks where a person must fill in fixed legal words: no reader gets it, the editors' report
lists it."""

GENERATED = ("purposes", "news", "site-map", "languages", "language-names", "formats", "short-addresses")
"""The kinds of box that the build fills with what it knows; what the author writes in one stands if it knows
nothing."""


CALLOUT_TITLES = {
    "important": "Important",
    "warning": "Warning",
    "do": "Do",
    "dont": "Do not",
    "contact": "Contact",
    "safety": "Important",
}
"""What a box of a kind is called where its author gave it no title, as messages."""


STRUCK = ("crossed out", "end of crossed-out words")
"""What is said before and after struck-out words, as messages."""


FOOTNOTES = ("Notes", "Back to the text")
"""The heading of the notes of a page, and what leads from a note to its mark, as messages."""


PICTURE = "In the picture: {words}"
"""What is said in place of a picture where none can be, as a message."""

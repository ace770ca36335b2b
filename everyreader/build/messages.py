"""Tells Babel which messages the templates and the build speak, so that its commands keep the catalogues
(locales/README.md).

`pybabel extract` calls the two functions, as pyproject.toml says, for each file that it finds; what they yield is what
the rule `site/message-missing` asks every language for.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from everyreader.build.template_files import messages_of
from everyreader.format import format_infos
from everyreader.rules.site.message_missing import ENGINE_MESSAGES

Message = tuple[int, str | None, str | tuple[str, str], list[str]]
"""Line, function of gettext or nothing, the message or both of its English forms, comments (babel.messages.extract)."""

PLURALS = {"{count} page": "{count} pages"}


def of_template(file: BinaryIO, keywords: object, comment_tags: object, options: object) -> Iterator[Message]:
    """Yield the messages of one template."""
    text = file.read().decode("utf-8", "replace")
    for start, message in messages_of(text):
        yield text.count("\n", 0, start) + 1, None, message, []


def of_build(file: BinaryIO, keywords: object, comment_tags: object, options: object) -> Iterator[Message]:
    """Yield the messages that the build itself speaks, and the names of the formats. file: that of the list, for its
    lines."""
    lines = file.read().decode("utf-8").splitlines()
    labels = [label for format in format_infos().values() for label in (format.label, format.sized_label)]
    for message in dict.fromkeys([*ENGINE_MESSAGES, *labels]):
        line = next((number for number, words in enumerate(lines, 1) if f'"{message}"' in words), 1)
        many = PLURALS.get(message)
        yield (line, "ngettext", (message, many), []) if many else (line, None, message, [])

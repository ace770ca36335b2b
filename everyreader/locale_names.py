"""The names of a language, by which readers and staff look for it."""

from __future__ import annotations

from collections.abc import Mapping

from everyreader.blank import is_blank
from everyreader.finding import Finding

_MEANT = {"name": "its own name, such as name: polski", "english-name": "that name, such as english-name: Polish"}


def lacking_names(values: Mapping[str, object], path: str) -> list[Finding]:
    """Return a finding for the first name that the settings of a language lack. values: of its locale.yml, whose path
    is given. One without a tag is told by that alone."""
    lacks = [key for key in _MEANT if is_blank(str(values.get(key, "")))]
    if not lacks or "lang" not in values:
        return []
    message = f"This language has no {lacks[0]}:, and readers get its tag in its place: {values['lang']}"
    return [Finding("locale/no-name", path, message, f"Write {_MEANT[lacks[0]]}", line=1, column=1)]

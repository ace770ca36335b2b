"""The names of a language, by which readers and staff look for it."""

from __future__ import annotations

from collections.abc import Mapping

from everyreader.blank import is_blank
from everyreader.finding import Finding
from everyreader.language import english_name_of, own_name_of
from everyreader.source import near_name

_MEANT = {"name": "its own name, such as name: polski", "english-name": "that name, such as english-name: Polish"}


def lacking_names(values: Mapping[str, object], path: str) -> list[Finding]:
    """Return a finding for the first name that the settings of a language lack, or whose English one has a slip in it.
    values: of its locale.yml, whose path is given. One without a tag is told by that alone."""
    lacks = [key for key in _MEANT if is_blank(str(values.get(key, "")))]
    if "lang" not in values:
        return []
    if not lacks:
        lang = str(values["lang"])
        if odd := next((key for key in _MEANT if {"{", "}"} & set(str(values[key]))), ""):
            message = f"Readers get this as the name of a language: {values[odd]}"
            return [Finding("locale/no-name", path, message, f"Write {_MEANT[odd]}", piece=f"{odd}:")]
        return _misspelt(str(values["english-name"]), lang, path) or _own_misspelt(str(values["name"]), lang, path)
    message = f"This language has no {lacks[0]}:, and readers get its tag in its place: {values['lang']}"
    return [Finding("locale/no-name", path, message, f"Write {_MEANT[lacks[0]]}", line=1, column=1)]


def _misspelt(english_name: str, lang: str, path: str) -> list[Finding]:
    known = english_name_of(lang)
    if english_name.casefold() in (lang.casefold(), lang.split("-")[0].casefold()) and known:
        message = f"Staff and readers of English get the tag of the language, not its name: {english_name}"
        return [Finding("locale/no-name", path, message, f"Write english-name: {known}", piece="english-name:")]
    if english_name in (known, *_ALSO) or not near_name(english_name, (known,)):
        return []
    message = f"Staff and readers of English get this name of the language: {english_name}"
    return [Finding("locale/no-name", path, message, f'Did you mean "{known}"?', piece="english-name:")]


def _own_misspelt(name: str, lang: str, path: str) -> list[Finding]:
    known = own_name_of(lang)
    if name.casefold() == known.casefold() or not near_name(name, (known,)):
        return []
    message = f"Readers look for their language by its own name, and get this one: {name}"
    return [Finding("locale/no-name", path, message, f'Did you mean "{known}"?', piece="name:")]


_ALSO = ("Panjabi", "Pushto", "Kirghiz", "Cantonese")
"""Names that are right as well, and near to another."""

"""Which of the free Noto fonts have the letters of a script: what a language names in its locale for print."""

from __future__ import annotations

_LATIN = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")
_CHINESE = ("NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc")
_NAMES = {
    "Arab": "NaskhArabic",
    "Armn": "SansArmenian",
    "Beng": "SansBengali",
    "Deva": "SansDevanagari",
    "Ethi": "SansEthiopic",
    "Geor": "SansGeorgian",
    "Gujr": "SansGujarati",
    "Guru": "SansGurmukhi",
    "Hebr": "SansHebrew",
    "Khmr": "SansKhmer",
    "Knda": "SansKannada",
    "Laoo": "SansLao",
    "Mlym": "SansMalayalam",
    "Mymr": "SansMyanmar",
    "Orya": "SansOriya",
    "Sinh": "SansSinhala",
    "Syrc": "SansSyriac",
    "Taml": "SansTamil",
    "Telu": "SansTelugu",
    "Thaa": "SansThaana",
    "Thai": "SansThai",
    "Tibt": "SerifTibetan",
}
"""By ISO 15924 script, the part of a file's name between Noto and the weight, in Debian's package fonts-noto-core."""


def fonts_of_script(script: str) -> tuple[str, ...]:
    """Return the files of fonts for words of a script, in order of trial; nothing where we know none.

    >>> fonts_of_script("Gujr")[0]
    'NotoSansGujarati-Regular.ttf'
    """
    if script in ("Latn", "Cyrl", "Grek"):
        return _LATIN
    if script in ("Hans", "Hant", "Hani", "Jpan", "Kore"):
        return _CHINESE
    if script == "Syrc":
        return ("NotoSansSyriac-Regular.ttf", *_LATIN)
    name = _NAMES.get(script)
    return (f"Noto{name}-Regular.ttf", f"Noto{name}-Bold.ttf", *_LATIN) if name else ()


def fonts_line(script: str) -> str:
    """Return the line of a locale that names fonts for words of a script."""
    names = fonts_of_script(script) or ("Name-Of-A-Font.ttf",)
    return f"fonts: {{print: [{', '.join(names)}]}}"

"""Words in another language carry that language's true tag.

What: `[words]{lang=pl}` holds a BCP 47 tag whose language, script and region are known to the Unicode locale data (WCAG
2.2, 3.1.2).

Why: a screen reader takes another voice by this tag, a braille table other signs, a browser other letters. With a false
one, the words cannot be understood.

How to put it right: write the tag of the language, such as en, pl, ur, zh-Hans or en-GB (not en-UK).
"""

from __future__ import annotations

import re

from everyreader.document import Foreign, Text
from everyreader.finding import Finding, Rule
from everyreader.parse import Page, piece_in

PASSED = (
    "Say [polski]{lang=pl}, [اردو]{lang=ur} or [English]{lang='en-GB'}.\n",
    "Say [中文]{lang=zh-Hans-CN} or [سرائیکی]{lang=skr}.\n",
)
FAILED = (
    "Say [polski]{lang=zz}.\n",
    "Say [polski]{lang=polish}.\n",
    "Say [English]{lang=en-UK}.\n",
    "Say [x]{lang=p}.\n",
    "Say [中文]{lang=zh-Simp}.\n",
    "Say [polski]{lang=}.\n",
    "Say [polski]{lang=pl_PL}.\n",
)
INAPPLICABLE = ("Phone us.\n",)

_TAG = re.compile(r"^([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*$")
_BROKEN = re.compile(r"\]\{\s*lang\s*=?[^}]*\}")


def check(page: Page) -> list[Finding] | None:
    """Return every tag that names no language, and what was meant as one."""
    tagged = [(block, inline) for block, inline in page.inlines_of(Foreign) if inline.lang]
    found = [
        Finding(
            "document/language-tag",
            page.header.source,
            *fault,
            block=block.id,
            piece=piece_in(page, block.id, f"lang={inline.lang}", inline.lang),
        )
        for block, inline in tagged
        if (fault := fault_of(inline.lang))
    ]
    found += [
        Finding(
            "document/language-tag",
            page.header.source,
            f"This tag of a language cannot be read: {piece[1:]}",
            "Write it as [words]{lang=pl}.",
            block=block.id,
            piece=piece,
        )
        for block, inline in (page.inlines_of(Text) if "]{" in page.text else ())
        if "]{" in inline.text
        for piece in _BROKEN.findall(inline.text)
    ]
    return found if found or tagged else None


def fault_of(tag: str) -> tuple[str, str] | None:
    """Return what is wrong with a tag and what to do, or None."""
    from babel import Locale  # slow to import, and few pages need it
    from babel.core import get_global

    english = Locale("en")
    match = _TAG.match(tag.lower())
    if not match or (match[1] not in english.languages and match[1] not in get_global("likely_subtags")):
        near = next((code for code, name in english.languages.items() if name.lower() == tag.lower()), "")
        return (
            f'"{tag}" is not the tag of a language.',
            f'Write "{near}".' if near else "Write a BCP 47 tag such as en, pl, ur or zh-Hans.",
        )
    if match[2] and match[2].title() not in english.scripts:
        return (
            f'"{match[2]}" in "{tag}" is not the tag of a script.',
            "Write for example Latn, Arab, Hans or Hant, or leave it out.",
        )
    if match[3] and match[3].upper() not in english.territories:
        return (
            f'"{match[3]}" in "{tag}" is not the tag of a region.',
            "Write for example GB (not UK), PL or PK, or leave it out.",
        )
    return None


RULE = Rule("error", check=check)

"""Words in another language carry that language's true tag.

What: `[words]{lang=pl}` holds a BCP 47 tag whose language, script and region are known to the Unicode locale data (WCAG
2.2, 3.1.2), and the words have letters of a script in which that language is written. The same may stand right behind a
link, behind bold, italic and crossed-out words, and at the end of a heading. No other tag reaches a page: the words are
there without it.

Why: a screen reader takes another voice by this tag, a braille table other signs, a browser other letters. With a false
one, the words cannot be understood.

How to put it right: write the tag of the language, such as en, pl, ur, zh-Hans or en-GB (not en-UK); ur-Latn is Urdu in
Latin letters.
"""

from __future__ import annotations

import re

from everyreader.document import Foreign, Text
from everyreader.finding import Finding, Rule
from everyreader.language import letters_fault, tag_fault
from everyreader.parse import Page, piece_in

PASSED = (
    "Read [Ulotka](ulotka.md){lang=pl}: this is **ważne**{lang=pl}, *bardzo*{lang=pl}.\n",
    "## Twój wybór {lang=pl}\n\nWords.\n\n## Kontakt {#contact lang=pl}\n\nWords.\n",
    "Say [polski]{lang=pl}, [اردو]{lang=ur} or [English]{lang='en-GB'}.\n",
    "Say [中文]{lang=zh-Hans-CN} or [سرائیکی]{lang=skr}.\n",
    "Say [پنجابی]{lang=pa}, [Urdu likhi]{lang=ur-Latn}, [دری]{lang=prs}, [01632 960123]{lang=ur} or [NHS "
    "اردو]{lang=ur}.\n",
)
FAILED = (
    "Read [Ulotka](ulotka.md){lang=polish} now.\n",
    "Say `polski`{lang=pl} now.\n",
    "Say [polski]{lang=zz}.\n",
    "Say [polski]{lang=polish}.\n",
    "Say [English]{lang=en-UK}.\n",
    "Say [x]{lang=p}.\n",
    "Say [中文]{lang=zh-Simp}.\n",
    "Say [polski]{lang=}.\n",
    "Say [polski]{lang=pl_PL}.\n",
    "Say [Polish words]{lang=ur}.\n",
    "Say [اردو]{lang=pl}.\n",
    "Say [polski]{lang=pol}.\n",
    "Say [English]{lang=eng-GB}.\n",
    "[power] {lang=en} of attorney\n",
    "Say {lang=pl}polski.\n",
    "- polski {: lang=pl }\n",
    "It is [w domu]{pl} here.\n",
    "It is [w domu]{lang=pl here.\n",
    "It is [w domu]｛lang=pl｝ here.\n",
    "It is [w domu]lang=pl} here.\n",
)
INAPPLICABLE = ("Phone us.\n",)

_BROKEN = re.compile(
    r"\]\{[a-z]{2,3}(?:-[a-z]{2,4})?\}|\]\s?(?:[｛（]\s*lang\s*=\s*[\w-]+[｝）]?|lang\s*=\s*[\w-]+\}|"
    r"\{lang\s*=\s*[\w-]+(?![\w-]*\s*[\w-]*\}))|\]\{\s*lang\s*=?[^}]*\}|\{\s*:?\s*(?:xml:)?lang\s*=[^}]*\}",
    re.IGNORECASE,
)


def check(page: Page) -> list[Finding] | None:
    """Return every tag that is not that of the words, and what was meant as one."""
    found = [
        Finding(
            "document/language-tag",
            page.header.source,
            *(tag_fault(tag) or letters_fault(tag, words) or ("", "")),
            block=note.block,
            piece=piece_in(page, note.block, f"lang={tag}", tag),
        )
        for note in page.notes
        if note.rule == "document/language-tag"
        for tag, _, words in [note.piece.partition(" ")]
    ]
    seen = found or any(inline.lang for _, inline in page.inlines_of(Foreign))
    found += [
        Finding(
            "document/language-tag",
            page.header.source,
            f"This tag of a language cannot be read: {piece.removeprefix(']')}",
            "Put square brackets round the words alone, and the tag right behind: [words]{lang=pl}.",
            block=block.id,
            piece=piece,
        )
        for block, inline in (page.inlines_of(Text) if "lang" in page.text or "]{" in page.said else ())
        if "lang" in inline.text or "]{" in inline.text
        for piece in _BROKEN.findall(inline.text)
    ]
    return found if found or seen else None


RULE = Rule("error", check=check)

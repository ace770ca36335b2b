"""A "not" is whole, and stands among words alone.

What: no "not", "never" or "cannot" stands in brackets, between other signs or as an example (`We do [not] share`, ``
`not` ``, `*not share`), is crossed out, is written twice (`do not not`), has lost a letter, a space or its apostrophe
(`donot`, `don t`, `do nto`). Of other languages, no word for "not" is in brackets, crossed out or an example.

Why: whoever reads `[not]` does not know whether it holds; a program that reads aloud leaves the bracket away. A "not"
that nobody is sure of says the opposite of what is meant.

How to put it right: decide, and write the sentence anew. For weight, write `**not**`.
"""

from __future__ import annotations

import re

from everyreader.document import Code, Struck, text_of
from everyreader.finding import Finding, Rule
from everyreader.parse import Page, lines_of
from everyreader.parse.word_looks import Look, found_by, is_english
from everyreader.signs import small

PASSED = (
    "We do not share it. We do **not** share it, *never*. It is not-for-profit (not a shop), whether or not you "
    "come.\n",
    "The word “not” matters. No, no: we do so. Don’t wait, don't call, we can't. If not, phone us; if not? So be it.\n",
    "Yes/not sure. Not\\* at weekends. Do no harm. We had not had it. It does not; it did not, ever.\n",
    "~~You must not write by post.~~ You may write. `if not x` is code.\n",
    "*Not including bank holidays. \\*not at weekends\n",
)
FAILED = (
    *(f"We do {sign} share it.\n" for sign in ("[not]", "(not)", "{not}", "`not`", "!not", "/not/", "--not--")),
    *(f"We do {sign} share it.\n" for sign in ("\\not", "*not", "_not", "**not*", "~~not~~", "~not~")),
    *(f"We {words} share it.\n" for words in ("do not not", "donot", "don t", "do nto", "dont", "do n't", "don?t")),
    *(f"We {words} share it.\n" for words in ("do n o t", "do**not**", "do n**o**t", "don'''t", "can not can not")),
    "You must you must not stop. We do not,share it.\n",
)
INAPPLICABLE = ("![](a.svg)\n",)

_VERBS = "do|does|did|is|are|was|were|has|have|had|would|could|should|must|need|will|can|may|shall"
_NOT = "(?i:not|never|cannot)"
_HELP = "Decide what is meant, and write it without the signs. For weight, write **not**."
_AGAIN = "Write the word as it is meant, once, with a space on both sides."
_BESIDE = "* _ ~ ! \\ | = -- - / //".split()
_AFTER = "_ ~ | = -- /".split()
_SLIPPED = ("nto", "ont", "noy", "nott", "n0t", "nnot", "noot", "n ot", "n o t")
_LOST = "dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wouldnt couldnt shouldnt mustnt neednt".split()
LOOKS = (
    Look(
        tuple(f"{sign}{word}" for sign in "[({" for word in ("not", "NOT", "Not", "never", "cannot")),
        re.compile(rf"(?<![\w(\[{{}}])[\[({{]{_NOT}[\])}}](?![{{)\]])"),
        "Nobody knows whether this holds: {}",
        _HELP,
    ),
    Look(
        (
            *(f"{sign}{word}" for sign in _BESIDE for word in ("not", "NOT", "never", "cannot")),
            *(f"not{sign}" for sign in _AFTER),
        ),
        re.compile(
            rf"(?<![\w*\[{{~_])(?:[_!\\|=]{{1,3}}|~|(?<=[a-z] )\*{{1,3}}(?!not\*\*)|(?<!-)--|-|//?)"
            rf"{_NOT}(?!\w|-\w|__)[*_~|=!/-]{{0,3}}|(?<![\w.~_-]){_NOT}(?:[_~|=](?![_~])|--|//?)(?![\w}}])"
        ),
        "A sign stands beside this word, and nobody knows what it means: {}",
        _HELP,
    ),
    Look(
        ("not not", "NOT NOT", "never never", "cannot can", "can not can", "must you must", "must we must")
        + tuple(f"not {verb} not" for verb in _VERBS.split("|"))
        + ("not you", "not we", "not they"),
        re.compile(
            r"\b(?i:(not|never|cannot) \1|can ?not can ?not|(?!had )"
            rf"((?:(?:you|we|they) )?(?:{_VERBS}) not|(?:you|we) must) \2)\b"
        ),
        "These words are here twice: {}",
        "Write them once, or the word that is missing between them.",
    ),
    Look(
        (*_LOST, "n t ", " n't", " n’t", "n 't", "n ’t", "n''t", "n’’t", "n'''t", "n?t", "n`t", 'n"t'),
        re.compile(
            r"\b(?i:(?:do|does|did|is|are|was|were|has|have|had|would|could|should|must|need)"
            r"(?:nt| n['’]?t|n ['’]?t|n['’]{2,4}t|n[?`\"]t)|(?:ca|wo)(?: n['’]t|n ['’]t|n['’]{2,4}t|n[?`\"]t))\b"
        ),
        "This word has lost its apostrophe, or has a space in it: {}",
        "Write it whole, such as don’t or do not.",
    ),
    Look(
        (
            *(f" {slip} " for slip in _SLIPPED),
            *(f"{verb}not" for verb in "do does did will must should would could shall".split()),
        ),
        re.compile(
            rf"\b(?i:(?:{_VERBS}) (?:{'|'.join(_SLIPPED)})|(?:do|does|did|will|must|should|would|could|shall)not)\b"
        ),
        "A letter or a space of “not” is missing here: {}",
        _AGAIN,
    ),
    Look(
        ("not.", "not,", "not;"),
        re.compile(r"\b(?i:not)[.,;](?=[a-z]{3})"),
        "There is no space behind this: {}",
        _AGAIN,
    ),
)
_WORDS = {
    "en": "not never cannot don't don’t",
    "pl": "nie nigdy",
    "ro": "nu niciodată",
    "tr": "değil asla",
    "so": "ma aan",
    "cy": "ddim peidiwch",
    "ur": "نہیں نہ مت",
    "ar": "لا لم لن ليس",
    "bn": "না নয় নেই",
    "pa": "ਨਹੀਂ ਨਾ",
    "zh": "不 没 勿 未",
}
"""By language, the words for "not". Those of English stand on every page."""
_BRACKETED = re.compile(r"[\[(（［{]([^\W\d_][\w\u0300-\u036f\u0981-\u0a7f’']{0,9})[\])）］}]")
_TORN = re.compile(
    r"\w[*_]{1,3}(?:not|never)[*_]{1,3}|[*_]{1,3}(?:not|never)[*_]{1,3}[^\W_]|\bn\*{1,3}o\*{1,3}t\b"
    r"|(?<!\*)(?:\*\*not\*|\*not\*\*)(?!\*)|(?<!_)(?:__not_|_not__)(?!_)"
)


def check(page: Page) -> list[Finding] | None:
    """Look at the words, the examples and the crossed-out words of a page."""
    if is_english(page):
        found = found_by(LOOKS, page, "document/doubtful-not")
        if found is not None and ("*not" in page.text or "_not" in page.text or "*o*" in page.text):
            found += _torn(page)
    else:
        found = _bracketed(page) if page.texts else None
    return found if found is None else found + _marked(page)


def _words(page: Page) -> frozenset[str]:
    return frozenset(_WORDS.get(page.header.tag.split("-")[0], "").split()) | {"not", "never"}


def _bracketed(page: Page) -> list[Finding]:
    """Return each word for "not" of another language that is alone in brackets."""
    if not any([sign in page.said for sign in "[({（［"]):
        return []
    words = _words(page)
    return [
        _finding(page, block.id, f"Nobody knows whether this holds: {match[0]}", match[0])
        for block, inline in page.texts
        for match in _BRACKETED.finditer(inline.text)
        if small(match[1]) in words
    ]


def _marked(page: Page) -> list[Finding]:
    """Return each word for "not" that is crossed out or an example."""
    words = _words(page)
    found = []
    for block, struck in page.inlines_of(Struck):
        if small(said := text_of(struck.children).strip()) in words:
            found.append(
                _finding(page, block.id, f"This word is crossed out, and many people miss that: {said}", f"~~{said}~~")
            )
    for block, code in page.inlines_of(Code):
        if small(code.text.strip()) in words:
            found.append(_finding(page, block.id, f"This word is an example here: `{code.text}`", f"`{code.text}`"))
    return found


def _torn(page: Page) -> list[Finding]:
    """Return each "not" whose signs for bold words stand within a word."""
    found = []
    for block, _ in dict.fromkeys((block, 0) for block, _ in page.texts):
        for line in lines_of(page, block.id):
            for match in _TORN.finditer(line):
                found.append(
                    _finding(page, block.id, f"The signs for bold words are not right here: {match[0]}", match[0])
                )
    return found


def _finding(page: Page, block: str, message: str, piece: str) -> Finding:
    return Finding("document/doubtful-not", page.header.source, message, _HELP, block=block, piece=piece)


RULE = Rule("warning", check=check)

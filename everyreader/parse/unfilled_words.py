"""What stands in English for words that somebody still has to write: “Add text here”, “(insert name)”, `xxx`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from everyreader.signs import holds_any

_WORDS = "text title heading content words summary description image picture photo link caption quote copy".split()
_VALUES = "name address date number email phone".split()


def _joined(*parts: str) -> set[str]:
    """Return each choice of words in a row. parts: choices parted by `|`."""
    return {" ".join(" ".join(row).split()) for row in product(*(part.split("|") for part in parts))}


ALONE = frozenset(
    _joined("add|enter|type|write|insert|put|paste", "|your|the|some|a", "|".join((*_WORDS, "something")), "here")
    | _joined("insert|add", "|the", "|".join(_VALUES), "here")
    | _joined("|your|some|the", "|".join(_WORDS), "goes here|comes here|here")
    | _joined("click|click here|click or tap|tap", "to", "add|edit|enter", "|a|some", "text|title|subtitle|date")
    | _joined("example|sample|dummy|placeholder|filler", "text|content|paragraph|heading")
    | _joined("leave|keep", "|this|this page|this section|this field|this box|this row|this cell", "empty|blank")
    | _joined("content|text|copy|words", "to follow|coming soon|to come|to be added|goes here|needed")
    | _joined("|this", "page|section|part", "|is", "under construction")
    | _joined("heading|paragraph", "1|2|3")
    | _joined("choose|select", "an item|one item")
    | _joined("date|dates|day|time|times|venue|place|number|phone|price|address|contact|map", "tbc|tba|tbd")
    | _joined("map|photo|picture|image|photograph|logo|link|video|table", "to follow|to be added|to come|tbc|goes here")
    | {"under construction", "placeholder", "subtitle", "body text", "undefined", "null", "nan", "lorem", "tba"}
    | {"test test", "this is a test", "test page", "test 123", "asdf", "blah blah", "blah blah blah", "foo bar"}
    | {"delete this", "delete me", "ignore this", "something goes here", "click to edit"}
)
"""All of a paragraph, an item, a cell or a heading, in small letters."""
_STRANGE = re.compile(r"[xX]{3,}|\?{3,}")
_EDGES = " \t.:*()[]…–-"

_NOUN = (
    r"date|day|day and date|times?|(?:full |first |last )?name|surname|(?:phone |telephone )?number|(?:tele)?phone|tel|"
    r"e-?mail(?: address)?|address|postcode|website|web (?:address|link)|url|(?:hyper)?link|trust|ward|job title|"
    r"(?:ward|team|service|hospital|organisation|department|clinic) name|contact (?:details|name|number)|"
    r"name of (?:the )?(?:ward|team|service|hospital|organisation|department|clinic|person|manager)|"
    r"opening (?:hours|times)|description|summary|(?:image|picture|photo)(?: of [^\[\]]{1,40})?|logo|placeholder|"
    r"contact information|your (?:name|title|role|position|job title|trust|ward|team|service|department|hospital|"
    r"organi[sz]ation|company|phone number|e-?mail|address|contact details)|"
    r"amount|percentage|figure|link to [^\[\]]{1,40}|dd/mm/yyyy|leave (?:this )?(?:blank|empty)"
)
_VALUE = (
    r"(?:name|(?:tele)?phone|number|e-?mail|address|date|time|link|url|logo|image|picture|photo|text|details|contact|"
    r"trust|ward|team|service|hospital|department|opening|figure|amount|here)"
)
_CALL = r"\b(?:[Pp]hone|[Cc]all|[Rr]ing|[Tt]el|[Tt]elephone|[Ff]ax|[Ee]-?mail|[Tt]ext)(?: us| them)?(?: on| at)?"
_LEFT = re.compile(
    rf"\([Ii]nsert (?:the |an? )?{_VALUE}\b[^()]{{0,40}}\)|"
    rf"\((?:add|needs?) (?:a |the )?(?:link|date|picture|photo|image|number|source|text|details|address)(?: here)?\)|"
    r"\(link (?:here|to follow|needed)\)|\((?:TBC|TBA|tbc|tba)\)|"
    r"\((?:please )?(?:update|check|fix|reword|rewrite|amend) (?:this|me|wording|date|number|link)\)|"
    r"(?<![\w./-])(?<![xX] )x{3,}(?![\w/-]| [xX])|"
    rf"{_CALL}:? (?:[xX]{{2,}}(?:[ -][xX]+)*|TB[ACD])\b|\b0\d{{0,4}}[xX]{{3,}}|"
    r"\((?:map|picture|photo|image|logo|diagram|number|date|name) here\)|\[[Ii]nsert [^\[\]]{1,40}\](?![\[(:{])|"
    r"(?:\b(?:is|are)|:) [“\"‘'](?:TB[ACD])[”\"’'](?=\.?$)|^[“\"‘'](?:TB[ACD])[”\"’']$|"
    r"\b[Pp]ages? (?:XX+|xx+|##+|\?+|__+)(?![\w?])"
)
_VALUE_LEFT = re.compile(
    r"\b(?:on|from|until|by|before|since|[Uu]pdated|[Rr]eviewed|[Pp]ublished|[Cc]loses|[Ee]nds)(?: on)?:? "
    r"[dD]{1,2}[/.-][mM]{1,2}[/.-][yY]{2,4}\b|"
    r"\b(?:on|from|until|by|before) ?/ {0,3}/ ?(?:\d{2}){1,2}\b|\bDD (?:Month|MONTH|MMMM?|MM)\b|"
    rf"\[(?!DATE\]|NAME\]|LINK\]|PHONE\])(?i:(?:the |a )?(?:{_NOUN})(?: here)?)\](?![\[(:{{])|"
    r"(?<!\{)\{(?:name|date|number|link|address|phone|email|time)\}(?!\})|"
    rf"{_CALL} ?(?:_{{3,}}|\.{{5,}}|…{{2,}})|(?<=\w )\[\s+\](?=[ .,])"
)
"""The same in what may be a letter for readers to copy, or a form."""
_LETTER = re.compile(
    r"\bDear\b|\[(?:your|my) |\bYours (?:sincerely|faithfully)|\b(?:template|model|sample|example|standard) "
    r"(?:letter|e-?mail|form|script|words|wording)|\b[Yy]ou (?:can|could|may|might) (?:say|write|use these words)|"
    r"\b[Ff]ill in\b|\b[Cc]opy (?:this|these|the words)"
)
_MEANING = re.compile(r"\bt[\w-]+ b[\w-]+ [ac][\w-]+ $", re.IGNORECASE)
_HINTS = (
    *("(insert", "(Insert", "(add ", "(need", "(link ", "(TBC", "(TBA", "(tbc", "(tba", "(please", "(update", "(check"),
    *("(map ", "(pict", "(phot", "(imag", "(logo", "(diag", "(numb", "(date", "(name", "TB", "##", "page ?", "pages ?"),
    *(
        " / ",
        "/ /",
        "//",
        "DD ",
        "Page ?",
        "(fix",
        "(re",
        "(amend",
        "xx",
        "XX",
        "d/m",
        "D/M",
        "d.m",
        "D.M",
        "d-m",
        "D-M",
    ),
    *("[", "{", "___", ".....", "……"),
)


def may_hold_place(words: str) -> bool:
    """Say whether words may hold such a place, as quickly as that can be told."""
    return holds_any(words, _HINTS)


def is_letter(words: str) -> bool:
    """Say whether the words of a page are those of a letter to copy, or of a form: such places belong there."""
    return _LETTER.search(words) is not None


def places_in(words: str, in_letter: bool) -> Iterator[str]:
    """Yield each place to fill in that is in words. in_letter: they may be in a letter to copy."""
    for pattern in (_LEFT,) if in_letter else (_LEFT, _VALUE_LEFT):
        yield from (match[0] for match in pattern.finditer(words) if not _is_meant(match))


def _is_meant(match: re.Match[str]) -> bool:
    """Say whether a place is quoted, or is what three words before it are called for short."""
    before = match.string[: match.start()]
    quoted = before.count('"') % 2 == 1 or before.rfind("“") > before.rfind("”")
    return quoted or ("(T" in match[0] and bool(_MEANING.search(before)))


def is_alone(line: str) -> bool:
    """Say whether words are nothing but what stands for others."""
    if len(line) > 40:
        return False
    bare = line.strip(_EDGES)
    if line.rstrip().endswith(".") and bare.lower().startswith(("leave ", "keep ", "choose one ", "select one ")):
        return False  # a sentence that says what to do on a form or a menu
    return bare.lower() in ALONE or bool(_STRANGE.fullmatch(bare))

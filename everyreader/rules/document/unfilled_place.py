"""No place is left that somebody still has to fill in.

What: no English page has a paragraph, an item, a cell or a heading that is only “Add text here”, “(leave this empty)”,
“Content to follow”, “Sample text” or “xxx”, and no words have “(insert name)”, “(TBC)”, “[date]”, “{name}”, “Phone
xxx”, “from dd/mm/yyyy” or “Phone us on ______” where a value belongs. Pages with a letter that readers copy (“Dear
[name]”) and code may have such places.

Why: readers get a page with a hole in it, and the hole is where the number, the day or the right should be.

How to put it right: write what belongs there, or delete the place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from everyreader.document import Block, Heading, Paragraph, Table, Text, text_of
from everyreader.finding import Finding, Rule
from everyreader.parse import Page
from everyreader.signs import holds_any

PASSED = (
    "You can phone us. Add your name here. Write the date here, and the text goes here.\n",
    "Dear [name],\n\nMy NHS number is [number], and I want to stop this from [date].\n",
    "You can write: I, [name], of [address], say no.\n",
    "Write your date of birth as DD/MM/YYYY, such as 31/01/1980. Your NHS number looks like xxx xxx xxxx.\n",
    "The XXX Olympiad, the XX century, XXL, [sic], [1], an [optional] word, {{ a-phone }}, 10 mg [10].\n",
    "It is to be confirmed (TBC). The date is still to be announced.\n",
    "Put the tablet in (insert it gently). Use a spoon (add water). Ask (see below).\n",
    "Name: ______ Phone: ______\n\nWait... and so on....\n",
    "## Testing\n\n## Text\n\n## Date\n\n- Plan\n- Test\n\n| Name | Date |\n| --- | --- |\n| Jo | 1 May |\n",
    "`[date]` and `Add text here`.\n",
    "[date](a.md), [link][ref] and [name]: none.\n\n[ref]: a.md\n",
    "Coming soon: a film. More details to follow in May. Leave the box empty.\n",
    "We have nothing here.\n",
    "Write the date as DD / MM / YYYY, and/or phone. See https://a.example/page and page 3. TB is an illness.\n",
    "More photos to follow in May. See the pages. Which page? (The map is here.) On 1/2/2027 you can come.\n",
    'Use the words "[name]". The e-mail begins “Hello {name}”. A total blood count (TBC) is a test.\n',
)
FAILED = (
    *("Add text here\n", "(leave this empty)\n", "*Your text goes here.*\n", "Content to follow.\n", "## Heading 1\n"),
    *("Click to add text\n", "This page is under construction.\n", "- Sample text\n", "xxx\n", "[leave blank]\n"),
    "| Ward | Hours |\n| --- | --- |\n| Maple | undefined |\n",
    *("Phone us on (insert number).\n", "Ask Jo (insert name here).\n", "It opens on Monday (TBC).\n"),
    *("See our page (link here).\n", "We open at 9 (check this).\n", "Ask (add link).\n"),
    *("Phone xxx.\n", "Phone us on XXX XXX.\n", "It costs xxx pounds.\n", "It closes on dd/mm/yyyy.\n"),
    *("From [date] we are closed.\n", "Ask [ward name].\n", "Phone [phone number].\n", "[Picture of the ward]\n"),
    *(
        "Phone: TBD\n",
        "Date TBA\n",
        "Image to follow.\n",
        "[Insert map]\n",
        "See the map (map here).\n",
        "See page XX.\n",
    ),
    *("See page ##.\n", "It closes on / / 2027.\n", "From DD Month 2027.\n", "Phone 0XXXX XXXXXX.\n", "See page ?.\n"),
    *("Ask {name}.\n", "Phone us on ________.\n", "Phone .........\n", "It opens at [ ] each day.\n", "?????\n"),
)
INAPPLICABLE = ("---\ntitle: Your choice\n---\n",)

_WORDS = "text title heading content words summary description image picture photo link caption quote copy".split()
_VALUES = "name address date number email phone".split()


def _joined(*parts: str) -> set[str]:
    """Return each choice of words in a row. parts: choices parted by `|`."""
    return {" ".join(" ".join(row).split()) for row in product(*(part.split("|") for part in parts))}


_ALONE = frozenset(
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
_STRANGE = re.compile(r"[xX]{3,}|\?{3,}")
_EDGES = " \t.:*()[]…–-"

_NOUN = (
    r"date|day|day and date|times?|(?:full |first |last )?name|surname|(?:phone |telephone )?number|(?:tele)?phone|tel|"
    r"e-?mail(?: address)?|address|postcode|website|web (?:address|link)|url|(?:hyper)?link|trust|ward|job title|"
    r"(?:ward|team|service|hospital|organisation|department|clinic) name|contact (?:details|name|number)|"
    r"name of (?:the )?(?:ward|team|service|hospital|organisation|department|clinic|person|manager)|"
    r"opening (?:hours|times)|description|summary|(?:image|picture|photo)(?: of [^\[\]]{1,40})?|logo|placeholder|"
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
        "[",
        "{",
        "___",
        ".....",
        "……",
    ),
)


def check(page: Page) -> list[Finding] | None:
    """Look at what stands alone, and at the words of each block."""
    if not page.document.blocks or page.header.tag.split("-")[0] != "en":
        return None
    return [
        Finding(
            "document/unfilled-place",
            page.header.source,
            f"“{piece}” is a place that somebody still has to fill in.",
            "Write what belongs there, or delete it.",
            block=block,
            piece=piece,
        )
        for block, piece in _places(page)
    ]


def _places(page: Page) -> Iterator[tuple[str, str]]:
    """Yield the block and the words of each place."""
    alone, hinted = any(map(_is_alone, page.said.split("\n"))), holds_any(page.said, _HINTS)
    if not alone and not hinted:
        return
    patterns = (_LEFT,) if _LETTER.search(page.said) else (_LEFT, _VALUE_LEFT)
    for block, inline in page.inlines_of(Text):
        if _is_alone(inline.text) and _is_whole(block, inline.text):
            yield block.id, inline.text.strip()
        elif hinted:
            found = (match for pattern in patterns for match in pattern.finditer(inline.text))
            yield from ((block.id, match[0]) for match in found if not _is_meant(match))


def _is_meant(match: re.Match[str]) -> bool:
    """Say whether a place is quoted, or is what three words before it are called for short."""
    before = match.string[: match.start()]
    quoted = before.count('"') % 2 == 1 or before.rfind("“") > before.rfind("”")
    return quoted or ("(T" in match[0] and bool(_MEANING.search(before)))


def _is_alone(line: str) -> bool:
    """Say whether words are nothing but what stands for others."""
    if len(line) > 40:
        return False
    bare = line.strip(_EDGES)
    return bare.lower() in _ALONE or bool(_STRANGE.fullmatch(bare))


def _is_whole(block: Block, words: str) -> bool:
    """Say whether words are all of a paragraph, a heading or a cell."""
    match block:
        case Paragraph(children=children) | Heading(children=children):
            return text_of(children).strip() == words.strip()
        case Table(head=head, rows=rows):
            cells = (*head, *(cell for row in rows for cell in row.cells))
            return any(text_of(cell.children).strip() == words.strip() for cell in cells)
        case _:
            return False


RULE = Rule("warning", check=check)

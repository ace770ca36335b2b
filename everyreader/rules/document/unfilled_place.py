"""No place is left that somebody still has to fill in.

What: no English page has a paragraph, an item, a cell or a heading that is only “Add text here”, “(leave this empty)”,
“Content to follow”, “Sample text” or “xxx”, and no words have “(insert name)”, “(TBC)”, “[date]”, “{name}”, “Phone
xxx”, “from dd/mm/yyyy” or “Phone us on ______” where a value belongs. Pages with a letter that readers copy (“Dear
[name]”) and code may have such places.

Why: readers get a page with a hole in it, and the hole is where the number, the day or the right should be.

How to put it right: write what belongs there, or delete the place.
"""

from __future__ import annotations

from collections.abc import Iterator

from everyreader.document import Block, Heading, Paragraph, Table, text_of
from everyreader.finding import Finding, Rule
from everyreader.parse import Page
from everyreader.parse.unfilled_words import is_alone, is_letter, may_hold_place, places_in

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
    "Dear Sir,\n\nStop this.\n\nYours sincerely\n\n[Your name]\n",
    "You may see “TBC” on a letter: “TBC” is short for “to be confirmed”.\n",
    "1. Choose one item.\n2. Tell the nurse.\n\n- Leave this box blank.\n- Sign at the end.\n",
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
    *("Contact [Your Name] now.\n", "[Your Organisation] helps.\n", "[Contact Information]\n"),
    *("The date is “TBC”.\n", "- Date: “TBA”\n", "| Ward | Hours |\n| --- | --- |\n| Maple | “TBC” |\n"),
    *("Ask {name}.\n", "Phone us on ________.\n", "Phone .........\n", "It opens at [ ] each day.\n", "?????\n"),
)
INAPPLICABLE = ("---\ntitle: Your choice\n---\n",)


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
    alone, hinted = any(map(is_alone, page.said.split("\n"))), may_hold_place(page.said)
    if not alone and not hinted:
        return
    in_letter = is_letter(page.said)
    for block, inline in page.texts:
        if is_alone(inline.text) and _is_whole(block, inline.text):
            yield block.id, inline.text.strip()
        elif hinted:
            yield from ((block.id, place) for place in places_in(inline.text, in_letter))


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

"""Lines that are meant to stand apart do.

What: no paragraph has lines that were meant as rows of a table (`Ward,Phone`, `Ward | Phone`, columns that spaces
make), as items of a list (`A. one`, `Step 1: one`, `1 one`), or as lines of their own (an address, opening hours line
by line, who said what is quoted). In Markdown the lines of a paragraph run together.

Why: “Monday: 9 to 5 Tuesday: closed” is hard to read, and harder to hear. Of an address nobody can tell where a line
ends, and of a pasted table nobody can tell which number belongs to which ward.

How to put it right: put a backslash, `\\`, at the end of each line but the last; for a list begin each line with `- `,
or `1. `; for a table write each row as `| a | b |`.
"""

from __future__ import annotations

from everyreader.document import Paragraph
from everyreader.finding import Finding, Rule
from everyreader.parse import Page
from everyreader.parse.foreign_signs import LIST, TABLE
from everyreader.parse.typed_lines import apart_in

_BACKSLASH = "Write a \\ at the end of each line but the last, or make a list: - and a space before each line."
PASSED = (
    "1 Example Street\\\nLarkmere\\\nLA1 2BC\n",
    "You can phone us at any time of the day and\nwe will tell you what you can do about the\nletter you had.\n",
    "Open today.\nClosed tomorrow.\nCome on Friday.\n",
    "Step 1 is to phone us.\nStep 2 is to write.\n",
    "We have wards for women, men and children,\nand one for babies, all on one floor.\n",
    "Larkmere, Ashby, Oakley\nand other towns, in the county.\n",
    "It costs 1,000 pounds\nor 2,000 for two.\n",
    "Note: bring your card.\nImportant: come early.\n",
    "It is 3 | 4.\n\nIt is 5 | 6.\n",
    "1.1 We are the controller.\n\n1.2 You have rights.\n",
    "- one\n- two\n\nMonday: closed.\n",
    "We are open on:\n\n- Monday: 9 to 5\n- Tuesday: 9 to 5\n",
    "| Ward | Phone |\n| --- | --- |\n| A | 1 |\n",
    "A. Khan is the chair.\n\nC. Jones is the secretary.\n",
    "Word  with two spaces in it\nand one without.\n",
    "1 Example Street,\nLarkmere,\nLA1 2BC\n",
    "Apple\n: A fruit\n",
    "– It hurts, he said.\n– Where, she asked.\n",
    "> Wash your hands.\\\n> — Jo Smith, nurse\n",
    "| a | b |\n| 1 | 2 |\n",
    "It costs 2 * 3 * 4. Take 1. of these.\n\n✅ one\n\n→ two\n",
    "Phone the desk of the ward at\nLarkmere Hospital\n",
    "See page 2. There are 3. Come.\n\n[News](news.md)\nWhat is new\n",
    "<div>\n<p>\n\nPhone us.\n\n</p>\n</div>\n</div>\n",
    "- Bring your card\n  <br/>\n  <br/>\n",
    '[Phone us](a.md){: style="width:1em; height:1em;"} when you have the letter\n'
    '[Write to us](b.md){: style="width:1em; height:1em;"} when you do not\n',
    "You can bring\n2 people and\n3 bags.\n",
    "The clinic is open on Monday: come early. On\nFriday: come late, or phone us.\n",
    "The chair is Dr A. Khan. The deputy is\nB. Jones and the secretary is\nC. Smith.\n",
    "<!-- wp:paragraph -->\n<p>We are open.</p>\n<!-- /wp:paragraph -->\n",
)
FAILED = (
    "1 Example Street\nLarkmere\nLA1 2BC\n",
    "Monday: 9 to 5\nTuesday: closed\n",
    "Szpital\nul. Długa 1\nLarkmere\n",
    "**Phone:** at work\n**Post:** at home\n",
    "Ward,Phone,Hours\nMaple,yes,9 to 5\nOak,no,9 to 6\n",
    "Ward,Phone,Hours\nMaple,01632 960777,9 to 5\n",
    *("Q: Can I choose?\nA: Yes.\n", "Question: Can I choose?\nAnswer: Yes.\n"),
    '"Ward","Phone"\n"Maple","yes"\n',
    "Ward;Phone;Hours\nMaple;yes;9 to 5\n",
    "Ward | Phone\nMaple | yes\n",
    "Ward      Phone\nMaple     yes\n",
    "Ward,Phone,Hours\n\nMaple,yes,9 to 5\n",
    "A. one\nB. two\n",
    "A. Phone us.\n\nB. Write to us.\n",
    "I. one\nII. two\n",
    "(i) one\n(ii) two\n",
    "[1] one\n[2] two\n",
    "1 one\n2 two\n",
    "1 - one\n2 - two\n",
    "1.1 one\n1.2 two\n",
    "Step 1: Phone us.\nStep 2: Write to us.\n",
    "Krok 1: napisz\nKrok 2: zadzwoń\n",
    "周一：上午九点\n周二：下午五点\n",
    "پیر: 9 سے 5\nمنگل: بند\n",
    "→ one\n→ two\n",
    "✅ one\n❌ two\n",
    "1️⃣ one\n2️⃣ two\n",
    "[] one\n[] two\n",
    "o one\no two\n",
    "ü one\nü two\n",
    "1.) one\n2.) two\n",
    "Q1. one\nQ2. two\n",
    "Jo Smith\nChief Nurse\n",
    "> Wash your hands.\n> — Jo Smith, nurse\n",
    "> Wash your hands.\n— Jo Smith, nurse\n",
    "- one\n\n    > “It was good.”\n    > – A patient\n",
    "<p>\n1 Example Street\nLarkmere\nLA1 2BC\n</p>\n",
    "Mon-Fri 9-5\nSat closed\n",
    "Bring 1. your card 2. your letter 3. your list\n",
    "- one * two * three\n",
    "1.1 Who we are\n1.2 What we do\n",
    "Step 1: Phone us\nStep 2: Come in\nStep 3: Go home\n",
)
INAPPLICABLE = ("## How to choose\n",)

_SAID = {
    "table": ("These lines are a table that was typed or pasted, and on the page they run together", TABLE),
    "list": ("These lines count up as a list does, and are none on the page", LIST),
    "lines": ("These lines run together on the page: a line end alone does not end a line", _BACKSLASH),
}


def check(page: Page) -> list[Finding] | None:
    """Return each paragraph whose lines were meant to stand apart."""
    if not page.block_kinds.get(Paragraph.__name__):
        return None
    return [
        Finding(
            "document/joined-lines",
            page.header.source,
            f"{_SAID[what][0]}: {line[:60].strip()}",
            _SAID[what][1],
            block=block.id,
            piece=line[:40].rstrip(),
        )
        for block, what, line in apart_in(page)
    ]


RULE = Rule("warning", check=check)

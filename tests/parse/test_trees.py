"""A source becomes the tree that its author meant."""

from __future__ import annotations

import re

import pytest
from effort import takes_less
from hypothesis import given, settings
from hypothesis import strategies as st

from everyreader.document import (
    Block,
    Break,
    Callout,
    Code,
    Definitions,
    Emphasis,
    Example,
    Fact,
    Foreign,
    Heading,
    Image,
    Inline,
    Link,
    Listing,
    Paragraph,
    Picture,
    Quote,
    Strong,
    Table,
    Text,
    decode_document,
    encode,
    own_inlines,
    text_of,
    walk,
)
from everyreader.parse import Page, parse_source


def page(source: str) -> Page:
    """Return the Page of a source."""
    return parse_source(source.encode(), "content/en/page.md")


def blocks(source: str) -> tuple[Block, ...]:
    """Return the blocks of a source."""
    return page(source).document.blocks


def inlines(source: str) -> tuple[Inline, ...]:
    """Return the inlines of a source that is one paragraph."""
    [block] = blocks(source)
    assert isinstance(block, Paragraph)
    return block.children


INLINES: dict[str, tuple[str, tuple[Inline, ...]]] = {
    "fact": ("Phone {{ a-phone }}.", (Text("Phone "), Fact("a-phone"), Text("."))),
    "fact with a form": ("{{a-phone:hours}}", (Fact("a-phone", "hours"),)),
    "fact with spaces": ("{{  a-phone : hours  }}", (Fact("a-phone", "hours"),)),
    "two facts": ("{{ a }}{{ b }}", (Fact("a"), Fact("b"))),
    "fact in bold": ("**Phone {{ a }}**", (Strong((Text("Phone "), Fact("a"))),)),
    "fact as target": ("[words]({{ a-web }})", (Link("{{ a-web }}", (Text("words"),)),)),
    "fact as target with a form": ("[words]({{ a-web:short }})", (Link("{{ a-web:short }}", (Text("words"),)),)),
    "fact in a link": ("[to {{ a }}](b.md)", (Link("b.md", (Text("to "), Fact("a"))),)),
    "braces in code": ("Write `{{ name }}`.", (Text("Write "), Code("{{ name }}"), Text("."))),
    "escaped braces": ("Write \\{\\{ name \\}\\}.", (Text("Write {{ name }}."),)),
    "one escaped brace": ("Write \\{{ name }}.", (Text("Write {{ name }}."),)),
    "jinja stays as typed, but for notes": ("{% raw %} {# note #} {% endraw %}", (Text("{% raw %} {% endraw %}"),)),
    "sums are no facts that work": ("{{ 7*7 }}", (Fact("7*7"),)),
    "entities": ("AT&amp;T &lt;b&gt; &#163;2 &pound;3 R&D", (Text("AT&T <b> £2 £3 R&D"),)),
    "entities in code": ("`&amp; <b>`", (Code("&amp; <b>"),)),
    "emphasis in strong": ("**a *b* c**", (Strong((Text("a "), Emphasis((Text("b"),)), Text(" c"))),)),
    "strong in emphasis": ("*a **b** c*", (Emphasis((Text("a "), Strong((Text("b"),)), Text(" c"))),)),
    "both at once": ("***a***", (Strong((Emphasis((Text("a"),)),)),)),
    "signs inside words": ("snake_case_word", (Text("snake_case_word"),)),
    "signs that cross": ("*us**{{ a }}*now* ok", (Text("*us**"), Fact("a"), Emphasis((Text("now"),)), Text(" ok"))),
    "signs alone": ("3 * 4 * 5 _ 6", (Text("3 * 4 * 5 _ 6"),)),
    "line ends are spaces": ("one\ntwo", (Text("one two"),)),
    "no space between Chinese lines": ("这是\n中文", (Text("这是中文"),)),
    "a space between Chinese and English": ("这是\nNHS\n中文", (Text("这是 NHS 中文"),)),
    "a space between Korean lines": ("하나\n둘", (Text("하나 둘"),)),
    "a hard break": ("one  \ntwo", (Text("one"), Break(), Text("two"))),
    "words in another language": (
        "Say [polski]{lang=pl}.",
        (Text("Say "), Foreign("pl", (Text("polski"),)), Text(".")),
    ),
    "another language in quotes": ('[polski]{lang="pl-PL"}', (Foreign("pl-PL", (Text("polski"),)),)),
    "another language in a link": (
        "[a [polski]{lang=pl} b](c.md)",
        (Link("c.md", (Text("a "), Foreign("pl", (Text("polski"),)), Text(" b"))),),
    ),
    "only another language in a link": (
        "[[polski]{lang=pl}](c.md)",
        (Link("c.md", (Foreign("pl", (Text("polski"),)),)),),
    ),
    "bold in another language": ("[**ważne**]{lang=pl}", (Foreign("pl", (Strong((Text("ważne"),)),)),)),
    "a fact in another language": ("[{{ a }}]{lang=en}", (Foreign("en", (Fact("a"),)),)),
    "reference link": (
        "[words][a] and [a]\n\n[a]: https://a.example 'Title'\n",
        (Link("https://a.example", (Text("words"),)), Text(" and "), Link("https://a.example", (Text("a"),))),
    ),
    "link without a reference": ("[words][b] and [c]", (Text("[words][b] and [c]"),)),
    "brackets in a target": ("[a](b_(c).md)", (Link("b_(c).md", (Text("a"),)),)),
    "underscores in a target": (
        "[a](b_c_d.md) and [e](f*g*.md)",
        (Link("b_c_d.md", (Text("a"),)), Text(" and "), Link("f*g*.md", (Text("e"),))),
    ),
    "address between signs": ("<https://a.example/b>", (Link("https://a.example/b", (Text("https://a.example/b"),)),)),
    "mail between signs": ("<ask@a.example>", (Link("mailto:ask@a.example", (Text("ask@a.example"),)),)),
    "a link in a link is words": ("[a **[b](c.md)**](d.md)", (Link("d.md", (Text("a "), Strong((Text("b"),)))),)),
    "a picture in a line": ("See ![a map](map.svg) here", (Text("See "), Image("map.svg", "a map"), Text(" here"))),
    "a picture in a link": ("[![a map](map.svg)](a.md)", (Link("a.md", (Image("map.svg", "a map"),)),)),
    "html stays as typed": ("a <b>c</b>", (Text("a <b>c</b>"),)),
    "a comment is left out": ("a<!-- b -->c", (Text("ac"),)),
    "code with backticks": ("``a`b``", (Code("a`b"),)),
    "escaped signs": ("\\*a\\* \\[b\\] \\`c\\` \\# \\_", (Text("*a* [b] `c` # _"),)),
    "right-to-left words": (
        "آپ [NHS]{lang=en} کو {{ a }}",
        (Text("آپ "), Foreign("en", (Text("NHS"),)), Text(" کو "), Fact("a")),
    ),
}


@pytest.mark.parametrize(("source", "expected"), INLINES.values(), ids=INLINES.keys())
def test_words_become_inlines(source: str, expected: tuple[Inline, ...]) -> None:
    """Each sign means what the documentation of the dialect says."""
    assert inlines(source) == expected


def test_facts_stand_in_headings_tables_boxes_and_terms() -> None:
    """Wherever there are words, there can be a fact, and the page knows of each."""
    source = (
        "## Phone {{ a }}\n\n| {{ b }} | x |\n| --- | --- |\n| [y]({{ c }}) | {{ d:e }} |\n\n"
        '!!! contact "Call {{ f }}"\n    {{ g }}\n\n{{ h }}\n:   {{ i }}\n\n- {{ j }}\n    > {{ k }}\n'
    )
    found = page(source)
    assert [use.name for use in found.header.facts] == list("abdfghijk")
    assert [use.name for use in found.header.links] == ["{{ c }}"]
    assert found.header.headings == ((2, "phone-a", "Phone {{ a }}"),)


def test_headings_alike_get_different_anchors() -> None:
    """An anchor leads to one place, also where an author has fixed one that is taken."""
    headings = ("Ask", "Ask", "Other {#ask}", "!!!", "صحت {#health}", "Zdrowie i opieka")
    found = page("".join(f"## {words}\n\nWords.\n\n" for words in headings))
    assert [anchor for _, anchor, _ in found.header.headings] == [
        "ask-2",
        "ask-3",
        "ask",
        "section",
        "health",
        "zdrowie-i-opieka",
    ]
    assert [words for *_, words in found.header.headings] == ["Ask", "Ask", "Other", "!!!", "صحت", "Zdrowie i opieka"]


def test_a_fixed_anchor_stands_after_formatted_words() -> None:
    """`{#id}` is found behind bold words and facts, and is no part of the heading."""
    [first, _, second, _] = blocks("## **Bold** {#one}\n\na\n\n## {{ a }} {#two}\n\nb\n")
    assert first == Heading("one", 2, (Strong((Text("Bold"),)),))
    assert second == Heading("two", 2, (Fact("a"),))


def test_a_title_may_stand_in_the_text() -> None:
    """A single # heading is the title where front matter has none, and a second one is a heading."""
    assert page("# Your **choice**\n\nWords\n").header.meta.title == "Your choice"
    second = page("---\ntitle: One\n---\n\n# Two\n\nWords\n")
    assert second.header.meta.title == "One"
    assert second.header.headings == ((2, "two", "Two"),)


def test_boxes_hold_any_blocks() -> None:
    """A box has a kind, a title with formatting, and blocks of every kind in it."""
    source = (
        '!!! Warning "Do **not** wait"\n    Phone:\n\n    - a\n        - b\n\n    > c\n\n'
        "    ```\n    d\n\n    e\n    ```\n"
    )
    [box] = blocks(source)
    assert isinstance(box, Callout)
    assert (box.kind, box.title) == ("warning", (Text("Do "), Strong((Text("not"),)), Text(" wait")))
    assert [type(block) for block in box.blocks] == [Paragraph, Listing, Quote, Example]
    assert box.blocks[3] == Example("top/example-1", "d\n\ne")


def test_tables_keep_their_cells() -> None:
    """A sign | in code or behind a backslash parts no cells; the line below the heads says how columns stand."""
    [table] = blocks("| a | b | c |\n| :-- | :-: | --: |\n| `x|y` | d \\| e | |\n| | | |\n")
    assert isinstance(table, Table)
    assert [cell.align for cell in table.head] == ["start", "centre", "end"]
    assert [text_of(cell.children) for row in table.rows for cell in row.cells] == ["x|y", "d | e", ""]


def test_definitions_and_pictures_are_blocks() -> None:
    """A term may have several names; a picture on a line of its own is no paragraph."""
    [terms, picture] = blocks("GP\nfamily doctor\n:   Your doctor.\n\n![A map](../media/map.svg)\n")
    assert isinstance(terms, Definitions)
    assert terms.entries[0].terms == ((Text("GP"),), (Text("family doctor"),))
    assert picture == Picture("top/picture-1", "../media/map.svg", "A map")


def test_examples_are_shown_as_typed() -> None:
    """Nothing means anything inside a fence, in lists too."""
    [listing] = blocks("- a\n\n    ```\n    {{ b }} <c> &amp; **d**\n\n    # e  \n    ---\n    ```\n")
    assert isinstance(listing, Listing)
    assert listing.items[0].blocks[1] == Example("top/example-1", "{{ b }} <c> &amp; **d**\n\n# e  \n---")
    assert blocks("    a <b>\n\n    c\n") == (Example("top/example-1", "a <b>\n\nc"),)


def test_the_canonical_form_of_a_tree_reads_back_the_same() -> None:
    """A document from the cache is the document that went in."""
    document = page("\n\n".join(source for source, _ in INLINES.values())).document
    assert decode_document(encode(document)) == document


HEAVY = {
    "lists 200 deep": "\n".join("    " * depth + "- a" for depth in range(200)),
    "quotes 500 deep": ">" * 500 + " a",
    "open brackets": "[" * 5000,
    "closed brackets": "[" * 5000 + "]" * 5000,
    "links without an end": "[a](" * 5000,
    "links with ends": "[a](" * 5000 + ")" * 5000,
    "pictures without an end": "![a](" * 5000,
    "stars": "*" * 20000,
    "stars and words": "*a **b " * 3000,
    "backticks": "`" * 20000,
    "all signs": "[*`_" * 2500,
    "stars of two kinds": "**a* " * 2000,
    "braces": "{{" * 10000,
    "tags": "<a " * 10000,
    "comments": "<!--" * 3000,
    "spaces": " " * 50000 + "a",
    "spaces inside": "## a" + " " * 50000 + "b\n\nc" + " " * 50000 + "d\ne",
    "blank lines": "\n" * 50000,
    "fences": "```\n\n" * 2000,
    "fences of all lengths": "\n".join("`" * length for length in range(400, 3, -1)),
    "escapes": "\\*" * 4000,
    "a long paragraph": "word " * 50000,
    "table bars": "|" * 3000 + "\n" + "|-" * 3000,
    "tags that close": "<b>x</b> " * 2000,
}


@pytest.mark.slow
@pytest.mark.parametrize("source", HEAVY.values(), ids=HEAVY.keys())
def test_no_source_keeps_the_build_busy(source: str) -> None:
    """What nobody would write ends quickly, in a page or a finding, and harms no page after it."""
    assert takes_less(2, lambda: page(source))
    found = page(source)
    assert found.header.findings
    assert not [finding for finding in found.header.findings if not finding.message]
    refused = {"source/too-deep", "source/too-much"} & {finding.rule for finding in found.header.findings}
    assert found.header.broken == bool(refused)
    assert inlines("one **two**") == (Text("one "), Strong((Text("two"),)))


@pytest.mark.slow
@settings(max_examples=150, deadline=None, derandomize=True)
@given(
    st.lists(
        st.sampled_from(
            ["a", "b1", "2", "*", "**", "***", "_", "__", " ", "{{ c }}", "`d`", "[e](f.md)", "é", ".", "\\*"]
        ),
        max_size=25,
    )
)
def test_no_letter_is_lost_between_signs(pieces: list[str]) -> None:
    """However stars, links and facts are mixed, every letter and digit reaches the reader, in its order."""
    source = "q " + "".join(pieces)
    words = "".join(text_of(own_inlines(block)) for block in walk(blocks(source)))
    assert re.sub(r"\W|_", "", words) == re.sub(r"\W|_", "", source.replace("(f.md)", ""))


SIGNS = st.text(st.sampled_from("ab \n*_`[](){}<>#>-+!|:\"'\\&;~=1.\t/é中\u200f\x00"), max_size=120)


@pytest.mark.slow
@settings(max_examples=150, deadline=None, derandomize=True)
@given(SIGNS)
def test_any_signs_make_a_page(source: str) -> None:
    """No order of signs raises, loses a block's place, or lets a mark of the parser through to readers."""
    found = page(source)
    text = encode(found.document).decode()
    assert not any(char in text for char in "\x02\x03\x1f") and "klzzwxh" not in text
    assert not any(char >= "\U000f0000" for char in text)
    assert all(position.first <= position.last for position in found.positions.values())

"""Facts work wherever an author writes them, and no brace ever is where a link leads."""

from __future__ import annotations

import html
import random
import re
from pathlib import Path

import pytest
from counts import COUNT
from samples import Seen, seen_together

from everyreader.testing import SMALLEST, make_project, page, published, run

pytestmark = pytest.mark.generated

FACTS = (SMALLEST / "content/facts.yml").read_text("utf-8") + (
    "\nask-mail:\n  type: email\n  value: ask@a.example\n\nask-text:\n  type: text-message\n  value: 60777\n"
    "\nold-phone:\n  type: phone\n  value: 01632 960999\n  valid-until: 2001-01-01\n"
)
PATH = "content/en/page.md"
PHONE, WEB, MAIL = "tel:+443003035678", "https://www.nhs.uk/your-nhs-data-matters", "mailto:ask@a.example"
WORK = {
    "[us](tel:{{ optout-phone }})": PHONE,
    "[us](tel:{{optout-phone}})": PHONE,
    "[us](<tel:{{ optout-phone }}>)": PHONE,
    '[us](tel:{{ optout-phone }} "us")': PHONE,
    "[us](TEL:{{ optout-phone }})": PHONE,
    "[us](tel:%7B%7B%20optout-phone%20%7D%7D)": PHONE,
    "[us](tel:18001{{ optout-phone }})": "tel:1800103003035678",
    "[us](tel:{{ optout-phone }};ext=45)": PHONE + ";ext=45",
    "<tel:{{ optout-phone }}>": PHONE,
    "<{{ optout-web }}>": WEB,
    "<mailto:{{ ask-mail }}>": MAIL,
    "[us]({{ ask-mail }})": MAIL,
    "[us](mailto:{{ ask-mail }})": MAIL,
    "[us](mailto:{{ ask-mail }}?subject=About%20{{ optout-phone }})": MAIL + "?subject=About%200300%20303%205678",
    "[us](sms:{{ ask-text }})": "sms:60777",
    "[us]({{ optout-web }}/manage)": WEB + "/manage",
    "[us](https://{{ optout-web }}#how)": WEB + "#how",
    "[us](https://a.example/{{ optout-phone }}?b=1)": "https://a.example/0300%20303%205678?b=1",
    "<https://a.example/?q={{ optout-phone }}>": "https://a.example/?q=0300%20303%205678",
    "[us][it]\n\n[it]: {{ optout-web }}": WEB,
    "[us][it]\n\n[it]: tel:{{ optout-phone }}": PHONE,
    "[us][it]\n\n[it]: <tel:{{ optout-phone }}>": PHONE,
    "[it]\n\n[it]: mailto:{{ ask-mail }}": MAIL,
    "- one\n- [us](tel:{{ optout-phone }})": PHONE,
    "| [us](tel:{{ optout-phone }}) | b |\n|---|---|\n| 1 | 2 |": PHONE,
    '!!! important "Phone [us](tel:{{ optout-phone }})"\n    Words.': PHONE,
}
"""Links with facts in their targets, and where each leads."""


@pytest.mark.parametrize("written", WORK)
def test_a_fact_in_a_target_leads_where_it_says(written: str, seen: dict[str, Seen]) -> None:
    """Nothing is reported, and no sign of it is left."""
    found = seen[page(written)]
    text = found.html.partition("<h1")[2]
    assert f'href="{html.escape(WORK[written])}"' in text and "{" not in text and not found.told, found.told


PLACES = {
    "a title": "---\ntitle: Phone {{ optout-phone }}\n---\n\nWords.\n",
    "a title without quotes": "---\ntitle: {{ optout-phone }} is our number\n---\n\nWords.\n",
    "a description": "---\ntitle: A page\ndescription: {{ optout-phone }}\n---\n\nWords.\n",
    "a heading as title": "# Phone {{ optout-phone }}\n\nWords.\n",
    "a heading": page("## Phone {{ optout-phone }}\n\nWords."),
    "the words of a picture": page("![Phone {{ optout-phone }}](../media/a.svg)"),
    "the words of a picture in words": page("See ![phone {{ optout-phone }}](../media/a.svg) now."),
    "the title of a box": page('!!! important "Phone {{ optout-phone }}"\n    Words.'),
    "the head of a table": page("| Phone {{ optout-phone }} | b |\n|---|---|\n| 1 | 2 |"),
    "a term": page("{{ optout-phone }}\n:   Our number."),
    "words in another language": page("[Telefon {{ optout-phone }}]{lang=pl}"),
    "the words of a link": page("[Phone {{ optout-phone }}](index.md)"),
}
PICTURE = {
    "content/media/a.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>\n',
    "content/media/a.yml": "licence: CC0\ncredit: Us\n",
}


@pytest.mark.parametrize("place", PLACES)
def test_a_fact_works_where_words_stand(place: str, seen: dict[str, Seen]) -> None:
    """In settings, in attributes and in the names of things: readers get the number, and nobody is told anything."""
    _, told, text = seen[PLACES[place]]
    body = text.partition("<h1")[2].partition('class="callout demonstration"')
    assert "{{" not in text and not told, told
    assert "0300 303 5678" in (
        text.partition("<h1")[0] if "description" in place else body[0] + body[2].partition("</div>")[2]
    )


GONE = ("no-phone", "old-phone")


@pytest.mark.parametrize("fact", GONE)
@pytest.mark.parametrize("place", PLACES)
def test_a_fact_that_does_not_hold_leaves_no_hole(place: str, fact: str, seen: dict[str, Seen]) -> None:
    """It is reported at its line; a title gives way to the name of the file, a description goes, a block is
    withheld."""
    source = PLACES[place].replace("optout-phone", fact)
    path, told, text = seen[source]
    line = 1 + source[: source.index("{{")].count("\n")
    assert any(re.match(rf"{path}:{line}:\d+: error: .*{fact}", words) for words in told), told
    assert (
        "{{" not in text
        and "960999" not in text
        and (f"<h1>{Path(path).stem.capitalize()}</h1>" in text or "withheld" in text or "description" in place)
    )


TOLD = {
    "[us](tel:{{ optout-web }})": "site/fact-in-address",
    "[us](mailto:{{ optout-phone }})": "site/fact-in-address",
    "[us](sms:{{ optout-phone }})": "site/fact-in-address",
    "[us](tel:0{{ optout-phone }})": "site/fact-in-address",
    "[us]({{ trust-post }})": "site/fact-in-address",
    "[us](../{{ optout-web }}.md)": "site/fact-in-address",
    "[us](#{{ optout-phone }})": "site/fact-in-address",
    "[us](https://{{ trust-post }}/a)": "site/fact-in-address",
    "[us]({{ optout-web }}manage)": "site/fact-in-address",
    "[us](tel:{{ nope }})": "site/unknown-fact",
    "[us](tel:{{ old-phone }})": "site/expired-fact",
    "[us](tel:{{ optout-phone }": "document/broken-fact",
    "[us](tel:{{ optout-phone )": "document/broken-fact",
    "[us](tel:{optout-phone})": "site/fact-sign",
    "[us](tel:${optout-phone})": "site/fact-sign",
    "[us](tel:[[optout-phone]])": "site/fact-sign",
    "[us](tel:%optout-phone%)": "site/fact-sign",
    "[us](tel:｛｛optout-phone｝｝)": "site/fact-sign",
    "[us](https://a.example/{id})": "document/broken-fact",
    "Phone { optout-phone }": "site/fact-sign",
    "Phone ${optout-phone}": "site/fact-sign",
    "Phone [[optout-phone]]": "site/fact-sign",
    "Phone %optout-phone%": "site/fact-sign",
    "Phone $optout-phone": "site/fact-sign",
    "Phone $(optout-phone).": "site/fact-sign",
    "Phone %(optout-phone)s": "site/fact-sign",
    "Phone (( optout-phone ))": "site/fact-sign",
    "Phone ｛｛optout-phone｝｝": "site/fact-sign",
    "Phone ｛{optout-phone}｝": "site/fact-sign",
    "Phone \\{{ optout-phone }}": "document/broken-fact",
    "Phone {{{ optout-phone }}}": "document/broken-fact",
    "Phone #{{ optout-phone }}": "document/broken-fact",
    "Words.\n\n    Phone {{ optout-phone }} first.": "document/broken-fact",
    "Words.\n\n\tPhone {{ optout-phone }} first.": "document/broken-fact",
    "- one\n\n        Phone {{ optout-phone }}": "document/broken-fact",
}


@pytest.mark.parametrize("written", TOLD)
def test_what_is_no_fact_is_told_and_not_shown(written: str, seen: dict[str, Seen]) -> None:
    """At its line; readers see neither the signs nor a link that dials nothing."""
    found = seen[page(written)]
    line = 5 + written.rstrip().count("\n")
    assert any(words.startswith(f"{found.path}:{line}:") for words in found.by(TOLD[written])[:1]), found.told
    text = found.html.partition("<h1>")[2].partition('class="callout demonstration"')[2]
    assert not re.search(r"[{}｛｝]|href=\"[^\"]*optout-", text), text


QUIET = (
    "Write `{{ optout-phone }}` or `${optout-phone}` to show a number.",
    "```\n{{ optout-phone }} and { optout-phone }\n```",
    "Pay $5, 50% of 10%, {braces}, [brackets], [1], 100% and «quotes».",
    "[The list](https://a.example/?id=%7BA1B2%7D)",
    "\\{\\{ optout-phone \\}\\} shows braces.",
    "[optout-phone](index.md)",
    "A fact such as optout-phone has a name.",
    "Between 5% and 10%, or 20 % of people, phone.",
)


SOURCES = (
    *map(page, (*WORK, *TOLD, *QUIET)),
    *PLACES.values(),
    *(source.replace("optout-phone", fact) for source in PLACES.values() for fact in GONE),
)
"""A page each; one build makes and looks at all of them."""


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Seen]:
    """What a build makes and tells of each of these pages, by its source."""
    return seen_together(tmp_path_factory.mktemp("places"), SOURCES, {**PICTURE, "content/facts.yml": FACTS})


@pytest.mark.parametrize("words", QUIET)
def test_good_writing_is_left_alone(words: str, seen: dict[str, Seen]) -> None:
    """Code, prices, per cents, brackets and addresses that are encoded."""
    found = seen[page(words)]
    assert not found.told and found.html and "withheld" not in found.html, found.told


NAMES = (
    "optout-phone",
    "optout-web",
    "ask-mail",
    "ask-text",
    "trust-post",
    "old-phone",
    "nope",
    "optout_phone",
    "Optout-Phone",
    "a b",
    "",
)
REGISTERED = NAMES[:6]
MARKS = ("{{ %s }}", "{{%s}}", "{{ %s:hours }}", "{ %s }", "${%s}", "{{ %s }", "{%s}}", "{{{ %s }}}",
         "｛｛%s｝｝", "%%7B%%7B%s%%7D%%7D",
         "[[%s]]", "%%%s%%", "\\{{ %s }}", "{{ %s\n}}", "<%s>", "{{ {{ %s }} }}", "{%% %s %%}")  # fmt: skip
TARGETS = ("%s", "tel:%s", "TEL:%s", "sms:%s", "mailto:%s", "https://%s", "https://a.example/%s", "%s/page", "%s?x=1",
           "#%s", "../%s.md", "page.md#%s", "/en/%s", "//%s", "javascript:%s", "tel:18001 %s", "tel:%s;ext=1",
           "https:%s", " %s ", "mailto:%s?subject=%s")  # fmt: skip
SHAPES = ("[w](%s)", "[w](<%s>)", '[w](%s "t")', "<%s>", "[w][r]\n\n[r]: %s", "[w]\n\n[w]: <%s>", "![w](%s)",
          "[![w](%s)](index.md)", "**[w](%s)**", "- [w](%s)", "> [w](%s)", "| [w](%s) | b |\n|---|---|\n| 1 | 2 |",
          "## [w](%s)", '!!! important "[w](%s)"\n    Words.', "[%s](%s)",
          "[w](%s", "[w] (%s)", "[a [w](%s) b](index.md)", "[w][%s]", "~~[w](%s)~~", "    [w](%s)")  # fmt: skip


def _random_link(chance: random.Random) -> str:
    mark = chance.choice(MARKS) % chance.choice(NAMES)
    target = chance.choice(TARGETS).replace("%s", mark)
    return chance.choice(SHAPES).replace("%s", target)


def test_no_brace_ever_stands_in_an_address(tmp_path: Path) -> None:
    """Whatever is in the target of a link: it leads right, or its words stand alone; where the signs of a fact of
    the register are left, that is reported."""
    chance = random.Random("braces")
    written = [_random_link(chance) for _ in range(COUNT)]
    pages = {f"content/en/p{number}.md": page(link, title=f"Page {number}") for number, link in enumerate(written)}
    project = make_project(tmp_path, {**PICTURE, "content/facts.yml": FACTS, **pages})
    said = run(project)
    for number, link in enumerate(written):
        text = published(project, f"en/p{number}.html")
        found = re.findall(r'(?:href|src|action)="([^"]*)"', text)
        assert not [address for address in found if re.search(r"[{}｛｝]|%7B%7B", address, re.IGNORECASE)], (
            link,
            found,
        )
        main = re.sub(r"(?s)<pre.*?</pre>", "", text.partition("<h1")[2])
        meant = any(
            name in link.casefold().replace("_", "-") for name in REGISTERED
        )  # braces round other words are words
        assert not meant or not re.search(r"[{}｛｝]", main) or f"content/en/p{number}.md:" in said.found, (link, main)

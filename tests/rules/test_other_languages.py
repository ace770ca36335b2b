"""What a rule tells on an English page, it tells on pages in the other languages too: each example that fails is put
into a real page of each, as it is or in the words of the language."""

from __future__ import annotations

from types import ModuleType

import pytest
from carried import ALIKE, EN_PAGE, OTHERS, TAGS, carried, days, examples, good_days, is_told, site_example, table, told
from rule_examples import look
from test_examples import modules_of

pytestmark = pytest.mark.slow

ENGLISH = {
    "document/author-voice",
    "document/choice-limits",
    "document/impossible-day",
    "document/number-letters",
    "document/title-draft",
    "document/unfilled-place",
}
"""Rules that know a fault by English words. All others know it by signs, and tell it in every language."""
ALONE = {"document/abbreviation", "document/empty-page", "document/no-title", "document/unmarked-words"}
"""Rules whose fault is none behind words in another language."""
OF_ENGLISH = {"document/double-word", "document/doubtful-not", "document/doubtful-time"}
"""Rules on what is damaged in English words: elsewhere a word is often said twice. Days of other languages are
looked at below."""
WITH_ENGLISH_WORDS = (
    "Take 10-5 tablets a day.\n",
    "Wait 10-8 weeks.\n",
    "Wait between 5 and 3 days.\n",
    "We?ll share it, Zo? and Fran?ois said.\n",
    "Phone us on .\n",
    "Words.\n\ntest\n",
    "We got 0f £22,500 from it.\n",
    "Words. DRAFT\n",
    "Old text: We open on Monday.\n\nWords.\n",
    "Say “I need help to the nurse.\n",  # in some languages this mark ends a quote
)
"""Examples of rules on signs that only English words make."""
WITH_A_POINT = {"document/dose", "document/torn-number"}
"""Rules on numbers that are right where a language has a comma in them."""
ONLY_IN_ENGLISH = {
    "---\ntitle: A\ndescription: Paste here the summary\n---\n\nWords.\n": "a sentence that is told within words",
    "Author note: ask Jo.\n": "elsewhere, an author's note to readers has the same words",
    "Your health record can be used for research, but you can say no.\n": "too few words tell it from another choice",
    "You have a choice about research and planning: you can say no.\n": "the same",
    "A patient who opted out is excluded from research.\n": "the same",
    "Your data will only be used for research and planning if you have not opted out.\n": "the same",
    "- Date: “TBA”\n": "elsewhere, English letters between quote marks may be quoted",
    "| Ward | Hours |\n| --- | --- |\n| Maple | “TBC” |\n": "the same",
    "Come on the 22th.\n": "endings of English numbers",
    "Come on 3th May.\n": "the same",
    "From DD Month 2027.\n": "English words in capitals",
    "Come on 25 Decmber 2026.\n": "names of months are those of the language, see below",
    "Come on 1 Febuary 2027.\n": "the same",
}
"""Examples that are not carried, and why."""
DOCUMENT = modules_of("document")
BY_SIGNS = [(name, module) for name, module in DOCUMENT if name not in ENGLISH | ALONE | OF_ENGLISH | {*ALIKE}]
SITE = [
    (name, module)
    for name, module in modules_of("site")
    if name in ("site/as-of-old", "site/other-means", "site/wrong-number")
]
"""Rules on the site that know a fault by words."""
BY_WORDS = [(name, module) for name, module in DOCUMENT if name in ENGLISH]


def _named(rules: list[tuple[str, ModuleType]]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize(("name", "module"), rules, ids=[name for name, _ in rules])


@pytest.mark.parametrize("tag", TAGS)
@_named(BY_SIGNS)
def test_a_fault_that_signs_make_is_told_in_each_language(name: str, module: ModuleType, tag: str) -> None:
    """The words around it are none of its own, so no rule may ask for the language of the page. A dose with a comma is
    right where the language has one."""
    if name in WITH_A_POINT and tag in ("pl", "ro", "tr"):
        return
    own = [example for example in examples(module) if example not in WITH_ENGLISH_WORDS]
    assert [example for example in own if not is_told(name, example, tag)] == []


@pytest.mark.parametrize("tag", TAGS)
@_named(BY_WORDS)
def test_a_fault_that_words_make_is_told_in_each_language(name: str, module: ModuleType, tag: str) -> None:
    """In the words of the language, where a program can know it there."""
    start = "## 1\n\n" if name == "document/choice-limits" else ""  # a section of its own
    carried_words = [words for example in examples(module) if (words := carried(example).get(tag))]
    assert [words for words in carried_words if not is_told(name, f"{start}{words}\n", tag)] == []


@pytest.mark.parametrize("tag", TAGS)
@_named(SITE)
def test_a_rule_on_the_site_tells_it_in_each_language(
    name: str, module: ModuleType, tag: str, request: pytest.FixtureRequest
) -> None:
    """With a fact behind the words too."""
    for example in module.FAILED:
        if EN_PAGE in example and (words := carried(example[EN_PAGE]).get(tag)):
            found = look(name, module, site_example(example, words, tag), request)[0]
            assert [finding for finding in found or () if finding.rule == name], words


@_named(BY_WORDS)
def test_each_example_is_carried(name: str, module: ModuleType) -> None:
    """Or it is told in English words, or the list above says why neither is so."""
    for example in examples(module):
        if not carried(example) and example not in ONLY_IN_ENGLISH:
            right = ("pl", "ro", "tr") if name == "document/number-letters" else ()  # they write 1,50
            assert [tag for tag in TAGS if tag not in right and not is_told(name, example, tag)] == [], example


def test_no_words_are_carried_for_nothing() -> None:
    """Each English line of the table is in an example, and each example that is not carried is one."""
    every = [example for _, module in BY_WORDS for example in examples(module)]
    every += [example[EN_PAGE] for _, module in SITE for example in module.FAILED if EN_PAGE in example]
    assert [words for words in table() if not any(words in example for example in every)] == []
    assert {*ONLY_IN_ENGLISH} - {*every} == set()


@pytest.mark.parametrize("tag", [*TAGS, *(pytest.param(tag, marks=pytest.mark.slow) for tag in OTHERS)])
def test_days_are_read_as_each_language_writes_them(tag: str) -> None:
    """A day that is none is told, and so is one on another day of the week where the names of days stand beside it as
    in the long form of CLDR. Good days are left."""
    silent = [day for day in days(tag) if not told(f"A: {day}\n", tag)["document/impossible-day"]]
    assert silent == []
    assert [day for day in good_days(tag) if told(f"A: {day}\n", tag)["document/impossible-day"]] == []

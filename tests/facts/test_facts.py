"""Facts are read once, checked for their kind, and shown in each language as it needs them."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from everyreader.fact_values import FactValue, fact_value
from everyreader.facts import Entry, Facts, read_facts
from everyreader.locale import Locale, read_locale

ENGLISH = read_locale("en", {"locales/en/locale.yml": b"lang: en-GB\nname: English\n"})
POLISH = read_locale("pl", {"locales/pl/locale.yml": b"lang: pl\nname: Polski\n"})
URDU = read_locale("ur", {"locales/ur/locale.yml": "lang: ur\nname: اردو\ndirection: rtl\n".encode()})

SOURCED = "  source: https://www.nhs.uk\n  checked: 2026-11-21\n  owner: us\n"


def register(text: str) -> Facts:
    """Return the register that a text makes."""
    return read_facts(text.encode())


def fact(kind: str, value: str, more: str = "") -> Entry:
    """Return one fact that has nothing wrong with it."""
    facts = register(f"it:\n  type: {kind}\n  value: {value}\n{SOURCED}{more}")
    assert facts.findings == ()
    return facts.entries["it"]


def faults(facts: Facts) -> list[tuple[str, int, int]]:
    """Return rule, line and column of what is wrong with a register."""
    return [(finding.rule, finding.line, finding.column) for finding in facts.findings]


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("phone", "0300 303 5678", FactValue("phone", "0300 303 5678", "tel:+443003035678")),
        ("phone", "0300  303 5678", FactValue("phone", "0300 303 5678", "tel:+443003035678")),
        ("text-message", "60777", FactValue("phone", "60777", "sms:60777")),
        ("email", "ask@a.example", FactValue("email", "ask@a.example", "mailto:ask@a.example")),
        ("web", "https://a.example/b/", FactValue("web", "a.example/b", "https://a.example/b/")),
        ("date", "2018-05-25", FactValue("date", "25 May 2018", iso="2018-05-25")),
        ("date", "25 May 2018", FactValue("date", "25 May 2018", iso="2018-05-25")),
        (
            "address",
            "[One Street, Larkmere]",
            FactValue("address", "One Street, Larkmere", lines=("One Street", "Larkmere")),
        ),
        ("text", "14 days", FactValue("text", "14 days")),
        ("body", "no", FactValue("text", "no")),
    ],
)
def test_facts_are_shown_as_their_type_needs(kind: str, value: str, expected: FactValue) -> None:
    """With the address that a link leads to, and a date for machines."""
    assert fact_value(fact(kind, value), "", ENGLISH) == (expected, True)


def test_dates_are_written_by_the_software_of_the_language() -> None:
    """In the case that the language needs, with Western digits."""
    day = fact("date", "2018-05-25")
    assert fact_value(day, "", POLISH)[0] == FactValue("date", "25 maja 2018", iso="2018-05-25")
    assert fact_value(day, "", URDU)[0].text == "25 مئی، 2018"


@pytest.mark.parametrize(
    ("tag", "words"), [("so", "25 Maayo 2018"), ("bn", "25 মে 2018"), ("ur", "25 مئی 2018"), ("zh", "2018年5月25日")]
)
def test_a_language_may_have_an_order_of_its_own_for_dates(tag: str, words: str) -> None:
    """Somali in Britain has the day first, which the calendar does not know."""
    path = f"locales/{tag}/locale.yml"
    locale = read_locale(tag, {path: (Path(__file__).parents[2] / path).read_bytes()})
    assert fact_value(fact("date", "2018-05-25"), "", locale)[0].text == words


def test_words_without_a_translation_say_that_they_are_english() -> None:
    """A role, a law or a label is in English with its language, and a number needs none."""
    assert fact_value(fact("role", "Caldicott Guardian"), "", POLISH)[0] == FactValue(
        "text", "Caldicott Guardian", lang="en-GB"
    )
    assert fact_value(fact("web", "https://a.example", "  label: Our site\n"), "", URDU)[0] == FactValue(
        "link", "Our site", "https://a.example", "en-GB"
    )
    assert fact_value(fact("phone", "111"), "", URDU)[0].lang == ""


FORMS = "  forms:\n    en: {hours: 9am to 5pm}\n    pl: {nominative: Inspektor, genitive: inspektora}\n    ur: محافظ\n"


def test_forms_are_those_of_the_language() -> None:
    """A form that was asked for, the nominative where none was, and English where the language lacks it."""
    entry = fact("role", "Data protection officer", FORMS)
    assert fact_value(entry, "genitive", POLISH) == (FactValue("text", "inspektora"), True)
    assert fact_value(entry, "", POLISH) == (FactValue("text", "Inspektor"), True)
    assert fact_value(entry, "", URDU) == (FactValue("text", "محافظ"), True)
    assert fact_value(entry, "hours", ENGLISH) == (FactValue("text", "9am to 5pm"), True)


def test_a_form_that_is_missing_is_said() -> None:
    """Readers get the English words with their language, or the fact itself, and the caller learns of it."""
    entry = fact("role", "Data protection officer", FORMS)
    assert fact_value(entry, "hours", POLISH) == (FactValue("text", "9am to 5pm", lang="en-GB"), False)
    assert fact_value(entry, "plural", POLISH) == (FactValue("text", "Inspektor"), False)
    assert fact_value(entry, "plural", ENGLISH) == (FactValue("text", "Data protection officer"), False)


def test_a_label_in_the_language_keeps_the_address() -> None:
    """The words of a web address are translated, and where it leads is not."""
    entry = fact("form", "https://a.example/form", "  label: Our form\n  forms:\n    pl: Nasz formularz\n")
    assert fact_value(entry, "", POLISH)[0] == FactValue("link", "Nasz formularz", "https://a.example/form")


def test_facts_hold_for_a_time() -> None:
    """The first and the last day count."""
    entry = fact("phone", "111", "  valid_from: 2026-01-01\n  valid-until: 31 January 2026\n")
    days = {
        day: entry.valid(datetime.date.fromisoformat(day))
        for day in (
            "2025-12-31",
            "2026-01-01",
            "2026-01-31",
            "2026-02-01",
        )
    }
    assert list(days.values()) == [False, True, True, False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it:\n  type: phone\n", ("facts/incomplete", 1, 1)),
        ("it:\n  value: 1\n", ("facts/incomplete", 1, 1)),
        ("it:\n  type: fone\n  value: 111\n", ("source/wrong-type", 2, 9)),
        ("it: 111\n", ("source/wrong-type", 1, 5)),
        (f"it:\n  type: phone\n  value: ring us\n{SOURCED}", ("facts/wrong-value", 3, 10)),
        (f"it:\n  type: web\n  value: www.nhs.uk\n{SOURCED}", ("facts/wrong-value", 3, 10)),
        (f"it:\n  type: web\n  value: javascript:alert(1)\n{SOURCED}", ("facts/wrong-value", 3, 10)),
        (f"it:\n  type: email\n  value: us\n{SOURCED}", ("facts/wrong-value", 3, 10)),
        (f"it:\n  type: date\n  value: 31 June 2026\n{SOURCED}", ("source/impossible-date", 3, 10)),
        (f"it:\n  type: date\n  value: 06/08/2026\n{SOURCED}", ("source/wrong-type", 3, 10)),
        ("- it\n", ("source/wrong-type", 1, 1)),
        ("words\n", ("source/wrong-type", 1, 1)),
        ("it:\n  type: [phone]\n  value: 111\n", ("source/wrong-type", 2, 9)),
    ],
)
def test_a_fact_that_cannot_be_used_is_left_out_and_said(text: str, expected: tuple[str, int, int]) -> None:
    """At its place, so that no page shows a value that is wrong for certain."""
    facts = register(text)
    assert expected in faults(facts) and facts.entries == {}


def test_a_slip_beside_the_value_leaves_the_fact_in_use() -> None:
    """An unknown key gets a suggestion; a bad date of the last check takes no phone number away."""
    facts = register("it:\n  type: phone\n  value: 111\n  source: x\n  cheked: 2026-01-01\n  owner: us\n")
    assert facts.entries["it"].value == "111"
    assert faults(facts) == [("source/unknown-key", 5, 3)]
    assert 'Did you mean "checked"?' in facts.findings[0].help


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("mailto:ask@trust.example", "ask@trust.example"),
        ("ask@trust.example", "ask@trust.example"),
        ("<ask@trust.example>", ""),
        ("ask@trust.example.", ""),
        ("ask@trust.example, us@trust.example", ""),
        ("[us](mailto:ask@trust.example)", ""),
    ],
)
def test_an_address_is_the_address_alone(value: str, read: str) -> None:
    """What stands before it in a link is taken off; with other signs round it, it is refused."""
    facts = register(f"it:\n  type: email\n  value: '{value}'\n{SOURCED}")
    assert [entry.value for entry in facts.entries.values()] == ([read] if read else [])
    assert [rule for rule, *_ in faults(facts)] == ([] if read else ["facts/wrong-value"])


def test_spaces_of_word_are_spaces() -> None:
    """Behind a colon, before a name and in braces."""
    text = "it:\n\u00a0\u00a0type:\u00a0phone\n\u00a0 value:\u00a0111\n  forms: {en: {hours:\u00a0'9am,\u00a0daily'}}\n"
    facts = register(text + SOURCED)
    assert facts.entries["it"].value == "111" and faults(facts) == []


def test_of_two_facts_with_one_name_the_first_is_taken_and_said() -> None:
    """Names are compared as they are written."""
    facts = register(f"it:\n  type: phone\n  value: 111\n{SOURCED}it:\n  type: phone\n  value: 112\n{SOURCED}")
    assert facts.entries["it"].value == "111" and faults(facts) == [("source/double-key", 7, 1)]


@pytest.mark.parametrize("text", ["", "\n", "# nothing yet\n", "---\n"])
def test_an_empty_register_is_one(text: str) -> None:
    """A project may start without facts."""
    assert register(text) == Facts({})


def test_a_register_that_cannot_be_read_is_said() -> None:
    """Bytes, grammar and bombs end in a finding."""
    assert [finding.rule for finding in read_facts(b"it:\n  value: \xa3\n").findings] == ["source/encoding"]
    assert faults(register("it:\n  type: phone\n bad\n"))[0][0] == "source/yaml"
    assert faults(register("a: &a [x]\nb: [*a, *a]\n"))[0][0] == "source/yaml-alias"


def test_a_locale_without_calendar_writes_dates_in_digits() -> None:
    """A language that the calendar software does not know still shows the day, and no English month that nobody has
    marked."""
    day = fact_value(fact("date", "2018-05-25"), "", Locale("xx", "xx", "Xx", "Xx"))[0]
    assert day.text == "25/5/2018"


def test_fact_can_hold_the_value_of_another() -> None:
    """A Relay UK number is 18001 and the trust's own: when that changes, both change."""
    data = b'a:\n  type: phone\n  value: 0300 303 5678\nb:\n  type: phone\n  value: "18001 {{ a }}"\n'
    assert read_facts(data).entries["b"].value == "18001 0300 303 5678"
    assert "b" not in read_facts(data.replace(b"{{ a }}", b"{{ c }}")).entries

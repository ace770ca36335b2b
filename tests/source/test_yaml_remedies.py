"""Where settings cannot be read, the message says what to write there, and that can be read."""

from __future__ import annotations

import ast
from typing import Any

import pytest
import yaml

from everyreader.source.yaml_tree import Fault, read_yaml

SLIPS = {
    "a space too many": ("name: Trust\n phone: trust-phone\n", 2, "Write no spaces before it, as before line 1: "),
    "a tab": ("name: Trust\n\tphone: trust-phone\n", 2, "Write no spaces before it, as before line 1: "),
    "a space too few": ("a:\n  type: phone\n value: 999\n", 3, "Write 2 spaces before it, as before line 2: "),
    "a list one level too deep": ("name: Trust\n  formats:\n    - html\n", 2, "Write no spaces before it, as before "),
    "no end of a list": ("formats: [html, text\ncontact: {phone: a}\n", 1, "Close the bracket: "),
    "no end of a list of one": ("formats: [html\ncontact: {phone: a}\n", 1, "Close the bracket: "),
    "no end of braces": ("contact: {phone: a\nname: Trust\n", 1, "Close the bracket: "),
    "two ends of a list": ("name: Trust\nformats: [html]]\n", 2, "Take the second bracket away: "),
    "a bracket in words": ("title: [Your choice\nname: Trust\n", 1, "Each line must read `name: value`; put "),
    "no space behind a colon": ("name:Trust\nformats: [html]\n", 1, "Write a space behind the colon: "),
    "no colon": ("name: Trust\nformats html\n", 2, "Write a colon behind the name: "),
    "an open quotation mark": ('name: "Trust\nowner: us\n', 1, "Each line must read `name: value`; put "),
    "an apostrophe in quotes": ("name: 'O'Neill Trust'\n", 1, "Each line must read `name: value`; put "),
    "the first of two slips": ("formats: [html, text\n\nlogo: @a\n", 1, "Close the bracket: "),
}


def fault_of(text: str) -> Fault:
    """Return the one fault for which a text cannot be read."""
    tree, faults = read_yaml(text)
    assert tree is None and [one.rule for one in faults] == ["source/yaml"]
    return faults[0]


@pytest.mark.parametrize(("text", "line", "words"), SLIPS.values(), ids=SLIPS)
def test_what_the_message_advises_can_be_read(text: str, line: int, words: str) -> None:
    """The line is the one to mend, and the text can then be read, or as far as the next slip."""
    fault = fault_of(text)
    assert fault.line == line and fault.help.startswith(words)
    lines = text.split("\n")
    lines[line - 1] = advised(fault)
    tree, faults = read_yaml("\n".join(lines))
    assert tree is not None or faults[0].line > line


def advised(fault: Fault) -> str:
    """Return the line that a message tells to write."""
    start = min(place for sign in (": '", ': "') if (place := fault.help.find(sign)) >= 0)
    return str(ast.literal_eval(fault.help[start + 2 : -1]))


def test_words_that_nobody_can_guess_get_an_example() -> None:
    """One word says too little."""
    assert (
        fault_of("name: Trust\nformats\n").help
        == "Each line must read `name: value`, for example 'title: Your choice'."
    )


VALUES = (
    '"Your" choice',
    "'Your' choice",
    'it\'s: "odd"',
    "Don't: it's",
    "[see] below",
    "{a} b",
    "{{ trust-phone }}",
    "{{ trust-phone }} or {{ trust-text }}",
    "a {{ trust-phone }} now",
    "[a](b.md)",
    "![a](b.svg)",
    "Your: choice",
    "“Yours”: ours",
    "https://a.example: see",
    "@home",
    "`code`",
    "%50 of us",
    "& more",
    "*bold* words",
    "| bar",
    "> more",
    "~~old~~: new",
)
"""Words with signs that mean something in YAML."""
FORMS = (
    "name: Trust\ntitle: {}\nowner: us\n",
    "- {}\n- more\n",
    "names:\n  - {}\n  - more\n",
    "it:\n  label: {}\n  owner: us\n",
    "- id: it\n- label: {}\n",
    "title: [{}]\nowner: us\n",
    "title: [a, {}, b]\nowner: us\n",
    "title: {{x: {}}}\nowner: us\n",
    "title: {{x: {}, y: b}}\nowner: us\n",
)


@pytest.mark.parametrize("form", FORMS)
def test_no_sign_is_lost_by_what_the_message_advises(form: str) -> None:
    """Whoever writes what they are told has their words as they meant them, a fact for example, in every place where
    words may stand."""
    tried = 0
    for value in VALUES:
        text = form.format(value)
        if read_yaml(text)[0] is not None:
            continue
        fault = fault_of(text)
        lines = text.split("\n")
        lines[fault.line - 1] = advised(fault)
        assert value in words_of(yaml.safe_load("\n".join(lines))), (text, fault.help)
        tried += 1
    assert tried >= 3


@pytest.mark.parametrize(
    "line", ["a: [b, , c", "a: [b, , @c]", "a: {b: , c: @d}", "a: {b:, c: @d}", "a: [, @b]", "a: {: @b}"]
)
def test_an_entry_without_words_is_no_failure(line: str) -> None:
    """Nothing is made of it, and the others have their remedy."""
    assert fault_of(f"{line}\n").help


def words_of(tree: Any) -> list[str]:
    """Return the words at the ends of what was read."""
    if isinstance(tree, dict):
        return [words for value in tree.values() for words in words_of(value)]
    return [words for value in tree for words in words_of(value)] if isinstance(tree, list) else [str(tree)]

"""The guide for editors has all that the checks know, and `help` prints its parts and the schemas."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import get_args

import pytest
import yaml

from everyreader.build.guide import AUDIENCES, BOXES, GUIDE, KINDS, with_lists
from everyreader.build.schemas import STRUCTS, schema_of
from everyreader.document import CALLOUTS, GENERATED, LEGAL_WORDING, MADE_UP
from everyreader.parse import Meta
from everyreader.parse.meta import Audience, Kind
from everyreader.site import Settings
from everyreader.source import keys_of
from everyreader.testing import make_project, run

ROOT = Path(__file__).parents[2]


def test_the_lists_of_the_guide_are_those_of_the_checks() -> None:
    """`python -m everyreader.build.guide` writes them again."""
    text = GUIDE.read_text("utf-8")
    assert text == with_lists(text)
    assert {*BOXES} == {*CALLOUTS, *GENERATED, LEGAL_WORDING, MADE_UP}
    assert {*KINDS} == {*get_args(Kind)} and {*AUDIENCES} == {*get_args(Audience)}
    for name in (*BOXES, *KINDS, *AUDIENCES, *(key.name for key in (*keys_of(Meta), *keys_of(Settings)))):
        assert f"| `{name}` |" in text, name
    assert (GUIDE.parent / "boxes.png").is_file()


@pytest.mark.parametrize(
    ("word", "words"), [("picture", "media/meeting.yml"), ("boxes", "boxes.png"), ("phone", "facts.yml")]
)
def test_help_prints_a_part_of_the_guide(word: str, words: str, tmp_path: Path) -> None:
    """Each whose heading has the word, and no other."""
    said = run(make_project(tmp_path), "help", word)
    found = re.findall(r"(?m)^## (.*)", said.found)
    assert said.code == 0 and words in said.found and found and all(word in heading.lower() for heading in found)


def test_the_guide_is_short_where_it_begins(tmp_path: Path) -> None:
    """Who is new reads two screens, and finds the rest by the words that stand there."""
    start, reference = GUIDE.read_text("utf-8").split("\n# Reference\n")
    assert len(start.splitlines()) < 90 and len(start.split()) < 800
    asked = re.findall(r"`help ([^`]+)`", start)
    project = make_project(tmp_path)
    assert len(asked) > 10
    for words in asked:
        said = run(project, "help", *words.split())
        assert said.code == 0 and said.found, words
    assert "\n### " not in reference  # `help` finds no part of a part


def test_help_alone_lists_commands_and_parts(tmp_path: Path) -> None:
    """So that nobody has to know a word before."""
    said = run(make_project(tmp_path), "help")
    assert said.code == 0 and "new: start a site" in said.found and "help 'A picture'" in said.found


def test_help_about_a_command_says_what_it_can_be_told(tmp_path: Path) -> None:
    """As `--help` behind it does; where the guide has a part on it too, that follows."""
    project = make_project(tmp_path)
    said, option = run(project, "help", "new"), run(project, "new", "--help")
    assert said.code == 0 and said.found == option.found and "ward-phone" in said.found
    said = run(project, "help", "approve")
    assert said.code == 0 and said.found.startswith("usage: ") and "## Who has approved a page" in said.found


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (["biuld"], 'Did you mean "build"?'),
        (["pictuer"], 'Did you mean "picture"?'),
        (["schema", "sites"], "site, facts, page"),
    ],
)
def test_help_about_nothing_says_what_there_is(words: list[str], meant: str, tmp_path: Path) -> None:
    """With the word that was meant."""
    said = run(make_project(tmp_path), "help", *words)
    assert said.code == 2 and meant in said.told


@pytest.mark.parametrize("name", STRUCTS)
def test_a_schema_names_every_key(name: str, tmp_path: Path) -> None:
    """It is JSON, and says of each key what the list of keys says."""
    said = run(make_project(tmp_path), "help", "schema", name)
    schema = json.loads(said.found)
    assert said.code == 0 and schema == schema_of(name)
    properties = schema.get("properties") or schema["additionalProperties"]["properties"]
    assert {key: value["description"] for key, value in properties.items()} == {
        key.name: key.says for key in keys_of(STRUCTS[name])
    }


def test_the_demonstration_fits_its_schemas() -> None:
    """Settings and register: every key is known, and values are of a kind that the schema allows."""
    settings = yaml.safe_load((ROOT / "content/site.yml").read_text("utf-8"))
    register = yaml.safe_load((ROOT / "content/facts.yml").read_text("utf-8"))
    assert faults(schema_of("site"), settings, "site") == []
    assert faults(schema_of("facts"), register, "facts") == []
    assert faults(schema_of("site"), {"nmae": "A"}, "site") and faults(schema_of("page"), {"kind": "nwes"}, "page")


def faults(schema: dict[str, object], value: object, place: str) -> list[str]:
    """Return where a value is not what a schema allows: as much of JSON Schema as ours use."""
    rules: dict[str, object] = dict(schema)
    if "enum" in rules:
        return [] if value in rules["enum"] else [f"{place}: {value}"]  # type: ignore[operator]
    if "anyOf" in rules:
        found = [faults(each, value, place) for each in rules["anyOf"]]  # type: ignore[attr-defined]
        return [] if not all(found) else found[0]
    if rules.get("type") == "array":
        if not isinstance(value, list):
            return [f"{place}: no list"]
        return [fault for item in value for fault in faults(rules["items"], item, place)]  # type: ignore[arg-type]
    if rules.get("type") == "object":
        if not isinstance(value, dict):
            return [f"{place}: no keys"]
        known, other = rules.get("properties", {}), rules.get("additionalProperties", True)
        return [
            fault
            for key, inner in value.items()
            for fault in (
                faults(known[key], inner, f"{place}: {key}")  # type: ignore[index]
                if key in known  # type: ignore[operator]
                else [f"{place}: {key}"]
                if other is False
                else faults(other if isinstance(other, dict) else {}, inner, f"{place}: {key}")
            )
        ]
    return []

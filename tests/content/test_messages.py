"""The catalogues of all languages, kept with Babel's own commands."""

from __future__ import annotations

import gettext
import io
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.frontend import CommandLineInterface
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

from everyreader.locale import read_locale

ROOT = Path(__file__).parents[2]
TAGS = sorted(path.parent.name for path in ROOT.glob("locales/*/messages.po"))
OF_FILES = {"PDF"}
"""Asked for by the end of a file's name, which no program can see in a template."""


def babel(*words: str) -> None:
    """Run one of Babel's commands as `pybabel` does."""
    CommandLineInterface().run(["pybabel", "-q", *words])


@cache
def catalogue(tag: str) -> Catalog:
    return read_po(io.BytesIO((ROOT / "locales" / tag / "messages.po").read_bytes()), locale=None)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `pybabel extract` finds, with the mapping of the project."""
    found = tmp_path_factory.mktemp("babel") / "messages.pot"
    babel("extract", "-F", str(ROOT / "pyproject.toml"), "-o", str(found), str(ROOT))
    return found


def ids(catalog: Iterable[Message]) -> set[object]:
    return {tuple(message.id) if message.pluralizable else message.id for message in catalog if message.id}


@pytest.mark.parametrize("tag", TAGS)
def test_a_catalogue_has_every_message_and_no_other(tag: str, template: Path) -> None:
    """What the templates and the build speak is what a translator gets to see, with its plural forms."""
    assert ids(catalogue(tag)) - OF_FILES == ids(read_po(io.BytesIO(template.read_bytes())))


@pytest.mark.parametrize("tag", TAGS)
def test_a_catalogue_compiles_with_the_plural_forms_of_its_language(tag: str) -> None:
    """As many forms as CLDR has for whole numbers, chosen alike, none of them empty; nothing is lost in a compiled
    file."""
    found, rule = catalogue(tag), Locale.parse(tag).plural_form
    choose = gettext.c2py(found.plural_expr)
    forms = {(choose(number), rule(number)) for number in range(1000)}
    assert found.num_plurals == len(forms) == len({ours for ours, _ in forms}) == len({theirs for _, theirs in forms})
    assert tag == "en" or all(all(message.string) for message in found if message.pluralizable)
    compiled = io.BytesIO()
    write_mo(compiled, found)
    translated = ids([message for message in found if message.string])
    assert ids(read_mo(io.BytesIO(compiled.getvalue()))) == translated and (tag == "en" or translated == ids(found))


def test_an_update_adds_what_is_new_and_keeps_what_is_there(template: Path, tmp_path: Path) -> None:
    """A message that a catalogue lacks comes in empty; those that it has keep their words."""
    old = (ROOT / "locales/pl/messages.po").read_text("utf-8")
    home = 'msgid "Home"\nmsgstr "Strona główna"\n'
    assert home in old
    file = tmp_path / "messages.po"
    file.write_text(old.replace(home, ""), encoding="utf-8")
    babel("update", "-N", "-i", str(template), "-l", "pl", "-o", str(file))
    new = read_po(io.BytesIO(file.read_bytes()))
    assert new["Home"].string == "" and new["Languages"].string == "Języki"
    assert list(new["{count} page"].string) == ["{count} strona", "{count} strony", "{count} stron"]


@pytest.mark.parametrize("tag", sorted({*TAGS} - {"en"}))
def test_words_that_the_build_joins_have_the_signs_of_the_messages(tag: str) -> None:
    """A label such as a row's name on paper has the colon that the language's own translator wrote."""
    settings = (ROOT / "locales" / tag / "locale.yml").read_bytes()
    signs = read_locale(tag, {f"locales/{tag}/locale.yml": settings}).punctuation
    message = catalogue(tag).get("Last checked: {date}")
    assert message is not None and f"{signs.colon}{{date}}" in message.string

"""Whatever happens to the register, no page shows a hole where a number was."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from counts import COUNT

from everyreader.testing import SMALLEST, make_project, page, published, run

pytestmark = [pytest.mark.generated, pytest.mark.slow]

FACTS = (SMALLEST / "content/facts.yml").read_text("utf-8")
PAGES = {
    "one": "Phone {{ optout-phone }}. Words.",
    "two": "Words.\n\nWrite to {{ trust-post }}.\n\nSee {{ optout-web }}.",
    "three": "Call [us](tel:{{ trust-phone }}) or {{ optout-phone }}.",
    "four": "| Who | Number |\n|---|---|\n| We | {{ trust-phone }} |",
    "five": '!!! important "Phone {{ optout-phone }}"\n    Words.',
    "six": "## Phone {{ optout-phone }}\n\nWords.",
}
_HOLE = re.compile(r'(?i)\b(?:phone|call|see|write to)\s*(?:[.,;]| or|<)|href="(?:(?:tel|mailto|sms|https?):)?"')


def damaged(text: str, chance: random.Random) -> str:
    """Return a register as a slip, a crashed program or a wrong hand leaves it."""
    entries = re.split(r"\n(?=[a-z])", text)
    place = chance.randrange(len(entries))
    lines = entries[place].split("\n")
    match chance.choice(("entry", "entries", "cut", "name", "type", "value", "blank", "remark", "indent", "ended")):
        case "entry":
            del entries[place]
        case "entries":
            entries = [entry for entry in entries if chance.random() < 0.5]
        case "cut":
            return text[: chance.randrange(len(text))]
        case "name":
            entries[place] = entries[place].replace(":", "x:", 1)
        case "type":
            entries[place] = re.sub("type: .*", f"type: {chance.choice(['text', 'fone', 'date', ''])}", entries[place])
        case "value":
            entries[place] = re.sub("value: .*", f"value: {chance.choice(['', '&nbsp;', '~'])}", entries[place])
        case "blank":
            return chance.choice(["", "\n", "# facts\n", "{}\n", "[]\n", "facts:\n"])
        case "remark":
            entries[place] = "\n".join(f"# {line}" for line in lines)
        case "indent":
            entries[place] = "\n".join(f" {line}" for line in lines)
        case "ended":
            entries[place] += "\n  valid-until: 2020-01-01"
    return "\n".join(entries)


def main_of(html: str) -> str:
    """Return the main part and the foot of a page, with the addresses of links before their words."""
    main = html.partition("</h1>")[2]
    assert not re.search(r"<a [^>]*>\s*</a>", main), main
    return re.sub(r"</a>|</?bdi[^>]*>", "", re.sub(r'<a [^>]*(href="[^"]*")[^>]*>', r"\1 ", main))


def test_no_register_makes_a_hole(tmp_path: Path) -> None:
    """Each of them after a good build: the old site stays, or what held the fact is withheld and told."""
    files = {f"content/en/{name}.md": page(words, title=name.title()) for name, words in PAGES.items()}
    project = make_project(tmp_path, dict(files))
    assert run(project).code == 0
    chance = random.Random("registers")
    for _ in range(COUNT):
        text = damaged(FACTS, chance)
        (project / "content/facts.yml").write_text(text, "utf-8")
        before = {name: published(project, f"en/{name}.html") for name in PAGES}
        said = run(project)
        after = {name: published(project, f"en/{name}.html") for name in PAGES}
        for name, html in after.items():
            assert html and not _HOLE.search(main_of(html)), (text, name, _HOLE.search(main_of(html)))
        assert said.code in (1, 2) or before == after or "content/facts.yml:" in said.found, text
        assert said.code != 2 or before == after, text
        assert said.code == 0 or ": error: " in said.found, text
        (project / "content/facts.yml").write_text(FACTS, "utf-8")
        assert run(project).code == 0, text

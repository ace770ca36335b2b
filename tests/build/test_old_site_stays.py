"""A source that shrinks to nothing, or a switch that cannot be read, is not a wish: nothing is published and the old
site stays."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from samples import own_templates
from seeds import seeds

from everyreader.testing import SMALLEST, Files, Run, make_project, page, published, run, write

pytestmark = pytest.mark.slow

SITE = (SMALLEST / "content/site.yml").read_text("utf-8")
FACTS = (SMALLEST / "content/facts.yml").read_text("utf-8")
USES = {"content/en/page.md": page("Phone {{ trust-phone }} or {{ optout-phone }}. See {{ optout-web }}.")}


def baseline(folder: Path, files: Files | None = None) -> tuple[Path, dict[str, bytes]]:
    """Return a project that was published once, and its site."""
    project = make_project(folder, {**USES, **(files or {})})
    assert run(project).code == 0
    return project, site_of(project)


def site_of(project: Path) -> dict[str, bytes]:
    """Return every file of a project's site."""
    return {
        path.relative_to(project).as_posix(): path.read_bytes()
        for path in (project / "site").rglob("*")
        if path.is_file()
    }


def assert_stays(project: Path, before: dict[str, bytes], path: str, *arguments: str) -> Run:
    """Build, and see that nothing was published and that one error says why."""
    said = run(project, *arguments)
    assert said.code == 2 and "Nothing was published" in said.told, said.found + said.told
    assert site_of(project) == before
    assert said.found.count(": error:") == 1 and said.found.startswith(f"{path}:"), said.found
    return said


def entry(name: str, facts: str = FACTS) -> str:
    """Return the lines of one fact."""
    start = facts.index(f"{name}:\n")
    return facts[start : facts.find("\n\n", start) + 2]


EMPTY = {
    "empty": "",
    "blank lines": "\n\n \n",
    "a comment": "# facts\n",
    "braces": "{}\n",
    "dashes": "---\n",
    "null": "~\n",
    "a mark for the order of bytes": "\ufeff",
    "cut before the contact": FACTS[: FACTS.index("trust-phone:")],
    "cut in the contact": FACTS[: FACTS.index("  value: 01632 960 001")],
    "two used facts gone": FACTS.replace(entry("optout-phone"), "").replace(entry("optout-web"), ""),
    "the contact gone": FACTS.replace(entry("trust-phone"), ""),
    "the contact of another type": FACTS.replace(
        entry("trust-phone"), entry("trust-phone").replace("type: phone", "type: text").split("  forms:")[0]
    ),
}


@pytest.mark.parametrize("text", EMPTY.values(), ids=EMPTY)
def test_a_register_that_shrinks_publishes_nothing(text: str, tmp_path: Path) -> None:
    """No page ever shows a hole where a number was."""
    project, before = baseline(tmp_path)
    write(project, {"content/facts.yml": text})
    said = assert_stays(project, before, "content/facts.yml") if text != EMPTY["cut in the contact"] else run(project)
    assert said.code == 2 and site_of(project) == before
    write(project, {"content/facts.yml": FACTS})
    assert run(project).code == 0


def _missing(path: Path) -> None:
    path.unlink()


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _renamed(path: Path) -> None:
    path.rename(path.with_suffix(".yaml"))


@pytest.mark.parametrize("how", [_missing, _folder, _renamed])
@pytest.mark.parametrize("lost", [False, True], ids=["", "the cache is lost"])
def test_a_register_that_is_away_publishes_nothing(how: Callable[[Path], None], lost: bool, tmp_path: Path) -> None:
    """Also where the cache is lost: the site's own manifest says that there was one."""
    project, before = baseline(tmp_path)
    how(project / "content/facts.yml")
    if lost:
        shutil.rmtree(project / ".everyreader")
    said = assert_stays(project, before, "content/facts.yml")
    assert how is not _renamed or "content/facts.yaml" in said.found
    assert run(project, "check").code == 2


def test_a_project_that_never_had_a_register_builds(tmp_path: Path) -> None:
    """What was never there cannot be lost."""
    project = make_project(
        tmp_path, {"content/en/page.md": page("Words."), "content/site.yml": "name: Example Trust\nformats: [html]\n"}
    )
    (project / "content/facts.yml").unlink()
    said = run(project)
    assert said.code == 0 and "Words." in published(project) and "site/facts-lost" not in said.found
    write(project, {"content/en/page.md": page("Phone {{ desk }}.")})
    assert run(project).code == 1 and "We have taken this part out" in published(project)
    assert "phone" not in published(project).partition("<main")[2].lower()


def test_one_used_fact_that_goes_is_one_message(tmp_path: Path) -> None:
    """Its blocks are withheld on every page, and nothing else is proposed in its place."""
    pages: dict[str, str | bytes] = {
        f"content/en/p{number}.md": page(f"Words {number}.\n\nPhone {{{{ optout-phone }}}}.") for number in range(30)
    }
    project, _ = baseline(
        tmp_path,
        {
            **pages,
            "content/en/page.md": page("Words."),
            "content/site.yml": SITE.replace(", phone: optout-phone", "").replace("demonstration: yes", ""),
            "content/facts.yml": FACTS.replace("  demonstration: yes\n", ""),
        },
    )
    write(
        project, {"content/facts.yml": FACTS.replace("  demonstration: yes\n", "").replace(entry("optout-phone"), "")}
    )
    said = run(project)
    assert said.code == 1 and said.found.count("optout-phone") == 1 and "Did you mean" not in said.found, said.found
    for number in range(30):
        assert f"Words {number}." in published(project, f"en/p{number}.html")
        assert "0300" not in published(project, f"en/p{number}.html") and "taken this part out" in published(
            project, f"en/p{number}.html"
        )


def test_an_entry_that_is_refused_is_one_message(tmp_path: Path) -> None:
    """It is at the entry; no other fact is proposed in its place."""
    project = make_project(
        tmp_path,
        {
            **{f"content/en/p{number}.md": page("Phone {{ optout-mobile }}.") for number in range(30)},
            "content/facts.yml": f"{FACTS}\noptout-mobile:\n  type: phone\n  value: ask us\n",
        },
    )
    said = run(project)
    assert said.code == 1 and said.found.count(": error:") == 1 and "Did you mean" not in said.found, said.found


def test_a_register_that_nobody_uses_goes_with_a_yes(tmp_path: Path) -> None:
    """What can be meant is asked for once."""
    plain: dict[str, str | bytes] = {
        "content/en/index.md": page("Words."),
        "content/en/page.md": page("Words."),
        "content/site.yml": "name: Example Trust\nformats: [html]\n",
        "content/facts.yml": FACTS.replace("  demonstration: yes\n", ""),
    }
    project = make_project(tmp_path, plain)
    run(project)
    (project / "content/facts.yml").unlink()
    assert run(project).code == 2
    assert run(project, "--yes").code == 1 and run(project).code == 1


CUTS = {
    "before the contact": SITE[: SITE.index("contact:")],
    "before the real service": SITE[: SITE.index("real-service:")],
    "before the drafts": SITE[: SITE.index("drafts:")],
    "without a way": SITE.replace(", post: trust-post", ""),
    "a misspelt key": SITE.replace("contact:", "contcat:"),
    "an empty value": SITE.replace("https://www.larkmere-trust.example", ""),
    "without a language": SITE.replace("default-language: en\n", ""),
}


@pytest.mark.parametrize("text", CUTS.values(), ids=CUTS)
def test_settings_that_are_cut_publish_nothing_until_yes(text: str, tmp_path: Path) -> None:
    """A key of the last publish that is gone is reported with what would go with it."""
    project, before = baseline(tmp_path)
    write(project, {"content/site.yml": text})
    said = run(project)
    slip = text.partition("contcat:")
    line = slip[0].count("\n") + 1 if slip[1] else 1
    assert said.code == 2 and said.place("site/settings-cut") == f"content/site.yml:{line}:1"
    assert site_of(project) == before
    assert "--yes" in said.help("site/settings-cut")
    assert run(project, "--yes").code in (0, 1) and site_of(project) != before
    assert "site/settings-cut" not in run(project).found


def test_a_key_with_which_nothing_goes_may_go(tmp_path: Path) -> None:
    """An editor who takes one line out is not asked."""
    project, _ = baseline(tmp_path, {"content/site.yml": f"{SITE}three-way-calls: yes\n"})
    write(project, {"content/site.yml": SITE})
    assert run(project).code == 0


TEMPLATES = {
    "an empty page": ("html/page.html", ""),
    "a blank page": ("html/page.html", "\n \n"),
    "an empty style": ("html/style.css", ""),
    "an empty script": ("html/search.js", ""),
    "an empty block": ("blocks/paragraph.html", ""),
}


@pytest.mark.parametrize(("path", "text"), TEMPLATES.values(), ids=TEMPLATES)
@pytest.mark.parametrize("yes", [False, True])
def test_an_empty_template_publishes_nothing(path: str, text: str, yes: bool, tmp_path: Path) -> None:
    """Every page would be blank, and nobody can mean that."""
    project, before = baseline(tmp_path, own_templates())
    write(project, {f"templates/{path}": text})
    assert_stays(project, before, f"templates/{path}", *(["--yes"] if yes else []))
    assert run(project, "check").code == 2


def test_an_empty_template_publishes_no_first_site(tmp_path: Path) -> None:
    """A page without a word is no page."""
    project = make_project(tmp_path, {"templates/html/page.html": ""})
    assert run(project).code == 2 and not (project / "site/en").exists()


@pytest.mark.parametrize("share", [0.3, 0.8])
def test_a_style_that_is_cut_waits_for_a_yes(share: float, tmp_path: Path) -> None:
    """Cut between two rules, too: half of it is good CSS."""
    project, before = baseline(tmp_path, own_templates())
    style = project / "templates/html/style.css"
    text = style.read_text("utf-8")
    style.write_text(text[: text.index("}\n", int(len(text) * share)) + 1], "utf-8")
    said = run(project)
    assert said.code == 2 and "templates/html/style.css" in said.found and site_of(project) == before


def test_one_of_these_files_beside_is_told(tmp_path: Path) -> None:
    """Whoever corrects a number there would wait for it for ever."""
    said = run(make_project(tmp_path, {"content/facts.yaml": FACTS, "content/site.yaml": SITE}))
    assert said.place("site/near-name") == "content/facts.yaml:1:1" and "content/site.yaml:1:1" in said.found


@pytest.mark.parametrize("seed", seeds(25))
def test_what_shrinks_by_chance_leaves_no_hole(seed: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Files are cut, emptied and moved at random places: either nothing is published, or every number is where it
    stood."""
    chance = random.Random(seed)
    project, before = baseline(tmp_path_factory.mktemp("chance"), own_templates())
    path = chance.choice(
        ["content/facts.yml", "content/site.yml", "templates/html/page.html", "templates/html/style.css"]
    )
    data = (project / path).read_bytes()
    how = chance.choice(["cut", "cut", "cut", "tail", "blank", "gone"])
    place = chance.randrange(len(data))
    if how == "gone":
        (project / path).unlink()
    else:
        (project / path).write_bytes(
            {"cut": data[:place], "tail": data[place:], "blank": b"\n" * chance.randrange(3)}[how]
        )
    said = run(project)
    after = published(project)
    if said.code == 2:
        assert site_of(project) == before, f"{path}: {how}"
    else:
        assert after.count("tel:") >= before["site/en/page.html"].decode().count("tel:"), f"{path}: {how} at {place}"
        assert "<main" in after and "phone ." not in after

"""The index of a language holds what its readers get, and nothing else; the same pages give the same bytes."""

from __future__ import annotations

import gzip
import json
import re
import sys
from pathlib import Path

import pytest
from searched_site import CHOICE, searched

from everyreader.finding import Rule
from everyreader.layout import ENGINE
from everyreader.testing import contents, page, published, rule_in_place, run, write

pytestmark = pytest.mark.slow

HOSTS = (".htaccess", "web.config", "staticwebapp.config.json", "hosting/nginx.conf", "hosting/cloudflare_headers")


def indexed(project: Path, tag: str) -> str:
    """Return what the index of a language holds, with all its letters."""
    return "".join(
        gzip.decompress(place.read_bytes()).decode("utf-8", "replace")
        for place in sorted((project / f"site/{tag}/search-index/index").iterdir())
    )


def fragments(project: Path, tag: str) -> dict[str, str]:
    """Return what the script fetches of each page that it shows, by address."""
    found = {}
    for place in sorted((project / f"site/{tag}/search-index/fragment").iterdir()):
        text = gzip.decompress(place.read_bytes()).decode()
        held = json.loads(text[text.index("{") :])
        assert not held["content"], "results quote nothing"
        found[held["url"].strip("/")] = text
    return found


def test_it_holds_what_readers_get_and_nothing_else(searched_project: Path) -> None:
    """Words of pages, headings and people; not a page that is kept back, a withheld block, a note, nor a notice or a
    menu."""
    english = fragments(searched_project, "en")
    assert set(english) == {"en/index.html", "en/choice.html", "en/follow.html"}
    held = indexed(searched_project, "en")
    assert all(word in held for word in ("zzkdementzzk", "zzkdimentzzk", "them", "zzxadultzzx"))
    assert "Choosing for an adult" in english["en/choice.html"]
    lost = ("zebra", "quagga", "xylophon", "vuvuzela", "demonstr")
    assert not [word for word in lost if word in held + "".join(english.values()).lower()]
    text = published(searched_project, "en/search.html")
    assert "dementia" in text and "dimentia" not in text


def test_what_results_show_is_no_part_of_it(tmp_path: Path) -> None:
    """Titles, headings, formats and languages as they are written: it holds their words in its own form alone. Where
    only they change, so does the name of the file that a browser may keep."""
    project = searched(tmp_path)
    run(project)
    held, first = indexed(project, "pl").lower(), fragments(project, "pl")
    assert json.loads(first["en/choice.html"][12:])["meta"].keys() == {"t", "s", "m", "l"}
    assert not [word for word in ("choosing", "druk", "english", "en-gb") if word in held]
    names = {place.name for place in (project / "site/pl/search-index/fragment").iterdir()}
    source = project / "content/en/choice.md"
    source.write_text(source.read_text("utf-8").replace("Choosing for an adult", "Choosing for an adult!"), "utf-8")
    run(project)
    assert "adult!" in fragments(project, "pl")["en/choice.html"]
    assert names != {place.name for place in (project / "site/pl/search-index/fragment").iterdir()}


def test_the_english_page_that_a_language_lacks_is_found_and_marked(searched_project: Path) -> None:
    """By its name and the words of that language, and by names and numbers in its text; with its own language told."""
    polish = fragments(searched_project, "pl")
    assert set(polish) == {"pl/index.html", "en/choice.html", "pl/follow.html"}
    held = indexed(searched_project, "pl")
    assert "zzkdemenczzk" in held and "zzkdement" not in held
    assert "zzxopiekuzzx" in held and "relay" in held and "them" not in held
    assert '"l":"en-GB"' in polish["en/choice.html"].replace(" ", "")


def test_the_page_that_tells_of_changes_is_found(searched_project: Path) -> None:
    """In each language, though no source stands for it; by its title and what people call it."""
    assert "en/follow.html" in fragments(searched_project, "en")
    assert '"t":"Tell me when this changes"' in fragments(searched_project, "pl")["pl/follow.html"].replace(
        '": "', '":"'
    )
    held = indexed(searched_project, "en")
    assert "zzknewslezzk" in held and "zzxchangzzx" in held
    assert "carers can read" not in held.lower()
    assert published(searched_project, "pl/search.html").count('href="follow.html"') == 2, "in the A to Z, and the foot"


def test_two_builds_are_equal_and_an_edit_makes_its_own_index_anew(tmp_path: Path) -> None:
    """Byte by byte; a Polish page that changes leaves the English index as it is."""
    one, other = searched(tmp_path / "one"), searched(tmp_path / "other")
    run(one)
    run(other)
    first = contents(one / "site")
    assert first == contents(other / "site")
    (one / "content/pl/index.md").write_text(page("Inne.", "translation: machine\n", title="Strona"), "utf-8")
    run(one)
    changed = {path for path, data in contents(one / "site").items() if first.get(path) != data}
    assert [path for path in changed if path.startswith("pl/search-index/")]
    assert not [path for path in changed if path.startswith("en/")]


def test_other_words_in_an_index_ask_no_rule_on_the_whole_site_again(tmp_path: Path) -> None:
    """The names of its files change with the words, and no rule looks at them."""
    asked = []
    project = searched(tmp_path)
    run(project)
    source = project / "content/en/choice.md"
    with rule_in_place("site/review-late", Rule("warning", check=lambda site: asked.append(site) or [])):
        for words in ("first", "second", "third"):
            source.write_text(source.read_text("utf-8") + f"\nThe {words} new words.\n", "utf-8")
            before = contents(project / "site/en/search-index")
            run(project)
            assert before.keys() != contents(project / "site/en/search-index").keys()
    assert len(asked) <= 1, "once, because the first build had no publish before it"


def test_only_the_search_page_has_a_script_and_the_policy_for_it(searched_project: Path) -> None:
    """All others have none, and the worker and that page alone are let run one, in each file for hosts."""
    site = searched_project / "site"
    for place in site.rglob("*.html"):
        text, own = place.read_text("utf-8"), place.name == "search.html"
        assert text.count("<script") == own and ("wasm-unsafe-eval" in text) == own
        assert ("script-src &#39;none&#39;" in text) != own
    for name in HOSTS:
        text = (site / name).read_text("utf-8").replace("\\.", ".")
        for path in ("en/search.html", "en/search-index/pagefind-worker.js", "pl/search.html"):
            assert path in text, (name, path)
        assert "wasm-unsafe-eval" in text
    assert "wasm-unsafe-eval" not in (site / "_headers").read_text("utf-8")


def test_without_pagefind_there_is_the_a_to_z_and_a_gap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The build says what to install and ends with 3; the page has no field and no script."""
    monkeypatch.setitem(sys.modules, "pagefind", None)  # Python's sign for a package that is not there
    project = searched(tmp_path)
    (project / "content/en/choice.md").write_text(CHOICE.replace("{{ gone-phone }}", "us"), "utf-8")
    done = run(project)
    assert done.code == 3 and "the search of 2 languages" in done.found + done.told, done
    text = published(project, "en/search.html")
    assert "dementia" in text and "<script" not in text and "<form" not in text
    assert not (project / "site/en/search-index").exists()


def test_a_language_with_few_pages_has_the_a_to_z_alone(tmp_path: Path) -> None:
    """The setting says how many it needs, the English ones that it lacks counted."""
    project = searched(tmp_path)
    settings = project / "content/site.yml"
    settings.write_text(settings.read_text("utf-8").replace("least-pages: 2", "least-pages: 3"), "utf-8")
    assert run(project).code in (0, 1)
    assert not (project / "site/en/search-index").exists() and "<script" not in published(project, "en/search.html")


def test_one_language_into_an_empty_folder_has_the_a_to_z_alone(tmp_path: Path) -> None:
    """A build of some languages makes no index, and its page asks for none that is not there."""
    project = searched(tmp_path)
    run(project, "build", "--language", "pl")
    text = published(project, "pl/search.html")
    assert text and "<script" not in text and "<form" not in text


def test_one_language_into_a_site_that_stands_keeps_its_search(tmp_path: Path) -> None:
    """The index stands, and with it the field and its script, also where the script has changed since."""
    project = searched(tmp_path)
    run(project)
    script = "templates/html/search.js"
    write(project, {script: (ENGINE / script).read_bytes() + b"\n// more\n"})
    run(project, "build", "--language", "pl")
    text = published(project, "pl/search.html")
    found = re.search(r'<script src="\.\./([^"]+)"', text)
    assert found and "// more" in (project / "site" / found[1]).read_text("utf-8")
    assert (project / "site/pl/search-index/pagefind-entry.json").exists()


def test_where_every_page_is_down_there_is_no_field(tmp_path: Path) -> None:
    """Nothing can be found, so nothing is asked; what is wrong is told, and other languages keep their search."""
    project = searched(tmp_path)
    run(project)
    for place in project.glob("content/en/*.md"):
        place.write_text(place.read_text("utf-8").split("\n\n")[0] + "\n", "utf-8")
    run(project)  # it fails at a failure of our own
    assert "search.words" not in published(project, "en/search.html")
    assert "search.words" in published(project, "pl/search.html")

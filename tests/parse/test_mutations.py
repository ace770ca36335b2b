"""Whatever happens to a source, no build ends for it: it is told, and the pages that nothing is wrong with stand or are
new."""

from __future__ import annotations

import random
import re
import shutil
from pathlib import Path

import pytest
from counts import COUNT
from mutated_sources import mutated
from samples import goes_on, own_templates

from everyreader.layout import ENGINE
from everyreader.testing import make_project, page, run, write

pytestmark = [pytest.mark.generated, pytest.mark.slow]

MUTATIONS = 100_000 if COUNT > 50 else 1_000
PAGES = 24
"""Mutated pages in one build; beside them one file that all pages share is mutated."""
SHARED = (
    "content/site.yml",
    "content/facts.yml",
    "content/redirects.csv",
    "content/media/a.yml",
    "locales/en/locale.yml",
    "locales/en/messages.po",
    "locales/pl/locale.yml",
    "locales/pl/messages.po",
    "templates/html/page.html",
    "templates/html/style.css",
    "templates/blocks/table.html",
    "templates/blocks/callout.html",
)


def prepare(folder: Path) -> Path:
    """Return a project that has one of everything, published once."""
    project = make_project(folder, own_templates())
    write(project, {"content/redirects.csv": "old,new\n/old,/en/index.html\n", "content/media/a.svg": DRAWING})
    write(project, {"content/media/a.yml": (ENGINE / "content/media/logo.yml").read_bytes()})
    shutil.copytree(ENGINE / "locales/pl", project / "locales/pl")
    write(project, {"content/pl/index.md": page("Numer: {{ trust-phone }}.", "translation: machine\n", "Strona")})
    assert run(project).code in (0, 1) and goes_on(project)
    return project


DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle r="5"/></svg>'


def test_mutations_of_sources_end_no_build(tmp_path: Path) -> None:
    """A build that holds the site back says which file it is for; all others publish, and no page loses its words."""
    project, chance = prepare(tmp_path), random.Random(20261129)
    samples = [path.read_bytes() for path in sorted((ENGINE / "content/en").rglob("*.md"))]
    samples = [re.sub(rb"\{\{ [\w-]+", b"{{ trust-phone", data) for data in samples if len(data) < 8_000]
    if COUNT <= 50:  # to set pages in print takes twice as long as all else: a deep run has these kinds too
        samples = [data for data in samples if not re.search(rb"^kind: (easy-read|statement)$", data, re.MULTILINE)]
    published = held = 0
    for number in range(MUTATIONS // (PAGES + 1)):
        for name in range(PAGES):
            write(project, {f"content/en/m{name}.md": mutated(chance.choice(samples), chance)})
        shared = chance.choice(SHARED)
        before = (project / shared).read_bytes()
        write(project, {shared: mutated(before, chance)})
        said = run(project)
        assert goes_on(project), (number, shared)
        if said.code == 2:
            told = rf"^{shared.split('/')[0]}/[^:]*:\d+:\d+: error: "
            assert re.search(told, said.found, re.MULTILINE), (number, shared, said.found[-600:])
            held += 1
        else:
            published += 1
        write(project, {shared: before})
        if said.code != 2 and not shared.startswith("locales"):
            run(project, "--yes")  # what the mutation had added is gone again, and that is meant
    print(f"{number + 1} builds, each with {PAGES} pages and a shared file: {published} published, {held} held")
    assert min(published, held) > number / 5

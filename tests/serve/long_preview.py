"""Edits a project at random again and again, lets a preview build after each, and says how much memory that took.

A process of its own, so that nothing but the preview is measured: `long_preview.py PROJECT EDITS SEED` writes one
line of numbers: builds, and the memory that the process kept after a fifth of the edits and at its end, in bytes.
"""

from __future__ import annotations

import gc
import random
import sys
from collections.abc import Callable
from pathlib import Path

from previews import preview_of, saved

from everyreader.serve.loop import Asked, Changed, Preview
from everyreader.testing import page

Edit = Callable[[Path, random.Random], str]
"""Changes a file of a project; returns its path."""


def words(project: Path, chance: random.Random) -> str:
    """Write another page, long or short, good or bad."""
    path = f"content/en/page-{chance.randrange(30)}.md"
    parts = [
        "Words. ",
        "[Nowhere](nowhere.md) ",
        "{{ trust-phone }} ",
        "\n\n- one\n- two\n\n",
        "\n\n## Part\n\n",
        "{{ none }} ",
    ]
    saved(project / path, page("".join(chance.choices(parts, k=chance.randrange(1, 200))), title=f"{chance.random()}"))
    return path


def front_matter(project: Path, chance: random.Random) -> str:
    """Write settings of a page, some of which cannot be read."""
    path = f"content/en/page-{chance.randrange(30)}.md"
    saved(
        project / path,
        f"---\ntitle: {chance.choice(['[broken', 'Good', ''])}\n{chance.choice(['draft: yes', 'x: y'])}\n---\n\nA.\n",
    )
    return path


def gone(project: Path, chance: random.Random) -> str:
    """Delete a page."""
    path = f"content/en/page-{chance.randrange(30)}.md"
    (project / path).unlink(missing_ok=True)
    return path


def register(project: Path, chance: random.Random) -> str:
    """Add a fact, or break the register and mend it the next time."""
    path = "content/facts.yml"
    text = (project / path).read_text("utf-8").partition("\n# more")[0]
    saved(project / path, text + "\n# more\n" + chance.choice(["", "broken: {", f"# {chance.random()}\n"]))
    return path


def style(project: Path, chance: random.Random) -> str:
    """Write another style sheet."""
    path = "templates/html/style.css"
    text = (project / path).read_text("utf-8").partition("\n/* more")[0]
    saved(project / path, f"{text}\n/* more {chance.random()} */\n")
    return path


EDITS: tuple[Edit, ...] = (words, words, words, words, front_matter, gone, register, style)


def kept() -> int:
    """Return the memory of this process in bytes (Linux, proc(5))."""
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096


def edit_often(preview: Preview, edits: int, seed: int) -> tuple[int, int, int]:
    """Edit and build so many times; return how many builds there were, and the memory early and late."""
    chance, early = random.Random(seed), 0
    for number in range(edits):
        preview.events.put(Changed(frozenset({chance.choice(EDITS)(preview.project, chance)})))
        if chance.random() < 0.05:
            preview.events.put(Asked(by_the_clock=True))
        preview.step()
        if number == edits // 5:
            early = kept()
    return preview.builds, early, kept()


if __name__ == "__main__":
    made = preview_of(Path(sys.argv[1]))
    made.hears = False
    made.begin()
    print(*edit_often(made, int(sys.argv[2]), int(sys.argv[3])))

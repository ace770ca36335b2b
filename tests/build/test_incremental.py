"""A build that follows another: whatever has happened since, it ends where a build from nothing ends."""

from __future__ import annotations

import datetime
import random
from pathlib import Path
from typing import Any

import msgspec
import pytest
from random_edits import EDITS, Edit
from random_settings import EDITS as EDITS_OF_SETTINGS
from samples import build_clean, differences

from everyreader.baseline import NO_BASELINE
from everyreader.build.record import load_state
from everyreader.engine.cache import Cache
from everyreader.publish import Written, known_files, published_before, read_baseline
from everyreader.testing import TODAY, Run, build, contents

pytestmark = pytest.mark.slow

STEPS = 30


def known_before(project: Path) -> bytes:
    """Return a manifest that says what the next build will know of what was published and of what stood then: also
    where somebody has damaged the site's own manifest and the cache tells it."""
    cache = Cache(project / ".everyreader")
    state = load_state(cache, project / "site")
    cache.close()
    stamps = state.stamps if state else {}
    listed: dict[str, Any] = {path: Written("known", 0) for path in published_before(project / "site", stamps)}
    baseline = read_baseline(project / "site") or (state.baseline if state else NO_BASELINE)
    return msgspec.json.encode({**listed, **known_files(project / "site", stamps), "project": baseline}, order="sorted")


def assert_as_clean(project: Path, day: str, log: list[str]) -> Run:
    """Build, and compare with a build of the same sources without cache, upon the same site, which knows what was
    published before."""
    before = contents(project / "site") if (project / "site").exists() else {}
    manifest = known_before(project)
    built = build(project, today=day)
    clean, site = build_clean(project, project.parent / "clean", day, manifest, before)
    story = "\n".join(log)
    assert (built.code, built.findings) == (clean.code, clean.findings), story
    after = contents(project / "site") if (project / "site").exists() else {}
    assert differences(after, site or before) == [], story
    return built


@pytest.mark.parametrize("seed", range(8))
def test_build_after_any_edits_equals_a_clean_one(project: Path, seed: int) -> None:
    """Site, manifest and findings are those of a clean build, byte for byte, after every one of many random steps."""
    walk(project, seed, EDITS, STEPS)


@pytest.mark.parametrize("seed", range(8))
def test_build_after_edits_of_settings_equals_a_clean_one(project: Path, seed: int) -> None:
    """The same where settings, keys, facts, purposes, redirects and whole pages change too."""
    walk(project, seed, EDITS + EDITS_OF_SETTINGS, STEPS // 2)


def walk(project: Path, seed: int, edits: tuple[Edit, ...], steps: int) -> None:
    """Edit and build a number of times; each time the build is held against a clean one."""
    chance, log, today = random.Random(seed), [f"seed {seed}"], datetime.date.fromisoformat(TODAY)
    published = 0
    for _ in range(steps):
        for edit in chance.choices(edits, k=chance.choice([1, 1, 2, 4])):
            log.append(edit(project, chance))
        if chance.random() < 0.2:
            today += datetime.timedelta(days=chance.choice([1, 7, 30, -30]))
        log.append(f"build on {today}")
        published += assert_as_clean(project, today.isoformat(), log).code != 2
    assert published > steps / 3, "a test in which little is published proves little"

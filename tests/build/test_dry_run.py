"""What a dry run says is what a build then does, and it leaves no trace."""

from __future__ import annotations

import datetime
import random
from pathlib import Path

import pytest
from random_damage import damage_cache
from random_edits import EDITS
from random_settings import EDITS as EDITS_OF_SETTINGS

from everyreader.build.dry_run import dry_run
from everyreader.build.request import BuildReport, BuildRequest
from everyreader.build.run import build
from everyreader.publish import MANIFEST
from everyreader.testing import TODAY, contents, run
from everyreader.testing import build as build_project

pytestmark = pytest.mark.slow

STEPS = 12


@pytest.mark.parametrize("seed", range(4))
def test_no_file_changes_that_a_dry_run_does_not_name(project: Path, seed: int) -> None:
    """After any edits, and where cache or site are damaged. What is made again may come out as it was."""
    chance, log, today = random.Random(seed), [f"seed {seed}"], datetime.date.fromisoformat(TODAY)
    request = BuildRequest(project, project / "site", today)
    named = 0
    for _ in range(STEPS):
        log.append(chance.choice(EDITS + EDITS_OF_SETTINGS)(project, chance))
        before = contents(project)
        planned = dry_run(request)
        assert contents(project) == before, log
        told, after = build(request), contents(project)
        if isinstance(planned, BuildReport):
            assert not told.published and planned.exit_code == told.exit_code, log
            continue
        changed = {
            path.removeprefix("site/")
            for path in before.keys() | after.keys()
            if path.startswith("site/") and before.get(path) != after.get(path)
            if b"(folder)" not in (before.get(path), after.get(path))
        }
        assert changed - {MANIFEST} <= {step.target for step in planned}, log
        named += len(planned)
    assert named > STEPS, "a test in which little is made proves little"


@pytest.mark.parametrize(
    "command", [["explain", "en/choice.html"], ["explain", "phone-a"], ["status"], ["check"], ["build", "--dry-run"]]
)
def test_no_command_fails_where_the_cache_is_damaged(project: Path, command: list[str]) -> None:
    """However it is damaged, whoever only asks gets an answer."""
    for seed in range(20):
        build_project(project)
        damage_cache(project, random.Random(seed))
        run(project, *command)  # it fails at a failure of our own

"""A build that is stopped ends, whatever its workers and the threads that speak to them were doing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from everyreader.engine.interruption import hold_back

PROGRAM = Path(__file__).with_name("stopped_pool.py")


@pytest.fixture(autouse=True)
def _key_is_heard() -> Iterator[None]:
    """Whoever runs these tests: behind `&` of a script Ctrl-C is ignored."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize("waits_for", ["reader", "rest"])
def test_no_thread_of_stopped_workers_holds_up_the_end(waits_for: str, tmp_path: Path) -> None:
    """One that writes a task which nobody reads any more, and one that reads an answer whose rest never comes."""
    environment = {**os.environ, "PYTHONPATH": str(PROGRAM.parents[2])}
    command = [sys.executable, str(PROGRAM), waits_for, str(tmp_path)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stdout.split(), done.stderr) == (0, ["stopping", "stopped"], "")


def test_a_key_is_heard_only_when_the_block_has_ended() -> None:
    """Nothing is left half done, and what a key does afterwards is what it did before."""
    done = []
    with pytest.raises(KeyboardInterrupt), hold_back():
        for step in range(3):
            signal.raise_signal(signal.SIGINT)
            done.append(step)
    assert done == [0, 1, 2] and signal.getsignal(signal.SIGINT) is signal.default_int_handler
    with hold_back():
        done.append(3)
    assert done == [0, 1, 2, 3]


def test_a_key_that_is_ignored_stays_ignored() -> None:
    """As in the background of a script."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with hold_back():
        signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN

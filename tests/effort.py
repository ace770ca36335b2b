"""Measures work so that a slow machine, or one with other work to do, changes nothing in what a test says."""

from __future__ import annotations

import time
from collections.abc import Callable

STEPS, USUAL = 300_000, 0.018
"""Steps of a loop, and the CPU seconds that they took on the machine on which the bounds of these tests were set."""
TRIES = 3
"""What else runs at the same time may disturb a measurement, but not so many."""


def takes_less(seconds: float, work: Callable[[], object]) -> bool:
    """Say whether work takes less CPU time than that on the machine on which the bounds of these tests were set. A
    slower one, and one that is slower just now, has more in proportion."""
    for _ in range(TRIES):
        before = _slowness()
        began = time.process_time()
        work()
        took = time.process_time() - began
        if took < seconds * max(before, _slowness(), 1):
            return True
    return False


def _slowness() -> float:
    began, total = time.process_time(), 0
    for step in range(STEPS):
        total += step & 7
    return (time.process_time() - began) / USUAL

"""How many inputs a generator makes: few in everyday runs, many in `build.py test deep`."""

from __future__ import annotations

import os
from collections.abc import Sequence

import pytest
from _pytest.mark.structures import ParameterSet

COUNT = int(os.environ.get("EVERYREADER_INPUTS", "50"))
"""Inputs of each kind. A module that reads it carries the marker `generated`, by which `build.py test deep` finds
it."""


def seeds(number: int, quick: int = 5) -> Sequence[int | ParameterSet]:
    """Return the seeds of a test that builds by chance: all of them for every whole run, the first few for the quick
    one."""
    return [*range(quick), *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(quick, number))]

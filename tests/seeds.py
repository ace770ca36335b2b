"""The seeds of tests that build by chance: a few for the quick run, all of them for every whole one."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from _pytest.mark.structures import ParameterSet


def seeds(number: int, quick: int = 5) -> Sequence[int | ParameterSet]:
    """Return that many seeds; those beyond the first few are marked slow."""
    return [*range(quick), *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(quick, number))]

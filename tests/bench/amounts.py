"""How much the bench measures, and with what."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent


HOME = HERE.parents[1]


PYTHON = str(Path(sys.base_prefix) / "bin" / "python3") if os.name != "nt" else sys.executable


JOBS = "2"


class Plan(NamedTuple):
    """How much is measured. many: pages of the large project, 0 to leave it out. prints: documents in large print.
    prints_in_a_row: how many files one process makes for its memory and the cost of each part."""

    pages: int = 1000
    runs: int = 5
    slow_runs: int = 3
    many: int = 10_000
    prints: int = 40
    prints_in_a_row: int = 500
    print_rounds: int = 3
    growth: tuple[int, ...] = (1000, 2000)


QUICK = Plan(pages=200, runs=2, slow_runs=0, many=0, prints=10, prints_in_a_row=10, print_rounds=1, growth=())


DEEP = Plan(growth=(1250, 2500, 5000, 10_000, 20_000, 40_000))


Say = Callable[[str], None]

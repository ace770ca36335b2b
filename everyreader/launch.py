"""Starts the installed command `everyreader`, as `build.py` starts it in its own folder."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import NoReturn

from everyreader.patterns import keep_patterns


def run_installed() -> NoReturn:
    """Run the command in the folder where somebody is, and end the process."""
    gc.set_threshold(100000, 50, 100)  # as build.py does, for its reason
    keep_patterns()
    from everyreader.cli.main import main  # with all that it imports, after patterns are at hand (2026-11-29: 0.08 s)
    from everyreader.cli.terminal import INSTALLED

    os.environ["EVERYREADER_TYPED"] = INSTALLED
    sys.exit(main(home=Path.cwd()))

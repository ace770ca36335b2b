"""Makes what many tests need, such as the whole built site, once for all processes that share a run."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

SHARED_RUN = os.environ.pop("EVERYREADER_SHARED_RUN", "")
"""The folder of the run that this process shares, or nothing. A pytest that a test starts does not inherit it: it would
take tests that nobody runs then, or find its own taken and pass with nothing."""


def make_once(name: str, make: Callable[[Path], None], alone: Path) -> Path:
    """Return a folder that `make` has filled; of processes that share a run one fills it, and the others wait.

    name: of the folder. alone: the folder's parent in a run that is not shared. Raises RuntimeError where the process
    that was to fill it could not.
    """
    folder = (Path(SHARED_RUN).parent if SHARED_RUN else alone) / name
    done, failed = folder.with_name(f"{name}.done"), folder.with_name(f"{name}.failed")
    try:
        folder.with_name(f"{name}.begun").mkdir()
    except FileExistsError:
        while not done.exists():
            if failed.exists():
                raise RuntimeError(f"{name} could not be made; another process of this run says why") from None
            time.sleep(0.2)
        return folder
    try:
        make(folder)
    except BaseException:
        failed.mkdir()
        raise
    done.mkdir()
    return folder

"""Which everyreader this is."""

from __future__ import annotations

from pathlib import Path


def version() -> str:
    """Return the number in pyproject.toml, which is nowhere else."""
    import tomllib  # 3 ms, and only who asks for the number waits (2026-11-29)

    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8"))["project"]
    return str(project["version"])

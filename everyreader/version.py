"""Which everyreader this is."""

from __future__ import annotations

from pathlib import Path


def version() -> str:
    """Return the number in pyproject.toml, which stands nowhere else."""
    import tomllib  # only who asks for the number waits for it

    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text("utf-8"))["project"]
    return str(project["version"])

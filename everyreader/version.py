"""Which everyreader this is."""

from __future__ import annotations

from pathlib import Path


def version() -> str:
    """Return the number in pyproject.toml, which is nowhere else: beside the code, or in what was installed from it."""
    import tomllib  # 3 ms, and only who asks for the number waits (2026-11-29)
    from importlib import metadata

    beside = Path(__file__).parents[1] / "pyproject.toml"
    if not beside.is_file():
        return metadata.version("everyreader")
    return str(tomllib.loads(beside.read_text("utf-8"))["project"]["version"])

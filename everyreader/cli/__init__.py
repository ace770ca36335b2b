"""The command line: `build`, `check`, `explain` and `test`."""

from everyreader.cli.main import main

__all__ = ["main"]

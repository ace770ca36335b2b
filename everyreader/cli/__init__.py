"""The command line: words that were typed, the terminal, exit codes. Each command is a file in `commands/`."""

from everyreader.cli.main import main

__all__ = ["main"]

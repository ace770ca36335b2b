"""`setup` installs what is missing where the command was installed, and every message names the way that is there."""

from __future__ import annotations

import pytest

from everyreader.cli.terminal import setup_command


@pytest.mark.parametrize(
    ("typed", "words", "command"),
    [
        ("everyreader", (), "everyreader setup"),
        ("everyreader", ("check",), "everyreader setup check"),
        ("python3 build.py", ("check",), "python3 build.py --setup check"),
    ],
)
def test_messages_name_the_command_that_is_there(
    typed: str, words: tuple[str, ...], command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody who installed a package has a build.py."""
    monkeypatch.setenv("EVERYREADER_TYPED", typed)
    assert setup_command(*words) == command

"""Says which fact is meant by a name that stands between signs, such as `${trust-phone}`."""

from __future__ import annotations

from collections.abc import Iterable

from everyreader.source import Near


class FactNames:
    """The names of a register, with which what stands between signs is compared."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = {name.casefold(): name for name in names}
        self._near = Near(self._names)

    def meant(self, written: str) -> str:
        """Return the fact that is meant by a name between signs; nothing where it is that of no fact."""
        given = written.casefold().replace("_", "-").rpartition(".")[2]
        return self._names.get(given) or (self._names.get(self._near(given), "") if "-" in given else "")

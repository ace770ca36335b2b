"""The one name for a value of a library that comes without types."""

from __future__ import annotations

from typing import Any, TypeAlias

Untyped: TypeAlias = Any
"""A box of WeasyPrint, an object of pikepdf, a token of tinycss2, what a browser answers: mypy cannot check what is
done with it."""

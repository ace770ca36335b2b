"""How many inputs a generator makes: few in everyday runs, many in `build.py test deep`."""

from __future__ import annotations

import os

COUNT = int(os.environ.get("EVERYREADER_INPUTS", "50"))
"""Inputs of each kind. A module that reads it carries the marker `generated`, by which `build.py test deep` finds
it."""

"""Older names of what `everyreader.testing` and `samples` hold, for tests that still use them."""

from samples import BARE_POLISH as POLISH
from samples import goes_on

from everyreader.layout import ENGINE as ROOT
from everyreader.testing import SMALLEST as BASE
from everyreader.testing import TODAY, Run, page, run, write
from everyreader.testing import make_project as make
from everyreader.testing import published as built

__all__ = ["BASE", "POLISH", "ROOT", "TODAY", "Run", "built", "goes_on", "make", "page", "run", "write"]

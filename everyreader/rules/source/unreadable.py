"""A file can be opened.

What: every file in the project's folders is an ordinary file that the build may read, and it stays as it is while it is
read.

Why: what cannot be read cannot be shown. A short page with your contact is at the address of a page that was there.

How to put it right: check that the file still exists and that you are allowed to read it, then build again.
"""

import os
from pathlib import Path

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", "withhold page", reported_by="source/discover")


def _pipe(project: Path) -> None:
    folder = project / "content" / "en"
    folder.mkdir(parents=True)
    os.mkfifo(folder / "page.md")


def _dangling(project: Path) -> None:
    folder = project / "content" / "en"
    folder.mkdir(parents=True)
    (folder / "page.md").symlink_to(project / "content" / "gone.md")


PASSED = ({"content/en/page.md": "Phone us.\n"},)
FAILED = (_pipe, _dangling)
INAPPLICABLE: tuple[dict[str, str], ...] = ({},)

"""A file lies in the project itself.

What: a link (in the sense of a file system) in the project's folders leads to something inside the project, and not to a
folder that it lies in. Another is left out of the site.

Why: what lies outside may be private, differs from one computer to the next, and is not kept with the rest. A page would
be there on one computer and gone on another.

How to put it right: put a copy of the file here in place of the link.
"""

from pathlib import Path

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", reported_by="source/discover")


def _link(project: Path, target: Path) -> None:
    folder = project / "content" / "en"
    folder.mkdir(parents=True)
    (folder / "page.md").write_text("Phone us.\n")
    (folder / "other.md").symlink_to(target)


PASSED = (lambda project: _link(project, project / "content" / "en" / "page.md"),)
FAILED = (lambda project: _link(project, project.parent), lambda project: _link(project, project / "content"))
INAPPLICABLE = ({"content/en/page.md": "Phone us.\n"},)

"""A file lies in the folder that it is published from.

What: a link (in the sense of a file system) in content/, locales/ or templates/ leads to something in the same one of
these folders that is not hidden, and not to a folder that it lies in. Another is left out of the site.

Why: what lies outside may be private, such as a file of passwords beside content/, differs from one computer to the
next, and is not kept with the rest. A page would be there on one computer and gone on another.

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
FAILED = (
    lambda project: _link(project, project.parent),
    lambda project: _link(project, project / "content"),
    lambda project: _link(project, project / ".env"),
    lambda project: _link(project, project / "content" / ".secret"),
)
INAPPLICABLE = ({"content/en/page.md": "Phone us.\n"},)

"""A file lies in the folder that it is published from.

What: a link (in the sense of a file system) in content/, locales/ or templates/ leads to something in the same one of
these folders that is not hidden, and not to a folder that it lies in; one in content/media/ stays there. Another is
left out of the site.

Why: what lies outside may be private, such as a file of passwords beside content/, differs from one computer to the
next, and is not kept with the rest. A page would be there on one computer and gone on another. What is in
content/media/ goes out as it is: the source of a page has notes, and words that are kept back.

How to put it right: put a copy of the file here in place of the link.
"""

from pathlib import Path

from everyreader.finding import Rule

RULE: Rule[object] = Rule("error", reported_by="source/discover")


def _link(project: Path, target: Path, link: str = "en/other.md") -> None:
    content = project / "content"
    for path in ("en/page.md", "media/form.txt"):
        (content / path).parent.mkdir(parents=True)
        (content / path).write_text("Phone us.\n")
    (content / link).symlink_to(target)


PASSED = (
    lambda project: _link(project, project / "content" / "en" / "page.md"),
    lambda project: _link(project, project / "content" / "media" / "form.txt", "media/same.txt"),
)
FAILED = (
    lambda project: _link(project, project.parent),
    lambda project: _link(project, project / "content"),
    lambda project: _link(project, project / ".env"),
    lambda project: _link(project, project / "content" / ".secret"),
    lambda project: _link(project, project / "content" / "en" / "page.md", "media/notes.txt"),
    lambda project: _link(project, project / "content" / "en", "media/pages"),
)
INAPPLICABLE = ({"content/en/page.md": "Phone us.\n"},)

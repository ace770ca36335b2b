"""A link to a file leads to a file that readers can use, and that no server can run.

What: files in content/media/ that pages link to are documents, text, braille, sound, video or pictures, by the ends of
their names. A program, a page, a server's settings, or a file without an ending is never published; its link becomes
plain words.

Why: a server may run a program, or show a page that nobody has checked as one of the trust's own. A file that a
reader's device does not know leads nowhere.

How to put it right: save it as PDF, Word or plain text, or make a page of it. Where it lies in content/media/ by
mistake, delete it.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site
from everyreader.source.file_types import why_not_published

_PAGE = "---\ntitle: Page\n---\n\nTake [the form](../media/{}).\n"
PASSED = tuple(
    {"content/en/page.md": _PAGE.format(name), f"content/media/{name}": "A form.\n"}
    for name in ("form.txt", "Form.v1.2.PDF")
)
FAILED = tuple(
    {"content/en/page.md": _PAGE.format(name), f"content/media/{name}": "A form.\n"}
    for name in ("form.php", "form.html", "form.js", "web.config", "form", "form.php.txt", "form.unknown", "photo.heic")
)
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nNo link.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at every link to a file that is there."""
    if not any(target.path for target in site.targets):
        return None
    return [
        Finding(
            "site/unpublished-file",
            header.source,
            f"{use.name} is not published: {why_not_published(target.path)}.",
            "Save it as PDF, Word or plain text, or make a page of it.",
            block=use.block,
            piece=use.name,
        )
        for header, use, target in site.linked(
            lambda target: bool(target.path) and not target.fault and bool(why_not_published(target.path))
        )
    ]


RULE = Rule("error", check=check)

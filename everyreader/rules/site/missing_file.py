"""A link to a file leads to a file that is there.

What: every link to a file in content/media/ names a file of that folder.

Why: what is offered for download is often the form itself. Somebody who has come that far and gets an error will phone,
or give up.

How to put it right: put the file into content/media/ and write its name in the link as it is, with the same capital
letters.
"""

from everyreader.finding import Finding, Rule
from everyreader.layout import site_path
from everyreader.site import Site

PASSED = (
    {
        "content/en/page.md": "---\ntitle: Page\n---\n\nTake [the form](../media/form.txt).\n",
        "content/media/form.txt": "A form.\n",
    },
)
FAILED = (
    {
        "content/en/page.md": "---\ntitle: Page\n---\n\nTake [the form](../media/from.txt).\n",
        "content/media/form.txt": "A form.\n",
    },
)
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nNo link.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at every link to a file."""
    if not any(target.path for target in site.targets):
        return None
    found = []
    for header, use, target in site.linked(lambda target: target.fault == "no-file"):
        near = f"Did you mean {site_path(target.near)}? " if target.near else ""
        found.append(
            Finding(
                "site/missing-file",
                header.source,
                f"There is no file {target.path}.",
                f"{near}Put the file there, or correct its name in the link.",
                block=use.block,
                piece=use.name,
            )
        )
    return found


RULE = Rule("error", check=check)

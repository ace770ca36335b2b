"""A trust's own set of pictures for Easy Read is whole.

What: where content/site.yml names a folder at `picture-set:`, it has a picture for each one that Easy Read pages name:
`phone.jpg` in place of `phone.svg`. Where one is missing, the picture that the page names is shown.

Why: a drawing among photographs looks as if it meant something else.

How to put it right: put a picture of that name into the folder, or take the line out of content/site.yml.
"""

import posixpath

from everyreader.finding import Finding, Rule
from everyreader.layout import SETTINGS, content_path
from everyreader.plan import own_set, picture_target
from everyreader.site import Site

_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" viewBox="0 0 40 40"><circle cx="20" cy="20" '
    'r="9"/></svg>\n'
)
_PAGE = {
    "content/site.yml": "name: Example Trust\npicture-set: media/ours\n",
    "content/media/phone.svg": _SVG,
    "content/media/phone.yml": "licence: MIT\ncredit: A. Khan\n",
    "content/en/easy.md": "---\ntitle: Easy Read\nkind: easy-read\n---\n\n![](../media/phone.svg)\n\nPhone us.\n",
}

PASSED = (
    {
        **_PAGE,
        "content/media/ours/phone.svg": _SVG,
        "content/media/ours/phone.yml": "licence: ours\ncredit: A. Khan\n",
    },
    {**_PAGE, "content/site.yml": "name: Example Trust\n"},
)
FAILED = (_PAGE,)
INAPPLICABLE = ({"content/site.yml": "name: Example Trust\npicture-set: media/ours\n"},)

MOST = 5
"""How many pictures one finding names."""


def check(site: Site) -> list[Finding] | None:
    """Compare the pictures that Easy Read pages name with those of the folder."""
    easy = [page for page in site.pages.values() if page.meta.kind == "easy-read"]
    targets = {picture_target(use.name, page).path for page in easy for use in page.pictures}
    wanted = sorted({posixpath.splitext(posixpath.basename(path))[0] for path in targets if path})
    if not wanted:
        return None
    folder = site.settings.picture_set.strip("/")
    own = own_set(site.files, content_path(folder)) if folder else {}
    lacking = [name for name in wanted if name not in own]
    if not folder or not lacking:
        return []
    named = ", ".join(lacking[:MOST]) + (f" and {len(lacking) - MOST} more" if len(lacking) > MOST else "")
    return [
        Finding(
            "site/picture-set",
            SETTINGS,
            f"The set of pictures in {content_path(folder)} has none for: {named}.",
            "Put pictures of these names there; until then those that the pages name are shown.",
            piece="picture-set",
        )
    ]


RULE = Rule("warning", check=check)

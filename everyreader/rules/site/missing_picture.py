"""A picture that a page shows is there.

What: the file of every picture lies in content/media/ and has the name that the page gives it.

Why: where a picture is missing, readers who see get an empty frame. The words that stand for the picture are shown in
its place, so that nothing is lost meanwhile. On an Easy Read page the picture is what its readers understand first:
there it is an error.

How to put it right: put the picture into content/media/ and write it as `![what it shows](../media/name.svg)`.
"""

import posixpath
import re

from everyreader.finding import Finding, Rule
from everyreader.layout import MEDIA
from everyreader.plan import shown_picture
from everyreader.site import Site
from everyreader.source import Near

PASSED = (
    {
        "content/en/page.md": "---\ntitle: Page\n---\n\n![A red dot](../media/dot.svg)\n",
        "content/media/dot.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" '
        'height="9"><circle r="4" fill="red"/></svg>\n',
    },
)
FAILED = (
    {"content/en/page.md": "---\ntitle: Page\n---\n\n![A red dot](../media/dott.svg)\n"},
    {"content/en/page.md": "---\ntitle: Page\n---\n\nA dot ![A red dot](dot.svg) in a line.\n"},
    {"content/en/page.md": "---\ntitle: Page\n---\n\n![A ward](../media/a.svg “Oak ward”)\n"},
)
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nNo picture.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at every picture that is said to be a file of the project."""
    media = [path for path in site.files if path.startswith(MEDIA)]
    near, found, any_picture = Near(media), [], False
    for header in site.pages.values():
        for use in header.pictures:
            target = shown_picture(site, use.name, header)
            any_picture = True
            if target.fault != "remote" and (target.fault or target.path not in site.files):
                found.append(
                    Finding(
                        "site/missing-picture",
                        header.source,
                        f"There is no picture {use.name}.",
                        _help(header.source, target.path or use.name, media, near),
                        block=use.block,
                        piece=use.name,
                    )
                )
    return found if any_picture else None


_CURLY = re.compile(r"(\S+) [“”„‘’\"'](.*)[“”„‘’\"']")
"""An address with words behind it between quote marks that are not straight."""


def _help(source: str, wanted: str, media: list[str], nearest: Near) -> str:
    if curly := _CURLY.fullmatch(wanted.rpartition("/")[2]):
        return f'Write straight quote marks round the words behind the address: "{curly[2]}".'
    near = nearest(wanted) or next((path for path in media if path.endswith("/" + wanted.split("/")[-1])), "")
    if near:
        return f'Did you mean "{posixpath.relpath(near, posixpath.dirname(source))}"?'
    return "Put the picture into content/media/ and write it as ![what it shows](../media/name.svg)."


RULE = Rule("warning", check=check, levels={"easy-read": "error"})

"""In Easy Read, one thing has one picture.

What: no two pictures that the Easy Read pages of the site's first language show have the same word at `means:` in the
files beside them.

Why: who goes by the pictures takes another picture for another thing. Two telephones look like two numbers.

How to put it right: show the same picture each time, or say at `means:` what sets the two apart.
"""

from everyreader.finding import Finding, Rule
from everyreader.plan import shown_picture
from everyreader.site import Site

_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" viewBox="0 0 40 40"><circle cx="20" cy="20" '
    'r="9"/></svg>\n'
)


def _two(first: str, second: str, kind: str = "easy-read", shown: str = "b") -> dict[str, str]:
    return {
        **{f"content/media/{name}.svg": _SVG for name in "ab"},
        "content/media/a.yml": f"licence: MIT\ncredit: A. Khan\nmeans: [{first}]\n",
        "content/media/b.yml": f"licence: MIT\ncredit: A. Khan\nmeans: [{second}]\n",
        "content/en/easy.md": f"---\ntitle: Easy Read\nkind: {kind}\n---\n\n![](../media/a.svg)\n\nPhone our ward.\n\n"
        f"![](../media/{shown}.svg)\n\nPhone our desk.\n",
    }


PASSED = (_two("ward", "desk"), _two("phone", "phone", shown="a"))
FAILED = (_two("phone", "Phone"), _two("phone, ward", "desk, phone"))
INAPPLICABLE = (_two("phone", "phone", kind="page"),)


def check(site: Site) -> list[Finding] | None:
    """Compare the pictures of all Easy Read pages."""
    easy = [page for page in site.pages.values() if page.meta.kind == "easy-read" and page.tag == site.default]
    if not any(page.steps for page in easy):
        return None
    first: dict[str, str] = {}
    found: dict[tuple[str, str], Finding] = {}
    for page in sorted(easy, key=lambda page: page.source):
        for step in page.steps:
            path = shown_picture(site, step.name, page).path
            for word in site.media[path].means if path in site.media else ():
                other = first.setdefault(word.casefold(), path)
                if other != path:
                    found.setdefault(
                        (other, path),
                        Finding(
                            "site/picture-twice",
                            page.source,
                            f"{path} and {other} both mean “{word}”.",
                            f"Show {other} here too, or say at means: what sets the two apart.",
                            block=step.block,
                            piece=f"]({step.name}",
                        ),
                    )
    return list(found.values())


RULE = Rule("warning", check=check)

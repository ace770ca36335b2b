"""Every picture says who made it and on which terms we may use it.

What: beside each picture that a page shows lies a file of the same name with `licence:` and `credit:`, for example
content/media/bus.yml beside content/media/bus.jpg.

Why: a picture without a licence may have to be taken down and paid for, in every leaflet that was printed of it.
Whoever sees to the next version must know whom to ask.

How to put it right: write the file: `licence: CC BY 4.0` and `credit: A. Khan, Larkmere Example Trust`.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site
from everyreader.source.media import beside

_PAGE = {
    "content/en/page.md": "---\ntitle: Page\n---\n\n![A red dot](../media/dot.svg)\n",
    "content/media/dot.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="4"/></svg>\n',
}

PASSED = ({**_PAGE, "content/media/dot.yml": "licence: MIT\ncredit: The everyreader authors\n"},)
FAILED = (_PAGE, {**_PAGE, "content/media/dot.yml": "licence: MIT\n"})
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nNo picture.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at every picture that a published page uses."""
    lacking = {
        path: [word for word, said in (("licence", media.licence), ("credit", media.credit)) if not said]
        for path, media in sorted(site.media.items())
        if media.digest
    }
    return (
        [
            Finding(
                "site/picture-licence",
                path,
                f"Nothing says the {' and the '.join(words)} of this picture.",
                f"Write {beside(path)} with lines such as licence: CC BY 4.0 and credit: A. Khan.",
                line=1,
                column=1,
            )
            for path, words in lacking.items()
            if words
        ]
        if site.media
        else None
    )


RULE = Rule("warning", check=check)

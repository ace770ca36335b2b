"""A notice or a statement is approved by somebody who answers for it.

What: on a site that is no demonstration, each page of a kind that needs it, by default `notice` and `statement`, has
an approval beside it, in every language in which readers get it.

Why: these pages make promises in law. Who made one has to be known, by name and role, and on which day.

How to put it right: let the person read the page, then write: `approve content/en/privacy-notice.md --role "Head of
Information Governance" --name "A. Khan"`. Which kinds need it is said by `approval: {kinds: [notice]}` in
content/site.yml.
"""

from everyreader.finding import Finding, Rule
from everyreader.site import Site

_REAL = {"content/site.yml": "name: Example Trust\n"}
_PAGE = {"content/en/privacy.md": "---\ntitle: Privacy notice\nkind: notice\n---\n\nWe keep records.\n"}
PASSED = ({**_REAL, **_PAGE, "content/en/privacy.approval.yml": "role: Head\n"},)
FAILED = ({**_REAL, **_PAGE},)
INAPPLICABLE = (_PAGE, {**_PAGE, "content/site.yml": "name: Example Trust\napproval: {kinds: [statement]}\n"})


def check(site: Site) -> list[Finding] | None:
    """Look at every page of the kinds that need it."""
    if site.settings.demonstration:
        return None
    pages = [
        site.pages[key] for key in sorted(site.published) if site.pages[key].meta.kind in site.settings.approval.kinds
    ]
    if not pages:
        return None
    return [
        Finding(
            "site/approval-missing",
            header.source,
            f"Nobody has approved this page; pages of the kind {header.meta.kind} need it.",
            f"Let the person who answers for it read it, then write: approve {header.source} --role … --name …",
            line=1,
            column=1,
        )
        for header in pages
        if header.source not in site.approvals
    ]


RULE = Rule("warning", check=check)

"""What somebody has approved is what readers get.

What: a page with an approval beside it (`privacy-notice.approval.yml`) still has the words that were approved. Facts
that it names may have other values since; that is no change of the page.

Why: a privacy notice or an accessibility statement is a promise that a named person has signed. Other words under that
signature are a promise that nobody made.

How to put it right: have the page approved again with `approve`, or bring the approved words back. With `approval:
{hold: yes}` in content/site.yml readers keep the approved text until then.
"""

import datetime

from everyreader.finding import Finding, Rule
from everyreader.parse.approved_blocks import approve, write_approval
from everyreader.site import Approved, Site

_PAGE = "---\ntitle: Privacy notice\nkind: notice\n---\n\nWe keep records for eight years.\n"
_APPROVAL = write_approval(
    approve(
        _PAGE.encode(),
        "content/en/privacy.md",
        "Head of Information Governance",
        "A. Khan",
        datetime.date(2026, 11, 20),
    )
).decode()
PASSED = (
    {"content/en/privacy.md": _PAGE, "content/en/privacy.approval.yml": _APPROVAL},
    {
        "content/en/privacy.md": _PAGE.replace("kind: notice\n", "kind: notice\nreviewed: 2026-11-21\n"),
        "content/en/privacy.approval.yml": _APPROVAL,
    },
)
FAILED = (
    {"content/en/privacy.md": _PAGE.replace("eight", "nine"), "content/en/privacy.approval.yml": _APPROVAL},
    {"content/en/privacy.md": _PAGE, "content/en/privacy.approval.yml": "role: Head\n"},
)
INAPPLICABLE = ({"content/en/privacy.md": _PAGE},)

SHOWN = 3
"""So many differences stand in one message."""


def check(site: Site) -> list[Finding] | None:
    """Look at every page that somebody has approved."""
    if not site.approvals:
        return None
    return [
        _finding(source, approved)
        for source, approved in sorted(site.approvals.items())
        if approved.changed or not approved.name
    ]


def _finding(source: str, approved: Approved) -> Finding:
    if not approved.name or approved.day is None:
        return Finding(
            "site/approval-changed",
            approved.path,
            "This file is not as it was written when the page was approved.",
            f"Have the page approved again: approve {source} --role … --name …",
            line=1,
            column=1,
        )
    told = "; ".join(_words(each.before, each.after) for each in approved.changed[:SHOWN])
    more = len(approved.changed) - SHOWN
    get = "the approved text" if approved.held else "the changed text"
    return Finding(
        "site/approval-changed",
        source,
        f"This page was approved by {approved.name}, {approved.role}, on {approved.day.isoformat()}, and has changed "
        f"since; readers get {get}. {told}{f'; and {more} more' if more > 0 else ''}.",
        f"Have it approved again: approve {source} --role … --name …, or bring the approved words back.",
        line=approved.changed[0].line,
        column=1,
    )


def _words(before: str, after: str) -> str:
    if not before:
        return f"New: “{after}”"
    return f"“{before}” is now “{after}”" if after else f"Gone: “{before}”"


RULE = Rule("warning", check=check)

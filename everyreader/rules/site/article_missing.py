"""A privacy notice says where it meets each duty to inform, P1 to P17.

What: the front matter of a page of kind `notice` has `articles:` with P1 to P17. Each names a heading of the page by
its id, or says `not applicable:` and why.

Why: what a notice must tell people is listed in Articles 12 to 14 of the UK GDPR. A notice that leaves one out is a
breach, and the person who cannot find how long their record is kept has no way to see that it is missing.

How to put it right: write the part that is missing, give its heading an id such as `## How long we keep it
{#how-long}`, and write `P8: how-long` at `articles:`.
"""

from everyreader.finding import Finding, Rule
from everyreader.parse import Header
from everyreader.site import Site
from everyreader.source import near_name

DUTIES = {
    "P1": "who the controller is and how to reach them",
    "P2": "how to reach the data protection officer",
    "P3": "the purposes and the legal basis of each",
    "P4": "the legitimate interests, where these are the basis",
    "P5": "the kinds of information",
    "P6": "who gets it",
    "P7": "transfers to other countries and how they are made safe",
    "P8": "how long it is kept",
    "P9": "the rights",
    "P10": "how to take back consent",
    "P11": "complaints, to the trust and to the Information Commissioner",
    "P12": "whether a person must give it, and what if not",
    "P13": "where it comes from",
    "P14": "decisions by computer",
    "P15": "that a new purpose is announced before",
    "P16": "when people are told",
    "P17": "in what forms people are told",
}
"""Articles 12(1), 13 and 14 of the UK GDPR, one after the other."""

_HEAD = "---\ntitle: Privacy notice\nkind: notice\narticles:\n{}\n---\n\n## Who we are {{#who}}\n\nWe are a trust.\n"
_ALL = {duty: "who" for duty in DUTIES}


def _notice(articles: dict[str, str]) -> dict[str, str]:
    return {
        "content/en/privacy.md": _HEAD.format("\n".join(f'  {duty}: "{where}"' for duty, where in articles.items()))
    }


PASSED = (_notice({**_ALL, "P4": "not applicable: we rely on our public task"}),)
FAILED = (
    _notice({duty: "who" for duty in DUTIES if duty != "P8"}),
    _notice({**_ALL, "P8": "hwo"}),
    _notice({**_ALL, "P8": "not applicable"}),
    _notice({**_ALL, "P18": "who"}),
    {"content/en/privacy.md": "---\ntitle: Privacy notice\nkind: notice\n---\n\nWe are a trust.\n"},
    _notice({duty: "who" for duty in [*DUTIES][:12]}),
)
INAPPLICABLE = ({"content/en/page.md": "---\ntitle: Page\n---\n\nWords.\n"},)


def check(site: Site) -> list[Finding] | None:
    """Look at every privacy notice that could be read."""
    notices = [header for header in site.pages.values() if header.meta.kind == "notice" and not header.is_down]
    return [finding for header in notices for finding in _look(header)] if notices else None


def _look(header: Header) -> list[Finding]:
    anchors = {anchor for _, anchor, _ in header.headings}
    found = []
    missing = [duty for duty in DUTIES if duty not in header.meta.articles]
    if missing:
        found.append(_missing(header, missing))
    for duty, where in header.meta.articles.items():
        if duty not in DUTIES:
            found.append(
                _finding(header, f"There is no {duty} in the list of duties.", "They are P1 to P17.", f"{duty}:")
            )
        elif where.lower().startswith("not applicable"):
            if not where[len("not applicable") :].strip(" :-–—."):
                found.append(
                    _finding(
                        header,
                        f"Nothing says why {DUTIES[duty]} ({duty}) does not apply.",
                        f'Write {duty}: "not applicable: and why".',
                        f"{duty}:",
                    )
                )
        elif where.lstrip("#") not in anchors:
            near = near_name(where, anchors)
            found.append(
                _finding(
                    header,
                    f'There is no heading "{where[:60]}", where this notice is to tell {DUTIES[duty]} ({duty}).',
                    f'Did you mean "{near}"?'
                    if near
                    else f"Give a heading this id: {{#{where[:40] or duty.lower()}}}.",
                    f"{duty}:",
                )
            )
    return found


FEW = 4
"""So many missing parts are named; of more, their numbers."""


def _missing(header: Header, missing: list[str]) -> Finding:
    if len(missing) > FEW:
        return _finding(
            header,
            f"This notice does not say where it tells {len(missing)} of the {len(DUTIES)} things that it has to: "
            f"{', '.join(missing)}.",
            "Write articles: with a line for each. The command new page NAME --kind notice writes a page that has a "
            "heading and a line for every one of them.",
            "articles",
        )
    return _finding(
        header,
        f"This notice does not say where it tells {', '.join(f'{DUTIES[duty]} ({duty})' for duty in missing)}.",
        f"Write at articles: a line such as {missing[0]}: the-id-of-the-heading, or {missing[0]}: "
        '"not applicable: and why".',
        "articles",
    )


def _finding(header: Header, message: str, help: str, piece: str) -> Finding:
    return Finding("site/article-missing", header.source, message, help, piece=piece)


RULE = Rule("error", check=check)

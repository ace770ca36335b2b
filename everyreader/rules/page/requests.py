"""A page asks nothing of anyone but its own site, stores nothing and needs no JavaScript.

What: each page is opened from a server, under the strictest Content Security Policy that it needs, and again from the
disk. It may load files of its own site alone, each must be there, and the browser must have nothing to complain of: no
error, no breach of the policy. It leaves no cookie and nothing in storage. With JavaScript off every word of it is
still there.

Why: a request to another firm tells that firm who is reading about their health records. What is stored on a reader's
device needs consent by law (Privacy and Electronic Communications Regulations 2003, regulation 6). Pages that need
JavaScript fail on old telephones, on poor lines and behind strict hospital networks.

How to put it right: keep style sheets, pictures and fonts in the site and name them by relative addresses; no style or
script inside a page; a link may lead elsewhere, but nothing may be loaded from there.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from everyreader.finding import Finding, Rule
from everyreader.preview import LivePage

if TYPE_CHECKING:
    from playwright.sync_api import ConsoleMessage, Page, Request, Route

HELP = "Keep what a page loads inside the site, under relative addresses, with no style or script inside the page."

STORED = """async () => [
  ...(document.cookie ? ['a cookie'] : []),
  ...(localStorage.length ? ['local storage'] : []),
  ...(sessionStorage.length ? ['session storage'] : []),
  ...((await indexedDB.databases()).length ? ['a database'] : []),
  ...(location.protocol !== 'file:' && (await navigator.serviceWorker.getRegistrations()).length
    ? ['a service worker'] : []),
]"""
FORGET = """async () => {
  localStorage.clear(); sessionStorage.clear()
  for (const base of await indexedDB.databases()) indexedDB.deleteDatabase(base.name)
}"""
SCRIPTED = "() => [...document.scripts].some(el => !el.type || /javascript|module/.test(el.type))"
LINES = "() => document.body.innerText.split('\\n').map(line => line.trim()).filter(Boolean)"

_HEAD = '<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Example</title>'
EXAMPLES = {
    "passed": {"sound": f"{_HEAD}<h1>A</h1><p><a href='https://www.nhs.uk/'>The NHS website</a></p>"},
    "failed": {
        "remote picture": f"{_HEAD}<img alt='' src='https://pictures.example/one.png'>",
        "outside the site": f"{_HEAD}<link rel='stylesheet' href='../../outside.css'>",
        "missing file": f"{_HEAD}<img alt='' src='missing.png'>",
        "style inside": f"{_HEAD}<style>p {{ color: #000 }}</style><p>Words</p>",
        "needs JavaScript": f"{_HEAD}<p>Words</p><script>document.body.append('Only with JavaScript')</script>",
        "stores": f"{_HEAD}<script>localStorage.setItem('seen', 'yes')</script>",
    },
}


def check(page: LivePage) -> list[Finding]:
    """Open a page as a reader does: from the server, under the policy that it sends, and from the disk."""
    faults = _opened(page, page.served, page.origin)
    if not page.is_anywhere:
        faults += _opened(page, page.address, page.site.as_uri() + "/")
    return [_finding(page.path, fault) for fault in (*dict.fromkeys(faults), *_without_scripts(page))]


def _opened(page: LivePage, address: str, home: str) -> list[str]:
    """Open a page at an address that begins with `home`, and return whatever leaves it or goes wrong."""
    tab = page.tab()
    with _complaints(tab, home) as complaints:
        tab.goto(address, wait_until="load")
        return [*dict.fromkeys(complaints), *(f"It keeps {what} on the reader's device" for what in _stored(tab))]


@contextmanager
def _complaints(tab: Page, home: str) -> Iterator[list[str]]:
    """A list that fills, as pages are opened, with what they ask of others and what the browser complains of."""
    complaints: list[str] = []

    def inspect(route: Route) -> None:
        address = route.request.url
        if address.startswith((home, "data:")):
            route.fallback()
            return
        complaints.append(f"It asks for {address}, which is not in the site")
        route.abort()

    def overhear(line: ConsoleMessage) -> None:
        if line.type == "error":
            complaints.append(f"The browser complains: {line.text}")

    def fail(error: object) -> None:
        complaints.append(f"Its JavaScript fails: {error}")

    def lose(request: Request) -> None:
        complaints.append(f"It cannot load {request.url.removeprefix(home)}")

    tab.route("**/*", inspect)
    tab.on("pageerror", fail)
    tab.on("console", overhear)
    tab.on("requestfailed", lose)
    try:
        yield complaints
    finally:  # the tab is lent again
        tab.goto("about:blank")
        tab.unroute("**/*", inspect)
        tab.remove_listener("pageerror", fail)
        tab.remove_listener("console", overhear)
        tab.remove_listener("requestfailed", lose)


def _stored(tab: Page) -> list[str]:
    """Return what a page keeps, and throw it away: the next page is asked for its own."""
    found: list[str] = tab.evaluate(STORED)
    cookies = ["a cookie"] if tab.context.cookies() else []
    tab.evaluate(FORGET)
    return sorted({*found, *cookies})


def _without_scripts(page: LivePage) -> Iterator[str]:
    """Words that a page shows only with JavaScript on; the policy is set aside, so that it hides no script from us."""
    if not page.look().evaluate(SCRIPTED):
        return
    lines = set(page.open(policy=False).evaluate(LINES))
    for line in sorted(lines - set(page.open(policy=False, scripts=False).evaluate(LINES))):
        yield f"These words are there only with JavaScript: “{line}”"


def _finding(page: Path, fault: str) -> Finding:
    return Finding(rule="page/requests", path=page.as_posix(), message=f"{fault}.", help=HELP)


RULE = Rule("error", check=check)

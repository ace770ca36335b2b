"""A page asks nothing of anyone but its own site, stores nothing and needs no JavaScript.

What: each page is opened from a server, under the strictest Content Security Policy that it needs, and again from the disk.
It may load files of its own site alone, each must be there, and the browser must have nothing to complain of: no error, no
breach of the policy. It leaves no cookie and nothing in storage. With JavaScript off every word of it is still there.

Why: a request to another firm tells that firm who is reading about their health records. What is stored on a reader's
device needs consent by law (Privacy and Electronic Communications Regulations 2003, regulation 6). Pages that need
JavaScript fail on old telephones, on poor lines and behind strict hospital networks.

How to put it right: keep style sheets, pictures and fonts in the site and name them by relative addresses; no style or
script inside a page; a link may lead elsewhere, but nothing may be loaded from there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from everyreader import preview
from everyreader.finding import Finding, Rule

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Page, Route

RULE: Rule[object] = Rule("error")
HELP = "Keep what a page loads inside the site, under relative addresses, with no style or script inside the page."
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; media-src 'self'; script-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

STORED = """async () => [
  ...(document.cookie ? ['a cookie'] : []),
  ...(localStorage.length ? ['local storage'] : []),
  ...(sessionStorage.length ? ['session storage'] : []),
  ...((await indexedDB.databases()).length ? ['a database'] : []),
  ...(location.protocol !== 'file:' && (await navigator.serviceWorker.getRegistrations()).length ? ['a service worker'] : []),
]"""
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


def check(
    pages: Sequence[Path], *, site: Path | None = None, browser: Browser | None = None, policy: str = POLICY
) -> list[Finding] | None:
    """Open each page as a reader does. site: the folder it may load from. policy: sent as a header by the local server.

    Raises preview.BrowserMissing.
    """
    if not pages:
        return None
    home = preview.site_of(pages, site)
    headers = {"Content-Security-Policy": policy}
    with preview.open_browser(browser) as chromium, preview.serve(home, headers) as origin:
        served = [(page, origin + page.resolve().relative_to(home).as_posix()) for page in pages]
        on_disk = [(page, preview.address(page)) for page in pages]
        return [
            *_opened(chromium, served, origin),
            *_opened(chromium, on_disk, home.as_uri() + "/"),
            *_without_scripts(chromium, served),
        ]


def _opened(browser: Browser, addresses: Sequence[tuple[Path, str]], home: str) -> list[Finding]:
    """Open each page, from addresses that begin with `home`, and report whatever leaves it or goes wrong."""
    findings: list[Finding] = []
    with preview.open_tab(browser) as tab, _complaints(tab, home) as complaints:
        for page, address in addresses:
            tab.goto(address, wait_until="load")
            faults = list(dict.fromkeys(complaints)) + [f"It keeps {what} on the reader's device" for what in _stored(tab)]
            findings += [_finding(page, fault) for fault in faults]
            complaints.clear()
    return findings


@contextmanager
def _complaints(tab: Page, home: str) -> Iterator[list[str]]:
    """A list that fills, as pages are opened, with what they ask of others and what the browser complains of."""
    complaints: list[str] = []

    def inspect(route: Route) -> None:
        address = route.request.url
        if address.startswith((home, "data:")):
            route.continue_()
            return
        complaints.append(f"It asks for {address}, which is not in the site")
        route.abort()

    def overhear(line: ConsoleMessage) -> None:
        if line.type == "error":
            complaints.append(f"The browser complains: {line.text}")

    tab.route("**/*", inspect)
    tab.on("pageerror", lambda error: complaints.append(f"Its JavaScript fails: {error}"))
    tab.on("console", overhear)
    tab.on("requestfailed", lambda request: complaints.append(f"It cannot load {request.url.removeprefix(home)}"))
    yield complaints


def _stored(tab: Page) -> list[str]:
    found: list[str] = tab.evaluate(STORED)
    return sorted({*found, *(["a cookie"] if tab.context.cookies() else [])})


def _without_scripts(browser: Browser, addresses: Sequence[tuple[Path, str]]) -> Iterator[Finding]:
    """Words that a page shows only with JavaScript on; the policy is set aside, so that it hides no script from us."""
    with preview.open_tab(browser, policy=False) as lively, preview.open_tab(browser, policy=False, scripts=False) as plain:
        for page, address in addresses:
            lively.goto(address)
            if not lively.evaluate(SCRIPTED):
                continue
            plain.goto(address)
            for line in sorted(set(lively.evaluate(LINES)) - set(plain.evaluate(LINES))):
                yield _finding(page, f"These words are there only with JavaScript: “{line}”")


def _finding(page: Path, fault: str) -> Finding:
    return Finding(rule="page/requests", path=page.as_posix(), message=f"{fault}.", help=HELP)

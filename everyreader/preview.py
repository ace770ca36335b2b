"""Turns built pages into live pages: a local server, a browser, and the states that readers meet a page in.

Used by the rules of `rules/page` and by the contact sheets. Playwright is imported only when a browser is opened,
so that a build which opens none needs none. The server listens on this machine alone.
"""

from __future__ import annotations

import functools
import os
import re
import shutil
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Literal
from urllib.parse import quote, urlsplit
from urllib.request import url2pathname

import msgspec

from everyreader.finding import ToolMissing

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")


POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; media-src 'self'; script-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""The strictest Content Security Policy that a page of ours may need."""

ANYWHERE = "404.html"
"""The name of pages that are shown at any address, and so link from the root of the site: only a server can show
them."""


AROUND = """el => {
  const box = el?.closest('p, li, td, th, dd, dt, h1, h2, h3, h4, h5, h6, caption, figcaption, summary') || el
  return (box?.textContent || '').trim().replace(/\\s+/g, ' ')
}"""
"""Gives the words of the smallest block around a part of a page: by them it is found in the source."""


_REFRESH = re.compile(r'<meta http-equiv="refresh"[^>]*>')
"""What leads a reader on to another page."""


class BrowserMissing(ToolMissing):
    """No browser can be opened on this machine; the message says what to install."""


class State(msgspec.Struct, frozen=True):
    """One way of meeting a page."""

    name: str
    width: int = 1280
    height: int = 900
    """`width` and `height`: of the window, in CSS pixels."""
    scheme: Literal["light", "dark"] = "light"
    forced: Literal["active", "none"] = "none"
    medium: Literal["screen", "print"] = "screen"
    contrast: Literal["more", "no-preference"] = "no-preference"
    motion: Literal["reduce", "no-preference"] = "reduce"
    styled: bool = True
    """Whether its style sheets apply."""


DESKTOP = State("desktop", motion="no-preference")  # all others ask for little motion
DARK = State("dark", scheme="dark")
FORCED = State("forced colours", forced="active")
PHONE = State("phone", width=320, height=640)
CONTRAST = State("more contrast", contrast="more")
CONTRAST_DARK = State("more contrast, dark", contrast="more", scheme="dark")
PRINT = State("print", width=794, medium="print")  # A4 in CSS pixels
UNSTYLED = State("no style sheet", styled=False)
STATES = (DESKTOP, DARK, FORCED, PHONE, CONTRAST, CONTRAST_DARK, PRINT, UNSTYLED)
STYLE = """styled => {
  for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) sheet.disabled = !styled
}"""


@contextmanager
def open_browser(given: Browser | None = None) -> Iterator[Browser]:
    """Lend `given`, or open Chromium and close it at the end. Raises BrowserMissing."""
    if given is not None:
        yield given
        return
    program = _program()
    if program is None:
        raise BrowserMissing("No browser was found. Install chromium-headless-shell or chromium.")
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError as missing:
        raise BrowserMissing("The Python package playwright is not installed.") from missing
    with sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=program, args=browser_arguments())
        except Error as error:
            raise BrowserMissing(f"The browser {program} cannot be opened: {error.message.splitlines()[0]}") from error
        try:
            yield browser
        finally:
            with suppress(Error):  # one that died is closed already
                browser.close()


def _program() -> str | None:
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def browser_stamp() -> str:
    """Return what changes with the browser of this machine; nothing where there is none."""
    program = _program()
    found = os.stat(os.path.realpath(program)) if program else None
    return f"{found.st_size} {found.st_mtime_ns}" if found else ""


def browser_arguments() -> list[str]:
    """Chromium refuses its sandbox to root, as in a container; everyone else keeps it."""
    return ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []


@contextmanager
def open_tab(browser: Browser, state: State = DESKTOP, *, policy: bool = True, scripts: bool = True) -> Iterator[Page]:
    """A fresh tab with empty storage. policy: keep to the page's Content Security Policy. scripts: run its
    JavaScript."""
    context = browser.new_context(
        viewport={"width": state.width, "height": state.height},
        bypass_csp=not policy,
        java_script_enabled=scripts,
    )
    try:
        tab = context.new_page()
        enter(tab, state)
        yield tab
    finally:
        context.close()


def enter(tab: Page, state: State) -> None:
    """Put an open tab into a state: window, medium, what the reader prefers, and the style sheets of the page that is
    open."""
    tab.set_viewport_size({"width": state.width, "height": state.height})
    tab.emulate_media(
        media=state.medium,
        color_scheme=state.scheme,
        forced_colors=state.forced,
        contrast=state.contrast,
        reduced_motion=state.motion,
    )
    tab.evaluate(STYLE, state.styled)


def address(page: Path) -> str:
    """The address of a page on disk."""
    return page.resolve().as_uri()


@contextmanager
def serve(folder: Path, headers: Mapping[str, str] | None = None) -> Iterator[str]:
    """Serve a folder on this machine and yield its address, which ends in a slash. headers: sent with each answer."""

    class Handler(SimpleHTTPRequestHandler):
        def end_headers(self) -> None:
            for name, value in (headers or {}).items():
                self.send_header(name, value)
            super().end_headers()

        def log_message(self, format: str, *words: object) -> None:
            """Say nothing: what goes wrong is seen in the browser."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
    # Half a second passes before a server ends that looks as seldom as Python's own.
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


class TabPool:
    """Lends tabs of one browser. One of a kind is used again and again, since to open one takes a third of a second."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._tabs: dict[tuple[bool, bool, bool], Page] = {}
        self._looked_at = ""
        self._open = ExitStack()

    def look(self, address: str, state: State) -> Page:
        """Return a tab in a state, in which a page is open that whoever borrows it leaves as it is: the next who looks
        at the same page need not open it again, which takes longer than most looks (2026-11-29: 85 ms of CPU time)."""
        if address != self._looked_at:
            self._looked_at = ""
            self.tab(state, True, True, lent=False).goto(address)
            self._looked_at = address
        tab = self._tabs[True, True, False]
        enter(tab, state)
        return tab

    def tab(self, state: State, policy: bool, scripts: bool, lent: bool = True) -> Page:
        """Return a tab in a state, with nothing kept of what pages have stored. lent: whoever borrows it may change
        what is open."""
        kind = (policy, scripts, lent)
        if kind not in self._tabs:
            self._tabs[kind] = self._open.enter_context(open_tab(self._browser, state, policy=policy, scripts=scripts))
            self._tabs[kind].route("**/*.htm*", _without_refresh)
        tab = self._tabs[kind]
        tab.context.clear_cookies()
        enter(tab, state)
        return tab

    def close(self) -> None:
        """Close the tabs; those of a browser that died are closed already."""
        if self._browser.is_connected():
            self._open.close()


def _without_refresh(route: Route) -> None:
    """Show a page that leads on to another one as somebody sees who stays on it."""
    place = urlsplit(route.request.url)
    if place.scheme == "file":
        path = Path(url2pathname(place.path))
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
        if _REFRESH.search(text):
            return route.fulfill(body=_REFRESH.sub("", text), content_type="text/html; charset=utf-8")
    elif place.hostname == "127.0.0.1" and _REFRESH.search((answer := route.fetch()).text()):
        return route.fulfill(response=answer, body=_REFRESH.sub("", answer.text()))
    route.fallback()


class LivePage(msgspec.Struct, frozen=True):
    """A web page of a site, with a browser to open it in: what rules on live pages look at."""

    path: Path
    """Its file."""
    site: Path
    """The folder of the whole site, from which alone it may load anything."""
    origin: str
    """Where the site is served on this machine, under the strictest policy; it ends in a slash."""
    tab_pool: TabPool
    """Lends the tabs."""

    @property
    def served(self) -> str:
        """Return its address on the server."""
        return self.origin + quote(self.path.resolve().relative_to(self.site).as_posix())

    @property
    def is_anywhere(self) -> bool:
        """Say whether it is shown at any address of the site, and so only by a server."""
        return self.path.name == ANYWHERE

    @property
    def address(self) -> str:
        """Return where to open it: from the disk, where it can be."""
        return self.served if self.is_anywhere else address(self.path)

    def tab(self, state: State = DESKTOP, *, policy: bool = True, scripts: bool = True) -> Page:
        """Return a tab in a state. policy, scripts: as `open_tab` has them."""
        return self.tab_pool.tab(state, policy, scripts)

    def open(self, state: State = DESKTOP, *, policy: bool = True, scripts: bool = True) -> Page:
        """Return a tab in which it is open."""
        tab = self.tab(state, policy=policy, scripts=scripts)
        tab.goto(self.address)
        return tab

    def look(self, state: State = DESKTOP) -> Page:
        """Return a tab in which it is open, for who changes nothing in it: no style, no focus, no other page."""
        return self.tab_pool.look(self.address, state)


@contextmanager
def live_pages(pages: Sequence[Path], site: Path, browser: Browser | None = None) -> Iterator[tuple[LivePage, ...]]:
    """Serve a site and yield some of its pages, each with a browser to open it in. browser: one that is open already.
    Raises BrowserMissing."""
    home = site.resolve()
    with open_browser(browser) as chromium, serve(home, {"Content-Security-Policy": POLICY}) as origin:
        tab_pool = TabPool(chromium)
        try:
            yield tuple(LivePage(page, home, origin, tab_pool) for page in pages)
        finally:
            tab_pool.close()

"""Lets only the author's own browser in, and only from the preview's own pages.

The server listens on this machine alone; but every page of the web that the author opens can make the browser ask for
addresses of this machine. So three things are looked at: the name by which the server was asked for (a name that an
attacker lets point here is refused: DNS rebinding), the page from which it was asked (Origin, RFC 6454; Sec-Fetch-Site,
W3C Fetch Metadata), and what for. Only somebody who opens the address, or follows a link to it, gets a page.
"""

from __future__ import annotations

from collections.abc import Mapping

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

NAMES = ("127.0.0.1", "localhost", "[::1]")
READING = ("GET", "HEAD")

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Frame-Options": "SAMEORIGIN",
    "Cache-Control": "no-store",
}
"""Sent with every answer: no other site may show, load or open what is here."""


def allowed_hosts(port: int) -> frozenset[str]:
    """Return the names by which the server may be asked for, as the header Host has them (RFC 9110, 7.2)."""
    bare = NAMES if port == 80 else ()
    return frozenset((*bare, *(f"{name}:{port}" for name in NAMES)))


def refusal(method: str, headers: Mapping[str, str], port: int) -> str:
    """Return why a request is refused, or nothing. headers: by their names in small letters."""
    hosts = allowed_hosts(port)
    if headers.get("host", "").lower() not in hosts:
        return "This preview answers only by the address that the terminal shows."
    origin = headers.get("origin")
    if origin is not None and origin.lower() not in {f"http://{host}" for host in hosts}:
        return "This preview answers no other site."
    site = headers.get("sec-fetch-site", "none")
    opened = headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"
    if site not in ("same-origin", "none") and not (method in READING and opened):
        return "This preview answers no other site."
    if method not in READING and origin is None and site != "same-origin":
        return "Only a page of the preview may ask for this."
    return ""


class Guard:
    """Stands before an application and refuses what does not come from the preview's own pages."""

    def __init__(self, app: ASGIApp, port: int) -> None:
        self.app, self.port = app, port

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        why = refusal(scope["method"], Headers(scope=scope), self.port)
        answer = PlainTextResponse(why, 403) if why else self.app
        await answer(scope, receive, send_safely)

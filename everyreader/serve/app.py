"""Answers the browser: the pages of a preview with the panel beside them, what changes, and what the panel asks for."""

from __future__ import annotations

import asyncio
import datetime
import mimetypes
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import msgspec
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp

from everyreader.serve.about import about
from everyreader.serve.board import Board
from everyreader.serve.guard import Guard
from everyreader.serve.inject import always_dark, enlarged, for_author, narrow_frame
from everyreader.serve.loop import Asked
from everyreader.serve.panel import panel, told_aloud
from everyreader.serve.places import OWN, Place, find_file, read_place
from everyreader.serve.trouble import missing_page, trouble_page

HERE = Path(__file__).parent
OWN_FILES = {"panel.js": "text/javascript", "panel.css": "text/css", "own.css": "text/css"}
OWN_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; frame-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
)
"""What the preview's own pages may load. A page of the site keeps its own policy, a little wider (`inject.widened`)."""
PULSE = 15.0
"""Seconds after which a browser hears that the preview is still there."""
LARGEST, LONGEST = 10_000, 1_000
"""Bytes that a browser may send, and signs of the address that it says it shows."""


def make_app(board: Board, project: Path, folder: Path, code: str, ask: Callable[[Asked], None], port: int) -> ASGIApp:
    """Return the application. folder: of the preview. code: the digest of our code. ask: passes on what somebody wants
    who looks at it."""

    def place_of(request: Request) -> Place:
        views = tuple(view for view in request.query_params.get("views", "").split("+") if view)
        return Place(request.query_params.get("path", ""), views)

    async def page(request: Request) -> Response:
        place = read_place(request.path_params["path"])
        if place is None:
            return PlainTextResponse("There is nothing at this address.", 404)
        return await asyncio.to_thread(answer, board, project, folder, place)

    async def events(request: Request) -> Response:
        known = request.query_params.get("number", "0")
        number = int(known) if known.isdecimal() and len(known) < 16 else 0
        path = request.query_params.get("path", "")[:LONGEST]
        return StreamingResponse(tell(board, number, path), media_type="text/event-stream")

    async def show_panel(request: Request) -> Response:
        place = place_of(request)
        state = board.state
        found = await asyncio.to_thread(about, state, project, folder, place, code)
        return JSONResponse(
            {
                "number": state.number,
                "words": told_aloud(found, state),
                "panel": panel(found, state, project, place),
                "unready": bool(found.unready),
            }
        )

    async def take(request: Request) -> Response:
        body = b""
        async for part in request.stream():
            body += part
            if len(body) > LARGEST:
                return PlainTextResponse("This is too much.", 413)
        wish = read_wish(body)
        if wish is None:
            return PlainTextResponse("This is not understood.", 400)
        ask(wish)
        return JSONResponse({})

    async def own_file(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in OWN_FILES:
            return PlainTextResponse("There is nothing at this address.", 404)
        return FileResponse(HERE / name, media_type=OWN_FILES[name])

    routes = [
        Route(f"/{OWN}/events", events),
        Route(f"/{OWN}/panel", show_panel),
        Route(f"/{OWN}/ask", take, methods=["POST"]),
        Route(f"/{OWN}/{{name}}", own_file),
        Route("/{path:path}", page),
    ]
    return Guard(Starlette(routes=routes), port)


class _Wish(msgspec.Struct):
    """What the panel sends."""

    make: str = ""
    day: datetime.date | None = None
    today: bool = False


def read_wish(body: bytes) -> Asked | None:
    """Return what somebody wants, or None where that cannot be understood."""
    try:
        wish = msgspec.json.decode(body, type=_Wish)
    except msgspec.DecodeError:
        return None
    return Asked((wish.make,) if wish.make else (), wish.day, wish.today)


def answer(board: Board, project: Path, folder: Path, place: Place) -> Response:
    """Return the answer to a request for a page or a file of the preview."""
    state = board.state  # before the file: a page that is newer than its number is only asked for once more
    is_page = place.path.endswith(".html")
    trouble = trouble_page(state, project, place) if is_page else None
    if trouble:
        return _own(trouble[1], trouble[0])
    file = find_file(folder, place.path)
    try:
        if file is None:
            return _own(missing_page(state, project, place), 404)
        if is_page and "narrow" in place.views:
            return _own(narrow_frame(place, state.number))
        if is_page:
            return HTMLResponse(for_author(file.read_text("utf-8"), place, state.number))
        if file.suffix == ".css":
            style = file.read_text("utf-8")
            style = always_dark(style) if "dark" in place.views else style
            style = enlarged(style) if "large" in place.views else style
            return Response(style, media_type="text/css")
    except OSError:  # it went just now
        return _own(missing_page(state, project, place), 404)
    return FileResponse(file, media_type=mimetypes.guess_type(file.name)[0] or "application/octet-stream")


def _own(page: str, status: int = 200) -> Response:
    return HTMLResponse(page, status, {"Content-Security-Policy": OWN_POLICY})


async def tell(board: Board, number: int, path: str = "") -> AsyncIterator[str]:
    """Yield an event for each build after one, and for what is being made meanwhile (WHATWG HTML, server-sent
    events). path: of the page that is looked at."""
    working = ""
    with board.looking(path):
        while True:
            state = board.state
            if state.number != number or state.working != working:
                number, working = state.number, state.working
                yield f"data: {msgspec.json.encode({'number': number, 'working': working}).decode()}\n\n"
            elif await board.wait(state, PULSE) is state:
                yield ": still here\n\n"

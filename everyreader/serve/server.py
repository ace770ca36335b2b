"""Runs the server of a preview beside the loop that builds it."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import uvicorn

from everyreader.build.request import WrongRequest
from everyreader.serve.app import make_app
from everyreader.serve.loop import Preview

LOOPBACK = "127.0.0.1"
PORT, NEXT = 8000, 20
"""The usual port, and how many after it are tried where it is taken."""


def open_socket(port: int | None) -> socket.socket:
    """Return a socket that listens on this machine alone. port: nothing for the first free one of the usual ports, 0
    for any. Errors: WrongRequest where the port cannot be had."""
    ports = [port] if port is not None else [*range(PORT, PORT + NEXT), 0]
    for number in ports:
        found = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        if os.name != "nt":  # there it would let two servers have one port; here it lets one begin right after another
            found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            found.bind((LOOPBACK, number))
        except (OSError, OverflowError):
            found.close()
            continue
        found.listen(128)
        return found
    raise WrongRequest(f"Port {port} is taken or cannot be used. Name another one, or none to take a free one.")


@contextmanager
def served(preview: Preview, listening: socket.socket) -> Iterator[str]:
    """Serve a preview from a thread of its own for as long as the block lasts, and yield its address. listening: as
    `open_socket` returns it; it is closed at the end."""
    number = listening.getsockname()[1]
    app = make_app(preview.board, preview.project, preview.folder, preview.code, preview.events.put, number)
    server = uvicorn.Server(
        uvicorn.Config(
            app,
            log_level="critical",
            access_log=False,
            server_header=False,
            lifespan="off",
            ws="none",
            http="h11",
            loop="asyncio",
            timeout_graceful_shutdown=1,
        )
    )
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    try:
        yield f"http://{LOOPBACK}:{number}/"
    finally:
        server.should_exit = True
        thread.join(3)
        listening.close()


def serve(preview: Preview, port: int | None, tell: Callable[[str], None]) -> int:
    """Build a preview and serve it until Ctrl-C; return the exit code. Errors: as `open_socket` has them."""
    listening = open_socket(port)  # whoever asks before the first build is done waits for it
    tell("The preview is being built. It has a folder of its own, and the site is not touched.")
    try:
        preview.begin()
        with served(preview, listening) as address:
            tell(f"Open {address} in a browser: it shows what you save. Ctrl-C ends it.")
            preview.run()
    except KeyboardInterrupt:
        tell("The preview has ended.")
    return 0

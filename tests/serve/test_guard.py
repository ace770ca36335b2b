"""Only the author's own browser gets an answer, and only on behalf of the preview's own pages."""

from __future__ import annotations

import pytest

from everyreader.serve.guard import refusal

HOST = {"host": "127.0.0.1:8000"}


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "LOCALHOST:8000", "[::1]:8000"])
def test_names_of_this_machine_are_answered(host: str) -> None:
    """As people type the address."""
    assert refusal("GET", {"host": host}, 8000) == ""


@pytest.mark.parametrize(
    "host",
    [
        "",
        "127.0.0.1",
        "127.0.0.1:8001",
        "attacker.example:8000",
        "127.0.0.1.attacker.example:8000",
        "localhost.:8000",
        "127.0.0.1:8000@attacker.example",
        "0.0.0.0:8000",
    ],
)
def test_other_names_are_refused(host: str) -> None:
    """A name of somebody else's that leads to this machine too (DNS rebinding) reads nothing."""
    assert refusal("GET", {"host": host}, 8000)


def test_no_name_is_refused() -> None:
    """A request without Host."""
    assert refusal("GET", {}, 8000)


def test_the_usual_port_may_be_left_out() -> None:
    """Browsers do not send the port 80."""
    assert refusal("GET", {"host": "localhost"}, 80) == ""


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://attacker.example"},
        {"origin": "null"},
        {"origin": "http://localhost:3000"},
        {"origin": "https://127.0.0.1:8000"},
        {"sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "image"},
        {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe"},
        {"sec-fetch-site": "same-site", "sec-fetch-mode": "cors", "sec-fetch-dest": "empty"},
    ],
)
def test_other_sites_are_refused(headers: dict[str, str]) -> None:
    """Pages of the web, sandboxed frames, and other servers on this machine."""
    assert refusal("GET", {**HOST, **headers}, 8000)


def test_a_link_from_elsewhere_may_be_followed() -> None:
    """A person who clicks on the address in a chat gets the page, and what led there gets nothing."""
    opened = {"sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}
    assert refusal("GET", {**HOST, **opened}, 8000) == ""
    assert refusal("POST", {**HOST, **opened}, 8000)


@pytest.mark.parametrize(
    ("headers", "answered"),
    [
        ({"origin": "http://127.0.0.1:8000"}, True),
        ({"origin": "http://localhost:8000", "sec-fetch-site": "same-origin"}, True),
        ({"sec-fetch-site": "same-origin"}, True),
        ({}, False),
        ({"sec-fetch-site": "none"}, False),
        ({"origin": "https://attacker.example", "sec-fetch-site": "same-origin"}, False),
    ],
)
def test_only_the_preview_asks_for_a_change(headers: dict[str, str], answered: bool) -> None:
    """Whoever sends something says from which page."""
    assert (refusal("POST", {**HOST, **headers}, 8000) == "") == answered

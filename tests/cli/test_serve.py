"""`build.py serve` as a person starts and ends it."""

from __future__ import annotations

import http.client
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from everyreader.testing import make_project, page, run

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
def test_it_says_its_address_and_ends_with_ctrl_c(tmp_path: Path) -> None:
    """The address answers; Ctrl-C ends it at once, although a browser still listens, with one sentence and no
    traceback."""
    project = make_project(tmp_path, {"content/en/page.md": page("Words.")})
    started = subprocess.Popen(
        [sys.executable, str(ROOT / "build.py"), "serve", "--port", "0", "--project", str(project)],
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # a run behind `&` hears none
    )
    assert started.stderr
    said = ""
    while not (found := re.search(r"Open (http://127\.0\.0\.1:\d+/) in a browser", said)):
        line = started.stderr.readline()
        assert line, said
        said += line
    browser = http.client.HTTPConnection("127.0.0.1", urlsplit(found[1]).port, timeout=60)
    browser.request("GET", "/.everyreader/events?number=0")
    assert browser.getresponse().readline().startswith(b"data:")
    started.send_signal(signal.SIGINT)
    _, rest = started.communicate(timeout=60)
    assert started.returncode == 0 and rest.endswith("The preview has ended.\n") and "Traceback" not in said + rest
    browser.close()
    assert not (project / "site").exists()


def test_a_port_that_is_taken_is_said(tmp_path: Path) -> None:
    """Where one was named; nothing is started."""
    project = make_project(tmp_path, {})
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        said = run(project, "serve", "--project", str(project), "--port", str(other.getsockname()[1]))
    assert said.code == 2 and "is taken or cannot be used" in said.told
    assert "is taken or cannot be used" in run(project, "serve", "--project", str(project), "--port", "70000").told


def test_a_folder_that_is_no_project_is_said(tmp_path: Path) -> None:
    """As a build says it."""
    assert "There is no folder content" in run(tmp_path, "serve", "--project", str(tmp_path)).told

"""Starts real servers, nginx and Apache, on the loopback address with what a build writes for them, and asks them.

Each runs as the user who runs the tests, on a port that was free, with all of its files in a folder of the test.
Nothing is installed and nothing outlives the test.
"""

from __future__ import annotations

import contextlib
import os
import random
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from everyreader.setup.servers import folder, libraries, programs

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0
"""Seconds that a server may take to start, to answer or to end on a machine with much else to do."""
NGINX = """\
daemon off;
worker_processes 1;
pid {work}/pid;
error_log {work}/log warn;
events {{ worker_connections 64; }}
http {{
    include {servers}/etc/nginx/mime.types;
    default_type application/octet-stream;
    access_log off;
    client_body_temp_path {work}/a; proxy_temp_path {work}/b; fastcgi_temp_path {work}/c;
    uwsgi_temp_path {work}/d; scgi_temp_path {work}/e;
    include {work}/site.conf;
}}
"""
APACHE = """\
ServerRoot {servers}/usr/lib/apache2
ServerName localhost
PidFile {work}/pid
ErrorLog {work}/log
LogLevel warn
DefaultRuntimeDir {work}
Mutex file:{work}
Listen 127.0.0.1:{port}
{modules}
TypesConfig {servers}/etc/nginx/no-types
{user}
DocumentRoot {root}
{site}
AddType text/html .html
AddType text/css .css
AddType application/pdf .pdf
AddType text/plain .txt
AddType application/xml .xml
AddType image/svg+xml .svg
AddType application/json .json
DirectoryIndex index.html
<FilesMatch "^\\.ht">
    Require all denied
</FilesMatch>
"""
FOLDER = """\
<Directory {root}>
    Options {options}
    AllowOverride FileInfo
    Require all granted
</Directory>"""
MODULES = (
    "mpm_event",
    "authz_core",
    "authz_host",
    "dir",
    "mime",
    "alias",
    "setenvif",
    "headers",
    "filter",
    "deflate",
    "autoindex",
)


class Answer(NamedTuple):
    """What a server answered. headers: with small letters."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def place(self) -> str:
        """Return the path to which it leads, without a host of its own."""
        return re.sub(r"^http://127\.0\.0\.1:\d+", "", self.headers.get("location", ""))


class Host(NamedTuple):
    """A server that runs. name: `nginx`, `apache`, or `apache, own` where it reads its own configuration."""

    name: str
    port: int

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """Send a request, its path exactly as it is given. headers: with _ for -."""
        lines = [
            f"{method} {path} HTTP/1.1",
            f"Host: {headers.pop('host', f'127.0.0.1:{self.port}')}",
            "Connection: close",
        ]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        with socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE) as link:
            link.sendall(("\r\n".join(lines) + "\r\n\r\n").encode("latin-1"))
            data = b""
            while got := link.recv(65536):
                data += got
        head, _, body = data.partition(b"\r\n\r\n")
        first, *rest = head.decode("latin-1").split("\r\n")
        found: dict[str, str] = {}
        for line in rest:
            name, _, value = line.partition(":")
            key = name.strip().lower()
            found[key] = f"{found[key]}, {value.strip()}" if key in found else value.strip()
        return Answer(int(first.split()[1]), found, body)


def free_port() -> int:
    """Return a port that nobody listens on, below those that a system gives to whoever asks for any: one of these might
    be given away before the server has it."""
    for port in random.sample(range(10_000, 32_000), 100):
        with contextlib.suppress(OSError), socket.socket() as link:
            link.bind(("127.0.0.1", port))
            return port
    raise OSError("no port is free")


@contextlib.contextmanager
def nginx(site: Path, work: Path, port: int = 0) -> Iterator[Host]:
    """Serve a built site with nginx, as hosting/README.txt tells people to: root and port are all that is changed."""
    port = port or free_port()
    text = (site / "hosting/nginx.conf").read_text("utf-8")
    text = re.sub(r"listen 80[^;]*;", f"listen 127.0.0.1:{port};", text)
    text = re.sub(r"\n *listen \[::\]:80[^;]*;", "", text)
    text = re.sub(r"root [^;]*;", f"root {site};", text)
    work.mkdir(parents=True, exist_ok=True)
    (work / "site.conf").write_text(text, "utf-8")
    (work / "nginx.conf").write_text(
        NGINX.format(work=work, servers=folder(ROOT))
        if os.geteuid()
        else "user root;\n" + NGINX.format(work=work, servers=folder(ROOT)),
        "utf-8",
    )
    with _running(
        [str(programs(ROOT)[0]), "-p", str(work), "-c", str(work / "nginx.conf"), "-e", str(work / "log")], work, port
    ):
        yield Host("nginx", port)


@contextlib.contextmanager
def apache(
    site: Path,
    work: Path,
    modules: tuple[str, ...] = MODULES,
    options: str = "Indexes FollowSymLinks",
    port: int = 0,
    own: bool = False,
) -> Iterator[Host]:
    """Serve a built site with Apache, which reads its .htaccess with no more rights than hosting/README.txt asks for.
    own: it reads hosting/apache.conf instead, in which root and port are all that is changed."""
    port = port or free_port()
    work.mkdir(parents=True, exist_ok=True)
    servers = folder(ROOT)
    (servers / "etc/nginx/no-types").touch()
    loaded = "\n".join(f"LoadModule {name}_module modules/mod_{name}.so" for name in modules)
    for parent in (site, *site.parents) if not os.geteuid() else ():
        parent.chmod(
            parent.stat().st_mode | 0o111
        )  # it will not run as root, and pytest's folders are for their owner alone
    user = "" if os.geteuid() else "<IfModule unixd_module>\nUser nobody\nGroup nogroup\n</IfModule>"
    part = FOLDER.format(root=site, options=options)
    if own:
        part = (
            (site / "hosting/apache.conf")
            .read_text("utf-8")
            .replace("/var/www/site", str(site))
            .replace("*:80>", f"127.0.0.1:{port}>")
        )
    (work / "apache.conf").write_text(
        APACHE.format(servers=servers, work=work, port=port, modules=loaded, root=site, site=part, user=user), "utf-8"
    )
    with _running(
        [str(programs(ROOT)[1]), "-d", str(servers / "usr/lib/apache2"), "-f", str(work / "apache.conf"), "-X"],
        work,
        port,
    ):
        yield Host("apache, own" if own else "apache", port)


@contextlib.contextmanager
def _running(command: list[str], work: Path, port: int) -> Iterator[None]:
    environment = {**os.environ, "LD_LIBRARY_PATH": os.pathsep.join(map(str, libraries(ROOT)))}
    with (work / "said").open("wb") as said:
        process = subprocess.Popen(command, stdout=said, stderr=said, stdin=subprocess.DEVNULL, env=environment)
    try:
        end = time.monotonic() + PATIENCE
        while not (listens := _listens(port)) and process.poll() is None and time.monotonic() < end:
            time.sleep(0.05)
        assert listens and process.poll() is None, f"{command[0]} does not start: " + "".join(
            path.read_text("utf-8", "replace")[-3000:] for path in (work / "said", work / "log") if path.exists()
        )
        yield
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _listens(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=PATIENCE):
        return True
    return False


def copied(site: Path, folder_: Path) -> Path:
    """Return a copy of a site below a folder."""
    return Path(shutil.copytree(site, folder_))

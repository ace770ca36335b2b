"""What a build writes for nginx and Apache, in real servers of both: every kind of answer, every form of an address."""

from __future__ import annotations

import gzip
import re
from contextlib import ExitStack
from pathlib import Path

import pytest
from host_servers import Host, apache, nginx
from served_site import FILES, NAMES, made

from everyreader.publish.hosting import host_files
from everyreader.publish.policy import ASSETS_CACHE, PAGES_CACHE, Hosting, headers
from everyreader.testing import write

pytestmark = pytest.mark.slow


def style(host: Host) -> str:
    """Return the path of the style sheet."""
    found = re.search(rb'href="\.\.(/assets/[^"]+\.css)"', host.ask("/en/choice.html").body)
    assert found
    return found[1].decode()


@pytest.mark.parametrize("name", NAMES)
def test_headers_are_sent_with_every_kind_of_answer(hosts: dict[str, Host], name: str) -> None:
    """Pages, files, redirects, lost pages, files that have not changed, parts, what is not allowed: a reader is
    protected alike."""
    host, wanted = hosts[name], {key.lower(): value for key, value in headers(noindex=True).items()}
    tag = host.ask("/en/choice.html").headers["etag"]
    answers = {
        200: [
            host.ask("/en/choice.html"),
            host.ask("/"),
            host.ask(style(host)),
            host.ask("/media/form.txt"),
            host.ask("/en/choice.html", "HEAD"),
        ],
        301: [host.ask("/en/choice"), host.ask("/old/two.pdf"), host.ask("/en/")],
        304: [host.ask("/en/choice.html", if_none_match=tag)],
        206: [host.ask("/media/form.txt", range="bytes=0-9")],
        404: [host.ask("/nowhere"), host.ask("/media/"), host.ask("/en/no/where.html"), host.ask("/manifest.json")],
        405: [host.ask("/en/choice.html", "DELETE")],
        416: [host.ask("/media/form.txt", range="bytes=99999-")],
    }
    for status, found in answers.items():
        for answer in found:
            assert answer.status == status
            for key, value in wanted.items():
                said = answer.headers.get(key, "")
                assert said == value or (status == 416 and said == f"{value}, {value}"), (
                    status,
                    key,
                    answer.headers,
                )  # nginx says it twice
            cache = ASSETS_CACHE if answer is answers[200][2] else PAGES_CACHE
            assert answer.headers["cache-control"].startswith(cache)


@pytest.mark.parametrize("name", ["nginx", "apache, own"])
def test_headers_are_sent_with_what_is_refused_at_once(hosts: dict[str, Host], name: str) -> None:
    """A request that makes no sense is answered before any file is looked for; .htaccess cannot reach that, and a
    server's own settings can."""
    for path, method, status in (
        ("/%zz", "GET", (400,)),
        ("/" + "a" * 9000, "GET", (414,)),
        ("/%00", "GET", (400, 404)),
        ("/", "TRACE", (405,)),
        ("/en/a%2fb", "GET", (404,)),
        ("/en/choice.html", "PUT", (405,)),
    ):
        answer = hosts[name].ask(path, method)
        assert answer.status in status, (path[:20], method)
        for key, value in headers().items():
            assert answer.headers.get(key.lower()) == value, (path[:20], method, key)


@pytest.mark.parametrize("name", NAMES)
def test_every_kind_of_text_is_sent_compressed_and_says_its_letters(hosts: dict[str, Host], name: str) -> None:
    """Readers pay for each kilobyte; and a file whose letters are not said shows wrong signs in some browsers."""
    host = hosts[name]
    kinds = {
        "/en/choice.html": "text/html",
        style(host): "text/css",
        "/media/form.txt": "text/plain",
        "/en/feed.xml": r"application/atom\+xml",
        "/sitemap.xml": "application/xml|text/xml",
        "/robots.txt": "text/plain",
        "/media/file.vtt": "text/vtt",
        "/media/file.csv": "text/csv",
        "/media/round.svg": r"image/svg\+xml",
    }
    for path, kind in kinds.items():
        plain, packed = host.ask(path), host.ask(path, accept_encoding="gzip")
        assert re.fullmatch(rf"(?:{kind}); ?charset=utf-8", plain.headers["content-type"], re.IGNORECASE), (
            path,
            plain.headers,
        )
        if len(plain.body) > 300:
            assert packed.headers.get("content-encoding") == "gzip", path
            assert "accept-encoding" in packed.headers["vary"].lower()
            assert len(packed.body) < len(plain.body)
            body = packed.body if packed.headers.get("transfer-encoding") != "chunked" else unchunked(packed.body)
            assert gzip.decompress(body) == (
                plain.body if plain.headers.get("transfer-encoding") != "chunked" else unchunked(plain.body)
            )


@pytest.mark.parametrize("name", NAMES)
def test_files_to_download_say_what_they_are(hosts: dict[str, Host], name: str) -> None:
    """Browsers may not guess, so a file whose kind is not said is not opened, and subtitles are not shown."""
    for ending, kind in FILES.items():
        answer = hosts[name].ask(f"/media/file{ending}")
        assert answer.status == 200 and answer.headers["content-type"].replace("UTF-8", "utf-8") == kind, ending


def unchunked(body: bytes) -> bytes:
    """Return a body that came in pieces (RFC 9112, 7.1)."""
    whole = b""
    while body:
        size, _, body = body.partition(b"\r\n")
        length = int(size, 16)
        whole, body = whole + body[:length], body[length + 2 :]
    return whole


@pytest.mark.parametrize("name", NAMES)
def test_nobody_reads_what_is_for_hosts(hosts: dict[str, Host], name: str) -> None:
    """Settings and the list of all files, drafts and old addresses among them, are there for the host alone."""
    host = hosts[name]
    for path in (
        "/_headers",
        "/_redirects",
        "/.htaccess",
        "/web.config",
        "/staticwebapp.config.json",
        "/hosting/nginx.conf",
        "/hosting/README.txt",
        "/hosting/cloudflare_headers",
        "/manifest.json",
        "/MANIFEST.json",
        "/Web.Config",
        "/.everyreader-parts/manifest",
        "/.gitignore",
        "/en/.hidden",
        "/hosting/../manifest.json",
        "/%6danifest.json",
        "/hosting",
    ):
        answer = host.ask(path)
        assert answer.status == 404 or (name != "nginx" and answer.status == 403), path
        assert b"sha256" not in answer.body and b"<html lang" in answer.body
    for path in ("/robots.txt", "/sitemap.xml", "/favicon.ico"):
        assert host.ask(path).status == 200, path
    assert host.ask("/favicon.ico").headers["content-type"].startswith("image/")


def test_apache_needs_no_more_than_the_readme_says(tmp_path: Path) -> None:
    """Without links of the file system, without modules that a host may lack: pages are there, and their words are not
    listed."""
    site = made(tmp_path)
    few = ("mpm_event", "authz_core", "authz_host", "dir", "mime", "alias", "setenvif", "autoindex")
    with apache(site, tmp_path / "apache", few, "None") as host:
        assert (
            host.ask("/en/choice.html").status == 200
            and host.ask("/en/choice").status == 301
            and host.ask("/media/").status == 404
        )


def test_servers_take_thousands_of_pages_and_redirects(tmp_path: Path) -> None:
    """The last page and the last redirect are found as the first are."""
    pages = tuple(f"en/part-{number % 50}/a-rather-long-name-of-a-page-{number}.html" for number in range(3000))
    moved = {f"/old/address/of/page/{number}": f"/{page}" for number, page in enumerate(pages)}
    for path, data in {
        **host_files(Hosting("https://www.trust.example", moved=moved, pages=pages, tags=("en",))),
        pages[-1]: b"<html>",
    }.items():
        write(tmp_path / "site", {path: data})
    with ExitStack() as stack:
        for host in (
            stack.enter_context(nginx(tmp_path / "site", tmp_path / "n")),
            stack.enter_context(apache(tmp_path / "site", tmp_path / "a")),
        ):
            for path in (f"/{pages[-1].removesuffix('.html')}/", "/old/address/of/page/2999"):
                assert host.ask(path).place == f"/{pages[-1]}", host.name

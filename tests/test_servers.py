"""What a build writes for nginx and Apache, in real servers of both: every kind of answer, every form of an address."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from host_servers import Host, apache, nginx
from small_project import PICTURE, build, make_project, page, words_format, write

from everyreader.publish.hosting import host_files
from everyreader.publish.policy import ASSETS_CACHE, PAGES_CACHE, Hosting, headers

pytestmark = pytest.mark.slow

NAMES = ("nginx", "apache", "apache, own")
OLD = {"/old/one/": "en/choice", "/old/two.pdf": "en/choice#first", "/our-services/opt-out.aspx": "en/guides/help", "/index.php": "en/choice",
       "/a b/c d.html": "en/choice", "/é/ü": "ur/choice", "/plus+and&more;x": "en/choice", "/it's": "en/choice", "/$1": "en/choice",
       "/{x}": "en/choice", "/(ab)^": "en/choice", "/a.b.c/": "en/choice", "/100%": "en/choice", "/Old/CASE.html": "en/choice", "/[x]": "en/choice",
       "/~a": "en/choice", "/!x,y=z@": "en/choice"}
"""Old addresses of any shape, as they are read, by the page that takes their place."""


FILES = {".vtt": "text/vtt; charset=utf-8", ".csv": "text/csv; charset=utf-8", ".ics": "text/calendar; charset=utf-8",
         ".brf": "text/plain; charset=utf-8", ".epub": "application/epub+zip", ".odt": "application/vnd.oasis.opendocument.text",
         ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}
"""Media types of files to download, by ending."""


def percent(path: str) -> str:
    """Return a path as a browser asks for it."""
    return "".join(chr(byte) if chr(byte).isalnum() and byte < 128 or chr(byte) in "/-._~!'()+,;=:@&$*" else f"%{byte:02X}" for byte in path.encode())


def made(folder: Path, settings: str = "", base: str = "https://www.trust.example") -> Path:
    """Return the site of a small project with redirects, files and drafts."""
    project = make_project(folder / "project")
    site = project / "content/site.yml"
    site.write_text(site.read_text("utf-8").replace("https://www.trust.example", base) + settings, "utf-8")
    write(project, "content/redirects.csv", "old,new\n" + "".join(f'"{percent(old)}",{new}\n' for old, new in OLD.items()))
    write(project, "content/media/form.txt", "A form, with an é.\n" * 60)
    for ending in FILES:
        write(project, f"content/media/file{ending}", f"A file, with an é, that ends in {ending}.\n" * 60)
    links = " ".join(f"[File {number}](../../media/file{ending})" for number, ending in enumerate(FILES))
    write(project, "content/en/news/one.md", page("en", "one", 4, kind="news", more="date: 2026-11-01\nredirects: [/old2/, /datei.pdf, /einfach]\n",
                                                 other="../choice.md", rest=f"[The form](../../media/form.txt) {links}"))
    write(project, "content/media/round.svg", PICTURE.format(radius=12).replace("/>", "/>" + "<rect/>" * 60))
    with words_format(folder / "format"):
        assert build(project).code in (0, 1)
    return project / "site"


@pytest.fixture(scope="module")
def hosts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Host]]:
    """Both servers with one site."""
    folder = tmp_path_factory.mktemp("hosts")
    site = made(folder)
    with ExitStack() as stack:
        yield {"nginx": stack.enter_context(nginx(site, folder / "nginx")), "apache": stack.enter_context(apache(site, folder / "apache")),
               "apache, own": stack.enter_context(apache(site, folder / "own", own=True))}


def style(host: Host) -> str:
    """Return the path of the style sheet."""
    found = re.search(rb'href="\.\.(/assets/[^"]+\.css)"', host.ask("/en/choice.html").body)
    assert found
    return found[1].decode()


@pytest.mark.parametrize("name", NAMES)
def test_headers_are_sent_with_every_kind_of_answer(hosts: dict[str, Host], name: str) -> None:
    """Pages, files, redirects, lost pages, files that have not changed, parts, what is not allowed: a reader is protected alike."""
    host, wanted = hosts[name], {key.lower(): value for key, value in headers(noindex=True).items()}
    tag = host.ask("/en/choice.html").headers["etag"]
    answers = {
        200: [host.ask("/en/choice.html"), host.ask("/"), host.ask(style(host)), host.ask("/media/form.txt"), host.ask("/en/choice.html", "HEAD")],
        301: [host.ask("/en/choice"), host.ask("/old/two.pdf"), host.ask("/en/")],
        304: [host.ask("/en/choice.html", if_none_match=tag)], 206: [host.ask("/media/form.txt", range="bytes=0-9")],
        404: [host.ask("/nowhere"), host.ask("/media/"), host.ask("/en/no/where.html"), host.ask("/manifest.json")],
        405: [host.ask("/en/choice.html", "DELETE")], 416: [host.ask("/media/form.txt", range="bytes=99999-")]}
    for status, found in answers.items():
        for answer in found:
            assert answer.status == status
            for key, value in wanted.items():
                said = answer.headers.get(key, "")
                assert said == value or status == 416 and said == f"{value}, {value}", (status, key, answer.headers)  # nginx says it twice
            cache = ASSETS_CACHE if answer is answers[200][2] else PAGES_CACHE
            assert answer.headers["cache-control"].startswith(cache)


@pytest.mark.parametrize("name", ["nginx", "apache, own"])
def test_headers_are_sent_with_what_is_refused_at_once(hosts: dict[str, Host], name: str) -> None:
    """A request that makes no sense is answered before any file is looked for; .htaccess cannot reach that, and a server's own settings can."""
    for path, method, status in (("/%zz", "GET", (400,)), ("/" + "a" * 9000, "GET", (414,)), ("/%00", "GET", (400, 404)), ("/", "TRACE", (405,)),
                                 ("/en/a%2fb", "GET", (404,)), ("/en/choice.html", "PUT", (405,))):
        answer = hosts[name].ask(path, method)
        assert answer.status in status, (path[:20], method)
        for key, value in headers().items():
            assert answer.headers.get(key.lower()) == value, (path[:20], method, key)


@pytest.mark.parametrize("name", NAMES)
def test_every_kind_of_text_is_sent_compressed_and_says_its_letters(hosts: dict[str, Host], name: str) -> None:
    """Readers pay for each kilobyte; and a file whose letters are not said shows wrong signs in some browsers."""
    host = hosts[name]
    kinds = {"/en/choice.html": "text/html", style(host): "text/css", "/media/form.txt": "text/plain", "/en/feed.xml": r"application/atom\+xml",
             "/sitemap.xml": "application/xml|text/xml", "/robots.txt": "text/plain",
             "/media/file.vtt": "text/vtt", "/media/file.csv": "text/csv", "/media/round.svg": r"image/svg\+xml"}
    for path, kind in kinds.items():
        plain, packed = host.ask(path), host.ask(path, accept_encoding="gzip")
        assert re.fullmatch(rf"(?:{kind}); ?charset=utf-8", plain.headers["content-type"], re.IGNORECASE), (path, plain.headers)
        if len(plain.body) > 300:
            assert packed.headers.get("content-encoding") == "gzip", path
            assert "accept-encoding" in packed.headers["vary"].lower()
            assert len(packed.body) < len(plain.body)
            body = packed.body if packed.headers.get("transfer-encoding") != "chunked" else unchunked(packed.body)
            assert gzip.decompress(body) == (plain.body if plain.headers.get("transfer-encoding") != "chunked" else unchunked(plain.body))


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
        whole, body = whole + body[:length], body[length + 2:]
    return whole


FORMS = {"/en/choice": "/en/choice.html", "/en/choice/": "/en/choice.html", "/en/choice//": "/en/choice.html", "/en/choice.html/": "/en/choice.html",
         "/en/guides/help": "/en/guides/help.html", "/en": "/en/index.html", "/en/": "/en/index.html", "/en/index": "/en/index.html",
         "/en/index/": "/en/index.html", "/ur/": "/ur/index.html", "/en//choice.html": "/en/choice.html", "//en/choice.html": "/en/choice.html",
         "/en/x/../choice": "/en/choice.html", "/en/choice?a=b": "/en/choice.html?a=b", "/%65n/choice": "/en/choice.html"}
CAPITALS = {"/EN/Choice.html": "/en/choice.html", "/EN/CHOICE": "/en/choice.html", "/En/": "/en/index.html", "/en/Guides/HELP/": "/en/guides/help.html"}


@pytest.mark.parametrize("name", NAMES)
def test_a_page_has_one_address_to_which_all_others_lead(hosts: dict[str, Host], name: str) -> None:
    """Every page is there as `.html`, so that links work from disk; what people make of an address leads to it, in the end at once."""
    host = hosts[name]
    for path, place in (FORMS | (CAPITALS if name == "nginx" else {})).items():
        answer = host.ask(path)
        for _ in range(2):
            if answer.status == 301 and answer.place != place:
                answer = host.ask(answer.place)
        assert (answer.status, answer.place) == (301, place), path
        assert host.ask(place).status == 200
    for path in CAPITALS if name != "nginx" else ():
        assert host.ask(path).status in (301, 404)


@pytest.mark.parametrize("name", NAMES)
def test_no_address_leads_to_another_website(hosts: dict[str, Host], name: str) -> None:
    """Whatever is asked for, the answer never sends a reader elsewhere, and no line of the request gets into the headers."""
    host = hosts[name]
    for path in ("//evil.example/en/choice", "//evil.example/..%2f/en/choice", "/\\evil.example/en/choice", "//evil.example//", "/%2fevil.example/",
                 "/en/choice%0d%0aX-Evil:%20yes", "/%0d%0aX-Evil:%20yes/", "///evil.example/%2e%2e/en/choice", "//en/choice%2f%2fevil.example",
                 "/en/choice/%0aSet-Cookie:a", "//evil.example/%2e%2e"):
        answer = host.ask(path)
        assert "x-evil" not in answer.headers and "set-cookie" not in answer.headers
        assert not answer.place or re.match(r"/(?![/\\])", answer.place), (path, answer.place)
        assert answer.status in (301, 400, 404), path


@pytest.mark.parametrize("name", NAMES)
def test_a_lost_reader_gets_the_page_of_their_language(hosts: dict[str, Host], name: str) -> None:
    """In folders too, however deep, and whole: its links lead from the root."""
    host = hosts[name]
    for path, lang in (("/nowhere", "en"), ("/en/a/b/c.html", "en"), ("/ur/nowhere", "ur"), ("/pl/guides/nowhere/", "pl"), ("/ur/x/y.pdf", "ur"),
                       ("/assets/", "en"), ("/media", "en"), ("/hosting/", "en"), ("/en/choice.words.txt.bak", "en")):
        answer = host.ask(path)
        assert answer.status == 404 and f'<html lang="{lang}'.encode() in answer.body, path
        for link in re.findall(rb'(?:href|src)="([^"#:]+)"', answer.body):
            assert link.startswith(b"/") and host.ask(link.decode()).status == 200, link


@pytest.mark.parametrize("name", NAMES)
def test_nobody_reads_what_is_for_hosts(hosts: dict[str, Host], name: str) -> None:
    """Settings and the list of all files, drafts and old addresses among them, are there for the host alone."""
    host = hosts[name]
    for path in ("/_headers", "/_redirects", "/.htaccess", "/web.config", "/staticwebapp.config.json", "/hosting/nginx.conf", "/hosting/README.txt",
                 "/hosting/cloudflare_headers", "/manifest.json", "/MANIFEST.json", "/Web.Config", "/.everyreader-parts/manifest", "/.gitignore",
                 "/en/.hidden", "/hosting/../manifest.json", "/%6danifest.json", "/hosting"):
        answer = host.ask(path)
        assert answer.status == 404 or name != "nginx" and answer.status == 403, path
        assert b"sha256" not in answer.body and b"<html lang" in answer.body
    for path in ("/robots.txt", "/sitemap.xml", "/favicon.ico"):
        assert host.ask(path).status == 200, path
    assert host.ask("/favicon.ico").headers["content-type"].startswith("image/")


@pytest.mark.parametrize("name", NAMES)
def test_old_addresses_of_any_shape_lead_on(hosts: dict[str, Host], name: str) -> None:
    """Those of a table and those of front matter: with a slash, of a file, with spaces, marks and letters of any script."""
    host = hosts[name]
    for old, new in OLD.items():
        path, _, part = new.partition("#")
        answer = host.ask(percent(old))
        assert (answer.status, answer.place) == (301, f"/{path}.html" + (f"#{part}" if part else "")), old
    for old in ("/old2/", "/old2", "/datei.pdf", "/einfach", "/einfach.html"):
        answer = host.ask(old)
        assert (answer.status, answer.place) == (301, "/en/news/one.html"), old


def test_a_site_in_a_folder_is_served_alike(tmp_path: Path) -> None:
    """A trust may give the site a folder of its own website: forms, lost pages and redirects stay below it."""
    made(tmp_path, base="https://bücher.example/notices")
    folder = tmp_path / "root"
    folder.mkdir()
    (tmp_path / "project/site").rename(folder / "notices")
    with ExitStack() as stack:
        site = folder / "notices"
        (folder / "hosting").symlink_to(site / "hosting")
        for host in (stack.enter_context(nginx(folder, tmp_path / "nginx")), stack.enter_context(apache(folder, tmp_path / "apache"))):
            assert host.ask("/notices/").status == host.ask("/notices/en/choice.html").status == 200
            for path, place in (("/notices/en/choice", "/notices/en/choice.html"), ("/notices/en/", "/notices/en/index.html"),
                                ("/notices/old/two.pdf", "/notices/en/choice.html#first")):
                assert host.ask(path).place == place, path
            assert host.ask("/notices").place == "/notices/" and host.ask("/notices/manifest.json").status == 404
            lost = host.ask("/notices/ur/nowhere")
            assert lost.status == 404 and b'<html lang="ur' in lost.body and b'href="/notices/assets/' in lost.body
        assert "server_name xn--bcher-kva.example;" in (site / "hosting/nginx.conf").read_text("utf-8")


def test_http_leads_to_https_where_that_is_asked_for(tmp_path: Path, hosts: dict[str, Host]) -> None:
    """Never where a proxy in front has taken https already: that would go round for ever. Other names are bound only if asked."""
    assert hosts["nginx"].ask("/en/choice.html").status == hosts["apache"].ask("/en/choice.html").status == 200
    site = made(tmp_path, "https: {redirect: yes, subdomains: yes}\n")
    with ExitStack() as stack:
        for host in (stack.enter_context(nginx(site, tmp_path / "nginx")), stack.enter_context(apache(site, tmp_path / "apache"))):
            answer = host.ask("/en/choice.html?a=b", host="other.example")
            assert (answer.status, answer.headers["location"]) == (301, "https://www.trust.example/en/choice.html?a=b"), host.name
            for said in ("https", "HTTPS"):
                assert host.ask("/en/choice.html", x_forwarded_proto=said).status == 200, host.name
            assert host.ask("/en/choice.html", x_forwarded_proto="http").status == 301
            assert answer.headers["strict-transport-security"] == "max-age=31536000; includeSubDomains"
    assert hosts["nginx"].ask("/").headers["strict-transport-security"] == "max-age=31536000"


def test_apache_needs_no_more_than_the_readme_says(tmp_path: Path) -> None:
    """Without links of the file system, without modules that a host may lack: pages are there, and their words are not listed."""
    site = made(tmp_path)
    few = ("mpm_event", "authz_core", "authz_host", "dir", "mime", "alias", "setenvif", "autoindex")
    with apache(site, tmp_path / "apache", few, "None") as host:
        assert host.ask("/en/choice.html").status == 200 and host.ask("/en/choice").status == 301 and host.ask("/media/").status == 404


def test_servers_take_thousands_of_pages_and_redirects(tmp_path: Path) -> None:
    """The last page and the last redirect are found as the first are."""
    pages = tuple(f"en/part-{number % 50}/a-rather-long-name-of-a-page-{number}.html" for number in range(3000))
    moved = {f"/old/address/of/page/{number}": f"/{page}" for number, page in enumerate(pages)}
    for path, data in {**host_files(Hosting("https://www.trust.example", moved=moved, pages=pages, tags=("en",))), pages[-1]: b"<html>"}.items():
        write(tmp_path / "site", path, data)
    with ExitStack() as stack:
        for host in (stack.enter_context(nginx(tmp_path / "site", tmp_path / "n")), stack.enter_context(apache(tmp_path / "site", tmp_path / "a"))):
            for path in (f"/{pages[-1].removesuffix('.html')}/", "/old/address/of/page/2999"):
                assert host.ask(path).place == f"/{pages[-1]}", host.name

"""Published anywhere: each host's file is in that host's grammar, and all say the same."""

from __future__ import annotations

import datetime
import json
import re
from xml.etree import ElementTree

import msgspec

from everyreader.publish.feed import Entry, Feed, feed
from everyreader.publish.hosting import AZURE_LARGEST, host_files
from everyreader.publish.policy import ASSETS_CACHE, PAGES_CACHE, Hosting, meta_policy, policy
from everyreader.publish.sitemaps import Listed, sitemaps

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
HOSTING = Hosting(
    "https://www.trust.example",
    ("https://forms.trust.example",),
    False,
    ("en/x.html", "en/x.big.pdf"),
    ("ur",),
    {"en/a.big.pdf": "en/a.html", "en/x.big.pdf": "en/x.html", "ur/a.big.pdf": "ur/a.html"},
    {"/old page": "/en/a.html", "/Old Page": "/en/x.html", '/a"b.pdf': "/en/a.html#part", "/é/": "/en/a.html"},
    ("en", "ur"),
    {".big.pdf": "application/pdf"},
)


def blocks(text: str) -> dict[str, dict[str, str]]:
    """Parse `_headers`: a path at the start of a line, its headers indented below."""
    found: dict[str, dict[str, str]] = {}
    path = ""
    for line in text.splitlines():
        if not line or line.startswith("#"):
            continue
        if line.startswith("  ! "):
            assert not found[path], "Cloudflare takes away before it gives"
        elif line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            assert value and name not in found[path]
            found[path][name] = value
        else:
            path = line
            assert path.startswith("/") and path not in found and not re.search(r"\s", path)
            found[path] = {}
    return found


def tokens(text: str) -> list[str]:
    """Parse nginx or Apache words: plain, or between double quotes with backslashes; `{`, `}` and `;` stand alone."""
    pieces = re.findall(r'#[^\n]*|"((?:\\.|[^"\\])*)"|([{};])|([^\s{};"]+)|\s+', text)
    assert "".join(match[0] for match in re.finditer(r'#[^\n]*|"(?:\\.|[^"\\])*"|[{};]|[^\s{};"]+|\s+', text)) == text
    return [quoted.replace('\\"', '"') or mark or word for quoted, mark, word in pieces if quoted or mark or word]


def nginx_headers(text: str) -> dict[str, str]:
    """Return what every file gets: `add_header` with the defaults of the maps put in."""
    assert text.count("{") == text.count("}")
    words = tokens(re.sub(r"(?m)^ *#.*$", "", text))
    defaults = {words[at + 2]: words[words.index("default", at) + 1] for at, word in enumerate(words) if word == "map"}
    found = {words[at + 1]: words[at + 2] for at, word in enumerate(words) if word == "add_header"}
    return {name: defaults.get(value, value) for name, value in found.items() if value != "$everyreader_link"}


def apache_headers(text: str) -> dict[str, str]:
    """Return what every file gets: `Header always set` without a condition."""
    lines = [
        re.findall(r'"((?:\\.|[^"\\])*)"|(\S+)', line) for line in text.splitlines() if "Header always set" in line
    ]
    rows = [[quoted or word for quoted, word in line] for line in lines]
    return {row[3]: row[4] for row in rows if len(row) == 5}


def test_every_host_sends_the_same_headers() -> None:
    """A reader is protected alike, whoever serves the site; pages are kept briefly and hashed files for a year."""
    for hosting in (HOSTING, Hosting("https://www.trust.example", noindex=True, tags=("en",))):
        files = {path: data.decode() for path, data in host_files(hosting).items()}
        wanted = hosting.headers
        assert blocks(files["_headers"])["/*"] == blocks(files["hosting/cloudflare_headers"])["/*"] == wanted
        whole = {**wanted, "Cache-Control": PAGES_CACHE}
        assert json.loads(files["staticwebapp.config.json"])["globalHeaders"] == whole
        root = ElementTree.fromstring(files["web.config"])
        added = root.findall("system.webServer/httpProtocol/customHeaders/add")
        assert {node.attrib["name"]: node.attrib["value"] for node in added} == whole
        assert apache_headers(files[".htaccess"]) == whole
        served = {"X-Robots-Tag": "", **whole}
        found = {name: re.sub(r"^;$", "", value) for name, value in nginx_headers(files["hosting/nginx.conf"]).items()}
        assert {**found, "X-Robots-Tag": found["X-Robots-Tag"] if hosting.noindex else ""} == served
        assert all(
            ASSETS_CACHE in text for path, text in files.items() if path not in ("_redirects", "hosting/README.txt")
        )


def test_policy_allows_nothing_inside_pages_and_no_script() -> None:
    """H-31: no script at all, nothing inline, forms only where the settings say."""
    for text in (policy(), meta_policy()):
        parts = dict(part.split(" ", 1) if " " in part else (part, "") for part in text.split("; "))
        assert (parts["default-src"], parts["script-src"], parts["form-action"], parts["base-uri"]) == ("'none'",) * 4
        assert "unsafe" not in text and "*" not in text and "http" not in text
    assert "frame-ancestors 'none'" in policy() and "frame-ancestors" not in meta_policy()
    assert "form-action https://forms.trust.example;" in policy(("https://forms.trust.example",))


def test_every_host_knows_canonical_pages_and_drafts() -> None:
    """A PDF points to its page; drafts say noindex, as whole folders where a language is all drafts."""
    files = {path: data.decode() for path, data in host_files(HOSTING).items()}
    link = '<https://www.trust.example/en/a.html>; rel="canonical"'
    rules = blocks(files["_headers"])
    assert rules["/en/a.big.pdf"] == {"Link": link} and rules["/ur/*"] == {"X-Robots-Tag": "noindex"}
    assert rules["/en/x.big.pdf"]["X-Robots-Tag"] == rules["/en/x.html"]["X-Robots-Tag"] == "noindex"
    assert list(rules)[:3] == ["/*", "/assets/*", "/ur/*"], "what protects readers comes before any limit"
    routes = json.loads(files["staticwebapp.config.json"])["routes"]
    by_path = {rule["route"]: rule.get("headers") for rule in routes}
    assert by_path["/ur/a.big.pdf"] == {"Link": link.replace("/en/", "/ur/"), "X-Robots-Tag": "noindex"}, (
        "one rule a request"
    )
    assert list(by_path)[-1] == "/ur/*"
    assert blocks(files["hosting/cloudflare_headers"])["/en/*.big.pdf"]["Link"] == link.replace("/a.", "/:splat.")
    for path in (".htaccess", "hosting/nginx.conf"):
        pattern = re.search(r'"~?(\^/\(.*big\\\.pdf\$)"', files[path])
        assert pattern
        found = re.match(pattern[1].replace("?<", "?P<"), "/en/a.big.pdf")
        assert found and found[1] == "en/a"
    root = ElementTree.fromstring(files["web.config"])
    [rule] = root.findall(".//outboundRules/rule")
    assert re.match(rule.find("conditions/add").attrib["pattern"], "/ur/a.big.pdf")[1] == "ur/a"  # type: ignore[union-attr,index]
    places = {
        node.attrib["path"] for node in root.findall("location") if "noindex" in ElementTree.tostring(node, "unicode")
    }
    assert places == {"ur", "en/x.html", "en/x.big.pdf"}


def test_every_host_has_the_redirects_and_a_404_of_each_language() -> None:
    """Old addresses lead on with 301, with marks, spaces and letters of any script, and what maps take for one stands
    once."""
    files = {path: data.decode() for path, data in host_files(HOSTING).items()}
    assert "/old%20page /en/a.html 301\n" in files["_redirects"] and "/%C3%A9/ /en/a.html 301" in files["_redirects"]
    assert "/a%22b.pdf /en/a.html#part 301" in files["_redirects"] and "/ur/* /ur/404.html 404" in files["_redirects"]
    routes = {rule["route"]: rule for rule in json.loads(files["staticwebapp.config.json"])["routes"]}
    assert routes["/old%20page"] == {"route": "/old%20page", "redirect": "/en/a.html", "statusCode": 301}
    assert '"/old page" "/en/a.html";' in files["hosting/nginx.conf"] and "/Old Page" not in files["hosting/nginx.conf"]
    assert 'RedirectMatch 301 "^/a\\"b\\.pdf$" "/en/a.html#part"' in files[".htaccess"]
    root = ElementTree.fromstring(files["web.config"])
    assert {node.attrib["key"] for node in root.findall(".//rewriteMap/add")} == {"/old page", '/a"b.pdf', "/é/"}
    assert [node.attrib["path"] for node in root.findall(".//httpErrors/error")] == ["en\\404.html", "ur\\404.html"]
    assert "ErrorDocument 404 /ur/404.html" in files[".htaccess"] and '"/ur/404.html";' in files["hosting/nginx.conf"]


def test_limits_of_hosts_are_kept_and_said() -> None:
    """With a thousand PDFs Azure's file keeps its size and its redirects, and the note for editors says what has no
    room."""
    many = {f"en/page-{number}.big.pdf": f"en/page-{number}.html" for number in range(1000)}
    moved = {f"/old/{number}": "/en/a.html" for number in range(100)}
    files = host_files(Hosting("https://www.trust.example", renditions=many, moved=moved, tags=("en",)))
    azure = json.loads(files["staticwebapp.config.json"])
    assert len(files["staticwebapp.config.json"]) <= AZURE_LARGEST
    assert sum("redirect" in rule for rule in azure["routes"]) == 100
    assert b"rules had no room" in files["hosting/README.txt"] and b"cloudflare_headers" in files["hosting/README.txt"]
    assert len(blocks(files["hosting/cloudflare_headers"].decode())) < 100


def test_sitemap_of_a_very_large_site_comes_in_parts() -> None:
    """No file has more pages than search engines read, and one names them all."""
    made = sitemaps([Listed(f"en/{number:05}.html") for number in range(20_001)], "https://a.example")
    named = [node.text for node in ElementTree.fromstring(made["sitemap.xml"]).iter(f"{MAP}loc")]
    assert named == ["https://a.example/sitemap-1.xml", "https://a.example/sitemap-2.xml"]
    assert [len(ElementTree.fromstring(made[f"sitemap-{number}.xml"])) for number in (1, 2)] == [20_000, 1]


def test_feed_escapes_what_editors_write() -> None:
    """Marks of XML in a title are words, and two builds give the same bytes."""
    day = datetime.date(2026, 11, 1)
    made = Feed(
        "https://a.example",
        "en/feed.xml",
        "en/index.html",
        "en-GB",
        "A & B",
        "<Trust>",
        day,
        (Entry("a", "en", "en/a.html", 'Cats & "dogs" <b>', day),),
    )
    assert feed(made) == feed(made)
    assert ElementTree.fromstring(feed(made)).findtext(f"{ATOM}entry/{ATOM}title") == 'Cats & "dogs" <b>'


def cloudflare(text: str, path: str) -> str:
    """Return the Link that Cloudflare sends with a file: rules in their order, each taking away, then adding."""
    sent: list[str] = []
    for rule in re.split(r"\n(?=/)", text):
        where, *lines = rule.splitlines()
        match = re.fullmatch(re.escape(where).replace(r"\*", "(.*)"), path)
        if match:
            sent = [] if "  ! Link" in lines else sent
            sent += [
                line.split(": ", 1)[1].replace(":splat", match[1]) for line in lines if line.startswith("  Link: ")
            ]
    return ", ".join(sent)


def test_a_booklet_points_to_the_page_that_carries_it() -> None:
    """Two rules of Cloudflare's fit a booklet, and only that of the longer ending may speak."""
    hosting = msgspec.structs.replace(HOSTING, renditions={**HOSTING.renditions, "en/a.booklet.big.pdf": "en/a.html"})
    text = host_files(hosting)["hosting/cloudflare_headers"].decode()
    for file in ("/en/a.booklet.big.pdf", "/en/a.big.pdf"):
        assert cloudflare(text, file) == '<https://www.trust.example/en/a.html>; rel="canonical"', text


def test_no_host_shows_what_is_for_hosts_alone() -> None:
    """Where a host would serve its own settings or the list of all files, it is told not to; what was not tried says
    so."""
    files = {path: data.decode() for path, data in host_files(HOSTING).items()}
    routes = {rule["route"]: rule.get("statusCode") for rule in json.loads(files["staticwebapp.config.json"])["routes"]}
    segments = {
        node.attrib["segment"]
        for node in ElementTree.fromstring(files["web.config"]).iter("add")
        if "segment" in node.attrib
    }
    for name in ("manifest.json", "_headers", "_redirects", "staticwebapp.config.json"):
        assert routes[f"/{name}"] == 404 and name in segments and f"/{name} /404.html 404!" in files["_redirects"]
    assert routes["/hosting/*"] == 404 and "hosting" in segments and "/hosting/* /404.html 404!" in files["_redirects"]
    assert "Not tried" in files["hosting/README.txt"]


def test_https_is_asked_of_hosts_only_where_the_settings_do() -> None:
    """Otherwise a site that is served by http alone could not be read at all."""
    for asked in (False, True):
        files = host_files(msgspec.structs.replace(HOSTING, redirect=asked))
        for path in ("hosting/nginx.conf", ".htaccess", "web.config"):
            assert (
                b"https://www.trust.example$request_uri" in files[path]
                or b'"https://www.trust.example/"' in files[path]
                or b"https://www.trust.example{REQUEST_URI}" in files[path]
            ) == asked
    assert b"https" not in host_files(Hosting("http://www.trust.example", redirect=True))[".htaccess"].replace(
        b"https://forms", b""
    )

"""Whatever people make of an address, a real server leads them to the one page that it means, and never elsewhere."""

from __future__ import annotations

import re
from contextlib import ExitStack
from pathlib import Path

import pytest
from host_servers import Host, apache, nginx
from served_site import NAMES, OLD, made, percent

pytestmark = pytest.mark.slow

FORMS = {
    "/en/choice": "/en/choice.html",
    "/en/choice/": "/en/choice.html",
    "/en/choice//": "/en/choice.html",
    "/en/choice.html/": "/en/choice.html",
    "/en/guides/help": "/en/guides/help.html",
    "/en": "/en/index.html",
    "/en/": "/en/index.html",
    "/en/index": "/en/index.html",
    "/en/index/": "/en/index.html",
    "/ur/": "/ur/index.html",
    "/en//choice.html": "/en/choice.html",
    "//en/choice.html": "/en/choice.html",
    "/en/x/../choice": "/en/choice.html",
    "/en/choice?a=b": "/en/choice.html?a=b",
    "/%65n/choice": "/en/choice.html",
}


SHORT = {
    "/opt-out": "/en/choice.html",
    "/opt-out/": "/en/choice.html",
    "/opt-out/en": "/en/choice.html",
    "/opt-out/pl": "/pl/choice.html",
    "/opt-out/ur": "/ur/choice.html",
    "/opt-out/ur/": "/ur/choice.html",
}
"""Short addresses of a page that is in three languages."""


CAPITALS = {
    "/EN/Choice.html": "/en/choice.html",
    "/EN/CHOICE": "/en/choice.html",
    "/En/": "/en/index.html",
    "/en/Guides/HELP/": "/en/guides/help.html",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_page_has_one_address_to_which_all_others_lead(hosts: dict[str, Host], name: str) -> None:
    """Every page is there as `.html`, so that links work from disk; what people make of an address leads to it, in the
    end at once."""
    host = hosts[name]
    for path, place in (FORMS | (CAPITALS if name != "apache" else {})).items():
        answer = host.ask(path)
        for _ in range(2):
            if answer.status == 301 and answer.place != place:
                answer = host.ask(answer.place)
        assert (answer.status, answer.place) == (301, place), path
        assert host.ask(place).status == 200
    for path in CAPITALS if name == "apache" else ():
        assert host.ask(path).status in (301, 404)


@pytest.mark.parametrize("name", NAMES)
def test_no_address_leads_to_another_website(hosts: dict[str, Host], name: str) -> None:
    """Whatever is asked for, the answer never sends a reader elsewhere, and no line of the request gets into the
    headers."""
    host = hosts[name]
    for path in (
        "//evil.example/en/choice",
        "//evil.example/..%2f/en/choice",
        "/\\evil.example/en/choice",
        "//evil.example//",
        "/%2fevil.example/",
        "/en/choice%0d%0aX-Evil:%20yes",
        "/%0d%0aX-Evil:%20yes/",
        "///evil.example/%2e%2e/en/choice",
        "//en/choice%2f%2fevil.example",
        "/en/choice/%0aSet-Cookie:a",
        "//evil.example/%2e%2e",
    ):
        answer = host.ask(path)
        assert "x-evil" not in answer.headers and "set-cookie" not in answer.headers
        assert not answer.place or re.match(r"/(?![/\\])", answer.place), (path, answer.place)
        assert answer.status in (301, 400, 404), path


@pytest.mark.parametrize("name", NAMES)
def test_a_lost_reader_gets_the_page_of_their_language(hosts: dict[str, Host], name: str) -> None:
    """In folders too, however deep, and whole: its links lead from the root."""
    host = hosts[name]
    for path, lang in (
        ("/nowhere", "en"),
        ("/en/a/b/c.html", "en"),
        ("/ur/nowhere", "ur"),
        ("/pl/guides/nowhere/", "pl"),
        ("/ur/x/y.pdf", "ur"),
        ("/assets/", "en"),
        ("/media", "en"),
        ("/hosting/", "en"),
        ("/en/choice.words.txt.bak", "en"),
    ):
        answer = host.ask(path)
        assert answer.status == 404 and f'<html lang="{lang}'.encode() in answer.body, path
        for link in re.findall(rb'(?:href|src)="([^"#:]+)"', answer.body):
            assert link.startswith(b"/") and host.ask(link.decode()).status == 200, link


@pytest.mark.parametrize("name", NAMES)
def test_old_addresses_of_any_shape_lead_on(hosts: dict[str, Host], name: str) -> None:
    """Those of a table and those of front matter: with a slash, of a file, with spaces, marks and letters of any
    script."""
    host = hosts[name]
    for old, new in OLD.items():
        path, _, part = new.partition("#")
        answer = host.ask(percent(old))
        assert (answer.status, answer.place) == (301, f"/{path}.html" + (f"#{part}" if part else "")), old
    for old in ("/old2/", "/old2", "/datei.pdf", "/einfach", "/einfach.html"):
        answer = host.ask(old)
        assert (answer.status, answer.place) == (301, "/en/news/one.html"), old


@pytest.mark.parametrize("name", NAMES)
def test_a_short_address_leads_to_its_page_in_each_language(hosts: dict[str, Host], name: str) -> None:
    """However it is typed from paper or said on the phone, and no further than the languages of the page."""
    host = hosts[name]
    for path, place in SHORT.items():
        answer = host.ask(path)
        assert (answer.status, answer.place) == (301, place), path
        assert host.ask(place).status == 200
    for path in ("/OPT-OUT", "/Opt-Out/UR"):
        answer = host.ask(path)
        assert (answer.status, answer.place) in ((301, SHORT[path.lower()]), (404, "")), path
    assert host.ask("/opt-out/xx").status == 404


def test_a_site_in_a_folder_is_served_alike(tmp_path: Path) -> None:
    """A trust may give the site a folder of its own website: forms, lost pages and redirects stay below it."""
    made(tmp_path, base="https://bücher.example/notices")
    folder = tmp_path / "root"
    folder.mkdir()
    (tmp_path / "project/site").rename(folder / "notices")
    with ExitStack() as stack:
        site = folder / "notices"
        (folder / "hosting").symlink_to(site / "hosting")
        for host in (
            stack.enter_context(nginx(folder, tmp_path / "nginx")),
            stack.enter_context(apache(folder, tmp_path / "apache")),
        ):
            assert host.ask("/notices/").status == host.ask("/notices/en/choice.html").status == 200
            for path, place in (
                ("/notices/en/choice", "/notices/en/choice.html"),
                ("/notices/en/", "/notices/en/index.html"),
                ("/notices/old/two.pdf", "/notices/en/choice.html#first"),
            ):
                assert host.ask(path).place == place, path
            assert host.ask("/notices").place == "/notices/" and host.ask("/notices/manifest.json").status == 404
            lost = host.ask("/notices/ur/nowhere")
            assert lost.status == 404 and b'<html lang="ur' in lost.body and b'href="/notices/assets/' in lost.body
        assert "server_name xn--bcher-kva.example;" in (site / "hosting/nginx.conf").read_text("utf-8")


def test_http_leads_to_https_where_that_is_asked_for(tmp_path: Path, hosts: dict[str, Host]) -> None:
    """Never where a proxy in front has taken https already: that would go round for ever. Other names are bound only if
    asked."""
    assert hosts["nginx"].ask("/en/choice.html").status == hosts["apache"].ask("/en/choice.html").status == 200
    site = made(tmp_path, "https: {redirect: yes, subdomains: yes}\n")
    with ExitStack() as stack:
        for host in (
            stack.enter_context(nginx(site, tmp_path / "nginx")),
            stack.enter_context(apache(site, tmp_path / "apache")),
        ):
            answer = host.ask("/en/choice.html?a=b", host="other.example")
            assert (answer.status, answer.headers["location"]) == (
                301,
                "https://www.trust.example/en/choice.html?a=b",
            ), host.name
            for said in ("https", "HTTPS"):
                assert host.ask("/en/choice.html", x_forwarded_proto=said).status == 200, host.name
            assert host.ask("/en/choice.html", x_forwarded_proto="http").status == 301
            assert answer.headers["strict-transport-security"] == "max-age=31536000; includeSubDomains"
    assert hosts["nginx"].ask("/").headers["strict-transport-security"] == "max-age=31536000"

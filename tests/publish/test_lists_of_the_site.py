"""What is beside the pages of a site: policies, redirects, sitemap, feeds, and addresses that never vanish."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from samples import SITE, make_trust, sample_page, words_format
from test_hosting import ATOM, MAP, blocks

from everyreader.publish import meta_policy
from everyreader.testing import build, contents, published, write

pytestmark = pytest.mark.slow

FACTS = """
security-mail:
  type: email
  value: security@trust.example
  source: https://www.trust.example
  checked: 2026-11-20
  owner: Example owner
security-until:
  type: date
  value: 2027-05-01
  source: https://www.trust.example
  checked: 2026-11-20
  owner: Example owner
"""


class Pieces(HTMLParser):
    """Gathers what a policy without `unsafe-inline` would refuse, and where a page loads from."""

    def __init__(self) -> None:
        super().__init__()
        self.refused: list[str] = []
        self.metas: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one element."""
        values = {name: value or "" for name, value in attrs}
        if tag in ("script", "style", "base", "iframe", "object", "embed", "form") or "style" in values:
            self.refused.append(tag)
        self.refused += [name for name in values if name.startswith("on")]
        if tag in ("img", "link", "audio", "video", "source") and values.get("rel", "stylesheet") == "stylesheet":
            self.refused += [value for name in ("src", "href") if "//" in (value := values.get(name, ""))]
        if values.get("http-equiv") == "Content-Security-Policy":
            self.metas.append(values["content"])


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Path]:
    """A small project that is no demonstration, with news, redirects, a contact and one language of checked
    translations."""
    with words_format(tmp_path / "formats"):
        made = make_trust(tmp_path / "project")
        write(
            made,
            {
                "content/site.yml": SITE.replace("demonstration: yes", "demonstration: no")
                + "security: {contact: security-mail, expires: security-until}\nform-action: [https://forms.trust.example]\n"
            },
        )
        facts = (made / "content/facts.yml").read_text("utf-8")
        write(made, {"content/facts.yml": facts.replace("  demonstration: yes\n", "") + FACTS})
        write(
            made,
            {
                "content/en/news/one.md": sample_page(
                    "en", "one", 5, kind="news", other="../index.md", more="date: 2026-11-01\n"
                )
            },
        )
        write(
            made,
            {
                "content/en/notice.md": sample_page(
                    "en", "notice", 6, kind="statement", other="index.md", more="redirects: [/en/privacy.html]\n"
                )
            },
        )
        checked = "translation: {made-by: qualified, name: A. Khan, date: 2026-08-06}\n"
        for name, other in (("index", "choice.md"), ("choice", "index.md")):
            write(made, {f"content/pl/{name}.md": sample_page("pl", name, 1, other=other, more=checked)})
        write(made, {"content/redirects.csv": "old,new\n/about/data/,en/choice\n/leaflet.pdf,/about/data/\n"})
        template = (made / "templates/html/page.html").read_text("utf-8")
        if "Content-Security-Policy" not in template:
            line = '<meta http-equiv="Content-Security-Policy" content="{{ view.policy }}">\n'
            write(made, {"templates/html/page.html": template.replace("<title>", f"{line}<title>", 1)})
        yield made


def test_pages_need_nothing_that_the_policy_refuses(project: Path) -> None:
    """No page has a script, a style of its own or anything from elsewhere; each carries the policy for hosts without
    headers."""
    assert build(project).code == 0
    for path, data in contents(project / "site").items():
        if path.endswith(".html"):
            pieces = Pieces()
            pieces.feed(data.decode())
            assert pieces.refused == [] and pieces.metas == [meta_policy(("https://forms.trust.example",))], path


def test_indexes_of_a_site_claim_what_readers_get_and_no_more(project: Path) -> None:
    """The sitemap has indexed pages only, with their versions; robots and security.txt are where they are looked
    for."""
    build(project)
    site = contents(project / "site")
    root = ElementTree.fromstring(site["sitemap.xml"])
    listed = {(node.text or "").removeprefix("https://www.trust.example/") for node in root.iter(f"{MAP}loc")}
    indexed = {
        path
        for path, data in site.items()
        if re.fullmatch(r"(en|pl|ur)/.*\.html", path) and b'name="robots"' not in data
    }
    assert (
        listed == indexed
        and "en/choice.html" in listed
        and "pl/choice.html" in listed
        and not any(path.startswith("ur/") for path in listed)
    )
    alternates = {node.attrib["hreflang"] for node in root.iter("{http://www.w3.org/1999/xhtml}link")}
    assert alternates == {"en-GB", "pl", "x-default"}
    assert {node.text for node in root.iter(f"{MAP}lastmod")} == {"2026-11-20"}
    assert site["robots.txt"].decode().splitlines() == [
        "User-agent: *",
        "Allow: /",
        "Sitemap: https://www.trust.example/sitemap.xml",
    ]
    text = site[".well-known/security.txt"].decode()
    assert "Contact: mailto:security@trust.example\nExpires: 2027-05-01T23:59:59Z\n" in text
    rules = blocks(site["_headers"].decode())
    assert rules["/ur/*"] == {"X-Robots-Tag": "noindex"} and "X-Robots-Tag" not in rules["/*"]
    assert rules["/en/choice.words.txt"]["Link"].startswith("<https://www.trust.example/en/choice.html>")
    moved = dict(line.split(" ")[:2] for line in site["_redirects"].decode().splitlines() if line.endswith(" 301"))
    assert {moved["/about/data/"], moved["/about/data"], moved["/leaflet.pdf"]} == {"/en/choice.html"}
    assert moved["/en/privacy.html"] == "/en/notice.html" and moved["/en/privacy.words.txt"] == "/en/notice.words.txt"
    assert b'url=../../en/choice.html"' in site["about/data/index.html"] and "leaflet.pdf" not in site


def test_the_home_page_at_the_root_says_which_of_the_two_counts(project: Path) -> None:
    """Search engines list the one that has an address in a language."""
    build(project)
    line = '<link rel="canonical" href="https://www.trust.example/en/index.html">'
    files = {
        path for path, data in contents(project / "site").items() if b'rel="canonical"' in data and b"<main" in data
    }
    assert files == {"index.html"} and line in published(project, "index.html")


def test_demonstration_lists_nothing_and_still_lets_robots_read_that(project: Path) -> None:
    """While nobody may take the site for a service, there is no site map, and noindex is in headers and pages."""
    write(project, {"content/site.yml": SITE})
    build(project)
    site = contents(project / "site")
    assert "sitemap.xml" not in site and "Sitemap" not in site["robots.txt"].decode()
    assert "Disallow" not in site["robots.txt"].decode()
    assert blocks(site["_headers"].decode())["/*"]["X-Robots-Tag"] == "noindex"
    assert ".well-known/security.txt" not in site
    assert b"This is a demonstration" in site["en/feed.xml"]


def test_feed_is_valid_atom_and_tells_changes(project: Path) -> None:
    """RFC 4287: every required element once, absolute addresses, names that stay; a page that changes is a new
    entry."""
    build(project)
    assert not (project / "site/ur/feed.xml").exists()
    first = ElementTree.fromstring((project / "site/en/feed.xml").read_bytes())
    assert first.attrib["{http://www.w3.org/XML/1998/namespace}lang"] == "en-GB"
    entries = first.findall(f"{ATOM}entry")
    for node in (first, *entries):
        for name in ("id", "title", "updated"):
            assert len(node.findall(f"{ATOM}{name}")) == 1
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", node.findtext(f"{ATOM}updated") or "")
        assert all(link.attrib["href"].startswith("https://www.trust.example/") for link in node.findall(f"{ATOM}link"))
    assert first.find(f"{ATOM}author/{ATOM}name") is not None
    names = [node.findtext(f"{ATOM}id") for node in entries]
    assert names == ["tag:www.trust.example,2026:en/notice:2026-11-20", "tag:www.trust.example,2026:en/news/one"]
    source = project / "content/en/notice.md"
    source.write_text(source.read_text("utf-8").replace("reviewed: 2026-11-20", "reviewed: 2026-11-21"), "utf-8")
    build(project)
    again = ElementTree.fromstring((project / "site/en/feed.xml").read_bytes())
    assert again.findtext(f"{ATOM}entry/{ATOM}id") == f"{names[0][:-2]}21"
    assert again.findtext(f"{ATOM}updated") == "2026-11-21T00:00:00Z"


@pytest.mark.parametrize("head", ["from,to", "Old URL,New page", "source,destination", '"old","new"'])
def test_the_names_of_columns_are_no_redirect(project: Path, head: str) -> None:
    """Whatever a table calls its columns."""
    write(project, {"content/redirects.csv": f"{head}\n/a,index\n"})
    assert not [item for item in build(project).findings if "redirect" in item["rule"]]


@pytest.mark.parametrize(
    ("lines", "rule", "line"),
    [
        ("old,new\n/a\n", "settings/redirect", 2),
        ("leaflet,privacy-notice\n", "site/redirect-target", 1),
        ("old-page,contact\n/a,index\n", "site/redirect-target", 1),
        ("old,new\n/a,index\n/b?x=1,index\n", "settings/redirect", 3),
        ("old,new\n/a,nowhere\n", "site/redirect-target", 2),
        ("old,new\n/a,/b\n/b,/a\n", "site/redirect-loop", 2),
        ("old,new\n/../a,index\n", "site/redirect-unsafe", 2),
        ("old,new\n//old.example/a,index\n", "settings/redirect", 2),
        ("old,new\n/en/choice.html,index\n", "site/duplicate-address", 2),
        ("old,new\n/robots.txt,index\n", "site/duplicate-address", 2),
    ],
)
def test_bad_line_of_the_table_is_a_finding_with_its_line(project: Path, lines: str, rule: str, line: int) -> None:
    """Each mistake is said where it is; the rest of the site is published."""
    write(project, {"content/redirects.csv": lines})
    built = build(project)
    assert (rule, line) in {(item["rule"], item["line"]) for item in built.findings}
    assert built.code == 1 and (project / "site/en/choice.html").exists()


@pytest.mark.parametrize("line", ["base-url: trust", "form-action: [http://a.example]", "form-action: ['*']"])
def test_bad_address_in_the_settings_is_a_finding(project: Path, line: str) -> None:
    """What would spoil every host's file is refused, and said."""
    source = project / "content/site.yml"
    name = line.split(":")[0]
    source.write_text(re.sub(rf"(?m)^{name}:.*$", line, source.read_text("utf-8")), "utf-8")
    assert "source/wrong-type" in {item["rule"] for item in build(project).findings}


def test_a_translation_that_is_gone_is_told_on_every_build(project: Path) -> None:
    """Though a short page at its address leads to the English one, and also where the cache is lost."""
    build(project)
    (project / "content/pl/choice.md").unlink()
    for _ in range(3):
        shutil.rmtree(project / ".everyreader")
        told = [item["message"] for item in build(project).findings if item["rule"] == "site/vanished-address"]
        assert [message.split()[2] for message in told] == ["/pl/choice.html"]
        assert b'content="noindex"' in (project / "site/pl/choice.html").read_bytes()


def test_address_once_published_keeps_a_page_until_it_is_redirected(project: Path) -> None:
    """A deleted page leaves a short one with the way on and an error on every build; a redirect ends both."""
    build(project)
    (project / "content/en/guides/help.md").unlink()
    (project / "content/en/news/one.md").unlink()
    for _ in range(2):
        built = build(project)
        told = [item["message"] for item in built.findings if item["rule"] == "site/vanished-address"]
        assert built.code == 1 and [message.split()[2] for message in told] == [
            "/en/guides/help.html",
            "/en/news/one.html",
        ]
        assert b'href="../index.html"' in (project / "site/en/guides/help.html").read_bytes()
    write(
        project,
        {
            "content/redirects.csv": "old,new\n/en/guides/help.html,en/choice\n/en/news/one.html,index\n"
            "/about/data/,en/choice\n/leaflet.pdf,index\n"
        },
    )
    assert build(project).code == 0
    assert b'url=../choice.html"' in (project / "site/en/guides/help.html").read_bytes()


def test_lost_reader_finds_style_and_way_at_any_depth(project: Path) -> None:
    """Hosts show the 404 page at any address, so its links lead from the root of the site."""
    build(project)
    for path, lang in (("404.html", "en-GB"), ("pl/404.html", "pl"), ("ur/404.html", "ur")):
        text = (project / "site" / path).read_text("utf-8")
        assert f'lang="{lang}"' in text and 'content="noindex"' in text
        links = re.findall(r'(?:href|src)="([^"]*)"', text)
        assert all(link.startswith(("/", "#", "https:", "tel:", "sms:", "mailto:")) for link in links), links


def test_build_of_one_language_leaves_the_indexes_alone(project: Path) -> None:
    """A part of a site cannot speak for the whole."""
    build(project)
    before = {
        path: data for path, data in contents(project / "site").items() if not path.startswith(("en/", "assets/"))
    }
    write(project, {"content/en/extra.md": sample_page("en", "extra", 9)})
    build(project, "--language", "en")
    after = contents(project / "site")
    for path in ("sitemap.xml", "_headers", "_redirects", "hosting/nginx.conf", "web.config", "robots.txt"):
        assert after[path] == before[path]
    build(project, "--format", "html")
    assert b"en/extra.html" in (project / "site/sitemap.xml").read_bytes()

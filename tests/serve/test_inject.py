"""What is added to a page for its author."""

from __future__ import annotations

import re
from html import unescape

import pytest

from everyreader.publish.policy import meta_policy
from everyreader.serve.inject import for_author, narrow_frame, widened
from everyreader.serve.places import Place

PAGE = (
    '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta http-equiv="Content-Security-Policy" content="default-src '
    '&#39;none&#39;; style-src &#39;self&#39;; script-src &#39;none&#39;">\n'
    '<meta name="color-scheme" content="light dark">\n<link rel="stylesheet" href="../style.css">\n'
    "</head>\n<body>Words</body>\n</html>\n"
)


def test_a_policy_lets_the_script_of_the_preview_in_and_nothing_more() -> None:
    """All other rules of the page stay, so that what it may not load is not loaded in a preview either."""
    before = dict(rule.split(" ", 1) for rule in meta_policy().split("; "))
    after = dict(rule.split(" ", 1) for rule in widened(meta_policy()).split("; "))
    assert {name for name in after if after[name] != before.get(name)} == {"script-src", "connect-src"}
    assert after["script-src"] == after["connect-src"] == "'self'"
    assert "'wasm-unsafe-eval'" in widened(meta_policy(search=True))


def test_a_page_gets_the_script_in_its_head() -> None:
    """With the number of its build and its address; the words of the page stay as they are."""
    page = for_author(PAGE, Place('en/a"b.html'), 7)
    assert (
        '<script src="/.everyreader/panel.js" data-number="7" data-path="en/a&quot;b.html" data-views="" defer>' in page
    )
    assert page.index("panel.js") < page.index("</head>")
    assert page.partition("<body>")[2] == PAGE.partition("<body>")[2]
    policy = re.search(r'Policy" content="([^"]*)"', page)
    assert policy and "script-src 'self'" in unescape(policy[1])


@pytest.mark.parametrize(
    ("view", "there", "gone"),
    [
        ("dark", '<meta name="color-scheme" content="dark">', "light dark"),
        ("large", 'data-views="large"', "nothing of it"),
        ("plain", "<body>Words", "style.css"),
    ],
)
def test_each_way_of_looking(view: str, there: str, gone: str) -> None:
    """Dark, large and without style."""
    page = for_author(PAGE, Place("en/page.html", (view,)), 1)
    assert there in page and gone not in page


def test_a_narrow_page_is_in_a_frame_of_320_pixels() -> None:
    """The page inside keeps the other ways of looking, and has no panel of its own."""
    frame = narrow_frame(Place("en/page.html", ("narrow", "dark")), 1)
    assert 'width="320"' in frame and 'src="/.everyreader/as/dark+bare/en/page.html"' in frame

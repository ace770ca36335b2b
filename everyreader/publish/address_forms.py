"""One page, one address: what tells nginx and Apache to lead every other form of an address to the one, and to hide the
rest.

The address of a page ends in `.html`, so that links work from disk too. Readers cut and type addresses: `/page`,
`/page/`, `/folder`, two slashes, capital letters. nginx has a map of all pages, which takes capitals and small letters
for the same. Apache asks its file system, which does not; it has a list of all pages in the server's own settings
alone, since `.htaccess` is read with each request.
"""

from __future__ import annotations

import re

from everyreader.publish.policy import Hosting, in_quotes, quoted

HIDDEN = ("_headers", "_redirects", "web.config", "staticwebapp.config.json", "manifest.json")
"""Files of the site that are for hosts and for the build, and for nobody else; and everything in `hosting/`."""
PACKED = (
    "text/css",
    "text/plain",
    "text/csv",
    "text/calendar",
    "text/vtt",
    "text/xml",
    "application/xml",
    "application/atom+xml",
    "application/json",
    "image/svg+xml",
    "image/x-icon",
)
"""Media types of text, beside HTML, which are sent compressed."""
FEED = "application/atom+xml"


def hidden(prefix: str) -> str:
    """Return the pattern of the paths that nobody may read; all that begins with a full stop but `.well-known` is among
    them."""
    names = "|".join(map(re.escape, HIDDEN))
    return f"^{re.escape(prefix)}/(?:hosting(?:/.*)?|{names}|(?:.*/)?\\.(?!well-known/).*)$"


def bare(path: str) -> str:
    """Return what all forms of an address have in common: `/en/page` of `/en/page.html`."""
    return path.removesuffix(".html").removesuffix("/index") or "/"


def nginx_forms(hosting: Hosting) -> list[tuple[str, str]]:
    """Return the entries of nginx's map of pages: the address of a page by what its other forms have in common."""
    found: dict[str, tuple[str, str]] = {}
    for page in hosting.pages:
        path = f"{hosting.prefix}/{page}"
        for form in dict.fromkeys((bare(path), path.removesuffix(".html"))):
            found.setdefault(form.lower(), (form, quoted(path)))
    if hosting.prefix:
        found[hosting.prefix.lower()] = (hosting.prefix, f"{hosting.prefix}/")
    found.pop("/", None)
    return list(found.values())


def apache_capitals(hosting: Hosting) -> list[str]:
    """Return the lines that lead from an address in any capitals to the page that it means, where nothing stands at it
    itself."""
    lines = []
    for page in hosting.pages:
        path = f"{hosting.prefix}/{page}"
        start, index = (
            (bare(path), "(?:/index(?:\\.html)?)?") if path.endswith("/index.html") else (bare(path), "(?:\\.html)?")
        )
        target = quoted(path).replace("$", "\\$")
        lines.append(f"    RedirectMatch 301 {in_quotes(f'(?i)^{re.escape(start)}{index}/*$')} {in_quotes(target)}")
    return ["<If \"! -e '%{REQUEST_FILENAME}'\">", *lines, "</If>"] if lines else []


def apache_forms(prefix: str) -> list[str]:
    """Return the lines of `.htaccess` that do the same, with no more rights than `AllowOverride FileInfo`: mod_rewrite
    would answer 403 to everything where links of the file system are off."""
    return [
        f'RedirectMatch 404 "(?i){hidden(prefix)}"',
        "<If \"%{THE_REQUEST} =~ m#^\\S+ /(?:[^? ]*/)?/# && -z reqenv('REDIRECT_STATUS')\">",
        '    RedirectMatch 301 "(.*)" "$1"',
        "</If>",
        '<If "-f %{REQUEST_FILENAME} && %{PATH_INFO} =~ m#^/+$#">',
        '    RedirectMatch 301 "^(.*[^/])/+$" "$1"',
        "</If>",
        "<If \"-f '%{REQUEST_FILENAME}.html'\">",
        '    RedirectMatch 301 "^(/.*[^/])/*$" "$1.html"',
        "</If>",
        "<If \"-d %{REQUEST_FILENAME} && -f '%{REQUEST_FILENAME}/index.html' && ! %{REQUEST_URI} =~ "
        f'm#^{re.escape(prefix)}/?$#">',
        '    RedirectMatch 301 "^(/.*[^/])/*$" "$1/index.html"',
        "</If>",
        "<If \"-d %{REQUEST_FILENAME} && ! -f '%{REQUEST_FILENAME}/index.html'\">",
        '    Redirect 404 "/"',
        "</If>",
    ]

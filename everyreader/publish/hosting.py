"""Turns what is known of the site into the settings of the hosts that it may be on, so that all of them serve it
alike.

`_headers` and `_redirects` (Netlify, Cloudflare Pages and others), `staticwebapp.config.json` (Azure Static Web Apps),
and those of `servers`: nginx, Apache and IIS. Where a host limits the length of its file, what protects readers comes
first.
"""

from __future__ import annotations

import json

from everyreader.publish.address_forms import HIDDEN
from everyreader.publish.apache import apache, apache_server
from everyreader.publish.iis import iis
from everyreader.publish.nginx import nginx
from everyreader.publish.policy import ASSETS_CACHE, PAGES_CACHE, POLICY, Hosting, quoted

AZURE_LARGEST = 20_000
"""Bytes that `staticwebapp.config.json` may have (Azure: 20 KB)."""

CLOUDFLARE_RULES, CLOUDFLARE_REDIRECTS = 100, 2000
"""Rules of `_headers` and fixed lines of `_redirects` that Cloudflare Pages reads."""


def host_files(hosting: Hosting) -> dict[str, bytes]:
    """Return the files by path from the site's root."""
    azure, left_out = _azure(hosting)
    texts = {
        "_headers": _headers(hosting),
        "_redirects": _redirects(hosting),
        ".htaccess": apache(hosting),
        "web.config": iis(hosting),
        "staticwebapp.config.json": azure,
        "hosting/nginx.conf": nginx(hosting),
        "hosting/apache.conf": apache_server(hosting),
        "hosting/cloudflare_headers": _cloudflare(hosting),
        "hosting/README.txt": _readme(hosting, left_out),
    }
    return {path: text.encode() for path, text in texts.items()}


def _rules(hosting: Hosting) -> dict[str, dict[str, str]]:
    """Return the headers of single files by path, beyond those that all have."""
    rules: dict[str, dict[str, str]] = {}
    for file, page in sorted(hosting.renditions.items()):
        rules[f"{hosting.prefix}/{file}"] = {"Link": hosting.canonical(quoted(page))}
    for file in hosting.drafts:
        rules.setdefault(f"{hosting.prefix}/{file}", {})["X-Robots-Tag"] = "noindex"
    return rules


def _block(path: str, values: dict[str, str]) -> str:
    return "\n".join([path, *(f"  {name}: {value}" for name, value in values.items()), ""])


def _first_blocks(hosting: Hosting) -> list[str]:
    """Return the rules with wildcards: those that protect readers come before any limit. Pages have no rule for caches:
    these hosts keep none of their own accord, and join two values of one header into a wrong one."""
    prefix = hosting.prefix
    return [
        _block(f"{prefix}/*", hosting.headers),
        _block(f"{prefix}/assets/*", {"Cache-Control": ASSETS_CACHE}),
        *(_block(f"{prefix}/{tag}/*", {"X-Robots-Tag": "noindex"}) for tag in hosting.draft_tags),
    ]


def _headers(hosting: Hosting) -> str:
    return "\n".join(
        [
            "# Headers for Netlify, Cloudflare Pages and hosts that read the same file.\n",
            *_first_blocks(hosting),
            *(_block(quoted(path), values) for path, values in _rules(hosting).items()),
        ]
    )


def _cloudflare(hosting: Hosting) -> str:
    """Return `_headers` in few rules, in a form that Cloudflare alone reads: `:splat` stands for what `*` has matched.
    Where two rules fit, it sends both values: that of a longer ending first takes away (`! Link`) what a shorter one
    gave."""
    ends = sorted(hosting.extensions, key=lambda end: (len(end), end))
    blocks = [
        _block(f"{hosting.prefix}/{tag}/*{end}", {"Link": hosting.canonical(f"{tag}/:splat.html")}).replace(
            "\n", "\n  ! Link\n" if any(end != other and end.endswith(other) for other in ends) else "\n", 1
        )
        for tag in hosting.rendition_tags
        for end in ends
    ]
    drafts = [_block(quoted(f"{hosting.prefix}/{file}"), {"X-Robots-Tag": "noindex"}) for file in hosting.drafts]
    search = [
        _block(quoted(f"{hosting.prefix}/{file}"), {POLICY: hosting.search_policy}).replace(
            "\n", f"\n  ! {POLICY}\n", 1
        )
        for file in hosting.search
    ]
    return "\n".join(
        [
            "# For Cloudflare Pages: put this in the place of _headers, which there may have 100 rules.\n",
            *_first_blocks(hosting),
            *search,
            *blocks,
            *drafts,
        ]
    )


def _redirects(hosting: Hosting) -> str:
    lines = [f"{quoted(old)} {quoted(new)} 301" for old, new in hosting.moved.items()]
    lost = [f"{hosting.prefix}/{tag}/* {hosting.prefix}/{tag}/404.html 404" for tag in hosting.tags]
    lost += [f"{hosting.prefix}/{name} {hosting.prefix}/404.html 404!" for name in (*HIDDEN, "hosting/*")]
    return "\n".join(
        ["# Old addresses, and the page of each language for an address at which nothing is.", *lines, *lost, ""]
    )


def _azure(hosting: Hosting) -> tuple[str, int]:
    """Return the file, and how many rules had no room in it. A request meets one rule only: the first that fits it."""
    prefix, rules = hosting.prefix, _rules(hosting)
    draft_folders = tuple(f"{prefix}/{tag}/" for tag in hosting.draft_tags)
    last: list[dict[str, object]] = [
        {"route": f"{folder}*", "headers": {"X-Robots-Tag": "noindex"}} for folder in draft_folders
    ]
    first: list[dict[str, object]] = [
        {"route": f"{prefix}/assets/*", "headers": {"Cache-Control": ASSETS_CACHE}},
        *({"route": f"{prefix}/{name}", "statusCode": 404} for name in (*HIDDEN, "hosting/*")),
    ]
    for file in hosting.search:
        first.append({"route": quoted(f"{prefix}/{file}"), "headers": _search_headers(hosting, file)})
    moved: list[dict[str, object]] = [
        {"route": quoted(old), "redirect": quoted(new), "statusCode": 301} for old, new in hosting.moved.items()
    ]
    headers = {
        path: {**values, **({"X-Robots-Tag": "noindex"} if path.startswith(draft_folders) else {})}
        for path, values in rules.items()
    }
    single: list[dict[str, object]] = [
        {"route": quoted(path), "headers": headers[path]}
        for path in sorted(headers, key=lambda path: "X-Robots-Tag" not in headers[path])
    ]
    whole: dict[str, object] = {
        "globalHeaders": {**hosting.headers, "Cache-Control": PAGES_CACHE},
        "mimeTypes": {f".{end.rsplit('.', 1)[-1]}": kind for end, kind in sorted(hosting.types.items())},
        "routes": [*first, *last],
    }
    if hosting.tags:
        whole["responseOverrides"] = {"404": {"rewrite": f"{prefix}/{hosting.tags[0]}/404.html", "statusCode": 404}}
    room = AZURE_LARGEST - len(_json(whole))
    kept: list[dict[str, object]] = []
    for rule in [*moved, *single]:
        room -= len(_json(rule)) + 1
        if room < 0:
            break
        kept.append(rule)
    return _json({**whole, "routes": [*first, *kept, *last]}).decode(), len(moved) + len(single) - len(kept)


def _search_headers(hosting: Hosting, file: str) -> dict[str, str]:
    """Return the headers of a page with a search beyond those that all have: a request meets one rule only."""
    draft = any(file.startswith(f"{tag}/") for tag in hosting.draft_tags)
    return {POLICY: hosting.search_policy, **({"X-Robots-Tag": "noindex"} if draft else {})}


def _json(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()


def _readme(hosting: Hosting, left_out: int) -> str:
    rules = len(_rules(hosting)) + len(_first_blocks(hosting))
    lines = [
        "How to serve this site. All of these are made by the build from the same settings.",
        "",
        "Netlify: nothing to do; it reads _headers and _redirects.",
        "Cloudflare Pages: the same."
        if rules <= CLOUDFLARE_RULES
        else f"Cloudflare Pages: it reads {CLOUDFLARE_RULES} rules of _headers, and there are {rules}. "
        "Put hosting/cloudflare_headers in its place.",
        "Apache: nothing to do where AllowOverride FileInfo is on; it reads .htaccess, with each request. "
        "With very many redirects,",
        "let it read hosting/apache.conf once instead, and write the true paths and certificate into it.",
        "IIS: nothing to do; it reads web.config. Redirects and canonical links need the URL Rewrite module.",
        "Azure Static Web Apps: nothing to do; it reads staticwebapp.config.json.",
        "nginx: include hosting/nginx.conf in the http part, and write the true root and certificate into it.",
        "Others (GitHub Pages, a bucket): the policy is in every page; other headers cannot be set there.",
        "",
        "Tried in real servers, with every build of the tests: nginx 1.22 and Apache 2.4. Not tried, since "
        "they cannot run there:",
        "IIS, Azure Static Web Apps, Netlify and Cloudflare Pages. Ask for /manifest.json and /nowhere "
        "before you tell anybody the",
        "address: both must show the page for lost readers.",
        "",
        *(
            [
                "The pages with a search may run scripts, and no other page: nginx, Apache, IIS and Azure send them",
                "a policy of their own. On Cloudflare Pages, put hosting/cloudflare_headers in the place of _headers.",
                "Netlify joins the policies of two rules: the search stays shut there, and the A to Z serves readers.",
                "",
            ]
            if hosting.search
            else []
        ),
        "A page has one address, which ends in .html. nginx and Apache lead /page, /page/ and two slashes "
        "to it, nginx also capital",
        "letters. From http to https they lead where content/site.yml says so: https: {redirect: yes}. A "
        "proxy in front that takes",
        "https must send X-Forwarded-Proto.",
    ]
    if len(hosting.moved) > CLOUDFLARE_REDIRECTS:
        lines.append(f"Cloudflare Pages reads {CLOUDFLARE_REDIRECTS} redirects, and there are {len(hosting.moved)}.")
    if left_out:
        lines.append(
            f"Azure reads {AZURE_LARGEST} bytes: {left_out} rules had no room, the last of those for single files."
        )
    return "\n".join([*lines, ""])

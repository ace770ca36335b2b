"""Turns what is known of the site into the settings of nginx."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from everyreader.publish.address_forms import FEED, PACKED, hidden, nginx_forms
from everyreader.publish.policy import ASSETS_CACHE, PAGES_CACHE, POLICY, Hosting, in_quotes, quoted, without_case_twins

_NGINX = """\
# Put this file where nginx reads what belongs to `http`, for example into /etc/nginx/conf.d/.
# Change: root; and add the lines of your certificate (listen 443 ssl; ssl_certificate; ssl_certificate_key).
map_hash_bucket_size 512;
map_hash_max_size {size};
{maps}
server {{
    listen 80;
    listen [::]:80;
    server_name {name};
    root /var/www/site;
    index index.html;
    charset utf-8;
    charset_types text/plain text/css text/csv text/calendar text/vtt text/xml application/atom+xml
        application/xml image/svg+xml;
    gzip on;
    gzip_vary on;
    gzip_proxied any;
    gzip_min_length 256;
    gzip_types {packed};
    server_tokens off;
    absolute_redirect off;
{headers}
    error_page 404 $everyreader_lost;
    error_page 403 =404 $everyreader_lost;
{secure}    if ($everyreader_moved) {{
        return 301 $everyreader_moved;
    }}
    if ($request_uri ~ "^/(?:[^?]*/)?/") {{
        rewrite ^(.*)$ $1 permanent;
    }}
    location = {prefix}/ {{
        try_files {prefix}/index.html =404;
    }}
    location / {{
        try_files $uri @everyreader_other;
    }}
    location @everyreader_other {{
        if ($everyreader_page) {{
            return 301 $everyreader_page$is_args$args;
        }}
        return 404;
    }}
    location ~* "{hidden}" {{
        return 404;
    }}
    location ~ "/feed\\.xml$" {{
        types {{ }}
        default_type {feed};
        try_files $uri =404;
    }}
{types}}}
"""

_SECURE = """\
    if ($everyreader_plain) {{
        return 301 {secure}$request_uri;
    }}
"""


def _map(name: str, default: str, entries: list[tuple[str, str]], of: str = "$uri") -> str:
    lines = [f"    {key} {value};" for key, value in [("default", default), *entries]]
    return "\n".join(["", f"map {of} ${name} {{", *lines, "}"])


def nginx(hosting: Hosting) -> str:
    """Return the server as a whole; its headers come from maps, since a `location` with a header of its own has no
    other."""
    forms = nginx_forms(hosting)
    types = "".join(
        f'    location ~* "{re.escape(end)}$" {{\n        types {{ }}\n        default_type '
        f"{in_quotes(kind)};\n    }}\n"
        for end, kind in sorted(hosting.types.items())
    )
    size = 1 << max(14, (2 * max(len(forms), len(hosting.moved))).bit_length())
    return _NGINX.format(
        maps="\n".join(_maps(hosting, forms)),
        name=urlsplit(hosting.base).hostname or "_",
        headers=_headers(hosting),
        types=types,
        size=size,
        packed=" ".join(PACKED),
        prefix=hosting.prefix,
        hidden=hidden(hosting.prefix),
        feed=FEED,
        secure=_SECURE.format(secure=hosting.secure) if hosting.secure else "",
    )


def _maps(hosting: Hosting, forms: list[tuple[str, str]]) -> list[str]:
    """Return the maps that the server looks words up in. forms: other ways to write the address of a page, and the
    page."""
    prefix, start = hosting.prefix, re.escape(hosting.prefix)
    tags = "|".join(map(re.escape, hosting.rendition_tags))
    link = hosting.canonical("${everyreader_page}.html").replace('"', '\\"')
    maps = [
        _map("everyreader_cache", in_quotes(PAGES_CACHE), [(f'"~^{start}/assets/"', in_quotes(ASSETS_CACHE))]),
        _map(
            "everyreader_link",
            '""',
            [
                (f'"~^{start}/(?<everyreader_page>(?:{tags})/.+?)(\\.booklet)?{re.escape(end)}$"', f'"{link}"')
                for end in hosting.extensions
            ],
        ),
        _map(
            "everyreader_robots",
            '"noindex"' if hosting.noindex else '""',
            [
                *((f'"~^{start}/{re.escape(tag)}/"', '"noindex"') for tag in hosting.draft_tags),
                *((in_quotes(f"{prefix}/{file}"), '"noindex"') for file in hosting.drafts),
            ],
        ),
        _map(
            "everyreader_moved",
            '""',
            [(in_quotes(old), in_quotes(quoted(new))) for old, new in without_case_twins(hosting.moved).items()],
        ),
        _map(
            "everyreader_lost",
            f'"{prefix}/{(*hosting.tags, "en")[0]}/404.html"',
            [(f'"~^{start}/{re.escape(tag)}/"', f'"{prefix}/{tag}/404.html"') for tag in hosting.tags[1:]],
        ),
    ]
    if hosting.search:
        maps.append(
            _map(
                "everyreader_policy",
                in_quotes(hosting.headers[POLICY]),
                [(in_quotes(f"{prefix}/{file}"), in_quotes(hosting.search_policy)) for file in hosting.search],
            )
        )
    maps.append(
        _map("everyreader_bare", "$uri", [('"~*^(?<everyreader_stem>/.*?[^/])(\\.html?)?/*$"', "$everyreader_stem")])
    )
    maps.append(
        _map(
            "everyreader_page", '""', [(in_quotes(form), in_quotes(page)) for form, page in forms], "$everyreader_bare"
        )
    )
    if hosting.secure:  # a proxy in front that has done so says it
        maps.append(
            _map("everyreader_plain", '""', [('"~*^http:(http)?$"', '"1"')], '"$scheme:$http_x_forwarded_proto"')
        )
    return maps


def _headers(hosting: Hosting) -> str:
    values = {name: in_quotes(value) for name, value in hosting.headers.items() if name != "X-Robots-Tag"}
    values |= {
        "X-Robots-Tag": "$everyreader_robots",
        "Cache-Control": "$everyreader_cache",
        "Link": "$everyreader_link",
        **({POLICY: "$everyreader_policy"} if hosting.search else {}),
    }
    return "\n".join(f"    add_header {name} {value} always;" for name, value in values.items())

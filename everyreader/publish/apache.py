"""Turns what is known of the site into the settings of Apache: `.htaccess`, or a part of the server's own."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from everyreader.publish.address_forms import FEED, PACKED, apache_capitals, apache_forms
from everyreader.publish.policy import ASSETS_CACHE, PAGES_CACHE, POLICY, Hosting, in_quotes


def apache(hosting: Hosting, own: bool = False) -> str:
    """Return `.htaccess`. It needs mod_headers and mod_setenvif; `AllowOverride FileInfo` is enough. own: as a part of
    the server's own configuration."""
    prefix, start = hosting.prefix, re.escape(hosting.prefix)
    tags = "|".join(map(re.escape, hosting.rendition_tags))
    lost = [f"ErrorDocument {code} {prefix}/{tag}/404.html" for tag in hosting.tags[:1] for code in (403, 404)]
    for tag in hosting.tags[1:]:
        lost += [
            f'<If "%{{REQUEST_URI}} =~ m#^{start}/{re.escape(tag)}/#">',
            f"    ErrorDocument 404 {prefix}/{tag}/404.html",
            "</If>",
        ]
    types = [f"AddType {in_quotes(kind)} .{end.rsplit('.', 1)[-1]}" for end, kind in sorted(hosting.types.items())]
    moved = [f'    RedirectMatch 301 "^{_pattern(old)}$" {in_quotes(new)}' for old, new in hosting.moved.items()]
    marks = [
        f'    SetEnvIf Request_URI "^{start}/assets/" everyreader_asset',
        *(f'    SetEnvIf Request_URI "^{start}/{re.escape(tag)}/" everyreader_draft' for tag in hosting.draft_tags),
        *(f'    SetEnvIf Request_URI "^{_pattern(f"{prefix}/{file}")}$" everyreader_draft' for file in hosting.drafts),
        *(f'    SetEnvIf Request_URI "^{_pattern(f"{prefix}/{file}")}$" everyreader_search' for file in hosting.search),
        *(
            f'    SetEnvIf Request_URI "^{start}/((?:{tags})/.+?)(\\.booklet)?{re.escape(end)}$" everyreader_page=$1'
            for end in hosting.extensions
        ),
    ]
    link = in_quotes(hosting.canonical("%{everyreader_page}e.html"))
    sent = [
        *(f"    Header always set {name} {in_quotes(value)}" for name, value in hosting.headers.items()),
        f"    Header always set Cache-Control {in_quotes(PAGES_CACHE)}",
        f"    Header always set Cache-Control {in_quotes(ASSETS_CACHE)} env=everyreader_asset",
        f"    Header always set Link {link} env=everyreader_page",
        '    Header always set X-Robots-Tag "noindex" env=everyreader_draft',
        *(
            [f"    Header always set {POLICY} {in_quotes(hosting.search_policy)} env=everyreader_search"]
            if hosting.search
            else []
        ),
    ]
    return "\n".join(
        [
            "# For Apache 2.4.",
            "AddDefaultCharset utf-8",
            *_APACHE_TEXTS,
            *types,
            *lost,
            # of redirects in <If>, Apache takes the last first
            *(apache_capitals(hosting) if own else []),
            *apache_forms(prefix),
            *(['<If "true">', *moved, "</If>"] if moved else []),
            *_apache_secure(hosting),
            "<IfModule mod_headers.c>",
            *marks,
            *sent,
            "</IfModule>",
            "",
        ]
    )


def apache_server(hosting: Hosting) -> str:
    """Return the same as a part of the server's own configuration: that is read once and not with each request, and
    reaches answers to requests that are refused before any folder is looked at."""
    sent = [f"    Header always set {name} {in_quotes(value)}" for name, value in hosting.headers.items()]
    inner = "\n".join(f"        {line}" if line else "" for line in apache(hosting, own=True).splitlines()[1:])
    name = urlsplit(hosting.base).hostname
    return "\n".join(
        [
            "# For Apache 2.4, in the place of .htaccess. Put this file where Apache reads what belongs to "
            "no other part, for example",
            "# into /etc/apache2/sites-enabled/. Change: the two paths of the site; and add the lines of "
            "your certificate.",
            "<VirtualHost *:80>",
            *([f"    ServerName {name}"] if name else []),
            "    DocumentRoot /var/www/site",
            "    TraceEnable off",
            "    AllowEncodedSlashes NoDecode",
            *sent,
            "    <Directory /var/www/site>",
            "        AllowOverride None",
            "        Options None",
            "        Require all granted",
            "        DirectoryIndex index.html",
            inner,
            "    </Directory>",
            "</VirtualHost>",
            "",
        ]
    )


_APACHE_TEXTS = (
    "<IfModule mod_mime.c>",
    "    AddCharset utf-8 .html .css .txt .csv .ics .vtt .srt .brf .brl .xml .svg",
    "    AddType image/x-icon .ico",
    "</IfModule>",
    '<Files "feed.xml">',
    f'    ForceType "{FEED}; charset=utf-8"',
    "</Files>",
    "<IfModule mod_deflate.c>",
    "    <IfModule mod_filter.c>",
    f"        AddOutputFilterByType DEFLATE text/html {' '.join(PACKED)}",
    "    </IfModule>",
    "</IfModule>",
)


def _apache_secure(hosting: Hosting) -> list[str]:
    """Return the lines that lead from http to https, but for what a proxy in front has done already."""
    return (
        [
            "<If \"%{REQUEST_SCHEME} == 'http' && req('X-Forwarded-Proto') !~ /^https/i\">",
            f'    Redirect 301 "{hosting.prefix}/" "{hosting.secure}{hosting.prefix}/"',
            "</If>",
        ]
        if hosting.secure
        else []
    )


def _pattern(path: str) -> str:
    """Return a path as a regular expression between double quotes."""
    return re.sub(r"([.^$*+?()\[\]{}|])", r"\\\1", path).replace('"', '\\"')

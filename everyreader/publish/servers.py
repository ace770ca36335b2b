"""Turns what is known of the site into the settings of servers: nginx, Apache (`.htaccess`) and IIS (`web.config`)."""

from __future__ import annotations

import re
from urllib.parse import urlsplit
from xml.etree import ElementTree

from everyreader.publish.forms import FEED, HIDDEN, PACKED, apache_forms, hidden, nginx_forms
from everyreader.publish.policy import ASSETS_CACHE, PAGES_CACHE, Hosting, quoted

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
    charset_types text/plain text/css text/csv text/calendar text/vtt text/xml application/atom+xml application/xml image/svg+xml;
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


def _word(text: str) -> str:
    """Return words as nginx and Apache read them between double quotes."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _map(name: str, default: str, entries: list[tuple[str, str]], of: str = "$uri") -> str:
    lines = [f"    {key} {value};" for key, value in [("default", default), *entries]]
    return "\n".join(["", f"map {of} ${name} {{", *lines, "}"])


def _once(moved: dict[str, str]) -> dict[str, str]:
    """Return old addresses without those that differ from an earlier one only in case: maps of nginx and IIS
    take them for one."""
    return dict({path.lower(): (path, moved[path]) for path in reversed(moved)}.values())


def nginx(hosting: Hosting) -> str:
    """Return the server as a whole; its headers come from maps, since a `location` with a header of its own has no other."""
    prefix, start = hosting.prefix, re.escape(hosting.prefix)
    tags = "|".join(map(re.escape, hosting.rendition_tags))
    link = hosting.canonical("${everyreader_page}.html").replace('"', '\\"')
    maps = [
        _map("everyreader_cache", _word(PAGES_CACHE), [(f'"~^{start}/assets/"', _word(ASSETS_CACHE))]),
        _map("everyreader_link", '""', [(f'"~^{start}/(?<everyreader_page>(?:{tags})/.+?)(\\.booklet)?{re.escape(end)}$"', f'"{link}"')
                                        for end in hosting.extensions]),
        _map("everyreader_robots", '"noindex"' if hosting.noindex else '""', [
            *((f'"~^{start}/{re.escape(tag)}/"', '"noindex"') for tag in hosting.draft_tags),
            *((_word(f"{prefix}/{file}"), '"noindex"') for file in hosting.drafts)]),
        _map("everyreader_moved", '""', [(_word(old), _word(quoted(new))) for old, new in _once(hosting.moved).items()]),
        _map("everyreader_lost", f'"{prefix}/{(*hosting.tags, "en")[0]}/404.html"', [
            (f'"~^{start}/{re.escape(tag)}/"', f'"{prefix}/{tag}/404.html"') for tag in hosting.tags[1:]])]
    values = {name: _word(value) for name, value in hosting.headers.items() if name != "X-Robots-Tag"}
    values |= {"X-Robots-Tag": "$everyreader_robots", "Cache-Control": "$everyreader_cache", "Link": "$everyreader_link"}
    forms = nginx_forms(hosting)
    maps.append(_map("everyreader_bare", "$uri", [('"~*^(?<everyreader_stem>/.*?[^/])(\\.html?)?/*$"', "$everyreader_stem")]))
    maps.append(_map("everyreader_page", '""', [(_word(form), _word(page)) for form, page in forms], "$everyreader_bare"))
    if hosting.secure:  # a proxy in front that has done so says it
        maps.append(_map("everyreader_plain", '""', [('"~*^http:(http)?$"', '"1"')], '"$scheme:$http_x_forwarded_proto"'))
    headers = "\n".join(f"    add_header {name} {value} always;" for name, value in values.items())
    types = "".join(f'    location ~* "{re.escape(end)}$" {{\n        types {{ }}\n        default_type {_word(kind)};\n    }}\n'
                    for end, kind in sorted(hosting.types.items()))
    size = 1 << max(14, (2 * max(len(forms), len(hosting.moved))).bit_length())
    return _NGINX.format(maps="\n".join(maps), name=urlsplit(hosting.base).hostname or "_", headers=headers, types=types, size=size,
                         packed=" ".join(PACKED), prefix=prefix, hidden=hidden(prefix), feed=FEED,
                         secure=_SECURE.format(secure=hosting.secure) if hosting.secure else "")


def apache(hosting: Hosting) -> str:
    """Return `.htaccess`. It needs mod_headers and mod_setenvif; `AllowOverride FileInfo` is enough."""
    prefix, start = hosting.prefix, re.escape(hosting.prefix)
    tags = "|".join(map(re.escape, hosting.rendition_tags))
    lost = [f"ErrorDocument {code} {prefix}/{tag}/404.html" for tag in hosting.tags[:1] for code in (403, 404)]
    for tag in hosting.tags[1:]:
        lost += [f'<If "%{{REQUEST_URI}} =~ m#^{start}/{re.escape(tag)}/#">',
                 f"    ErrorDocument 404 {prefix}/{tag}/404.html", "</If>"]
    types = [f"AddType {_word(kind)} .{end.rsplit('.', 1)[-1]}" for end, kind in sorted(hosting.types.items())]
    moved = [f'    RedirectMatch 301 "^{_pattern(old)}$" {_word(new)}' for old, new in hosting.moved.items()]
    marks = [f'    SetEnvIf Request_URI "^{start}/assets/" everyreader_asset',
             *(f'    SetEnvIf Request_URI "^{start}/{re.escape(tag)}/" everyreader_draft' for tag in hosting.draft_tags),
             *(f'    SetEnvIf Request_URI "^{_pattern(f"{prefix}/{file}")}$" everyreader_draft' for file in hosting.drafts),
             *(f'    SetEnvIf Request_URI "^{start}/((?:{tags})/.+?)(\\.booklet)?{re.escape(end)}$" everyreader_page=$1'
               for end in hosting.extensions)]
    link = _word(hosting.canonical("%{everyreader_page}e.html"))
    sent = [*(f"    Header always set {name} {_word(value)}" for name, value in hosting.headers.items()),
            f"    Header always set Cache-Control {_word(PAGES_CACHE)}",
            f"    Header always set Cache-Control {_word(ASSETS_CACHE)} env=everyreader_asset",
            f"    Header always set Link {link} env=everyreader_page",
            '    Header always set X-Robots-Tag "noindex" env=everyreader_draft']
    return "\n".join(["# For Apache 2.4.", "AddDefaultCharset utf-8", *_APACHE_TEXTS, *types, *lost, *apache_forms(prefix),
                      # of redirects in <If>, Apache takes the last first
                      *(['<If "true">', *moved, "</If>"] if moved else []), *_apache_secure(hosting),
                      "<IfModule mod_headers.c>", *marks, *sent, "</IfModule>", ""])


def apache_server(hosting: Hosting) -> str:
    """Return the same as a part of the server's own configuration: that is read once and not with each request, and reaches
    answers to requests that are refused before any folder is looked at."""
    sent = [f"    Header always set {name} {_word(value)}" for name, value in hosting.headers.items()]
    inner = "\n".join(f"        {line}" if line else "" for line in apache(hosting).splitlines()[1:])
    name = urlsplit(hosting.base).hostname
    return "\n".join(["# For Apache 2.4, in the place of .htaccess. Put this file where Apache reads what belongs to no other part, for example",
                      "# into /etc/apache2/sites-enabled/. Change: the two paths of the site; and add the lines of your certificate.",
                      "<VirtualHost *:80>", *([f"    ServerName {name}"] if name else []), "    DocumentRoot /var/www/site", "    TraceEnable off",
                      "    AllowEncodedSlashes NoDecode", *sent, "    <Directory /var/www/site>", "        AllowOverride None", "        Options None",
                      "        Require all granted", "        DirectoryIndex index.html", inner, "    </Directory>", "</VirtualHost>", ""])


_APACHE_TEXTS = (
    "<IfModule mod_mime.c>", "    AddCharset utf-8 .html .css .txt .csv .ics .vtt .srt .brf .brl .xml .svg", "    AddType image/x-icon .ico", "</IfModule>",
    '<Files "feed.xml">', f'    ForceType "{FEED}; charset=utf-8"', "</Files>",
    "<IfModule mod_deflate.c>", "    <IfModule mod_filter.c>", f"        AddOutputFilterByType DEFLATE text/html {' '.join(PACKED)}",
    "    </IfModule>", "</IfModule>")


def _apache_secure(hosting: Hosting) -> list[str]:
    """Return the lines that lead from http to https, but for what a proxy in front has done already."""
    return ["<If \"%{REQUEST_SCHEME} == 'http' && req('X-Forwarded-Proto') !~ /^https/i\">",
            f'    Redirect 301 "{hosting.prefix}/" "{hosting.secure}{hosting.prefix}/"', "</If>"] if hosting.secure else []


def _pattern(path: str) -> str:
    """Return a path as a regular expression between double quotes."""
    return re.sub(r"([.^$*+?()\[\]{}|])", r"\\\1", path).replace('"', '\\"')


def _add(parent: ElementTree.Element, name: str, /, **values: str) -> ElementTree.Element:
    return ElementTree.SubElement(parent, name, {key.rstrip("_"): value for key, value in values.items()})


def _iis_place(root: ElementTree.Element, path: str) -> ElementTree.Element:
    return _add(_add(root, "location", path=path), "system.webServer")


def _iis_header(place: ElementTree.Element, name: str, value: str) -> None:
    found = place.find("httpProtocol/customHeaders")
    group = _add(_add(place, "httpProtocol"), "customHeaders") if found is None else found
    _add(group, "remove", name=name)
    _add(group, "add", name=name, value=value)


def _iis_lost(place: ElementTree.Element, tag: str) -> None:
    errors = _add(place, "httpErrors", errorMode="Custom", existingResponse="Auto")
    _add(errors, "remove", statusCode="404")
    _add(errors, "error", statusCode="404", path=f"{tag}\\404.html", responseMode="File")


def iis(hosting: Hosting) -> str:
    """Return `web.config`. Redirects and canonical links need the module URL Rewrite, and stand in it only where there are any."""
    root = ElementTree.Element("configuration")
    main = _add(root, "system.webServer")
    for name, value in {**hosting.headers, "Cache-Control": PAGES_CACHE}.items():
        _iis_header(main, name, value)
    content = _add(main, "staticContent")
    for end, kind in sorted(hosting.types.items()):
        extension = f".{end.rsplit('.', 1)[-1]}"
        _add(content, "remove", fileExtension=extension)
        _add(content, "mimeMap", fileExtension=extension, mimeType=kind)
    segments = _add(_add(_add(main, "security"), "requestFiltering"), "hiddenSegments")
    for name in (*HIDDEN, "hosting"):
        if name != "web.config":  # which IIS hides by itself, and takes a second entry for a mistake
            _add(segments, "add", segment=name)
    _add(main, "urlCompression", doStaticCompression="true")
    for tag in hosting.tags[:1]:
        _iis_lost(main, tag)
    _iis_rewrite(main, hosting)
    _iis_header(_iis_place(root, "assets"), "Cache-Control", ASSETS_CACHE)
    for tag in dict.fromkeys([*hosting.tags[1:], *hosting.draft_tags]):
        place = _iis_place(root, tag)
        if tag in hosting.tags[1:]:
            _iis_lost(place, tag)
        if tag in hosting.draft_tags:
            _iis_header(place, "X-Robots-Tag", "noindex")
    for file in hosting.drafts:
        _iis_header(_iis_place(root, file), "X-Robots-Tag", "noindex")
    ElementTree.indent(root, " ")
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, "unicode") + "\n"


def _iis_rewrite(main: ElementTree.Element, hosting: Hosting) -> None:
    if not (hosting.moved or hosting.renditions or hosting.secure):
        return
    rewrite = _add(main, "rewrite")
    rules = _add(rewrite, "rules") if hosting.moved or hosting.secure else rewrite
    if hosting.secure:
        rule = _add(rules, "rule", name="https", stopProcessing="true")
        _add(rule, "match", url=".*")
        conditions = _add(rule, "conditions")
        _add(conditions, "add", input="{HTTPS}", pattern="^OFF$")
        _add(conditions, "add", input="{HTTP_X_FORWARDED_PROTO}", pattern="^https", negate="true")
        _add(rule, "action", type="Redirect", url=f"{hosting.secure}{{REQUEST_URI}}", redirectType="Permanent", appendQueryString="false")
    if hosting.moved:
        names = _add(_add(rewrite, "rewriteMaps"), "rewriteMap", name="moved", defaultValue="")
        for old, new in _once(hosting.moved).items():
            _add(names, "add", key=old, value=quoted(new))
        rule = _add(rules, "rule", name="moved", stopProcessing="true")
        _add(rule, "match", url=".*")
        _add(_add(rule, "conditions"), "add", input="{moved:{URL}}", pattern="(.+)")
        _add(rule, "action", type="Redirect", url="{C:1}", redirectType="Permanent", appendQueryString="false")
    outbound = _add(rewrite, "outboundRules") if hosting.renditions else rewrite
    tags = "|".join(map(re.escape, hosting.rendition_tags))
    for end in hosting.extensions:
        rule = _add(outbound, "rule", name=f"canonical {end}")
        _add(rule, "match", serverVariable="RESPONSE_Link", pattern=".*")
        pattern = f"^{re.escape(hosting.prefix)}/((?:{tags})/.+?)(\\.booklet)?{re.escape(end)}$"
        _add(_add(rule, "conditions"), "add", input="{URL}", pattern=pattern)
        _add(rule, "action", type="Rewrite", value=hosting.canonical("{C:1}.html"))

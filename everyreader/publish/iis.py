"""Turns what is known of the site into the settings of IIS, `web.config`."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from everyreader.publish.address_forms import HIDDEN
from everyreader.publish.policy import ASSETS_CACHE, PAGES_CACHE, POLICY, Hosting, quoted, without_case_twins


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
    """Return `web.config`. Redirects and canonical links need the module URL Rewrite, and are in it only where there
    are any."""
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
    for file in hosting.search:
        _iis_header(_iis_place(root, file), POLICY, hosting.search_policy)
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
        _add(
            rule,
            "action",
            type="Redirect",
            url=f"{hosting.secure}{{REQUEST_URI}}",
            redirectType="Permanent",
            appendQueryString="false",
        )
    if hosting.moved:
        names = _add(_add(rewrite, "rewriteMaps"), "rewriteMap", name="moved", defaultValue="")
        for old, new in without_case_twins(hosting.moved).items():
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

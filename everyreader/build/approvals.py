"""Reads who has approved which page, and which approved text stands in the place of a later one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from everyreader.parse import parse_source
from everyreader.parse.approval import ENDING, read_approval
from everyreader.parse.approved_blocks import differences
from everyreader.site import Approved, Settings


def read_approvals(read: Callable[[str], bytes], files: Mapping[str, str], settings: Settings) -> dict[str, Approved]:
    """Return what was approved, by the source of the page. read: returns a file of the project; files: digest by path.
    Errors: those of `read`."""
    found = {}
    for path in files:
        source = path.removesuffix(ENDING) + ".md"
        if path.endswith(ENDING) and source in files:
            found[source] = _approved(read, path, source, files, settings)
    return found


def _approved(
    read: Callable[[str], bytes], path: str, source: str, files: Mapping[str, str], settings: Settings
) -> Approved:
    approval = read_approval(read(path))
    if approval is None:
        return Approved(path, files[path])
    who = (approval.role, approval.name, approval.day)
    if approval.source == files[source]:
        return Approved(path, files[path], *who)
    data = read(source)
    changed = tuple(differences(approval, data, source))
    meta = parse_source(data, source).header.meta
    held = bool(changed) and settings.approval.hold and not (meta.unpublished or meta.publish_from)
    return Approved(path, files[path], *who, changed=changed, held=held)

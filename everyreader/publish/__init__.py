"""Puts what was made into the site's folder, and makes the files that say how to serve, find and follow it.

The makers of those files (`feed`, `hosting`, `listing`) are imported by their own names: a build that has nothing to do
needs none of them.
"""

from everyreader.publish.manifest import MANIFEST, Written, read_baseline, read_manifest
from everyreader.publish.policy import meta_policy
from everyreader.publish.stamps import Output, Stamp, unchanged
from everyreader.publish.write import (
    Published,
    is_whole,
    known_files,
    publish,
    published_before,
)

__all__ = [
    "MANIFEST",
    "Output",
    "Published",
    "Stamp",
    "Written",
    "is_whole",
    "known_files",
    "meta_policy",
    "publish",
    "published_before",
    "read_baseline",
    "read_manifest",
    "unchanged",
]

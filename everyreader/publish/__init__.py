"""Puts what was made into the site's folder, and makes the files that say how to serve, find and follow it."""

from everyreader.publish.feed import Entry, Feed, feed
from everyreader.publish.hosting import host_files
from everyreader.publish.listing import Listed, robots, security, sitemaps
from everyreader.publish.policy import Hosting, meta_policy, policy
from everyreader.publish.write import (MANIFEST, Output, Published, Stamp, Written, is_whole, publish, published_before,
                                       read_manifest, unchanged)

__all__ = ["MANIFEST", "Entry", "Feed", "Hosting", "Listed", "Output", "Published", "Stamp", "Written", "feed", "host_files",
           "is_whole", "meta_policy", "policy", "publish", "published_before", "read_manifest", "robots", "security",
           "sitemaps", "unchanged"]

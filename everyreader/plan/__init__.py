"""The Site in, PageModels out: what each page in each language and format is made from."""

from everyreader.plan.addresses import (
    PART,
    AddressClaim,
    address_claims,
    address_conflicts,
    asked_formats,
    booklet_formats,
    booklet_pages,
    given_and_kept_back,
    in_place_of,
    kept_back,
    lost_renditions,
    points_of,
    redirects_of,
    to_remember,
    vanished,
    vanished_files,
    withdrawn_renditions,
)
from everyreader.plan.booklets import join_pages
from everyreader.plan.by_language import in_order
from everyreader.plan.language_parts import language_parts
from everyreader.plan.page_address import FOLLOW, OWN_PAGES, SEARCH, address, forms_of
from everyreader.plan.page_model import make_model
from everyreader.plan.pictures import is_picture, own_set, picture_target, shown_picture, used_documents, used_pictures
from everyreader.plan.redirects import (
    ResolvedRedirect,
    asked_path,
    file_of,
    moved_paths,
    old_paths,
    paths_of,
    redirect_address,
    resolve_redirects,
)
from everyreader.plan.short_names import short_faults, short_names, short_paths, short_url
from everyreader.plan.site_caches import cached_per_site
from everyreader.plan.versions import language_order, short_addresses, versions_of

__all__ = [
    "FOLLOW",
    "OWN_PAGES",
    "PART",
    "SEARCH",
    "AddressClaim",
    "ResolvedRedirect",
    "address",
    "address_claims",
    "address_conflicts",
    "asked_formats",
    "asked_path",
    "booklet_formats",
    "booklet_pages",
    "cached_per_site",
    "file_of",
    "forms_of",
    "given_and_kept_back",
    "in_order",
    "in_place_of",
    "is_picture",
    "join_pages",
    "kept_back",
    "language_order",
    "language_parts",
    "lost_renditions",
    "make_model",
    "moved_paths",
    "old_paths",
    "own_set",
    "paths_of",
    "picture_target",
    "points_of",
    "redirect_address",
    "redirects_of",
    "resolve_redirects",
    "short_addresses",
    "short_faults",
    "short_names",
    "short_paths",
    "short_url",
    "shown_picture",
    "to_remember",
    "used_documents",
    "used_pictures",
    "vanished",
    "vanished_files",
    "versions_of",
    "withdrawn_renditions",
]

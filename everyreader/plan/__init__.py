"""The Site in, a list of tasks out: what each page in each language and format is made from."""

from everyreader.plan.addresses import (
    PART,
    Claim,
    asked_formats,
    booklet_formats,
    booklet_pages,
    contests,
    given_and_kept_back,
    kept_back,
    lost_renditions,
    points_of,
    redirects_of,
    renditions_before,
    vanished,
    withdrawn_renditions,
)
from everyreader.plan.answers import site_answers
from everyreader.plan.booklets import join_pages
from everyreader.plan.furniture import furnish
from everyreader.plan.names import address, forms_of
from everyreader.plan.pictures import is_picture, picture_target, used_documents, used_pictures
from everyreader.plan.redirects import Move, asked_path, file_of, moved_paths, moves, paths_of, redirect_address
from everyreader.plan.versions import all_versions
from everyreader.plan.view import make_view

__all__ = [
    "Claim",
    "Move",
    "PART",
    "address",
    "all_versions",
    "asked_formats",
    "asked_path",
    "booklet_formats",
    "booklet_pages",
    "contests",
    "file_of",
    "forms_of",
    "furnish",
    "is_picture",
    "join_pages",
    "given_and_kept_back",
    "kept_back",
    "lost_renditions",
    "make_view",
    "moved_paths",
    "moves",
    "paths_of",
    "picture_target",
    "points_of",
    "redirect_address",
    "redirects_of",
    "renditions_before",
    "site_answers",
    "used_documents",
    "used_pictures",
    "vanished",
    "withdrawn_renditions",
]

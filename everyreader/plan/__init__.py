"""The Site in, a list of tasks out: what each page in each language and format is made from."""

from everyreader.plan.addresses import (PART, Claim, asked_formats, booklet_formats, booklet_pages, contests, lost_renditions,
                                        points_of, redirects_of, renditions_before, vanished)
from everyreader.plan.booklets import join_pages
from everyreader.plan.formats import Format, Made, Materials, find_formats, format_module
from everyreader.plan.names import address, forms_of
from everyreader.plan.versions import all_versions
from everyreader.plan.notices import furnish
from everyreader.plan.redirects import Move, asked_path, file_of, moved_paths, moves, paths_of, redirect_address
from everyreader.plan.pictures import is_picture, picture_target, used_documents, used_pictures
from everyreader.plan.tasks import Compiled, compile_task, finish_task, render_task, style_task, template_fault
from everyreader.plan.view import make_view

__all__ = ["Claim", "Compiled", "Format", "Made", "Materials", "Move", "PART", "address", "all_versions", "asked_path", "forms_of", "paths_of", "asked_formats", "booklet_formats", "booklet_pages", "compile_task", "contests", "file_of", "find_formats",
           "finish_task",
           "format_module", "furnish", "is_picture", "join_pages", "lost_renditions", "make_view", "moved_paths", "moves", "picture_target",
           "points_of", "redirect_address", "redirects_of", "render_task", "renditions_before",
           "style_task", "template_fault", "used_documents", "used_pictures", "vanished"]

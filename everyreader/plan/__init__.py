"""The Site in, a list of tasks out: what each page in each language and format is made from."""

from everyreader.plan.addresses import Claim, asked_formats, contests, redirects_of, vanished
from everyreader.plan.formats import Format, Made, Materials, find_formats, format_module
from everyreader.plan.names import address
from everyreader.plan.versions import all_versions
from everyreader.plan.notices import furnish
from everyreader.plan.redirects import Move, file_of, moved_paths, moves, redirect_address
from everyreader.plan.pictures import is_picture, picture_target, used_pictures
from everyreader.plan.tasks import Compiled, compile_task, finish_task, render_task, style_task, template_fault
from everyreader.plan.view import make_view

__all__ = ["Claim", "Compiled", "Format", "Made", "Materials", "Move", "address", "all_versions", "asked_formats", "compile_task", "contests", "file_of", "find_formats",
           "finish_task",
           "format_module", "furnish", "is_picture", "make_view", "moved_paths", "moves", "picture_target", "redirect_address", "redirects_of", "render_task",
           "style_task", "template_fault", "used_pictures", "vanished"]

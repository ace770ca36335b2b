"""The Site in, a list of tasks out: what each page in each language and format is made from."""

from everyreader.plan.addresses import Claim, asked_formats, contests, redirect_address, redirects_of
from everyreader.plan.formats import Format, Made, Materials, find_formats, format_module
from everyreader.plan.notices import furnish
from everyreader.plan.tasks import Compiled, compile_task, finish_task, render_task, style_task, template_fault
from everyreader.plan.view import address, make_view, picture_target

__all__ = ["Claim", "Compiled", "Format", "Made", "Materials", "address", "asked_formats", "compile_task", "contests", "find_formats", "finish_task",
           "format_module", "furnish", "make_view", "picture_target", "redirect_address", "redirects_of", "render_task",
           "style_task", "template_fault"]

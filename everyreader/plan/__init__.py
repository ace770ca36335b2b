"""The Site in, a list of tasks out: what each page in each language and format is made from."""

from everyreader.plan.formats import Format, Made, Materials, find_formats, format_module
from everyreader.plan.tasks import finish_task, render_task, template_fault
from everyreader.plan.view import address, make_view, picture_target

__all__ = ["Format", "Made", "Materials", "address", "find_formats", "finish_task", "format_module", "make_view",
           "picture_target", "render_task", "template_fault"]

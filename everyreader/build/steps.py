"""A step: one file of the site, how it is made and from what."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from everyreader.build.tasks import finish_task, render_task
from everyreader.build.themes import PreparedTheme
from everyreader.document import digest
from everyreader.engine.task import Task
from everyreader.format import Format, Materials, Tool
from everyreader.format_info import FormatInfo
from everyreader.layout import locale_path, template_path
from everyreader.resolve import PageModel
from everyreader.site import PageKey, Site

NO_STYLE = f"blob:{digest(b'')}"
"""What a format without a style sheet has in its place."""


class Renderer(msgspec.Struct, frozen=True):
    """A format, its look, and every language by its folder: names of cache entries."""

    format: Format
    theme: PreparedTheme
    locales: dict[str, str]

    @property
    def info(self) -> FormatInfo:
        """Return the data of the format."""
        return self.format.info


class Step(msgspec.Struct, frozen=True):
    """One file of the site."""

    target: str
    """Its address."""
    what: str
    """In words, such as `html of content/en/index.md`."""
    source: str
    """The file of the project that it is of."""
    model: PageModel | None = None
    """The page."""
    renderer: Renderer | None = None
    """What renders it."""
    text: str = ""
    """Digest of its rendered text, where a heavy tool makes the file of that and of materials."""
    materials: Materials | None = None
    page: PageKey = PageKey("", "")
    """Whose rendition it is."""
    stage: int = 0
    """As `Output` has it."""
    now: bool = True
    """Made by this build; else only looked up, to be vouched for."""
    waits_for: str = ""
    """What must be made before more can be said."""
    pending: tuple[str, ...] = ()
    """Names of the inputs that come of it."""
    more_inputs: dict[str, str] = {}
    """Digests of what else it is made from, by name."""

    def task(self) -> Task | None:
        """Return what makes it; None for a copy, and for what waits. It is made again each time: all tasks of a large
        site would take more memory than all else."""
        if self.renderer is None or self.model is None or self.waits_for:
            return None
        theme, name = self.renderer.theme, self.renderer.info.name
        if self.materials is not None:
            return finish_task(
                name,
                self.text,
                theme.style.removeprefix("blob:"),
                self.materials,
                f"{name} of {self.model.tag}/{self.model.page}",
            )
        return render_task(name, self.model, theme.texts, theme.compiled, self.renderer.locales.get(self.model.tag, ""))

    def shared(self) -> dict[str, str]:
        """Return the digests of what it shares with other files, by names that people understand."""
        found = dict(self.more_inputs)
        if self.renderer and self.model:
            folder, tag = self.renderer.info.folder, self.model.tag
            found[f"{template_path(folder)} and {template_path('blocks')}"] = self.renderer.theme.texts
            if self.renderer.theme.style != NO_STYLE:
                found[template_path(f"{folder}/style.css")] = self.renderer.theme.style
            found[locale_path(tag)] = self.renderer.locales.get(tag, "")
        if self.materials:
            found |= {**dict(self.materials.files), **dict(self.materials.pictures)}
            found |= {f"font {path}": value for path, value in self.materials.fonts}
            if self.materials.beside.digest:
                found[self.materials.beside.address] = self.materials.beside.digest
            if self.materials.tool:
                found["the tool"] = digest(self.materials.tool.encode())
        return found


def materials_of(tool: Tool, site: Site, model: PageModel, scripts: Iterable[str]) -> Materials | str:
    """Return what enters a tool besides the text of a page, or why it is not there. scripts: of the text; words in one
    that nobody marked get the fonts of a language that is written in it, where this machine has them."""
    locale = site.locale(model.tag)
    found = tool.materials(model, locale, site.files, site.locales_besides(model.tag, model.foreign, scripts))
    if isinstance(found, Materials):
        return found
    return tool.materials(model, locale, site.files, site.locales_besides(model.tag, model.foreign, ()))

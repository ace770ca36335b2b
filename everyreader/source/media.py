"""Turns a picture of the project into the one that is published, and says what was wrong with it.

A drawing is written again so that it can do nothing but be looked at; a photograph is made smaller and loses its
metadata. What cannot be shown safely has no published bytes: its words are in its place. Beside each picture lies a
file of the same name with its licence and its author: `content/media/bus.yml` beside `content/media/bus.jpg`.
"""

from __future__ import annotations

import posixpath

import msgspec

from everyreader.document import digest, encode
from everyreader.engine.task import Fetch, Task, Values, read_checked
from everyreader.finding import Finding
from everyreader.source import raster, svg
from everyreader.source.file_types import runs
from everyreader.source.picture_note import Understood, read_note
from everyreader.source.picture_words import unset_words

PICTURES = (".svg", *raster.KINDS)
HEAVIEST_FILE = 30_000_000
"""Bytes that the file of a picture may have before it is not even opened."""
COST = 0.05
MOST = 5
"""Things taken out of one drawing that are named; after these, the help is the same."""


class Media(msgspec.Struct, frozen=True, omit_defaults=True):
    """A picture as it is published."""

    width: int = 0
    height: int = 0
    """`width` and `height`: in CSS pixels, 0 where it says none."""
    size: int = 0
    """In bytes."""
    digest: str = ""
    """The digest of the bytes, which are kept as `blob:<digest>`; empty where it cannot be shown."""
    licence: str = ""
    credit: str = ""
    """`licence` and `credit`: of whoever made it."""
    means: tuple[str, ...] = ()
    """Words, one of which is in each step of an Easy Read page that has the picture."""
    not_beside: tuple[str, ...] = ()
    """Words that it contradicts."""
    understood: tuple[Understood, ...] = ()
    demonstration: bool = False
    """It is made up."""
    findings: tuple[Finding, ...] = ()


class Arguments(msgspec.Struct, frozen=True):
    """A picture and the file beside it, with their digests; empty where there is none."""

    path: str
    digest: str
    beside: str = ""
    beside_digest: str = ""


def beside(path: str) -> str:
    """Return the path of the file with licence and credit of a picture."""
    return posixpath.splitext(path)[0] + ".yml"


def media_task(path: str, files: dict[str, str]) -> Task:
    """Return the task that makes one picture fit to be published. files: digest by path."""
    note = beside(path) if beside(path) in files else ""
    arguments = Arguments(path, files[path], note, files.get(note, ""))
    return Task("everyreader.source.media:run", encode(arguments), (path, *([note] if note else [])), path)


def run(arguments: bytes, project: str, fetch: Fetch) -> Values:
    """Make one picture fit to be published, as a task. Errors: Changed where a file is not that of its digest."""
    wanted = msgspec.json.decode(arguments, type=Arguments)
    note = read_checked(project, wanted.beside, wanted.beside_digest) if wanted.beside else None
    media, data = read_media(wanted.path, read_checked(project, wanted.path, wanted.digest), note)
    return (("media", encode(media)), *(((f"blob:{media.digest}", data),) if media.digest else ()))


def read_media(path: str, data: bytes, note: bytes | None) -> tuple[Media, bytes]:
    """Return what is known of a picture, and its published bytes. note: the bytes of the file beside it."""
    ending = posixpath.splitext(path)[1].lower()
    known, findings = _known(path, note)
    if reason := runs(path):
        return _left_out(path, known, findings, reason, "Give it another name.")
    if ending not in PICTURES:
        return _left_out(
            path,
            known,
            findings,
            f"files that end in {ending or 'nothing'} are not shown by every browser",
            "Save it as PNG, JPEG or SVG.",
        )
    if len(data) > HEAVIEST_FILE:
        return _left_out(
            path,
            known,
            findings,
            f"the file has {len(data) // 1_000_000} MB",
            "Save it smaller: 1,280 pixels wide is enough.",
        )
    try:
        published, (width, height), said = _drawing(path, data) if ending == ".svg" else _photograph(path, data, ending)
    except svg.Broken as broken:
        why, line, column = broken.args
        return _left_out(path, known, findings, why, "Save the drawing again as plain SVG.", line, column)
    except raster.Broken as broken:
        return _left_out(path, known, findings, str(broken.args[0]), "Save the picture again, or ask for it once more.")
    media = msgspec.structs.replace(
        known,
        width=width,
        height=height,
        size=len(published),
        digest=digest(published),
        findings=(*findings, *said),
    )
    return media, published


def _left_out(
    path: str, known: Media, findings: list[Finding], why: str, help: str, line: int = 1, column: int = 1
) -> tuple[Media, bytes]:
    broken = Finding(
        "source/picture-broken",
        path,
        f"This picture cannot be shown: {why}.",
        f"{help} Until then its words are in its place.",
        line=line,
        column=column,
    )
    return msgspec.structs.replace(known, findings=(*findings, broken)), b""


def _drawing(path: str, data: bytes) -> tuple[bytes, tuple[int, int], list[Finding]]:
    published, size, removed = svg.make_safe(data)
    said = [
        Finding(
            "source/picture-unsafe",
            path,
            f"Something that a drawing does not need was left out of it: {what}.",
            "Nothing more is needed for readers. To be told no more, save the drawing as plain SVG without it.",
            line=line,
            column=column,
        )
        for line, column, what in removed[:MOST]
    ]
    if size == (0, 0):
        said.append(
            Finding(
                "source/picture-size",
                path,
                "This drawing does not say how large it is.",
                'Write it in its first line: <svg width="300" height="200" viewBox="0 0 300 200" …>.',
                line=1,
                column=1,
            )
        )
    if words := unset_words(published):
        said.append(
            Finding(
                "source/picture-words",
                path,
                f"On paper, the words “{words[:40]}” in this drawing come apart into single letters.",
                "Turn them into paths in a drawing program, or save the drawing as a PNG.",
                line=1,
                column=1,
            )
        )
    if len(published) > raster.HEAVIEST:
        said.append(_heavy(path, len(published), "Draw it with fewer points, or save it as a PNG."))
    return published, size, said


def _photograph(path: str, data: bytes, ending: str) -> tuple[bytes, tuple[int, int], list[Finding]]:
    fitted = raster.fit(data, ending)
    said = []
    if fitted.moves:
        said.append(
            Finding(
                "source/picture-moves",
                path,
                "This picture moves; only its first frame is published.",
                "Choose a frame that says all, or make a video with a button to stop it.",
                line=1,
                column=1,
            )
        )
    if fitted.inks:
        said.append(
            Finding(
                "source/picture-inks",
                path,
                "This picture has the colours of a printing press (CMYK); it is published in those of a screen (RGB).",
                "Look at it on the page. To choose the colours yourself, save it as RGB.",
                line=1,
                column=1,
            )
        )
    if len(fitted.data) > raster.HEAVIEST:
        said.append(_heavy(path, len(fitted.data), "Save it as a JPEG, or choose one with fewer details."))
    elif (fitted.width, fitted.height) != (fitted.was, fitted.was_high):
        tall = fitted.was_high > raster.TALLEST and fitted.width < raster.WIDEST
        said.append(
            Finding(
                "source/picture-large",
                path,
                f"This picture is {fitted.was:,} by {fitted.was_high:,} pixels large; "
                f"it is published {fitted.width:,} by {fitted.height:,} pixels large.",
                f"Cut it into several pictures, none over {raster.TALLEST:,} pixels tall, or its details are lost."
                if tall
                else "Nothing needs to be done; a smaller file makes builds quicker.",
                line=1,
                column=1,
            )
        )
    return fitted.data, (fitted.width, fitted.height), said


def _heavy(path: str, size: int, help: str) -> Finding:
    return Finding(
        "source/picture-large",
        path,
        f"This picture still has {size // 1000:,} KB when it is published; "
        f"{raster.HEAVIEST // 1000} KB is the most that somebody on a small plan should pay for.",
        help,
        line=1,
        column=1,
    )


def _known(path: str, note: bytes | None) -> tuple[Media, list[Finding]]:
    """Return what the file beside a picture says of it, and what is wrong with that file."""
    if note is None:
        return Media(), []
    said, made_up, findings = read_note(beside(path), note)
    return Media(
        licence=said.licence,
        credit=said.credit,
        means=said.means,
        not_beside=said.not_beside,
        understood=said.understood,
        demonstration=made_up,
    ), findings

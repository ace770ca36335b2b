"""Says what is wrong with a film or a recording, and what to ask its supplier for."""

from __future__ import annotations

import datetime
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator

from everyreader.finding import Finding
from everyreader.site.recordings import UNSEEN, RecordingState, as_line
from everyreader.source import decode_text
from everyreader.source.captions import read_captions
from everyreader.source.probe import SILENCE, Probe
from everyreader.source.recording import PLAYED, Gives, MadeByOthers, Person, Recording

HEAVIEST = 1_800_000
"""Bits a second: more is a burden on a small plan, and shows hands no better."""
TALLEST = 720
FEWEST_FRAMES = 24.5
"""Frames a second: with fewer, quick hands blur."""


def missing_parts(path: str, record: Recording, today: datetime.date) -> Iterator[Finding]:
    """Yield what a record lacks, each with what to ask the supplier for."""
    film = record.kind != "audio"

    def lacks(message: str, remedy: str) -> Finding:
        return Finding("source/recording", path, message, remedy, line=record.line, column=1)

    if not record.files:
        yield lacks(
            "This recording has no file.", f"Ask for it as {'MP4 (H.264)' if film else 'MP3'}, and name it at files:."
        )
    if film and not record.captions:
        yield lacks(
            "This film has no captions, for people who neither sign nor hear.",
            "Ask the supplier for captions as WebVTT (.vtt), checked by a person, and name the file at captions:.",
        )
    if not record.transcript:
        yield lacks(
            "This recording has no transcript.",
            "Write transcript: page where the page says all of it; else ask for all that is said, signed and shown.",
        )
    presenter = "A translator or interpreter who is on the NRCPD register" if record.kind == "bsl" else "The person"
    for name, person in (("presenter", record.presenter), ("checker", record.checker)):
        if person is None or not person.name:
            who = presenter if name == "presenter" else "Another person, who checks it against the page,"
            yield lacks(
                f"Nobody is named as the {name} of this recording.",
                f"{who} is named at {name}: {{name: …, role: …}}. Ask the supplier who it was.",
            )
        elif record.kind == "bsl" and not (person.register and person.number):
            yield lacks(
                f"The registration of the {name} is not noted: {person.name}.",
                f"Ask for it, and write register: NRCPD and number: … at {name}:. It is never printed.",
            )
    if _same(record.presenter, record.checker):
        yield lacks(
            "Presenter and checker are the same person.", "Let another person check it, and name them at checker:."
        )
    if record.date is None:
        yield lacks("Nobody knows when this recording was made.", "Ask the supplier, and write date: 2026-11-20.")
    elif record.date > today:
        yield lacks(f"This recording was made on {record.date}, and that day has not come yet.", "Correct the day.")


def _same(presenter: Person | None, checker: Person | None) -> bool:
    return bool(presenter and checker and presenter.name and presenter.name == checker.name)


def state_findings(path: str, record: Recording, state: RecordingState, now: Gives) -> Iterator[Finding]:
    """Yield whether a recording says no more what its page says."""
    if record.gives is None:
        yield Finding(
            "source/recording",
            path,
            "It is not noted which text this recording gives, so nobody can tell when it is out of date.",
            f"If it gives the page as it is now, write: {as_line(now)}",
            line=record.line,
            column=1,
        )
    elif state == "stale":
        yield Finding(
            "source/recording-stale",
            path,
            "Words of the page have changed since this recording was made. Readers are told so beside it.",
            f"Have it made again, or if it still says the same, write: {as_line(now)}",
            line=record.line,
            column=1,
        )
    elif state == "withdrawn":
        changed = sorted(name for name, value in record.gives.facts.items() if now.facts.get(name) != value)
        what = f"The fact {', '.join(changed)} has" if changed else "A box !!! safety has"
        yield Finding(
            "source/recording-withdrawn",
            path,
            f"{what} changed since this recording was made, so readers do not get it.",
            f"Have it made again. If it does not say what has changed, write: {as_line(now)}",
            line=record.line,
            column=1,
        )


def file_findings(path: str, record: Recording, found: Probe | None) -> Iterator[Finding]:
    """Yield what is wrong with a file. path: of it. found: None where nobody could look into it."""

    def wrong(message: str, remedy: str) -> Finding:
        return Finding("source/recording-file", path, message, remedy, line=1, column=1)

    if found is None:
        return
    if found.fault:
        yield wrong(
            f"Nobody can play this file: {found.fault}.",
            "Ask the supplier for it once more. Until then readers do not get it.",
        )
        return
    if record.kind == "audio":
        if not found.audio:
            yield wrong("There is no sound in this file.", "Ask the supplier for the recording once more.")
        if found.video and not path.endswith((".mp3", ".m4a", ".ogg", ".opus")):
            yield wrong("There is a film in this file.", "Ask for the sound alone, as MP3.")
    else:
        yield from _film_findings(path, found)
    if found.loudest is not None and found.loudest < SILENCE and record.kind != "bsl":
        yield wrong("Nobody hears anything in this file: its sound is silence.", "Ask the supplier for it once more.")


def _film_findings(path: str, found: Probe) -> Iterator[Finding]:
    asked = "Ask for MP4 with H.264 and AAC, 1280 by 720, at least 25 frames a second, about 1 to 1.5 Mbit/s."

    def wrong(message: str) -> Finding:
        return Finding("source/recording-file", path, message, asked, line=1, column=1)

    if not found.video:
        yield wrong("There is no film in this file.")
        return
    if path.endswith(".mp4") and found.video != "h264":
        yield wrong(f"Many phones cannot play this film: it is coded as {found.video}, not as H.264.")
    if found.height > TALLEST:
        yield wrong(f"This film is {found.height} lines high; {TALLEST} show as much on a phone, and cost less.")
    if found.frames < FEWEST_FRAMES:
        yield wrong(f"This film has {found.frames:.0f} frames a second: quick hands blur.")
    if found.bits > HEAVIEST:
        yield wrong(f"This film takes {found.bits / 1e6:.1f} Mbit a second, {found.bits * 60 / 8e6:.0f} MB a minute.")


def caption_findings(path: str, data: bytes, seconds: float) -> Iterator[Finding]:
    """Yield what is wrong with captions. path: of them. seconds: how long the film is."""
    text, wrong = decode_text(data, path)
    yield from wrong
    if data[:2] in (BOM_UTF16_LE, BOM_UTF16_BE):
        yield Finding(
            "source/captions",
            path,
            "These captions are in the coding UTF-16, which no player reads.",
            'Open them in your editor and choose "Save as" and the encoding "UTF-8".',
            line=1,
            column=1,
        )
    for each in read_captions(text, seconds)[1] if text is not None else ():
        yield Finding("source/captions", path, each.message, each.remedy, line=each.line, column=1)


def file_name_findings(path: str, record: Recording, there: frozenset[str]) -> Iterator[Finding]:
    """Yield files that are not there, or that no browser plays. there: the paths of the project's files that are named
    in it."""
    for file in (
        *record.files,
        record.captions,
        record.transcript if record.transcript != "page" else "",
        record.poster,
    ):
        if file and file not in there:
            yield Finding(
                "source/recording",
                path,
                f'There is no file "{file}" in content/media/.',
                "Put it there, or correct its name.",
                line=record.line,
                column=1,
            )
    for file in record.files:
        if not file.lower().endswith(tuple(PLAYED[record.kind])):
            yield Finding(
                "source/recording",
                path,
                f'Not every browser plays "{file}".',
                f"Ask for a file that ends in {' or '.join(PLAYED[record.kind])}.",
                line=record.line,
                column=1,
            )


def others_findings(path: str, other: MadeByOthers, today: datetime.date) -> Iterator[Finding]:
    """Yield what is wrong with an entry of somebody else's film or format."""

    def wrong(message: str, remedy: str) -> Finding:
        return Finding("source/made-by-others", path, message, remedy, line=other.line, column=1)

    lacking = [
        name
        for name in ("title", "owner", "form", "language", "address", "licence", "seen")
        if not getattr(other, name)
    ]
    if lacking:
        yield wrong(
            f"This does not say {' and '.join(lacking)}, so readers do not get it.",
            "Write each: title, owner, form, language, address, licence, and the day on which somebody has seen it.",
        )
    elif not other.address.startswith("https://"):
        yield wrong(
            f'"{other.address[:60]}" is no whole address, so readers do not get it.', "Write it with https:// in front."
        )
    elif other.seen and other.seen > today:
        yield wrong(f"It was seen on {other.seen}, and that day has not come yet.", "Correct the day.")
    elif other.seen and other.seen + UNSEEN < today:
        yield wrong(
            f"Nobody has looked at “{other.title}” of {other.owner} since {other.seen}.",
            f"Open {other.address}. If it is there and still right, write seen: {today}; else delete the entry.",
        )

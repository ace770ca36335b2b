"""Says which files of content/media/ are for readers, by the ends of their names: what a server could run, or take for
a page or for its own settings, is never published, and neither is what nobody has thought of."""

from __future__ import annotations

import posixpath

DOCUMENTS = (".pdf", ".docx", ".doc", ".odt", ".rtf", ".xlsx", ".xls", ".ods", ".pptx", ".ppt", ".odp")
PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp")
RECORDINGS = (
    *(".mp3", ".m4a", ".ogg", ".oga", ".opus", ".wav", ".flac"),
    *(".mp4", ".m4v", ".webm", ".ogv"),
)
PACKED = ".zip"
FOR_READERS = frozenset(
    (
        *DOCUMENTS,
        *PICTURES,
        *RECORDINGS,
        ".txt",
        ".csv",
        ".epub",
        ".brf",
        ".brl",
        ".pef",
        ".ics",
        ".vtt",
        ".srt",
        PACKED,
    )
)
"""Files that are published: documents, pictures, text, braille, sound, signed video with its subtitles,
and packed ones. Pictures alone are not published as they are."""

TYPES = {
    ".vtt": "text/vtt",
    ".srt": "text/plain",
    ".csv": "text/csv",
    ".ics": "text/calendar",
    ".brf": "text/plain",
    ".brl": "text/plain",
    ".pef": "application/x-pef+xml",
    ".epub": "application/epub+zip",
    ".rtf": "application/rtf",
    ".webp": "image/webp",
    ".m4a": "audio/mp4",
    ".opus": "audio/ogg",
    ".oga": "audio/ogg",
    ".flac": "audio/flac",
    ".m4v": "video/mp4",
    ".ogv": "video/ogg",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odp": "application/vnd.oasis.opendocument.presentation",
}
"""Media types that not every server knows (IANA): IIS answers 404 to a file of an unknown type, and a browser takes no
subtitles of one."""

_RUN = frozenset(
    """php php3 php4 php5 php7 php8 phps pht phtml phar inc cgi fcgi pl pm py pyc rb sh bash asp aspx ascx asmx ashx
cer asa jsp jspx jspf cfm shtml shtm stm html htm xhtml xht mht js mjs cjs wasm exe dll com bat cmd msi scr ps1 vbs hta
jar war
htaccess htpasswd config conf ini var""".split()
)
"""Parts of a name by which servers know what to run or to obey: Apache looks at each part between full stops, not the
last alone."""


def why_not_published(path: str) -> str:
    """Return why a file must not be published by its name, in words, or nothing."""
    if reason := runs(path):
        return reason
    ending = posixpath.splitext(path)[1].lower()
    if not ending:
        return "its name has no ending, so nobody's device knows what it is"
    return "" if ending in FOR_READERS else f"files that end in {ending} are not for readers"


def runs(path: str) -> str:
    """Return why a server could run a file, or take it for a page or for settings of its own; nothing where it
    cannot."""
    parts = posixpath.basename(path).lower().split(".")[1:]
    found = next((part for part in parts if part in _RUN), "")
    return f"a server can run a file with .{found} in its name, or show it as a page" if found else ""
